"""Public addresses: where readers see a page, and which page an address means.

The frontend that shows the content has its own address; a site's settings name it, else the
installation's `FRONTEND_BASE_URL`, else the address of the Wagtail site. A language other than the
site's main one stands at the head of the path: `/articles/sleep/`, `/es/articulos/sueno/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site, SiteRootPath

from cms.content.models.site_settings import SiteSettings


class Address(NamedTuple):
    """Where readers see a page. `base` has no slash at its end, `path` one at both."""

    site_id: int
    base: str
    path: str

    @property
    def url(self) -> str:
        """The absolute address."""
        return self.base + self.path


class Frontend(NamedTuple):
    """A site with its home page and settings, what its addresses begin with, and the language that none of them names.

    `base` is None where neither site nor installation sets one; `settings` are unsaved defaults
    where nobody has set the site up.
    """

    site: Site
    settings: SiteSettings
    base: str | None
    main_language: str


def frontends(cache_object: Any = None) -> dict[int, Frontend]:
    """The frontends by primary key of their sites, the default site's first.

    Kept on `cache_object` (a request), so that one answer asks once.
    """
    kept: dict[int, Frontend] | None = getattr(cache_object, "_frontends", None)
    if kept is None:
        sites = Site.objects.select_related("root_page__locale", "sitesettings")
        kept = {site.pk: _frontend(site) for site in sites.order_by("-is_default_site", "pk")}
        if cache_object is not None:
            cache_object._frontends = kept
    return kept


def _frontend(site: Any) -> Frontend:
    chosen = getattr(site, "sitesettings", None) or SiteSettings(site=site)
    base = chosen.frontend_url or settings.FRONTEND_BASE_URL or None
    return Frontend(site, chosen, base, site.root_page.locale.language_code)


class Languages(dict[int, str]):
    """Language code by primary key of a locale: those of home pages, and on first need all others. `get` reads none."""

    def __missing__(self, locale_id: int) -> str:
        read: dict[int, str] = dict(Locale.objects.values_list("pk", "language_code"))
        self.update(read)
        return read[locale_id]


def languages(cache_object: Any) -> Languages:
    """The languages, kept for one answer."""
    kept: Languages | None = getattr(cache_object, "_languages", None)
    if kept is None:
        homes = (frontend.site.root_page.locale for frontend in frontends(cache_object).values())
        kept = cache_object._languages = Languages((locale.pk, locale.language_code) for locale in homes)
    return kept


def page_address(page: Page, *, cache_object: Any = None) -> Address | None:
    """The address of a page; None for a page that stands below no site's home page."""
    for root in page._get_relevant_site_root_paths(cache_object=cache_object):
        if page.url_path.startswith(root.root_path):
            frontend = frontends(cache_object)[root.site_id]
            path = "/" + page.url_path[len(root.root_path) :]
            if root.language_code != frontend.main_language:
                path = f"/{root.language_code}{path}"
            return Address(root.site_id, (frontend.base or root.root_url).rstrip("/"), path)
    return None


def entry_address(kind: str, slug: str, *, language: str, site: Site, cache_object: Any = None) -> Address:
    """Where the frontend shows an entry: `<base>/<kind>/<slug>/`, its language as in a page's path."""
    frontend = frontends(cache_object)[site.pk]
    prefix = "" if language == frontend.main_language else f"/{language}"
    return Address(site.pk, site_base(site, cache_object=cache_object), f"{prefix}/{kind}/{slug}/")


def entry_url(kind: str, slug: str, *, language: str, site: Site, cache_object: Any = None) -> str:
    """The absolute address of an entry."""
    return entry_address(kind, slug, language=language, site=site, cache_object=cache_object).url


def site_base(site: Site, *, cache_object: Any = None) -> str:
    """What all addresses of a site begin with, without the slash at its end."""
    return (frontends(cache_object)[site.pk].base or site.root_url).rstrip("/")


def site_named(sites: Iterable[Site], hostname: str) -> Site | None:
    """The site of a host name, with its port (`host:port`) or without; None if there is none."""
    host, colon, port = hostname.partition(":")
    for site in sites:
        if site.hostname == host and (port == str(site.port) if colon else True):
            return site
    return None


def site_at(host: str, *, cache_object: Any = None) -> Site | None:
    """The site that readers mean by a host name: the frontend's, else the Wagtail site's, else the default site.

    None if there is no site at all.
    """
    known = [each.site for each in frontends(cache_object).values()]
    of_frontend = (each for each in known if urlsplit(site_base(each, cache_object=cache_object)).netloc == host)
    return next(of_frontend, None) or site_named(known, host) or next(iter(known), None)


def site_roots(site: Site, *, cache_object: Any = None) -> list[SiteRootPath]:
    """The home pages of a site, the main language first, then by language code."""
    main_language = frontends(cache_object)[site.pk].main_language
    roots = (root for root in Site.get_site_root_paths() if root.site_id == site.pk)
    return sorted(roots, key=lambda root: (root.language_code != main_language, root.language_code))


def tree_path(path: str, *, site: Site, language: str | None = None, cache_object: Any = None) -> str | None:
    """Wagtail's `url_path` of the page that a path within a site means, whether it exists or not.

    None if the path names a language that the site has no tree in, or another than `language`.
    """
    roots = site_roots(site, cache_object=cache_object)
    if not roots:
        return None
    segments = [segment for segment in path.split("/") if segment]
    root = roots[0]
    for other in roots[1:]:
        if segments[:1] == [other.language_code]:
            root, segments = other, segments[1:]
            break
    else:
        if language is not None and not segments:
            root = next((other for other in roots if other.language_code == language), root)
    if language is not None and root.language_code != language:
        return None
    return str(root.root_path) + "".join(f"{segment}/" for segment in segments)
