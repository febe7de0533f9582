"""The root field `search`."""

from __future__ import annotations

from functools import cache
from typing import Any

import graphene
from django.db.models import Model

from cms.graphql.connection import DEFAULT_SIZE, PageInfo
from cms.graphql.context import Info
from cms.graphql.errors import bad_input
from cms.graphql.interfaces import listed, required
from cms.graphql.pages import find_language, find_site
from cms.graphql.scalars import HTML, LanguageCode
from cms.graphql.schema import register_query
from cms.graphql.types import model_type
from cms.search.graphql.results import Place, Results
from cms.search.matching import LONGEST_QUERY, Question
from cms.search.registry import searchables

LARGEST_PAGE = 50

SearchType = graphene.Enum(
    "SearchType",
    [(kind, kind) for kind in searchables()],
    description=lambda member: f"{searchables()[member.value].label}." if member else "What can be searched.",
)


@cache
def hit_node() -> Any:
    """The union of what can be found. Made on first use, when all apps have told what their types hold."""
    members = tuple(model_type(searchable.model) for searchable in searchables().values())

    class SearchHitNode(graphene.Union):
        """What a search can find."""

        class Meta:
            types = members

        @classmethod
        def resolve_type(cls, instance: Model, info: Info) -> Any:
            """The type of a model's row."""
            return model_type(type(instance))

    return SearchHitNode


class SearchEdge(graphene.ObjectType):
    """A hit."""

    cursor = required(graphene.String, "Where the hit stands, for after.")
    node = required(lambda: hit_node(), "What was found.")  # noqa: PLW0108  # known only later
    highlighted_title = required(
        HTML, "Its title or name. Found words stand in mark elements; everything else is escaped."
    )
    highlight = required(
        HTML,
        "The passage of its text around the first found word, at most about 250 characters, or the text's beginning. "
        "Found words stand in mark elements; everything else is escaped, and there is no other element.",
    )


class SearchCount(graphene.ObjectType):
    """How many hits are of one type."""

    type = required(SearchType, "The type.")
    count = required(graphene.Int, "How many hits are of it. It may be 0.")


class SearchConnection(graphene.ObjectType):
    """A page of the hits of a search."""

    total_count = required(graphene.Int, "How many hits there are of the types asked for. Counted only when asked for.")
    page_info = required(PageInfo, "Where this page of the hits stands.")
    edges = listed(SearchEdge, "The hits, the best first.")
    nodes = listed(lambda: hit_node(), "What was found, without cursors and highlights.")  # noqa: PLW0108
    counts = listed(SearchCount, "How many hits there are of every type, whichever were asked for.")
    suggestions = listed(
        graphene.String,
        "Up to 5 titles and names near to what was typed, the nearest first. Empty where it was found as typed, "
        "and always on SQLite.",
    )


@register_query
class SearchQuery:
    """Finds content by words."""

    search = required(
        SearchConnection,
        "Public content of a site that holds the words of a query, the best hits first: the query is a whole title or "
        "name; a title begins with it; title and text hold each word, or one that begins with it, or another form of "
        "it; and only where nothing is found so, titles that are nearly what was typed. Capitals, accents and "
        "punctuation do not count, and no sign has a meaning of its own. A query without a letter or digit finds "
        "nothing.",
        query=graphene.String(
            required=True,
            description=f"What a reader typed, at most {LONGEST_QUERY} characters. Half a word is enough.",
        ),
        types=graphene.List(graphene.NonNull(SearchType), description="Only hits of these types. All otherwise."),
        first=graphene.Int(description=f"At most so many, up to {LARGEST_PAGE}. {DEFAULT_SIZE} when nothing is given."),
        after=graphene.String(description="Cursor behind which to begin. With the same query, types, site and locale."),
        site=graphene.String(description="Host name of a site, with port where needed. The default site otherwise."),
        locale=LanguageCode(description="In this language. The site's main one otherwise."),
    )

    @staticmethod
    def resolve_search(
        root: Any,
        info: Info,
        query: str,
        types: list[Any] | None = None,
        first: int | None = None,
        after: str | None = None,
        site: str | None = None,
        locale: str | None = None,
    ) -> Results:
        """Check the arguments; the answer reads what is asked of it."""
        if len(query) > LONGEST_QUERY:
            raise bad_input(f"query must be at most {LONGEST_QUERY} characters long.")
        if types is not None and not types:
            raise bad_input("types: name at least one type, or leave it out.")
        size = DEFAULT_SIZE if first is None else first
        if not 0 <= size <= LARGEST_PAGE:
            raise bad_input(f"first must be at most {LARGEST_PAGE}, and not negative.")
        named = find_site(info, site)
        locale = find_language(locale)
        asked = {str(getattr(kind, "value", kind)) for kind in types} if types is not None else set(searchables())
        return Results(
            question=Question.read(query, locale or named.root_page.locale.language_code),
            context=info.context,
            site=named,
            locale=locale,
            kinds=tuple(kind for kind in searchables() if kind in asked),
            size=size,
            after=Place.read(after) if after is not None else None,
        )
