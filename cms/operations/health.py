"""Whether this process lives (`/healthz`) and can answer readers (`/readyz`).

A middleware rather than views: probes come with any host name and over plain HTTP,
and must answer while the database is down, when no transaction can be opened.
"""

import logging
from collections.abc import Callable

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase

logger = logging.getLogger(__name__)


class HealthMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info == "/healthz":
            return _answer("ok", 200)
        if request.path_info == "/readyz":
            return _answer("ok", 200) if _database_answers() else _answer("the database does not answer", 503)
        return self.get_response(request)


def _answer(text: str, status: int) -> HttpResponse:
    response = HttpResponse(f"{text}\n", content_type="text/plain", status=status)
    response["Cache-Control"] = "no-store"
    return response


def _database_answers() -> bool:
    """Ask the database for one row. The cache is not asked: readers are answered without it."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone())
    except Error as error:
        logger.warning("not ready, the database does not answer: %s", error)
        return False
