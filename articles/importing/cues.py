"""Words by which a writer shows what a heading, a paragraph or a list is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.importing.document import Inlines, Item, Mark, Run, plain, raw, split, tidy
from articles.importing.parts import SiteText
from articles.importing.vocabulary import TermKind
from articles.study_kind import StudyKind

_I = re.IGNORECASE

_KIND_CUES = (
    (TermKind.TECHNIQUE, re.compile(r"\b(?:techniques|strokes)\b", _I)),
    (
        TermKind.MASSAGE_TYPE,
        re.compile(r"\b(?:types|kinds|styles|forms)\b.*\bmassages?\b|\bmassage (?:types|styles|kinds)\b", _I),
    ),
    (
        TermKind.CONDITION,
        re.compile(r"\b(?:conditions|symptoms|disorders|complaints|ailments)\b|\bhelps? (?:\w+ )?with\b", _I),
    ),
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[”’\"')\]]*\s+(?=[A-Z“\"'(])")
_STUDY = re.compile(
    r"^(?:in )?(?:one|another|an?|the|some|several|two|three|four|many|recent|other|results of)\b[^.]{0,60}?"
    r"\b(?:stud(?:y|ies)|reviews?|trials?|meta-?analys[ei]s|surveys?|researchers|research|analys[ei]s)\b",
    _I,
)
_DESIGNS = (
    (re.compile(r"\bmeta-?analys[ei]s\b", _I), StudyKind.META_ANALYSIS),
    (re.compile(r"\bsystematic review\b", _I), StudyKind.SYSTEMATIC_REVIEW),
    (re.compile(r"\bnarrative review\b", _I), StudyKind.NARRATIVE_REVIEW),
    (re.compile(r"\brandomi[sz]ed\b", _I), StudyKind.RANDOMISED_TRIAL),
    (re.compile(r"\bcohort\b", _I), StudyKind.COHORT_STUDY),
    (re.compile(r"\bcase (?:series|reports?)\b", _I), StudyKind.CASE_SERIES),
)
_BENEFITS = re.compile(
    r"^(?:the )?(?P<kind>physical|bodily|mental|emotional|psychological)(?: health)? benefits?"
    r"(?: of [\w\s-]{1,40})?:?$",
    _I,
)
_SPOTLIGHT = re.compile(r"^featured\b.*\b(?:therapists?|practitioners?|providers?)$", _I)
_NEARBY = re.compile(
    r"^(?:local to you|near you|in your area|(?:find .*)?(?:therapists?|practitioners?) near (?:you|me|by)|"
    r"nearby (?:\w+ ){0,3}(?:therapists?|practitioners?))[.:?!]?$",
    _I,
)
_TRAINING = re.compile(r"^(?:looking for|find|upcoming)\b.*\btraining\b.*[?:]?$", _I)
_DISCLAIMER_HEADING = re.compile(r"^(?P<kind>medical|health|directory|listing|therapist)?\s?disclaimer:?$", _I)
_MEDICAL = re.compile(
    r"informational purposes only.*medical advice|substitute for professional medical advice", _I | re.DOTALL
)
_DIRECTORY = re.compile(
    r"\bonline directory\b.*\b(?:certify|recommend|endorse)\b|"
    r"\b(?:do|does) not (?:\w+, ){0,3}(?:certify|recommend|endorse)\b.*\b(?:subscriber|therapist|practitioner|listing)",
    _I | re.DOTALL,
)
_SOURCING = re.compile(r"\bsourcing (?:guidelines|standards|policy|rules)\b", _I)
_LEGAL_PAGE = re.compile(r"\blegal (?:page|notice)\b", _I)
_BYLINE = re.compile(
    r"^(?P<role>(?:written |words |text )?by|authors?:|(?:medically |clinically )?(?:reviewed|fact.checked) by|"
    r"reviewers?:|(?:last )?(?:published|updated|reviewed|posted)(?: on)?:?)\s+(?P<rest>.{2,80})$",
    _I,
)
_LEAD_IN = re.compile(r"^(?P<name>[^:.!?\n]{2,60}?)\s*(?::|\s[–—-])(?=\s)\s*")
_LEAD_IN_LENGTH = 60
_SITE_TEXT_LENGTH = 3000
_SEPARATOR = re.compile(r"^\s*(?::|\s[–—-](?=\s))\s*")


def kind_of_list(before: str, heading: str) -> TermKind | None:
    """Which vocabulary a list speaks of, by the last sentence before it, else by its heading."""
    for text in (_SENTENCE_END.split(before)[-1], heading):
        for kind, cue in _KIND_CUES:
            if cue.search(text):
                return kind
    return None


@dataclass(frozen=True, slots=True)
class LeadIn:
    """The name at the head of an item, and the item's text.

    `is_cut` if the text no longer holds the name; a name in the middle of a sentence stays in it.
    """

    name: str
    text: Inlines
    is_cut: bool


def lead_in(inlines: Inlines) -> LeadIn | None:
    """The name at the head of an item: in bold, or before a colon or a dash.

    A citation inside the name goes to the text.
    """
    bold: list[Run | Mark] = []
    for inline in inlines:
        if isinstance(inline, Run) and not inline.is_bold:
            break
        bold.append(inline)
    name = " ".join(raw(bold).split())
    if name and len(name) <= _LEAD_IN_LENGTH and len(bold) < len(inlines):
        end = len(raw(bold))
        separator = _SEPARATOR.match(raw(inlines)[end:])
        if separator is None and not name.endswith((":", ".", "–", "—")):
            return LeadIn(name, inlines, is_cut=False)
        end += len(separator[0]) if separator else 0
    else:
        match = _LEAD_IN.match(raw(inlines))
        if match is None:
            return None
        name, end = " ".join(match["name"].split()), match.end()
    head, rest = split(inlines, end)
    marks = tuple(inline for inline in head if isinstance(inline, Mark))
    return LeadIn(name.rstrip(" :.–—-"), tidy((*marks, *rest)), is_cut=True)


def sentences(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """The first sentence and the rest, which is empty if there is only one."""
    match = _SENTENCE_END.search(raw(inlines))
    return split(inlines, match.end()) if match else (inlines, ())


def is_finding(item: Item) -> bool:
    """Whether an item tells what a study found. A link in its claim would be lost: then not."""
    first, _ = sentences(item.inlines)
    has_link = any(isinstance(inline, Run) and inline.href for inline in first)
    return bool(_STUDY.match(plain(item.inlines))) and not has_link


def design(text: str) -> StudyKind:
    """The kind of study that a text names; "other" if it names none, or several."""
    found = {kind for cue, kind in _DESIGNS if cue.search(text)}
    return found.pop() if len(found) == 1 else StudyKind.OTHER


def benefit_kind(heading: str) -> str:
    """ "physical" or "mental" for a heading of benefits; empty for any other."""
    match = _BENEFITS.match(heading)
    if match is None:
        return ""
    return "physical" if match["kind"].lower() in {"physical", "bodily"} else "mental"


def is_spotlight(text: str) -> bool:
    """Whether a heading announces featured therapists."""
    return bool(_SPOTLIGHT.match(text))


def is_nearby(text: str) -> bool:
    """Whether a heading announces therapists near the reader."""
    return bool(_NEARBY.match(text))


def is_training(text: str) -> bool:
    """Whether a heading announces training events."""
    return bool(_TRAINING.match(text))


def disclaimer_heading(text: str) -> SiteText | None:
    """Which disclaimer a heading announces."""
    match = _DISCLAIMER_HEADING.match(text)
    if match is None:
        return None
    is_medical = (match["kind"] or "medical").lower() in {"medical", "health"}
    return SiteText.MEDICAL if is_medical else SiteText.DIRECTORY


def site_text(text: str) -> SiteText | None:
    """Which text of the site a paragraph is; a very long one is a whole article instead."""
    if len(text) > _SITE_TEXT_LENGTH:
        return None
    if _DIRECTORY.search(text):
        return SiteText.DIRECTORY
    if _MEDICAL.search(text):
        return SiteText.MEDICAL
    return SiteText.SOURCING if _SOURCING.search(text) else None


def names_legal_page(text: str) -> bool:
    """Whether a paragraph sends the reader to the legal page."""
    return len(text) <= 120 and bool(_LEGAL_PAGE.search(text))


def byline(text: str) -> tuple[str, str] | None:
    """Role and name (or date) of a line such as "By Jane Doe" or "Updated on 3 May 2024"."""
    match = _BYLINE.match(text)
    return (match["role"].strip(" :").lower(), match["rest"].strip()) if match else None
