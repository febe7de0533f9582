"""Plain text to a document.

A heading is a short line that stands alone and ends without punctuation. Where some line is longer
than any screen is wide, each line is a paragraph; otherwise lines are joined until a blank one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.importing.document import (
    Block,
    Document,
    Heading,
    Inlines,
    Item,
    Listing,
    Paragraph,
    Run,
    tidy,
)

_BULLET = re.compile(r"^(?P<indent>\s*)[•‣◦⁃∙·▪●○■□*\-–+]\s+(?P<text>\S.*)$")
_NUMBER = re.compile(r"^(?P<indent>\s*)(?P<number>\d{1,3})[.)]\s+(?P<text>\S.*)$")
_RULE = re.compile(r"^\s*([=\-_*~])\1{2,}\s*$")
_HEADING_END = tuple(".,;:!…")
_CITED_END = re.compile(r"(?<=\D)[\d¹²³⁴-⁹⁰,–-]+$|\s?\[[\d,– -]+\]$")
_CLOSING = "\"'”’)]"
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_SCREEN_WIDTH = 120
_TITLE_LENGTH = 120
_HEADING_LENGTH = 80
_SENTENCE_LENGTH = 45
_SMALL_WORD = 3
_DEEPEST = 24
"""Columns; what is indented further counts as this far, so that nesting has an end."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that starts a list item: how deep it stands, which number it has (0: a bullet)."""

    indent: int
    number: int
    text: str


def parse(text: str) -> Document:
    """The document that a plain text means."""
    lines = text.expandtabs(4).splitlines()
    is_wrapped = all(len(line) <= _SCREEN_WIDTH for line in lines)
    blocks: list[Block] = []
    for group in _groups(lines, is_wrapped=is_wrapped):
        if isinstance(group, list):
            blocks.extend(_listings(group))
        elif not blocks and _is_title(group.text):
            blocks.append(Heading(1, _inlines(group.text)))
        elif group.stands_alone and _is_heading(group.text):
            blocks.append(Heading(2, _inlines(group.text)))
        else:
            blocks.append(Paragraph(_inlines(group.text)))
    return Document(tuple(blocks))


@dataclass(slots=True)
class _Prose:
    """Lines that belong together; `stands_alone` if nothing touches them but a list."""

    text: str
    stands_alone: bool


@dataclass(slots=True)
class _Grouper:
    """Gathers lines into paragraphs and lists."""

    is_wrapped: bool
    groups: list[_Prose | list[_Line]] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    items: list[_Line] = field(default_factory=list)
    is_after_blank: bool = True
    has_blank_before: bool = True

    def add(self, line: str) -> None:
        text = line.strip()
        if not text or _RULE.match(line):
            self._end_prose()
            self.is_after_blank = True
            return
        if item := _item(line):
            self._end_prose()
            self.items.append(item)
        elif self.items and not self.is_after_blank and (line[0].isspace() or text[0].islower()):
            last = self.items[-1]
            self.items[-1] = _Line(last.indent, last.number, f"{last.text} {text}")
        else:
            self._end_items()
            if not self.is_wrapped:
                self._end_prose()
            if not self.prose:
                self.has_blank_before = self.is_after_blank
            self.prose.append(text)
        self.is_after_blank = False

    def end(self) -> None:
        self._end_prose()
        self._end_items()

    def _end_prose(self) -> None:
        if self.prose:
            stands_alone = len(self.prose) == 1 and self.has_blank_before
            self.groups.append(_Prose(" ".join(self.prose), stands_alone))
            self.prose = []

    def _end_items(self) -> None:
        if self.items:
            self.groups.append(self.items)
            self.items = []


def _groups(lines: list[str], *, is_wrapped: bool) -> list[_Prose | list[_Line]]:
    grouper = _Grouper(is_wrapped)
    for line in lines:
        grouper.add(line)
    grouper.end()
    return grouper.groups


def _item(line: str) -> _Line | None:
    if match := _BULLET.match(line):
        return _Line(min(len(match["indent"]), _DEEPEST), 0, match["text"].strip())
    if match := _NUMBER.match(line):
        return _Line(min(len(match["indent"]), _DEEPEST), int(match["number"]), match["text"].strip())
    return None


def _listings(lines: list[_Line]) -> Iterator[Block]:
    """The lists that consecutive item lines make; numbers that do not count from 1 stay text."""
    start = 0
    while start < len(lines):
        is_ordered = lines[start].number > 0
        indent = lines[start].indent
        end = start + 1
        while end < len(lines) and (lines[end].indent > indent or (lines[end].number > 0) == is_ordered):
            end += 1
        yield from _listing(lines[start:end])
        start = end


def _listing(lines: list[_Line]) -> Iterator[Block]:
    groups: list[tuple[_Line, list[_Line]]] = []
    for line in lines:
        if groups and line.indent > groups[0][0].indent:
            groups[-1][1].append(line)
        else:
            groups.append((line, []))
    nested = [(line, list(_listings(children)) if children else []) for line, children in groups]
    is_ordered = lines[0].number > 0
    counts = [line.number for line, _ in nested] == list(range(1, len(nested) + 1))
    has_only_lists = all(isinstance(b, Listing) for _, blocks in nested for b in blocks)
    if has_only_lists and (counts or not is_ordered):
        yield Listing(
            tuple(
                Item(_inlines(line.text), tuple(b for b in blocks if isinstance(b, Listing))) for line, blocks in nested
            ),
            is_ordered,
        )
        return
    for line, blocks in nested:
        yield Paragraph(_inlines(f"{line.number}. {line.text}" if line.number else line.text))
        yield from blocks


def _is_title(text: str) -> bool:
    return len(text) <= _TITLE_LENGTH and not _ends_like_a_sentence(text)


def _ends_like_a_sentence(text: str) -> bool:
    """Whether the text ends in punctuation; a citation may stand behind it."""
    return _CITED_END.sub("", text).rstrip(_CLOSING).endswith(_HEADING_END)


def _is_heading(text: str) -> bool:
    """Whether a line that stands alone is a heading: the more it looks like one, the longer it may be."""
    if _ends_like_a_sentence(text) or text.startswith(("[", "http")):
        return False
    first = next((character for character in text if character.isalnum()), "")
    if not first or first.islower():
        return False
    long_words = [word for word in text.split() if len(word) > _SMALL_WORD]
    is_titled = sum(not word[0].islower() for word in long_words) * 2 > len(long_words)
    limit = _HEADING_LENGTH if is_titled or text.endswith("?") else _SENTENCE_LENGTH
    return len(text) <= limit


def _inlines(text: str) -> Inlines:
    return tidy(raised(text))


def raised(text: str) -> Iterator[Run]:
    """The text as runs in which Unicode's raised digits are superscripts."""
    position = 0
    for match in _SUPERSCRIPTS.finditer(text):
        yield Run(text[position : match.start()])
        digits = "".join(str(unicodedata.digit(digit)) for digit in match[0])
        yield Run(digits, is_superscript=True)
        position = match.end()
    yield Run(text[position:])
