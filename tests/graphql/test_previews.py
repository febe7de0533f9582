"""Drafts by token: the way of an editor from the admin to the frontend, and those who should not get there."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction, Workflow
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from articles.models import Person
from cms.content.models import Preview, SiteSettings
from cms.content.rich_text import PROSE
from directory.models import MassageType
from home.models import StandardPage
from home.roles import MEDICAL_REVIEW, MEDICAL_REVIEWERS
from tests.factories.directory import MassageTypeFactory, TechniqueFactory, superuser, user_with
from tests.graphql.whole_article import home_page, person, short_article

pytestmark = pytest.mark.django_db

PAGE = """query($token: String!) { page(previewToken: $token) {
    id title url urlPath firstPublishedAt preview { expiresAt problems { code place field message } }
    ... on StandardPage { text { html } } ... on Article { standfirst authors { name } related { title } } } }"""

NODE = """query($token: String!) { node(previewToken: $token) { __typename
    ... on MassageType { name summary pressure { lightest } techniques { name } preview { problems { code } } }
    ... on Person { name biography { html } preview { problems { code } } } ... on PageInterface { title } } }"""

NOTHING = "The preview token shows nothing, or no longer: it lasts for an hour. Open the preview anew in the admin."


@pytest.fixture
def editor(frontend: str) -> Client:
    """Somebody who may do everything, logged in; the API is asked by others."""
    client = Client()
    client.force_login(superuser())
    return client


@pytest.fixture
def about() -> StandardPage:
    page = StandardPage(title="About", slug="about", text="<p>Public words.</p>")
    home_page().add_child(instance=page)
    return page


def form(**fields: Any) -> dict[str, Any]:
    """What the browser posts for a standard page."""
    empty = ("seo_title", "search_description", "canonical_url", "social_image")
    text = rich_text(f"<p>{fields.pop('words', 'Unsaved words.')}</p>", features=["h2", "h3", *PROSE])
    values = {
        "title": "About",
        "slug": "about",
        "text": text,
        "comments": inline_formset([]),
        **dict.fromkeys(empty, ""),
    }
    posted: dict[str, Any] = nested_form_data({**values, **fields})
    return posted


def token_from(response: Any) -> str:
    """The token with which an editor was sent to the frontend."""
    assert response.status_code == 302, response.content
    (token,) = parse_qs(urlsplit(str(response["Location"])).query)["token"]
    return token


def draft_token(editor: Client, page: Any) -> str:
    """The token of a page's newest draft."""
    return token_from(editor.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])))


def edit_preview(page: Any) -> str:
    return reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])


# The ways to a preview


def test_unsaved_words_of_a_form_are_shown_and_nothing_is_changed(
    ask: Any, editor: Client, about: StandardPage
) -> None:
    url = edit_preview(about)
    assert editor.post(url, form(title="New title")).json() == {"is_valid": True, "is_available": True}
    shown = ask(PAGE, token=token_from(editor.get(url, {"in_preview_panel": "true"})))["page"]
    assert shown["title"] == "New title"
    assert shown["text"]["html"] == "<p>Unsaved words.</p>"
    assert shown["url"] == "https://www.example.org/about/"
    assert shown["preview"]["problems"] == []
    assert ask('{ page(urlPath: "/about/") { title preview { expiresAt } } }') == {
        "page": {"title": "About", "preview": None}
    }
    assert StandardPage.objects.get().latest_revision is None


def test_a_page_that_was_never_saved_is_shown_at_its_address_to_be(ask: Any, editor: Client) -> None:
    url = reverse("wagtailadmin_pages:preview_on_add", args=["home", "standardpage", home_page().pk])
    editor.post(url, form(title="Team", slug="team"))
    shown = ask(PAGE, token=token_from(editor.get(url)))["page"]
    assert (shown["title"], shown["urlPath"]) == ("Team", "/team/")
    assert shown["firstPublishedAt"] is not None
    assert not StandardPage.objects.exists()


def test_a_saved_draft_and_an_old_revision_are_shown(ask: Any, editor: Client, about: StandardPage) -> None:
    old = about.save_revision()
    about.title = "Newest"
    about.save_revision()
    old_url = reverse("wagtailadmin_pages:revisions_view", args=[about.pk, old.pk])
    assert ask(PAGE, token=draft_token(editor, about))["page"]["title"] == "Newest"
    assert ask(PAGE, token=token_from(editor.get(old_url)))["page"]["title"] == "About"


def test_a_reviewer_sees_what_waits_for_review(ask: Any, frontend: str, client: Client) -> None:
    article = short_article("Sleep", live=False)
    article.standfirst = "Waiting"
    article.save_revision()
    workflow = Workflow.objects.get(name=MEDICAL_REVIEW)
    workflow.start(article, superuser())
    reviewer = User.objects.create_user("reviewer")
    reviewer.groups.add(Group.objects.get(name=MEDICAL_REVIEWERS))
    client.force_login(reviewer)
    task = workflow.tasks.get()
    url = reverse("wagtailadmin_pages:workflow_preview", args=[article.pk, task.pk])
    assert ask(PAGE, token=token_from(client.get(url)))["page"]["standfirst"] == "Waiting"


def test_an_entry_is_shown_by_node_with_its_unsaved_words(ask: Any, editor: Client) -> None:
    home_page()
    technique = TechniqueFactory(name="Friction")
    entry = MassageTypeFactory(name="Swedish massage")
    draft = MassageType.objects.get(pk=entry.pk)
    draft.summary, draft.lightest_pressure, draft.techniques = "", None, [technique]
    revision = draft.save_revision()
    url = reverse("wagtailsnippets_directory_massagetype:revisions_view", args=[entry.pk, revision.pk])
    response = editor.get(url)
    assert response["Location"].startswith("https://www.example.org/preview/?token=")
    assert ask(NODE, token=token_from(response))["node"] == {
        "__typename": "MassageType",
        "name": "Swedish massage",
        "summary": "",
        "pressure": None,
        "techniques": [{"name": "Friction"}],
        "preview": {"problems": [{"code": "no_summary"}, {"code": "no_pressure"}]},
    }
    assert ask(PAGE, token=token_from(response)) == {"page": None}


def test_an_entry_that_was_never_saved_is_shown(ask: Any, editor: Client) -> None:
    home_page()
    url = reverse("wagtailsnippets_articles_person:preview_on_add")
    words = rich_text("<p>Writes.</p>", features=["bold"])
    posted = nested_form_data(
        {"name": "Ada", "slug": "ada", "credentials": "LMT", "role": "Writer", "biography": words, "portrait": ""}
    )
    assert editor.post(url, {**posted, "same_as-count": "0"}).json()["is_available"]
    shown = ask(NODE, token=token_from(editor.get(url)))["node"]
    assert shown["name"] == "Ada"
    assert not Person.objects.exists()


# The answer


def test_what_keeps_the_draft_from_being_published_is_listed(ask: Any, editor: Client) -> None:
    article = short_article("Sleep", author=person("Public Pen"), live=False)
    article.standfirst = ""
    hidden = person("Hidden Pen", live=False)
    article.article_authors.add(type(article.article_authors.all()[0])(person=hidden))
    article.save_revision()
    shown = ask(PAGE, token=draft_token(editor, article))["page"]
    assert shown["standfirst"] == ""
    assert shown["authors"] == [{"name": "Public Pen"}]
    assert shown["preview"]["problems"] == [
        {
            "code": "no_standfirst",
            "place": "Standfirst",
            "field": "standfirst",
            "message": "Write one or two sentences that say what it is about.",
        },
        {
            "code": "entry_not_public",
            "place": "Authors",
            "field": None,
            "message": "“Hidden Pen” is not published. Publish it first, or take it out.",
        },
    ]


def test_a_preview_needs_no_cookie_and_is_kept_by_nobody(client: Client, editor: Client, about: StandardPage) -> None:
    redirect = editor.get(reverse("wagtailadmin_pages:view_draft", args=[about.pk]))
    assert redirect["Referrer-Policy"] == "no-referrer"
    assert "no-store" in redirect["Cache-Control"]
    body = {"query": PAGE, "variables": {"token": token_from(redirect)}}
    response = client.post("/graphql/", body, content_type="application/json")
    assert response.json()["data"]["page"]["title"] == "About"
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


def test_the_frontend_of_the_pages_site_is_opened(editor: Client, about: StandardPage) -> None:
    SiteSettings.objects.create(site=about.get_site(), frontend_url="https://other.example.org/")
    response = editor.get(reverse("wagtailadmin_pages:view_draft", args=[about.pk]))
    assert response["Location"].startswith("https://other.example.org/preview/?token=")


# Thieves


def errors_for(ask_for_errors: Any, token: str) -> list[tuple[str, str]]:
    return [
        (error["extensions"]["code"], error["message"])
        for query in (PAGE, NODE)
        for error in ask_for_errors(query, token=token)
    ]


def test_forged_foreign_and_old_tokens_and_those_of_deleted_pages_are_all_alike(
    ask: Any, ask_for_errors: Any, editor: Client, about: StandardPage
) -> None:
    token = draft_token(editor, about)
    name, time, signature = token.split(".")
    other = draft_token(editor, short_article("Other"))
    forged = ["", "x", "é", f"{other.split('.')[0]}.{time}.{signature}", f"{name}.{time}.x", f"{token}.", name]
    for wrong in forged:
        assert errors_for(ask_for_errors, wrong) == [("NOT_FOUND", NOTHING)] * 2, wrong
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=59)):
        assert ask(PAGE, token=token)["page"]["title"] == "About"
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=61)):
        assert errors_for(ask_for_errors, token) == [("NOT_FOUND", NOTHING)] * 2
    about.delete()
    assert errors_for(ask_for_errors, token) == [("NOT_FOUND", NOTHING)] * 2


def test_no_token_reaches_a_log(
    ask: Any, ask_for_errors: Any, editor: Client, about: StandardPage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    token = draft_token(editor, about)
    ask(PAGE, token=token)
    ask_for_errors(PAGE.replace("title", "titel"), token=token)
    about.delete()
    ask_for_errors(PAGE, token=token)
    assert token.rpartition(".")[2] not in caplog.text


def test_a_token_in_an_address_is_refused(client: Client, editor: Client, about: StandardPage) -> None:
    token = draft_token(editor, about)
    response = client.get("/graphql/", {"query": f'{{ page(previewToken: "{token}") {{ title }} }}'})
    assert response.json()["errors"][0]["message"] == "Send previewToken by POST: addresses are kept in logs."
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("other", ['urlPath: "/"', 'id: "x"'])
def test_a_token_stands_alone(ask_for_errors: Any, other: str) -> None:
    (error,) = ask_for_errors(f'{{ page(previewToken: "x", {other}) {{ title }} }}')
    assert error["message"] == "previewToken stands instead of urlPath and id."
    (error,) = ask_for_errors('{ node(previewToken: "x", id: "x") { id } }')
    assert error["message"] == "Give id or previewToken, one of the two."


def test_a_token_opens_nothing_else(client: Client, editor: Client) -> None:
    """Neither other drafts to which this one refers, nor its own through lists, search, paths or public pages."""
    secret = "Quetzalcoatl"
    hidden = short_article(f"{secret} hidden", live=False)
    members = short_article(f"{secret} members")
    PageViewRestriction.objects.create(page=members, restriction_type="login")
    public = short_article("Public")
    draft = short_article(f"{secret} draft", live=False)
    link = type(draft).related_articles.rel.related_model
    draft.related_articles = [link(article=article) for article in (hidden, members, public)]
    draft.body = [
        {"type": "text", "value": f'<p><a linktype="page" id="{hidden.pk}">link</a></p>', "id": "1"},
        {"type": "techniques", "value": {"entries": [{"technique": TechniqueFactory(name=secret, live=False).pk}]}},
    ]
    draft.save_revision()
    public.related_articles = [link(article=draft)]
    public.save()
    query = """query($token: String!, $id: ID!) {
      page(previewToken: $token) { ... on Article {
        related { title related { title } } breadcrumbs { title } translations { url }
        body { ... on TextBlock { text { html } }
          ... on TechniquesBlock { techniqueEntries { technique { name } } } } } }
      byId: page(id: $id) { title } node(id: $id) { id } byPath: page(urlPath: "/articles/quetzalcoatl-draft/") { id }
      route(path: "/articles/quetzalcoatl-draft/") { status page { id } } articles { nodes { title } }
      search(query: "Quetzalcoatl") { totalCount } techniques { nodes { name } } }"""
    first = {"query": "query($token: String!) { node(previewToken: $token) { id } }"}
    token = draft_token(editor, draft)
    found = client.post("/graphql/", {**first, "variables": {"token": token}}, content_type="application/json").json()
    variables = {"token": token, "id": found["data"]["node"]["id"]}
    answer = client.post("/graphql/", {"query": query, "variables": variables}, content_type="application/json").json()
    assert "errors" not in answer
    assert answer["data"]["page"]["related"] == [{"title": "Public", "related": []}]
    assert answer["data"]["page"]["breadcrumbs"][-1] == {"title": f"{secret} draft"}
    del answer["data"]["page"]["breadcrumbs"]
    assert secret not in str(answer)
    assert f"articles/{hidden.slug}" not in str(answer)
    assert (answer["data"]["byId"], answer["data"]["node"], answer["data"]["byPath"]) == (None, None, None)
    assert answer["data"]["route"] == {"status": "NOT_FOUND", "page": None}
    assert answer["data"]["search"] == {"totalCount": 0}


def test_people_without_the_right_to_edit_get_no_token(about: StandardPage) -> None:
    entry = MassageTypeFactory()
    revisions = about.save_revision(), entry.save_revision()
    client = Client()
    client.force_login(user_with("articles.change_person"))
    for url in (
        edit_preview(about),
        reverse("wagtailadmin_pages:view_draft", args=[about.pk]),
        reverse("wagtailadmin_pages:revisions_view", args=[about.pk, revisions[0].pk]),
        reverse("wagtailsnippets_directory_massagetype:preview_on_edit", args=[entry.pk]),
        reverse("wagtailsnippets_directory_massagetype:revisions_view", args=[entry.pk, revisions[1].pk]),
    ):
        assert client.get(url).status_code in {302, 403}
    assert not Preview.objects.exists()


def test_a_token_ends_with_the_right_of_its_editor(ask: Any, ask_for_errors: Any, about: StandardPage) -> None:
    user = user_with(page_permissions=("change",), page=about)
    client = Client()
    client.force_login(user)
    token = draft_token(client, about)
    assert ask(PAGE, token=token)["page"]["title"] == "About"
    user.groups.clear()
    assert errors_for(ask_for_errors, token) == [("NOT_FOUND", NOTHING)] * 2


def test_a_page_in_another_language_is_not_shown_as_one_in_this(ask: Any, editor: Client, about: StandardPage) -> None:
    query = PAGE.replace("previewToken: $token", 'previewToken: $token, locale: "es"')
    assert ask(query, token=draft_token(editor, about)) == {"page": None}


# The rows


def test_the_panel_keeps_one_row_however_often_it_asks(editor: Client, about: StandardPage) -> None:
    for words in ("a", "ab", "abc"):
        editor.post(edit_preview(about), form(words=words))
        editor.get(edit_preview(about), {"in_preview_panel": "true"})
    assert Preview.objects.count() == 1
    editor.get(edit_preview(about))
    assert Preview.objects.count() == 2


def test_the_clock_deletes_previews_whose_tokens_have_expired(editor: Client, about: StandardPage) -> None:
    draft_token(editor, about)
    call_command("delete_expired_previews")
    assert Preview.objects.count() == 1
    with time_machine.travel(timezone.now() + dt.timedelta(minutes=61)):
        call_command("delete_expired_previews")
    assert not Preview.objects.exists()
