"""Drafts on the frontend: who holds the token sees them, with what is to be mended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils.html import escape

from articles.models import ArticlePage
from cms.content.models import Preview
from directory.models import MassageType
from tests.factories.directory import ContraindicationFactory, MassageTypeFactory, PracticeFactory, superuser
from tests.graphql.whole_article import person, short_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _address(settings: Any) -> None:
    settings.FRONTEND_BASE_URL = "http://testserver"
    settings.WAGTAILADMIN_BASE_URL = "https://admin.example.org"


@pytest.fixture
def shown(client: Client) -> Callable[[Any], Any]:
    """The frontend's answer to the token of a preview of an object."""
    editor = superuser()

    def show(obj: Any) -> Any:
        token = Preview.keep(obj, user=editor, is_in_panel=False).token
        return client.get("/preview/", {"token": token})

    return show


def test_a_draft_is_shown_with_what_keeps_it_from_being_published(client: Client, shown: Callable[[Any], Any]) -> None:
    draft: Any = ArticlePage.objects.get(pk=short_article("Sleep").pk)
    draft.title, draft.standfirst = "Sleep, unsaved", ""
    response = shown(draft)
    html = response.content.decode()
    assert response.status_code == 200
    assert "Sleep, unsaved" in html
    assert "This is a draft." in html
    assert "1 thing to mend before it can be published" in html
    assert "Sleep, unsaved" not in client.get(urlsplit(draft.full_url).path).content.decode()


def test_a_preview_is_kept_nowhere_told_to_nobody_and_framed_by_the_admin_alone(shown: Callable[[Any], Any]) -> None:
    response = shown(short_article("Sleep"))
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex"
    assert "frame-ancestors 'self' https://admin.example.org" in response["Content-Security-Policy"]
    assert "X-Frame-Options" not in response
    assert not response.cookies


@pytest.mark.parametrize("token", ["", "forged", "x" * 5_000])
def test_a_token_that_shows_nothing_is_absent(client: Client, token: str) -> None:
    short_article("Sleep")
    response = client.get("/preview/", {"token": token})
    assert response.status_code == 404
    assert "This preview shows nothing" in response.content.decode()
    assert response["Cache-Control"] == "no-store"


def test_each_kind_of_entry_can_be_previewed(shown: Callable[[Any], Any]) -> None:
    short_article("Sleep")
    unfinished: Any = MassageType.objects.get(pk=MassageTypeFactory().pk)
    unfinished.lightest_pressure = None
    for entry in (unfinished, person("Ada"), ContraindicationFactory(), PracticeFactory()):
        response = shown(entry)
        assert response.status_code == 200, entry
        assert escape(entry.name) in response.content.decode()
