"""A document that knows no file format: what every reader makes and every later step takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

_SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. A line break inside a paragraph is a newline."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_superscript: bool = False
    is_subscript: bool = False
    href: str = ""

    @property
    def style(self) -> tuple[bool, bool, bool, bool, str]:
        """Everything but the text."""
        return (self.is_bold, self.is_italic, self.is_superscript, self.is_subscript, self.href)


@dataclass(frozen=True, slots=True)
class Mark:
    """A citation: the numbers that the source cites here, in its order."""

    numbers: tuple[int, ...]


Inline = Run | Mark
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the whole document has level 1."""

    level: int
    inlines: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `is_standfirst` if the source itself says so, `is_quote` likewise."""

    inlines: Inlines
    is_standfirst: bool = False
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, with the lists inside it."""

    inlines: Inlines
    children: tuple[Listing, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list. An ordered one counts from 1."""

    items: tuple[Item, ...]
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, all of the same length; the first row is the header if `has_header`."""

    rows: tuple[tuple[Inlines, ...], ...]
    has_header: bool = False
    caption: str = ""


Block = Heading | Paragraph | Listing | Table


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of a file, and what its reader had to leave out or change.

    `dropped` holds sentences for the report. `spare_title` is a title that stands outside the
    text, such as that of an HTML head.
    """

    blocks: tuple[Block, ...]
    dropped: tuple[str, ...] = ()
    spare_title: str = ""


def plain(inlines: Iterable[Inline]) -> str:
    """The text of inlines without their citations, white space single."""
    text = "".join(inline.text for inline in inlines if isinstance(inline, Run))
    return " ".join(text.split())


def tidy(inlines: Iterable[Inline]) -> Inlines:
    """The inlines with single spaces, no space at the ends, and equal styles joined."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, Run):
            if not inline.text:
                continue
            if isinstance(last, Run) and last.style == inline.style:
                joined[-1] = replace(last, text=last.text + inline.text)
                continue
        joined.append(inline)
    return _trim(_single_spaces(joined))


def _single_spaces(inlines: list[Inline]) -> list[Inline]:
    result: list[Inline] = []
    is_after_space = True
    for inline in inlines:
        if isinstance(inline, Run):
            text = re.sub(r" ?\n ?", "\n", _SPACES.sub(" ", inline.text))
            if is_after_space:
                text = text.lstrip(" ")
            if text:
                is_after_space = text[-1].isspace()
                result.append(replace(inline, text=text))
        else:
            is_after_space = False
            result.append(inline)
    return result


def _trim(inlines: list[Inline]) -> Inlines:
    while inlines and isinstance(inlines[-1], Run):
        text = inlines[-1].text.rstrip()
        if text:
            inlines[-1] = replace(inlines[-1], text=text)
            break
        inlines.pop()
    while inlines and isinstance(inlines[0], Run):
        text = inlines[0].text.lstrip()
        if text:
            inlines[0] = replace(inlines[0], text=text)
            break
        inlines.pop(0)
    return tuple(inlines)


def split(inlines: Inlines, at: int) -> tuple[Inlines, Inlines]:
    """The inlines before and after a place, counted in characters of their runs.

    A mark exactly at the place belongs to what stands before it.
    """
    before: list[Inline] = []
    after: list[Inline] = []
    position = 0
    for inline in inlines:
        if isinstance(inline, Mark):
            (before if position <= at and not after else after).append(inline)
            continue
        end = position + len(inline.text)
        if end <= at:
            before.append(inline)
        elif position >= at:
            after.append(inline)
        else:
            before.append(replace(inline, text=inline.text[: at - position]))
            after.append(replace(inline, text=inline.text[at - position :]))
        position = end
    return tuple(before), tuple(after)


def raw(inlines: Iterable[Inline]) -> str:
    """The text of the runs as it stands, for places that `split` understands."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Run))


def items_of(listing: Listing) -> Iterator[Item]:
    """Each item of a list and of the lists inside it, in reading order."""
    for item in listing.items:
        yield item
        for child in item.children:
            yield from items_of(child)


def inlines_of(block: Block) -> Iterator[Inlines]:
    """Each stretch of inlines of a block, in reading order."""
    if isinstance(block, Listing):
        for item in items_of(block):
            yield item.inlines
    elif isinstance(block, Table):
        for row in block.rows:
            yield from row
    else:
        yield block.inlines
