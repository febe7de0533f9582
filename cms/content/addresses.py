"""Public addresses: where readers see a page, and which page an address means.

The frontend that shows the content has its own address; a site's settings name it, else the
installation's `FRONTEND_BASE_URL`, else the address of the Wagtail site. A language other than the
site's main one stands at the head of the path: `/articles/sleep/`, `/es/articulos/sueno/`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from django.conf import settings
from wagtail.models import Page, Site


class Address(NamedTuple):
    """Where readers see a page. `base` has no slash at its end, `path` one at both."""

    site_id: int
    base: str
    path: str

    @property
    def url(self) -> str:
        """The absolute address."""
        return self.base + self.path


def frontend_bases(cache_object: Any = None) -> dict[int, str]:
    """The frontend address by primary key of the site, for sites that set one.

    Kept on `cache_object` (a request), so that one answer asks once.
    """
    from cms.content.models import SiteSettings

    kept: dict[int, str] | None = getattr(cache_object, "_frontend_bases", None)
    if kept is None:
        kept = dict(SiteSettings.objects.exclude(frontend_url="").values_list("site_id", "frontend_url"))
        if cache_object is not None:
            cache_object._frontend_bases = kept
    return kept


def page_address(page: Page, *, cache_object: Any = None) -> Address | None:
    """The address of a page; None for a page that stands below no site's home page."""
    main_languages: dict[int, str] = {}
    for root in page._get_relevant_site_root_paths(cache_object=cache_object):
        # Wagtail lists a site's own root before the translations of it.
        main_language = main_languages.setdefault(root.site_id, root.language_code)
        if page.url_path.startswith(root.root_path):
            path = "/" + page.url_path[len(root.root_path) :]
            if root.language_code != main_language:
                path = f"/{root.language_code}{path}"
            bases = frontend_bases(cache_object)
            base = bases.get(root.site_id) or settings.FRONTEND_BASE_URL or root.root_url
            return Address(root.site_id, base.rstrip("/"), path)
    return None


def entry_url(kind: str, slug: str, *, site: Site | None, cache_object: Any = None) -> str:
    """The address at which the frontend shows an entry of the vocabulary: `<base>/<kind>/<slug>/`."""
    base = settings.FRONTEND_BASE_URL
    if site is not None:
        base = frontend_bases(cache_object).get(site.pk) or base or site.root_url
    return f"{base.rstrip('/')}/{kind}/{slug}/"


def tree_path(path: str, *, site: Site, language: str | None = None) -> str | None:
    """Wagtail's `url_path` of the page that a path within a site means, whether it exists or not.

    None if the path names a language that the site has no tree in, or another than `language`.
    """
    roots = [root for root in Site.get_site_root_paths() if root.site_id == site.pk]
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
