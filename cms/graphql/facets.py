"""Facets: how often each value of a filter's criterion occurs among the rows of a list.

A facet counts as if its own criterion were off, so that a reader sees what another choice would
give; all other criteria hold. One statement a facet, for all lists that one query nests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import graphene
from django.db.models import Count, Model, QuerySet

from cms.content.tags import list_tag
from cms.graphql.context import Context
from cms.graphql.interfaces import listed, required


class FacetValue(graphene.ObjectType):
    """A value of a criterion, and how many rows have it."""

    value = required(graphene.String, "What to give to the criterion.")
    label = required(graphene.String, "The value in words for readers.")
    count = required(graphene.Int, "How many rows of the list have it, with this facet's own criterion off.")
    is_selected = required(graphene.Boolean, "Whether the filter asks for it.")


class ListFacet(graphene.ObjectType):
    """Counts for each value of a criterion as if this criterion were off."""

    class Meta:
        name = "Facet"

    name = required(graphene.String, "The criterion's name in the filter.")
    label = required(graphene.String, "The criterion in words for readers.")
    values = listed(FacetValue, "The values that occur, the most frequent first.")


@dataclass(frozen=True)
class Counted:
    """How many rows have a value; of a nested list, the rows of one owner."""

    owner: Any
    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Rows:
    """The rows to count among. `owner` is the path from a row to the owners of nested lists, None for a root."""

    queryset: QuerySet[Any]
    owner: str | None = None
    owners: tuple[Any, ...] = ()

    def count_by(self, table: QuerySet[Any], row: str, *columns: str) -> QuerySet[Any]:
        """Tuples of the owner (if nested), the columns, and how many rows; `row` names a row's key in `table`."""
        counted = table.filter(**{f"{row}__in": self.queryset.order_by().values("pk")}).order_by()
        by = list(columns)
        if self.owner is not None:
            path = self.owner if row == "pk" else f"{row}__{self.owner}"
            counted = counted.filter(**{f"{path}__in": self.owners})
            by.insert(0, path)
        tuples: QuerySet[Any] = counted.values_list(*by).annotate(Count(row, distinct=True))
        return tuples


@dataclass(frozen=True)
class Facet:
    """How the values of one criterion are counted, and which of them a filter asks for."""

    label: str
    count: Callable[[Rows, Context], Iterable[Counted]]
    selected: Callable[[Any], set[str]]

    def values(self, counted: Iterable[Counted], given: Any) -> list[dict[str, Any]]:
        """The values of one list, as the API shows them."""
        selected = self.selected(given) if given is not None else set()
        return [
            {"value": each.value, "label": each.label, "count": each.count, "is_selected": each.value in selected}
            for each in sorted(counted, key=lambda each: (-each.count, each.label.casefold(), each.value))
        ]


def counted(rows: Rows, found: Iterable[tuple[Any, ...]], named: Callable[..., tuple[str, str]]) -> list[Counted]:
    """What `Rows.count_by` found; `named` makes value and label from the columns."""
    return [
        Counted(each[0] if rows.owner is not None else None, *named(*each[rows.owner is not None : -1]), each[-1])
        for each in found
    ]


@dataclass(frozen=True)
class Links:
    """A relation of listed rows to others that have a slug, as a table of links.

    `row` and `target` are the table's columns; `public` gives those others that may be seen, and
    `name` is the column of their names.
    """

    table: type[Model]
    row: str
    target: str
    public: Callable[[Context], QuerySet[Any]]
    name: str = "name"

    def rows_with(self, targets: QuerySet[Any]) -> QuerySet[Any]:
        """Primary keys of the rows that are linked to any of the targets."""
        links = self.table._default_manager.filter(**{f"{self.target}__in": targets.order_by().values("pk")})
        return links.order_by().values(self.row)

    def count(self, rows: Rows, context: Context) -> list[Counted]:
        """How many rows are linked to each public target."""
        context.gate.consult(list_tag(self.public(context).model))
        links = self.table._default_manager.filter(
            **{f"{self.target}__in": self.public(context).order_by().values("pk")}
        )
        columns = (f"{self.target}__slug", f"{self.target}__{self.name}")
        return counted(rows, rows.count_by(links, self.row, *columns), lambda slug, name: (slug, name))


def column_count(
    column: str, named: Callable[[Any], tuple[str, str]], *, table: type[Model] | None = None, row: str = "pk"
) -> Callable[[Rows, Context], Iterable[Counted]]:
    """Counts rows by a column of their own, or of a child `table` that names them by `row`. Empty text is no value."""

    def count(rows: Rows, context: Context) -> list[Counted]:
        held = (table or rows.queryset.model)._default_manager.exclude(**{column: ""})
        return counted(rows, rows.count_by(held, row, column), named)

    return count


def selected_slugs(given: Mapping[str, Any]) -> set[str]:
    """The values that a filter by slug asks for."""
    return {slug for value in given.values() for slug in ([value] if isinstance(value, str) else value or ())}
