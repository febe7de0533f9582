"""Lists of one kind of row, told once: what they are filtered, ordered and counted by.

A root field and every list on another type take the same arguments and mean the same by them.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

import graphene
from django.db.models import Model, QuerySet

from cms.content.tags import Key, list_tag
from cms.graphql.connection import Order, Slice, connection_arguments, connection_type, paginate, paginate_related
from cms.graphql.context import Context, Info
from cms.graphql.errors import bad_input
from cms.graphql.facets import Counted, Facet, Rows
from cms.graphql.filtering import Criteria, condition, filter_input, without
from cms.graphql.interfaces import required
from cms.graphql.pages import pages_of_site, site_of


@dataclass(frozen=True)
class Ordering:
    """One order of a list.

    `annotations` are columns that it needs besides the model's own. Columns that only some fields
    annotate are named in the sentence `needs`, which is what a caller reads elsewhere.
    """

    columns: Order
    description: str
    annotations: Mapping[str, Any] = field(default_factory=dict)
    needs: str = ""


class ListOf:
    """How rows of `model` are listed. The first of the orderings is the one that is taken when none is asked for."""

    def __init__(self, model: type[Model], *, noun: str, criteria: Criteria, orderings: Mapping[str, Ordering]) -> None:
        from cms.graphql.types import type_name

        self.model = model
        self.criteria = criteria
        self.orderings = orderings
        self.default = next(iter(orderings))
        name = type_name(model)
        self.filter_type = filter_input(f"{name}Filter", f"Which {noun} to list. All criteria must hold.", criteria)
        self.order_type = graphene.Enum(
            f"{name}Order",
            [(each, each) for each in orderings],
            description=lambda member: orderings[member.value].description if member else f"Orders of {noun}.",
        )
        self.facets: dict[str, Facet] = {
            each: criterion.facet for each, criterion in criteria.items() if criterion.facet is not None
        }

    def field(self, description: str, **arguments: Any) -> graphene.Field:
        """A field with such a list; `arguments` come beside those for filter, order and paging, or instead of them."""
        own: dict[str, Any] = {
            "filter": graphene.Argument(self.filter_type, description="Only these. All of them otherwise."),
            "order_by": graphene.Argument(
                self.order_type, default_value=self.default, description=f"{self.default} when nothing is given."
            ),
        }
        return required(
            lambda: connection_type(self.model), description, **{**own, **arguments, **connection_arguments()}
        )

    def page(self, rows: QuerySet[Any], arguments: dict[str, Any], context: Context, *, language: str) -> Slice:
        """A page of the public `rows`, all in one language, as the field's arguments ask for it."""
        given, order, paging = self._read(arguments, rows)
        ordering = self.orderings[order]
        filtered = self.matching(rows, given, context).annotate(**ordering.annotations)
        context.gate.consult(list_tag(self.model, language=language, key=self._key(given)))
        found = paginate(filtered, ordering.columns, paging, context)
        found.order = order

        def facets() -> list[dict[str, Any]]:
            context.gate.consult(list_tag(self.model, language=language))  # each counts with its own criterion off
            return [
                self._shown(name, facet.count(Rows(self.matching(rows, without(given, name), context)), context), given)
                for name, facet in self.facets.items()
            ]

        found.facets = facets
        return found

    def page_of(
        self,
        owner: Model,
        rows: QuerySet[Any],
        arguments: dict[str, Any],
        context: Context,
        *,
        by: str,
        key: Hashable = None,
    ) -> Slice:
        """A page of the public `rows` that name `owner` by their relation `by`: one statement for its whole batch.

        `key` tells apart lists by one relation that begin with different rows.
        """
        given, order, paging = self._read(arguments, rows)
        ordering = self.orderings[order]
        filtered = self.matching(rows, given, context).annotate(**ordering.annotations)
        key = (key, json.dumps(given, sort_keys=True, default=str))
        found = paginate_related(
            owner, filtered, owner=by, order=ordering.columns, arguments=paging, context=context, key=key
        )

        def counted(name: str, facet: Facet) -> list[Counted]:
            def load(owners: list[Model]) -> dict[Any, list[Counted]]:
                keys = tuple(each.pk for each in owners)
                among = self.matching(rows, without(given, name), context).filter(**{f"{by}__in": keys})
                grouped: dict[Any, list[Counted]] = {each: [] for each in keys}
                for value in facet.count(Rows(among, by, keys), context):
                    grouped[value.owner].append(value)
                return grouped

            return context.for_batch(owner, ("facet", self.model, by, name, key), load) or []

        found.order = order
        found.facets = lambda: [self._shown(name, counted(name, facet), given) for name, facet in self.facets.items()]
        return found

    def pages_of(self, owner: Any, arguments: dict[str, Any], info: Info, *, by: str) -> Slice:
        """Of pages: a page of the public ones that name `owner`, of the site asked for and in the owner's language."""
        context, site = info.context, site_of(info)
        rows = pages_of_site(self.model, site, context.locales[owner.locale_id], context)
        return self.page_of(owner, rows, arguments, context, by=by, key=(site.pk, owner.locale_id))

    def matching(self, rows: QuerySet[Any], given: Mapping[str, Any] | None, context: Context) -> QuerySet[Any]:
        """The rows that meet a filter."""
        return rows.filter(condition(self.criteria, given, context))

    def _key(self, given: Mapping[str, Any] | None) -> Key | None:
        """An equality that all listed rows meet, for the tag of the list; None if the filter, a valid one, has none."""
        keys = (
            self.criteria[name].key(value)
            for name, value in (given or {}).items()
            if name in self.criteria and value is not None
        )
        return next((key for key in keys if key is not None), None)

    def _read(
        self, arguments: dict[str, Any], rows: QuerySet[Any]
    ) -> tuple[dict[str, Any] | None, str, dict[str, Any]]:
        paging = dict(arguments)
        given, order = paging.pop("filter", None), order_name(paging.pop("order_by", None) or self.default)
        ordering = self.orderings[order]
        needed = {column.lstrip("-") for column in ordering.columns} - {"pk"}
        if ordering.needs and not needed <= rows.query.annotations.keys():
            raise bad_input(f"orderBy {order}: {ordering.needs}")
        return given, order, paging

    def _shown(self, name: str, counted: Any, given: Any) -> dict[str, Any]:
        facet = self.facets[name]
        return {
            "name": _camel_case(name),
            "label": facet.label,
            "values": facet.values(counted, (given or {}).get(name)),
        }


def order_name(order: Any) -> str:
    """The name of an order as graphene gives it: a member of an enum, or its default as text."""
    return str(getattr(order, "value", order))


def _camel_case(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(other.capitalize() for other in others)
