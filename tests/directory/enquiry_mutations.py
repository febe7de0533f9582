"""Writing to a therapist as frontends do."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import time_machine
from django.conf import settings
from django.test import Client
from django.utils import timezone

QUERIES = Path(settings.BASE_DIR, "docs", "queries")
START = (QUERIES / "start-enquiry.graphql").read_text()
SEND = (QUERIES / "send-enquiry.graphql").read_text()

Answer = dict[str, Any]


def post(query: str, variables: dict[str, Any], **headers: Any) -> Answer:
    """Ask the API."""
    body = {"query": query, "variables": variables}
    response = Client().post("/graphql/", body, content_type="application/json", **headers)
    answer: Answer = json.loads(response.content)
    return answer


def opened_form(therapist_id: str) -> str:
    """A token of a form that was opened a minute ago."""
    with time_machine.travel(timezone.now().timestamp() - 60, tick=False):
        answer = post(START, {"therapistId": therapist_id})
    token: str = answer["data"]["startEnquiry"]["formToken"]
    return token


def enquiry(therapist_id: str, **changes: Any) -> dict[str, Any]:
    """The input of an enquiry in which nothing is wrong."""
    return {
        "therapistId": therapist_id,
        "name": "Sam Reader",
        "email": "sam@reader.example",
        "message": "Do you have time on Thursday?\n\nMy shoulder hurts.",
        "consentGiven": True,
        "formToken": changes.get("formToken") or opened_form(therapist_id),
        "idempotencyKey": str(uuid.uuid4()),
    } | changes


def send(therapist_id: str, *, headers: dict[str, Any] | None = None, **changes: Any) -> Answer:
    """Send an enquiry; the whole answer."""
    return post(SEND, {"input": enquiry(therapist_id, **changes)}, **(headers or {}))


Send = Callable[..., Answer]
ACCEPTED: Answer = {"data": {"sendEnquiry": {"wasAccepted": True, "problems": []}}}
