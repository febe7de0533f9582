"""Erases a person from the directory: the listing and all that tells of it in the database and in media.

`plan` looks and changes nothing; `erase` does what the plan says. What a person's name stands in by
other people's hands (an article's text) is found and named, never rewritten.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Model, Q, QuerySet
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, Page, PageLogEntry, ReferenceIndex, Revision
from wagtail.search.models import IndexEntry

from cms.content.models import LibraryImage
from cms.content.models.preview import Preview
from directory.models import Enquiry, Invitation, TherapistPage
from directory.models.membership import copies_of

ERASED = "Erased person"
"""Stands in logs for names."""

REMAINS = (
    "Backups that were made before hold the data until they are replaced: note the erasure beside them, and erase "
    "again after restoring one. Mails that were sent, and the logs of this server, its mail server and its CDN, are "
    "not reached."
)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What an erasure removes, what it keeps and why, and what a person must look at."""

    listing: TherapistPage
    pages: list[TherapistPage]
    account: Any
    account_is_kept: bool
    images: list[LibraryImage]
    kept_images: list[LibraryImage]
    redirects: QuerySet[Any]
    names: frozenset[str]
    mentions: list[str]

    def removed(self) -> Iterator[str]:
        """What goes, a line each."""
        for page in self.pages:
            yield f"the listing “{page.title}” ({page.locale}, {page.url_path}) with all its versions"
        yield f"{Enquiry.objects.filter(listing__in=self.pages).count()} enquiries"
        yield f"{Invitation.objects.filter(listing__in=self.pages).count()} invitations"
        yield f"{self.redirects.count()} redirects from or to its addresses"
        if self.account is not None and not self.account_is_kept:
            yield f"the account {self.account.get_username()}"
        for image in self.images:
            yield f"the portrait “{image.title}” with all its sizes"
        yield "names in the history of the site"

    def kept(self) -> Iterator[str]:
        """What stays or is not reached, a line each."""
        if self.account_is_kept:
            name = self.account.get_username()
            yield f"The account {name} has rights of its own, so it stays. Delete it under Users."
        for image in self.kept_images:
            yield f"The portrait “{image.title}” is used elsewhere, so it stays. Replace it there, then delete it."
        for mention in self.mentions:
            yield f"{mention} refers to the listing: look whether its words name the person."
        yield REMAINS


def plan(listing: TherapistPage) -> Plan:
    """What erasing the person of a listing means. Changes nothing."""
    pages = list(copies_of(listing))
    accounts = [page.account for page in pages if page.account_id is not None]
    account = accounts[0] if accounts else None
    portraits = {image for page in pages for image in _portraits(page)}
    used_elsewhere = {image for image in portraits if _is_used_beside(image, pages)}
    return Plan(
        listing=listing,
        pages=pages,
        account=account,
        account_is_kept=account is not None and _has_rights(account),
        images=sorted(portraits - used_elsewhere, key=lambda image: image.pk),
        kept_images=sorted(used_elsewhere, key=lambda image: image.pk),
        redirects=_redirects(pages),
        names=frozenset(name for page in pages for name in _names(page)),
        mentions=list(_mentions(pages)),
    )


@transaction.atomic
def erase(listing: TherapistPage, *, user: Any = None) -> Plan:
    """Erase the person of a listing, and note that it was done and by whom."""
    found = plan(listing)
    ids = [page.pk for page in found.pages]
    log(instance=listing, action="directory.erase", user=user, title=ERASED)
    found.redirects.delete()
    _of_objects(Preview, found.pages).delete()
    for page in sorted(found.pages, key=lambda each: each.alias_of_id is None):  # aliases first
        page.specific.delete()
    objects: list[Model] = [*found.images]
    if found.account is not None and not found.account_is_kept:
        objects.append(found.account)
        for model in (PageLogEntry, ModelLogEntry):
            model.objects.filter(user_id=found.account.pk).update(user_id=None)
    for model_entries in (_of_objects(ModelLogEntry, [obj]) for obj in objects):
        model_entries.update(label=ERASED, data={})
    PageLogEntry.objects.filter(page_id__in=ids).update(label=ERASED, data={})
    _strike_names(found.names)
    for obj in objects:
        obj.delete()
    forget_deleted_words()
    return found


def forget_deleted_words() -> None:
    """Make SQLite's full text index drop the words of rows that were deleted, which it keeps until it is merged."""
    if connection.vendor == "sqlite":
        index = f"{IndexEntry._meta.db_table}_fts"
        with connection.cursor() as cursor:
            cursor.execute(f"INSERT INTO {index}({index}) VALUES('optimize')")


def _portraits(page: TherapistPage) -> Iterable[LibraryImage]:
    """The portraits of all versions."""
    ids = {page.portrait_id}
    for revision in Revision.page_revisions.for_instance(page):
        ids.add(revision.content.get("portrait"))
    portraits: QuerySet[LibraryImage] = LibraryImage.objects.filter(pk__in=ids - {None})
    return portraits


def _is_used_beside(image: LibraryImage, pages: list[TherapistPage]) -> bool:
    usage = ReferenceIndex.get_references_to(image)
    own = Q(base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(page.pk) for page in pages])
    return bool(usage.exclude(own).exists())


def _has_rights(account: Any) -> bool:
    return bool(
        account.is_superuser or account.is_staff or account.groups.exists() or account.user_permissions.exists()
    )


def _redirects(pages: list[TherapistPage]) -> QuerySet[Any]:
    """Redirects to the pages, and those whose old path or link ends in a slug of theirs, now or before."""
    found = Q(redirect_page__in=[page.pk for page in pages])
    for page in pages:
        for slug in {page.slug, *(revision.content["slug"] for revision in Revision.page_revisions.for_instance(page))}:
            for column in ("old_path", "redirect_link"):
                found |= Q(**{f"{column}__endswith": f"/{slug}"}) | Q(**{f"{column}__endswith": f"/{slug}/"})
    redirects: QuerySet[Any] = Redirect.objects.filter(found)
    return redirects


def _names(page: TherapistPage) -> Iterator[str]:
    """What the person was called in the directory, in all versions."""
    yield from (page.title, page.draft_title)
    for revision in Revision.page_revisions.for_instance(page):
        yield str(revision.content["title"])
    if page.account is not None:
        yield from (page.account.get_username(), page.account.email)


def _mentions(pages: list[TherapistPage]) -> Iterator[str]:
    own = {str(page.pk) for page in pages}
    for page in pages:
        for source, _references in ReferenceIndex.get_grouped_references_to(page):
            if not (isinstance(source, Page) and str(source.pk) in own):
                yield f"{source._meta.verbose_name.capitalize()} “{source}”"


def _of_objects(model: type[Model], objects: Iterable[Model]) -> QuerySet[Any]:
    """Rows of a model that names objects by type and key."""
    found = Q(pk__in=[])
    for obj in objects:
        found |= Q(content_type=ContentType.objects.get_for_model(obj), object_id=str(obj.pk))
    return model._default_manager.filter(found)


def _strike_names(names: frozenset[str]) -> None:
    """Replace names in what the logs of other objects say, such as those of a page that was copied."""
    for model in (PageLogEntry, ModelLogEntry):
        for name in filter(None, names):
            written = json.dumps(name)[1:-1]
            entries = model.objects.filter(Q(label=name) | Q(data__icontains=name) | Q(data__icontains=written))
            for entry in entries.iterator():
                entry.data = _without(entry.data, name)
                if entry.label == name:
                    entry.label = ERASED
                entry.save(update_fields=["data", "label"])


def _without(data: Any, name: str) -> Any:
    if isinstance(data, str):
        # Whole words: somebody called Li does not take the beginning of Lisbon along.
        return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", ERASED, data, flags=re.IGNORECASE)
    if isinstance(data, dict):
        return {key: _without(value, name) for key, value in data.items()}
    if isinstance(data, list):
        return [_without(value, name) for value in data]
    return data
