"""Every public path of a site: the one source for routes, redirects' targets, sitemaps.

Pages have paths by their place in the tree. Entries (snippets) have one each where their app says
so with `register_entries`: `/<word>/<slug>/`, on the default site alone, so that no text has two
addresses. A page goes before an entry at the same path.

Paths are listed by primary key, the oldest row first: no change of a title, slug or place moves a
row within the list, so a cursor neither skips nor repeats one.
"""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model, Q, QuerySet, TextField
from wagtail.fields import StreamField
from wagtail.models import Page, Site, SiteRootPath, get_page_models

from cms.content.addresses import Address, entry_address, frontends, languages, page_address, site_roots, tree_path
from cms.content.models import ContentPage, Entry
from cms.content.paths import VisitedPath
from cms.content.tags import list_tag, path_tag
from cms.content.visibility import Gate, PageQuerySet

PAGES = "pages"
"""The section of all pages, beside those that `register_entries` names."""

_entry_words: dict[type[Entry], str] = {}


def register_entries(model: type[Entry], *, word: str) -> None:
    """The frontend shows each public entry of `model` at `/<word>/<slug>/`. Call it in `AppConfig.ready()`."""
    if word == PAGES or word in {other for kind, other in _entry_words.items() if kind is not model}:
        raise ImproperlyConfigured(f"Entries cannot stand at /{word}/: the word is taken.")
    _entry_words[model] = word


def entry_words() -> dict[type[Entry], str]:
    """The models whose entries have an address, by the word in it."""
    return dict(_entry_words)


def page_models() -> list[type[ContentPage]]:
    """The types of pages that a site can show."""
    return sorted(
        (model for model in get_page_models() if issubclass(model, ContentPage)),
        key=lambda model: str(model._meta.label_lower),
    )


class _Cache:
    """Where one answer keeps what it knows of sites, if it has no request."""


@dataclass(frozen=True)
class Scope:
    """Whose paths are meant: those of a site, in one language or (None) in all, as a gate lets them through.

    `cache_object` keeps what is known of sites for one answer.
    """

    site: Site
    gate: Gate
    language: str | None = None
    cache_object: Any = field(default_factory=_Cache)

    @cached_property
    def roots(self) -> list[SiteRootPath]:
        """The site's home pages, the main language first."""
        return site_roots(self.site, cache_object=self.cache_object)

    @cached_property
    def foreign_paths(self) -> list[str]:
        """Where other sites begin in the tree."""
        own = {root.root_path for root in self.roots}
        return sorted({root.root_path for root in Site.get_site_root_paths()} - own)

    def pages(self, column: str = "url_path") -> Q:
        """Pages that stand below the site's home pages, and below no other site's within them."""
        inside = Q(pk__in=[])
        for root in self.roots:
            if self.language in {None, root.language_code}:
                below = Q(**{f"{column}__startswith": root.root_path})
                for path in self.foreign_paths:
                    if path.startswith(root.root_path):
                        below &= ~Q(**{f"{column}__startswith": path})
                inside |= below
        return inside

    def holds(self, url_path: str) -> bool:
        """Whether a place in the tree lies below the site's home pages, and below no other site's within them."""
        own = max((len(root.root_path) for root in self.roots if url_path.startswith(root.root_path)), default=0)
        return own > 0 and not any(url_path.startswith(path) and len(path) > own for path in self.foreign_paths)

    def entries(self) -> Q:
        """Entries in the language. Only the default site has any."""
        if not self.site.is_default_site:
            return Q(pk__in=[])
        return Q() if self.language is None else Q(locale__language_code=self.language)


class PublicPath(NamedTuple):
    """A public row with its address."""

    row: Any
    address: Address
    language: str

    @property
    def changed_at(self) -> dt.datetime:
        """When the row was last published."""
        moment: dt.datetime = self.row.last_published_at
        return moment

    @property
    def is_indexable(self) -> bool:
        """Whether search engines may list it. Only pages can say no."""
        return getattr(self.row, "is_indexable", True)

    @property
    def key(self) -> tuple[int, str]:
        """Its place in the list of all paths."""
        return (self.row.pk, self.row._meta.label_lower)


@dataclass(frozen=True)
class Source:
    """The public rows of one model within a scope."""

    model: type[Model]
    section: str
    scope: Scope

    @property
    def label(self) -> str:
        """The model's name: it orders rows with the same primary key."""
        return str(self.model._meta.label_lower)

    def rows(self) -> QuerySet[Any]:
        """The rows, by primary key, without their long texts."""
        self.scope.gate.consult(list_tag(self.model, language=self.scope.language))
        within = self.scope.pages() if issubclass(self.model, Page) else self.scope.entries()
        return light(self.scope.gate.public(self.model).filter(within)).order_by("pk")

    def after(self, key: tuple[int, str] | None) -> QuerySet[Any]:
        """The rows that follow a key in the list of all paths."""
        if key is None:
            return self.rows()
        return self.rows().filter(**{"pk__gt" if self.label <= key[1] else "pk__gte": key[0]})


def sources(scope: Scope) -> list[Source]:
    """Where public paths come from: one for each type of page, one for each model of addressed entries."""
    return [
        *(Source(model, PAGES, scope) for model in page_models()),
        *(Source(model, word, scope) for model, word in _entry_words.items()),
    ]


def light(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows without their long texts, which no list of paths needs."""
    return rows.defer(
        *(
            each.name
            for each in rows.model._meta.fields
            if isinstance(each, (TextField, StreamField)) and each.name != "url_path"
        )
    )


def list_paths(scope: Scope, *, after: tuple[int, str] | None, size: int) -> list[PublicPath]:
    """At most `size` public paths after a key.

    At most two statements for each type, however many rows there are: one for the keys that may
    follow, one for the rows of those that do.
    """
    by_label = sorted(sources(scope), key=lambda source: source.label)
    following = [
        [(pk, place) for pk in source.after(after).values_list("pk", flat=True)[:size]]
        for place, source in enumerate(by_label)
    ]
    chosen: dict[int, list[int]] = {}
    for pk, place in islice(heapq.merge(*following), size):
        chosen.setdefault(place, []).append(pk)
    found = [
        path
        for place, pks in chosen.items()
        for path in with_addresses(scope, by_label[place].rows().filter(pk__in=pks))
    ]
    return sorted(found, key=lambda path: path.key)


def count_paths(scope: Scope) -> int:
    """How many public paths there are: a statement for each type."""
    return sum(source.rows().order_by().count() for source in sources(scope))


def with_addresses(scope: Scope, rows: Iterable[Any]) -> list[PublicPath]:
    """Public rows with their addresses, noted by the gate. Pages outside every site are left out."""
    found = []
    for row in scope.gate.admit(rows):
        address = address_of(row, scope=scope)
        if address is not None:
            found.append(PublicPath(row, address, languages(scope.cache_object)[row.locale_id]))
    return found


def address_of(row: Any, *, scope: Scope) -> Address | None:
    """The address of a page or an entry; None for a row that has none."""
    if isinstance(row, Page):
        return page_address(row, cache_object=scope.cache_object)
    word = _entry_words.get(type(row))
    if word is None or not scope.site.is_default_site:
        return None
    language = languages(scope.cache_object)[row.locale_id]
    return entry_address(word, row.slug, language=language, site=scope.site, cache_object=scope.cache_object)


# What stands at one path


def public_row(visited: VisitedPath, *, scope: Scope) -> Any:
    """The public page or entry at a path; None if there is none."""
    place = page_place(visited, scope=scope)
    page = scope.gate.load_page(**place) if place is not None else None
    if page is not None:
        return page
    entry = entry_place(visited, scope=scope)
    if entry is None:
        return None
    found = scope.gate.admit(scope.gate.public(entry.model).filter(entry.condition)[:1])
    return found[0] if found else None


def page_place(visited: VisitedPath, *, scope: Scope) -> dict[str, str] | None:
    """The columns that name the page at a path, whether it exists or not; None if no page can be there.

    The slug is told by the path already, but has an index.
    """
    path = tree_path(visited.path, site=scope.site, language=scope.language, cache_object=scope.cache_object)
    if path is None:
        return None
    scope.gate.consult(path_tag(path))
    if not scope.holds(path):
        return None
    return {"url_path": path, "slug": path.rstrip("/").rpartition("/")[2]}


class EntryPlace(NamedTuple):
    """What names an entry: at most one row, public or not."""

    model: type[Entry]
    language: str
    slug: str

    @property
    def condition(self) -> Q:
        """The row among those of the model."""
        return Q(slug=self.slug, locale__language_code=self.language)


def entry_place(visited: VisitedPath, *, scope: Scope) -> EntryPlace | None:
    """What names the entry at a path, whether it exists or not; None if no entry can be there."""
    if not scope.site.is_default_site or len(visited.segments) not in {2, 3}:
        return None
    *prefix, word, slug = visited.segments
    main_language = frontends(scope.cache_object)[scope.site.pk].main_language
    language = prefix[0] if prefix else main_language
    model = next((kind for kind, other in _entry_words.items() if other == word), None)
    if model is None or prefix == [main_language] or scope.language not in {None, language}:
        return None
    scope.gate.consult(list_tag(model, language=language, key=("slug", slug)))
    return EntryPlace(model, language, slug)


def is_gone(visited: VisitedPath, *, scope: Scope) -> bool:
    """Whether a page stood at the path that everybody could see, and that was withdrawn or has expired.

    Only what the row itself proves: it was published, and is under no view restriction. A type with
    a condition of its own (a listing's membership) may never have been public, and an entry's date
    of publication may be another's, since translations copy it: of those nothing is told.
    """
    place = page_place(visited, scope=scope)
    page = Page.objects.filter(**place).select_related("content_type").first() if place is not None else None
    model = page.specific_class if page is not None else None
    if page is None or model not in page_models():
        return False
    rows = model._default_manager.all()
    if type(rows).public is not PageQuerySet.public:
        return False
    return bool(rows.gone(at=scope.gate.at).filter(pk=page.pk).exists())
