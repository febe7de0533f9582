"""Limits: what is too much is refused before a resolver is called or a statement is run."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from graphql import get_introspection_query

from cms.graphql.documents import prepare
from cms.graphql.limits import (
    DEEPEST_VALUE,
    MOST_EXPANDED_FIELDS,
    MOST_REPETITIONS,
    MOST_SELECTION_SETS,
    MOST_VALUES,
    Limits,
)
from cms.graphql.media_types import RESPONSE_TYPE
from cms.graphql.playground.examples import Example, examples
from cms.graphql.schema import graphql_schema
from tests.graphql.test_articles import ARTICLE

pytestmark = pytest.mark.django_db

Send = Callable[..., dict[str, Any]]


@pytest.fixture
def resolved() -> Iterator[list[str]]:
    """The names of the root fields whose resolvers were called."""
    calls: list[str] = []
    query_type = graphql_schema().query_type
    assert query_type is not None
    resolvers = {name: field.resolve for name, field in query_type.fields.items()}

    def spy(name: str) -> Callable[..., Any]:
        def resolve(*arguments: Any, **options: Any) -> Any:
            calls.append(name)
            original = resolvers[name]
            assert original is not None
            return original(*arguments, **options)

        return resolve

    for name, field in query_type.fields.items():
        field.resolve = spy(name)
    yield calls
    for name, field in query_type.fields.items():
        field.resolve = resolvers[name]


@pytest.fixture
def send(client: Client, resolved: list[str]) -> Send:
    """Send a request; its answer, with the number of statements and the root fields that it ran."""

    def send(query: str, **variables: Any) -> dict[str, Any]:
        resolved.clear()
        body = {"query": query, "variables": variables}
        with CaptureQueriesContext(connection) as statements:
            response = client.post(
                "/graphql/", body, content_type="application/json", headers={"accept": RESPONSE_TYPE}
            )
        answer: dict[str, Any] = response.json()
        return answer | {"status": response.status_code, "ran": (len(statements), list(resolved))}

    return send


@pytest.fixture
def refused(send: Send) -> Send:
    """Send a request that must not run; its only error's extensions without the request id."""

    def refused(query: str, **variables: Any) -> dict[str, Any]:
        answer = send(query, **variables)
        assert answer["ran"] == (0, [])
        assert answer["status"] == 400
        assert "data" not in answer
        (error,) = answer["errors"]
        extensions: dict[str, Any] = error["extensions"]
        del extensions["requestId"]
        return extensions | {"message": error["message"]}

    return refused


def test_the_spy_sees_what_runs(send: Send) -> None:
    answer = send("{ articles { totalCount } }")
    assert answer["ran"][0] > 0
    assert answer["ran"][1] == ["articles"]


def article(selection: str) -> str:
    return '{ article(slug: "a") { ' + selection + " } }"


def nested(field: str, times: int, leaf: str = "title") -> str:
    return f"{field} {{ " * times + leaf + " }" * times


SIBLINGS = "massageTypes { massageType { therapists(first: 100) { nodes { name } } } }"

BOMBS = {
    "siblings of siblings": (
        f"{{ therapists(first: 100) {{ nodes {{ {SIBLINGS.replace('name', SIBLINGS)} }} }} }}",
        "cost",
    ),
    "lists in lists in lists": (article(nested("related", 10)), "cost"),
    "1,000 aliases": ("{ " + " ".join(f"a{n}: __typename" for n in range(1_000)) + " }", "tokens"),
    "600 aliases": ("{ " + " ".join(f"a{n}: __typename" for n in range(600)) + " }", "aliases"),
    "3,000 duplicate fields": (article("title " * 3_000), "tokens"),
    "1,900 duplicate fields": (article("title " * 1_900), "repetitions"),
    "duplicates of duplicates": (article(("hero { " + "credit " * 40 + "} ") * 44), "repetitions"),
    "duplicates in fragments": (
        article("...F " * (MOST_REPETITIONS + 1)) + " fragment F on Article { title }",
        "repetitions",
    ),
    "fragments that double": (
        article("...F0")
        + "".join(f" fragment F{n} on Article {{ title ...F{n + 1} ...F{n + 1} }}" for n in range(40))
        + " fragment F40 on Article { title }",
        "expandedFields",
    ),
    "a long chain of fragments": (
        article("...F0")
        + "".join(f" fragment F{n} on Article {{ ...F{n + 1} }}" for n in range(100))
        + " fragment F100 on Article { title }",
        "selectionSets",
    ),
    "5,000 levels of selection sets": ("{ a " * 5_000 + "}" * 5_000, "selectionSets"),
    "600 levels of inline fragments": (article("... { " * 600 + "title" + " }" * 600), "selectionSets"),
    "13 levels of fields": (article(nested("related", 11)), "depth"),
    "13 levels through fragments": (
        article(nested("related", 5, "...F")) + " fragment F on Article { " + nested("related", 6) + " }",
        "depth",
    ),
    "26 root fields": ("{ " + " ".join(f"a{n}: __typename" for n in range(26)) + " }", "rootFields"),
    "many comments": ("{ __typename }" + "#\n" * 3_000, "tokens"),
    "a value of 22 levels": (f"{{ articles(filter: {{and: {'[' * 21}{']' * 21}}}) {{ totalCount }} }}", "valueDepth"),
    "a value of 601 levels": (f"{{ articles(filter: {{or: {'[' * 600}{']' * 600}}}) {{ title }} }}", "selectionSets"),
    "a type of many levels": ("query($a: " + "[" * 30 + "Int" + "]" * 30 + ") { __typename }", "valueDepth"),
    "introspection again and again": (
        "{ " + " ".join(f"a{n}: __schema {{ ...S }}" for n in range(25)) + " } "
        "fragment S on __Schema { types { fields { name description args { name } type { name kind } } } }",
        "introspectionCost",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_before_anything_runs(refused: Send, name: str) -> None:
    query, limit = BOMBS[name]
    error = refused(query)
    assert (error["code"], error["limit"]) == ("LIMIT_EXCEEDED", limit)
    assert error.get("found", error["allowed"] + 1) > error["allowed"]


@pytest.mark.parametrize(
    "query",
    [
        article("...A") + " fragment A on Article { ...B } fragment B on Article { title ...A }",
        article("...A") + " fragment A on Article { related { ...A } }",
        article("title") + " fragment A on Article { related { title } }",
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "{ articles(first: 99999999999) { totalCount } }",
        "{ articles(first: " + "9" * 5_000 + ") { totalCount } }",
    ],
)
def test_what_validation_forbids_is_refused_before_anything_runs(refused: Send, query: str) -> None:
    assert refused(query)["code"] == "GRAPHQL_VALIDATION_FAILED"


def test_validation_tells_a_few_errors_and_not_that_it_gave_up(send: Send) -> None:
    answer = send(article(" ".join(f"nothing{n}" for n in range(1_000))))
    assert len(answer["errors"]) == 10
    assert all(error["message"].startswith("Cannot query field 'nothing") for error in answer["errors"])
    assert answer["ran"] == (0, [])


def test_a_kind_of_operation_that_the_schema_lacks_is_refused(refused: Send) -> None:
    assert refused("subscription { __typename }")["code"] == "BAD_INPUT"


FIRST = "query($n: Int) { articles(first: $n) { nodes { title } } }"


@pytest.mark.parametrize("size", [101, -1, 2**31 - 1, 2**31, 10**400, 1e300])
def test_a_page_size_out_of_range_is_refused_before_anything_runs(refused: Send, size: Any) -> None:
    assert refused(FIRST, n=size)["code"] == "BAD_INPUT"


@pytest.mark.parametrize("argument", ["first: 101", "last: 1000000", "perPage: 101", "first: -1"])
def test_a_written_page_size_out_of_range_is_refused_before_anything_runs(refused: Send, argument: str) -> None:
    error = refused(f"{{ articles({argument}) {{ nodes {{ title }} }} }}")
    assert error["code"] == "BAD_INPUT"
    assert error["message"] == f"{argument.partition(':')[0]} must be at most 100, and not negative."


def deep(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "limit"),
    [
        (deep(DEEPEST_VALUE + 1), "valueDepth"),
        (deep(500), "valueDepth"),
        ([1] * MOST_VALUES, "values"),
        ({str(n): {} for n in range(MOST_VALUES)}, "values"),
    ],
)
def test_enormous_variables_are_refused_before_anything_runs(refused: Send, value: Any, limit: str) -> None:
    error = refused("{ __typename }", unused=value)
    assert (error["code"], error["limit"]) == ("LIMIT_EXCEEDED", limit)


@pytest.mark.parametrize("brackets", ["[]", '{"a":}'])
def test_5000_levels_of_json_are_refused_before_anything_runs(
    client: Client, resolved: list[str], brackets: str
) -> None:
    opening, closing = brackets[:-1], brackets[-1]
    value = opening * 5_000 + "1" + closing * 5_000
    body = f'{{"query": "{{ __typename }}", "variables": {{"a": {value}}}}}'
    with CaptureQueriesContext(connection) as statements:
        response = client.post("/graphql/", body, content_type="application/json")
    assert (response.status_code, len(statements), resolved) == (400, 0, [])
    assert response.json()["errors"][0]["extensions"]["code"] in {"BAD_INPUT", "LIMIT_EXCEEDED"}


@pytest.mark.parametrize(
    "query",
    [
        article(nested("translations", 10)),
        article(f"...{{ ...{{ {nested('translations', 10)} }} }}"),
        "{ " + " ".join(f"a{n}: __typename" for n in range(25)) + " }",
        article(" ".join(f"a{n}: title" for n in range(30))),
        article("title " * MOST_REPETITIONS),
        "{ __typename " + "# 123456789\n" * 1_996 + "}",
        "{ __typename @skip(if: true) articles(first: 100) { nodes { title body { __typename } } } }",
        get_introspection_query(
            descriptions=True,
            specified_by_url=True,
            directive_is_repeatable=True,
            schema_description=True,
            input_value_deprecation=True,
            input_object_one_of=True,
        ),
        "{ __schema { types { fields { type { " + nested("ofType", 15, "name") + " } } } } }",
    ],
)
def test_what_is_just_within_the_limits_runs(send: Send, query: str) -> None:
    answer = send(query)
    assert "errors" not in answer
    assert answer["status"] == 200


def test_one_token_more_is_too_many(refused: Send, send: Send) -> None:
    query = "{ __typename " + "# 123456789\n" * 1_997 + "}"
    assert "errors" not in send(query)
    assert refused(query + "#") == {
        "code": "LIMIT_EXCEEDED",
        "limit": "tokens",
        "allowed": 2_000,
        "message": (
            "The document has more than 2,000 tokens (words, signs and comments), which is the limit. "
            "Split the query, or select less."
        ),
    }


def test_the_error_names_the_limit_the_value_and_the_mend(refused: Send) -> None:
    assert refused(article(nested("related", 12))) == {
        "code": "LIMIT_EXCEEDED",
        "limit": "depth",
        "allowed": 12,
        "found": 14,
        "message": (
            "The query has 14 fields inside one another; at most 12 are allowed. "
            "Ask for the inner ones in a second query, by their ids."
        ),
    }


def test_operators_set_the_limits(refused: Send, send: Send, settings: Any) -> None:
    query = article(nested("related", 3))
    assert "errors" not in send(query)
    settings.GRAPHQL_MAX_DEPTH = 4
    assert refused(query)["limit"] == "depth"
    settings.GRAPHQL_MAX_DEPTH = 12
    settings.GRAPHQL_MAX_COST = 100
    assert refused(query)["limit"] == "cost"


def test_a_whole_article_fits_with_room(client: Client, settings: Any) -> None:
    body = {"query": ARTICLE, "variables": {"path": "/a/"}, "extensions": {"cost": True}}
    answer = client.post("/graphql/", body, content_type="application/json").json()
    assert "errors" not in answer
    assert answer["extensions"]["cost"]["limit"] == settings.GRAPHQL_MAX_COST
    assert answer["extensions"]["cost"]["estimated"] < settings.GRAPHQL_MAX_COST / 10


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_the_documents_for_frontends_fit_with_room(example: Example, settings: Any) -> None:
    document = prepare(example.query, Limits.from_settings(), lambda _: None)
    cost = document.cost(document.operation(None), json.loads(example.variables or "{}"))
    assert cost.content < settings.GRAPHQL_MAX_COST / 2


def test_the_cost_is_told_only_to_those_who_ask(client: Client) -> None:
    for extensions, expected in (
        ({"cost": True}, {"cost": {"estimated": 1, "limit": 50_000}}),
        ({"cost": 1}, None),
        ({}, None),
    ):
        parameters = {"query": "{ __typename }", "extensions": json.dumps(extensions)}
        assert client.get("/graphql/", parameters).json().get("extensions") == expected


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_large_request_is_refused_before_anything_runs(
    client: Client, resolved: list[str], method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cms.graphql.view.json.loads", lambda *_, **__: pytest.fail("was read"))
    parameters = {"query": "{ __typename }" + " " * 100_000}
    options = {"content_type": "application/json"} if method == "post" else {}
    with CaptureQueriesContext(connection) as statements:
        response = getattr(client, method)("/graphql/", parameters, **options)
    assert response.status_code == {"get": 414, "post": 413}[method]
    monkeypatch.undo()
    error = response.json()["errors"][0]["extensions"]
    assert (error["code"], error["limit"], error["allowed"]) == ("LIMIT_EXCEEDED", "bodyBytes", 100_000)
    assert error["found"] > 100_000
    assert (len(statements), resolved) == (0, [])


def test_frontends_are_told_every_limit(settings: Any) -> None:
    """The table in docs/frontend/limits.md."""
    told = re.findall(
        r"^\| `(\w+)` \| ([\d,]+) \|", (settings.BASE_DIR / "docs/frontend/limits.md").read_text(), re.MULTILINE
    )
    assert {name: int(number.replace(",", "")) for name, number in told} == {
        "cost": settings.GRAPHQL_MAX_COST,
        "depth": settings.GRAPHQL_MAX_DEPTH,
        "tokens": settings.GRAPHQL_MAX_TOKENS,
        "aliases": settings.GRAPHQL_MAX_ALIASES,
        "rootFields": settings.GRAPHQL_MAX_ROOT_FIELDS,
        "bodyBytes": settings.GRAPHQL_MAX_BODY_BYTES,
        "repetitions": MOST_REPETITIONS,
        "expandedFields": MOST_EXPANDED_FIELDS,
        "selectionSets": MOST_SELECTION_SETS,
        "values": MOST_VALUES,
        "valueDepth": DEEPEST_VALUE,
    }


def test_the_example_of_a_cost_costs_what_the_docs_say(client: Client, settings: Any) -> None:
    docs = (settings.BASE_DIR / "docs/frontend/limits.md").read_text()
    example = re.search(r"```graphql\n(.*?)```\s+costs (\d+)", docs, re.DOTALL)
    assert example is not None
    body = {"query": example[1], "extensions": {"cost": True}}
    answer = client.post("/graphql/", body, content_type="application/json").json()
    assert answer["extensions"]["cost"] == {"estimated": int(example[2]), "limit": settings.GRAPHQL_MAX_COST}
    assert f'"estimated": {example[2]}' in docs
