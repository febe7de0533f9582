"""`/sitemap.xml` and `/robots.txt`: what search engines should know of a site, from its public paths.

A part holds the objects of one section whose primary keys lie within one range of `PART_SIZE`. So a
part is found without counting, never holds too many, costs a fixed number of statements, and does
not change when something elsewhere comes or goes. Django's and Wagtail's sitemaps cut parts by
offset, ask each page for its address, and know no rule of visibility but Wagtail's own.

Every address in them is the frontend's, those of the parts too: a frontend hands `/sitemap*.xml`
and `/robots.txt` through from here (docs/frontend/routing.md).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.db.models import F, Max, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.encoding import iri_to_uri
from django.utils.html import escape
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from cms.content.addresses import frontends, site_at, site_base, site_named
from cms.content.routes import PublicPath, Scope, Source, sources, with_addresses
from cms.content.visibility import Gate

PART_SIZE = 5_000
"""Primary keys of a part. Sitemaps may hold 50,000 addresses; smaller ones are quicker to make and to read again."""

MOST_PARTS = 10**12
"""No part has a higher number: primary keys end."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@require_safe
@transaction.non_atomic_requests
def index(request: HttpRequest) -> StreamingHttpResponse:
    """The parts that are not empty, each with the last change in it."""
    scope = _scope(request)
    changes: dict[tuple[str, int], dt.datetime] = {}
    for source in sources(scope):
        parts = _indexable(source).order_by().annotate(part=F("pk") / PART_SIZE).values("part")
        for part, changed_at in parts.annotate(changed=Max("last_published_at")).values_list("part", "changed"):
            key = (source.section, part)
            changes[key] = max(changes.get(key, changed_at), changed_at)
    base = site_base(scope.site, cache_object=request)
    query = f"?{urlencode({'site': request.GET['site']})}" if "site" in request.GET else ""
    entries = (
        f"<sitemap>{_loc(f'{base}/sitemap-{section}-{part}.xml{query}')}{_lastmod(changed_at)}</sitemap>\n"
        for (section, part), changed_at in sorted(changes.items())
    )
    return _xml("sitemapindex", NAMES, entries)


@require_safe
@transaction.non_atomic_requests
def part(request: HttpRequest, section: str, number: int) -> StreamingHttpResponse:
    """The addresses of one part, each with its translations."""
    scope = _scope(request)
    chosen = [source for source in sources(scope) if source.section == section]
    if not chosen or number > MOST_PARTS:
        raise Http404
    paths = [path for source in chosen for path in _paths_of_part(source, number)]
    if not paths:
        raise Http404
    entries = (_url(path, others) for path, others in paths)
    return _xml("urlset", f'{NAMES} xmlns:xhtml="http://www.w3.org/1999/xhtml"', entries)


@require_safe
@transaction.non_atomic_requests
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read, and here is the list; or nothing, where `ALLOW_SEARCH_ENGINES` is off."""
    scope = _scope(request)
    if settings.ALLOW_SEARCH_ENGINES:
        base = iri_to_uri(site_base(scope.site, cache_object=request))
        text = f"User-agent: *\nDisallow:\n\nSitemap: {base}/sitemap.xml\n"
    else:
        text = "User-agent: *\nDisallow: /\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


def _scope(request: HttpRequest) -> Scope:
    """The site that the parameter `site` names, else the one of the request's host name, else the default one."""
    site: Site | None
    if "site" in request.GET:
        site = site_named((each.site for each in frontends(request).values()), request.GET["site"])
    else:
        site = site_at(request.get_host(), cache_object=request)
    if site is None:
        raise Http404
    return Scope(site=site, gate=Gate(), cache_object=request)


def _indexable(source: Source) -> QuerySet[Any]:
    """The rows that search engines should list; a page that was first published elsewhere is left to that address."""
    if issubclass(source.model, Page):
        return source.rows().filter(is_indexable=True, canonical_url="")
    return source.rows()


def _paths_of_part(source: Source, number: int) -> Iterator[tuple[PublicPath, list[PublicPath]]]:
    """The paths of a part, each with all of its languages if there are several. Two statements."""
    in_part = Q(pk__gte=number * PART_SIZE, pk__lt=(number + 1) * PART_SIZE)
    rows = _indexable(source).filter(in_part)
    paths = with_addresses(source.scope, rows)
    outside = _indexable(source).filter(~in_part, translation_key__in=rows.order_by().values("translation_key"))
    languages: dict[Any, list[PublicPath]] = {}
    for path in (*paths, *with_addresses(source.scope, outside)):
        languages.setdefault(path.row.translation_key, []).append(path)
    for path in paths:
        versions = languages[path.row.translation_key]
        yield path, sorted(versions, key=lambda each: each.language) if len(versions) > 1 else []


def _url(path: PublicPath, versions: list[PublicPath]) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{escape(each.language)}" href="{_address(each.address.url)}"/>'
        for each in versions
    )
    return f"<url>{_loc(path.address.url)}{_lastmod(path.changed_at)}{links}</url>\n"


def _loc(url: str) -> str:
    return f"<loc>{_address(url)}</loc>"


def _lastmod(moment: dt.datetime) -> str:
    return f"<lastmod>{moment.isoformat(timespec='seconds')}</lastmod>"


def _address(url: str) -> str:
    """An address as XML may hold it."""
    return escape(iri_to_uri(url))


def _xml(element: str, names: str, entries: Iterable[str]) -> StreamingHttpResponse:
    """A document that is written while it is sent. Nothing is asked of the database any more."""
    text = chain((f"{HEAD}<{element} {names}>\n",), entries, (f"</{element}>\n",))
    return StreamingHttpResponse(text, content_type="application/xml; charset=utf-8")
