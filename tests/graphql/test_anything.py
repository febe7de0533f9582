"""Whatever is sent: the server does not fail, and does not tell of its inside."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cms.graphql.media_types import JSON_TYPE, RESPONSE_TYPE
from tests.graphql.faults import expect_no_fault

pytestmark = [pytest.mark.django_db, pytest.mark.engines]

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
WORDS = """{ } { } ( ) [ ] : ! $ @ ... = | & on query mutation fragment null true 0 -1 1.5 99999999999 $a "a" # id
    articles article page nodes edges title slug first after filter orderBy body __typename Article include if
    totalCount massageTypes name "\\u0000" "\\ud800" """
queries = st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join)
bodies = (
    st.binary(min_size=1, max_size=200)
    | st.text(min_size=1, max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | anything.map(lambda value: json.dumps(value).encode())
    | st.fixed_dictionaries(
        {"query": queries | anything},
        optional={"variables": anything, "operationName": anything, "extensions": anything},
    ).map(lambda value: json.dumps(value).encode())
)
LOOKUPS = (
    "query($v: String) { article(slug: $v) { title } }",
    "query($v: String) { page(urlPath: $v) { title } }",
    "query($v: ID) { page(id: $v) { title } article(id: $v) { title } }",
    "query($v: Int) { articles(first: $v) { totalCount nodes { title } } }",
    "query($v: Int) { articles(page: $v, perPage: $v) { totalCount nodes { title } } }",
    "query($v: String) { articles(after: $v) { nodes { title } } }",
    "query($v: ArticleFilter) { articles(filter: $v) { totalCount } }",
    'query($v: String) { page(urlPath: "/", site: $v) { title } }',
    "query($v: LanguageCode) { articles(locale: $v) { totalCount } }",
)
texts = st.text(alphabet="/.:%\\'\";-_ab0é\x01\U0001f600", max_size=40)


def errors_of(body: bytes, accept: str = JSON_TYPE) -> list[dict[str, Any]]:
    """The errors of an answer that has no other than these, and a status that blames nobody but the caller."""
    response = Client().post("/graphql/", body, content_type="application/json", headers={"accept": accept})
    assert response.status_code in {200, 400}, (body, response.content)
    answer = response.json()
    assert set(answer) <= {"data", "errors", "extensions"}
    errors: list[dict[str, Any]] = answer.get("errors", [])
    return errors


class Anything(TestCase):
    """Each example runs in a transaction of its own."""

    @hypothesis_settings(max_examples=200)
    @given(body=bodies, accept=st.sampled_from([JSON_TYPE, RESPONSE_TYPE]))
    def test_no_body_makes_the_server_fail(self, body: bytes, accept: str) -> None:
        expect_no_fault(errors_of(body, accept))

    @hypothesis_settings(max_examples=200)
    @given(query=st.sampled_from(LOOKUPS), value=anything | texts)
    def test_no_variable_makes_the_server_fail(self, query: str, value: Any) -> None:
        expect_no_fault(errors_of(json.dumps({"query": query, "variables": {"v": value}}).encode()))
