"""Where the links of rich texts lead, for a whole batch of rows at once."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.content.addresses import page_address
from cms.graphql.context import Context
from cms.graphql.media import media_url

LINKED_PAGE = re.compile(r'<a\b[^>]*?\blinktype=\\?"page\\?"[^>]*>')
LINKED_DOCUMENT = re.compile(r'<a\b[^>]*?\blinktype=\\?"document\\?"[^>]*>')
LINKED_ID = re.compile(r'\bid=\\?"(\d{1,18})\\?"')


def link_target(attributes: dict[str, str], owner: Model, context: Context) -> str | None:
    """The address of a stored link in a text of `owner`; None if its target is not public."""
    kind = attributes.get("linktype", "")
    if kind in {"page", "document"}:
        return _linked(owner, context).get((kind, attributes.get("id", "")))
    return attributes.get("href") or None


def _linked(owner: Model, context: Context) -> dict[tuple[str, str], str]:
    """Addresses of all that the texts of the owner's batch link to, by kind and id as written."""

    def load(rows: list[Model]) -> dict[Any, dict[tuple[str, str], str]]:
        texts = [_stored_texts(row) for row in rows]
        pages = context.load(Page, _ids(LINKED_PAGE, texts))
        documents = context.load(get_document_model(), _ids(LINKED_DOCUMENT, texts))
        targets: dict[tuple[str, str], str] = {}
        for pk, page in pages.items():
            if address := page_address(page, cache_object=context.request):
                targets["page", str(pk)] = address.url
        for pk, document in documents.items():
            targets["document", str(pk)] = media_url(document.url, context)
        return {row.pk: targets for row in rows}

    return context.for_batch(owner, "links", load) or {}


def _ids(link: re.Pattern[str], texts: list[str]) -> set[int]:
    return {int(found[1]) for text in texts for match in link.finditer(text) if (found := LINKED_ID.search(match[0]))}


@cache
def _text_fields(model: type[Model]) -> tuple[str, ...]:
    return tuple(field.name for field in model._meta.get_fields() if isinstance(field, (RichTextField, StreamField)))


def _stored_texts(row: Model) -> str:
    return "\n".join(
        str(row._meta.get_field(name).value_to_string(row))  # type: ignore[union-attr]
        for name in _text_fields(type(row))
        if name not in row.get_deferred_fields()
    )
