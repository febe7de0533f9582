"""Which documents answer a question, and how well.

A hit stands on the best of four tiers that it meets; within a tier PostgreSQL ranks by how often and
where the words stand. Typing errors are forgiven only where nothing is found as typed.

SQLite, meant for a first run, finds words by their beginning, without stems, ranks or typing errors.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from django.contrib.postgres.search import SearchRank, TrigramWordSimilarity
from django.db import connection
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Cast

from cms.search.vectors import question_vector, stems
from cms.search.words import words_of

LONGEST_QUERY = 200
"""Characters."""

NEAR = 0.45
"""Share of a question's trigrams that a name must hold to be near it: one wrong letter in a word of five is."""

ALIKE = 0.3
"""The same for suggestions, which only ask whether something was meant."""

SHORTEST_TYPO = 4
"""Letters. Shorter words are near too many others."""

_RANK_STEPS = 1_000_000


class Tier(IntEnum):
    """How well a document answers, the best first."""

    EXACT = 1
    PREFIX = 2
    TEXT = 3
    TYPO = 4


ORDER = ("tier", "-rank", "kind", "object_id")
"""Of hits: all columns are whole numbers or fixed words, so a cursor's comparison is exact."""


@dataclass(frozen=True)
class Question:
    """What somebody looks for, in a language."""

    words: tuple[str, ...]
    language: str

    @classmethod
    def read(cls, query: str, language: str) -> Question:
        """The question of a query's text, which is at most `LONGEST_QUERY` characters long."""
        return cls(tuple(words_of(query)), language)

    @property
    def phrase(self) -> str:
        """The words in order, as names are stored."""
        return " ".join(self.words)

    @property
    def forgives_typos(self) -> bool:
        """Whether names that are only near may be found."""
        return connection.vendor == "postgresql" and len(self.phrase) >= SHORTEST_TYPO

    def as_typed(self, documents: QuerySet[Any]) -> QuerySet[Any]:
        """The documents that hold what was typed, with `tier` and `rank`."""
        return self._ranked_by_text(documents) if connection.vendor == "postgresql" else self._by_words(documents)

    def near(self, documents: QuerySet[Any], *, least: float = NEAR) -> QuerySet[Any]:
        """The documents with a name that is near what was typed, with `tier` and `rank`. PostgreSQL only."""
        nearness: Any = TrigramWordSimilarity(self.phrase, "names")
        found = documents.alias(nearness=nearness).filter(nearness__gte=least)
        ranked: QuerySet[Any] = found.annotate(tier=Value(Tier.TYPO.value), rank=_whole(nearness))
        return ranked

    def with_stems(self, documents: QuerySet[Any]) -> QuerySet[Any]:
        """Annotate the stems of the words, by which PostgreSQL found more than their beginnings tell."""
        if connection.vendor != "postgresql":
            return documents
        found: QuerySet[Any] = documents.annotate(stems=stems(self.words, self.language))
        return found

    @property
    def _exact(self) -> Q:
        return Q(names__contains=f"\n{self.phrase}\n")

    @property
    def _prefix(self) -> Q:
        return Q(names__contains=f"\n{self.phrase}")

    def _tier(self) -> Case:
        return Case(
            When(self._exact, then=Value(Tier.EXACT.value)),
            When(self._prefix, then=Value(Tier.PREFIX.value)),
            default=Value(Tier.TEXT.value),
            output_field=IntegerField(),
        )

    def _ranked_by_text(self, documents: QuerySet[Any]) -> QuerySet[Any]:
        query = question_vector(self.words, self.language)
        rank = SearchRank(F("vector"), query, normalization=Value(1), weights=[0.1, 0.2, 0.4, 1.0])
        found = documents.filter(Q(vector=query) | self._prefix)
        ranked: QuerySet[Any] = found.annotate(tier=self._tier(), rank=_whole(rank))
        return ranked

    def _by_words(self, documents: QuerySet[Any]) -> QuerySet[Any]:
        in_names, anywhere = Q(), Q()
        for word in dict.fromkeys(self.words):
            in_names &= Q(names__contains=f"\n{word}") | Q(names__contains=f" {word}")
            anywhere &= Q(words__contains=f" {word}")
        rank = Case(When(in_names, then=Value(1)), default=Value(0), output_field=IntegerField())
        ranked: QuerySet[Any] = documents.filter(anywhere).annotate(tier=self._tier(), rank=rank)
        return ranked


def _whole(share: Any) -> Cast:
    """A measure between 0 and 1 as a whole number."""
    return Cast(share * Value(float(_RANK_STEPS)), IntegerField())
