"""Pages as responses: the template, the language, the headers."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from home.frontend.content_security import origin, policy

MODULES = ("main", "citations", "contents", "graphql", "hubspot-form", "nearby-therapists", "video")
"""Modules of examples/frontend/js/."""

RETRY_AFTER_SECONDS = 5


@dataclass(frozen=True)
class Frame:
    """What stands around a page: its site, with the name by which the API knows it, and the language of the words."""

    site: dict[str, Any]
    site_name: str
    language: str

    @property
    def prefix(self) -> str:
        """What the paths of this language begin with."""
        return "" if self.language == self.site["locales"][0] else f"/{self.language}"


def shown_page(
    template: str, frame: Frame, data: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A page that everybody may see. Others may not frame it: embeds are made for that."""
    response = _page(template, frame, data or {}, status, framed_by=["'none'"])
    response["X-Frame-Options"] = "DENY"
    # Asked for anew each time: the nonce is for one answer, and what is withdrawn must be gone at once.
    response["Cache-Control"] = "no-cache"
    return response


def preview_page(
    template: str, frame: Frame, data: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A draft for whoever holds its token: kept nowhere, and its address told to nobody."""
    admin = origin(settings.WAGTAILADMIN_BASE_URL)
    response = _page(template, frame, data or {}, status, framed_by=["'self'", admin])
    response.xframe_options_exempt = True
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def broken_page(status: int) -> HttpResponse:
    """The page that needs neither database nor schema."""
    with translation.override(settings.LANGUAGE_CODE):
        context = {"status": status, "language": settings.LANGUAGE_CODE}
        response = HttpResponse(render_to_string("frontend/broken.html", context), status=status)
    response["Content-Security-Policy"] = policy(nonce=secrets.token_urlsafe(16))
    response["Cache-Control"] = "no-store"
    if status == 503:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response


def _page(template: str, frame: Frame, data: Mapping[str, Any], status: int, *, framed_by: list[str]) -> HttpResponse:
    nonce = secrets.token_urlsafe(16)
    subject = data.get("page") or data.get("entry") or {}
    context = {
        **data,
        "site": frame.site | data.get("site", {}),
        "subject": subject,
        "prefix": frame.prefix,
        "language": frame.language,
        "nonce": nonce,
        "import_map": _import_map(),
    }
    with translation.override(frame.language):
        context["is_right_to_left"] = translation.get_language_bidi()
        response = HttpResponse(render_to_string(f"frontend/{template}.html", context), status=status)
    response["Content-Language"] = frame.language
    block_types = [block["type"] for block in subject.get("body", ())]
    response["Content-Security-Policy"] = policy(nonce=nonce, block_types=block_types, framed_by=framed_by)
    return response


def _import_map() -> dict[str, dict[str, str]]:
    """Where modules find each other: by plain names in their code, by names with a hash on a server that has them."""
    paths = [f"frontend/js/{name}.js" for name in MODULES]
    return {"imports": {f"{settings.STATIC_URL}{path}": staticfiles_storage.url(path) for path in paths}}
