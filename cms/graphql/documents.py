"""Documents: parsed, measured, validated and costed once, and kept for the next request with the same text.

Only valid documents are kept, so that nobody fills the memory with what cannot run. The schema is
fixed while a process lives; the limits are part of the key. Threads share the documents: a document
does not change, and the cache is guarded by a lock.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    get_operation_ast,
    parse,
    validate,
)

from cms.graphql.cost import Cost, given_sizes, introspection_limit, operation_cost, variables_for_sizes
from cms.graphql.errors import APIError, ErrorCode, LimitExceeded, Refused, bad_input, coded
from cms.graphql.introspection import is_schema_published
from cms.graphql.limits import Limits, check_shape, too_deep
from cms.graphql.plan import Plan, plan_of
from cms.graphql.schema import graphql_schema

MOST_DOCUMENTS = 1_000
MOST_BYTES = 32_000_000
"""Of all kept documents together, estimated."""

BYTES_PER_TOKEN = 700
"""Measured: what a token of a parsed document takes, with its node and its place in the text."""

MOST_COSTS = 20
"""Costs kept of one document, for as many sets of sizes given by variables."""

MOST_ERRORS = 10
"""Errors of validation that are told at once."""


@dataclass(frozen=True, eq=False)
class Document:
    """A valid document within the limits of its text."""

    ast: DocumentNode
    costs: dict[tuple[Any, ...], Cost] = field(default_factory=dict)

    def operation(self, name: str | None) -> OperationDefinitionNode:
        """The operation to run. Refused unless exactly one is meant."""
        found = get_operation_ast(self.ast, name or None)
        if found is None:
            raise Refused(bad_input("Name in operationName one of the document's operations."))
        return found

    def cost(self, operation: OperationDefinitionNode, variables: Mapping[str, Any]) -> Cost:
        """What the operation may cost with these variables."""
        sizes = given_sizes(operation, self._size_variables, variables)
        key = (id(operation), *sizes.items())
        cost = self.costs.get(key)
        if cost is None:
            cost = operation_cost(graphql_schema(), operation, self._fragments, sizes)
            if len(self.costs) >= MOST_COSTS:
                self.costs.clear()
            self.costs[key] = cost
        return cost

    @cached_property
    def plan(self) -> Plan:
        """What its operations read."""
        return plan_of(self.ast, graphql_schema())

    @cached_property
    def size(self) -> int:
        """Estimated bytes of memory."""
        if self.ast.loc is None:
            return 0
        tokens, token = 0, self.ast.loc.start_token
        while (following := token.next) is not None:
            tokens, token = tokens + 1, following
        return 4 * len(self.ast.loc.source.body) + BYTES_PER_TOKEN * tokens

    @cached_property
    def _fragments(self) -> dict[str, FragmentDefinitionNode]:
        return {each.name.value: each for each in self.ast.definitions if isinstance(each, FragmentDefinitionNode)}

    @cached_property
    def _size_variables(self) -> frozenset[str]:
        return variables_for_sizes(self.ast.definitions)


Check = Callable[[Document], None]


class DocumentCache:
    """The documents used last, bounded by their number and by their bytes."""

    def __init__(self, *, most_documents: int = MOST_DOCUMENTS, most_bytes: int = MOST_BYTES) -> None:
        self.most_documents = most_documents
        self.most_bytes = most_bytes
        self.bytes = 0
        self._documents: OrderedDict[tuple[str, Limits], Document] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._documents)

    def get(self, source: str, limits: Limits, check: Check) -> Document:
        """The document of a text: from memory, or prepared now. Threads may prepare the same one at once.

        `check` may refuse the document before it is validated.
        """
        key = (source, limits)
        with self._lock:
            known = self._documents.get(key)
            if known is not None:
                self._documents.move_to_end(key)
        if known is not None:
            check(known)
            return known
        document = prepare(source, limits, check)
        with self._lock:
            if key not in self._documents:
                self._documents[key] = document
                self.bytes += document.size
            while self._documents and (len(self._documents) > self.most_documents or self.bytes > self.most_bytes):
                _, dropped = self._documents.popitem(last=False)
                self.bytes -= dropped.size
        return document

    def clear(self) -> None:
        """Forget all documents."""
        with self._lock:
            self._documents.clear()
            self.bytes = 0


documents = DocumentCache()
"""The documents of this process."""


def prepare(source: str, limits: Limits, check: Check) -> Document:
    """Parse, measure, check and validate.

    Raises `Refused` for a text that is no document, that is beyond a limit, or that does not fit the schema.
    """
    document = Document(_parse(source, limits))
    check_shape(document.ast, limits)
    check(document)
    errors = validate(graphql_schema(), document.ast, max_errors=MOST_ERRORS)
    if errors:
        # Beyond the largest number graphql-core adds an error that says that it gave up: no news to the caller.
        told = errors[:MOST_ERRORS]
        raise Refused(*(coded(error, ErrorCode.GRAPHQL_VALIDATION_FAILED) for error in told))
    return document


def check_cost(cost: Cost, limits: Limits) -> None:
    """Refuse an operation that may cost more than is allowed, or asks for a schema that is not published."""
    if cost.introspection and not is_schema_published():
        message = "This server does not publish its schema. Ask its operator for schema.graphql."
        raise Refused(APIError(ErrorCode.FORBIDDEN, message))
    if cost.content > limits.cost:
        raise Refused(
            LimitExceeded(
                f"The query may cost {cost.content:,}; at most {limits.cost:,} is allowed. The cost is the number of "
                "values in the largest answer: ask for shorter lists (first, perPage) where lists stand in lists.",
                limit="cost",
                allowed=limits.cost,
                found=cost.content,
            )
        )
    allowed = introspection_limit(graphql_schema())
    if cost.introspection > allowed:
        raise Refused(
            LimitExceeded(
                f"The introspection may cost {cost.introspection:,}; at most {allowed:,} is allowed: twice the "
                "standard introspection query. Read the schema from /graphql/schema.graphql.",
                limit="introspectionCost",
                allowed=allowed,
                found=cost.introspection,
            )
        )


def _parse(source: str, limits: Limits) -> DocumentNode:
    try:
        return parse(source, max_tokens=limits.tokens)
    except GraphQLSyntaxError as error:
        if "nested too deeply" in error.message:
            raise Refused(too_deep()) from error
        if "Parsing aborted" in error.message:
            raise Refused(
                LimitExceeded(
                    f"The document has more than {limits.tokens:,} tokens (words, signs and comments), which is the "
                    "limit. Split the query, or select less.",
                    limit="tokens",
                    allowed=limits.tokens,
                )
            ) from error
        raise Refused(coded(error, ErrorCode.GRAPHQL_PARSE_FAILED)) from error
