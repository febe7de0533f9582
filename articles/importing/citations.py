"""Numbers that cite: which digits behind a word are a citation, and which belong to the text.

Certain are raised digits behind a word, digits in square brackets, and digits glued to the
punctuation behind a word ("depression.1"). Digits glued to a word ("Depression5") are believed only
as far as the certain ones and the list of references reach, so that "Route66" stays a road.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from articles.importing.document import (
    Block,
    Document,
    Heading,
    Inline,
    Inlines,
    Item,
    Listing,
    Mark,
    Paragraph,
    Run,
    Table,
    inlines_of,
    raw,
    tidy,
)

HIGHEST = 199
"""No article of this kind cites more sources; a higher number is a quantity or a year."""

_NUMBERS = r"\d{1,3}(?:[,–-]\d{1,3})*"
_UNITS = (
    r"(?!\s*[%°])(?!\s*(?:percent|per cent|minutes?|mins?|hours?|days?|weeks?|months?|years?|times?|"
    r"people|"
    r"patients|participants|adults|children|women|men|studies|trials|sessions?|types?|kinds?|steps?|"
    r"mg|g|kg|ml|cm|mm|km|m|lbs?|inch(?:es)?|to|or|of)\b)"
)
_AFTER_PUNCTUATION = re.compile(
    rf"(?<![^\W\d_])(?P<word>[^\W\d_]+)[”’\"')\]]*(?P<stop>[.,;!?])[”’\"')\]]*"
    rf"(?P<numbers>{_NUMBERS})(?=$|[\s”’\"')\]]){_UNITS}"
)
_AFTER_WORD = re.compile(
    rf"(?<![\w@/.#&-])(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<numbers>\d{{1,2}})(?=$|[\s.,;:!?)\]”’\"'])"
    rf"(?![.,:]\d){_UNITS}"
)
_BRACKETED = re.compile(r"(?<=[\w.,;:!?”’\"')\]])\s?\[\^?(?P<numbers>\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\](?![(\w])")
_RAISED = re.compile(r"^[\s\[(]*(?P<numbers>\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)[\s\])]*,?$")
_PAIR = re.compile(r"\s*([,;–-])\s*")

_ABBREVIATIONS = re.compile(
    r"^(?:no|nos|nr|vol|p|pp|fig|figs|ch|sec|art|approx|ca|est|v|ver|sect|para|ed|eds|op|ref|refs)$",
    re.IGNORECASE,
)
_NAMES_WITH_NUMBERS = re.compile(
    r"^(?:omega|covid|type|grade|level|step|phase|stage|chapter|figure|table|page|part|version|"
    r"section|route|area|class|form|group|unit|channel|windows|python|formula|factor|coenzyme|"
    r"vitamin|schedule|appendix|item|number|room|floor|studio|week|month|year|since|until|about|"
    r"from)$",
    re.IGNORECASE,
)
_CONTEXT = 80
"""Characters before a number that decide whether it cites."""
_SHORTEST_WORD = 4
_SHORTEST_RAISED_WORD = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class _Find:
    """Digits from `start` to `end` of one run that cite `numbers`."""

    start: int
    end: int
    numbers: tuple[int, ...]
    is_certain: bool


def numbers_in(text: str) -> tuple[int, ...]:
    """The numbers that "3", "1,4" or "2–5" means; empty if it cannot be a citation."""
    parts = _PAIR.split(text.strip())
    numbers = [int(parts[0])]
    for sign, part in zip(parts[1::2], parts[2::2], strict=True):
        number = int(part)
        if sign in ",;":
            numbers.append(number)
        elif 0 < number - numbers[-1] < 20:
            numbers.extend(range(numbers[-1] + 1, number + 1))
        else:
            return ()
    if any(not 0 < number <= HIGHEST for number in numbers):
        return ()
    return tuple(dict.fromkeys(numbers))


def with_marks(document: Document, *, listed: Iterable[int] = ()) -> Document:
    """The document with its citations as marks; headings keep their digits.

    `listed` are the numbers in the document's own list of references.
    """
    texts = [inlines for block in document.blocks if not isinstance(block, Heading) for inlines in inlines_of(block)]
    ceiling = _ceiling(texts, listed)
    return replace(document, blocks=tuple(_changed(b, lambda i: mark(i, ceiling)) for b in document.blocks))


def _ceiling(texts: list[Inlines], listed: Iterable[int]) -> int:
    """The highest number that is believed behind a word."""
    finds = [find for inlines in texts for _, find in _finds(inlines)]
    certain = {n for find in finds if find.is_certain for n in find.numbers} | set(listed)
    glued = {n for find in finds if not find.is_certain for n in find.numbers}
    ceiling = max(certain, default=0)
    while ceiling + 1 in glued:
        ceiling += 1
    return ceiling


def mark(inlines: Inlines, ceiling: int) -> Inlines:
    """The inlines with each citation as a mark."""
    finds: dict[int, list[_Find]] = {}
    for position, find in _finds(inlines):
        if find.is_certain or max(find.numbers) <= ceiling:
            finds.setdefault(position, []).append(find)
    result: list[Inline] = []
    for position, inline in enumerate(inlines):
        if not isinstance(inline, Run) or position not in finds:
            result.append(inline)
            continue
        start = 0
        for find in finds[position]:
            result.append(replace(inline, text=inline.text[start : find.start]))
            result.append(Mark(find.numbers))
            start = find.end
        result.append(replace(inline, text=inline.text[start:]))
    return tidy(result)


def _finds(inlines: Inlines) -> Iterator[tuple[int, _Find]]:
    """Each citation with the position of its run, in reading order."""
    before = ""
    for position, inline in enumerate(inlines):
        if not isinstance(inline, Run):
            continue
        if inline.is_superscript or _is_note_link(inline):
            find = _raised(inline, before)
            if find is not None:
                yield position, find
        else:
            following = raw(inlines[position + 1 : position + 2])
            for find in _in_text(inline.text, before, following):
                yield position, find
        before = (before + inline.text)[-_CONTEXT:]


def _is_note_link(run: Run) -> bool:
    return run.href.startswith("#") and _RAISED.match(run.text) is not None


def _raised(run: Run, before: str) -> _Find | None:
    match = _RAISED.match(run.text)
    numbers = numbers_in(match["numbers"]) if match else ()
    if not numbers:
        return None
    text = before.rstrip()
    if not text or (text[-1].isdigit() and not _YEAR.search(text)):
        return None
    if text[-1].isalpha() and not run.href.startswith("#"):
        word = re.split(r"[\W\d_]", text)[-1]
        if len(word) < _SHORTEST_RAISED_WORD:
            return None
    return _Find(0, len(run.text), numbers, is_certain=True)


def _in_text(text: str, before: str, following: str) -> Iterator[_Find]:
    """The citations in a run that is not raised, between what stands before and after it."""
    context = before
    whole = context + text + following[:1]
    finds = [
        *_matches(_AFTER_PUNCTUATION, whole, _is_after_punctuation, is_certain=True),
        *_matches(_BRACKETED, whole, lambda _: True, is_certain=True),
        *_matches(_AFTER_WORD, whole, _is_after_word, is_certain=False),
    ]
    taken = len(context)
    for find in sorted(finds, key=lambda find: find.start):
        if find.start >= taken and find.end <= len(context) + len(text):
            yield replace(find, start=find.start - len(context), end=find.end - len(context))
            taken = find.end


def _matches(
    pattern: re.Pattern[str],
    text: str,
    is_citation: Callable[[re.Match[str]], bool],
    *,
    is_certain: bool,
) -> Iterator[_Find]:
    for match in pattern.finditer(text):
        numbers = numbers_in(match["numbers"])
        if numbers and is_citation(match):
            whole = match.span() if pattern is _BRACKETED else match.span("numbers")
            yield _Find(*whole, numbers, is_certain)


def _is_after_punctuation(match: re.Match[str]) -> bool:
    word = match["word"]
    if _ABBREVIATIONS.match(word) or (len(word) == 1 and word not in "aI"):
        return False
    before = match.string[max(0, match.start() - _CONTEXT) : match.start()]
    token = re.split(r"\s", before)[-1]
    return not re.search(r"[@/\\]|www\.|\d$", token)


def _is_after_word(match: re.Match[str]) -> bool:
    word = match["word"]
    return (
        len(word) >= _SHORTEST_WORD
        and word[-1].islower()
        and not _NAMES_WITH_NUMBERS.match(word)
        and (match["numbers"][0] != "0")
    )


def _changed(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    if isinstance(block, Heading):
        return block
    if isinstance(block, Paragraph):
        return replace(block, inlines=change(block.inlines))
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(map(change, row)) for row in block.rows))
    return _changed_listing(block, change)


def _changed_listing(listing: Listing, change: Callable[[Inlines], Inlines]) -> Listing:
    return replace(
        listing,
        items=tuple(
            Item(change(item.inlines), tuple(_changed_listing(c, change) for c in item.children))
            for item in listing.items
        ),
    )
