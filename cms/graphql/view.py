"""GraphQL over HTTP: parse the request, run it, choose status and media type.

Follows the GraphQL-over-HTTP specification (draft of 2025): a request that could not be run answers
400 under `application/graphql-response+json`, and 200 to clients that only take JSON.
"""

from __future__ import annotations

import json
import logging
from typing import Any

from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from graphql import (
    ExecutionResult,
    GraphQLError,
    GraphQLSyntaxError,
    OperationType,
    execute_sync,
    get_operation_ast,
    parse,
    validate,
)

from cms.graphql.context import Context
from cms.graphql.errors import APIError, ErrorCode, bad_input
from cms.graphql.schema import graphql_schema, schema_text

logger = logging.getLogger(__name__)

RESPONSE_TYPE = "application/graphql-response+json"
JSON_TYPE = "application/json"


# No cookie is read: there is nothing that a forged request could misuse, and no transaction is
# needed to read.
@csrf_exempt
@transaction.non_atomic_requests
def graphql_view(request: HttpRequest) -> HttpResponse:
    """The endpoint: POST with a JSON body, or GET for queries."""
    media_type = _media_type(request)
    if request.method not in {"GET", "HEAD", "POST"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD, POST"})
    try:
        parameters = _parameters(request)
        result, status = _run(request, parameters)
    except APIError as error:
        return _respond(ExecutionResult(data=None, errors=[error]), 400, request)
    # Clients that only take application/json get 200 for every well-formed request.
    if status == 400 and media_type == JSON_TYPE:
        return _respond(result, 200, request, ran=False)
    return _respond(result, status, request)


def _respond(result: ExecutionResult, status: int, request: HttpRequest, *, ran: bool | None = None) -> HttpResponse:
    """The answer. `data` is there only if the operation was run (`ran`)."""
    answer: dict[str, Any] = {}
    if result.errors:
        answer["errors"] = [_format(error) for error in result.errors]
    if status == 200 and ran is not False:
        answer["data"] = result.data
    if any(e["extensions"]["code"] == ErrorCode.UNAVAILABLE for e in answer.get("errors", ())):
        status = 503
    response = HttpResponse(
        json.dumps(answer, ensure_ascii=False),
        status=status,
        content_type=f"{_media_type(request)}; charset=utf-8",
    )
    is_cacheable = request.method == "GET" and status == 200 and "errors" not in answer
    response["Cache-Control"] = "no-cache" if is_cacheable else "no-store"
    response["Vary"] = "Accept"
    if status == 503:
        response["Retry-After"] = "5"
    return response


@transaction.non_atomic_requests
def sdl_view(request: HttpRequest) -> HttpResponse:
    """The schema in the schema definition language."""
    return HttpResponse(schema_text(), content_type="text/plain; charset=utf-8")


def _media_type(request: HttpRequest) -> str:
    """JSON unless the client names GraphQL's own type: `*/*` comes from clients that predate it."""
    accepted = {str(media).partition(";")[0] for media in request.accepted_types}
    return RESPONSE_TYPE if RESPONSE_TYPE in accepted else JSON_TYPE


def _parameters(request: HttpRequest) -> dict[str, Any]:
    parameters: Any
    if request.method == "POST":
        if request.content_type != JSON_TYPE:
            raise bad_input("Send the request as application/json.")
        parameters = _json(request.body, "The body")
        if not isinstance(parameters, dict):
            raise bad_input("The body must be a JSON object with a query.")
    else:
        parameters = request.GET.dict()
        for name in {"variables", "extensions"} & parameters.keys():
            parameters[name] = _json(parameters[name], name)
    for name, kind in {"query": str, "operationName": str, "variables": dict}.items():
        if parameters.get(name) is not None and not isinstance(parameters[name], kind):
            raise bad_input(f"{name} must be {'an object' if kind is dict else 'a string'}.")
    if not parameters.get("query"):
        raise bad_input("The request holds no query.")
    return dict(parameters)


def _json(text: str | bytes, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise bad_input(f"{name} is not JSON.") from error


def _run(request: HttpRequest, parameters: dict[str, Any]) -> tuple[ExecutionResult, int]:
    try:
        document = parse(parameters["query"])
    except GraphQLSyntaxError as error:
        error.extensions = {"code": str(ErrorCode.GRAPHQL_PARSE_FAILED)}
        return ExecutionResult(data=None, errors=[error]), 400
    except RecursionError as error:
        raise bad_input("The query is nested too deeply.") from error
    schema = graphql_schema()
    if errors := validate(schema, document):
        for invalid in errors:
            invalid.extensions = {"code": str(ErrorCode.GRAPHQL_VALIDATION_FAILED)}
        return ExecutionResult(data=None, errors=errors), 400
    operation = get_operation_ast(document, parameters.get("operationName"))
    if operation is None:
        raise bad_input("Name in operationName one of the document's operations.")
    if request.method != "POST" and operation.operation is not OperationType.QUERY:
        raise bad_input("Only queries may be sent by GET.")
    result = execute_sync(
        schema,
        document,
        context_value=Context(request),
        variable_values=parameters.get("variables"),
        operation_name=parameters.get("operationName"),
    )
    could_not_start = result.data is None and all(not error.path for error in result.errors or ())
    if could_not_start:
        for wrong in result.errors or ():
            wrong.extensions = {"code": str(ErrorCode.BAD_INPUT), **(wrong.extensions or {})}
    return result, 400 if could_not_start else 200


def _format(error: GraphQLError) -> dict[str, Any]:
    """The error as the caller may see it; a fault of ours is logged and masked."""
    original = error.original_error
    if original is None or isinstance(original, GraphQLError):
        extensions = {"code": str(ErrorCode.BAD_INPUT), **(error.extensions or {})}
        return {**error.formatted, "extensions": extensions}
    logger.error("GraphQL field %s failed", error.path, exc_info=original)
    unavailable = isinstance(original, OperationalError)
    return {
        "message": "The service cannot answer right now. Try again."
        if unavailable
        else "The server could not answer this field.",
        "path": error.path,
        "extensions": {"code": str(ErrorCode.UNAVAILABLE if unavailable else ErrorCode.INTERNAL)},
    }
