"""Scalars of the contract. Each is a string on the wire, except `JSON`."""

from __future__ import annotations

import datetime as dt
from typing import Any

import graphene
from graphql import GraphQLError, StringValueNode


class _TextScalar(graphene.Scalar):
    """Passes text through; answers are made by us, so only inputs could be malformed."""

    @staticmethod
    def serialize(value: Any) -> str:
        return str(value)

    @staticmethod
    def parse_value(value: Any) -> str:
        if not isinstance(value, str):
            raise GraphQLError("Expected a string.")
        return value

    @classmethod
    def parse_literal(cls, node: Any, variables: Any = None) -> str:
        if not isinstance(node, StringValueNode):
            raise GraphQLError("Expected a string.")
        return cls.parse_value(node.value)


class HTML(_TextScalar):
    """An HTML fragment, cleaned, with resolved links; safe to put into a page."""


class URL(_TextScalar):
    """An absolute address."""

    specified_by = "https://url.spec.whatwg.org/"


class LanguageCode(_TextScalar):
    """A language as BCP 47 writes it, for example en or en-GB."""

    specified_by = "https://www.rfc-editor.org/rfc/rfc5646"


class CountryCode(_TextScalar):
    """A country in two letters (ISO 3166-1 alpha-2), for example US."""

    specified_by = "https://www.iso.org/iso-3166-country-codes.html"


class Date(_TextScalar):
    """A day in the calendar (ISO 8601), for example 2026-11-24."""

    specified_by = "https://scalars.graphql.org/andimarek/local-date.html"

    @staticmethod
    def serialize(value: dt.date) -> str:
        return value.isoformat()

    @staticmethod
    def parse_value(value: Any) -> Any:
        try:
            return dt.date.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise GraphQLError("Expected a date such as 2026-11-24.") from error


class DateTime(_TextScalar):
    """A moment with its offset (ISO 8601), for example 2026-11-24T08:00:00+00:00."""

    specified_by = "https://scalars.graphql.org/andimarek/date-time.html"

    @staticmethod
    def serialize(value: dt.datetime) -> str:
        return value.isoformat()

    @staticmethod
    def parse_value(value: Any) -> Any:
        try:
            moment = dt.datetime.fromisoformat(value)
        except (TypeError, ValueError) as error:
            raise GraphQLError("Expected a moment such as 2026-11-24T08:00:00Z.") from error
        if moment.tzinfo is None:
            raise GraphQLError("Expected a moment with its offset, for example ending in Z.")
        return moment


class JSON(graphene.Scalar):
    """Any JSON value; its shape is told where it is used."""

    specified_by = "https://www.rfc-editor.org/rfc/rfc8259"

    @staticmethod
    def serialize(value: Any) -> Any:
        return value


SCALARS = (HTML, URL, LanguageCode, CountryCode, Date, DateTime, JSON)
