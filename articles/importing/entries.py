"""Lists that name entries of the vocabulary: massage types, techniques, conditions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from articles.importing import cues
from articles.importing.cues import LeadIn
from articles.importing.document import Item, Listing, Mark, Run, plain
from articles.importing.parts import EntriesPart, Entry, Unmatched
from articles.importing.vocabulary import Term, TermKind, Vocabulary

NAME_LENGTH = 60
_LISTED = (TermKind.MASSAGE_TYPE, TermKind.TECHNIQUE, TermKind.CONDITION)


@dataclass(slots=True)
class Found:
    """What a list became: a part, blocks that stay text, and what the report says of it."""

    part: EntriesPart | None = None
    rest: list[Listing] = field(default_factory=list)
    read_as: list[tuple[str, str]] = field(default_factory=list)
    unmatched: list[Unmatched] = field(default_factory=list)
    created: list[Term] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Named:
    """An item and the name at its head."""

    item: Item
    lead_in: LeadIn


def find(
    listing: Listing,
    *,
    before: str,
    section: str,
    vocabulary: Vocabulary,
    may_create: bool,
) -> Found | None:
    """The entries that a list names; None if it is a list of something else.

    Which vocabulary it is, the words before it say; without them at least two of its names, and
    half of them, have to be known.
    """
    named = [_named(item) for item in listing.items]
    if not named or any(entry is None for entry in named):
        return None
    items = [entry for entry in named if entry is not None]
    kind = _kind(items, before, section, vocabulary)
    if kind is None or not all(_fits(entry, kind) for entry in items):
        return None
    return _found(kind, items, vocabulary, may_create=may_create)


def _named(item: Item) -> _Named | None:
    """An item that begins with a name, or is nothing but a name with its citations."""
    found = cues.lead_in(item.inlines)
    name = plain(item.inlines)
    if found is None and len(name) <= NAME_LENGTH and not name.endswith((".", "!", "?", ":")):
        marks = tuple(inline for inline in item.inlines if isinstance(inline, Mark))
        found = LeadIn(name, marks, is_cut=True)
    return _Named(item, found) if found is not None and found.name else None


def _kind(items: list[_Named], before: str, section: str, vocabulary: Vocabulary) -> TermKind | None:
    matches = {kind: sum(vocabulary.match(kind, entry.lead_in.name) is not None for entry in items) for kind in _LISTED}
    best = max(_LISTED, key=lambda kind: matches[kind])
    if matches[best] >= 2 and matches[best] * 2 >= len(items):
        return best
    cue = cues.kind_of_list(before, "" if before else section)
    has_texts = all(plain(entry.lead_in.text) for entry in items)
    is_bare = not any(plain(entry.lead_in.text) for entry in items)
    if cue is TermKind.CONDITION:
        return cue if is_bare and before else None
    return cue if cue is not None and (has_texts or (is_bare and before)) else None


def _fits(entry: _Named, kind: TermKind) -> bool:
    """Whether the entry's form can hold the item: a condition's note is one line."""
    return kind is not TermKind.CONDITION or not entry.item.children


def _found(
    kind: TermKind,
    items: list[_Named],
    vocabulary: Vocabulary,
    *,
    may_create: bool,
) -> Found:
    found = Found()
    entries: list[Entry] = []
    unknown: list[Item] = []
    for named in items:
        name = named.lead_in.name
        term = vocabulary.match(kind, name)
        if term is None:
            found.unmatched.append(Unmatched(kind, name, tuple(vocabulary.suggestions(kind, name))))
            if may_create:
                term = Term(kind, 0, name, is_live=False)
                found.created.append(term)
                vocabulary = vocabulary.with_terms([term])
        if term is None:
            unknown.append(named.item)
            continue
        if named.lead_in.is_cut:
            found.read_as.append((name, f"{kind.label} “{term.name}”"))
        links = {i.href for i in named.item.inlines if isinstance(i, Run) and i.href}
        kept = {i.href for i in named.lead_in.text if isinstance(i, Run)}
        found.dropped += [f"The link of “{name}” was left out: {link}" for link in sorted(links - kept)]
        entries.append(Entry(term, name, replace(named.item, inlines=named.lead_in.text)))
    if entries:
        found.part = EntriesPart(kind, None, tuple(entries))
    if unknown:
        found.rest.append(Listing(tuple(unknown)))
    return found
