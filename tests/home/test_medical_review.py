"""The medical review of the vocabulary: a reviewer approves, and only what is complete is published."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from directory.models import MassageType
from tests.factories.articles import ArticlePageFactory
from tests.factories.directory import MassageTypeFactory
from tests.home.test_roles import member

pytestmark = pytest.mark.django_db


def under_review(**fields: Any) -> MassageType:
    """A draft that was submitted to its workflow."""
    massage_type: MassageType = MassageTypeFactory(live=False, name="Swedish massage", **fields)
    massage_type.save_revision()
    massage_type.get_workflow().start(massage_type, None)
    return massage_type


def approve(client: Client, massage_type: MassageType) -> Any:
    state = massage_type.current_workflow_task_state
    url = massage_type.snippet_viewset.get_url_name("workflow_action")
    return client.post(reverse(url, args=[massage_type.pk, "approve", state.pk]), {"comment": ""})


def test_reviewer_publishes_a_complete_type_by_approving_it(client: Client) -> None:
    massage_type = under_review()
    client.force_login(member("Medical reviewers"))
    approve(client, massage_type)
    massage_type.refresh_from_db()
    assert massage_type.live


def test_reviewer_publishes_an_article_by_approving_it_and_in_no_other_way(client: Client) -> None:
    article = ArticlePageFactory(live=False)
    article.save_revision()
    article.get_workflow().start(article, None)
    reviewer = member("Medical reviewers")
    client.force_login(reviewer)
    assert not article.permissions_for_user(reviewer).can_publish()
    state = article.current_workflow_task_state
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[article.pk, "approve", state.pk]), {"comment": ""})
    article.refresh_from_db()
    assert article.live


def test_approval_of_an_incomplete_type_is_refused_and_says_why(client: Client) -> None:
    massage_type = under_review(summary="")
    client.force_login(member("Medical reviewers"))
    response = approve(client, massage_type)
    (message,) = [str(message) for message in get_messages(response.wsgi_request)]
    assert "“Swedish massage” was not published." in message
    assert "Summary: Say in one or two sentences what it is." in message
    massage_type.refresh_from_db()
    assert not massage_type.live
    assert massage_type.current_workflow_task_state.status == "in_progress"
