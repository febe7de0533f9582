"""Which pages of other origins may read the API in a browser (Fetch standard, 3.2).

No credentials, ever: the API knows no cookie. Origins are those of the setting `API_ALLOWED_ORIGINS`
and the frontend's own.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

ALLOWED_METHODS = "GET, HEAD, POST"
ALLOWED_HEADERS = "Authorization, Content-Type, X-Request-ID, *"
EXPOSED_HEADERS = "X-Request-ID, Retry-After, RateLimit, RateLimit-Policy"
PREFLIGHT_SECONDS = 7200
"""How long a browser may remember a preflight; none keeps it longer."""


def allow_origin(request: HttpRequest, response: HttpResponse) -> None:
    """Let the page that asks read the answer, if its origin may."""
    if "*" in settings.API_ALLOWED_ORIGINS:
        response["Access-Control-Allow-Origin"] = "*"
    else:
        patch_vary_headers(response, ["Origin"])  # also for those that name none: a cache serves both
        origin = request.headers.get("Origin", "")
        if origin not in {*settings.API_ALLOWED_ORIGINS, _origin(settings.FRONTEND_BASE_URL)}:
            return
        response["Access-Control-Allow-Origin"] = origin
    response["Access-Control-Expose-Headers"] = EXPOSED_HEADERS


def options(request: HttpRequest) -> HttpResponse:
    """The answer to OPTIONS: what is allowed, and a preflight's headers where the origin may ask."""
    response = HttpResponse(status=204, headers={"Allow": f"{ALLOWED_METHODS}, OPTIONS"})
    allow_origin(request, response)
    if "Access-Control-Allow-Origin" in response:
        response["Access-Control-Allow-Methods"] = ALLOWED_METHODS
        response["Access-Control-Allow-Headers"] = ALLOWED_HEADERS
        response["Access-Control-Max-Age"] = str(PREFLIGHT_SECONDS)
    return response


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
