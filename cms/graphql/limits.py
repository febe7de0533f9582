"""Limits that hold before anything runs: size of the request, shape of the document, size of the variables.

All of them are told from the text alone, in time that grows with it: nothing here asks the schema,
and validation, whose rule for overlapping fields is quadratic, only sees documents that have passed.
What a query may cost is told by `cms.graphql.cost`.

The error names the limit, the value found and the mend. `docs/frontend/limits.md` lists them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    ListTypeNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
)
from graphql.language import Node

from cms.graphql.errors import ErrorCode, LimitExceeded, Refused, bad_input, coded

INTROSPECTION = frozenset({"__schema", "__type"})
"""Root fields that answer from the schema alone. They have a limit of their own, instead of depth and cost."""

MOST_SELECTION_SETS = 60
"""Selection sets inside one another, those of fragments included. It bounds every recursion over a document."""

MOST_EXPANDED_FIELDS = 5_000
"""Fields of an operation when each fragment is written out wherever it is spread."""

MOST_REPETITIONS = 100
"""How often one place of the answer may be selected: each pair of selections is compared in validation."""

MOST_VALUES = 2_000
"""Values in variables and extensions, those in lists and objects included."""

DEEPEST_VALUE = 20
"""Lists and objects inside one another, in variables and in the document."""


NESTED = (ListValueNode, ObjectValueNode, ListTypeNode)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The limits that operators can set."""

    body_bytes: int
    tokens: int
    depth: int
    aliases: int
    root_fields: int
    cost: int

    @classmethod
    def from_settings(cls) -> Limits:
        """The limits as they are set now."""
        return cls(
            body_bytes=settings.GRAPHQL_MAX_BODY_BYTES,
            tokens=settings.GRAPHQL_MAX_TOKENS,
            depth=settings.GRAPHQL_MAX_DEPTH,
            aliases=settings.GRAPHQL_MAX_ALIASES,
            root_fields=settings.GRAPHQL_MAX_ROOT_FIELDS,
            cost=settings.GRAPHQL_MAX_COST,
        )


def check_size(size: int, limits: Limits, *, status: int) -> None:
    """Refuse a body or a query string that is too large."""
    if size > limits.body_bytes:
        error = LimitExceeded(
            f"The request has {size:,} bytes; at most {limits.body_bytes:,} are allowed. "
            "Send fewer variables, or split the query.",
            limit="bodyBytes",
            allowed=limits.body_bytes,
            found=size,
        )
        raise Refused(error, status=status)


def check_values(parameters: dict[str, Any]) -> None:
    """Refuse variables and extensions with too many or too deeply nested values, and text that is no text.

    Walks without recursion, and stops at the first value beyond a limit.
    """
    count, stack = 0, [(value, 0) for value in parameters.values()]
    while stack:
        value, depth = stack.pop()
        count += 1
        if count > MOST_VALUES:
            raise Refused(
                LimitExceeded(
                    f"variables and extensions hold more than {MOST_VALUES:,} values, which is the limit. "
                    "Ask for fewer at a time.",
                    limit="values",
                    allowed=MOST_VALUES,
                )
            )
        if isinstance(value, str):
            _check_text(value)
        elif isinstance(value, (dict, list)):
            if depth > DEEPEST_VALUE:  # the parameter itself is an object
                raise Refused(_too_deep_value())
            if isinstance(value, dict):
                for name in value:
                    _check_text(name)
            stack.extend((part, depth + 1) for part in (value.values() if isinstance(value, dict) else value))


def check_shape(document: DocumentNode, limits: Limits) -> None:
    """Refuse a document that is too deep, too wide or too repetitive, whatever its fields mean."""
    aliases = 0
    for node, depth in _inner_nodes(document):
        if isinstance(node, FieldNode) and node.alias is not None:
            aliases += 1
        elif isinstance(node, StringValueNode):
            _check_text(node.value)
        elif isinstance(node, NESTED) and depth >= DEEPEST_VALUE:
            raise Refused(_too_deep_value())
    if aliases > limits.aliases:
        raise Refused(
            LimitExceeded(
                f"The document has {aliases:,} aliases; at most {limits.aliases} are allowed. "
                "Ask for several objects by a list with a filter, or send several requests.",
                limit="aliases",
                allowed=limits.aliases,
                found=aliases,
            )
        )
    _Shape(document, limits).check()


def too_deep() -> LimitExceeded:
    """The error for a document that is nested so deeply that nothing should walk it."""
    return LimitExceeded(
        f"The document has more than {MOST_SELECTION_SETS} selection sets inside one another, fragments included, or "
        f"a value of more than {DEEPEST_VALUE} levels, which are the limits. Write it flatter.",
        limit="selectionSets",
        allowed=MOST_SELECTION_SETS,
    )


def is_storable(text: str) -> bool:
    """Whether UTF-8 and a database can hold a text: not U+0000, and not half of a surrogate pair."""
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def _check_text(text: str) -> None:
    """Refuse what neither UTF-8 nor a database can hold."""
    if not is_storable(text):
        raise Refused(bad_input("A text holds the character U+0000 or half of a surrogate pair. Leave it out."))


def _too_deep_value() -> LimitExceeded:
    return LimitExceeded(
        f"A value has lists and objects more than {DEEPEST_VALUE} levels inside one another, which is the limit. "
        "Write the filter flatter: and, or and not take lists of any conditions.",
        limit="valueDepth",
        allowed=DEEPEST_VALUE,
    )


def _inner_nodes(document: DocumentNode) -> Iterator[tuple[Node, int]]:
    """All nodes of a document, each with the number of lists and objects around it; without recursion."""
    stack: list[tuple[Node, int]] = [(document, 0)]
    while stack:
        node, depth = stack.pop()
        yield node, depth
        inner = depth + isinstance(node, NESTED)
        for key in node.keys:
            value = getattr(node, key, None)
            parts = value if isinstance(value, (list, tuple)) else (value,)
            stack.extend((part, inner) for part in parts if isinstance(part, Node))


@dataclass(frozen=True)
class _Measure:
    """What one selection set amounts to, its fragments written out."""

    depth: int
    fields: int


class _Shape:
    """Measures the selection sets of a document. Each is measured once, however often it is spread."""

    def __init__(self, document: DocumentNode, limits: Limits) -> None:
        self.limits = limits
        self.operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
        self.fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }
        self.measured: dict[int, _Measure] = {}
        self.nesting: dict[int, int] = {}
        self.open: set[int] = set()

    def check(self) -> None:
        """Refuse what the operations amount to together, and fragments that none of them spreads."""
        fields = 0
        for operation in self.operations:
            measure = self.measure(operation.selection_set, 1)
            if measure.depth > self.limits.depth:
                raise Refused(
                    LimitExceeded(
                        f"The query has {measure.depth} fields inside one another; at most {self.limits.depth} are "
                        "allowed. Ask for the inner ones in a second query, by their ids.",
                        limit="depth",
                        allowed=self.limits.depth,
                        found=measure.depth,
                    )
                )
            fields += measure.fields
        if fields > MOST_EXPANDED_FIELDS:
            raise Refused(
                LimitExceeded(
                    f"The document has {fields:,} fields when its fragments are written out; at most "
                    f"{MOST_EXPANDED_FIELDS:,} are allowed. Spread fragments in fewer places, or split the query.",
                    limit="expandedFields",
                    allowed=MOST_EXPANDED_FIELDS,
                    found=fields,
                )
            )
        for name, fragment in self.fragments.items():
            if id(fragment.selection_set) not in self.measured:
                unused = GraphQLError(f"The fragment “{name[:60]}” is never used.", nodes=[fragment])
                raise Refused(coded(unused, ErrorCode.GRAPHQL_VALIDATION_FAILED))
        for operation in self.operations:
            self.check_repetitions(operation)

    def measure(self, selections: SelectionSetNode, level: int) -> _Measure:
        """Depth and number of fields. `level` counts the selection sets around, this one included."""
        key = id(selections)
        if level + self.nesting.get(key, 0) > MOST_SELECTION_SETS:
            raise Refused(too_deep())
        if key in self.measured:
            return self.measured[key]
        if key in self.open:
            cycle = GraphQLError("A fragment spreads itself, directly or through others.", nodes=[selections])
            raise Refused(coded(cycle, ErrorCode.GRAPHQL_VALIDATION_FAILED))
        self.open.add(key)
        depth = fields = nesting = 0
        for selection in selections.selections:
            is_field = isinstance(selection, FieldNode)
            fields += is_field
            depth = max(depth, int(is_field))
            inner = self.inner(selection)
            if inner is None:
                continue
            measure = self.measure(inner, level + 1)
            fields += measure.fields
            nesting = max(nesting, 1 + self.nesting[id(inner)])
            if not (isinstance(selection, FieldNode) and selection.name.value in INTROSPECTION):
                depth = max(depth, measure.depth + is_field)
        self.open.remove(key)
        self.nesting[key] = nesting
        self.measured[key] = _Measure(depth, fields)
        return self.measured[key]

    def inner(self, selection: Node) -> SelectionSetNode | None:
        """The selection set of a field or fragment; None for a leaf and for a fragment that does not exist."""
        if isinstance(selection, FragmentSpreadNode):
            fragment = self.fragments.get(selection.name.value)
            return fragment.selection_set if fragment is not None else None
        inner: SelectionSetNode | None = getattr(selection, "selection_set", None)
        return inner

    def check_repetitions(self, operation: OperationDefinitionNode) -> None:
        """Refuse many selections of one place of the answer, and an operation with many root fields.

        Visits each field as often as it stands in the query when fragments are written out, which has
        been limited before.
        """
        stack, is_root = [[operation.selection_set]], True
        while stack:
            places: dict[str, list[FieldNode]] = {}
            for field in self.fields(stack.pop()):
                places.setdefault((field.alias or field.name).value, []).append(field)
            if is_root and len(places) > self.limits.root_fields:
                raise Refused(
                    LimitExceeded(
                        f"The query has {len(places):,} root fields; at most {self.limits.root_fields} are allowed. "
                        "Send several requests.",
                        limit="rootFields",
                        allowed=self.limits.root_fields,
                        found=len(places),
                    )
                )
            is_root = False
            for name, fields in places.items():
                if len(fields) > MOST_REPETITIONS:
                    raise Refused(
                        LimitExceeded(
                            f"The query selects “{name[:60]}” {len(fields):,} times in one place; at most "
                            f"{MOST_REPETITIONS} are allowed. Select each field once.",
                            limit="repetitions",
                            allowed=MOST_REPETITIONS,
                            found=len(fields),
                        )
                    )
                if inner := [field.selection_set for field in fields if field.selection_set is not None]:
                    stack.append(inner)

    def fields(self, selection_sets: list[SelectionSetNode]) -> Iterator[FieldNode]:
        """The fields of selection sets, their fragments written out."""
        stack = list(selection_sets)
        while stack:
            for selection in stack.pop().selections:
                if isinstance(selection, FieldNode):
                    yield selection
                elif isinstance(selection, (InlineFragmentNode, FragmentSpreadNode)):
                    inner = self.inner(selection)
                    if inner is not None:
                        stack.append(inner)
