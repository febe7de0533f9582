"""What an import tells the person who started it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.importing.defects import Defect
from articles.importing.parts import Unmatched
from articles.importing.vocabulary import Term


@dataclass(frozen=True, slots=True)
class MissingReference:
    """A number that the text cites and no reference stands behind.

    `key` is the key under which the citation waits for its reference; `hint` a guess, or empty.
    """

    number: int
    places: tuple[str, ...]
    key: str
    hint: str = ""


@dataclass(slots=True)
class Report:
    """All that an import did, read differently, left out and found to mend."""

    title: str
    path: str
    outcome: str = ""
    block_counts: Counter[str] = field(default_factory=Counter)
    entry_counts: Counter[str] = field(default_factory=Counter)
    reference_count: int = 0
    read_as: list[tuple[str, str]] = field(default_factory=list)
    site_texts: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    created: list[Term] = field(default_factory=list)
    unmatched: list[Unmatched] = field(default_factory=list)
    missing: list[MissingReference] = field(default_factory=list)
    defects: list[Defect] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The report as plain text, what needs care at the end."""
        yield f"{self.title} ({self.path})"
        yield self.outcome
        yield from _section("Body", list(self._blocks()))
        yield from _section("Read as something other than text", self._readings())
        yield from _section("Texts of the site", self.site_texts)
        yield from _section("About", self.subjects)
        yield from _section("Made as drafts", [f"{term.kind.label} “{term.name}”" for term in self.created])
        yield from _section("Not in the vocabulary", [_unmatched(name) for name in self.unmatched])
        yield from _section("Left out", self.dropped)
        yield from _section("Missing references", [_missing(reference) for reference in self.missing])
        if self.missing:
            yield "  Write them into the file below a heading “References” and import it again: the citations"
            yield "  find them by their keys. Or add them in the editor and cite them anew where [?] stands."
        yield from _section("To mend", [str(defect) for defect in self.defects])

    def _blocks(self) -> Iterator[str]:
        for kind, count in sorted(self.block_counts.items()):
            entries = self.entry_counts[kind]
            inside = f" with {entries} {'entry' if entries == 1 else 'entries'}" if entries else ""
            yield f"{count} {kind.replace('_', ' ')}{inside}"
        if self.reference_count:
            yield f"{self.reference_count} reference{'s' * (self.reference_count > 1)}"

    def _readings(self) -> list[str]:
        return [f"{_short(words)} -> {meaning}" for words, meaning in self.read_as]


def _section(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{heading} ({len(lines)})"
        for line in lines:
            yield f"  {line}"


def _short(words: str) -> str:
    return f"“{words}”" if len(words) <= 80 else f"“{words[:77]}...”"


def _unmatched(name: Unmatched) -> str:
    hint = " or ".join(f"“{suggestion}”" for suggestion in name.suggestions)
    return f"{name.kind.label} “{name.name}”" + (f" (did you mean {hint}?)" if hint else "")


def _missing(reference: MissingReference) -> str:
    places = Counter(reference.places)
    where = "; ".join(f"{place} ({n} times)" if n > 1 else place for place, n in places.items())
    hint = f" {reference.hint}" if reference.hint else ""
    return f"{reference.number}, cited in {where}.{hint} Key {reference.key}"
