"""The playground's page."""

from __future__ import annotations

from dataclasses import asdict

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from cms.graphql.playground.examples import examples

_SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    # Monaco, the editor, writes its themes and the place of each line and mark into style elements and attributes,
    # which no hash or nonce can name beforehand.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
POLICY = "; ".join(f"{directive} {sources}" for directive, sources in _SOURCES.items())
"""What the page may load: files of this server, and nothing else."""


@require_safe
@cache_control(no_cache=True)
@transaction.non_atomic_requests
def playground_view(request: HttpRequest) -> HttpResponse:
    """GraphiQL with our examples. Reads no cookie and sets none."""
    response = render(request, "graphql_api/playground.html", {"examples": [asdict(each) for each in examples()]})
    response["Content-Security-Policy"] = POLICY
    response["Referrer-Policy"] = "no-referrer"
    return response
