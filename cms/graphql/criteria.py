"""Criteria: what filters compare, and how the values of each are counted."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import graphene
from django.db.models import Model, Q, TextChoices

from cms.content.tags import Key, list_tag
from cms.graphql.context import Context
from cms.graphql.enums import enum_type
from cms.graphql.errors import bad_input
from cms.graphql.facets import Facet, Links, column_count, selected_slugs
from cms.graphql.filtering import Criterion, bounded
from cms.graphql.scalars import Date

LONGEST_TEXT = 200
"""Characters of a text to look for."""


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


def slug_criterion(label: str, description: str, links: Links, *, path: str = "") -> Criterion:
    """Looks for rows by their relation to public others that have a slug.

    `path` is the lookup from a row to that slug, if lists may be told apart by it.
    """

    def related(context: Context, *slugs: str) -> Q:
        others = links.public(context)
        context.gate.consult(*(list_tag(others.model, key=("slug", slug)) for slug in slugs))
        return Q(pk__in=links.rows_with(others.filter(slug__in=slugs)))

    def key(value: Mapping[str, Any]) -> Key | None:
        return (path, value["eq"]) if value.get("eq") else None

    def meant(value: Mapping[str, Any], context: Context) -> Q:
        operator, given = _only_operator("slug", value)
        if operator == "eq":
            return related(context, _text("slug", given))
        bounded(operator.rstrip("_"), given)
        slugs = [_text("slug", slug) for slug in dict.fromkeys(given)]
        if operator == "in_":
            return related(context, *slugs)
        joined = Q()
        for slug in slugs:
            joined &= related(context, slug)
        return joined

    return Criterion(SlugFilter, description, meant, Facet(label, links.count, selected_slugs), key)


def related_criterion(listed: type[Model], name: str, label: str, description: str) -> Criterion:
    """Rows of `listed` that name public others by their many-to-many relation `name`, from either side of it."""
    relation: Any = listed._meta.get_field(name)
    forward = relation.field if relation.auto_created else relation
    columns = (forward.m2m_field_name(), forward.m2m_reverse_field_name())
    row, target = columns if relation is forward else reversed(columns)
    target_model = relation.related_model
    links = Links(forward.remote_field.through, row, target, lambda context: context.gate.public(target_model))
    return slug_criterion(label, description, links, path=f"{name}__slug")


def choice_criterion(
    choices: type[TextChoices],
    column: str,
    label: str,
    description: str,
    *,
    table: type[Model] | None = None,
    row: str = "pk",
) -> Criterion:
    """Rows whose column holds one of some choices; or that have such a row in a child `table`, named by `row`."""

    def meant(value: list[Any], context: Context) -> Q:
        bounded(label, value)
        return _held(table, row, {f"{column}__in": [getattr(choice, "value", choice) for choice in value]})

    def selected(value: list[Any]) -> set[str]:
        return {choices(getattr(choice, "value", choice)).name for choice in value}

    def named(stored: str) -> tuple[str, str]:
        choice = choices(stored)
        return choice.name, str(choice.label)

    of_type = graphene.List(graphene.NonNull(enum_type(choices)))
    facet = Facet(label, column_count(column, named, table=table, row=row), selected)
    return Criterion(of_type, f"{description} At least one of these.", meant, facet)


def code_criterion(
    of_type: Any,
    column: str,
    label: str,
    description: str,
    *,
    names: Mapping[str, str],
    table: type[Model] | None = None,
    row: str = "pk",
    path: str = "",
) -> Criterion:
    """Rows whose column holds one of the codes in `names`, or that have such a row in a child `table`.

    `of_type` is the scalar of one code or a list of it; `path` the lookup from a row to its code, if
    lists may be told apart by it.
    """
    codes = {code.casefold(): code for code in names}

    def given(value: str | list[str]) -> set[str]:
        return {value} if isinstance(value, str) else set(value)

    def meant(value: str | list[str], context: Context) -> Q:
        bounded(label, list(given(value)))
        if unknown := sorted(each for each in given(value) if each.casefold() not in codes):
            raise bad_input(f"{label}: “{unknown[0][:20]}” is not a code. One is for example {next(iter(names))}.")
        return _held(table, row, {f"{column}__in": [codes[each.casefold()] for each in given(value)]})

    def selected(value: str | list[str]) -> set[str]:
        return {codes[each.casefold()] for each in given(value)}

    count = column_count(column, lambda code: (code, names.get(code, code)), table=table, row=row)

    def key(value: str | list[str]) -> Key | None:
        return (path, codes[value.casefold()]) if isinstance(value, str) else None

    return Criterion(of_type, description, meant, Facet(label, count, selected), key)


def boolean_criterion(column: str, description: str) -> Criterion:
    """Rows whose column is true, or false."""
    return Criterion(graphene.Boolean, description, lambda value, context: Q(**{column: value}))


def at_least_criterion(column: str, description: str) -> Criterion:
    """Rows whose number is at least this; those without a number are not among them."""

    def meant(value: float, context: Context) -> Q:
        if not math.isfinite(value) or not 0 <= value <= 1_000_000:
            raise bad_input("Give a number from 0 to 1,000,000.")
        return Q(**{f"{column}__gte": value})

    return Criterion(graphene.Float, description, meant)


def _held(table: type[Model] | None, row: str, stored: dict[str, Any]) -> Q:
    return Q(**stored) if table is None else Q(pk__in=table._default_manager.filter(**stored).values(row))


def _only_operator(name: str, value: Mapping[str, Any]) -> tuple[str, Any]:
    if len(value) != 1 or None in value.values():
        raise bad_input(f"{name}: give exactly one operator with a value.")
    return next(iter(value.items()))


def _text(name: str, text: str) -> str:
    if not 0 < len(text) <= LONGEST_TEXT or "\x00" in text:
        raise bad_input(f"{name}: give 1 to {LONGEST_TEXT} characters.")
    return text
