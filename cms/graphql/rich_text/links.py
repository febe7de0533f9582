"""Where the links of rich texts lead."""

from __future__ import annotations

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.models import Page

from cms.content.addresses import page_address
from cms.graphql.context import Context
from cms.graphql.media import media_url

LONGEST_ID = 18
"""Digits of a primary key that every database takes."""


def link_target(attributes: dict[str, str], owner: Model, context: Context) -> str | None:
    """The address of a stored link in a text of `owner`; None if its target is not public."""
    kind = attributes.get("linktype", "")
    if kind not in {"page", "document"}:
        return attributes.get("href") or None
    pk = attributes.get("id", "")
    if not (pk.isdecimal() and len(pk) <= LONGEST_ID):
        return None
    if kind == "page":
        page = context.get(Page, int(pk), named_by=owner)
        address = page_address(page, cache_object=context.request) if page is not None else None
        return address.url if address is not None else None
    document = context.get(get_document_model(), int(pk), named_by=owner)
    return media_url(document.url, context) if document is not None else None
