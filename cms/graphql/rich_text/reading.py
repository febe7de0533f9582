"""From a stored rich text to its document.

nh3 (an HTML5 parser) mends nesting and leaves only the elements below, so that Python's own parser,
which mends nothing, can read the rest.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from html.parser import HTMLParser

import nh3

from cms.graphql.rich_text.document import (
    Block,
    Break,
    Citation,
    Document,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Mark,
    Paragraph,
    Run,
    Wrapper,
)

MARKS: dict[str, Mark] = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "sup": "superscript",
    "sub": "subscript",
}
HEADINGS = {"h2": 2, "h3": 3}
LISTS = {"ul": False, "ol": True}
TAGS = {"p", "br", "a", "cite", "li", *MARKS, *HEADINGS, *LISTS}
ATTRIBUTES = {"a": {"href", "linktype", "id"}, "cite": {"data-reference"}}
URL_SCHEMES = {"http", "https", "mailto", "tel"}
ADDRESS = re.compile(r"(https?|mailto|tel):|[/#]", re.IGNORECASE)  # or a path, or a place in the same page

SPACES = re.compile(r"[ \t\n\r\f]+")  # what HTML calls white space: a no-break space is none

Attributes = dict[str, str]
ResolveLink = Callable[[Attributes], "str | None"]
ResolveCitation = Callable[[str], "tuple[str, int] | None"]


def read(source: str, *, link: ResolveLink, citation: ResolveCitation) -> Document:
    """Read a stored text.

    `link` gives the address of an `a` by its attributes, `citation` anchor and number of a `cite`
    by its key, asked in order. Where they give None, a link becomes its text and a citation goes.
    """
    clean = nh3.clean(source, tags=TAGS, attributes=ATTRIBUTES, url_schemes=URL_SCHEMES, link_rel=None)
    reader = _Reader(link, citation)
    reader.feed(clean)
    reader.close()
    return Document(reader.finish())


class _Container:
    """An element that holds blocks, while it is read."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.blocks: list[Block] = []
        self.items: list[Item] = []


class _Reader(HTMLParser):
    """Reads what nh3 leaves. Marks and links go with the pieces, so a block may begin inside them."""

    def __init__(self, link: ResolveLink, citation: ResolveCitation) -> None:
        super().__init__(convert_charrefs=True)
        self._resolve_link = link
        self._resolve_citation = citation
        self._containers = [_Container("")]
        self._pieces: list[Inline] = []
        self._block = ""  # the open p, h2 or h3
        self._wrappers: list[tuple[str, Wrapper | None]] = []
        self._links = 0
        self._cited = 0  # open cite elements, whose text is only a placeholder

    def finish(self) -> tuple[Block, ...]:
        """The blocks of the whole text."""
        while len(self._containers) > 1:
            self._close_container()
        self._close_block()
        return tuple(self._containers[0].blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._pieces.append(Break(self._stack()))
        elif tag == "cite":
            self._cited += 1
            found = self._resolve_citation(attributes.get("data-reference", ""))
            if found is not None:
                self._pieces.append(Citation((), *found))
        elif tag == "a":
            href = self._resolve_link(attributes)
            self._links += 1
            self._wrappers.append((tag, Link(href, self._links) if href and ADDRESS.match(href) else None))
        elif tag in MARKS:
            self._wrappers.append((tag, MARKS[tag]))
        elif tag in LISTS or tag == "li":
            self._close_block()
            self._containers.append(_Container(tag))
        else:
            self._close_block()
            self._block = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == "cite":
            self._cited -= 1
        elif tag == "a" or tag in MARKS:
            self._wrappers.pop()
        elif tag in LISTS or tag == "li":
            self._close_container()
        elif tag != "br":
            self._close_block()

    def handle_data(self, data: str) -> None:
        if self._cited:
            return
        text = SPACES.sub(" ", data)
        if not text.isprintable():
            # Parsers take a byte order mark at the start away; it means nothing elsewhere either.
            text = "".join(c for c in text if unicodedata.category(c) != "Cc" and c != "\ufeff")
            text = SPACES.sub(" ", text)
        if text:
            self._pieces.append(Run(self._stack(), text))

    def _stack(self) -> tuple[Wrapper, ...]:
        return tuple(dict.fromkeys(wrapper for _, wrapper in self._wrappers if wrapper is not None))

    def _close_block(self) -> None:
        tag, self._block = self._block, ""
        pieces, self._pieces = self._pieces, []
        if tag in HEADINGS:
            pieces = [Run(piece.wrappers, " ") if isinstance(piece, Break) else piece for piece in pieces]
        tidied = tidy(pieces)
        if not tidied:
            return
        if tag in HEADINGS:
            self._add(Heading(HEADINGS[tag], tidied))
        else:
            # Two paragraphs that no element holds would run together when they are written one after the other.
            before = self._containers[-1].blocks[-1:]
            follows_implied = any(isinstance(block, Paragraph) and block.is_implied for block in before)
            self._add(Paragraph(tidied, is_implied=not tag and not follows_implied))

    def _close_container(self) -> None:
        self._close_block()
        closed = self._containers.pop()
        if closed.tag == "li":
            if closed.blocks:
                self._add_item(Item(tuple(closed.blocks)))
        elif closed.items:
            self._add(List(LISTS[closed.tag], tuple(closed.items)))

    def _add(self, block: Block) -> None:
        """A block beside the items of a list, in no item of it, becomes one."""
        if self._containers[-1].tag in LISTS:
            self._add_item(Item((block,)))
        else:
            self._containers[-1].blocks.append(block)

    def _add_item(self, item: Item) -> None:
        """An item in no list becomes a list of its own."""
        container = self._containers[-1]
        if container.tag in LISTS:
            container.items.append(item)
        else:
            container.blocks.append(List(is_ordered=False, items=(item,)))


def tidy(pieces: Iterable[Inline]) -> tuple[Inline, ...]:
    """Pieces with white space collapsed, moved out of marks and links and off the ends of lines.

    White space within a line stands in those wrappers that both of its neighbours have.
    """
    solid: list[Inline] = []
    gap: list[Inline] = []
    for piece in _without_outer_spaces(pieces):
        if isinstance(piece, Break) or (isinstance(piece, Run) and piece.text == " "):
            gap.append(piece)
            continue
        if solid and gap:
            shared = _shared(solid[-1].wrappers, piece.wrappers)
            breaks = [Break(shared) for each in gap if isinstance(each, Break)]
            solid.extend(breaks or [Run(shared, " ")])
        gap = []
        solid.append(piece)
    return tuple(_merged(solid))


def _without_outer_spaces(pieces: Iterable[Inline]) -> Iterable[Inline]:
    """Each run with the spaces at its ends as runs of their own. White space inside is single spaces already."""
    for piece in pieces:
        if not isinstance(piece, Run):
            yield piece
            continue
        inside = piece.text.strip(" ")
        if inside == piece.text:
            yield piece
            continue
        if piece.text.startswith(" "):
            yield Run(piece.wrappers, " ")
        if inside:
            yield Run(piece.wrappers, inside)
            if piece.text.endswith(" "):
                yield Run(piece.wrappers, " ")


def _shared(left: tuple[Wrapper, ...], right: tuple[Wrapper, ...]) -> tuple[Wrapper, ...]:
    count = 0
    while count < min(len(left), len(right)) and left[count] == right[count]:
        count += 1
    return left[:count]


def _merged(pieces: list[Inline]) -> Iterable[Inline]:
    pending: Run | None = None
    for piece in pieces:
        if pending is not None and isinstance(piece, Run) and piece.wrappers == pending.wrappers:
            pending = Run(pending.wrappers, pending.text + piece.text)
            continue
        if pending is not None:
            yield pending
        pending = piece if isinstance(piece, Run) else None
        if pending is None:
            yield piece
    if pending is not None:
        yield pending
