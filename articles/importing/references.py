"""A document's own list of sources, and what can be read from each without guessing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from articles.importing.document import (
    Block,
    Document,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Run,
    items_of,
    plain,
)
from articles.study_kind import StudyKind

_HEADING = re.compile(
    r"^(?:article |numbered )?(?:references?|sources?|bibliography|works cited|citations?|literature|footnotes?)"
    r"(?: and (?:references|sources))?:?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\[?(?P<number>\d{1,3})[.)\]:]+\s+(?=\S)")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>“”]+", re.IGNORECASE)
_PUBMED_ID = re.compile(r"\bPMID:?\s*(\d{1,9})\b", re.IGNORECASE)
_PUBMED_ADDRESS = re.compile(r"pubmed(?:\.ncbi\.nlm\.nih\.gov|/)/?(\d{1,9})\b")
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+")
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
_AUTHOR = r"[^\W\d_][^\W\d_'’\-]*(?:[ '’\-][^\W\d_]+)* [A-Z]{1,3}(?: (?:Jr|Sr|II|III))?"
_AMA = re.compile(rf"^(?P<authors>{_AUTHOR}(?:, {_AUTHOR})*(?:,? et al)?)\. (?P<title>[^.?]+[.?]) (?P<source>[^.]+)\.")
_KINDS = {
    "systematic review": StudyKind.SYSTEMATIC_REVIEW,
    "meta-analysis": StudyKind.META_ANALYSIS,
    "randomized controlled trial": StudyKind.RANDOMISED_TRIAL,
    "randomised controlled trial": StudyKind.RANDOMISED_TRIAL,
    "narrative review": StudyKind.NARRATIVE_REVIEW,
    "cohort study": StudyKind.COHORT_STUDY,
    "case series": StudyKind.CASE_SERIES,
}
_TITLE_LENGTH = 500
_ADDRESS_LENGTH = 500


@dataclass(frozen=True, slots=True)
class ParsedReference:
    """One source. `text` is the whole entry as written; the other fields may be empty."""

    text: str
    title: str
    authors: str = ""
    source: str = ""
    year: int | None = None
    doi: str = ""
    pubmed_id: str = ""
    url: str = ""
    kind: StudyKind = StudyKind.OTHER


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The numbered sources of a document, and the words of the heading that stood above them."""

    references: dict[int, ParsedReference]
    heading: str = ""


def extract(document: Document) -> tuple[Document, ReferenceList]:
    """The document without its list of references, and that list."""
    blocks = document.blocks
    for position, block in enumerate(blocks):
        if isinstance(block, Heading) and _HEADING.match(plain(block.inlines)):
            entries, length = _entries(blocks[position + 1 :])
            if entries:
                rest = blocks[:position] + blocks[position + 1 + length :]
                references = {number: parse(inlines) for number, inlines in entries.items()}
                return (
                    replace(document, blocks=rest),
                    ReferenceList(references, plain(block.inlines)),
                )
    return document, ReferenceList({})


def _entries(blocks: Iterable[Block]) -> tuple[dict[int, list[Inline]], int]:
    """The entries by number, and how many blocks hold them."""
    entries: dict[int, list[Inline]] = {}
    length = 0
    for block in blocks:
        found = list(_numbered(block, next_number=max(entries, default=0) + 1))
        if not found or any(number in entries for number, _ in found):
            break
        entries.update(found)
        length += 1
    return entries, length


def _numbered(block: Block, *, next_number: int) -> Iterator[tuple[int, list[Inline]]]:
    if isinstance(block, Listing):
        if block.is_ordered and next_number > 1:
            return
        for number, item in enumerate(block.items, start=next_number):
            yield number, _flat(item)
    elif isinstance(block, Paragraph):
        text = plain(block.inlines)
        if match := _NUMBER.match(text):
            yield int(match["number"]), _without(block.inlines, len(match[0]))
        elif _DOI.search(text) or _PUBMED_ID.search(text) or _AMA.match(text):
            yield next_number, list(block.inlines)


def _flat(item: Item) -> list[Inline]:
    inlines = list(item.inlines)
    for child in item.children:
        for inner in items_of(child):
            inlines += [Run(" "), *inner.inlines]
    return inlines


def _without(inlines: Iterable[Inline], count: int) -> list[Inline]:
    """The inlines without their first characters."""
    rest: list[Inline] = []
    for inline in inlines:
        length = len(inline.text) if isinstance(inline, Run) else 0
        cut = min(count, length)
        count -= cut
        rest.append(replace(inline, text=inline.text[cut:]) if isinstance(inline, Run) else inline)
    return rest


def parse(inlines: Iterable[Inline]) -> ParsedReference:
    """What one entry says. A field is filled only if the entry has exactly one value for it."""
    runs = [inline for inline in inlines if isinstance(inline, Run)]
    text = plain(runs)
    links = [run.href for run in runs if run.href.startswith("http")]
    whole = " ".join([text, *links])
    doi = _only(match[0].rstrip(".,;:)]") for match in _DOI.finditer(whole))
    pubmed_id = _only(match[1] for pattern in (_PUBMED_ID, _PUBMED_ADDRESS) for match in pattern.finditer(whole))
    addresses = [match[0].rstrip(".,;:)]") for match in _ADDRESS.finditer(whole)]
    url = _only(a for a in addresses if "doi.org/" not in a and _is_address(a))
    year = _only(_YEAR.findall(_ADDRESS.sub(" ", _DOI.sub(" ", text))))
    ama = _AMA.match(text)
    return ParsedReference(
        text=text,
        title=(ama["title"].rstrip(".") if ama else text)[:_TITLE_LENGTH],
        authors=ama["authors"] if ama and len(ama["authors"]) <= _TITLE_LENGTH else "",
        source=ama["source"] if ama and len(ama["source"]) <= 300 else "",
        year=int(year) if year else None,
        doi=doi if len(doi) <= 200 else "",
        pubmed_id=pubmed_id,
        url=url,
        kind=_kind(text),
    )


def _only(values: Iterable[str]) -> str:
    """The value, if all are the same; empty for none or several."""
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else ""


def _is_address(text: str) -> bool:
    try:
        return bool(urlsplit(text).hostname) and len(text) <= _ADDRESS_LENGTH
    except ValueError:
        return False


def _kind(text: str) -> StudyKind:
    found = {kind for words, kind in _KINDS.items() if words in text.lower()}
    return found.pop() if len(found) == 1 else StudyKind.OTHER
