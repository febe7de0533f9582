"""The shell: every public path, as the schema answers it, and drafts by their tokens."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import InterfaceError, OperationalError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from cms.content.addresses import site_at
from cms.graphql.errors import ErrorCode
from cms.graphql.in_process import Unanswered, ask
from home.frontend.documents import documents
from home.frontend.lists import CRITERIA, NoSuchList, choice_of, offers
from home.frontend.responses import Frame, broken_page, preview_page, shown_page

OWN_PAGES = {
    "massage-types": "MassageTypes",
    "techniques": "Techniques",
    "conditions": "Conditions",
    "search": "Search",
}
"""Pages that the CMS does not know, by the word in their path: lists of the vocabulary, and the search."""

View = Callable[[HttpRequest], HttpResponse]


def _answered(view: View) -> View:
    """A view of the frontend: it reads, and says so when the schema cannot answer."""

    @require_safe
    @transaction.non_atomic_requests
    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        try:
            return view(request)
        except Unanswered as unanswered:
            is_outage = ErrorCode.UNAVAILABLE in unanswered.codes
        except (OperationalError, InterfaceError):
            is_outage = True
        return broken_page(503 if is_outage else 500)

    return answer


@_answered
def show_path(request: HttpRequest) -> HttpResponse:
    """The page at the path, or what the API says instead: moved, gone, absent."""
    site = _site_name(request)
    asked = ask(request, documents()["Frame"], {"path": request.get_full_path(), "site": site})
    route = asked["route"]
    standing = route["page"] or route["entry"]
    language, word = _language_and_word(request.path_info, asked["site"]["locales"])
    frame = Frame(asked["site"], site, standing["locale"] if standing else language)
    if standing is not None:
        return _page(request, frame, standing["type"], {"id": standing["id"]})
    if route["status"] == "REDIRECT":
        target = route["redirectPath"] or route["redirectTo"]
        return HttpResponseRedirect(target, status=301 if route["isPermanent"] else 302)
    if route["status"] == "GONE":
        return shown_page("gone", frame, status=410)
    if word in OWN_PAGES:
        return _page(request, frame, OWN_PAGES[word], {})
    return shown_page("not_found", frame, status=404)


@_answered
def show_preview(request: HttpRequest) -> HttpResponse:
    """The draft that a token shows. The admin's preview panel frames it."""
    site = _site_name(request)
    token = {"previewToken": request.GET.get("token", "")}
    try:
        asked = ask(request, documents()["PreviewFrame"], token | {"site": site})
    except Unanswered as unanswered:
        if unanswered.codes != {ErrorCode.NOT_FOUND}:
            raise
        frame = _frame_without_page(request, site)
        return preview_page("no_preview", frame, status=404)
    draft = asked["node"]
    frame = Frame(asked["site"], site, draft.get("locale", asked["site"]["locales"][0]))
    try:
        data = _data(request, frame, draft["type"], token)
    except NoSuchList:
        return preview_page("no_preview", _frame_without_page(request, site), status=404)
    return preview_page(f"pages/{draft['type']}", frame, data)


def _site_name(request: HttpRequest) -> str:
    """The site of the request's host, as the API's argument names it."""
    site = site_at(request.get_host(), cache_object=request)
    if site is None:
        raise Http404
    return f"{site.hostname}:{site.port}"


def _frame_without_page(request: HttpRequest, site: str) -> Frame:
    asked = ask(request, documents()["Frame"], {"path": "/", "site": site})
    return Frame(asked["site"], site, asked["site"]["locales"][0])


def _language_and_word(path: str, locales: list[str]) -> tuple[str, str | None]:
    """The language that a path names, else the main one; and the path's one other segment, None if it has more."""
    segments = [segment for segment in path.split("/") if segment]
    language = segments.pop(0) if segments and segments[0] in locales[1:] else locales[0]
    return language, segments[0] if len(segments) == 1 else None


def _page(request: HttpRequest, frame: Frame, kind: str, subject: dict[str, str]) -> HttpResponse:
    """A page of a kind; the one for absent pages if the address chooses what cannot be."""
    try:
        data = _data(request, frame, kind, subject)
    except NoSuchList:
        return shown_page("not_found", frame, status=404)
    except Unanswered as unanswered:
        if not unanswered.codes <= {ErrorCode.BAD_INPUT, ErrorCode.NOT_FOUND}:
            raise
        return shown_page("not_found", frame, status=404)
    return shown_page(f"pages/{kind}", frame, data)


def _data(request: HttpRequest, frame: Frame, kind: str, subject: dict[str, str]) -> dict[str, Any]:
    """What a page of a kind shows: the answer to its document, and the choices of its list."""
    choice = choice_of(kind, request.GET)
    of_page = subject | {"site": frame.site_name, "locale": frame.language}
    try:
        data = ask(request, documents()[kind], of_page | choice.variables)
    except Unanswered as unanswered:
        if "near" not in choice.variables or not unanswered.codes <= {ErrorCode.BAD_INPUT, ErrorCode.NOT_FOUND}:
            raise
        # A place that nobody knows is no reason to show no therapist.
        data = ask(request, documents()[kind], of_page | choice.anywhere().variables) | {"is_place_unknown": True}
    if kind in CRITERIA:
        rows = next(value for value in data.values() if "facets" in value)
        if choice.variables["page"] > max(1, rows["pageInfo"]["totalPages"]):
            raise NoSuchList
        data["offers"] = offers(kind, rows["facets"])
    return data | {"chosen": choice.chosen, "path": request.path}
