"""Many rows at once, past Wagtail's one by one, which takes minutes for thousands. For databases of the bench alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.images.models import Filter
from wagtail.models import Page, Site

from bench.content import HEIGHT, WIDTH

BATCH = 500
HOST = "127.0.0.1"


def insert_pages(parent: Page, pages: Sequence[Any]) -> None:
    """Insert published pages of one type below `parent`: their rows of `Page` first, then those of the type."""
    if not pages:
        return
    model = type(pages[0])
    content_type = ContentType.objects.get_for_model(model)
    bases = []
    for number, page in enumerate(pages, start=parent.numchild + 1):
        page.path = Page._get_path(parent.path, parent.depth + 1, number)
        page.depth = parent.depth + 1
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.draft_title = page.title
        page.content_type = content_type
        page.locale = parent.locale
        page.last_published_at = page.latest_revision_created_at = page.first_published_at
        bases.append(Page(**{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}))
    Page.objects.bulk_create(bases, batch_size=BATCH)
    for page, base in zip(pages, bases, strict=True):
        page.pk = page.page_ptr_id = base.pk
    # bulk_create refuses models with a parent, whose rows it cannot make; here they are made.
    rows = model._base_manager.all()
    for start in range(0, len(pages), BATCH):
        rows._insert(pages[start : start + BATCH], fields=model._meta.local_concrete_fields, using=rows.db)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))


def insert_rows(rows: Iterable[Any]) -> None:
    """Insert rows of one model that stands alone."""
    rows = list(rows)
    if rows:
        type(rows[0])._base_manager.bulk_create(rows, batch_size=BATCH)


def insert_pictures(pictures: Sequence[Any], specs: Iterable[str]) -> None:
    """Insert images, of the size that the content names, and the rows of their renditions. There are no files."""
    insert_rows(pictures)
    made = []
    for spec in specs:
        width, height = _size_of(spec)
        made += [
            picture.renditions.model(
                image=picture,
                filter_spec=spec,
                focal_point_key=Filter(spec=spec).get_cache_key(picture),
                file=f"images/{picture.pk}-{spec.replace('|', '-')}.jpg",
                width=width,
                height=height,
            )
            for picture in pictures
        ]
    insert_rows(made)


def serve_from(home: Page) -> None:
    """Make `home` the root of the only site."""
    Site.objects.all().delete()
    Site.objects.create(hostname=HOST, port=80, root_page=home, is_default_site=True)


def _size_of(spec: str) -> tuple[int, int]:
    """Width and height of a picture that the filter specification cuts from an original of the content."""
    found = re.match(r"(fill|width)-(\d+)(?:x(\d+))?", spec)
    if found is None:
        raise ValueError(f"{spec} is no filter specification that the bench knows.")
    width = int(found[2])
    return width, int(found[3]) if found[3] else round(width * HEIGHT / WIDTH)
