"""What an editor should look at in a document: named with its place, never mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from articles.importing import cues, shortcodes
from articles.importing.document import (
    Block,
    Document,
    Heading,
    Listing,
    Mark,
    Paragraph,
    Table,
    inlines_of,
    plain,
    raw,
)
from articles.importing.shortcodes import Shortcode
from articles.importing.vocabulary import TermKind, Vocabulary, normal

PRACTICES = frozenset(
    [
        "acupressure",
        "acupuncture",
        "aromatherapy",
        "ayurveda",
        "chiropractic",
        "cupping",
        "hypnotherapy",
        "kinesiology",
        "meditation",
        "mindfulness",
        "naturopathy",
        "osteopathy",
        "physiotherapy",
        "pilates",
        "qigong",
        "reflexology",
        "reiki",
        "shiatsu",
        "yoga",
    ]
)
"""Words of the field that are often run together, known even where the vocabulary is empty."""

_MISSPELLINGS = {
    "fo": "of or for",
    "teh": "the",
    "adn": "and",
    "provder": "provider",
    "provders": "providers",
    "recieve": "receive",
    "seperate": "separate",
    "definately": "definitely",
    "occured": "occurred",
    "theraphy": "therapy",
    "therapuetic": "therapeutic",
    "massge": "massage",
    "messsage": "message",
    "accomodate": "accommodate",
    "wich": "which",
    "thier": "their",
}
_CAMEL = re.compile(r"\b[a-z]{3,}(?=[A-Z][a-z]{2,})[A-Za-z]*\b")
_NO_SPACE = re.compile(r"\b[a-z]{3,}[.!?][A-Z][a-z]{2,}\b")
_WORD = re.compile(r"[^\W\d_]+")
_DOUBLED = re.compile(r"\b(?P<word>[^\W\d_]{2,}) (?P=word)\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset({"had", "that", "lomi", "her", "tui"})
_GLUED_DIGITS = re.compile(r"[^\W\d_]{4,}\d{1,2}$")
_SHORTEST_PART = 4
_SHORTEST_GUESS = 7
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing to look at, and where."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Cited:
    """A number that the document cites, and where."""

    number: int
    places: tuple[str, ...]


def placed(document: Document) -> Iterator[tuple[str, Block]]:
    """Each block with its place in words: its section, and which paragraph or list it is there."""
    section, counts = "Beginning", Counter[str]()
    for block in document.blocks:
        if isinstance(block, Heading):
            text = plain(block.inlines)
            if text:
                section, counts = f"“{text}”", Counter()
            yield section, block
            continue
        kind = {Listing: "list", Table: "table"}.get(type(block), "paragraph")
        counts[kind] += 1
        yield f"{section}, {kind} {counts[kind]}", block


def citations(document: Document) -> list[Cited]:
    """The numbers that a document cites, each with its places, ascending."""
    places: dict[int, list[str]] = {}
    for place, block in placed(document):
        for inlines in inlines_of(block):
            for inline in inlines:
                for number in inline.numbers if isinstance(inline, Mark) else ():
                    places.setdefault(number, []).append(place)
    return [Cited(number, tuple(found)) for number, found in sorted(places.items())]


def find(document: Document, vocabulary: Vocabulary) -> Iterator[Defect]:
    """The defects of a document in the order in which a reader meets them."""
    words = Counter(
        word.lower()
        for block in document.blocks
        for inlines in inlines_of(block)
        for word in _WORD.findall(plain(inlines))
    )
    names = _names(vocabulary)
    for place, block in placed(document):
        for inlines in inlines_of(block):
            text = " ".join("".join(raw([i]) or " " for i in inlines).split())
            yield from (Defect(place, m) for m in _in_text(text, words, names))
        if isinstance(block, Paragraph):
            yield from (Defect(place, m) for m in _in_paragraph(plain(block.inlines)))
    yield from _headings(document)
    yield from _absent(document)


def _in_text(text: str, words: Counter[str], names: frozenset[str]) -> Iterator[str]:
    for word in dict.fromkeys(_WORD.findall(text)):
        if parts := _parts(word.lower(), words, names):
            yield f"“{word}” looks like words run together: {' + '.join(parts)}."
        elif hint := _MISSPELLINGS.get(word.lower()):
            yield f"“{word}” looks misspelt: {hint}?"
        elif hint := _neighbour(word.lower(), words):
            yield f"“{word}” looks misspelt: {hint}, as elsewhere?"
    yield from _in_spelling(text)
    for shortcode in shortcodes.find(text):
        yield _shortcode(shortcode)


def _in_spelling(text: str) -> Iterator[str]:
    for match in _CAMEL.finditer(text):
        yield f"“{match[0]}” looks like words run together."
    for match in _NO_SPACE.finditer(text):
        yield f"A space is missing in “{match[0]}”."
    for match in _DOUBLED.finditer(text):
        if match["word"].lower() not in _MAY_DOUBLE:
            yield f"The word “{match['word']}” stands twice."


def _shortcode(shortcode: Shortcode) -> str:
    if shortcodes.hubspot_form(shortcode) is not None:
        return "A form shortcode stood as text and is now a block: check that the form still exists."
    if shortcode.name == "hubspot":
        return f"A form shortcode without a usable form, kept as text: {shortcode.source}"
    return f"Unknown shortcode, kept as text: {shortcode.source}"


def _names(vocabulary: Vocabulary) -> frozenset[str]:
    """Single words that are names of the field."""
    kinds = (TermKind.PRACTICE, TermKind.MASSAGE_TYPE, TermKind.TECHNIQUE, TermKind.CONDITION)
    known = {normal(name) for kind in kinds for term in vocabulary.of(kind) for name in (term.name, *term.aliases)}
    return PRACTICES | {name for name in known if name.isalpha() and len(name) >= _SHORTEST_PART}


def _parts(word: str, words: Counter[str], names: frozenset[str]) -> tuple[str, ...]:
    """The words that a word was run together from; empty unless one is a name, the other known."""
    if word in names or word.removesuffix("s") in names or words[word] > 2 or len(word) > _LONGEST_WORD:
        return ()
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head, tail = word[:at], word[at:]
        has_name = head in names or tail in names
        if has_name and (head in names or words[head]) and (tail in names or words[tail]):
            return (head, tail)
    return ()


def _neighbour(word: str, words: Counter[str]) -> str:
    """A frequent word of the document that lacks or swaps no more than one letter inside."""
    if not _SHORTEST_GUESS <= len(word) <= _LONGEST_WORD or words[word] > 1:
        return ""
    swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(2, len(word) - 2))
    shorter = (word[:i] + word[i + 1 :] for i in range(2, len(word) - 2))
    candidates = [c for c in (*swapped, *shorter) if c != word and words[c] > 1]
    return candidates[0] if candidates else ""


def _in_paragraph(text: str) -> Iterator[str]:
    found = cues.byline(text)
    if found is not None:
        yield f"A line “{found[0]} {found[1]}” was kept as text: set the field of the page, remove the line."


def _headings(document: Document) -> Iterator[Defect]:
    blocks = list(placed(document))
    for (place, block), following in zip(blocks, [*blocks, None][1:], strict=True):
        if not isinstance(block, Heading):
            continue
        text = plain(block.inlines)
        if not text:
            yield Defect(place, "A heading without text was left out.")
            continue
        after = following[1] if following else None
        if after is None or (isinstance(after, Heading) and after.level <= block.level):
            yield Defect(place, "The section is empty.")
        if _GLUED_DIGITS.search(text):
            yield Defect(place, "The heading ends in a number; a heading cannot cite.")


def _absent(document: Document) -> Iterator[Defect]:
    """What readers of health texts look for, and the document does not say."""
    roles = [
        found[0]
        for block in document.blocks
        if isinstance(block, Paragraph) and (found := cues.byline(plain(block.inlines)))
    ]
    if not any((role.endswith("by") and "review" not in role) or role.startswith("author") for role in roles):
        yield Defect("Article", "No author is named.")
    if not any("review" in role or "checked" in role for role in roles):
        yield Defect("Article", "No medical reviewer is named.")
    if not any(re.search(r"publish|updat|posted|reviewed(?! by)", role) for role in roles):
        yield Defect("Article", "No date is given.")
