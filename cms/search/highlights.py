"""Passages in which the found words are marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import chain, takewhile

from django.utils.html import escape

from cms.search.words import TOKEN, folded

LONGEST_PASSAGE = 240
"""Characters of a passage, marks and the signs of what was left out aside."""

BEFORE = 60
"""Characters that stand before the first found word of a passage."""

ALIKE = 0.7
"""Of two words, for one to be taken for the other mistyped."""


def found_words(text: str, sought: Iterable[str], *, forgive_typos: bool = False) -> Iterator[tuple[int, int]]:
    """Where words stand in a text that begin with a sought one (or are nearly one), one after the other."""
    sought = tuple(sought)
    for match in TOKEN.finditer(text):
        word = folded(match.group())
        if word and (word.startswith(sought) or (forgive_typos and any(_is_alike(word, each) for each in sought))):
            yield match.span()


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """HTML: the text escaped, and what the spans hold inside `mark` elements."""
    parts, end = [], 0
    for start, stop in spans:
        parts += [escape(text[end:start]), "<mark>", escape(text[start:stop]), "</mark>"]
        end = stop
    return "".join((*parts, escape(text[end:])))


def passage(text: str, sought: Iterable[str]) -> str:
    """HTML: the passage of a text around the first found word, or its beginning."""
    spans = found_words(text, sought)
    first = next(spans, None)
    begin = _start_of_word(text, first[0] - BEFORE) if first else 0
    end = _end_of_word(text, begin + LONGEST_PASSAGE)
    # Long texts are not read to their end: nothing behind the passage is marked.
    shown = takewhile(lambda span: span[1] <= end, chain([first] if first else [], spans))
    inside = [(start - begin, stop - begin) for start, stop in shown if start >= begin]
    excerpt = text[begin:end]
    return ("… " if begin else "") + marked(excerpt, inside).strip() + (" …" if end < len(text) else "")


def _start_of_word(text: str, position: int) -> int:
    if position <= 0:
        return 0
    gap = re.compile(r"\s").search(text, position)
    return gap.end() if gap and gap.end() - position < BEFORE else position


def _end_of_word(text: str, position: int) -> int:
    if position >= len(text):
        return len(text)
    gap = max(text.rfind(space, position - BEFORE, position) for space in " \n")
    return gap if gap > 0 else position


def _is_alike(word: str, other: str) -> bool:
    return SequenceMatcher(None, word, other).ratio() >= ALIKE
