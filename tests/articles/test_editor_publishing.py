"""Every road to the public: what is incomplete is refused on each, and the live version stays as it was."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from articles.models import ArticlePage, Person
from cms.content.publication import PublicationRefused
from cms.content.rich_text import CITED_PROSE, INLINE
from tests.factories.articles import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    PersonFactory,
    ReferenceFactory,
    cite,
    text,
)
from tests.factories.directory import superuser

pytestmark = pytest.mark.django_db

MESSAGE = "Write one or two sentences that say what it is about."
PUBLISH = {"action-publish": "action-publish"}


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(superuser())
    return client


@pytest.fixture
def incomplete() -> ArticlePage:
    """A draft without a standfirst that was never live."""
    page: ArticlePage = ArticlePageFactory(live=False, standfirst="")
    page.save_revision()
    return page


@pytest.fixture
def spoilt() -> ArticlePage:
    """A live article whose newest draft has lost its standfirst."""
    page: ArticlePage = ArticlePageFactory(title="Live title")
    page.save_revision().publish()
    draft = page.get_latest_revision_as_object()
    draft.title, draft.standfirst = "Draft title", ""
    draft.save_revision()
    page.refresh_from_db()
    return page


@pytest.fixture
def complete() -> ArticlePage:
    """A draft with nothing missing."""
    reference = ReferenceFactory()
    page: ArticlePage = ArticlePageFactory(
        live=False, body=[text(f"<p>a{cite(reference)}</p>")], references=[reference]
    )
    page.save_revision()
    return page


def article_form(**fields: Any) -> dict[str, Any]:
    """What the browser posts for an article."""
    form = {
        "title": "Better sleep",
        "slug": "better-sleep",
        "standfirst": "What a calm evening has to do with touch.",
        "hero": "",
        "key_points": streamfield([]),
        "body": streamfield([("text", rich_text("<p>Breathe out.</p>", features=CITED_PROSE))]),
        "article_authors": inline_formset([{"person": str(PersonFactory().pk)}]),
        "references": inline_formset([]),
        "related_articles": inline_formset([]),
        "tags": "",
        "medical_reviewer": "",
        "last_reviewed_on": "",
        "next_review_due_on": "",
        "seo_title": "",
        "search_description": "",
        "canonical_url": "",
        "social_image": "",
        "comments": inline_formset([]),
    }
    posted: dict[str, Any] = nested_form_data({**form, **fields})
    return posted


def create_url(parent: Any) -> str:
    return reverse("wagtailadmin_pages:add", args=["articles", "articlepage", parent.pk])


def edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def said(response: Any) -> list[str]:
    """The messages on the page to which the answer leads."""
    return [str(message) for message in response.context["messages"]]


def is_live(page: Any) -> bool:
    return bool(type(page).objects.get(pk=page.pk).live)


def assert_unchanged(spoilt: ArticlePage) -> None:
    """The live version of an article whose draft was refused is the one of before."""
    now = ArticlePage.objects.get(pk=spoilt.pk)
    assert now.live
    assert (now.title, now.standfirst) == ("Live title", spoilt.standfirst)
    assert now.live_revision_id == spoilt.live_revision_id
    assert now.last_published_at == spoilt.last_published_at


# Page forms


def test_create_form_refuses_an_incomplete_article(admin: Client) -> None:
    form = article_form(standfirst="", article_authors=inline_formset([]))
    response = admin.post(create_url(ArticleIndexPageFactory()), {**form, **PUBLISH})
    assert response.status_code == 200
    assert response.context["form"].errors["standfirst"] == [MESSAGE]
    assert response.context["form"].errors["__all__"] == ["Authors: Name at least one author."]
    assert "Authors: Name at least one author." in response.content.decode()
    assert not ArticlePage.objects.exists()


def test_create_form_publishes_a_complete_article(admin: Client) -> None:
    admin.post(create_url(ArticleIndexPageFactory()), {**article_form(), **PUBLISH})
    assert ArticlePage.objects.get().live


def test_create_form_saves_an_incomplete_draft(admin: Client) -> None:
    form = article_form(standfirst="", article_authors=inline_formset([]))
    admin.post(create_url(ArticleIndexPageFactory()), form)
    assert not ArticlePage.objects.get().live


def test_edit_form_refuses_an_incomplete_article(admin: Client, incomplete: ArticlePage) -> None:
    response = admin.post(edit_url(incomplete), {**article_form(standfirst=""), **PUBLISH})
    assert response.context["form"].errors == {"standfirst": [MESSAGE]}
    assert not is_live(incomplete)


def test_edit_form_refuses_to_spoil_a_live_article(admin: Client, spoilt: ArticlePage) -> None:
    response = admin.post(edit_url(spoilt), {**article_form(standfirst=""), **PUBLISH})
    assert response.context["form"].errors == {"standfirst": [MESSAGE]}
    assert_unchanged(spoilt)


def test_edit_form_publishes_what_was_mended(admin: Client, incomplete: ArticlePage) -> None:
    admin.post(edit_url(incomplete), {**article_form(), **PUBLISH})
    assert is_live(incomplete)


def test_edit_form_refuses_to_schedule_an_incomplete_article(admin: Client, incomplete: ArticlePage) -> None:
    form = article_form(standfirst="", go_live_at="2030-01-01 10:00")
    response = admin.post(edit_url(incomplete), {**form, **PUBLISH})
    assert response.context["form"].errors == {"standfirst": [MESSAGE]}
    assert not incomplete.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_citation_whose_reference_was_deleted_can_be_saved_but_not_published(admin: Client) -> None:
    reference = ReferenceFactory()
    page: Any = ArticlePageFactory(live=False, body=[text(f"<p>a{cite(reference)}</p>")], references=[reference])
    page.save_revision()
    body = streamfield([("text", rich_text(f"<p>a{cite(reference)}</p>", features=CITED_PROSE))])
    row = {
        "id": str(page.references.get().pk),
        "key": str(reference.key),
        "title": reference.title,
        "source": reference.source,
        "kind": "other",
        "DELETE": "1",
    }
    form = article_form(body=body, references=inline_formset([row], initial=1))

    response = admin.post(edit_url(page), {**form, **PUBLISH})
    (error,) = response.context["form"].errors["__all__"]
    assert error.startswith("Body, 1: Text: 1 citation(s) point to a reference that is not on this page.")
    assert not is_live(page)

    assert admin.post(edit_url(page), form).status_code == 302
    draft = ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert list(draft.references.all()) == []
    assert cite(reference) in draft.body.raw_data[0]["value"]


def test_form_gives_each_new_reference_a_key_of_its_own(admin: Client) -> None:
    key = str(ReferenceFactory().key)
    row = {"key": key, "title": "A study", "source": "J Example", "kind": "other"}
    body = streamfield([("text", rich_text(f"<p>a{cite(key)}</p>", features=CITED_PROSE))])
    form = article_form(body=body, references=inline_formset([row, {**row, "title": "Another"}]))
    admin.post(create_url(ArticleIndexPageFactory()), form)
    first, second = ArticlePage.objects.get().get_latest_revision_as_object().references.all()
    assert (first.title, str(first.key)) == ("A study", key)
    assert second.title == "Another"
    assert second.key != first.key


# Other roads of the admin


def bulk_publish(admin: Client, page: ArticlePage) -> Any:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={page.pk}"
    return admin.post(url, {"include_descendants": ""}, follow=True)


def test_bulk_action_refuses_an_incomplete_article(admin: Client, incomplete: ArticlePage) -> None:
    (message,) = said(bulk_publish(admin, incomplete))
    assert f"Standfirst: {MESSAGE}" in message
    assert not is_live(incomplete)


def test_bulk_action_leaves_the_live_version(admin: Client, spoilt: ArticlePage) -> None:
    (message,) = said(bulk_publish(admin, spoilt))
    assert f"Standfirst: {MESSAGE}" in message
    assert_unchanged(spoilt)


def test_bulk_action_publishes_nothing_if_one_of_several_is_incomplete(
    admin: Client, complete: ArticlePage, incomplete: ArticlePage
) -> None:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    admin.post(f"{url}?id={complete.pk}&id={incomplete.pk}", {"include_descendants": ""})
    assert (is_live(complete), is_live(incomplete)) == (False, False)


def test_bulk_action_publishes_a_complete_article(admin: Client, complete: ArticlePage) -> None:
    bulk_publish(admin, complete)
    assert is_live(complete)


def api_publish(admin: Client, page: ArticlePage) -> Any:
    return admin.post(reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"]))


def test_api_refuses_an_incomplete_article(admin: Client, incomplete: ArticlePage) -> None:
    response = api_publish(admin, incomplete)
    assert response.status_code == 400
    assert response.json() == {"__all__": [f"Standfirst: {MESSAGE}"]}
    assert not is_live(incomplete)


def test_api_leaves_the_live_version(admin: Client, spoilt: ArticlePage) -> None:
    assert api_publish(admin, spoilt).status_code == 400
    assert_unchanged(spoilt)


def test_api_publishes_a_complete_article(admin: Client, complete: ArticlePage) -> None:
    assert api_publish(admin, complete).status_code == 200
    assert is_live(complete)


# Workflow


def under_review(page: ArticlePage, *, tasks: int = 1) -> ArticlePage:
    """Submit the newest draft of a page to a workflow of its own, whose tasks any group may approve."""
    workflow = Workflow.objects.create(name="Review of the test")
    for number in range(1, tasks + 1):
        task = GroupApprovalTask.objects.create(name=f"Task {number}")
        task.groups.set(Group.objects.all())
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=number)
    WorkflowPage.objects.create(page=page, workflow=workflow)
    workflow.start(page, User.objects.get(username="admin"))
    return page


def approve(admin: Client, page: ArticlePage) -> Any:
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return admin.post(url, {"comment": ""}, follow=True)


def test_approval_of_an_incomplete_article_is_refused(admin: Client, incomplete: ArticlePage) -> None:
    (message,) = said(approve(admin, under_review(incomplete)))
    assert f"Standfirst: {MESSAGE}" in message
    assert not is_live(incomplete)
    assert incomplete.current_workflow_task_state.status == "in_progress"


def test_approval_leaves_the_live_version(admin: Client, spoilt: ArticlePage) -> None:
    (message,) = said(approve(admin, under_review(spoilt)))
    assert f"Standfirst: {MESSAGE}" in message
    assert_unchanged(spoilt)


def test_approval_publishes_a_complete_article(admin: Client, complete: ArticlePage) -> None:
    approve(admin, under_review(complete))
    assert is_live(complete)


APPROVE = {"action-workflow-action": "true", "workflow-action-name": "approve"}


def test_approval_in_the_edit_form_says_what_is_missing_beside_what_was_written(
    admin: Client, incomplete: ArticlePage
) -> None:
    under_review(incomplete)
    form = article_form(title="New title", standfirst="")
    response = admin.post(edit_url(incomplete), {**form, **APPROVE})
    assert response.context["form"].errors == {"standfirst": [MESSAGE]}
    assert response.context["form"]["title"].value() == "New title"
    assert not is_live(incomplete)


def test_approval_in_the_edit_form_publishes_what_was_mended(admin: Client, incomplete: ArticlePage) -> None:
    under_review(incomplete)
    admin.post(edit_url(incomplete), {**article_form(), **APPROVE})
    assert is_live(incomplete)


def test_incomplete_article_may_pass_a_task_before_the_last(admin: Client, incomplete: ArticlePage) -> None:
    under_review(incomplete, tasks=2)
    admin.post(edit_url(incomplete), {**article_form(standfirst=""), **APPROVE})
    state = ArticlePage.objects.get(pk=incomplete.pk).current_workflow_state
    assert state.current_task_state.task.name == "Task 2"
    assert not is_live(incomplete)


# Code


def test_publish_of_a_revision_is_refused(incomplete: ArticlePage) -> None:
    with pytest.raises(PublicationRefused) as refused:
        incomplete.get_latest_revision().publish()
    assert [problem.code for problem in refused.value.problems] == ["no_standfirst"]
    assert not is_live(incomplete)


def test_publish_of_a_revision_leaves_the_live_version(spoilt: ArticlePage) -> None:
    with pytest.raises(PublicationRefused):
        spoilt.get_latest_revision().publish()
    assert_unchanged(spoilt)


def test_publish_of_a_complete_revision(complete: ArticlePage) -> None:
    complete.get_latest_revision().publish()
    assert is_live(complete)


# Snippets


def person_form(**fields: Any) -> dict[str, Any]:
    """What the browser posts for a person."""
    form = {
        "name": "Sam Example",
        "slug": "sam-example",
        "credentials": "LMT",
        "role": "Health writer",
        "biography": rich_text("<p>Writes.</p>", features=INLINE),
        "portrait": "",
        "same_as": streamfield([]),
    }
    posted: dict[str, Any] = nested_form_data({**form, **fields})
    return posted


NO_BIOGRAPHY = rich_text("", features=INLINE)


def test_form_refuses_a_new_person_without_biography(admin: Client) -> None:
    url = reverse(Person.snippet_viewset.get_url_name("add"))
    response = admin.post(url, {**person_form(biography=NO_BIOGRAPHY), **PUBLISH})
    assert response.context["form"].errors == {"biography": ["Write two or three sentences."]}
    assert not Person.objects.exists()


def test_form_refuses_to_take_the_biography_of_a_live_person(admin: Client) -> None:
    person = PersonFactory()
    person.save_revision().publish()
    url = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    response = admin.post(url, {**person_form(biography=NO_BIOGRAPHY), **PUBLISH})
    assert response.context["form"].errors == {"biography": ["Write two or three sentences."]}
    person.refresh_from_db()
    assert person.live
    assert person.biography == "<p>Writes about touch.</p>"


def test_form_publishes_a_complete_person(admin: Client) -> None:
    admin.post(reverse(Person.snippet_viewset.get_url_name("add")), {**person_form(), **PUBLISH})
    assert Person.objects.get().live
