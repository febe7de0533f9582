"""GraphQL over HTTP. The sections named are those of the GraphQL-over-HTTP specification."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from typing import Any

import brotli
import pytest
from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError, connection
from django.test import Client, RequestFactory

from cms.graphql.compression import SMALLEST
from cms.graphql.media_types import JSON_TYPE, RESPONSE_TYPE, answer_type

pytestmark = pytest.mark.django_db

TYPENAME = "{ __typename }"
LONG = "{ __schema { types { name description } } }"
ORIGIN = "https://www.example.org"
OWN_TYPE = {"accept": RESPONSE_TYPE}


def post(client: Client, body: Any, **options: Any) -> Any:
    return client.post("/graphql/", body, content_type="application/json", **options)


def codes(response: Any) -> list[str]:
    return [error["extensions"]["code"] for error in response.json()["errors"]]


# The methods of section 5


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


def test_get_takes_empty_parameters_for_absent_ones(client: Client) -> None:
    response = client.get("/graphql/", {"query": TYPENAME, "operationName": "", "variables": "", "extensions": ""})
    assert response.json() == {"data": {"__typename": "Query"}}


def test_head_answers_as_get_does_without_a_body(client: Client) -> None:
    got, head = client.get("/graphql/", {"query": LONG}), client.head("/graphql/", {"query": LONG})
    assert head.content == b""
    assert head.status_code == 200
    assert int(head["Content-Length"]) == len(got.content)
    assert head["Content-Type"] == got["Content-Type"]


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("accept", [JSON_TYPE, RESPONSE_TYPE])
@pytest.mark.parametrize("name", ["write", None])
def test_no_mutation_is_run_by_get(client: Client, method: str, accept: str, name: str | None) -> None:
    query = "mutation write { __typename }" + (" query read { __typename }" if name else "")
    parameters = {"query": query} | ({"operationName": name} if name else {})
    response = getattr(client, method)("/graphql/", parameters, headers={"accept": accept})
    assert response.status_code == 405
    assert response["Allow"] == "POST"


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    response = getattr(client, method)("/graphql/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, POST, OPTIONS"


# The media types of section 6.1


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        (None, JSON_TYPE),
        ("*/*", JSON_TYPE),
        ("application/*", JSON_TYPE),
        (JSON_TYPE, JSON_TYPE),
        ("Application/JSON; charset=UTF-8", JSON_TYPE),
        (RESPONSE_TYPE, RESPONSE_TYPE),
        (f"{RESPONSE_TYPE}; charset=utf-8, {JSON_TYPE}; charset=utf-8", RESPONSE_TYPE),
        (f"{RESPONSE_TYPE}, {JSON_TYPE};q=0.9", RESPONSE_TYPE),
        (f"{JSON_TYPE};q=0.1, {RESPONSE_TYPE};q=0.2, */*;q=0.9", RESPONSE_TYPE),
        (f"{JSON_TYPE}, {RESPONSE_TYPE}", JSON_TYPE),
        (f"*/*, {RESPONSE_TYPE}", RESPONSE_TYPE),
        (f"{JSON_TYPE};q=0, */*", RESPONSE_TYPE),
        (f"{RESPONSE_TYPE}, application/graphql+json, {JSON_TYPE}, text/event-stream, multipart/mixed", RESPONSE_TYPE),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", JSON_TYPE),
        ("text/html", None),
        ("*/*;q=0", None),
        (f"{JSON_TYPE}; charset=iso-8859-1", None),
        ("nonsense;;q=x,,/", None),
    ],
)
def test_the_answer_has_the_media_type_that_the_client_likes_best(accept: str | None, expected: str | None) -> None:
    headers = {"accept": accept} if accept else {}
    assert answer_type(RequestFactory().get("/graphql/", headers=headers)) == expected


def test_a_client_that_takes_neither_of_our_types_is_refused(client: Client) -> None:
    response = post(client, {"query": TYPENAME}, headers={"accept": "text/html"})
    assert response.status_code == 406
    assert codes(response) == ["BAD_INPUT"]


def test_graphqls_own_media_type_is_spoken_to_those_who_ask(client: Client) -> None:
    response = post(client, {"query": TYPENAME}, headers=OWN_TYPE)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/graphql-response+json; charset=utf-8"


@pytest.mark.parametrize(
    ("request_body", "code"),
    [
        ({"query": "{"}, "GRAPHQL_PARSE_FAILED"),
        ({"query": "{ nothing }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "fragment A on Query { __typename }"}, "GRAPHQL_VALIDATION_FAILED"),
        ({"query": "{ " + " ".join(f"a{n}: __typename" for n in range(31)) + " }"}, "LIMIT_EXCEEDED"),
        ({"query": "query A { __typename } query B { __typename }"}, "BAD_INPUT"),
        ({"query": "query A { __typename }", "operationName": "B"}, "BAD_INPUT"),
        ({"query": "query($a: Int!) { articles(first: $a) { totalCount } }"}, "BAD_INPUT"),
    ],
)
def test_a_well_formed_request_that_cannot_be_run_is_400_and_200_for_plain_json(
    client: Client, request_body: dict[str, Any], code: str
) -> None:
    own, plain = post(client, request_body, headers=OWN_TYPE), post(client, request_body)
    assert (own.status_code, codes(own)) == (400, [code])
    assert (plain.status_code, codes(plain)) == (200, [code])
    assert "data" not in own.json()
    assert "data" not in plain.json()


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[]",
        "null",
        "{}",
        '{"query": ""}',
        '{"query": 1}',
        '{"query": "{ __typename }", "variables": []}',
        '{"query": "{ __typename }", "variables": {"a": NaN}}',
        '{"query": "{ __typename }", "variables": {"a": -Infinity}}',
        '{"query": "{ __typename }", "extensions": "cost"}',
        '{"query": "{ __typename }", "operationName": 7}',
        b'{"query": "{ __typename }", "operationName": "\xff"}',
        '{"query": "{ __typename }"}'.encode("utf-16"),
        '\ufeff{"query": "{ __typename }"}',
        "[" * 20_000,
        '{"query": "{ __typename }", "variables": {"a": ' + "9" * 5_000 + "}}",
    ],
)
@pytest.mark.parametrize("accept", [JSON_TYPE, RESPONSE_TYPE])
def test_a_request_that_is_not_one_is_refused_with_400(client: Client, body: str | bytes, accept: str) -> None:
    response = post(client, body, headers={"accept": accept})
    assert response.status_code == 400
    assert codes(response) == ["BAD_INPUT"]


def test_an_empty_body_is_refused_with_400(client: Client) -> None:
    response = client.generic("POST", "/graphql/", "", CONTENT_TYPE="application/json")
    assert response.status_code == 400
    assert codes(response) == ["BAD_INPUT"]


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=iso-8859-1",
    ],
)
def test_a_body_is_json_or_nothing(client: Client, content_type: str) -> None:
    response = client.generic("POST", "/graphql/", json.dumps({"query": TYPENAME}), content_type=content_type)
    assert response.status_code == 415
    assert codes(response) == ["BAD_INPUT"]


def test_a_compressed_body_is_not_unpacked(client: Client) -> None:
    body = gzip.compress(json.dumps({"query": TYPENAME}).encode())
    response = post(client, body, headers={"content-encoding": "gzip"})
    assert response.status_code == 415


def test_a_body_whose_end_nobody_tells_is_refused(client: Client) -> None:
    response = post(client, {"query": TYPENAME}, CONTENT_LENGTH="", HTTP_TRANSFER_ENCODING="chunked")
    assert response.status_code == 411


def test_text_that_no_database_holds_is_refused_wherever_it_stands(client: Client) -> None:
    query = "query($a: String) { article(slug: $a) { title } }"
    for body in (
        json.dumps({"query": query, "variables": {"a": "\ud800"}}),
        json.dumps({"query": query, "variables": {"a": "\x00"}}),
        json.dumps({"query": query, "variables": {"\udfff": 1}}),
        json.dumps({"query": '{ article(slug: "\\u0000") { title } }'}),
        json.dumps({"query": query, "operationName": "\ud800"}),
    ):
        response = post(client, body, headers=OWN_TYPE)
        assert response.status_code == 400
        assert codes(response) == ["BAD_INPUT"]


# Cookies and caches


def test_no_cookie_is_read_or_set(client: Client) -> None:
    anonymous = post(client, {"query": TYPENAME})
    client.force_login(User.objects.create_superuser("admin"))
    logged_in = post(client, {"query": TYPENAME})
    assert logged_in.content == anonymous.content
    client.cookies["sessionid"] = "stale"
    for response in (anonymous, logged_in, post(client, {"query": TYPENAME})):
        assert not response.cookies
        assert "Cookie" not in response["Vary"]


def test_a_cache_is_told_what_the_answer_depends_on(client: Client) -> None:
    response = client.get("/graphql/", {"query": TYPENAME})
    assert {"Accept", "Accept-Encoding", "Origin"} <= set(response["Vary"].split(", "))
    assert response["Cache-Control"] == "no-cache"
    assert post(client, {"query": TYPENAME})["Cache-Control"] == "no-store"
    assert client.get("/graphql/", {"query": "{"})["Cache-Control"] == "no-store"


# Compression


@pytest.mark.parametrize(
    ("accept_encoding", "expected"),
    [
        ("", None),
        ("identity", None),
        ("br", "br"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("*", "br"),
        ("gzip;q=0, br;q=0, *", None),
        ("gzip;q=nonsense", None),
    ],
)
def test_long_answers_are_compressed_as_the_client_takes_them(
    client: Client, accept_encoding: str, expected: str | None
) -> None:
    plain = post(client, {"query": LONG})
    response = post(client, {"query": LONG}, headers={"accept-encoding": accept_encoding})
    assert response.get("Content-Encoding") == expected
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(expected or "", bytes)
    assert unpack(response.content) == plain.content
    assert int(response["Content-Length"]) == len(response.content)


def test_short_answers_are_sent_as_they_are(client: Client) -> None:
    response = post(client, {"query": TYPENAME}, headers={"accept-encoding": "br"})
    assert len(response.content) < SMALLEST
    assert "Content-Encoding" not in response


def test_the_schema_is_compressed_and_can_be_read_by_pages(client: Client, settings: Any) -> None:
    settings.API_ALLOWED_ORIGINS = [ORIGIN]
    headers = {"accept-encoding": "br", "origin": ORIGIN}
    response = client.get("/graphql/schema.graphql", headers=headers)
    assert b"type Query" in brotli.decompress(response.content)
    assert response["Access-Control-Allow-Origin"] == ORIGIN
    assert client.post("/graphql/schema.graphql").status_code == 405


# Faults of ours


@pytest.fixture
def failing_database() -> Iterator[list[Exception]]:
    """Each statement fails with the exception that is put into the list."""
    raised: list[Exception] = []

    def fail(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        raise raised[0]

    with connection.execute_wrapper(fail):
        yield raised


@pytest.mark.parametrize("accept", [JSON_TYPE, RESPONSE_TYPE])
@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_without_the_database_the_answer_is_503_without_data(
    client: Client, failing_database: list[Exception], accept: str, error: type[Exception]
) -> None:
    failing_database.append(error('connection to "10.0.0.7" refused: SELECT secret'))
    query = '{ __typename page(urlPath: "/") { title } site { name } }'
    response = client.get("/graphql/", {"query": query}, headers={"accept": accept})
    assert response.status_code == 503
    assert response["Retry-After"] == "5"
    assert response["Cache-Control"] == "no-store"
    assert set(codes(response)) == {"UNAVAILABLE"}
    assert set(response.json()) == {"errors"}
    assert "10.0.0.7" not in response.content.decode()
    assert "SELECT" not in response.content.decode()


def test_a_fault_of_a_field_is_masked_and_logged(
    client: Client, failing_database: list[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    failing_database.append(ValueError("a secret of the database"))
    response = post(client, {"query": "{ articles { nodes { title } } }"}, headers={"x-request-id": "id-of-a-test"})
    assert response.status_code == 200
    assert response.json() == {
        "data": None,
        "errors": [
            {
                "message": "The server could not answer this. The fault is ours, and was logged.",
                "path": ["articles"],
                "extensions": {"code": "INTERNAL", "requestId": "id-of-a-test"},
            }
        ],
    }
    assert "a secret of the database" in caplog.text


def test_a_fault_outside_of_fields_is_masked_and_logged_too(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*arguments: Any, **options: Any) -> None:
        raise ValueError("a secret of the machine")

    monkeypatch.setattr("cms.graphql.view.execute_sync", fail)
    response = post(client, {"query": TYPENAME})
    assert response.status_code == 500
    assert codes(response) == ["INTERNAL"]
    assert "secret" not in response.content.decode()
    assert "a secret of the machine" in caplog.text


def test_values_that_python_cannot_read_are_told_without_pythons_words(client: Client) -> None:
    response = post(client, {"query": "{ articles(first: " + "9" * 5_000 + ") { totalCount } }"})
    error = response.json()["errors"][0]
    assert error["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert error["message"].startswith("Expected value of type 'Int', found 999")
    assert len(error["message"]) <= 1_000
    assert "set_int_max_str_digits" not in response.content.decode()
