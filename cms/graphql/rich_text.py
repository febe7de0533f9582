"""Rich text as clients get it: links resolved through the gate, only harmless markup.

A link to something that is not public becomes its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

import graphene
import nh3
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from cms.content.addresses import page_address
from cms.graphql.context import Context, Info
from cms.graphql.interfaces import required
from cms.graphql.scalars import HTML

LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
LINKED_PAGE = re.compile(r'<a\b[^>]*?\blinktype=\\?"page\\?"[^>]*>')
LINKED_DOCUMENT = re.compile(r'<a\b[^>]*?\blinktype=\\?"document\\?"[^>]*>')
LINKED_ID = re.compile(r'\bid=\\?"(\d+)\\?"')

ALLOWED_TAGS = {"p", "br", "b", "strong", "i", "em", "sup", "sub", "a", "ol", "ul", "li", "h2", "h3"}
ALLOWED_ATTRIBUTES = {
    "a": {"href", "id"},
    "sup": {"id", "class"},
    "p": {"id"},
    "h2": {"id"},
    "h3": {"id"},
}
URL_SCHEMES = {"http", "https", "mailto", "tel"}


@dataclass(frozen=True)
class Text:
    """A stored rich text together with the row that holds it, which knows what it may refer to.

    An app whose texts hold marks of its own (citations) subclasses it.
    """

    source: str
    owner: Model

    def rewrite(self, html: str, context: Context) -> str:
        """The text with the owner's marks turned into HTML; here there are none."""
        return html


class RichText(graphene.ObjectType):
    """Rich text in the form that the client can render."""

    html = required(HTML, "Cleaned HTML with absolute links. Links to what is not public are plain text.")

    @staticmethod
    def resolve_html(text: Text, info: Info) -> str:
        """The text as HTML."""
        return render_html(text, info.context)


def add_rich_text_field(name: str, field: graphene.Field, resolver: Callable[..., Any]) -> None:
    """Give the type `RichText` a field for the marks of an app's texts."""
    RichText._meta.fields[name] = field
    setattr(RichText, f"resolve_{name}", resolver)


def render_html(text: Text, context: Context) -> str:
    """The text as clean HTML: links through the gate, marks of the owner rewritten."""
    targets = _linked(text.owner, context)

    def link(match: re.Match[str]) -> str:
        attributes = dict(ATTRIBUTE.findall(match[1]))
        kind = attributes.get("linktype", "")
        is_internal = kind in {"page", "document"}
        href = targets.get((kind, attributes.get("id", ""))) if is_internal else attributes.get("href")
        return f'<a href="{escape(href)}">{match[2]}</a>' if href else match[2]

    return nh3.clean(
        text.rewrite(LINK.sub(link, text.source), context),
        tags=ALLOWED_TAGS,
        attributes=ALLOWED_ATTRIBUTES,
        url_schemes=URL_SCHEMES,
        link_rel=None,
    )


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
            targets["document", str(pk)] = context.request.build_absolute_uri(document.url)
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
