"""Lists as connections: Relay's cursors, and numbered pages beside them.

A cursor holds the values of the order's columns in its row, not a position: while rows come and go,
the next page still begins behind the last row that was seen.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import graphene
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, Q, QuerySet

from cms.graphql.context import Context
from cms.graphql.errors import bad_input
from cms.graphql.interfaces import listed, optional, required

DEFAULT_SIZE = 20
LARGEST_SIZE = 100


class PageInfo(graphene.ObjectType):
    """Where a page of a list stands."""

    has_next_page = required(graphene.Boolean, "Whether more follows.")
    has_previous_page = required(graphene.Boolean, "Whether something stands before.")
    start_cursor = optional(graphene.String, "Cursor of the first edge. Null when there is none.")
    end_cursor = optional(graphene.String, "Cursor of the last edge. Null when there is none.")
    page = optional(graphene.Int, "Number of the page, from 1. Null when cursors were used.")
    per_page = optional(graphene.Int, "Size of a numbered page. Null when cursors were used.")
    total_pages = optional(graphene.Int, "How many numbered pages there are. Null when cursors were used.")


def connection_arguments() -> dict[str, Any]:
    """The arguments by which every connection is paged."""
    return {
        "first": graphene.Int(
            description=f"At most so many from the start, up to {LARGEST_SIZE}. {DEFAULT_SIZE} when nothing is given."
        ),
        "after": graphene.String(description="Cursor behind which to begin."),
        "last": graphene.Int(description=f"At most so many from the end, up to {LARGEST_SIZE}."),
        "before": graphene.String(description="Cursor before which to end."),
        "page": graphene.Int(description="Number of a page, from 1, instead of cursors."),
        "per_page": graphene.Int(description=f"Size of a numbered page, up to {LARGEST_SIZE}."),
    }


@cache
def connection_type(model: type[Model]) -> Any:
    """The connection of a model's type, with its edge."""
    from cms.graphql.types import model_type, type_name

    name = type_name(model)
    node = lambda: model_type(model)  # noqa: E731  # graphene asks for a callable
    edge = type(
        f"{name}Edge",
        (graphene.ObjectType,),
        {
            "__doc__": f"A {name} in a list.",
            "cursor": required(graphene.String, "Where the row stands, for after and before."),
            "node": required(node, "The row."),
        },
    )
    return type(
        f"{name}Connection",
        (graphene.ObjectType,),
        {
            "__doc__": f"A page of a list of {name}.",
            "total_count": required(graphene.Int, "How many rows the whole list has. Counted only when asked for."),
            "page_info": required(PageInfo, "Where this page of the list stands."),
            "edges": listed(edge, "The rows with their cursors."),
            "nodes": listed(node, "The rows without cursors."),
            "resolve_total_count": lambda slice_, info: slice_.total(),
        },
    )


@dataclass
class Slice:
    """A page of a list, as the connection types read it."""

    queryset: QuerySet[Any]
    edges: list[dict[str, Any]]
    page_info: dict[str, Any]
    counted: int | None = None

    @property
    def nodes(self) -> list[Any]:
        """The rows."""
        return [edge["node"] for edge in self.edges]

    def total(self) -> int:
        """How many rows the whole list has."""
        if self.counted is None:
            self.counted = self.queryset.order_by().count()
        return self.counted


def paginate(queryset: QuerySet[Any], order: tuple[str, ...], arguments: dict[str, Any], context: Context) -> Slice:
    """A page of a queryset of public rows in an order of column names that ends in `pk`.

    Columns of the order must not hold null. Raises `BAD_INPUT` for arguments that contradict one
    another or are out of range.
    """
    if arguments.get("page") is not None or arguments.get("per_page") is not None:
        return _numbered(queryset, order, arguments, context)
    backwards = arguments.get("last") is not None
    if backwards and arguments.get("first") is not None:
        raise bad_input("Give first or last, one of the two.")
    size = _size(arguments, "last" if backwards else "first")
    rows = queryset
    after, before = arguments.get("after"), arguments.get("before")
    if after is not None:
        rows = rows.filter(_beyond(order, _read_cursor(after, order, "after"), queryset.model))
    if before is not None:
        rows = rows.filter(_beyond(_reverse(order), _read_cursor(before, order, "before"), queryset.model))
    rows = rows.order_by(*(_reverse(order) if backwards else order))
    found = list(rows[: size + 1])
    has_more = len(found) > size
    found = found[:size]
    if backwards:
        found.reverse()
    edges = _edges(found, order, context)
    return Slice(
        queryset,
        edges,
        {
            "has_next_page": before is not None if backwards else has_more,
            "has_previous_page": has_more if backwards else after is not None,
            **_ends(edges),
        },
    )


def _numbered(queryset: QuerySet[Any], order: tuple[str, ...], arguments: dict[str, Any], context: Context) -> Slice:
    if any(arguments.get(name) is not None for name in ("first", "after", "last", "before")):
        raise bad_input("Give cursors (first, after, last, before) or numbers (page, perPage), not both.")
    size = _size(arguments, "per_page")
    asked: int | None = arguments.get("page")
    page = 1 if asked is None else asked
    if not 1 <= page <= 1_000_000:
        raise bad_input("page must be between 1 and 1,000,000.")
    total = queryset.order_by().count()
    pages = -(-total // size)
    start = (page - 1) * size
    edges = _edges(queryset.order_by(*order)[start : start + size], order, context)
    return Slice(
        queryset,
        edges,
        {
            "has_next_page": page < pages,
            "has_previous_page": page > 1,
            "page": page,
            "per_page": size,
            "total_pages": pages,
            **_ends(edges),
        },
        counted=total,
    )


def _size(arguments: dict[str, Any], name: str) -> int:
    size = arguments.get(name)
    if size is None:
        return DEFAULT_SIZE
    if not 0 <= size <= LARGEST_SIZE or (name == "per_page" and size == 0):
        label = "perPage" if name == "per_page" else name
        raise bad_input(f"{label} must be at most {LARGEST_SIZE}, and not negative.")
    return int(size)


def _edges(rows: Any, order: tuple[str, ...], context: Context) -> list[dict[str, Any]]:
    return [{"cursor": _write_cursor(row, order), "node": row} for row in context.admit(rows)]


def _ends(edges: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "start_cursor": edges[0]["cursor"] if edges else None,
        "end_cursor": edges[-1]["cursor"] if edges else None,
    }


def _reverse(order: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name[1:] if name.startswith("-") else f"-{name}" for name in order)


def _write_cursor(row: Model, order: tuple[str, ...]) -> str:
    values = [getattr(row, name.lstrip("-")) for name in order]
    text = json.dumps([list(order), *values], cls=_FullPrecisionEncoder, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode()


class _FullPrecisionEncoder(DjangoJSONEncoder):
    """Keeps the microseconds of a moment, which Django's encoder cuts to milliseconds."""

    def default(self, value: Any) -> Any:
        return value.isoformat() if hasattr(value, "isoformat") else super().default(value)


def _read_cursor(cursor: str, order: tuple[str, ...], argument: str) -> list[Any]:
    try:
        made_for, *values = json.loads(base64.b64decode(cursor, altchars=b"-_", validate=True))
    except (ValueError, TypeError, RecursionError) as error:
        raise bad_input(f"{argument} is not a cursor of this API.") from error
    if made_for != list(order) or len(values) != len(order):
        raise bad_input(f"{argument} comes from a list in another order.")
    return list(values)


def _beyond(order: tuple[str, ...], values: list[Any], model: type[Model]) -> Q:
    """Rows behind the one with these values: (a > x) or (a = x and b > y) or ..."""
    condition, equal = Q(), Q()
    for name, raw in zip(order, values, strict=True):
        column = name.lstrip("-")
        field = model._meta.pk if column == "pk" else model._meta.get_field(column)
        try:
            value = field.to_python(raw)  # type: ignore[union-attr]
        except (ValidationError, TypeError, ValueError) as error:
            raise bad_input("The cursor is not one of this API.") from error
        comparison = "lt" if name.startswith("-") else "gt"
        condition |= equal & Q(**{f"{column}__{comparison}": value})
        equal &= Q(**{column: value})
    return condition
