"""What the API says of any page, and the root field that finds one by its address."""

from __future__ import annotations

import re
from typing import Any

import graphene
from django.conf import settings
from django.db.models import Model
from graphql_relay import from_global_id
from wagtail.models import Page, Site

from cms.content.addresses import Address, frontends, page_address, site_named, tree_path
from cms.content.models import ContentPage
from cms.content.routes import Scope
from cms.content.tags import list_tag, path_tag
from cms.graphql.context import Context, Info
from cms.graphql.errors import bad_input, not_found
from cms.graphql.interfaces import PageInterface, PreviewFields, optional
from cms.graphql.plan import EVERYTHING
from cms.graphql.previews import PREVIEW_ARGUMENT, draft_of
from cms.graphql.scalars import LanguageCode
from cms.graphql.schema import register_query

IMAGES = ("social_image", "hero", "portrait")
"""What may stand for a page, best first."""


class PageFields(PreviewFields):
    """Resolvers that every page type shares; the fields come from `PageInterface`."""

    reads = {"breadcrumbs": ("path",), "seo": IMAGES, "json_ld": (EVERYTHING,)}

    @staticmethod
    def resolve_url(page: ContentPage, info: Info) -> str:
        """The address on the configured frontend."""
        return address(page, info.context).url

    @staticmethod
    def resolve_url_path(page: ContentPage, info: Info) -> str:
        """The path within the site."""
        return address(page, info.context).path

    @staticmethod
    def resolve_locale(page: ContentPage, info: Info) -> str:
        """The language code of the page's locale."""
        return str(info.context.locales[page.locale_id])

    @staticmethod
    def resolve_translations(page: ContentPage, info: Info) -> list[Any]:
        """The public translations."""
        return translations(page, info.context)

    @staticmethod
    def resolve_breadcrumbs(page: ContentPage, info: Info) -> list[dict[str, str]]:
        """From the home page down to the page."""
        context: Context = info.context
        steps = [*context.ancestors(page), page]
        return [
            {"title": step.title, "url": found.url}
            for step in steps
            if (found := page_address(step, cache_object=context.request))
        ]

    @staticmethod
    def resolve_json_ld(page: ContentPage, info: Info) -> dict[str, Any]:
        """The schema.org graph."""
        from cms.graphql.json_ld import page_graph

        return page_graph(page, info.context)

    @staticmethod
    def resolve_seo(page: ContentPage, info: Info) -> dict[str, Any]:
        """Editors' choices, with fallbacks so that nothing is empty."""
        context: Context = info.context
        summary = page.search_description or page.summary_text or page.title
        return {
            "title": page.seo_title or page.title,
            "description": summary,
            "canonical_url": page.canonical_url or address(page, context).url,
            "image": page_image(page, context),
            "is_indexable": page.is_indexable,
        }


def address(page: Page, context: Context) -> Address:
    """The address of a page that is inside a site, as all public pages are."""
    found = page_address(page, cache_object=context.request)
    if found is None:
        raise not_found("The page stands outside every site.")
    return found


def translations(row: Any, context: Context) -> list[Any]:
    """The public translations of a page or an entry, by language; one batch for all rows."""
    model = type(row)

    def load(rows: list[Any]) -> dict[Any, list[Any]]:
        keys = {other.translation_key for other in rows}
        context.gate.consult(*(list_tag(model, key=("translation_key", key)) for key in keys))
        found = context.admit(context.gate.public(model).filter(translation_key__in=keys).order_by("locale_id", "pk"))
        return {
            other.pk: [
                translation
                for translation in found
                if translation.translation_key == other.translation_key and translation.pk != other.pk
            ]
            for other in rows
        }

    return context.for_batch(row, "translations", load) or []


def page_image(page: ContentPage, context: Context) -> Any:
    """The public picture that stands for a page: its own, else its site's; None if there is none."""
    for name in IMAGES:
        if any(field.name == name for field in page._meta.fields):
            image = context.foreign_object(page, name)
            if image is not None:
                return image
    settings = context.site_settings(address(page, context).site_id)
    return context.foreign_object(settings, "social_image")


def find_site(info: Info, hostname: str | None) -> Site:
    """The site that a root field names (`host` or `host:port`), or the default one; `site_of` knows it below.

    Raises `NOT_FOUND` for a site that does not exist.
    """
    context = info.context
    site = default_site(context) if hostname is None else site_named(context.sites, hostname)
    if site is None:
        raise not_found(f"There is no site {(hostname or '')[:100]}.")
    context.sites_asked_for[_root_key(info)] = site
    return site


def site_of(info: Info) -> Site:
    """The site that the root field above was asked for: lists of pages below it hold pages of that site."""
    return info.context.sites_asked_for.get(_root_key(info)) or default_site(info.context)


def default_site(context: Context) -> Site:
    """The site that is meant where none is named. Raises `NOT_FOUND` where none is set up."""
    site = next((site for site in context.sites if site.is_default_site), None)
    if site is None:
        raise not_found("No site is set up yet. Create one in the admin under Settings, Sites.")
    return site


def _root_key(info: Info) -> str | int:
    path = info.path
    while path.prev is not None:
        path = path.prev
    return path.key


def find_language(code: str | None) -> str | None:
    """The language code if content can be in it; None, for a root's own fallback, if none is named.

    Raises `NOT_FOUND` for a language that is not among `CONTENT_LANGUAGES`.
    """
    known = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    if code is None or code in known:
        return code
    raise not_found(f"There is no language {code[:20]}. Ask for one of {', '.join(known)}.")


def page_by_id(model: type[Model], id: str, context: Context) -> Any:
    """The public row of `model` (or of any page type) with this global id; None if there is none."""
    type_name, pk = read_id(id)
    found = context.load_page(pk=pk) if model is Page else context.load(model, [pk]).get(pk)
    from cms.graphql.types import type_name as name_of

    return found if found is not None and name_of(type(found)) == type_name else None


def read_id(id: str) -> tuple[str, int]:
    """The type's name and the primary key in a global id.

    Raises `BAD_INPUT` for what is none.
    """
    try:
        resolved = from_global_id(id)
    except (ValueError, UnicodeDecodeError):
        resolved = None
    if resolved is None or not re.fullmatch(r"[0-9]{1,18}", resolved.id):
        raise bad_input(f"“{id[:60]}” is not an id of this API. Ids are opaque: pass them on as they came.")
    return resolved.type, int(resolved.id)


def page_by_path(model: Any, url_path: str, *, site: Site, language: str | None, context: Context) -> Any:
    """The public page of `model` at exactly this path of the site; None if there is none."""
    if "\x00" in url_path:
        raise bad_input("urlPath holds a character that no address has.")
    path = tree_path(url_path, site=site, language=language, cache_object=context.request)
    if path is None:
        return None
    place = {"url_path": path, "slug": path.rstrip("/").rpartition("/")[2]}  # the slug has an index
    if model is Page:
        return context.load_page(**place)
    context.gate.consult(path_tag(path))
    found = context.admit(context.gate.public(model).filter(**place)[:1])
    return found[0] if found else None


@register_query
class PageQuery:
    """The root field for any page."""

    page = optional(
        PageInterface,
        "The page at a path of the site, with an id, or the draft of a token. Null when there is no public page there, "
        "and for the token of an entry (node shows that); a page that is restricted answers like an absent one.",
        url_path=graphene.String(
            description="Path within the site, for example /articles/sleep/. The slash at the end may be left out."
        ),
        id=graphene.ID(description="The page's id. Instead of urlPath."),
        preview_token=graphene.String(description=PREVIEW_ARGUMENT),
        site=graphene.String(description="Host name of a site, with port where needed. The default site otherwise."),
        locale=LanguageCode(description="Only a page in this language. The path's language otherwise."),
    )

    @staticmethod
    def resolve_page(
        root: Any,
        info: Info,
        url_path: str | None = None,
        id: str | None = None,
        preview_token: str | None = None,
        site: str | None = None,
        locale: str | None = None,
    ) -> Any:
        """Find one page."""
        if preview_token is None:
            return find_page(Page, info, url_path=url_path, id=id, site=site, locale=locale)
        if url_path is not None or id is not None:
            raise bad_input("previewToken stands instead of urlPath and id.")
        named, language = find_site(info, site), find_language(locale)
        draft = draft_of(preview_token, info.context)
        return draft if isinstance(draft, Page) and is_of(draft, named, language, info.context) else None


def find_page(
    model: Any,
    info: Info,
    *,
    url_path: str | None,
    id: str | None,
    site: str | None,
    locale: str | None,
) -> Any:
    """One public page by path or id, of `model`; None if there is none.

    Raises `BAD_INPUT` unless exactly one of the two is given.
    """
    if (url_path is None) == (id is None):
        raise bad_input("Give urlPath or id, one of the two.")
    context, named = info.context, find_site(info, site)
    locale = find_language(locale)
    if id is not None:
        found = page_by_id(Page, id, context)
    else:
        found = page_by_path(model, url_path or "", site=named, language=locale, context=context)
        locale = None  # the path told it
    return found if isinstance(found, model) and is_of(found, named, locale, context) else None


def is_of(page: Page, site: Site, locale: str | None, context: Context) -> bool:
    """Whether a page belongs to a site and to none within it, and to a language if one is named."""
    scope = Scope(site=site, gate=context.gate, cache_object=context.request)
    return scope.holds(page.url_path) and locale in {None, context.locales[page.locale_id]}


def language_of(site: Site, locale: str | None) -> str:
    """The language that is asked for: the site's main one if none is named."""
    return locale or str(site.root_page.locale.language_code)


def page_by_slug(model: Any, slug: str, *, site: Site, language: str | None, context: Context) -> Any:
    """The public page of `model` in the site with this slug; of two the newest. None if there is none."""
    context.gate.consult(list_tag(model, language=language_of(site, language), key=("slug", slug)))
    rows = pages_of_site(model, site, language, context).filter(slug=slug)
    found = context.admit(rows.order_by("-first_published_at", "-pk")[:1])
    return found[0] if found else None


def pages_of_site(model: Any, site: Site, language: str | None, context: Context) -> Any:
    """The public pages of a type within a site, in a language (the site's main one if None)."""
    language = find_language(language) or frontends(context.request)[site.pk].main_language
    scope = Scope(site=site, gate=context.gate, language=language, cache_object=context.request)
    return context.gate.public(model).filter(scope.pages())
