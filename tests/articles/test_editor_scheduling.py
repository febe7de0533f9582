"""What is due by the clock: the complete goes live, the incomplete stays a draft and somebody is told."""

from __future__ import annotations

import datetime as dt
from typing import Any
from unittest import mock

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from articles.models import ArticlePage, Person
from cms.content import scheduling
from tests.factories.articles import ArticlePageFactory, PersonFactory
from tests.factories.directory import superuser

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)


def schedule(page: Any, *, by: Any = None, **changes: Any) -> Any:
    """Save a draft with changes, and plan it for an hour that has come by now."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.go_live_at = timezone.now() + HOUR
    page.save_revision(user=by).publish(user=by)
    Revision.objects.filter(approved_go_live_at__isnull=False, object_id=str(page.pk)).update(
        approved_go_live_at=timezone.now() - HOUR
    )
    for revision in page.revisions.all():
        revision.content["go_live_at"] = (timezone.now() - HOUR).isoformat()
        revision.save()
    return page


def is_planned(page: Any) -> bool:
    return bool(page.revisions.filter(approved_go_live_at__isnull=False).exists())


def is_live(page: Any) -> bool:
    return bool(type(page).objects.get(pk=page.pk).live)


def test_complete_article_goes_live() -> None:
    page = schedule(ArticlePageFactory(live=False))
    call_command("publish_scheduled")
    assert is_live(page)
    assert not is_planned(page)
    assert PageLogEntry.objects.filter(page=page, action="wagtail.publish.scheduled").exists()


def test_incomplete_article_stays_a_draft_and_is_not_tried_again() -> None:
    page = schedule(ArticlePageFactory(live=False), standfirst="")
    call_command("publish_scheduled")
    assert not is_live(page)
    assert not is_planned(page)


def test_refused_draft_leaves_the_live_version() -> None:
    page = ArticlePageFactory(title="Live title")
    page.save_revision().publish()
    schedule(ArticlePage.objects.get(pk=page.pk), title="Draft title", standfirst="")
    call_command("publish_scheduled")
    now = ArticlePage.objects.get(pk=page.pk)
    assert (now.live, now.title) == (True, "Live title")
    assert now.get_latest_revision_as_object().title == "Draft title"


def test_one_refusal_does_not_stop_the_others() -> None:
    first = schedule(ArticlePageFactory(live=False))
    refused = schedule(ArticlePageFactory(live=False), standfirst="")
    last = schedule(ArticlePageFactory(live=False))
    call_command("publish_scheduled")
    assert [is_live(page) for page in (first, refused, last)] == [True, False, True]


def test_one_failure_does_not_stop_the_others_and_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    failing = schedule(ArticlePageFactory(live=False, title="Failing"))
    last = schedule(ArticlePageFactory(live=False))
    publish = Revision.publish

    def fail(self: Any, **kwargs: Any) -> None:
        if self.object_str == "Failing":
            raise RuntimeError("the signal's receiver broke")
        publish(self, **kwargs)

    with mock.patch.object(Revision, "publish", fail):
        call_command("publish_scheduled")
    assert [is_live(page) for page in (failing, last)] == [False, True]
    assert is_planned(failing)
    assert "the next run tries again" in caplog.text


def test_history_tells_why_it_was_refused(client: Client) -> None:
    page = schedule(ArticlePageFactory(live=False), standfirst="")
    call_command("publish_scheduled")
    client.force_login(superuser())
    history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "Not published as scheduled: Standfirst: Write one or two sentences" in history


def test_writer_and_scheduler_are_told_by_mail(mailoutbox: list[Any]) -> None:
    users = get_user_model().objects
    writer = users.create_user("writer", "writer@example.org", "secret")
    scheduler = users.create_superuser("scheduler", "scheduler@example.org", "secret")
    page = schedule(ArticlePageFactory(live=False, title="Better sleep"), standfirst="", by=scheduler)
    page.revisions.update(user=writer)
    call_command("publish_scheduled")
    assert {address for mail in mailoutbox for address in mail.to} == {"writer@example.org", "scheduler@example.org"}
    assert {mail.subject for mail in mailoutbox} == {"Not published: Better sleep"}
    assert "- Standfirst: Write one or two sentences" in mailoutbox[0].body


def test_mail_links_to_the_form_for_those_who_may_edit(mailoutbox: list[Any]) -> None:
    page = schedule(ArticlePageFactory(live=False), standfirst="", by=superuser())
    call_command("publish_scheduled")
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in mailoutbox[0].body


def test_mail_that_cannot_be_sent_changes_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    page = schedule(ArticlePageFactory(live=False), standfirst="", by=superuser())
    with mock.patch.object(scheduling, "send_mail", side_effect=ConnectionRefusedError):
        call_command("publish_scheduled")
    assert not is_planned(page)
    assert "could not be told by e-mail" in caplog.text


def test_revision_that_another_worker_took_is_left_alone() -> None:
    page = schedule(ArticlePageFactory(live=False))
    revision = page.revisions.get()
    Revision.objects.update(approved_go_live_at=None)
    scheduling._publish(revision.pk)
    assert not is_live(page)


def test_incomplete_person_stays_a_draft() -> None:
    person = schedule(PersonFactory(live=False), biography="")
    call_command("publish_scheduled")
    assert not is_live(person)
    assert not is_planned(person)


def test_expired_article_is_taken_down() -> None:
    page = ArticlePageFactory(expire_at=timezone.now() - HOUR)
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)


def test_expired_person_is_taken_down() -> None:
    person = PersonFactory(expire_at=timezone.now() - HOUR)
    call_command("publish_scheduled")
    assert not Person.objects.get(pk=person.pk).live


def test_dry_run_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    page = schedule(ArticlePageFactory(live=False))
    call_command("publish_scheduled", "--dryrun")
    assert page.title in capsys.readouterr().out
    assert not is_live(page)
