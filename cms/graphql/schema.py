"""Composes the schema from the types and root fields that apps register. Nothing else."""

from __future__ import annotations

from functools import cache

import graphene
from django.utils.module_loading import autodiscover_modules
from graphql import GraphQLSchema, print_schema

_queries: list[type] = []
_mutations: list[type] = []


def register_query(fields: type) -> type:
    """Class decorator: the fields of the class become root fields."""
    _queries.append(fields)
    return fields


def register_mutation(fields: type) -> type:
    """Class decorator: the fields of the class become mutations. The view runs them by POST alone.

    The API opens no transaction: a resolver opens its own around what belongs together.
    """
    _mutations.append(fields)
    return fields


@cache
def graphql_schema() -> GraphQLSchema:
    """The schema. Built on first use: grapple's types exist only once all apps are ready."""
    from cms.graphql import images, pages, routing, settings  # noqa: F401  # they register themselves
    from cms.graphql.scalars import SCALARS
    from cms.graphql.types import contract_types

    autodiscover_modules("graphql")
    query = type(
        "Query",
        (*_in_order(_queries), graphene.ObjectType),
        {"__doc__": "Where every query begins. All roots answer from public content alone."},
    )
    mutation = type(
        "Mutation",
        (*_in_order(_mutations), graphene.ObjectType),
        {"__doc__": "What clients may do beside reading. Sent by POST."},
    )
    schema: GraphQLSchema = graphene.Schema(query=query, mutation=mutation, types=contract_types()).graphql_schema
    for scalar in SCALARS:
        if scalar.__name__ in schema.type_map:
            schema.type_map[scalar.__name__].specified_by_url = getattr(scalar, "specified_by", None)  # type: ignore[attr-defined]
    return schema


def _in_order(queries: list[type]) -> list[type]:
    """Root fields in an order that does not depend on what was imported first."""
    return sorted(queries, key=lambda fields: (fields.__module__, fields.__qualname__), reverse=True)


def schema_text() -> str:
    """The schema in the schema definition language, as committed in `schema.graphql`."""
    return print_schema(graphql_schema()) + "\n"
