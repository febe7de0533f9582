"""A preview answers every field of every type, however little of the draft is written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.db.models import CharField, TextField
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.blocks import Block, StructBlock

from articles.models import ArticlePage, Person
from cms.content.models import Preview
from cms.graphql.types import type_name
from directory import models as directory
from home.models import HomePage, StandardPage
from tests.factories.directory import superuser
from tests.graphql.every_field import every_field
from tests.graphql.every_page import every_page
from tests.graphql.whole_article import home_page

pytestmark = pytest.mark.django_db

ENTRIES = [
    directory.MassageType,
    directory.Technique,
    directory.Condition,
    directory.Contraindication,
    directory.Practice,
    Person,
]


def previewed(ask: Any, draft: Any) -> dict[str, Any]:
    """All fields of a draft, two levels deep."""
    token = Preview.keep(draft, user=superuser(), is_in_panel=False).token
    query = f"query($token: String!) {{ node(previewToken: $token) {{ ... on {type_name(type(draft))} {{all}} }} }}"
    found: dict[str, Any] = ask(query.replace("{all}", every_field(type_name(type(draft)), depth=2)), token=token)
    assert '"None"' not in json.dumps(found)
    shown: dict[str, Any] = found["node"]
    return shown


def below(parent: Any, page: Any) -> Any:
    """A page that was never saved, as Wagtail's view of a new page holds it."""
    page.depth, page.path = parent.depth + 1, parent.get_last_child()._inc_path()
    page.set_url_path(parent)
    return page


@pytest.mark.parametrize("model", ENTRIES, ids=lambda model: model.__name__)
def test_an_entry_of_which_nothing_is_written_has_every_field(ask: Any, wide_limits: None, model: Any) -> None:
    home_page()
    draft = previewed(ask, model(locale_id=1))
    assert draft["name"] == ""
    assert draft["preview"]["problems"] != []


@pytest.mark.parametrize(
    "model",
    [ArticlePage, directory.TherapistPage, directory.TrainingProviderPage, HomePage, StandardPage],
    ids=lambda model: model.__name__,
)
def test_a_page_of_which_nothing_is_written_has_every_field(ask: Any, wide_limits: None, model: Any) -> None:
    every_page()
    draft = previewed(ask, below(home_page(), model(locale_id=1, title="", slug="x")))
    assert draft["title"] == ""


def empty(block: Block) -> Any:
    """The stored value of a block into which nobody has written."""
    if isinstance(block, StructBlock):
        return {name: empty(child) for name, child in block.child_blocks.items()}
    return block.get_prep_value(block.get_default())


@pytest.mark.parametrize("model", [ArticlePage, HomePage], ids=lambda model: model.__name__)
def test_blocks_into_which_nobody_has_written_have_every_field(ask: Any, wide_limits: None, model: Any) -> None:
    every_page()
    page = below(home_page(), model(locale_id=1, title="x", slug="x"))
    blocks = model.body.field.stream_block.child_blocks
    page.body = [{"type": name, "value": empty(block), "id": name} for name, block in blocks.items()]
    assert len(previewed(ask, page)["body"]) == len(blocks)


def blank_texts(row: Any) -> None:
    """Take away all words that Wagtail lets a draft be saved without."""
    for field in row._meta.get_fields():
        is_words = isinstance(field, (CharField, TextField)) and not field.choices and field.editable
        if is_words and field.name not in {"slug", "time_zone"}:
            setattr(row, field.name, "")
    if isinstance(row, ClusterableModel):
        for relation in get_all_child_relations(row):
            for child in getattr(row, relation.get_accessor_name()).all():
                child.pk = None
                blank_texts(child)


@pytest.mark.parametrize(
    ("name", "lists"),
    [("Article", ["references"]), ("Therapist", ["credentials", "locations"]), ("TrainingProvider", ["events"])],
)
def test_rows_without_words_have_every_field_and_an_id_of_their_own(
    ask: Any, wide_limits: None, name: str, lists: list[str]
) -> None:
    page = every_page()[name]
    page = type(page).objects.get(pk=page.pk)
    blank_texts(page)
    draft = previewed(ask, page)
    for field in lists:
        ids = [row["id"] for row in draft[field] if "id" in row]
        assert draft[field]
        assert len(set(ids)) == len(ids)
