"""An id for each request, in its answer, its errors and its log."""

from __future__ import annotations

import logging
from logging.handlers import BufferingHandler
from typing import Any

import pytest
from django.test import Client

from cms.operations.request_ids import RequestIdFilter

pytestmark = pytest.mark.django_db


def ask(client: Client, request_id: str) -> Any:
    """A request that is refused and so has errors."""
    return client.get("/graphql/", {"query": "{"}, headers={"x-request-id": request_id})


def test_the_callers_id_is_in_the_answer_and_its_errors(client: Client) -> None:
    response = ask(client, "from-the-caller.1")
    assert response["X-Request-ID"] == "from-the-caller.1"
    assert response.json()["errors"][0]["extensions"]["requestId"] == "from-the-caller.1"


@pytest.mark.parametrize("given", ["", "short", "x" * 129, "a b c d e f g h", "<script>alert</script>", "nach-Köln-1"])
def test_an_id_that_is_missing_or_strange_is_replaced(client: Client, given: str) -> None:
    answers = [ask(client, given) for _ in range(2)]
    ids = [answer["X-Request-ID"] for answer in answers]
    assert all(len(each) == 32 and each.isalnum() for each in ids)
    assert ids[0] != ids[1]
    assert answers[0].json()["errors"][0]["extensions"]["requestId"] == ids[0]


def test_answers_of_other_addresses_have_an_id_too(client: Client) -> None:
    assert client.get("/admin/login/", headers={"x-request-id": "from-the-caller.1"})["X-Request-ID"] == (
        "from-the-caller.1"
    )


def test_lines_of_the_log_carry_the_id_of_their_request(client: Client) -> None:
    handler = BufferingHandler(capacity=100)
    handler.addFilter(RequestIdFilter())
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    try:
        logger.warning("outside of a request")
        client.get("/graphql/", {"query": ""}, headers={"x-request-id": "id-of-a-test"})
    finally:
        logger.removeHandler(handler)
    assert [record.__dict__["request_id"] for record in handler.buffer] == ["-", "id-of-a-test"]
