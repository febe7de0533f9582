"""PostgreSQL's full text: vectors of documents and questions, in words as written and by their stems."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import CharField, Func, Value

SIMPLE = "simple"
"""Words as written: what is half typed has no stem yet."""

STEMMERS = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "sv": "swedish",
}
"""PostgreSQL's configurations by language. In another language words are found as written."""


def stemmer(language: str) -> str:
    """PostgreSQL's configuration for a language code."""
    return STEMMERS.get(language.lower().partition("-")[0], SIMPLE)


def document_vector(names: str, text: str, language: str) -> Any:
    """The vector of a document, of folded names and text."""
    configurations = dict.fromkeys((SIMPLE, stemmer(language)))
    parts: list[Any] = [
        SearchVector(Value(words), config=configuration, weight=weight)
        for words, weight in ((names, "A"), (text, "D"))
        for configuration in configurations
    ]
    combined = parts[0]
    for part in parts[1:]:
        combined += part
    return combined


def question_vector(words: Iterable[str], language: str) -> Any:
    """A query for documents that hold each word: begun with it, or with its stem. Give one word at least."""
    combined: Any = None
    for word in dict.fromkeys(words):
        # `words_of` leaves letters and digits alone, so quotes hold whatever it is.
        begun: Any = SearchQuery(f"'{word}':*", config=SIMPLE, search_type="raw")
        either = begun | SearchQuery(word, config=stemmer(language), search_type="plain")
        combined = either if combined is None else combined & either
    return combined


def stems(words: Iterable[str], language: str) -> Func:
    """The stems of words, as a list of text."""
    vector = Func(
        Value(stemmer(language)),
        Value(" ".join(words)),
        template="to_tsvector(%(expressions)s)",
        arg_joiner="::regconfig, ",
    )
    return Func(vector, function="tsvector_to_array", output_field=CharField())
