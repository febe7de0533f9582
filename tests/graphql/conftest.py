"""Asking the API as its clients do."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.graphql.routing_queries import ROUTE

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def ask(client: Client) -> Ask:
    """POST a query; the answer's data. Fails on errors."""

    def ask(query: str, **variables: Any) -> dict[str, Any]:
        response = client.post("/graphql/", {"query": query, "variables": variables}, content_type="application/json")
        answer = json.loads(response.content)
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data

    return ask


@pytest.fixture
def ask_for_errors(client: Client) -> Callable[..., list[dict[str, Any]]]:
    """POST a query that must fail; the answer's errors."""

    def ask(query: str, **variables: Any) -> list[dict[str, Any]]:
        response = client.post("/graphql/", {"query": query, "variables": variables}, content_type="application/json")
        errors: list[dict[str, Any]] = json.loads(response.content)["errors"]
        return errors

    return ask


@pytest.fixture
def statements() -> Callable[[Callable[[], Any]], list[str]]:
    """The SQL statements that a call runs."""

    def run(call: Callable[[], Any]) -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            call()
        return [query["sql"] for query in captured.captured_queries]

    return run


@pytest.fixture
def wide_limits(settings: Any) -> None:
    """Let queries pass that are made from the schema, larger than any that a person writes."""
    settings.GRAPHQL_MAX_TOKENS = 10_000
    settings.GRAPHQL_MAX_COST = 1_000_000


@pytest.fixture
def frontend(settings: Any) -> str:
    """What the addresses of the default site begin with."""
    settings.FRONTEND_BASE_URL = "https://www.example.org"
    return "https://www.example.org"


@pytest.fixture
def route(ask: Ask) -> Callable[..., dict[str, Any]]:
    """The answer to a path, without what is null."""

    def ask_route(path: str, **arguments: Any) -> dict[str, Any]:
        answer = ask(ROUTE, path=path, **arguments)["route"]
        return {name: value for name, value in answer.items() if value is not None}

    return ask_route
