"""Inlines and blocks to the HTML that Wagtail stores for rich text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from itertools import groupby

from articles.importing.document import Block, Inline, Inlines, Item, Listing, Mark, Run, inlines_of

CitationOf = Callable[[int], str]
"""The stored citation of a number."""


def inline_html(inlines: Inlines, citation_of: CitationOf) -> str:
    """The HTML of inlines; neighbours with one link share it."""
    pieces: list[str] = []
    for href, group in groupby(inlines, key=lambda i: i.href if isinstance(i, Run) else ""):
        html = "".join(_html(inline, citation_of) for inline in group)
        pieces.append(f'<a href="{escape(href)}">{html}</a>' if href else html)
    return "".join(pieces)


def _html(inline: Inline, citation_of: CitationOf) -> str:
    if isinstance(inline, Mark):
        return "".join(citation_of(number) for number in inline.numbers)
    html = escape(inline.text, quote=False).replace("\n", "<br/>")
    for is_styled, tag in (
        (inline.is_superscript, "sup"),
        (inline.is_subscript, "sub"),
        (inline.is_italic, "i"),
        (inline.is_bold, "b"),
    ):
        if is_styled:
            html = f"<{tag}>{html}</{tag}>"
    return html


def block_html(blocks: Iterable[Block], citation_of: CitationOf) -> str:
    """The HTML of paragraphs and lists."""
    return "".join(_block_html(block, citation_of) for block in blocks)


def _block_html(block: Block, citation_of: CitationOf) -> str:
    if isinstance(block, Listing):
        tag = "ol" if block.is_ordered else "ul"
        items = "".join(
            f"<li>{inline_html(item.inlines, citation_of)}{block_html(item.children, citation_of)}</li>"
            for item in block.items
        )
        return f"<{tag}>{items}</{tag}>"
    return "".join(f"<p>{inline_html(inlines, citation_of)}</p>" for inlines in inlines_of(block))


def item_html(item: Item, citation_of: CitationOf) -> str:
    """The HTML of one item as a paragraph with the lists inside it; empty if it says nothing."""
    text = inline_html(item.inlines, citation_of)
    return (f"<p>{text}</p>" if text else "") + block_html(item.children, citation_of)
