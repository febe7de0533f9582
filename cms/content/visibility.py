"""What is public: one rule a kind of object, and the gate that every answer passes.

**Public** means: inside a site, published, not past its `expire_at` by the clock (whatever Wagtail's flag says),
and not under a view restriction, its own or inherited, of pages and collections alike. A type with
a condition of its own (a listing needs an active membership) overrides `public()` of its queryset;
the gate always calls it, so that no door can forget it.

A model without a `public()` queryset has no rule, and the gate refuses to hand it out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import cache, reduce
from operator import or_
from typing import Any, Self, TypeVar, cast

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ImproperlyConfigured
from django.db.models import CharField, Exists, ExpressionWrapper, F, Model, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.documents.models import DocumentQuerySet as WagtailDocumentQuerySet
from wagtail.images.models import ImageQuerySet as WagtailImageQuerySet
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction, Site, get_page_models
from wagtail.query import PageQuerySet as WagtailPageQuerySet
from wagtail.search.queryset import SearchableQuerySetMixin

from cms.content.tags import COLLECTIONS, PAGES, SITES, object_tag, path_tag

M = TypeVar("M", bound=Model)


def _not_expired(at: dt.datetime) -> Q:
    return Q(expire_at__isnull=True) | Q(expire_at__gt=at)


def _outer(path: str) -> Any:
    """A path of the outer query with its type, so that lookups work on it."""
    return ExpressionWrapper(OuterRef(path), output_field=CharField())


@cache
def _page_restrictions() -> Exists:
    """The view restrictions on a page of the outer query. Kept: it takes longer to build than to run."""
    above = PageViewRestriction.objects.alias(target=_outer("path")).filter(target__startswith=F("page__path"))
    return Exists(above)


@cache
def _collection_restrictions() -> Exists:
    """The same of a file's collection."""
    files = CollectionViewRestriction.objects.alias(target=_outer("collection__path"))
    return Exists(files.filter(target__startswith=F("collection__path")))


def _inside_a_site() -> Q:
    """Pages below the home page of a site: any other has no address at which readers could see it."""
    roots = (Q(url_path__startswith=root.root_path) for root in Site.get_site_root_paths())
    return reduce(or_, roots, Q(pk__in=[]))


class PageQuerySet(WagtailPageQuerySet):
    """Pages. `public()` is stricter than Wagtail's, which looks at view restrictions alone."""

    def public(self, *, at: dt.datetime | None = None) -> Self:
        """Published pages inside a site that have not expired at `at` (now) and stand under no view restriction.

        One statement: the restrictions are looked for inside it, so nothing is remembered that
        could be out of date.
        """
        public: Self = self.unrestricted().filter(_inside_a_site(), _not_expired(at or timezone.now()), live=True)
        return public

    def gone(self, *, at: dt.datetime | None = None) -> Self:
        """Pages that were published and no longer are, or have expired at `at` (now), under no view restriction."""
        is_over = Q(live=False) | ~_not_expired(at or timezone.now())
        gone: Self = self.unrestricted().filter(is_over, first_published_at__isnull=False)
        return gone

    def unrestricted(self) -> Self:
        """Pages under no view restriction, their own or inherited, whatever their state."""
        return cast("Self", self.filter(~_page_restrictions(), depth__gt=1))


class EntryQuerySet(SearchableQuerySetMixin, QuerySet[M]):
    """Snippets with a draft state."""

    def public(self, *, at: dt.datetime | None = None) -> Self:
        """Published entries that have not expired at `at` (now)."""
        return self.filter(_not_expired(at or timezone.now()), live=True)


class _CollectionMembers:
    """Media live in collections, whose restrictions reach down to every collection below."""

    def public(self, *, at: dt.datetime | None = None) -> Self:
        """Files in no restricted collection. They know no draft state: `at` changes nothing."""
        return cast("Self", self.filter(~_collection_restrictions()))  # type: ignore[attr-defined]


class ImageQuerySet(_CollectionMembers, WagtailImageQuerySet):
    """Images."""


class DocumentQuerySet(_CollectionMembers, WagtailDocumentQuerySet):
    """Documents."""


def public_queryset(model: type[M], *, at: dt.datetime | None = None) -> QuerySet[M]:
    """The public rows of `model`, by its own rule.

    Raises `ImproperlyConfigured` for a model that has none.
    """
    if model is Page:
        return cast("QuerySet[M]", _public_pages(at))
    queryset = model._default_manager.all()
    if not isinstance(queryset, (PageQuerySet, EntryQuerySet, _CollectionMembers)) and not hasattr(queryset, "public"):
        raise ImproperlyConfigured(f"{model._meta.label} has no public() queryset, so it cannot leave through a door.")
    return cast("QuerySet[M]", queryset.public(at=at))


def _public_pages(at: dt.datetime | None) -> QuerySet[Page]:
    """Pages of all known types that meet the condition of their own type too, where it has one.

    Those with a condition come with the row of their type, which knows when it ends.
    """
    types = ContentType.objects.get_for_models(*(model for model in get_page_models() if model is not Page))
    is_public = Q(content_type__in=[content_type.pk for content_type in types.values()])
    for model in _conditional_page_models():
        rows = model._default_manager.public(at=at).filter(pk=OuterRef("pk"))
        is_public &= ~Q(content_type=types[model].pk) | Q(Exists(rows))
    specific = [_accessor(model) for model in _conditional_page_models()]
    pages: QuerySet[Page] = PageQuerySet(Page).public(at=at).filter(is_public)
    return pages.select_related(*specific) if specific else pages


@cache
def _conditional_page_models() -> list[type[Page]]:
    """The types of pages with a condition of their own."""
    return [
        model
        for model in get_page_models()
        if model is not Page and type(model._default_manager.all()).public is not PageQuerySet.public
    ]


def _accessor(model: type[Page]) -> str:
    """The name by which a bare page knows its row of `model`."""
    return str(model._meta.pk.remote_field.get_accessor_name())


def is_public(obj: Model) -> bool:
    """Whether this very row is public now."""
    return public_queryset(type(obj)).filter(pk=obj.pk).exists()


class Gate:
    """What one answer shows.

    Made anew for each request, with one clock for the whole of it. `shown` holds the tag of each
    object that was let through; `changes_at` is the first moment at which what was let through
    stops being so by the clock alone (None: never), for the cache. `consulted` holds the tags of
    lists, absences and rules on which the answer hangs besides (`cms.content.tags`). `shape` may leave out columns
    that nobody will read.
    """

    def __init__(self, *, at: dt.datetime | None = None) -> None:
        self.at = at or timezone.now()
        self.shown: set[str] = set()
        self.consulted: set[str] = {SITES}
        self.changes_at: dt.datetime | None = None
        self.shape: Callable[[QuerySet[Any]], QuerySet[Any]] = lambda rows: rows

    def public(self, model: type[M]) -> QuerySet[M]:
        """The public rows of `model` at the gate's time. Pass what you take to `admit`."""
        rows = public_queryset(model, at=self.at)
        if not isinstance(rows, EntryQuerySet):
            self.consult(COLLECTIONS if isinstance(rows, _CollectionMembers) else PAGES)
        return self.shape(rows)

    def consult(self, *tags: str) -> None:
        """Note that the answer hangs on what these tags name."""
        self.consulted.update(tags)

    @property
    def tags(self) -> set[str]:
        """The tags of all on which the answer hangs."""
        return self.shown | self.consulted

    def admit(self, objects: Iterable[M]) -> list[M]:
        """Note rows that came from `public()` as shown, and give them back."""
        admitted = list(objects)
        for obj in admitted:
            self.shown.add(object_tag(type(obj), obj.pk))
            for moment in (getattr(obj, "expire_at", None), *self._own_moments(obj)):
                self.note_moment(moment)
        return admitted

    def note_moment(self, moment: dt.datetime | None) -> None:
        """Note that something of the answer changes at `moment` by the clock alone."""
        if moment is not None and moment > self.at:
            self.changes_at = min(self.changes_at or moment, moment)

    def load(self, model: type[M], ids: Iterable[Any]) -> dict[Any, M]:
        """Those objects of `model` with these primary keys that are public, in one statement.

        Pages that are asked for as `Page` come as such, and only if their own type's rule lets them.
        """
        wanted = {pk for pk in ids if pk is not None}
        self.consult(*(object_tag(model, pk) for pk in wanted))
        found = self.public(model).in_bulk(list(wanted)) if wanted else {}
        self.admit(found.values())
        return found

    def load_page(self, **found_by: Any) -> Page | None:
        """The one public page that these columns of `Page` (`pk` or `url_path`) name, as its specific type, or None."""
        self.consult(
            PAGES, path_tag(found_by["url_path"]) if "url_path" in found_by else object_tag(Page, found_by["pk"])
        )
        found = Page.objects.filter(**found_by).values_list("pk", "content_type_id").first()
        model = ContentType.objects.get_for_id(found[1]).model_class() if found is not None else None
        if found is None or model is None or model is Page:  # its code is gone, or a bare page: nothing to show
            return None
        pages = self.admit(self.public(model).filter(pk=found[0]))
        return pages[0] if pages else None

    def _own_moments(self, obj: Model) -> Iterable[dt.datetime]:
        rows: list[Any] = [obj]
        if type(obj) is Page:
            rows = [getattr(obj, _accessor(model), None) for model in _conditional_page_models()]
        return (moment for row in rows if hasattr(row, "visibility_moments") for moment in row.visibility_moments())
