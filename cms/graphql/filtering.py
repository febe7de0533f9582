"""Filters: typed inputs that become conditions of the ORM. No argument is handed to it as text.

A filter is an input object of criteria, which must all hold, and `and`, `or`, `not` of further ones.
What cannot be meant is an error and never ignored: a criterion without an operator, null, a range
that runs backwards. Relations are looked for among public rows alone, so that no filter tells of
what is not public.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import graphene
from django.db.models import Q, QuerySet, TextChoices

from cms.graphql.context import Context
from cms.graphql.enums import enum_type
from cms.graphql.errors import bad_input
from cms.graphql.scalars import CountryCode, Date

LONGEST_TEXT = 200
"""Characters of a text to look for."""

LARGEST_LIST = 100
"""Values of one `in` or `all`, and filters of one `and` or `or`."""


class TextFilter(graphene.InputObjectType):
    """Compares a text, without regard to capitals. Give one operator."""

    eq = graphene.String(description="The whole text.")
    contains = graphene.String(description="Anywhere in it.")
    starts_with = graphene.String(description="At its start.")


class SlugFilter(graphene.InputObjectType):
    """Looks for related rows by the last word of their address. Give one operator."""

    eq = graphene.String(description="With this one.")
    in_ = graphene.List(graphene.NonNull(graphene.String), name="in", description="With at least one of these.")
    all = graphene.List(graphene.NonNull(graphene.String), description="With every one of these.")


class DateFilter(graphene.InputObjectType):
    """Compares a day, in the publisher's time zone. `before` and `after` may be given together."""

    on = graphene.InputField(Date, description="On this day.")
    before = graphene.InputField(Date, description="Before this day, which is not included.")
    after = graphene.InputField(Date, description="After this day, which is not included.")


@dataclass(frozen=True)
class Criterion:
    """One field of a filter: its input type, and the condition that a value of it means."""

    type: Any
    description: str
    condition: Callable[[Any, Context], Q]


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


def _joined(criteria: Criteria, name: str, parts: list[Any], context: Context) -> Q:
    _bounded(name.rstrip("_"), parts)
    joined = Q()
    for part in parts:
        inner = condition(criteria, part, context)
        joined = joined & inner if name == "and_" else joined | inner
    return joined


def text_criterion(column: str, description: str) -> Criterion:
    """Compares a text column."""
    lookups = {"eq": "iexact", "contains": "icontains", "starts_with": "istartswith"}

    def meant(value: Mapping[str, Any], context: Context) -> Q:
        operator, text = _only_operator(column, value)
        return Q(**{f"{column}__{lookups[operator]}": _text(column, text)})

    return Criterion(TextFilter, description, meant)


def date_criterion(column: str, description: str) -> Criterion:
    """Compares the day of a column that holds a moment."""
    lookups = {"on": "date", "before": "date__lt", "after": "date__gt"}

    def meant(value: Mapping[str, Any], context: Context) -> Q:
        given = {operator: day for operator, day in value.items() if day is not None}
        if not given or len(given) < len(value) or (len(given) > 1 and "on" in given):
            raise bad_input("A day is given by on, or by before, after or both.")
        if {"before", "after"} <= given.keys() and given["before"] <= given["after"]:
            raise bad_input("before must be later than after.")
        return Q(**{f"{column}__{lookups[operator]}": day for operator, day in given.items()})

    return Criterion(DateFilter, description, meant)


def slug_criterion(
    description: str,
    *,
    rows: Callable[[Context], QuerySet[Any]],
    owners: Callable[[QuerySet[Any]], QuerySet[Any]],
) -> Criterion:
    """Looks for rows by their relation to others that have a slug.

    `rows` gives those others, only public ones; `owners` the primary keys of the rows that are
    related to any of the rows that it gets.
    """

    def related(context: Context, **wanted: Any) -> Q:
        return Q(pk__in=owners(rows(context).filter(**wanted)))

    def meant(value: Mapping[str, Any], context: Context) -> Q:
        operator, given = _only_operator("slug", value)
        if operator == "eq":
            return related(context, slug=_text("slug", given))
        _bounded(operator.rstrip("_"), given)
        slugs = [_text("slug", slug) for slug in dict.fromkeys(given)]
        if operator == "in_":
            return related(context, slug__in=slugs)
        joined = Q()
        for slug in slugs:
            joined &= related(context, slug=slug)
        return joined

    return Criterion(SlugFilter, description, meant)


def choice_criterion(choices: type[TextChoices], column: str, description: str) -> Criterion:
    """Rows whose column holds one of some choices."""

    def meant(value: list[Any], context: Context) -> Q:
        _bounded(column, value)
        return Q(**{f"{column}__in": [getattr(choice, "value", choice) for choice in value]})

    of_type = graphene.List(graphene.NonNull(enum_type(choices)))
    return Criterion(of_type, f"{description} At least one of these.", meant)


def country_criterion(column: str, description: str) -> Criterion:
    """Rows whose column holds a country's code."""

    def meant(value: str, context: Context) -> Q:
        if re.fullmatch(r"[A-Za-z]{2}", value) is None:
            raise bad_input("country: give two letters, for example US.")
        return Q(**{column: value.upper()})

    return Criterion(CountryCode, description, meant)


def _only_operator(name: str, value: Mapping[str, Any]) -> tuple[str, Any]:
    if len(value) != 1 or None in value.values():
        raise bad_input(f"{name}: give exactly one operator with a value.")
    return next(iter(value.items()))


def _text(name: str, text: str) -> str:
    if not 0 < len(text) <= LONGEST_TEXT or "\x00" in text:
        raise bad_input(f"{name}: give 1 to {LONGEST_TEXT} characters.")
    return text


def _bounded(name: str, values: list[Any]) -> None:
    if not 0 < len(values) <= LARGEST_LIST:
        raise bad_input(f"{name}: give 1 to {LARGEST_LIST} values.")
