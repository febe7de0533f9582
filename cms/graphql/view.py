"""GraphQL over HTTP: read the request, refuse what is none or too much, run it, choose status and media type.

Follows the GraphQL-over-HTTP specification (September 2025 draft; its sections are named below). A
request that cannot be run answers 400 under `application/graphql-response+json`, and 200 to clients
that only take JSON (6.4). When the database is gone the answer is 503 without data, under both.
"""

from __future__ import annotations

import json
import logging
from functools import cache
from typing import Any, NoReturn

import orjson
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from graphql import ExecutionResult, OperationType, execute_sync

from cms.graphql.admission import Admission
from cms.graphql.bodies import discard_body, read_body
from cms.graphql.compression import compressed
from cms.graphql.context import Context
from cms.graphql.cors import ALLOWED_METHODS, allow_origin, options
from cms.graphql.documents import Document, check_cost, documents
from cms.graphql.errors import ErrorCode, Refused, bad_input, coded, fault, public_error
from cms.graphql.limits import Limits, check_size, check_values
from cms.graphql.media_types import JSON_TYPE, RESPONSE_TYPE, answer_type, is_json
from cms.graphql.schema import graphql_schema, schema_text
from cms.operations.request_ids import current_request_id

logger = logging.getLogger(__name__)

PARAMETERS = {"query": str, "operationName": str, "variables": dict, "extensions": dict}
RETRY_AFTER_SECONDS = 5

Answer = dict[str, Any]


# No cookie is read: there is nothing that a forged request could misuse, and no transaction is
# needed to read.
@csrf_exempt
@transaction.non_atomic_requests
def graphql_view(request: HttpRequest) -> HttpResponse:
    """The endpoint: POST with a JSON body, or GET and HEAD for queries."""
    if request.method == "OPTIONS":
        return options(request)
    media_type = answer_type(request)
    headers: dict[str, str] = {}
    admission = Admission(request)
    try:
        if media_type is None:
            _refuse(406, f"Accept {RESPONSE_TYPE} or {JSON_TYPE}.")
        admission.enter()
        answer = _answer(request, admission)
        status = 200 if "data" in answer else _status_of_refusal(media_type)
    except Refused as refused:
        answer = {"errors": [public_error(error, current_request_id()) for error in refused.errors]}
        status = refused.status or _status_of_refusal(media_type)
        headers = refused.headers
        discard_body(request)
    except Exception as exception:
        logger.exception("A GraphQL request failed")
        answer, status = {"errors": [fault(exception, current_request_id())]}, 500
    if any(error["extensions"]["code"] == ErrorCode.UNAVAILABLE for error in answer.get("errors", ())):
        # What is missing would be taken for absent: no data at all, and no cache keeps it.
        answer, status = {"errors": answer["errors"]}, 503
        headers = {"Retry-After": str(RETRY_AFTER_SECONDS)}
    return _respond(request, answer, status, media_type or JSON_TYPE, admission.headers | headers)


@require_safe
@transaction.non_atomic_requests
def sdl_view(request: HttpRequest) -> HttpResponse:
    """The schema in the schema definition language."""
    content, coding = compressed(_schema_bytes(), request.headers.get("Accept-Encoding", ""))
    response = HttpResponse(content, content_type="text/plain; charset=utf-8")
    if coding is not None:
        response["Content-Encoding"] = coding
    patch_vary_headers(response, ["Accept-Encoding"])
    allow_origin(request, response)
    return response


@cache
def _schema_bytes() -> bytes:
    return schema_text().encode()


def _refuse(status: int, sentence: str, **headers: str) -> NoReturn:
    """End a request that is not a well-formed one."""
    raise Refused(bad_input(sentence), status=status, headers=headers)


def _status_of_refusal(media_type: str | None) -> int:
    """Of a well-formed request that cannot be run (6.4.1 and 6.4.2)."""
    return 400 if media_type == RESPONSE_TYPE else 200


def _answer(request: HttpRequest, admission: Admission) -> Answer:
    """Run the request; `data` is in the answer only if it was run."""
    limits = Limits.from_settings()
    parameters = _parameters(request, limits)
    variables = parameters.get("variables") or {}
    name = parameters.get("operationName")

    def check_method(document: Document) -> None:
        if request.method != "POST" and document.operation(name).operation is not OperationType.QUERY:
            _refuse(405, "Only queries may be sent by GET. Send this by POST.", Allow="POST")

    document = documents.get(parameters["query"], limits, check_method)
    operation = document.operation(name)
    cost = document.cost(operation, variables)
    check_cost(cost, limits)
    admission.spend(cost.content + cost.introspection)
    result = execute_sync(
        graphql_schema(),
        document.ast,
        context_value=Context(request, audience=admission.audience, plan=document.plan),
        variable_values=variables,
        operation_name=operation.name.value if operation.name else None,
    )
    answer = _written(result)
    if (parameters.get("extensions") or {}).get("cost") is True:
        answer["extensions"] = {"cost": {"estimated": cost.content, "limit": limits.cost}}
    return answer


def _written(result: ExecutionResult) -> Answer:
    errors = result.errors or []
    if result.data is None and errors and all(not error.path for error in errors):
        # Variables that are not of their types, told one by one up to a limit: it never began.
        raise Refused(*(coded(error, ErrorCode.BAD_INPUT) for error in errors[:10]))
    answer: Answer = {"data": result.data}
    if errors:
        answer["errors"] = [public_error(error, current_request_id()) for error in errors]
    return answer


def _parameters(request: HttpRequest, limits: Limits) -> dict[str, Any]:
    """The parameters of the request (4), of the right types and within the limits."""
    if request.method == "POST":
        parameters = _body(request, limits)
    elif request.method in {"GET", "HEAD"}:
        check_size(len(request.META.get("QUERY_STRING", "")), limits, status=414)
        parameters = {name: request.GET[name] for name in PARAMETERS if name in request.GET}
        for name in {"variables", "extensions"} & parameters.keys():
            parameters[name] = _json(parameters[name], name) if parameters[name] else None
    else:
        _refuse(405, f"Use one of {ALLOWED_METHODS}.", Allow=f"{ALLOWED_METHODS}, OPTIONS")
    for name, kind in PARAMETERS.items():
        if parameters.get(name) is not None and not isinstance(parameters[name], kind):
            _refuse(400, f"{name} must be {'an object' if kind is dict else 'a string'}.")
    if not parameters.get("query"):
        _refuse(400, "The request holds no query.")
    check_values(parameters)
    return parameters


def _body(request: HttpRequest, limits: Limits) -> dict[str, Any]:
    """The JSON object in the body (5.4.1)."""
    if not is_json(request.content_type or "", request.content_params or {}):
        _refuse(415, f"Send the request as {JSON_TYPE}, in UTF-8.")
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        _refuse(415, "Send the body as it is, without Content-Encoding.", **{"Accept-Encoding": "identity"})
    body = read_body(request, limits)
    try:
        parameters = _json(body.decode(), "The body")
    except UnicodeDecodeError:
        _refuse(400, "The body is not UTF-8.")
    if not isinstance(parameters, dict):
        _refuse(400, "The body must be a JSON object with a query.")
    return {name: parameters[name] for name in PARAMETERS if name in parameters}


def _json(text: str, name: str) -> Any:
    """JSON, and nothing that Python reads beyond it (RFC 8259)."""
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        _refuse(400, f"{name} is not JSON, or has too many levels.")


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _respond(
    request: HttpRequest, answer: Answer, status: int, media_type: str, headers: dict[str, str]
) -> HttpResponse:
    content, coding = compressed(orjson.dumps(answer), request.headers.get("Accept-Encoding", ""))
    response = HttpResponse(content, status=status, content_type=f"{media_type}; charset=utf-8", headers=headers)
    if coding is not None:
        response["Content-Encoding"] = coding
    is_cacheable = request.method in {"GET", "HEAD"} and status == 200 and "errors" not in answer
    kept = "private, no-cache" if "Authorization" in request.headers else "no-cache"
    response["Cache-Control"] = kept if is_cacheable else "no-store"
    patch_vary_headers(response, ["Accept", "Accept-Encoding", "Authorization"])
    allow_origin(request, response)
    response["Content-Length"] = str(len(content))
    if request.method == "HEAD":
        response.content = b""
    return response
