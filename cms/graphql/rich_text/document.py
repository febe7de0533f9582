"""The document that a stored rich text becomes: blocks of inline pieces, with nothing left to resolve.

What holds of every document, whatever was stored: no block, item or link is empty; white space is
collapsed as browsers do it, and stands at no end of a line, of a link or of a mark; no control
character is in it; a heading has no line break.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Mark = Literal["bold", "italic", "superscript", "subscript"]


@dataclass(frozen=True)
class Link:
    """A link that pieces stand in. `position` tells two links side by side from one another."""

    href: str
    position: int


Wrapper: TypeAlias = "Mark | Link"


@dataclass(frozen=True)
class Piece:
    """Something in a line. `wrappers` are the link and the marks that it stands in, outermost first."""

    wrappers: tuple[Wrapper, ...]


@dataclass(frozen=True)
class Run(Piece):
    """Characters."""

    text: str


@dataclass(frozen=True)
class Break(Piece):
    """The end of a line within a paragraph."""


@dataclass(frozen=True)
class Citation(Piece):
    """A mark that cites a reference of the page. It stands in no wrapper."""

    anchor: str
    number: int


Inline: TypeAlias = Run | Break | Citation


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. One that is implied has no `p` of its own: the text of a plain list item."""

    pieces: tuple[Inline, ...]
    is_implied: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of level 2 or 3."""

    level: int
    pieces: tuple[Inline, ...]


@dataclass(frozen=True)
class Item:
    """An item of a list."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class List:
    """A list with bullets, or numbered from 1."""

    is_ordered: bool
    items: tuple[Item, ...]


Block: TypeAlias = Paragraph | Heading | List


@dataclass(frozen=True)
class Document:
    """A whole text."""

    blocks: tuple[Block, ...]


def lines(document: Document) -> Iterator[tuple[Inline, ...]]:
    """The pieces of each paragraph and heading, in order."""
    return (pieces for block in document.blocks for pieces in _lines(block))


def citations(document: Document) -> Iterator[Citation]:
    """The citations, in order."""
    return (piece for pieces in lines(document) for piece in pieces if isinstance(piece, Citation))


def plain_text(document: Document) -> str:
    """The words alone, paragraphs and lines divided by a space."""
    return " ".join(words for pieces in lines(document) if (words := "".join(map(_words, pieces)).strip()))


def _lines(block: Block) -> Iterator[tuple[Inline, ...]]:
    if isinstance(block, List):
        for item in block.items:
            for inner in item.blocks:
                yield from _lines(inner)
    else:
        yield block.pieces


def _words(piece: Inline) -> str:
    if isinstance(piece, Run):
        return piece.text
    return " " if isinstance(piece, Break) else ""
