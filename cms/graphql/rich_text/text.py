"""The type `RichText`, and the stored text behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import graphene
from django.db.models import Model

from cms.graphql.context import Context, Info
from cms.graphql.interfaces import required
from cms.graphql.rich_text.document import Document
from cms.graphql.rich_text.document import plain_text as words_of
from cms.graphql.rich_text.html import to_html
from cms.graphql.rich_text.links import link_target
from cms.graphql.rich_text.markdown import to_markdown
from cms.graphql.rich_text.reading import read
from cms.graphql.rich_text.tree import to_tree
from cms.graphql.scalars import HTML, JSON


@dataclass(frozen=True)
class Text:
    """A stored rich text together with the row that holds it, which knows what it may refer to.

    An app whose texts cite references subclasses it.
    """

    source: str
    owner: Model
    _read: list[Document] = field(default_factory=list, init=False, repr=False, compare=False)

    def citation(self, key: str, position: int, context: Context) -> tuple[str, int] | None:
        """Anchor and number of the citation at a position (from 1); None if it cites nothing. Here all do."""
        return None

    def document(self, context: Context) -> Document:
        """The text with links and citations resolved; read once, in whatever forms it is asked for."""
        if not self._read:
            position = 0

            def cite(key: str) -> tuple[str, int] | None:
                nonlocal position
                position += 1
                return self.citation(key, position, context)

            def link(attributes: dict[str, str]) -> str | None:
                return link_target(attributes, self.owner, context)

            self._read.append(read(self.source, link=link, citation=cite))
        return self._read[0]


class RichText(graphene.ObjectType):
    """Rich text in the form that the client can render. All forms say the same; ask for the one that you need."""

    html = required(HTML, "Cleaned HTML with absolute links. Links to what is not public are plain text.")
    tree = required(
        JSON,
        "The text as nodes, for renderers that have no HTML: a root with paragraphs, headings and lists, and in them "
        "text with marks, links and citations. Its shape is RichTextTree in docs/frontend/rich-text.md.",
    )
    markdown = required(
        graphene.String,
        "The text as CommonMark. Superscript and subscript are inline HTML; a citation is a link to "
        "#reference-<number>.",
    )

    @staticmethod
    def resolve_html(text: Text, info: Info) -> str:
        """The text as HTML."""
        return render_html(text, info.context)

    @staticmethod
    def resolve_tree(text: Text, info: Info) -> dict[str, Any]:
        """The text as a JSON tree."""
        return to_tree(text.document(info.context))

    @staticmethod
    def resolve_markdown(text: Text, info: Info) -> str:
        """The text as Markdown."""
        return to_markdown(text.document(info.context))


def add_rich_text_field(name: str, field: graphene.Field, resolver: Callable[..., Any]) -> None:
    """Give the type `RichText` a field for the marks of an app's texts."""
    RichText._meta.fields[name] = field
    setattr(RichText, f"resolve_{name}", resolver)


def render_html(text: Text, context: Context) -> str:
    """The text as clean HTML."""
    return to_html(text.document(context))


def plain_text(text: Text, context: Context) -> str:
    """The words of a text alone."""
    return words_of(text.document(context))
