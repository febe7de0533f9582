"""The switch for the schema: introspection, its address and the playground, all or none."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from graphql import get_introspection_query

pytestmark = pytest.mark.django_db

ADDRESSES = ("/graphql/schema.graphql", "/graphql/playground/")
MISSPELT = '{ artcles { totlCount } massageTypes(locle: "en") { nam } articles(orderBy: NEWST) { totalCount } }'
MISSPELT_VALUES = (
    "query ($filter: ArticleFilter, $order: ArticleOrder) { articles(filter: $filter, orderBy: $order) { totalCount } }"
)


def post(client: Client, query: str, **variables: Any) -> dict[str, Any]:
    body = {"query": query, "variables": variables}
    answer: dict[str, Any] = json.loads(client.post("/graphql/", body, content_type="application/json").content)
    return answer


def messages(client: Client, query: str, **variables: Any) -> str:
    return "\n".join(error["message"] for error in post(client, query, **variables)["errors"])


@pytest.fixture
def _unpublished(settings: Any) -> None:
    settings.PUBLISH_SCHEMA = False


def test_a_published_schema_can_be_read_everywhere(client: Client) -> None:
    assert [client.get(address).status_code for address in ADDRESSES] == [200, 200]
    assert "errors" not in post(client, get_introspection_query())
    assert "Did you mean" in messages(client, MISSPELT)


@pytest.mark.usefixtures("_unpublished")
@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_of_an_unpublished_schema_are_absent(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.usefixtures("_unpublished")
@pytest.mark.parametrize(
    "query",
    [
        get_introspection_query(),
        '{ __type(name: "Article") { name } }',
        "{ ...A } fragment A on Query { site { name } __schema { description } }",
        "query ($a: Boolean = true) { __schema @include(if: $a) { description } }",
    ],
)
def test_an_unpublished_schema_is_told_to_nobody(client: Client, query: str) -> None:
    answer = post(client, query)
    assert "data" not in answer
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["FORBIDDEN"]


@pytest.mark.usefixtures("_unpublished")
def test_a_document_that_passed_before_is_refused_once_the_schema_is_not_published(
    client: Client, settings: Any
) -> None:
    settings.PUBLISH_SCHEMA = True
    assert "errors" not in post(client, "{ __schema { description } }")
    settings.PUBLISH_SCHEMA = False
    assert "errors" in post(client, "{ __schema { description } }")


@pytest.mark.usefixtures("_unpublished")
def test_typename_is_always_told(client: Client) -> None:
    assert post(client, "{ __typename }") == {"data": {"__typename": "Query"}}


@pytest.mark.usefixtures("_unpublished")
def test_no_message_suggests_a_name_of_an_unpublished_schema(client: Client) -> None:
    told = messages(client, MISSPELT) + messages(client, MISSPELT_VALUES, filter={"titel": {}}, order="NEWST")
    assert not re.search(r"Did you mean|\barticles\b|\bNEWEST\b|\btitle\b|\blocale\b", told)


def test_the_playground_loads_from_this_server_alone_and_sets_no_cookie(client: Client) -> None:
    response = client.get("/graphql/playground/")
    policy = dict(part.split(" ", 1) for part in response["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == policy["worker-src"] == "'self'"
    assert not response.cookies
    assert "http" not in response.content.decode().replace("http://www.w3.org", "").replace("https://www.w3.org", "")
