"""References and citations in the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import graphene
from graphql_relay import to_global_id

from articles.citations import Numbering, number_references
from articles.models import ArticlePage, Reference, StudyKind
from cms.content.rich_text import is_empty
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.rich_text import Text, add_rich_text_field
from cms.graphql.rich_text.document import citations
from cms.graphql.scalars import URL
from cms.graphql.streams import BlockNode
from cms.graphql.types import extend, model_type


@extend(Reference)
class ReferenceFields:
    """One source of an article. Numbers follow the order of first citation."""

    id = required(graphene.ID, "Names the reference within its article; stable.")
    number = required(graphene.Int, "Position by first citation, from 1.")
    text = required(graphene.String, "The whole reference in AMA style, or as the editors wrote it.")
    authors = listed(graphene.String, "Surname and initials. Empty when unknown.")
    url = optional(URL, "Where to read it: the DOI's address, PubMed's, or another. Null when there is none.")
    kind = required(enum_type(StudyKind), "What kind of work it is.")

    @staticmethod
    def resolve_id(reference: Reference, info: Info) -> str:
        """A global id of the stable key."""
        return str(to_global_id("Reference", str(reference.key)))

    @staticmethod
    def resolve_number(reference: Reference, info: Info) -> int:
        """The number in its article."""
        return numbering(reference.page_in_api, info.context).numbers[str(reference.key)]

    @staticmethod
    def resolve_text(reference: Reference, info: Info) -> str:
        """The formatted reference."""
        return reference.formatted

    @staticmethod
    def resolve_authors(reference: Reference, info: Info) -> list[str]:
        """One by one."""
        return reference.author_list

    @staticmethod
    def resolve_url(reference: Reference, info: Info) -> str | None:
        """The most lasting address."""
        return reference_url(reference)


def reference_url(reference: Reference) -> str | None:
    """Where to read a reference: the most lasting address; None if there is none."""
    if reference.doi:
        return f"https://doi.org/{reference.doi}"
    if reference.pubmed_id:
        return f"https://pubmed.ncbi.nlm.nih.gov/{reference.pubmed_id}/"
    return reference.url or None


class Citation(graphene.ObjectType):
    """A place in the text that cites a reference."""

    anchor = required(graphene.String, "The id of the mark in the HTML, for links back from the reference.")
    number = required(graphene.Int, "The number shown.")
    reference = required(lambda: model_type(Reference), "What is cited.")


@dataclass(frozen=True)
class CitedText(Text):
    """A text in the body of an article. `place` names it within the article, for anchors."""

    place: str

    def citation(self, key: str, position: int, context: Context) -> tuple[str, int] | None:
        """Anchor and number; a mark without a reference is no citation."""
        number = numbering(self.owner, context).numbers.get(key)
        return None if number is None else (f"cite-{self.place}-{position}", number)

    def citations(self, context: Context) -> list[dict[str, Any]]:
        """The citations in the text, in order."""
        cited = numbering(self.owner, context).cited
        return [
            {"anchor": mark.anchor, "number": mark.number, "reference": cited[mark.number - 1]}
            for mark in citations(self.document(context))
        ]


add_rich_text_field(
    "citations",
    listed(Citation, "The citations in the text, in order. Empty outside the bodies of articles."),
    lambda text, info: text.citations(info.context) if isinstance(text, CitedText) else [],
)


def numbering(page: Any, context: Context) -> Numbering:
    """The numbers of a page's references, worked out once a request."""

    def load(pages: list[Any]) -> dict[Any, Numbering]:
        numbered = {}
        for each in pages:
            references = context.children(each, "references")
            for reference in references:
                reference.page_in_api = each
            numbered[each.pk] = number_references(each, references)
        return numbered

    return context.for_batch(page, "numbering", load) or number_references(page, [])


def cited_text(node: BlockNode, name: str | None = None) -> Text | None:
    """A rich text child of a block, or the block itself; None if it shows nothing.

    Only articles have references: the same blocks on other pages hold plain text.
    """
    source = node.raw if name is None else node[name]
    if is_empty(source or ""):
        return None
    if not isinstance(node.owner, ArticlePage):
        return Text(source, node.owner)
    return CitedText(source, node.owner, f"{node.id[:8]}-{name or 'text'}")
