"""Filters of articles, and the lists of articles on other types."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import ArticlePage
from directory.models import MassageType
from tests.factories.directory import ConditionFactory, MassageTypeFactory
from tests.graphql.whole_article import person, short_article

pytestmark = pytest.mark.django_db

ARTICLES = "query($f: ArticleFilter) { articles(filter: $f, orderBy: TITLE) { totalCount nodes { title } } }"


@pytest.fixture
def titles(ask: Any) -> Any:
    """The titles that a filter leaves, which must be as many as are counted."""

    def found(**criteria: Any) -> list[str]:
        answer = ask(ARTICLES, f=criteria)["articles"]
        assert answer["totalCount"] == len(answer["nodes"])
        return [node["title"] for node in answer["nodes"]]

    return found


@pytest.fixture
def library() -> dict[str, Any]:
    """Four articles: on nothing, on Swedish massage, on shiatsu, on both."""
    swedish, shiatsu = MassageTypeFactory(slug="swedish"), MassageTypeFactory(slug="shiatsu")
    sleep = ConditionFactory(slug="insomnia")
    ada = person("Ada Writer")
    return {
        "none": short_article("About nothing"),
        "swedish": short_article("Swedish", massage_types=[swedish], author=ada),
        "shiatsu": short_article("Shiatsu", massage_types=[shiatsu]),
        "both": short_article(
            "Both",
            massage_types=[swedish, shiatsu],
            conditions=[sleep],
            medical_reviewer=ada,
            last_reviewed_on=dt.date(2026, 1, 1),
        ),
        "type": swedish,
    }


@pytest.mark.usefixtures("library")
def test_each_criterion(titles: Any) -> None:
    assert titles(massageType={"eq": "swedish"}) == ["Both", "Swedish"]
    assert titles(massageType={"in": ["swedish", "shiatsu"]}) == ["Both", "Shiatsu", "Swedish"]
    assert titles(massageType={"all": ["swedish", "shiatsu"]}) == ["Both"]
    assert titles(condition={"eq": "insomnia"}) == ["Both"]
    assert titles(author={"eq": "ada-writer"}) == ["Swedish"]
    assert titles(reviewer={"eq": "ada-writer"}) == ["Both"]
    assert titles(title={"eq": "BOTH"}) == ["Both"]
    assert titles(title={"contains": "ed"}) == ["Swedish"]
    assert titles(title={"startsWith": "s"}) == ["Shiatsu", "Swedish"]
    assert titles(title={"contains": "%"}) == []


@pytest.mark.usefixtures("library")
def test_filters_join_with_and_or_not(titles: Any) -> None:
    swedish, shiatsu = {"massageType": {"eq": "swedish"}}, {"massageType": {"eq": "shiatsu"}}
    assert titles(**swedish, **{"not": shiatsu}) == ["Swedish"]
    assert titles(**{"or": [swedish, shiatsu]}) == ["Both", "Shiatsu", "Swedish"]
    assert titles(**{"and": [swedish, shiatsu]}) == ["Both"]
    assert titles(**{"not": {"or": [swedish, shiatsu]}}) == ["About nothing"]
    assert titles(**{"not": {"not": swedish}}) == ["Both", "Swedish"]


def test_days(titles: Any) -> None:
    for title, day in (("Old", 1), ("New", 3)):
        short_article(title)
        ArticlePage.objects.filter(title=title).update(first_published_at=dt.datetime(2026, 1, day, 12, tzinfo=dt.UTC))
    assert titles(publishedOn={"on": "2026-01-01"}) == ["Old"]
    assert titles(publishedOn={"before": "2026-01-03"}) == ["Old"]
    assert titles(publishedOn={"after": "2026-01-01"}) == ["New"]
    assert titles(publishedOn={"after": "2026-01-01", "before": "2026-01-03"}) == []


def test_tags(titles: Any) -> None:
    page = short_article("Tagged")
    page.tags.add("Deep Rest")
    page.save()
    assert titles(tag={"eq": "deep-rest"}) == ["Tagged"]
    assert titles(tag={"eq": "deep"}) == []


@pytest.mark.parametrize(
    "criteria",
    [
        {},
        {"title": {}},
        {"title": None},
        {"title": {"eq": None}},
        {"title": {"eq": "a", "contains": "b"}},
        {"title": {"eq": ""}},
        {"title": {"eq": "x" * 201}},
        {"title": {"eq": "\x00"}},
        {"massageType": {"in": []}},
        {"massageType": {"all": ["x"] * 101}},
        {"and": []},
        {"or": [{}]},
        {"not": {}},
        {"publishedOn": {}},
        {"publishedOn": {"on": "2026-01-01", "before": "2026-01-02"}},
        {"publishedOn": {"before": "2026-01-01", "after": "2026-01-02"}},
    ],
)
def test_a_filter_that_cannot_be_meant_is_bad_input(ask_for_errors: Any, criteria: dict[str, Any]) -> None:
    errors = ask_for_errors(ARTICLES, f=criteria)
    assert [error["extensions"]["code"] for error in errors] == ["BAD_INPUT"]


@pytest.mark.parametrize("criteria", [{"nothing": {"eq": "x"}}, {"publishedOn": {"on": "yesterday"}}, {"title": "x"}])
def test_a_filter_that_the_schema_does_not_know_is_refused(ask_for_errors: Any, criteria: dict[str, Any]) -> None:
    (error,) = ask_for_errors(ARTICLES, f=criteria)
    assert error["extensions"]["code"] == "BAD_INPUT"


def test_a_filter_tells_nothing_of_a_draft_entry(titles: Any, library: dict[str, Any]) -> None:
    MassageType.objects.filter(slug="swedish").update(live=False)
    assert titles(massageType={"eq": "swedish"}) == []
    assert "Swedish" in titles(**{"not": {"massageType": {"eq": "swedish"}}})


def test_a_filter_tells_nothing_of_a_draft_article(titles: Any, library: dict[str, Any]) -> None:
    ArticlePage.objects.filter(title="Swedish").update(live=False)
    assert titles(massageType={"eq": "swedish"}) == ["Both"]


LISTS = """query($first: Int, $after: String) { massageTypes { nodes { slug
    articles(first: $first, after: $after, orderBy: TITLE) {
      totalCount nodes { title } pageInfo { hasNextPage endCursor } } } } }"""


def test_each_massage_type_has_its_list_of_articles(ask: Any, library: dict[str, Any]) -> None:
    answer = {each["slug"]: each["articles"] for each in ask(LISTS, first=1)["massageTypes"]["nodes"]}
    assert {slug: (found["totalCount"], found["nodes"]) for slug, found in answer.items()} == {
        "swedish": (2, [{"title": "Both"}]),
        "shiatsu": (2, [{"title": "Both"}]),
    }
    cursor = answer["swedish"]["pageInfo"]["endCursor"]
    answer = {each["slug"]: each["articles"] for each in ask(LISTS, first=1, after=cursor)["massageTypes"]["nodes"]}
    assert answer["swedish"]["nodes"] == [{"title": "Swedish"}]
    assert answer["shiatsu"]["nodes"] == [{"title": "Shiatsu"}]
    assert not answer["swedish"]["pageInfo"]["hasNextPage"]


def test_two_lists_of_one_type_under_aliases_do_not_mix(ask: Any, library: dict[str, Any]) -> None:
    query = """{ massageType(slug: "swedish") {
        a: articles(first: 1, orderBy: TITLE) { nodes { title } }
        b: articles(page: 2, perPage: 1, orderBy: TITLE) { nodes { title } pageInfo { totalPages } } } }"""
    assert ask(query)["massageType"] == {
        "a": {"nodes": [{"title": "Both"}]},
        "b": {"nodes": [{"title": "Swedish"}], "pageInfo": {"totalPages": 2}},
    }


def test_statements_for_nested_lists_do_not_grow(client: Client, statements: Any) -> None:
    query = "{ massageTypes { nodes { name articles(first: 5) { totalCount nodes { title authors { name } } } } } }"

    def ask() -> None:
        response = client.post("/graphql/", {"query": query}, content_type="application/json")
        assert "errors" not in response.json()

    def add() -> None:
        entry = MassageTypeFactory()
        for number in range(2):
            short_article(f"{entry.name} {number}", massage_types=[entry])

    add()
    ask()
    few = statements(ask)
    for _ in range(4):
        add()
    many = statements(ask)
    assert len(many) == len(few), "\n".join(many)


class AnyFilter(TestCase):
    """Whatever a filter is made of, the answer is a page or a clear refusal."""

    WORDS = st.one_of(st.none(), st.text(max_size=5), st.sampled_from(["swedish", "%", "_", "'", "\\"]))
    LEAF = st.one_of(
        st.dictionaries(
            st.just("title"), st.dictionaries(st.sampled_from(["eq", "contains", "startsWith"]), WORDS, max_size=2)
        ),
        st.dictionaries(
            st.sampled_from(["massageType", "tag", "author"]),
            st.dictionaries(st.sampled_from(["eq", "in", "all"]), st.one_of(WORDS, st.lists(WORDS, max_size=3))),
            max_size=2,
        ),
    )
    FILTER = st.recursive(
        LEAF,
        lambda inner: st.one_of(
            st.builds(lambda parts: {"and": parts}, st.lists(inner, max_size=3)),
            st.builds(lambda parts: {"or": parts}, st.lists(inner, max_size=3)),
            st.builds(lambda part: {"not": part}, inner),
        ),
        max_leaves=6,
    )

    @hypothesis_settings(max_examples=60)
    @given(criteria=FILTER)
    def test_the_answer_is_a_page_or_a_refusal(self, criteria: dict[str, Any]) -> None:
        response = Client().post(
            "/graphql/", {"query": ARTICLES, "variables": {"f": criteria}}, content_type="application/json"
        )
        assert response.status_code < 500
        codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
        assert codes <= {"BAD_INPUT", "LIMIT_EXCEEDED"}
