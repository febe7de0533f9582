"""The API and cookies: none comes in, so none goes out.

Whether somebody is logged in to the admin on the same host changes no answer, and no cache has to ask.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

PATHS = "/graphql/"


class NoCookiesMiddleware:
    """Takes the cookies off the API's requests, before a session is looked for: a stale one would be deleted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(PATHS):
            request.META.pop("HTTP_COOKIE", None)
        return self.get_response(request)
