"""Asking the schema from within this process, as an anonymous caller of `/graphql/`.

The same documents, limits, gate and resolvers; only HTTP is left out, and no budget is spent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest
from graphql import execute_sync

from cms.graphql.context import Context
from cms.graphql.documents import check_cost, documents
from cms.graphql.errors import ErrorCode, Refused, coded, public_error
from cms.graphql.limits import Limits, check_values
from cms.graphql.schema import graphql_schema
from cms.operations.request_ids import current_request_id


class Unanswered(Exception):
    """The schema answered with errors. `codes` are theirs; what is a fault of ours was logged."""

    def __init__(self, errors: Iterable[Mapping[str, Any]]) -> None:
        self.errors = list(errors)
        self.codes = {ErrorCode(error["extensions"]["code"]) for error in self.errors}
        super().__init__("; ".join(str(error["message"]) for error in self.errors))


def ask(request: HttpRequest, query: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The data that answers a query of one operation.

    Raises `Unanswered` if there is any error: a page without a part of it would look complete.
    """
    variables = dict(variables or {})
    limits = Limits.from_settings()
    try:
        check_values(variables)
        document = documents.get(query, limits, lambda _document: None)
        operation = document.operation(None)
        check_cost(document.cost(operation, variables), limits)
    except Refused as refused:
        raise Unanswered(public_error(error, current_request_id()) for error in refused.errors) from refused
    context = Context(request, is_in_address=False, plan=document.plan)
    result = execute_sync(graphql_schema(), document.ast, context_value=context, variable_values=variables)
    if result.errors:
        before_running = (coded(error, ErrorCode.BAD_INPUT) if not error.path else error for error in result.errors)
        raise Unanswered(public_error(error, current_request_id()) for error in before_running)
    return result.data or {}
