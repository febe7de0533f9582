"""Errors of the API: a code from a small list, a sentence for the developer, nothing internal."""

from __future__ import annotations

from enum import StrEnum

from graphql import GraphQLError


class ErrorCode(StrEnum):
    """All values of `extensions.code`."""

    BAD_INPUT = "BAD_INPUT"
    NOT_FOUND = "NOT_FOUND"
    FORBIDDEN = "FORBIDDEN"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    UNAVAILABLE = "UNAVAILABLE"
    INTERNAL = "INTERNAL"
    GRAPHQL_PARSE_FAILED = "GRAPHQL_PARSE_FAILED"
    GRAPHQL_VALIDATION_FAILED = "GRAPHQL_VALIDATION_FAILED"


class APIError(GraphQLError):
    """An error that the caller may read, raised by resolvers."""

    def __init__(self, code: ErrorCode, message: str) -> None:
        super().__init__(message, extensions={"code": str(code)})


def bad_input(message: str) -> APIError:
    """The caller's argument is wrong; the message names it and the mend."""
    return APIError(ErrorCode.BAD_INPUT, message)


def not_found(message: str) -> APIError:
    """Something that must exist for the question to make sense does not."""
    return APIError(ErrorCode.NOT_FOUND, message)
