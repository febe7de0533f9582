"""What an article is made of: the typed parts that classification finds in a document."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from articles.importing.document import Block, Item, Paragraph, Table
from articles.importing.references import ParsedReference
from articles.importing.shortcodes import HubSpotForm
from articles.importing.vocabulary import Term, TermKind


class SiteText(StrEnum):
    """Texts that the site keeps once for all its articles; the fields of its settings."""

    MEDICAL = "medical_disclaimer"
    DIRECTORY = "directory_disclaimer"
    SOURCING = "sourcing_statement"

    @property
    def label(self) -> str:
        """The field in the editor's words."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """A heading of level 2 or 3."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class TextPart:
    """Paragraphs and lists that are nothing more special."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class QuotePart:
    """Somebody's words."""

    text: str


@dataclass(frozen=True, slots=True)
class TablePart:
    """Rows and columns of plain texts."""

    table: Table


@dataclass(frozen=True, slots=True)
class Entry:
    """What the article says of a term of the vocabulary. `name` is as the source writes it."""

    term: Term
    name: str
    item: Item


@dataclass(frozen=True, slots=True)
class EntriesPart:
    """A list of massage types, techniques or conditions."""

    kind: TermKind
    intro: Paragraph | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BenefitsPart:
    """Benefits by kind ("physical", "mental"), at most one group each."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim, and what the source says of the study behind it."""

    claim: str
    design: str
    result: Item


@dataclass(frozen=True, slots=True)
class EvidencePart:
    """What studies found."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class FormPart:
    """A HubSpot form."""

    form: HubSpotForm


@dataclass(frozen=True, slots=True)
class SpotlightPart:
    """Therapists chosen by a rule; of one massage type if the heading names it."""

    heading: str
    massage_type: Term | None


@dataclass(frozen=True, slots=True)
class NearbyPart:
    """Therapists near the reader."""

    heading: str


@dataclass(frozen=True, slots=True)
class TrainingPart:
    """Training events."""

    heading: str
    intro: Paragraph | None
    massage_type: Term | None


@dataclass(frozen=True, slots=True)
class SiteTextPart:
    """A text that belongs into the site's settings, with the heading that stood above it."""

    kind: SiteText
    heading: str
    paragraphs: tuple[Paragraph, ...]


Part = (
    HeadingPart
    | TextPart
    | QuotePart
    | TablePart
    | EntriesPart
    | BenefitsPart
    | EvidencePart
    | FormPart
    | SpotlightPart
    | NearbyPart
    | TrainingPart
    | SiteTextPart
)


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A name of which the vocabulary has no entry."""

    kind: TermKind
    name: str
    suggestions: tuple[str, ...]


@dataclass(slots=True)
class Draft:
    """An article before it is a page.

    `read_as` names each stretch of the source that is not in the page as text: the words, and what
    they became. `dropped` holds sentences about what is gone. `has_own_title` is false if the title
    had to be taken from elsewhere.
    """

    title: str = ""
    has_own_title: bool = True
    standfirst: str = ""
    parts: list[Part] = field(default_factory=list)
    references: dict[int, ParsedReference] = field(default_factory=dict)
    read_as: list[tuple[str, str]] = field(default_factory=list)
    unmatched: list[Unmatched] = field(default_factory=list)
    created: list[Term] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
