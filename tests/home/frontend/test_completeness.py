"""The frontend has words, documents and templates for all that the schema can answer."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import pytest
from django.conf import settings
from graphql import GraphQLEnumType, GraphQLInterfaceType, GraphQLUnionType, build_schema, parse, validate

from cms.graphql.schema import schema_text
from home.frontend.documents import documents
from home.frontend.labels import HIT_KINDS, LABELS
from home.frontend.responses import MODULES

HOME = Path(settings.BASE_DIR) / "home"
TEMPLATES = HOME / "templates" / "frontend"
SCHEMA = build_schema(schema_text())


def possible(name: str) -> set[str]:
    """The types of an interface or a union."""
    abstract = SCHEMA.type_map[name]
    assert isinstance(abstract, GraphQLInterfaceType | GraphQLUnionType)
    return {each.name for each in SCHEMA.get_possible_types(abstract)}


@pytest.mark.parametrize("name", documents())
def test_document_fits_the_schema(name: str) -> None:
    assert validate(SCHEMA, parse(documents()[name])) == []


@pytest.mark.parametrize("interface", ["PageInterface", "EntryInterface"])
def test_each_type_that_has_an_address_has_a_document_and_a_template(interface: str) -> None:
    assert possible(interface) <= documents().keys()
    assert possible(interface) <= {path.stem for path in (TEMPLATES / "pages").iterdir()}


@pytest.mark.parametrize("union", ["ArticleBlock", "HomeBlock"])
def test_each_block_has_a_template_and_is_asked_for(union: str) -> None:
    assert possible(union) <= {path.stem for path in (TEMPLATES / "blocks").iterdir()}
    document = documents()["Article" if union == "ArticleBlock" else "HomePage"]
    assert {name for name in possible(union) if f"on {name} {{" not in document} == set()


@pytest.mark.parametrize("enum", LABELS)
def test_each_value_of_an_enum_has_its_word(enum: str) -> None:
    found = SCHEMA.type_map[enum]
    assert isinstance(found, GraphQLEnumType)
    assert LABELS[enum].keys() == found.values.keys()


def test_each_kind_of_hit_has_its_word() -> None:
    assert HIT_KINDS.keys() == possible("SearchHitNode")


def test_each_module_of_the_frontend_is_in_the_import_map() -> None:
    folder = Path(settings.BASE_DIR) / "examples" / "frontend" / "js"
    assert set(MODULES) == {path.stem for path in folder.iterdir()}


def test_each_word_of_the_templates_is_there_in_spanish() -> None:
    with (HOME / "locale/es/LC_MESSAGES/django.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    texts = "".join(path.read_text() for path in TEMPLATES.rglob("*.html"))
    words = {match[2] for match in re.finditer(r"""{% translate (["'])(.*?)\1""", texts)}
    assert len(words) > 100
    assert {each for each in words if catalogue.gettext(each) == each} == set()
    labels = {str(words) for values in LABELS.values() for words in values.values()}
    same = {"Hospital", "Spa"}
    assert {each for each in labels - same if catalogue.gettext(each) == each} == set()
