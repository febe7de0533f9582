"""Bodies of requests: read up to the limit, with or without their length told."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.http.request import RawPostDataException

from cms.graphql.errors import Refused, bad_input
from cms.graphql.limits import Limits, check_size

MOST_DISCARDED = 1_000_000
"""Bytes of a refused body that are read all the same. A connection that is closed on a client that still sends is
reset, and the client never sees why it was refused."""

CHUNK = 65_536


def read_body(request: HttpRequest, limits: Limits) -> bytes:
    """The body. Refused if it is too large, if it ends too early, or if nobody can tell where it ends."""
    try:
        if _is_chunked(request):
            if not request.META.get("wsgi.input_terminated"):
                error = bad_input("Send the length of the body in Content-Length.")
                raise Refused(error, status=411)
            body: bytes = request.META["wsgi.input"].read(limits.body_bytes + 1)
        else:
            length = str(request.META.get("CONTENT_LENGTH") or "0")
            check_size(int(length[:18]) if length.isascii() and length.isdigit() else 0, limits, status=413)
            body = request.body
    except OSError:
        raise Refused(bad_input("The body ended too early."), status=400) from None
    check_size(len(body), limits, status=413)
    return body


def discard_body(request: HttpRequest) -> None:
    """Read what is left of a refused body, up to a bound."""
    stream: Any = request.META["wsgi.input"] if _is_chunked(request) else request
    if _is_chunked(request) and not request.META.get("wsgi.input_terminated"):
        return
    left = MOST_DISCARDED
    try:
        while left > 0 and (chunk := stream.read(CHUNK)):
            left -= len(chunk)
    except (OSError, RawPostDataException):
        return


def _is_chunked(request: HttpRequest) -> bool:
    return "Transfer-Encoding" in request.headers and not request.META.get("CONTENT_LENGTH")
