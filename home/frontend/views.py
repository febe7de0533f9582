"""The shell: every public path, as the schema answers it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import InterfaceError, OperationalError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.http import require_safe

from cms.content.addresses import site_at
from cms.graphql.errors import ErrorCode
from cms.graphql.in_process import Unanswered, ask
from home.frontend.content_security import policy
from home.frontend.documents import documents
from home.frontend.lists import NoSuchList, choice_for

OWN_PAGES = {
    "massage-types": "MassageTypes",
    "techniques": "Techniques",
    "conditions": "Conditions",
    "search": "Search",
}
"""Pages that the CMS does not know, by the word in their path: lists of the vocabulary, and the search."""

MODULES = ("main", "citations", "contents", "graphql", "hubspot-form", "nearby-therapists", "video")
"""Modules of examples/frontend/js/."""

RETRY_AFTER_SECONDS = 5


@dataclass(frozen=True)
class Frame:
    """What stands around a page: its site, and the language of the words on it."""

    site: dict[str, Any]
    site_name: str
    language: str

    @property
    def prefix(self) -> str:
        """What the paths of this language begin with."""
        return "" if self.language == self.site["locales"][0] else f"/{self.language}"


@require_safe
@transaction.non_atomic_requests
def show_path(request: HttpRequest) -> HttpResponse:
    """The page at the path, or what the API says instead: moved, gone, absent."""
    try:
        return _answer(request)
    except Unanswered as unanswered:
        is_outage = ErrorCode.UNAVAILABLE in unanswered.codes
    except (OperationalError, InterfaceError):
        is_outage = True
    return _broken(503 if is_outage else 500)


def _answer(request: HttpRequest) -> HttpResponse:
    site = site_at(request.get_host(), cache_object=request)
    if site is None:
        raise Http404
    site_name = f"{site.hostname}:{site.port}"
    asked = ask(request, documents()["Frame"], {"path": request.get_full_path(), "site": site_name})
    route = asked["route"]
    standing = route["page"] or route["entry"]
    language, word = _language_and_word(request.path_info, asked["site"]["locales"])
    frame = Frame(asked["site"], site_name, standing["locale"] if standing else language)
    if standing is not None:
        return _page(request, frame, standing["type"], {"id": standing["id"]})
    if route["status"] == "REDIRECT":
        target = route["redirectPath"] or route["redirectTo"]
        return HttpResponseRedirect(target, status=301 if route["isPermanent"] else 302)
    if route["status"] == "GONE":
        return respond("gone", frame, status=410)
    if word in OWN_PAGES:
        return _page(request, frame, OWN_PAGES[word], {})
    return respond("not_found", frame, status=404)


def _language_and_word(path: str, locales: list[str]) -> tuple[str, str | None]:
    """The language that a path names, else the main one; and the path's one other segment, None if it has more."""
    segments = [segment for segment in path.split("/") if segment]
    language = segments.pop(0) if segments and segments[0] in locales[1:] else locales[0]
    return language, segments[0] if len(segments) == 1 else None


def _page(request: HttpRequest, frame: Frame, kind: str, variables: dict[str, Any]) -> HttpResponse:
    """A page of a kind with what its document asks for."""
    try:
        choice = choice_for(kind, request.GET)
        given = variables | choice.variables | {"site": frame.site_name, "locale": frame.language}
        data = ask(request, documents()[choice.document], given)
    except NoSuchList:
        return respond("not_found", frame, status=404)
    except Unanswered as unanswered:
        if not unanswered.codes <= {ErrorCode.BAD_INPUT, ErrorCode.NOT_FOUND}:
            raise
        return respond("not_found", frame, status=404)
    return respond(f"pages/{kind}", frame, {**data, "chosen": choice.chosen, "path": request.path})


def respond(
    template: str, frame: Frame, data: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    """A page in its frame."""
    nonce = secrets.token_urlsafe(16)
    shown = dict(data or {})
    site = frame.site | shown.pop("site", {})
    subject = shown.get("page") or shown.get("entry") or {}
    context = {
        **shown,
        "site": site,
        "subject": subject,
        "prefix": frame.prefix,
        "nonce": nonce,
        "import_map": import_map(),
    }
    with translation.override(frame.language):
        context |= {"language": frame.language, "is_right_to_left": translation.get_language_bidi()}
        response = HttpResponse(render_to_string(f"frontend/{template}.html", context), status=status)
    response["Content-Language"] = frame.language
    response["Content-Security-Policy"] = policy(nonce=nonce, block_types=[block["type"] for block in subject.get("body", ())])
    # Kept by nobody: the nonce is for one answer, and a page is withdrawn the moment it is.
    response["Cache-Control"] = "no-cache"
    return response


def import_map() -> dict[str, dict[str, str]]:
    """Where modules find each other: by plain names in their code, by names with a hash on a server that has them."""
    names = {name: f"frontend/js/{name}.js" for name in MODULES}
    return {"imports": {f"{settings.STATIC_URL}{path}": staticfiles_storage.url(path) for path in names.values()}}


def _broken(status: int) -> HttpResponse:
    """The page that needs neither database nor schema."""
    with translation.override(settings.LANGUAGE_CODE):
        response = HttpResponse(render_to_string("frontend/broken.html", {"status": status}), status=status)
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'"
    response["Cache-Control"] = "no-store"
    if status == 503:
        response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response
