"""The blocks of an article's body, as editors are offered them."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.blocks import Block

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
