"""An id for each request: in its answer, in its errors and in each line of its log.

A caller's own id is kept if it is harmless (`X-Request-ID`), so that its log and ours can be joined.
"""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Callable
from contextvars import ContextVar

from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "X-Request-ID"
HARMLESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{7,127}")

META_KEY = "touchpoint.request_id"
NO_REQUEST = "-"
_current: ContextVar[str] = ContextVar("request_id", default=NO_REQUEST)


def current_request_id() -> str:
    """The id of the request that this thread answers; a dash outside of one."""
    return _current.get()


class RequestIdMiddleware:
    """Gives each request its id, before anything else looks at it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(HEADER, "")
        request_id = given if HARMLESS.fullmatch(given) else uuid.uuid4().hex
        request.META[META_KEY] = request_id
        token = _current.set(request_id)
        try:
            response = self.get_response(request)
        finally:
            _current.reset(token)
        response[HEADER] = request_id
        return response


class RequestIdFilter(logging.Filter):
    """Gives each line of the log the id of its request."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every line pass. Django tells of an answer when the middleware has ended, and names the request."""
        request = getattr(record, "request", None)
        known = getattr(request, "META", {}).get(META_KEY)
        record.request_id = known or current_request_id()
        return True
