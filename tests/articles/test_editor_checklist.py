"""The list “Before publishing” in the edit forms, and the view that brings it up to date."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import ArticlePage, Person
from tests.factories.articles import ArticleIndexPageFactory, ArticlePageFactory, PersonFactory
from tests.factories.directory import TherapistPageFactory, superuser, user_with

pytestmark = pytest.mark.django_db

MISSING = "<b>Standfirst:</b> Write one or two sentences that say what it is about."
COMPLETE = "The saved draft is complete."


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(superuser())
    return client


def edit_form(admin: Client, page: Any) -> str:
    return admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def checklist(client: Client, label: str, pk: Any) -> Any:
    return client.get(reverse("publication_checklist", args=[label]), {"pk": pk})


def test_form_of_an_article_lists_what_its_draft_lacks(admin: Client) -> None:
    page = ArticlePageFactory()
    page.standfirst = ""
    page.save_revision()
    assert MISSING in edit_form(admin, page)


def test_form_of_a_complete_article_says_so(admin: Client) -> None:
    assert COMPLETE in edit_form(admin, ArticlePageFactory())


def test_form_of_a_new_article_tells_what_the_list_is_for(admin: Client) -> None:
    url = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", ArticleIndexPageFactory().pk])
    assert "Once the draft is saved, this tells what is missing" in admin.get(url).content.decode()


def test_form_of_a_listing_has_the_list(admin: Client) -> None:
    assert COMPLETE in edit_form(admin, TherapistPageFactory())


def test_form_of_a_person_has_the_list(admin: Client) -> None:
    person = PersonFactory(live=False, biography="")
    url = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    assert "<b>Biography:</b> Write two or three sentences." in admin.get(url).content.decode()


def test_view_lists_what_the_newest_draft_lacks(admin: Client) -> None:
    page = ArticlePageFactory(live=False, standfirst="")
    assert MISSING in checklist(admin, "articles.articlepage", page.pk).content.decode()
    page.standfirst = "Mended."
    page.save_revision()
    assert COMPLETE in checklist(admin, "articles.articlepage", page.pk).content.decode()


def test_view_is_closed_to_those_who_may_not_edit(client: Client) -> None:
    page, person = ArticlePageFactory(standfirst="Secret draft"), PersonFactory()
    client.force_login(user_with())
    for label, obj in (("articles.articlepage", page), ("articles.person", person)):
        response = checklist(client, label, obj.pk)
        assert response.status_code == 302
        assert response.url == reverse("wagtailadmin_home")


def test_view_is_open_to_the_editors_of_a_page(client: Client) -> None:
    page = ArticlePageFactory()
    client.force_login(user_with(page_permissions=("change",), page=page))
    assert checklist(client, "articles.articlepage", page.pk).status_code == 200


@pytest.mark.parametrize("label", ["articles.nothing", "nothing", "auth.user"])
def test_view_knows_only_types_with_drafts(admin: Client, label: str) -> None:
    assert checklist(admin, label, 1).status_code == 404


@pytest.mark.parametrize("pk", ["0", "", "x"])
def test_view_answers_a_wrong_key_with_not_found(admin: Client, pk: str) -> None:
    assert not ArticlePage.objects.exists()
    assert checklist(admin, "articles.articlepage", pk).status_code == 404
