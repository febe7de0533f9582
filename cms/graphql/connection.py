"""Lists as connections: Relay's cursors, and numbered pages beside them.

A cursor holds the values of the order's columns in its row, not a position: while rows come and go,
the next page still begins behind the last row that was seen.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache
from typing import Any

import graphene
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Count, F, Model, OrderBy, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from cms.content.tags import list_tag
from cms.graphql.context import Context, Info
from cms.graphql.errors import APIError, bad_input
from cms.graphql.facets import ListFacet
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.limits import is_storable

Order = tuple[str, ...]
"""Names of columns and annotations, each with a minus for descending; the last is `pk`, none may hold null."""

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

    @staticmethod
    def resolve_total_pages(page_info: dict[str, Any], info: Info) -> int | None:
        """Counted only when it is asked for."""
        count_pages = page_info.get("count_pages")
        return count_pages() if count_pages is not None else None


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


_edge_fields: dict[type[Model], type] = {}
_connection_fields: dict[type[Model], type] = {}


def extend_edge(model: type[Model]) -> Callable[[type], type]:
    """Class decorator: the class's fields and resolvers stand on the edges of the model's lists too."""

    def register(fields: type) -> type:
        _edge_fields[model] = fields
        return fields

    return register


def extend_connection(model: type[Model]) -> Callable[[type], type]:
    """Class decorator: the class's fields and resolvers stand on the connections of the model's lists too."""

    def register(fields: type) -> type:
        _connection_fields[model] = fields
        return fields

    return register


@cache
def connection_type(model: type[Model]) -> Any:
    """The connection of a model's type, with its edge."""
    from cms.graphql.types import model_type, type_name

    name = type_name(model)
    node = lambda: model_type(model)  # noqa: E731  # graphene asks for a callable
    edge = type(
        f"{name}Edge",
        (*filter(None, [_edge_fields.get(model)]), graphene.ObjectType),
        {
            "__doc__": f"One row of a list of {name}.",
            "cursor": required(graphene.String, "Where the row stands, for after and before."),
            "node": required(node, "The row."),
        },
    )
    return type(
        f"{name}Connection",
        (*filter(None, [_connection_fields.get(model)]), graphene.ObjectType),
        {
            "__doc__": f"A page of a list of {name}.",
            "total_count": required(graphene.Int, "How many rows the whole list has. Counted only when asked for."),
            "page_info": required(PageInfo, "Where this page of the list stands."),
            "edges": listed(edge, "The rows with their cursors."),
            "nodes": listed(node, "The rows without cursors."),
            "facets": listed(ListFacet, "Counts for criteria of the list's filter. Empty when none is counted."),
            "resolve_facets": lambda slice_, info: slice_.facets(),
            "resolve_total_count": lambda slice_, info: slice_.count(),
        },
    )


@dataclass
class Slice:
    """A page of a list, as the connection types read it."""

    edges: list[dict[str, Any]]
    page_info: dict[str, Any]
    count: Callable[[], int]
    facets: Callable[[], list[dict[str, Any]]] = list
    order: str = ""
    """The name of its order, where it has one."""
    told: Any = None
    """What only the fields that `extend_connection` adds know of."""

    @property
    def nodes(self) -> list[Any]:
        """The rows."""
        return [edge["node"] for edge in self.edges]


def paginate(queryset: QuerySet[Any], order: Order, arguments: dict[str, Any], context: Context) -> Slice:
    """A page of a queryset of public rows.

    Raises `BAD_INPUT` for arguments that contradict one another or are out of range.
    """
    paging = _Paging.read(arguments, order, queryset)
    rows = queryset.filter(paging.condition).order_by(*paging.order)
    found = context.admit(rows[paging.start : paging.start + paging.size + 1])
    return paging.slice(found, cache(queryset.order_by().count))


def paginate_related(
    row: Model,
    queryset: QuerySet[Any],
    *,
    owner: str,
    order: Order,
    arguments: dict[str, Any],
    context: Context,
    key: Hashable = None,
) -> Slice:
    """A page of the public rows of `queryset` that name `row` by their relation `owner`.

    All rows of the batch of `row` are served by one statement, however many there are. `key` tells
    apart lists of one relation that differ in their filter.
    """
    paging = _Paging.read(arguments, order, queryset)
    name = (queryset.model, owner, key)

    def of_owners(rows: list[Model]) -> QuerySet[Any]:
        owners = {f"{owner}__in": [each.pk for each in rows]}
        related: QuerySet[Any] = queryset.filter(**owners).annotate(connection_owner=F(owner))
        return related

    def load(rows: list[Model]) -> dict[Any, list[Any]]:
        places = Window(
            RowNumber(), partition_by=F("connection_owner"), order_by=[_ordering(each) for each in paging.order]
        )
        related = of_owners(rows).filter(paging.condition).annotate(connection_place=places)
        wanted = related.filter(connection_place__gt=paging.start, connection_place__lte=paging.start + paging.size + 1)
        grouped: dict[Any, list[Any]] = {each.pk: [] for each in rows}
        context.gate.consult(*(list_tag(queryset.model, key=(owner, each.pk)) for each in rows))
        for found in context.admit(wanted.order_by("connection_owner", "connection_place")):
            grouped[found.connection_owner].append(found)
        return grouped

    def count(rows: list[Model]) -> dict[Any, int]:
        context.gate.consult(*(list_tag(queryset.model, key=(owner, each.pk)) for each in rows))
        counted = of_owners(rows).order_by().values_list("connection_owner").annotate(Count("pk", distinct=True))
        return {**dict.fromkeys((each.pk for each in rows), 0), **dict(counted)}

    found = context.for_batch(row, ("connection", *name, paging), load) or []
    return paging.slice(found, lambda: context.for_batch(row, ("count", *name), count) or 0)


@dataclass(frozen=True)
class _Paging:
    """Paging arguments, checked: `size` rows from `start` of those that meet `condition`, in `order`."""

    columns: Order
    size: int
    is_backwards: bool
    after: tuple[Any, ...] | None
    before: tuple[Any, ...] | None
    page: int | None
    condition: Q

    @classmethod
    def read(cls, arguments: dict[str, Any], order: Order, rows: QuerySet[Any]) -> _Paging:
        given = {name for name, value in arguments.items() if value is not None}
        if given & {"page", "per_page"}:
            if given & {"first", "after", "last", "before"}:
                raise bad_input("Give cursors (first, after, last, before) or numbers (page, perPage), not both.")
            page: int = arguments["page"] if "page" in given else 1
            if not 1 <= page <= 1_000_000:
                raise bad_input("page must be between 1 and 1,000,000.")
            return cls(order, _size(arguments, "per_page"), False, None, None, page, Q())
        if {"first", "last"} <= given:
            raise bad_input("Give first or last, one of the two.")
        after = _read_cursor(arguments["after"], order, "after") if "after" in given else None
        before = _read_cursor(arguments["before"], order, "before") if "before" in given else None
        condition = Q()
        if after is not None:
            condition &= _beyond(order, after, rows)
        if before is not None:
            condition &= _beyond(_reverse(order), before, rows)
        is_backwards = "last" in given
        size = _size(arguments, "last" if is_backwards else "first")
        return cls(order, size, is_backwards, after, before, None, condition)

    @property
    def order(self) -> Order:
        """The order in which rows are read: from the end when paging backwards."""
        return _reverse(self.columns) if self.is_backwards else self.columns

    @property
    def start(self) -> int:
        """How many rows stand before a numbered page."""
        return 0 if self.page is None else (self.page - 1) * self.size

    def slice(self, found: list[Any], count: Callable[[], int]) -> Slice:
        """The page that `found` (one row more than asked for, if there is one) makes."""
        has_more, rows = len(found) > self.size, found[: self.size]
        if self.is_backwards:
            rows.reverse()
        edges = [{"cursor": _write_cursor(row, self.columns), "node": row} for row in rows]
        info: dict[str, Any] = {
            "has_next_page": self.before is not None if self.is_backwards else has_more,
            "has_previous_page": has_more if self.is_backwards else self.after is not None,
            "start_cursor": edges[0]["cursor"] if edges else None,
            "end_cursor": edges[-1]["cursor"] if edges else None,
        }
        if self.page is not None:
            info |= {
                "has_previous_page": self.page > 1,
                "page": self.page,
                "per_page": self.size,
                "count_pages": lambda: -(-count() // self.size),
            }
        return Slice(edges, info, count)


def _ordering(column: str) -> OrderBy:
    return OrderBy(F(column.lstrip("-")), descending=column.startswith("-"))


def _size(arguments: dict[str, Any], name: str) -> int:
    size = arguments.get(name)
    if size is None:
        return DEFAULT_SIZE
    if not 0 <= size <= LARGEST_SIZE or (name == "per_page" and size == 0):
        label = "perPage" if name == "per_page" else name
        raise bad_input(f"{label} must be at most {LARGEST_SIZE}, and not negative.")
    return int(size)


def _reverse(order: Order) -> Order:
    return tuple(name[1:] if name.startswith("-") else f"-{name}" for name in order)


def _write_cursor(row: Model, order: Order) -> str:
    values = [getattr(row, name.lstrip("-")) for name in order]
    text = json.dumps([list(order), *values], cls=_FullPrecisionEncoder, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode()


class _FullPrecisionEncoder(DjangoJSONEncoder):
    """Keeps the microseconds of a moment, which Django's encoder cuts to milliseconds."""

    def default(self, value: Any) -> Any:
        return value.isoformat() if hasattr(value, "isoformat") else super().default(value)


def _read_cursor(cursor: str, order: Order, argument: str) -> tuple[Any, ...]:
    try:
        made_for, *values = json.loads(base64.b64decode(cursor, altchars=b"-_", validate=True))
    except (ValueError, TypeError, RecursionError) as error:
        raise bad_input(f"{argument} is not a cursor of this API.") from error
    if made_for != list(order) or len(values) != len(order):
        raise bad_input(f"{argument} comes from a list in another order.")
    return tuple(values)


def cursor_value(cursor: str | None, order: Order, column: str) -> Any:
    """What a cursor of this order holds for a column; None without one. A false cursor is refused when it is used."""
    if cursor is None:
        return None
    try:
        return _read_cursor(cursor, order, "after")[order.index(column)]
    except APIError:
        return None


def _field(column: str, rows: QuerySet[Any]) -> Any:
    if column in rows.query.annotations:
        return rows.query.annotations[column].output_field
    return rows.model._meta.pk if column == "pk" else rows.model._meta.get_field(column)


def _beyond(order: Order, values: tuple[Any, ...], rows: QuerySet[Any]) -> Q:
    """Rows behind the one with these values: (a > x) or (a = x and b > y) or ..."""
    condition, equal = Q(), Q()
    for name, raw in zip(order, values, strict=True):
        column = name.lstrip("-")
        try:
            value = _field(column, rows).to_python(raw)
        except (ValidationError, TypeError, ValueError, OverflowError) as error:
            raise bad_input("The cursor is not one of this API.") from error
        if value is None or (isinstance(value, str) and not is_storable(value)):
            raise bad_input("The cursor is not one of this API.")
        comparison = "lt" if name.startswith("-") else "gt"
        condition |= equal & Q(**{f"{column}__{comparison}": value})
        equal &= Q(**{column: value})
    return condition
