"""Queries that ask for every field, made from the schema."""

from __future__ import annotations

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

from cms.graphql.schema import graphql_schema

ARGUMENTS = {"preset": "CARD"}
"""Values of the arguments that fields require."""


def every_field(type_name: str, *, depth: int) -> str:
    """A selection of all fields of a type, down to a depth; of unions all members, without aliases."""
    return _selection(graphql_schema().type_map[type_name], depth)


def only_field(type_name: str, name: str) -> str:
    """A selection of one field of a type, with the plain fields of what it leads to."""
    field = graphql_schema().type_map[type_name].fields[name]  # type: ignore[attr-defined]
    target = get_named_type(field.type)
    return f"{{ {_call(name, field)} {'' if is_leaf_type(target) else _selection(target, 0) or '{ __typename }'} }}"


def _call(name: str, field: GraphQLField) -> str:
    arguments = [f"{arg}: {ARGUMENTS[arg]}" for arg, value in field.args.items() if is_required_argument(value)]
    return f"{name}({', '.join(arguments)})" if arguments else name


def _selection(of_type: GraphQLNamedType, depth: int) -> str:
    if isinstance(of_type, (GraphQLInterfaceType, GraphQLUnionType)):
        members = graphql_schema().get_possible_types(of_type)
        fragments = (f"... on {member.name} {inner}" for member in members if (inner := _selection(member, depth)))
        return "{ __typename " + " ".join(fragments) + " }"
    assert isinstance(of_type, GraphQLObjectType)
    fields = []
    for name, field in of_type.fields.items():
        call = _call(name, field)
        target = get_named_type(field.type)
        if is_leaf_type(target):
            fields.append(call)
        elif depth > 0 and (inner := _selection(target, depth - 1)):
            fields.append(f"{call} {inner}")
    return "{ " + " ".join(fields) + " }" if fields else ""
