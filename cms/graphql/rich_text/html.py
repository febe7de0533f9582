"""Documents as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from cms.graphql.rich_text.document import Block, Break, Citation, Document, Heading, Link, List, Paragraph, Run
from cms.graphql.rich_text.nesting import Nest, Nested, nested

TAGS = {"bold": "b", "italic": "i", "superscript": "sup", "subscript": "sub"}


def to_html(document: Document) -> str:
    """The document as an HTML fragment."""
    return "".join(_block(block) for block in document.blocks)


def _block(block: Block) -> str:
    if isinstance(block, List):
        tag = "ol" if block.is_ordered else "ul"
        items = ("".join(_block(inner) for inner in item.blocks) for item in block.items)
        return _element(tag, "".join(_element("li", item) for item in items))
    content = _inline(nested(block.pieces))
    if isinstance(block, Heading):
        return _element(f"h{block.level}", content)
    return content if isinstance(block, Paragraph) and block.is_implied else _element("p", content)


def _inline(pieces: Iterable[Nested]) -> str:
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Nested) -> str:
    match piece:
        case Nest(Link(href), inside):
            return f'<a href="{escape(href)}">{_inline(inside)}</a>'
        case Nest(str() as mark, inside):
            return _element(TAGS[mark], _inline(inside))
        case Run():
            return escape(piece.text, quote=False).replace("\u00a0", "&nbsp;")
        case Citation():
            number = piece.number
            return f'<sup class="citation" id="{escape(piece.anchor)}"><a href="#reference-{number}">{number}</a></sup>'
        case Break():
            return "<br>"
    raise TypeError(piece)


def _element(tag: str, content: str) -> str:
    return f"<{tag}>{content}</{tag}>"
