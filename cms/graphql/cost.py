"""What a query may cost, told before it runs: the number of values of the largest answer to be expected.

    cost of a selection  = the sum of the costs of its fields
    cost of a leaf       = 1
    cost of an object    = 1 + the cost of its selection
    cost of a list       = its size times the cost of one of its objects

So the cost is a product of list sizes along each path. The size of `edges` and `nodes` is what the
connection was asked for (`first`, `last` or `perPage`, whichever is largest; else its default); any
other list has the size that the setting `GRAPHQL_LIST_SIZES` estimates for it. Of a union or
interface the dearest type counts. Variables count by their value or default. A field under `@include`
or `@skip` counts unless it is left out literally; a field that is selected twice counts twice.

Introspection (`__schema`, `__type`) is counted by the same formula, with the sizes that the schema
has, against a limit of its own: the standard introspection query, twice.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from graphql import (
    BooleanValueNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_introspection_query,
    get_named_type,
    get_operation_ast,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
    parse,
)
from graphql.language import Node
from graphql.type import SchemaMetaFieldDef, TypeMetaFieldDef

from cms.graphql.connection import DEFAULT_SIZE, LARGEST_SIZE
from cms.graphql.errors import Refused, bad_input
from cms.graphql.limits import INTROSPECTION

SIZE_ARGUMENTS = ("first", "last", "perPage")

Fragments = Mapping[str, FragmentDefinitionNode]
Sizes = Mapping[str, int | None]
"""Values of the variables that give sizes; None where null or nothing was given."""


@dataclass(frozen=True)
class Cost:
    """The cost of an operation: what it asks of the content, and what of the schema."""

    content: int
    introspection: int


def operation_cost(
    schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments, sizes: Sizes
) -> Cost:
    """The cost of an operation of a valid document. Refused where a connection is asked for too large a page."""
    content, introspection = (
        _Estimate(schema, fragments, sizes, of_introspection=of_introspection).of_operation(operation)
        for of_introspection in (False, True)
    )
    return Cost(content, introspection)


def variables_for_sizes(definitions: Any) -> frozenset[str]:
    """The names of the variables that a document gives as sizes."""
    names, stack = set(), list(definitions)
    while stack:
        node = stack.pop()
        for argument in getattr(node, "arguments", None) or ():
            if argument.name.value in SIZE_ARGUMENTS and isinstance(argument.value, VariableNode):
                names.add(argument.value.name.value)
        selections = getattr(node, "selection_set", None)
        if selections is not None:
            stack.extend(selections.selections)
    return frozenset(names)


def given_sizes(
    operation: OperationDefinitionNode, names: frozenset[str], variables: Mapping[str, Any]
) -> dict[str, int | None]:
    """The values of variables, or their defaults. What is no number is refused later, when variables are read."""
    sizes: dict[str, int | None] = {}
    for definition in operation.variable_definitions:
        name = definition.variable.name.value
        if name in names:
            sizes[name] = _number(variables[name]) if name in variables else _literal(definition.default_value)
    return sizes


@lru_cache(maxsize=1)
def introspection_limit(schema: GraphQLSchema) -> int:
    """Twice the cost of the standard introspection query with all that it can ask for."""
    document = parse(
        get_introspection_query(
            descriptions=True,
            specified_by_url=True,
            directive_is_repeatable=True,
            schema_description=True,
            input_value_deprecation=True,
            input_object_one_of=True,
        )
    )
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    operation = get_operation_ast(document)
    assert operation is not None  # noqa: S101 - the query holds one
    return 2 * operation_cost(schema, operation, fragments, {}).introspection


@lru_cache(maxsize=1)
def _introspection_sizes(schema: GraphQLSchema) -> dict[str, int]:
    """Mean sizes of the lists of introspection in this schema, rounded up."""
    types: list[Any] = list(schema.type_map.values())
    abstract = [each for each in types if is_abstract_type(each)]
    fields = [
        field for each in types for field in getattr(each, "fields", {}).values() if isinstance(field, GraphQLField)
    ]
    inputs = sum(len(each.fields) for each in types if hasattr(each, "fields")) - len(fields)

    def mean(total: int, among: int) -> int:
        return -(-total // max(among, 1))

    return {
        "__Schema.types": len(types),
        "__Schema.directives": len(schema.directives),
        "__Type.fields": mean(len(fields), len(types)),
        "__Type.inputFields": mean(inputs, len(types)),
        "__Type.interfaces": mean(sum(len(getattr(each, "interfaces", ())) for each in types), len(types)),
        "__Type.possibleTypes": mean(sum(len(schema.get_possible_types(each)) for each in abstract), len(types)),
        "__Type.enumValues": mean(sum(len(getattr(each, "values", ())) for each in types), len(types)),
        "__Field.args": mean(sum(len(field.args) for field in fields), len(fields)),
        "__Directive.args": mean(sum(len(each.args) for each in schema.directives), len(schema.directives)),
    }


class _Estimate:
    """Adds up one operation. A selection set is added up once for each type that it can meet."""

    def __init__(self, schema: GraphQLSchema, fragments: Fragments, sizes: Sizes, *, of_introspection: bool) -> None:
        self.schema = schema
        self.fragments = fragments
        self.sizes = sizes
        self.of_introspection = of_introspection
        self.known: dict[tuple[int, str, int], int] = {}

    def of_operation(self, operation: OperationDefinitionNode) -> int:
        """The cost of an operation."""
        root = self.schema.get_root_type(operation.operation)
        return self.of_selections(operation.selection_set, root, 1) if root is not None else 0

    def of_selections(self, selections: SelectionSetNode, parent: GraphQLObjectType, size: int) -> int:
        """The cost of what is selected of one object. `size` is that of the page, if the object is a connection."""
        key = (id(selections), parent.name, size)
        if key not in self.known:
            self.known[key] = sum(
                self.of_selection(selection, parent, size)
                for selection in selections.selections
                if not _is_left_out(selection)
            )
        return self.known[key]

    def of_selection(self, selection: Node, parent: GraphQLObjectType, size: int) -> int:
        """The cost of a field or a fragment, which costs nothing for types that it does not name."""
        if isinstance(selection, FieldNode):
            return self.of_field(selection, parent, size)
        fragment: Any = selection
        if isinstance(selection, FragmentSpreadNode):
            fragment = self.fragments[selection.name.value]
        condition = fragment.type_condition
        if condition is None or self.applies(condition.name.value, parent):
            return self.of_selections(fragment.selection_set, parent, size)
        return 0

    def applies(self, name: str, parent: GraphQLObjectType) -> bool:
        """Whether an object of type `parent` meets a fragment on the type `name`."""
        condition: Any = self.schema.type_map[name]
        return condition is parent or (is_abstract_type(condition) and self.schema.is_sub_type(condition, parent))

    def of_field(self, node: FieldNode, parent: GraphQLObjectType, size: int) -> int:
        """The cost of a field: of all of its objects, if it is a list."""
        name = node.name.value
        if parent is self.schema.query_type and (name in INTROSPECTION) != self.of_introspection:
            return 0
        field = _definition(name, parent)
        if field is None or node.selection_set is None:
            return 1
        of_type: Any = get_named_type(field.type)
        if is_leaf_type(of_type):
            return 1
        members = self.schema.get_possible_types(of_type) if is_abstract_type(of_type) else [of_type]
        page = self.page_size(node) if _is_connection(of_type) else 1
        inner = max((self.of_selections(node.selection_set, member, page) for member in members), default=0)
        return self.list_size(name, field, parent, size) * (1 + inner)

    def list_size(self, name: str, field: GraphQLField, parent: GraphQLObjectType, page: int) -> int:
        """How many objects a field has: one if it is no list."""
        of_type: Any = field.type
        if is_non_null_type(of_type):
            of_type = of_type.of_type
        if not is_list_type(of_type):
            return 1
        if _is_connection(parent) and name in {"edges", "nodes"}:
            return page
        if parent.name.startswith("__"):
            return _introspection_sizes(self.schema).get(f"{parent.name}.{name}", 1)
        for owner in (parent, *parent.interfaces):
            if (estimated := settings.GRAPHQL_LIST_SIZES.get(f"{owner.name}.{name}")) is not None:
                return int(estimated)
        return int(settings.GRAPHQL_DEFAULT_LIST_SIZE)

    def page_size(self, node: FieldNode) -> int:
        """The size of a connection's page. Refuses one that is out of range: its field would, once it runs."""
        sizes = []
        for argument in node.arguments:
            name = argument.name.value
            if name not in SIZE_ARGUMENTS:
                continue
            value = argument.value
            size = self.sizes.get(value.name.value) if isinstance(value, VariableNode) else _literal(value)
            if size is None:
                continue
            if not 0 <= size <= LARGEST_SIZE:
                raise Refused(bad_input(f"{name} must be at most {LARGEST_SIZE}, and not negative."))
            sizes.append(size)
        return max(sizes, default=DEFAULT_SIZE)


def _definition(name: str, parent: GraphQLObjectType) -> GraphQLField | None:
    """The field's definition; None for `__typename`."""
    if name == "__schema":
        return SchemaMetaFieldDef
    if name == "__type":
        return TypeMetaFieldDef
    found: GraphQLField | None = parent.fields.get(name)
    return found


def _is_connection(of_type: Any) -> bool:
    return is_object_type(of_type) and "pageInfo" in of_type.fields


def _is_left_out(selection: Node) -> bool:
    """Whether a directive leaves it out whatever the variables are."""
    for directive in getattr(selection, "directives", ()):
        leaves_out = {"include": False, "skip": True}.get(directive.name.value)
        for argument in directive.arguments:
            if isinstance(argument.value, BooleanValueNode) and argument.value.value is leaves_out:
                return True
    return False


def _literal(value: Node | None) -> int | None:
    return int(value.value) if isinstance(value, IntValueNode) else None


def _number(value: Any) -> int | None:
    """A size as JSON gives it: GraphQL takes 20.0 for 20."""
    if isinstance(value, float):
        return int(value) if math.isfinite(value) else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None
