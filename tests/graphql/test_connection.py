"""Paging: cursors that keep their place, numbered pages, arguments that contradict one another."""

from __future__ import annotations

import base64
import datetime as dt
import json
from typing import Any

import pytest
from django.http import HttpRequest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cms.graphql.connection import paginate
from cms.graphql.context import Context
from cms.graphql.errors import APIError
from directory.models import Insurance
from tests.graphql.whole_article import short_article

pytestmark = [pytest.mark.django_db, pytest.mark.engines]

ORDER = ("name", "pk")


def page(**arguments: Any) -> Any:
    return paginate(Insurance.objects.all(), ORDER, arguments, Context(HttpRequest()))


def names(slice_: Any) -> list[str]:
    return [row.name for row in slice_.nodes]


def insure(*wanted: str) -> None:
    for name in wanted:
        Insurance.objects.create(name=name, slug=name)


class CursorsKeepTheirPlace(TestCase):
    """Against a plain Python model: rows come and go between two pages."""

    @hypothesis_settings(max_examples=25)
    @given(
        before=st.sets(st.text("abcdef", min_size=1, max_size=3), max_size=12),
        gone=st.sets(st.text("abcdef", min_size=1, max_size=3), max_size=12),
        come=st.sets(st.text("abcdef", min_size=1, max_size=3), max_size=6),
        size=st.integers(1, 5),
    )
    def test_the_next_page_begins_behind_the_last_row_seen(
        self, before: set[str], gone: set[str], come: set[str], size: int
    ) -> None:
        Insurance.objects.all().delete()
        insure(*before)
        first = page(first=size)
        seen = names(first)
        assert seen == sorted(before)[:size]
        assert first.page_info["has_next_page"] == (len(before) > size)
        Insurance.objects.filter(name__in=gone).delete()
        insure(*(come - before))
        now = set(Insurance.objects.values_list("name", flat=True))
        cursor = first.page_info["end_cursor"]
        following = names(page(first=size, after=cursor)) if cursor else names(page(first=size))
        expected = sorted(name for name in now if not seen or name > seen[-1])
        assert following == expected[:size]

    @hypothesis_settings(max_examples=25)
    @given(
        rows=st.sets(st.text("abcdef", min_size=1, max_size=3), max_size=12),
        size=st.integers(1, 5),
    )
    def test_walking_backwards_sees_what_walking_forwards_does(self, rows: set[str], size: int) -> None:
        Insurance.objects.all().delete()
        insure(*rows)
        walked: list[str] = []
        cursor: str | None = None
        while True:
            current = page(last=size, **({"before": cursor} if cursor else {}))
            walked = names(current) + walked
            cursor = current.page_info["start_cursor"]
            if not current.page_info["has_previous_page"]:
                break
        assert walked == sorted(rows)

    @hypothesis_settings(max_examples=50)
    @given(cursor=st.one_of(st.text(), st.binary().map(lambda raw: raw.decode("latin-1"))))
    def test_whatever_is_no_cursor_is_bad_input(self, cursor: str) -> None:
        with pytest.raises(Exception, match=r"cursor|order") as error:
            page(first=1, after=cursor)
        assert error.value.extensions == {"code": "BAD_INPUT"}  # type: ignore[attr-defined]


@pytest.mark.parametrize("value", [None, "\x00", {}, []])
def test_a_forged_cursor_of_the_right_shape_is_bad_input(value: Any) -> None:
    text = json.dumps([list(ORDER), value, value])
    with pytest.raises(APIError) as error:
        page(first=1, after=base64.urlsafe_b64encode(text.encode()).decode())
    assert error.value.extensions == {"code": "BAD_INPUT"}


def test_rows_that_are_alike_in_all_but_the_key_are_each_seen_once(ask: Any) -> None:
    from articles.models import ArticlePage

    for number in range(5):
        short_article(f"Sleep {number}")
    ArticlePage.objects.update(first_published_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    query = """query($after: String) { articles(first: 2, after: $after) {
        nodes { title } pageInfo { endCursor hasNextPage } } }"""
    seen: list[str] = []
    after = None
    while True:
        answer = ask(query, after=after)["articles"]
        seen += [node["title"] for node in answer["nodes"]]
        after = answer["pageInfo"]["endCursor"]
        if not answer["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == 5


def test_numbered_pages(ask: Any) -> None:
    for name in "ABCDE":
        short_article(name)
    query = """query($page: Int) { articles(orderBy: TITLE, page: $page, perPage: 2) {
        totalCount nodes { title } pageInfo { page perPage totalPages hasNextPage hasPreviousPage } } }"""
    answer = ask(query, page=2)["articles"]
    assert answer == {
        "totalCount": 5,
        "nodes": [{"title": "C"}, {"title": "D"}],
        "pageInfo": {"page": 2, "perPage": 2, "totalPages": 3, "hasNextPage": True, "hasPreviousPage": True},
    }
    assert ask(query, page=4)["articles"]["nodes"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        "first: 1, last: 1",
        "first: -1",
        "first: 101",
        "last: 1000000",
        "page: 0",
        "perPage: 0",
        "page: 1, first: 1",
        'page: 1, after: "x"',
        'after: ""',
        "page: 2000000000",
    ],
)
def test_arguments_that_make_no_sense_are_bad_input(ask_for_errors: Any, arguments: str) -> None:
    errors = ask_for_errors(f"{{ articles({arguments}) {{ nodes {{ title }} }} }}")
    assert [error["extensions"]["code"] for error in errors] == ["BAD_INPUT"]


def test_a_cursor_of_another_order_is_bad_input(ask: Any, ask_for_errors: Any) -> None:
    short_article("Sleep")
    cursor = ask("{ articles(orderBy: TITLE) { pageInfo { endCursor } } }")["articles"]["pageInfo"]["endCursor"]
    errors = ask_for_errors("query($c: String) { articles(orderBy: NEWEST, after: $c) { nodes { title } } }", c=cursor)
    assert [error["extensions"]["code"] for error in errors] == ["BAD_INPUT"]


def test_the_count_costs_a_statement_only_when_it_is_asked_for(statements: Any, ask: Any) -> None:
    short_article("Sleep")
    ask("{ articles { nodes { title } } }")  # Wagtail keeps the paths of its sites from here on
    without = statements(lambda: ask("{ articles { nodes { title } } }"))
    counted = statements(lambda: ask("{ articles { nodes { title } totalCount } }"))
    assert len(counted) == len(without) + 1
