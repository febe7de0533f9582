"""Where an address that is no more leads: Wagtail's redirects, followed to their end.

A redirect leads to a page only while the page is public, and elsewhere only by http or https. What
leads to something hidden is as if it were not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.encoding import iri_to_uri
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from cms.content.addresses import page_address, site_base
from cms.content.paths import VisitedPath, read_path
from cms.content.routes import (
    EntryPlace,
    Scope,
    address_of,
    entry_place,
    is_gone,
    light,
    page_models,
    page_place,
    public_row,
)
from cms.content.tags import REDIRECTS
from cms.content.visibility import Gate

MOST_HOPS = 10
"""Redirects that are followed one after the other. A longer chain is taken for a loop."""


class RouteStatus(models.TextChoices):
    """What a frontend must do with a path."""

    PAGE = "page", "Show what stands there: a page or an entry, status 200."
    REDIRECT = "redirect", "Send the visitor on: status 301 if it is permanent, else 302."
    GONE = "gone", "A page that everybody could see was withdrawn: status 410."
    NOT_FOUND = "not_found", "Nothing is there for the public: status 404."


@dataclass(frozen=True)
class Target:
    """Where a redirect leads. `path` is None outside the site."""

    url: str
    path: str | None


@dataclass(frozen=True)
class Resolved:
    """The answer to a path."""

    status: RouteStatus
    row: Any = None
    target: Target | None = None
    is_permanent: bool | None = None


NOTHING = Resolved(RouteStatus.NOT_FOUND)


def resolve_path(text: str, *, scope: Scope) -> Resolved:
    """What a visitor of the site finds at a path."""
    visited = read_path(text)
    if visited is None:
        return NOTHING
    row = public_row(visited, scope=scope)
    if row is not None:
        return _standing(row, visited, scope)
    redirect = _redirect_at(visited, scope)
    if redirect is not None:
        return _followed(redirect, scope)
    if visited.lower.segments != visited.segments:  # slugs are written in lower case
        row = public_row(visited.lower, scope=scope)
        if row is not None:
            return _standing(row, visited.lower, scope)
    return Resolved(RouteStatus.GONE) if is_gone(visited, scope=scope) else NOTHING


def _standing(row: Any, visited: VisitedPath, scope: Scope) -> Resolved:
    if visited.is_canonical:
        return Resolved(RouteStatus.PAGE, row=row)
    address = address_of(row, scope=scope)
    if address is None:
        return NOTHING
    return Resolved(RouteStatus.REDIRECT, target=target_of(address.url, scope=scope), is_permanent=True)


def _redirect_at(visited: VisitedPath, scope: Scope) -> Redirect | None:
    """The redirect that fits best: by how the path is written, then the site's own before one of all sites."""
    keys = visited.redirect_keys
    found = of_site(scope).filter(old_path__in=keys)
    return min(found, key=lambda each: (keys.index(each.old_path), each.site_id is None, each.pk), default=None)


def of_site(scope: Scope) -> QuerySet[Any]:
    """The redirects of a site, and those of all sites."""
    scope.gate.consult(REDIRECTS)
    rows: QuerySet[Any] = Redirect.objects.filter(Q(site=scope.site) | Q(site=None))
    return rows


def _followed(first: Redirect, scope: Scope) -> Resolved:
    """The end of the chain that begins with a redirect."""
    redirect, is_permanent = first, True
    for _ in range(MOST_HOPS):
        is_permanent = is_permanent and redirect.is_permanent
        if redirect.redirect_page_id is not None:
            page = scope.gate.load(Page, [redirect.redirect_page_id]).get(redirect.redirect_page_id)
            address = page_address(page, cache_object=scope.cache_object) if page is not None else None
            return _sent(address.url, is_permanent, scope) if address is not None else NOTHING
        url = link_url(redirect.redirect_link, scope=scope)
        if url is None:
            return NOTHING
        visited = inner_path(url, scope=scope)
        if visited is None:
            return _sent(url, is_permanent, scope)
        if public_row(visited, scope=scope) is not None:
            return _sent(url, is_permanent, scope)
        following = _redirect_at(visited, scope)
        if following is None:  # a path of the frontend's own, unless something hidden stands there
            return NOTHING if _exists(visited, scope) else _sent(url, is_permanent, scope)
        redirect = following
    return NOTHING


def _sent(url: str, is_permanent: bool, scope: Scope) -> Resolved:
    return Resolved(RouteStatus.REDIRECT, target=target_of(url, scope=scope), is_permanent=is_permanent)


def _exists(visited: VisitedPath, scope: Scope) -> bool:
    """Whether a page or an entry stands at a path, public or not."""
    place = page_place(visited, scope=scope)
    if place is not None and Page.objects.filter(**place).exists():
        return True
    entry = entry_place(visited, scope=scope)
    return entry is not None and entry.model._default_manager.filter(entry.condition).exists()


def target_of(url: str, *, scope: Scope) -> Target:
    """An absolute address as a target, in the characters that a Location header may hold."""
    base = iri_to_uri(site_base(scope.site, cache_object=scope.cache_object))
    uri = iri_to_uri(url)
    if uri == base or uri.startswith((f"{base}/", f"{base}?", f"{base}#")):
        rest = uri[len(base) :]
        return Target(uri, rest if rest.startswith("/") else f"/{rest}")
    return Target(uri, None)


def link_url(link: str, *, scope: Scope) -> str | None:
    """The absolute address that a redirect's link names; None for one that no visitor should be sent to."""
    if link.startswith("/") and not link.startswith(("//", "/\\")):
        return site_base(scope.site, cache_object=scope.cache_object) + link
    try:
        parts = urlsplit(link)
        has_host = bool(parts.hostname)
    except ValueError:
        return None
    return link if parts.scheme in {"http", "https"} and has_host else None


def inner_path(url: str, *, scope: Scope) -> VisitedPath | None:
    """The path within the site that an absolute address means; None for an address elsewhere."""
    base, wanted = urlsplit(site_base(scope.site, cache_object=scope.cache_object)), urlsplit(url)
    if (wanted.scheme, wanted.netloc.lower()) != (base.scheme, base.netloc.lower()):
        return None
    if wanted.path != base.path and not wanted.path.startswith(f"{base.path}/"):
        return None
    return read_path(wanted.path[len(base.path) :] + (f"?{wanted.query}" if wanted.query else ""))


# The list of redirects


def public_redirects(scope: Scope) -> QuerySet[Any]:
    """The redirects of a site whose target is a public page or an address that hides nothing."""
    to_page = Q(pk__in=[])
    for model in page_models():
        public = scope.gate.public(model).filter(pk=OuterRef("redirect_page_id"))
        to_page |= Q(Exists(public))
    in_a_site = Q(pk__in=[])
    for root in Site.get_site_root_paths():
        in_a_site |= Q(redirect_page__url_path__startswith=root.root_path)
    is_link = Q(redirect_page=None, redirect_link__regex=r"^(https?://[^/\\?#]|/([^/\\]|$))")
    return of_site(scope).filter((to_page & in_a_site) | (is_link & ~Q(pk__in=_hidden_links(scope))))


def _hidden_links(scope: Scope) -> list[int]:
    """Redirects whose link names a page or an entry of the site that is not public.

    Links to the site itself are few: editors choose the page instead. All of them are read, in a
    fixed number of statements.
    """
    base = site_base(scope.site, cache_object=scope.cache_object)
    links = of_site(scope).filter(redirect_page=None)
    links = links.filter(Q(redirect_link__istartswith=base) | Q(redirect_link__startswith="/"))
    pages: dict[str, list[int]] = {}
    entries: dict[EntryPlace, list[int]] = {}
    for pk, link in links.values_list("pk", "redirect_link"):
        url = link_url(link, scope=scope)
        visited = inner_path(url, scope=scope) if url is not None else None
        if visited is not None:
            if (page := page_place(visited, scope=scope)) is not None:
                pages.setdefault(page["url_path"], []).append(pk)
            if (entry := entry_place(visited, scope=scope)) is not None:
                entries.setdefault(entry, []).append(pk)
    hidden = [pk for path in _hidden_pages(set(pages), scope) for pk in pages[path]]
    return hidden + [pk for entry in _hidden_entries(set(entries), scope) for pk in entries[entry]]


def _hidden_pages(paths: set[str], scope: Scope) -> set[str]:
    """Those of the tree's paths at which a page stands that is not public."""
    slugs = {path.rstrip("/").rpartition("/")[2] for path in paths}
    standing = Page.objects.filter(url_path__in=paths, slug__in=slugs).values_list("url_path", flat=True)
    public = public_pages(scope.gate, url_path__in=paths, slug__in=slugs)
    return set(standing) - {page.url_path for page in public}


def _hidden_entries(places: set[EntryPlace], scope: Scope) -> set[EntryPlace]:
    """Those places at which an entry stands that is not public."""
    hidden: set[EntryPlace] = set()
    for model in {place.model for place in places}:
        slugs = {place.slug for place in places if place.model is model}
        named = ("locale__language_code", "slug")
        standing = model._default_manager.filter(slug__in=slugs).values_list(*named)
        public = scope.gate.public(model).filter(slug__in=slugs).values_list(*named)
        hidden |= {EntryPlace(model, *names) for names in set(standing) - set(public)}
    return hidden & places


def public_pages(gate: Gate, **found_by: Any) -> list[Any]:
    """The public pages of all types that these columns name, without their long texts: a statement for each type."""
    return [page for model in page_models() for page in gate.admit(light(gate.public(model)).filter(**found_by))]
