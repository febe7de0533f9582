"""GraphQL over HTTP."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

TYPENAME = "{ __typename }"


def post(client: Client, body: Any, **options: Any) -> Any:
    return client.post("/graphql/", body, content_type="application/json", **options)


def test_post_answers_a_query(client: Client) -> None:
    response = post(client, {"query": TYPENAME})
    assert response.status_code == 200
    assert response.json() == {"data": {"__typename": "Query"}}
    assert response["Content-Type"] == "application/json; charset=utf-8"


def test_get_answers_a_query(client: Client) -> None:
    response = client.get(
        "/graphql/", {"query": "query($a: Boolean!) { __typename @include(if: $a) }", "variables": '{"a": true}'}
    )
    assert response.json() == {"data": {"__typename": "Query"}}


def test_no_answer_sets_a_cookie(client: Client) -> None:
    response = post(client, {"query": TYPENAME})
    assert not response.cookies
    assert "Cookie" not in response["Vary"]


def test_graphqls_own_media_type_is_spoken_to_those_who_ask(client: Client) -> None:
    response = post(client, {"query": "{ nothing }"}, headers={"accept": "application/graphql-response+json"})
    assert response.status_code == 400
    assert response["Content-Type"] == "application/graphql-response+json; charset=utf-8"
    assert "data" not in response.json()


def test_plain_json_clients_get_200_for_a_query_that_is_not_valid(client: Client) -> None:
    response = post(client, {"query": "{ nothing }"})
    assert response.status_code == 200
    assert [error["extensions"]["code"] for error in response.json()["errors"]] == ["GRAPHQL_VALIDATION_FAILED"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{", "BAD_INPUT"),
        ("[]", "BAD_INPUT"),
        ("{}", "BAD_INPUT"),
        ('{"query": 1}', "BAD_INPUT"),
        ('{"query": "{ __typename }", "variables": []}', "BAD_INPUT"),
        ('{"query": "query A { __typename } query B { __typename }"}', "BAD_INPUT"),
        ("[" * 20_000, "BAD_INPUT"),
    ],
)
def test_a_request_that_is_not_one_is_refused_with_400(client: Client, body: str, code: str) -> None:
    response = post(client, body)
    assert response.status_code == 400
    assert [error["extensions"]["code"] for error in response.json()["errors"]] == [code]


def test_a_syntax_error_has_its_own_code(client: Client) -> None:
    response = post(client, {"query": "{"}, headers={"accept": "application/graphql-response+json"})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "GRAPHQL_PARSE_FAILED"


def test_other_methods_are_refused(client: Client) -> None:
    assert client.put("/graphql/").status_code == 405


def test_a_fault_of_ours_is_masked_and_logged(client: Client, monkeypatch: Any, caplog: Any) -> None:
    def fail(*arguments: Any, **options: Any) -> None:
        raise ValueError("a secret of the database")

    monkeypatch.setattr("cms.content.visibility.public_queryset", fail)
    response = post(client, {"query": "{ massageTypes { name } }"})
    error = response.json()["errors"][0]
    assert error["extensions"]["code"] == "INTERNAL"
    assert "secret" not in response.content.decode()
    assert "a secret of the database" in caplog.text


def test_the_answer_is_utf8(client: Client) -> None:
    response = post(client, json.dumps({"query": TYPENAME}).encode())
    assert response.content.decode("utf-8")
