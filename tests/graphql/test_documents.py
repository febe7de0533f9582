"""Documents: prepared once, kept within bounds, shared by threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import graphql
import pytest

from cms.graphql import documents
from cms.graphql.documents import MOST_COSTS, Document, DocumentCache
from cms.graphql.errors import Refused
from cms.graphql.limits import Limits

QUERY = "query($n: Int) { articles(first: $n) { nodes { title } } }"


def unchecked(document: Document) -> None:
    """Let every document pass."""


def get(cache: DocumentCache, source: str) -> Document:
    return cache.get(source, Limits.from_settings(), unchecked)


@pytest.fixture
def validated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were validated."""
    texts: list[str] = []
    original = graphql.validate

    def spy(schema: Any, ast: Any, **options: Any) -> Any:
        texts.append(ast.loc.source.body)
        return original(schema, ast, **options)

    monkeypatch.setattr(documents, "validate", spy)
    return texts


def test_a_document_is_prepared_once(validated: list[str]) -> None:
    cache = DocumentCache()
    assert get(cache, QUERY) is get(cache, QUERY)
    assert validated == [QUERY]


@pytest.mark.parametrize("source", ["{", "{ nothing }", "{ a: __typename " * 40 + "}" * 40])
def test_a_document_that_cannot_run_is_not_kept(source: str) -> None:
    cache = DocumentCache()
    for _ in range(2):
        with pytest.raises(Refused):
            get(cache, source)
    assert (len(cache), cache.bytes) == (0, 0)


def test_a_document_that_the_caller_may_not_run_is_not_validated(validated: list[str]) -> None:
    def refuse(document: Document) -> None:
        raise Refused(status=405)

    cache = DocumentCache()
    with pytest.raises(Refused):
        cache.get(QUERY, Limits.from_settings(), refuse)
    assert validated == []
    get(cache, QUERY)
    with pytest.raises(Refused):  # nor run because somebody else may
        cache.get(QUERY, Limits.from_settings(), refuse)


def test_a_kept_document_does_not_outlive_its_limits(settings: Any) -> None:
    cache = DocumentCache()
    get(cache, QUERY)
    settings.GRAPHQL_MAX_DEPTH = 2
    with pytest.raises(Refused):
        get(cache, QUERY)


def test_the_number_of_documents_is_bounded_and_the_last_used_stay(validated: list[str]) -> None:
    cache = DocumentCache(most_documents=3)
    sources = [f"query Q{n} {{ __typename }}" for n in range(4)]
    for source in (*sources[:3], sources[0], sources[3]):
        get(cache, source)
    assert len(cache) == 3
    validated.clear()
    for source in (sources[0], sources[2], sources[3]):
        get(cache, source)
    assert validated == []
    get(cache, sources[1])
    assert validated == [sources[1]]


def test_the_bytes_of_documents_are_bounded() -> None:
    cache = DocumentCache(most_bytes=200_000)
    for n in range(50):
        get(cache, f"query Q{n} {{ {'__typename ' * 40} }}")
        assert cache.bytes <= 200_000
    assert 1 < len(cache) < 50
    cache.clear()
    assert (len(cache), cache.bytes) == (0, 0)


def test_a_document_larger_than_all_bytes_is_answered_and_not_kept() -> None:
    cache = DocumentCache(most_bytes=10)
    assert get(cache, QUERY).operation(None)
    assert (len(cache), cache.bytes) == (0, 0)


def test_costs_follow_the_variables_and_are_bounded() -> None:
    document = get(DocumentCache(), QUERY)
    operation = document.operation(None)
    costs = [document.cost(operation, {"n": n, "other": [n]}).content for n in range(101)]
    assert costs == [1 + 2 * n for n in range(101)]
    assert len(document.costs) <= MOST_COSTS


def test_threads_share_documents() -> None:
    cache = DocumentCache(most_documents=5)
    sources = [f"query Q{n} {{ __typename }}" for n in range(12)] * 40

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda source: (source, get(cache, source)), sources))
    for source, document in found:
        assert document.ast.loc is not None
        assert document.ast.loc.source.body == source
    assert len(cache) == 5
    assert cache.bytes == sum(document.size for document in cache._documents.values())
