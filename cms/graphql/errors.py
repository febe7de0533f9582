"""Errors of the API: a code from a small list, a sentence for the developer, nothing internal."""

from __future__ import annotations

import logging
from enum import StrEnum
from typing import Any

from django.db import InterfaceError, OperationalError
from graphql import GraphQLError

from cms.graphql.introspection import public_message

logger = logging.getLogger(__name__)

LONGEST_MESSAGE = 1_000
"""Characters of a message. Those of graphql-core repeat what the caller wrote, however long it is."""


class ErrorCode(StrEnum):
    """All values of `extensions.code`."""

    BAD_INPUT = "BAD_INPUT"
    NOT_FOUND = "NOT_FOUND"
    FORBIDDEN = "FORBIDDEN"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    RATE_LIMITED = "RATE_LIMITED"
    PERSISTED_QUERY_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND"
    UNAVAILABLE = "UNAVAILABLE"
    INTERNAL = "INTERNAL"
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"


class APIError(GraphQLError):
    """An error that the caller may read, raised by resolvers."""

    def __init__(self, code: ErrorCode, message: str, **extensions: Any) -> None:
        super().__init__(message, extensions={"code": str(code), **extensions})


class LimitExceeded(APIError):
    """The request is larger than a limit; refused before anything runs."""

    def __init__(self, message: str, *, limit: str, allowed: int, found: int | None = None) -> None:
        measures = {"limit": limit, "allowed": allowed} | ({"found": found} if found is not None else {})
        super().__init__(ErrorCode.LIMIT_EXCEEDED, message, **measures)


def bad_input(message: str) -> APIError:
    """The caller's argument is wrong; the message names it and the mend."""
    return APIError(ErrorCode.BAD_INPUT, message)


def not_found(message: str) -> APIError:
    """Something that must exist for the question to make sense does not."""
    return APIError(ErrorCode.NOT_FOUND, message)


class Refused(Exception):
    """The whole request is refused before anything runs.

    `status` is the HTTP status. Without one the request was well-formed, but cannot be run: that is
    400, and 200 to clients that only take `application/json` (GraphQL over HTTP, 6.4.1).
    """

    def __init__(self, *errors: GraphQLError, status: int | None = None, headers: dict[str, str] | None = None) -> None:
        super().__init__(*errors)
        self.errors = errors
        self.status = status
        self.headers = headers or {}


def coded(error: GraphQLError, code: ErrorCode) -> GraphQLError:
    """The error with a code, unless it has one. Of a foreign exception's text, only graphql-core's part stays."""
    if (foreign := _foreign(error)) is not None:
        logger.info("A scalar refused a value by %s", type(foreign).__name__)
        error = GraphQLError(error.message.partition("; ")[0], nodes=error.nodes)
    error.extensions = {"code": str(code), **(error.extensions or {})}
    return error


def public_error(error: GraphQLError, request_id: str) -> dict[str, Any]:
    """The error as the caller may see it; a fault of ours is logged and masked."""
    foreign = _foreign(error) or _own_fault(error)
    if foreign is None:
        extensions = {"code": str(ErrorCode.BAD_INPUT), **(error.extensions or {}), "requestId": request_id}
        return {**error.formatted, "message": _shortened(public_message(error.message)), "extensions": extensions}
    logger.error("GraphQL field %s failed", error.path, exc_info=foreign)
    masked: dict[str, Any] = fault(foreign, request_id)
    return masked | ({"path": error.path} if error.path else {})


def fault(exception: Exception, request_id: str) -> dict[str, Any]:
    """What the caller learns of a fault of ours: whether trying again may help."""
    if is_outage(exception):
        code, message = ErrorCode.UNAVAILABLE, "The service cannot answer right now. Try again."
    else:
        code, message = ErrorCode.INTERNAL, "The server could not answer this. The fault is ours, and was logged."
    return {"message": message, "extensions": {"code": str(code), "requestId": request_id}}


def is_outage(exception: Exception) -> bool:
    """Whether the database is gone."""
    return isinstance(exception, (OperationalError, InterfaceError))


def _foreign(error: GraphQLError) -> Exception | None:
    """The exception of Python, Django or the database behind an error; None if GraphQL itself made it."""
    cause: Exception | None = error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    return cause


def _own_fault(error: GraphQLError) -> GraphQLError | None:
    """graphql-core's refusal of a value that a resolver of ours gave: it stands at a field, but at no words."""
    cause = error
    while isinstance(cause.original_error, GraphQLError):
        cause = cause.original_error
    is_ours = bool(error.path) and not cause.nodes and not (cause.extensions or {}).get("code")
    return cause if is_ours else None


def _shortened(message: str) -> str:
    return message if len(message) <= LONGEST_MESSAGE else f"{message[: LONGEST_MESSAGE - 1]}…"
