"""The blocks of an article's body, as editors are offered them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.blocks import Block, StructBlockValidationError

from articles.models import ArticlePage
from tests.factories.directory import superuser

BLOCKS: dict[str, Any] = ArticlePage._meta.get_field("body").stream_block.child_blocks  # type: ignore[union-attr]

each_block = pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)


@each_block
def test_block_says_what_it_is_for(block: Any) -> None:
    assert block.get_description()
    assert block.meta.group
    assert block.meta.icon != Block._meta_class.icon


@each_block
@pytest.mark.django_db
def test_block_has_a_preview(block: Any, client: Client) -> None:
    assert block.is_previewable
    client.force_login(superuser())
    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    main = response.content.decode().partition("<main>")[2].partition("</main>")[0]
    assert "<d" in main
    for trace_of_python in ("&lt;", " object at ", "None", "[", "{"):
        assert trace_of_python not in main


@pytest.mark.django_db
def test_preview_shows_the_values(client: Client) -> None:
    client.force_login(superuser())
    url = reverse("wagtailadmin_block_preview")
    shown = client.get(url, {"id": BLOCKS["evidence"].definition_prefix}).content.decode()
    assert "Massage may help with anxiety." in shown


SPOTLIGHT = BLOCKS["therapist_spotlight"]


def spotlight(**fields: Any) -> Any:
    value = {"rule": "by_rule", "therapists": [], "massage_type": None, "limit": 3, "heading": "", **fields}
    return SPOTLIGHT.clean(SPOTLIGHT.to_python(value))


@pytest.mark.parametrize(
    ("place", "field", "message"),
    [
        ({"country": "Oregon"}, "country", "Select a valid choice. Oregon is not one of the available choices."),
        ({"region": "Oregon"}, "region", "“Oregon” is not an ISO 3166-2 code."),
        ({"region": "XX-OR"}, "region", "“XX-OR” is not an ISO 3166-2 code."),
        ({"country": "GB", "region": "US-OR"}, "region", "The region US-OR does not lie in the chosen country."),
    ],
)
def test_place_of_a_spotlight_is_a_place(place: dict[str, str], field: str, message: str) -> None:
    with pytest.raises(StructBlockValidationError) as raised:
        spotlight(**place)
    assert list(raised.value.block_errors) == [field]
    assert message in raised.value.block_errors[field].messages[0]


def test_spotlight_may_name_country_and_region_or_neither() -> None:
    assert spotlight(country="US", region="US-OR")["region"] == "US-OR"
    assert spotlight(country="", region="")["country"] == ""


def test_place_of_training_is_a_country() -> None:
    block = BLOCKS["training"]
    with pytest.raises(StructBlockValidationError) as raised:
        block.clean(block.to_python({"country": "Oregon", "limit": 3}))
    assert list(raised.value.block_errors) == ["country"]
