"""Filters: typed inputs that become conditions of the ORM. No argument is handed to it as text.

A filter is an input object of criteria, which must all hold, and `and`, `or`, `not` of further ones.
What cannot be meant is an error and never ignored: a criterion without an operator, null, a range
that runs backwards. Relations are looked for among public rows alone, so that no filter tells of
what is not public.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import graphene
from django.db.models import Q

from cms.content.tags import Key
from cms.graphql.context import Context
from cms.graphql.errors import bad_input
from cms.graphql.facets import Facet

MOST_CRITERIA = 50
"""Criteria of one filter, those inside and, or and not counted too: each is a look into the database."""

LARGEST_LIST = 100
"""Values of one criterion, and filters of one `and` or `or`."""


@dataclass(frozen=True)
class Criterion:
    """One field of a filter: its input type, the condition that a value of it means, and how its values are counted.

    `key` gives the equality that a value means, if it means one, for the tags of lists.
    """

    type: Any
    description: str
    condition: Callable[[Any, Context], Q]
    facet: Facet | None = None
    key: Callable[[Any], Key | None] = lambda value: None


Criteria = Mapping[str, Criterion]


def filter_input(name: str, description: str, criteria: Criteria) -> Any:
    """The input type of a filter. Call it once for each filter."""
    made: list[Any] = []
    itself = graphene.NonNull(lambda: made[0])
    fields: dict[str, Any] = {
        field: graphene.InputField(criterion.type, description=criterion.description)
        for field, criterion in criteria.items()
    }
    fields["and_"] = graphene.InputField(graphene.List(itself), name="and", description="All of these hold.")
    fields["or_"] = graphene.InputField(graphene.List(itself), name="or", description="At least one of these holds.")
    fields["not_"] = graphene.InputField(lambda: made[0], name="not", description="This does not hold.")
    made.append(type(name, (graphene.InputObjectType,), {"__doc__": description, **fields}))
    return made[0]


def condition(criteria: Criteria, value: Mapping[str, Any] | None, context: Context) -> Q:
    """The condition that a filter means; an absent filter holds for every row.

    Raises `BAD_INPUT` for what cannot be meant.
    """
    if value is None:
        return Q()
    if _count(value) > MOST_CRITERIA:
        raise bad_input(f"A filter may have {MOST_CRITERIA} criteria. Use in, or several requests.")
    if not value:
        raise bad_input("A filter without a criterion means nothing. Leave it out.")
    meant = Q()
    for name, part in value.items():
        if part is None:
            raise bad_input(f"{name.rstrip('_')}: null is no criterion. Leave it out.")
        if name in {"and_", "or_"}:
            meant &= _joined(criteria, name, part, context)
        elif name == "not_":
            meant &= ~condition(criteria, part, context)
        else:
            meant &= criteria[name].condition(part, context)
    return meant


def _count(value: Any) -> int:
    """How many criteria a filter has."""
    if isinstance(value, list):
        return sum(_count(part) for part in value)
    if not isinstance(value, Mapping):
        return 0
    return sum(_count(part) if name in {"and_", "or_", "not_"} else 1 for name, part in value.items())


def _joined(criteria: Criteria, name: str, parts: list[Any], context: Context) -> Q:
    bounded(name.rstrip("_"), parts)
    joined = Q()
    for part in parts:
        inner = condition(criteria, part, context)
        joined = joined & inner if name == "and_" else joined | inner
    return joined


def without(value: Mapping[str, Any] | None, name: str) -> dict[str, Any] | None:
    """A filter with the criterion `name` off, at its top and inside `and`; None if nothing is left."""
    kept: dict[str, Any] = {}
    for each, part in (value or {}).items():
        if each == "and_" and isinstance(part, list):
            parts = [left for inner in part if (left := without(inner, name)) is not None]
            if parts:
                kept[each] = parts
        elif each != name:
            kept[each] = part
    return kept or None


def bounded(name: str, values: list[Any]) -> None:
    """Refuse an empty list and one that is too long."""
    if not 0 < len(values) <= LARGEST_LIST:
        raise bad_input(f"{name}: give 1 to {LARGEST_LIST} values.")
