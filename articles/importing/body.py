"""From the parts of an article to the value of its body, and to the texts of the site."""

from __future__ import annotations

import json
import re
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from articles.importing.document import Mark, inlines_of, plain
from articles.importing.parts import (
    BenefitsPart,
    Draft,
    EntriesPart,
    EvidencePart,
    FormPart,
    HeadingPart,
    NearbyPart,
    Part,
    QuotePart,
    SiteText,
    SiteTextPart,
    SpotlightPart,
    TablePart,
    TextPart,
    TrainingPart,
)
from articles.importing.rich_text import CitationOf, block_html, item_html
from articles.importing.vocabulary import Term, TermKind, normal

NAMESPACE = uuid.UUID("6f0b6c1e-51d5-4c07-9d2a-3f3f5f0c1a77")
"""Of the keys and ids that the importer makes: the same file makes the same ones again."""

_LIST_NAMES = {
    TermKind.MASSAGE_TYPE: ("massage_types", "massage_type", "text"),
    TermKind.TECHNIQUE: ("techniques", "technique", "text"),
    TermKind.CONDITION: ("conditions", "condition", "note"),
}
_DISCLAIMERS = {SiteText.MEDICAL: "medical", SiteText.DIRECTORY: "directory"}
_RADIUS_KM = 25
_LIMIT = 3


def reference_key(slug: str, number: int) -> uuid.UUID:
    """The key of the reference that an article cites by a number, whether or not it is there."""
    return uuid.uuid5(NAMESPACE, f"{slug}/{number}")


@dataclass(slots=True)
class Body:
    """The value of the StreamField, and what became of the texts of the site.

    `fills` are texts for empty fields of the site's settings. The page keeps its own words of those
    that the site has not (`absent`) or has in other words (`differing`).
    """

    blocks: list[dict[str, Any]] = field(default_factory=list)
    fills: dict[SiteText, str] = field(default_factory=dict)
    same: list[SiteText] = field(default_factory=list)
    absent: list[SiteText] = field(default_factory=list)
    differing: list[SiteText] = field(default_factory=list)
    read_as: list[tuple[str, str]] = field(default_factory=list)


def build(
    draft: Draft,
    *,
    slug: str,
    pk_of: Callable[[Term], int],
    site_texts: Mapping[SiteText, str],
    may_fill: bool = False,
) -> Body:
    """The body of an article.

    `site_texts` are the texts in the site's settings as HTML; with `may_fill` empty ones take the
    article's words.
    """
    builder = _Builder(slug, pk_of, dict(site_texts), _citations(slug), may_fill)
    for part in draft.parts:
        builder.add(part)
    return builder.body


def _citations(slug: str) -> CitationOf:
    """A citation by key, whether or not its reference is there: a missing one is dangling."""

    def citation_of(number: int) -> str:
        return f'<cite data-reference="{reference_key(slug, number)}">*</cite>'

    return citation_of


@dataclass(slots=True)
class _Builder:
    slug: str
    pk_of: Callable[[Term], int]
    site_texts: dict[SiteText, str]
    citation_of: CitationOf
    may_fill: bool
    body: Body = field(default_factory=Body)
    _seen: Counter[str] = field(default_factory=Counter)

    def add(self, part: Part) -> None:
        if isinstance(part, SiteTextPart):
            self._site_text(part)
            return
        for kind, value in self._blocks(part):
            self._block(kind, value)

    def _block(self, kind: str, value: Any) -> None:
        self.body.blocks.append({"type": kind, "value": value, "id": self._id(kind, value)})

    def _id(self, kind: str, value: Any) -> str:
        """An id that stays the same as long as the block does."""
        content = f"{self.slug}/{kind}/{json.dumps(value, sort_keys=True)}"
        self._seen[content] += 1
        return str(uuid.uuid5(NAMESPACE, f"{content}/{self._seen[content]}"))

    def _items(self, kind: str, values: list[Any]) -> list[dict[str, Any]]:
        return [{"type": "item", "value": v, "id": self._id(kind, v)} for v in values]

    def _blocks(self, part: Part) -> Iterator[tuple[str, Any]]:
        if isinstance(part, HeadingPart):
            yield "heading", {"text": part.text, "level": str(part.level)}
        elif isinstance(part, TextPart):
            yield "text", block_html(part.blocks, self.citation_of)
        elif isinstance(part, QuotePart):
            yield "quote", {"quote": part.text, "attribution": ""}
        elif isinstance(part, TablePart):
            yield "table", _table(part)
        elif isinstance(part, EntriesPart):
            yield self._entries(part)
        elif isinstance(part, BenefitsPart):
            yield "benefits", self._benefits(part)
        elif isinstance(part, EvidencePart):
            yield "evidence", self._evidence(part)
        else:
            yield self._connection(part)

    def _connection(self, part: Part) -> tuple[str, Any]:
        if isinstance(part, FormPart):
            form = part.form
            return "hubspot_form", {
                "heading": "",
                "portal_id": form.portal_id,
                "form_id": form.form_id,
                "region": form.region,
            }
        if isinstance(part, SpotlightPart):
            return "therapist_spotlight", {
                "heading": part.heading,
                "rule": "by_rule",
                "therapists": [],
                "massage_type": self.pk_of(part.massage_type) if part.massage_type else None,
                "country": "",
                "region": "",
                "limit": _LIMIT,
            }
        if isinstance(part, NearbyPart):
            return "nearby_therapists", {
                "heading": part.heading,
                "massage_types": [],
                "default_radius_km": _RADIUS_KM,
            }
        if isinstance(part, TrainingPart):
            return "training", {
                "heading": part.heading,
                "intro": block_html([part.intro], self.citation_of) if part.intro else "",
                "massage_type": self.pk_of(part.massage_type) if part.massage_type else None,
                "country": "",
                "limit": _LIMIT,
            }
        raise TypeError(f"No block for {type(part).__name__}.")

    def _entries(self, part: EntriesPart) -> tuple[str, Any]:
        block, chooser, text = _LIST_NAMES[part.kind]
        values = [
            {chooser: self.pk_of(entry.term), text: item_html(entry.item, self.citation_of)} for entry in part.entries
        ]
        intro = block_html([part.intro], self.citation_of) if part.intro else ""
        return block, {"heading": "", "intro": intro, "entries": self._items(block, values)}

    def _benefits(self, part: BenefitsPart) -> Any:
        groups = [{"kind": kind, "items": self._items(f"benefits/{kind}", list(items))} for kind, items in part.groups]
        return {"heading": "", "groups": self._items("benefits", groups)}

    def _evidence(self, part: EvidencePart) -> Any:
        findings = [
            {
                "claim": finding.claim,
                "population": "",
                "design": finding.design,
                "result": item_html(finding.result, self.citation_of),
                "strength": "limited",
            }
            for finding in part.findings
        ]
        return {"findings": self._items("evidence", findings)}

    def _site_text(self, part: SiteTextPart) -> None:
        """The site's text at its place; words that the site does not have stay in the page."""
        html = block_html(part.paragraphs, self.citation_of)
        text = " ".join(plain(paragraph.inlines) for paragraph in part.paragraphs)
        present = self.site_texts.get(part.kind, "")
        has_citations = any(isinstance(i, Mark) for p in part.paragraphs for inlines in inlines_of(p) for i in inlines)
        disclaimer = _DISCLAIMERS.get(part.kind)
        if disclaimer:
            self._block("disclaimer", {"kind": disclaimer})
        is_absent = not has_citations and not _words(present)
        if is_absent and self.may_fill:
            self.site_texts[part.kind] = html
            self.body.fills[part.kind] = html
        elif not has_citations and _words(present) == normal(text):
            self.body.same.append(part.kind)
            self.body.read_as.append((text, f"{part.kind.label} of the site"))
        else:
            (self.body.absent if is_absent else self.body.differing).append(part.kind)
            if part.heading:
                self._block("heading", {"text": part.heading, "level": "2"})
            self._block("text", html)
            return
        if part.heading:
            self.body.read_as.append((part.heading, f"{part.kind.label} of the site"))


def _words(html: str) -> str:
    """The words of a stored rich text, however they are marked up."""
    from html import unescape

    return normal(unescape(re.sub(r"<[^>]+>", " ", html)))


def _table(part: TablePart) -> Any:
    header, *rows = part.table.rows
    return {
        "caption": part.table.caption,
        "table": {
            "columns": [{"type": "text", "heading": plain(cell)} for cell in header],
            "rows": [{"values": [plain(cell) for cell in row]} for row in rows],
            "caption": "",
        },
    }
