"""Documents as CommonMark (https://spec.commonmark.org/0.31.2/).

Bold is `**`, italic `_`, so that two delimiters never run into one. A delimiter counts only where
its neighbours let it: a letter beside one that would not is written as a character reference. What
CommonMark has no mark for, superscript and subscript, is inline HTML. Our own writer and not a
library: those for Python convert HTML and leave these cases wrong.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cms.graphql.rich_text.document import Block, Break, Citation, Document, Heading, Item, Link, List, Paragraph, Run
from cms.graphql.rich_text.nesting import Nest, Nested, nested

DELIMITERS = {"bold": "**", "italic": "_"}
INLINE_HTML = {"superscript": "sup", "subscript": "sub"}

ALWAYS_ESCAPED = set("\\`*_[]<~|")
ENTITY = re.compile(r"&(?=#?\w+;)")
LINE_START = re.compile(r"^(?:(#{1,6}(?= |$)|[-+](?=[ -]|$)|=+$|>)|(\d{1,9})([.)])(?= |$))")
HEADING_END = re.compile(r"#+$")
HREF_ENCODED = re.compile(r"[\x00-\x20<>()\\`\x7f]")


@dataclass
class Mark:
    """A part of a line that must stay whole. `character` is the letter that may be written otherwise."""

    markdown: str
    character: str = ""
    opens: bool = False
    closes: bool = False


def to_markdown(document: Document) -> str:
    """The document as CommonMark, without a line break at its end."""
    return "\n\n".join(_blocks(document.blocks))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block. Of two lists side by side the second has the other marker, which parts them."""
    is_other_marker = False
    before: Block | None = None
    for block in blocks:
        if isinstance(block, List):
            follows = isinstance(before, List) and before.is_ordered == block.is_ordered
            is_other_marker = follows and not is_other_marker
            yield _list(block, is_other_marker=is_other_marker)
        elif isinstance(block, Heading):
            line = HEADING_END.sub(r"\\\g<0>", _line(nested(block.pieces)))
            yield f"{'#' * block.level} {line}"
        else:
            yield "\n".join(_escape_start(line) for line in _line(nested(block.pieces)).split("\n"))
        before = block


def _list(block: List, *, is_other_marker: bool) -> str:
    items = []
    for number, item in enumerate(block.items, start=1):
        if block.is_ordered:
            marker = f"{number}{')' if is_other_marker else '.'} "
        else:
            marker = "* " if is_other_marker else "- "
        lines = _item(item).split("\n")
        indent = " " * len(marker)
        items.append(marker + "\n".join([lines[0], *(indent + line if line else "" for line in lines[1:])]))
    return "\n".join(items)


def _item(item: Item) -> str:
    """The blocks of an item; a list stands right below the plain text that it belongs to."""
    written = ""
    before: Block | None = None
    for block, markdown in zip(item.blocks, _blocks(item.blocks), strict=True):
        is_tight = isinstance(before, Paragraph) and before.is_implied and isinstance(block, List)
        written += ("" if before is None else "\n" if is_tight else "\n\n") + markdown
        before = block
    return written


def _escape_start(line: str) -> str:
    """A line that begins like a block of another kind, so that it does not."""
    return LINE_START.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", line, count=1)


def _line(pieces: Iterable[Nested]) -> str:
    parts = list(_parts(pieces))
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
        if part.opens and before is not None:
            _clear(before, _edge(before, last=True), inner=_edge(after, last=False), delimiter=part.markdown)
        if part.closes and after is not None:
            _clear(after, _edge(after, last=False), inner=_edge(before, last=True), delimiter=part.markdown)
    return "".join(part.markdown for part in parts)


def _edge(part: Mark | None, *, last: bool) -> str:
    return part.markdown[-1 if last else 0] if part is not None else " "


def _clear(outer: Mark, edge: str, *, inner: str, delimiter: str) -> None:
    """Write the letter outside of a delimiter as a reference, which ends in punctuation, where it hinders it."""
    if edge in string.whitespace or edge in string.punctuation:
        return
    if delimiter == "**" and inner.isalnum():
        return
    outer.markdown = f"&#{ord(outer.character)};"


def _parts(pieces: Iterable[Nested]) -> Iterator[Mark]:
    for piece in pieces:
        match piece:
            case Nest(Link(href), inside):
                yield Mark("[")
                yield from _parts(inside)
                yield Mark(f"]({_href(href)})")
            case Nest(str() as mark, inside) if mark in DELIMITERS:
                yield Mark(DELIMITERS[mark], opens=True)
                yield from _parts(inside)
                yield Mark(DELIMITERS[mark], closes=True)
            case Nest(str() as mark, inside):
                yield Mark(f"<{INLINE_HTML[mark]}>")
                yield from _parts(inside)
                yield Mark(f"</{INLINE_HTML[mark]}>")
            case Run():
                yield from _characters(piece.text)
            case Citation():
                yield Mark(f"[{piece.number}](#reference-{piece.number})")
            case Break():
                yield Mark("\\\n")


def _characters(text: str) -> Iterator[Mark]:
    entities = {match.start() for match in ENTITY.finditer(text)}
    for position, character in enumerate(text):
        if character in ALWAYS_ESCAPED or position in entities or (character == "!" and position == len(text) - 1):
            yield Mark("\\" + character)
        elif character != " " and (character.isspace() or character == "\ufeff"):
            yield Mark(f"&#{ord(character)};")
        else:
            yield Mark(character, character)


def _href(href: str) -> str:
    encoded = HREF_ENCODED.sub(lambda match: f"%{ord(match[0]):02X}", href)
    return ENTITY.sub("&amp;", encoded)
