"""The cost of a query: its formula, told by a small schema and proved by running queries on it."""

from __future__ import annotations

from typing import Any

import pytest
from graphql import (
    FragmentDefinitionNode,
    GraphQLSchema,
    build_schema,
    execute_sync,
    get_named_type,
    get_operation_ast,
    is_list_type,
    is_object_type,
    parse,
    validate,
)
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from cms.graphql.connection import DEFAULT_SIZE
from cms.graphql.cost import Cost, given_sizes, introspection_limit, operation_cost, variables_for_sizes
from cms.graphql.schema import graphql_schema

SCHEMA = build_schema(
    """
    type Query { things(first: Int, last: Int, perPage: Int): ThingConnection! thing: Thing things2: [Thing!]! }
    type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int! }
    type ThingEdge { node: Thing! cursor: String! }
    type PageInfo { hasNextPage: Boolean! }
    interface Named { name: String! tags: [String!]! }
    type Thing implements Named {
      name: String! tags: [String!]! parts: [Part!]! either: Either others(first: Int): ThingConnection! named: Named!
    }
    type Part implements Named { name: String! tags: [String!]! size: Int! whole: Thing! }
    union Either = Thing | Part
    """
)


ON_QUERY = " fragment F on Query { __typename }"


@pytest.fixture(autouse=True)
def _sizes(settings: Any) -> None:
    settings.GRAPHQL_DEFAULT_LIST_SIZE = 10
    settings.GRAPHQL_LIST_SIZES = {"Thing.parts": 3}


def cost_of(query: str, variables: dict[str, Any] | None = None, schema: GraphQLSchema = SCHEMA) -> Cost:
    document = parse(query)
    assert validate(schema, document) == []
    operation = get_operation_ast(document)
    assert operation is not None
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    sizes = given_sizes(operation, variables_for_sizes(document.definitions), variables or {})
    return operation_cost(schema, operation, fragments, sizes)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("{ __typename }", 1),
        ("{ thing { name } }", 2),
        ("{ thing { name tags __typename } }", 4),
        ("{ things2 { name } }", 10 * 2),
        ("{ thing { parts { name size } } }", 1 + 3 * 3),
        ("{ things2 { parts { name } } }", 10 * (1 + 3 * 2)),
        ("{ things { nodes { name } } }", 1 + DEFAULT_SIZE * 2),
        ("{ things(first: 7) { nodes { name } totalCount } }", 1 + 7 * 2 + 1),
        ("{ things(last: 7) { edges { cursor node { name } } } }", 1 + 7 * 4),
        ("{ things(perPage: 7) { nodes { name } pageInfo { hasNextPage } } }", 1 + 7 * 2 + 2),
        ("{ things(first: 2, perPage: 7) { nodes { name } } }", 1 + 7 * 2),
        ("{ things(first: null) { nodes { name } } }", 1 + DEFAULT_SIZE * 2),
        ("{ things(first: 0) { nodes { name } } }", 1),
        ("{ things(first: 5) { nodes { name } edges { cursor } } }", 1 + 5 * 2 + 5 * 2),
        ("{ things(first: 5) { nodes { others(first: 6) { nodes { name } } } } }", 1 + 5 * (1 + 1 + 6 * 2)),
        ("{ a: thing { name } b: thing { name } }", 4),
        ("{ thing { name } thing { name } }", 4),
        ("{ thing { ... { name } ... @include(if: true) { tags } } }", 3),
        ("{ thing { ...F } } fragment F on Thing { name parts { ...G } } fragment G on Part { size }", 2 + 3 * 2),
        ("{ thing { either { ... on Thing { name } ... on Part { name size } } } }", 1 + 1 + 2),
        ("{ thing { either { ... on Thing { parts { name } } ... on Named { tags } } } }", 1 + 1 + 1 + 3 * 2),
        ("{ thing { named { name ... on Part { size } ... on Thing { tags } } } }", 1 + 1 + 2),
        ("{ thing @skip(if: true) { name } }", 0),
        ("{ thing @include(if: false) { name } __typename }", 1),
        ("{ ...F @skip(if: true) thing { ... @include(if: false) { name } tags } }" + ON_QUERY, 2),
    ],
)  # fmt: skip
def test_the_formula(query: str, expected: int) -> None:
    assert cost_of(query) == Cost(content=expected, introspection=0)


@pytest.mark.parametrize(
    ("variables", "size"),
    [({}, 4), ({"n": 9}, 9), ({"n": 9.0}, 9), ({"n": None}, DEFAULT_SIZE), ({"n": "9"}, DEFAULT_SIZE), ({"m": 9}, 4)],
)
def test_variables_count_by_their_value_or_default(variables: dict[str, Any], size: int) -> None:
    query = "query($n: Int = 4) { things(first: $n) { nodes { name } } }"
    assert cost_of(query, variables).content == 1 + size * 2


@pytest.mark.parametrize("value", [True, False])
@pytest.mark.parametrize("directive", ["include", "skip"])
def test_what_a_variable_may_leave_out_counts(directive: str, value: bool) -> None:
    query = f"query($v: Boolean!) {{ thing @{directive}(if: $v) {{ name }} }}"
    assert cost_of(query, {"v": value}).content == 2


def test_sizes_are_multiplied_through_fragments() -> None:
    query = """query($n: Int) { ...Roots }
        fragment Roots on Query { things(first: $n) { ...Page } }
        fragment Page on ThingConnection { nodes { others(first: $n) { ...Inner } } }
        fragment Inner on ThingConnection { nodes { parts { name } } }"""
    assert cost_of(query, {"n": 100}).content == 1 + 100 * (1 + 1 + 100 * (1 + 3 * 2))


def test_shared_fragments_are_added_up_once_each() -> None:
    """Written out, this has 2 to the 30th fields."""
    query = "{ thing { ...F0 } }" + "".join(
        f" fragment F{n} on Thing {{ parts {{ whole {{ ...F{n + 1} }} whole {{ ...F{n + 1} }} }} }}" for n in range(30)
    )
    assert cost_of(query + " fragment F30 on Thing { name }").content > 2**30


def test_introspection_has_a_cost_of_its_own() -> None:
    cost = cost_of("{ thing { name } __schema { queryType { name } } }")
    assert cost == Cost(content=2, introspection=3)


def test_the_standard_introspection_is_half_of_its_limit() -> None:
    from graphql import get_introspection_query

    cost = cost_of(get_introspection_query(), schema=graphql_schema())
    assert 0 < cost.introspection <= introspection_limit(graphql_schema()) / 2


def test_estimated_sizes_name_lists_of_the_schema(settings: Any) -> None:
    from cms.settings import base

    assert base.GRAPHQL_LIST_SIZES
    for place, size in base.GRAPHQL_LIST_SIZES.items():
        owner, _, name = place.partition(".")
        field = graphql_schema().type_map[owner].fields[name]  # type: ignore[attr-defined]
        assert is_list_type(getattr(field.type, "of_type", None)), place
        assert 1 <= size <= 100


# Against the answer itself

LEAVES = ("__typename", "name", "tags", "size", "cursor", "totalCount", "hasNextPage")


def selections(type_name: str, depth: int) -> st.SearchStrategy[str]:
    """Selections of a type, each field once."""
    of_type: Any = SCHEMA.type_map[type_name]
    if not is_object_type(of_type):
        members = st.sampled_from([each.name for each in SCHEMA.get_possible_types(of_type)])
        return members.flatmap(lambda name: selections(name, depth).map(lambda inner: f"... on {name} {{ {inner} }}"))
    fields = {"__typename": st.just("__typename")}
    for name, field in of_type.fields.items():
        if name in LEAVES:
            fields[name] = st.just(name)
        elif depth > 0:
            fields[name] = call(name, sized="first" in field.args, of_type=get_named_type(field.type).name, depth=depth)
    chosen = st.sets(st.sampled_from(sorted(fields)), min_size=1, max_size=3)
    return chosen.flatmap(lambda names: st.tuples(*(fields[name] for name in sorted(names))).map(" ".join))


def call(name: str, *, sized: bool, of_type: str, depth: int) -> st.SearchStrategy[str]:
    """A field with its selection, and with a page size if it is a connection."""
    arguments = st.integers(0, 4).map("(first: {})".format) if sized else st.just("")
    return st.builds("{}{} {{ {} }}".format, st.just(name), arguments, selections(of_type, depth - 1))


def whole(value: Any, info: Any, **arguments: Any) -> Any:
    """A resolver that gives every list its full size."""
    name = info.field_name
    if name in LEAVES:
        return {"tags": ["a", "b"], "name": "a", "cursor": "a", "hasNextPage": True}.get(name, 1)
    if name in {"things", "others"}:
        return {"size": arguments.get("first", DEFAULT_SIZE)}
    if name in {"nodes", "edges"}:
        return [{}] * value["size"]
    if name in {"parts", "things2"}:
        return [{}] * (3 if name == "parts" else 10)
    return {"__typename": "Thing"}


def values(answer: Any) -> int:
    """The values of an answer: one for each field that is no object, and one for each object."""
    if isinstance(answer, dict):
        return 1 + sum(map(values, answer.values()))
    if isinstance(answer, list) and "a" not in answer:
        return sum(map(values, answer))
    return 1


@hypothesis_settings(max_examples=100)
@given(query=selections("Query", 3).map(lambda inner: f"{{ {inner} }}"))
def test_no_answer_has_more_values_than_its_query_costs(query: str) -> None:
    result = execute_sync(SCHEMA, parse(query), field_resolver=whole)
    assert result.errors is None, result.errors
    counted = values(result.data) - 1  # the answer itself is none of its values
    cost = cost_of(query).content
    assert counted <= cost
    if "either" not in query and "named" not in query:
        assert counted == cost
