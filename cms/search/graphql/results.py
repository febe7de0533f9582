"""The answer to one search: read when, and as far as, it is asked for."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import Count, Exists, Model, OuterRef, Q, QuerySet
from wagtail.models import Page, Site

from cms.content.tags import list_tag
from cms.graphql.context import Context
from cms.graphql.errors import bad_input
from cms.graphql.pages import pages_of_site
from cms.search.highlights import found_words, marked, passage
from cms.search.matching import ALIKE, ORDER, Question, Tier
from cms.search.models import SearchDocument
from cms.search.registry import Searchable, searchables

MOST_SUGGESTIONS = 5
SHORTEST_STEM = 3
_LARGEST = 2**63 - 1


class Place(NamedTuple):
    """Where a hit stands: the columns of `ORDER`."""

    tier: int
    rank: int
    kind: str
    object_id: int

    @classmethod
    def read(cls, cursor: str) -> Place:
        """The place that a cursor names. Raises `BAD_INPUT` for anything else."""
        try:
            tier, rank, kind, object_id = json.loads(base64.b64decode(cursor, altchars=b"-_", validate=True))
            is_known = kind in searchables() and tier in set(Tier)
            is_whole = all(type(each) is int and 0 <= each <= _LARGEST for each in (tier, rank, object_id))
        except (ValueError, TypeError, RecursionError) as error:
            raise bad_input("after is not a cursor of a search.") from error
        if not (is_known and is_whole):
            raise bad_input("after is not a cursor of a search.")
        return cls(tier, rank, kind, object_id)

    @property
    def cursor(self) -> str:
        """The place as text."""
        return base64.urlsafe_b64encode(json.dumps(self, separators=(",", ":")).encode()).decode()

    @property
    def beyond(self) -> Q:
        """The hits behind it."""
        return Q(tier__gt=self.tier) | Q(tier=self.tier) & (
            Q(rank__lt=self.rank)
            | Q(rank=self.rank) & (Q(kind__gt=self.kind) | Q(kind=self.kind, object_id__gt=self.object_id))
        )


@dataclass(frozen=True)
class Hit:
    """A document that was found, with its row. Titles and passages are marked only where they are asked for."""

    document: Any
    node: Any
    words: tuple[str, ...]

    @property
    def cursor(self) -> str:
        """Where it stands."""
        found = self.document
        return Place(found.tier, found.rank, found.kind, found.object_id).cursor

    @property
    def highlighted_title(self) -> str:
        """The title with the found words marked."""
        title = self.document.title
        return marked(title, found_words(title, self._sought, forgive_typos=self.document.tier == Tier.TYPO))

    @property
    def highlight(self) -> str:
        """The passage around the first found word."""
        return passage(self.document.text or self.document.title, self._sought)

    @property
    def _sought(self) -> list[str]:
        stems = (stem for stem in getattr(self.document, "stems", ()) if len(stem) >= SHORTEST_STEM)
        return [*self.words, *stems]


@dataclass
class Results:
    """What a question finds among the public rows of a site, in a language."""

    question: Question
    context: Context
    site: Site
    locale: str | None
    kinds: tuple[str, ...]
    size: int
    after: Place | None

    @cached_property
    def edges(self) -> list[Hit]:
        """The hits of this page. A row that was withdrawn a moment ago is left out."""
        hits = self._hits[: self.size]
        rows = self._load(hits)
        return [
            Hit(hit, rows[hit.kind, hit.object_id], self.question.words)
            for hit in hits
            if (hit.kind, hit.object_id) in rows
        ]

    @property
    def nodes(self) -> list[Any]:
        """The found rows."""
        return [edge.node for edge in self.edges]

    @property
    def page_info(self) -> dict[str, Any]:
        """Where this page stands."""
        return {
            "has_next_page": len(self._hits) > self.size,
            "has_previous_page": self.after is not None,
            "start_cursor": self.edges[0].cursor if self.edges else None,
            "end_cursor": self.edges[-1].cursor if self.edges else None,
        }

    @property
    def total_count(self) -> int:
        """How many hits there are of the kinds that were asked for."""
        return sum(self._counted.get(kind, 0) for kind in self.kinds)

    @property
    def counts(self) -> list[dict[str, Any]]:
        """How many hits there are of every kind."""
        return [{"type": kind, "count": self._counted.get(kind, 0)} for kind in searchables()]

    @cached_property
    def suggestions(self) -> list[str]:
        """Names near to what was typed, the nearest first; none where it was found as typed."""
        if not self._forgives_typos:
            return []
        near = self.question.near(self._documents(self.kinds), least=ALIKE)
        titles = near.order_by("-rank", "title").values_list("rank", "title").distinct()
        return [title for _, title in titles[:MOST_SUGGESTIONS]]

    @cached_property
    def _hits(self) -> list[Any]:
        """The hits of this page, and one more if more follow."""
        if self._typed or not self._forgives_typos:
            return self._typed
        return self._page_of(self.question.near(self._documents(self.kinds)))

    @cached_property
    def _typed(self) -> list[Any]:
        if not self.question.words or (self.after is not None and self.after.tier == Tier.TYPO):
            return []
        return self._page_of(self.question.as_typed(self._documents(self.kinds)))

    @cached_property
    def _forgives_typos(self) -> bool:
        """Whether nothing of any kind is found as typed, and names that are near are taken. A cursor remembers it."""
        if not self.question.forgives_typos:
            return False
        if self.after is not None:
            return self.after.tier == Tier.TYPO
        everything = tuple(searchables())
        if self._typed or self.kinds == everything:
            return not self._typed
        return not self.question.as_typed(self._documents(everything)).exists()

    @cached_property
    def _counted(self) -> dict[str, int]:
        if not self.question.words:
            return {}
        documents = self._documents(tuple(searchables()))
        found = self.question.near(documents) if self._forgives_typos else self.question.as_typed(documents)
        return dict(found.order_by().values_list("kind").annotate(Count("pk")))

    def _page_of(self, found: QuerySet[Any]) -> list[Any]:
        beyond = found.filter(self.after.beyond) if self.after is not None else found
        wanted = self.question.with_stems(beyond.defer("names", "words", "vector"))
        return list(wanted.order_by(*ORDER)[: self.size + 1])

    def _documents(self, kinds: Iterable[str]) -> QuerySet[SearchDocument]:
        """The documents of public rows, in the same statement."""
        known = searchables()
        is_public = Q(pk__in=[])
        for kind in kinds:
            rows = self._public_rows(known[kind]).order_by().filter(pk=OuterRef("object_id"))
            is_public |= Q(kind=kind) & Q(Exists(rows))
        return SearchDocument.objects.filter(is_public)

    def _public_rows(self, searchable: Searchable) -> QuerySet[Any]:
        rows = self._in_scope(searchable.model, searchable.owner)
        if searchable.until is not None:
            rows = rows.filter(**{f"{searchable.until}__gt": self.context.gate.at})
        return rows

    def _in_scope(self, model: type[Model], owner: str | None) -> QuerySet[Any]:
        self.context.gate.consult(list_tag(model, language=self.question.language))
        if issubclass(model, Page):
            pages: QuerySet[Any] = pages_of_site(model, self.site, self.locale, self.context)
            return pages
        rows = self.context.gate.public(model)
        if owner is None:
            return rows.filter(locale__language_code=self.question.language)
        owners: Any = model._meta.get_field(owner).related_model
        return rows.filter(**{f"{owner}__in": self._in_scope(owners, None).order_by().values("pk")})

    def _load(self, hits: list[Any]) -> dict[tuple[str, int], Any]:
        """The rows of hits: one statement a kind."""
        rows = {}
        for kind, searchable in searchables().items():
            ids = [hit.object_id for hit in hits if hit.kind == kind]
            for pk, row in self.context.load(searchable.model, ids).items() if ids else ():
                rows[kind, pk] = row
                if searchable.until is not None:
                    self.context.gate.note_moment(getattr(row, searchable.until))
        return rows
