"""Names in a text and the entries of the vocabulary that they mean."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

_SUFFIXES = (" massages", " massage", " massage therapy", " therapy", " techniques", " technique")
_SUGGESTION_CUTOFF = 0.75


class TermKind(StrEnum):
    """The parts of the vocabulary that an article refers to."""

    MASSAGE_TYPE = "massage_type"
    TECHNIQUE = "technique"
    CONDITION = "condition"
    PRACTICE = "practice"

    @property
    def label(self) -> str:
        """The kind in the editor's words."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the vocabulary. `pk` is 0 for one that is still to be made."""

    kind: TermKind
    pk: int
    name: str
    aliases: tuple[str, ...] = ()
    is_live: bool = True


@dataclass(slots=True)
class Vocabulary:
    """All entries that a text may name."""

    terms: tuple[Term, ...] = ()
    _by_key: dict[tuple[TermKind, str], list[Term]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for term in self.terms:
            for name in (term.name, *term.aliases):
                for key in keys(name):
                    entries = self._by_key.setdefault((term.kind, key), [])
                    if term not in entries:
                        entries.append(term)

    def match(self, kind: TermKind, name: str) -> Term | None:
        """The one entry that a name means; None if there is none, or more than one."""
        for key in keys(name):
            if (found := self._by_key.get((kind, key))) and len(found) == 1:
                return found[0]
            if found:
                exact = [term for term in found if normal(term.name) == normal(name)]
                return exact[0] if len(exact) == 1 else None
        return None

    def suggestions(self, kind: TermKind, name: str) -> list[str]:
        """Names of entries that are written much the same."""
        names = {normal(term.name): term.name for term in self.of(kind)}
        close = difflib.get_close_matches(normal(name), names, n=3, cutoff=_SUGGESTION_CUTOFF)
        return [names[key] for key in close]

    def of(self, kind: TermKind) -> Iterator[Term]:
        """The entries of a kind."""
        return (term for term in self.terms if term.kind == kind)

    def named_in(self, kind: TermKind, text: str) -> list[Term]:
        """The entries of a kind whose name or alias stands in a text as words of their own."""
        padded = f" {normal(text)} "
        return [
            term
            for term in self.of(kind)
            if any(f" {normal(name)} " in padded for name in (term.name, *term.aliases) if normal(name))
        ]

    def with_terms(self, terms: Iterable[Term]) -> Vocabulary:
        """The vocabulary with further entries."""
        return Vocabulary((*self.terms, *terms))


def normal(name: str) -> str:
    """A name without case, accents, hyphens and punctuation."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())


def keys(name: str) -> list[str]:
    """The spellings under which a name is found, from the exact to the loose."""
    exact = normal(name)
    names = [exact, *(exact.removesuffix(suffix) for suffix in _SUFFIXES if exact.endswith(suffix))]
    return list(dict.fromkeys(key for name in names for key in (name, *_singulars(name)) if key))


def _singulars(name: str) -> list[str]:
    """What a plural may be the plural of: "headaches" of "headache" or "headach"."""
    head, space, last = name.rpartition(" ")
    if len(last) <= 3 or not last.endswith("s") or last.endswith(("ss", "us", "is")):
        return []
    stems = [last[:-1]]
    if last.endswith("ies"):
        stems.append(f"{last[:-3]}y")
    elif last.endswith(("ches", "shes", "xes", "sses")):
        stems.append(last[:-2])
    return [f"{head}{space}{stem}" for stem in stems]
