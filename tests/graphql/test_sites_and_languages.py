"""Every root says what it answers without a site and a language, and refuses those that do not exist."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import GraphQLField, is_required_argument

from cms.graphql.schema import graphql_schema
from tests.graphql.whole_article import home_page

pytestmark = pytest.mark.django_db

VALUES = {"slug": '"x"', "path": '"/"', "query": '"massage"', "urlPath": '"/"'}
NEEDS_ONE = {"page": "urlPath", "article": "slug", "therapist": "slug", "trainingProvider": "slug"}
WITHOUT_LANGUAGE = {"site", "redirects", "node"}
"""What they give is in one language or in none."""


def roots() -> dict[str, GraphQLField]:
    query = graphql_schema().query_type
    assert query is not None
    fields: dict[str, GraphQLField] = query.fields
    return fields


def errors(ask_for_errors: Any, root: str, argument: str) -> list[tuple[str, str]]:
    """What a root answers to an argument, beside those that it requires."""
    field = roots()[root]
    needed = {name for name, each in field.args.items() if is_required_argument(each)}
    if root in NEEDS_ONE:
        needed.add(NEEDS_ONE[root])
    given = ", ".join(f"{name}: {VALUES[name]}" for name in sorted(needed))
    found = ask_for_errors(f"{{ {root}({given} {argument}) {{ __typename }} }}")
    return [(error["extensions"]["code"], error["message"]) for error in found]


@pytest.mark.parametrize("root", sorted(name for name in roots() if name not in WITHOUT_LANGUAGE))
def test_an_unknown_language_is_an_error(ask_for_errors: Any, root: str) -> None:
    home_page()
    found = errors(ask_for_errors, root, 'locale: "fr"')
    assert found == [("NOT_FOUND", "There is no language fr. Ask for one of en, de, es.")]
    assert "therwise" in str(roots()[root].args["locale"].description) or root == "article"


@pytest.mark.parametrize("root", sorted(name for name in roots()))
def test_an_unknown_site_is_an_error(ask_for_errors: Any, root: str) -> None:
    home_page()
    id_of_nothing = 'id: "QXJ0aWNsZToxMjM=",' if root == "node" else ""
    found = errors(ask_for_errors, root, f'{id_of_nothing} site: "nowhere.example.org"')
    assert found == [("NOT_FOUND", "There is no site nowhere.example.org.")]
    assert "default site otherwise" in str(roots()[root].args["site"].description)
