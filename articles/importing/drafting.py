"""A draft page from what a source says: the only step that touches the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify
from wagtail.coreutils import cautious_slugify
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from articles.importing import body, pipeline
from articles.importing.body import reference_key
from articles.importing.defects import Cited, Defect
from articles.importing.parts import Draft, EntriesPart, EvidencePart, SiteText
from articles.importing.reading import ImportRefused, Source
from articles.importing.references import ParsedReference
from articles.importing.report import MissingReference, Report
from articles.importing.vocabulary import Term, TermKind, Vocabulary
from articles.models import ArticleIndexPage, ArticlePage, Reference
from cms.content.models import SiteSettings
from directory.models import Condition, MassageType, Practice, Technique

_MODELS: dict[TermKind, type[Any]] = {
    TermKind.MASSAGE_TYPE: MassageType,
    TermKind.TECHNIQUE: Technique,
    TermKind.CONDITION: Condition,
    TermKind.PRACTICE: Practice,
}
_SLUG_LENGTH = 100


def import_article(
    source: Source,
    *,
    parent: ArticleIndexPage,
    slug: str = "",
    is_dry_run: bool = False,
    may_create_terms: bool = False,
    may_fill_settings: bool = False,
) -> Report:
    """Make or update the draft that a source means; all of it, or nothing.

    An article with the same slug below the same parent is the same article: it gets a new revision,
    and what is public of it stays as it is.
    """
    if slug != cautious_slugify(slug):
        raise ImportRefused(f"“{slug}” cannot be a part of an address; {cautious_slugify(slug) or 'letters'} could.")
    known = vocabulary(parent.locale)
    reading = pipeline.read(source, known, may_create=may_create_terms)
    slug = slug or _slug(reading.draft.title, source.name)
    work = _Import(reading, parent, slug, known, may_fill_settings)
    if is_dry_run:
        return work.rehearse()
    try:
        with transaction.atomic():
            return work.write()
    except ValidationError as error:
        raise ImportRefused(f"The page was refused: {' '.join(error.messages)}") from error


def vocabulary(locale: Locale) -> Vocabulary:
    """All entries of a language, drafts included: a draft article may name them."""
    return Vocabulary(
        tuple(
            Term(kind, entry.pk, entry.name, tuple(_aliases(entry)), is_live=entry.live)
            for kind, model in _MODELS.items()
            for entry in model.objects.filter(locale=locale).order_by("pk")
        )
    )


def _aliases(entry: Any) -> Iterator[str]:
    for block in getattr(entry, "also_known_as", ()):
        yield str(block.value)


def _slug(title: str, name: str) -> str:
    slug = cautious_slugify(title) or cautious_slugify(Path(name).stem) or "article"
    return slug[:_SLUG_LENGTH].strip("-") or "article"


@dataclass(slots=True)
class _Import:
    """One import, before or while it is written."""

    reading: pipeline.Reading
    parent: ArticleIndexPage
    slug: str
    vocabulary: Vocabulary
    may_fill_settings: bool
    existing: ArticlePage | None = None
    pks: dict[tuple[TermKind, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.existing = self._existing()

    def _existing(self) -> ArticlePage | None:
        page = self.parent.get_children().filter(slug=self.slug).first()
        if page is None:
            return None
        article = page.specific
        if not isinstance(article, ArticlePage):
            raise ImportRefused(f"{self._path()} is already a page that is not an article; choose another --slug.")
        if article.get_lock() is not None:
            raise ImportRefused(f"{self._path()} is locked: unlock it first.")
        return article

    def _path(self) -> str:
        parts = self.parent.get_url_parts()
        return f"{parts[2] if parts else self.parent.url_path}{self.slug}/"

    def rehearse(self) -> Report:
        """The report of an import that writes nothing."""
        report = self._report(self._body())
        report.outcome = (
            "Dry run, nothing was written: the draft of this article would be updated."
            if self.existing
            else "Dry run, nothing was written: a draft would be made."
        )
        return report

    def write(self) -> Report:
        """Write everything; called inside a transaction."""
        for term in self.reading.draft.created:
            self.pks[term.kind, term.name] = _create_term(term, self.parent.locale)
        built = self._body()
        report = self._report(built)
        self._fill_site(built.fills)
        page = self._made_page(built) if self.existing is None else self._updated_page(self.existing, built)
        revision = page.save_revision(log_action=True)
        if self.existing is None:
            report.outcome = f"Draft made: page {page.pk}."
        else:
            public = " What is published stays as it is." if page.live else ""
            report.outcome = f"Draft updated: page {page.pk}, revision {revision.pk}.{public}"
        return report

    def _pk_of(self, term: Term) -> int:
        return term.pk or self.pks.get((term.kind, term.name), 0)

    def _body(self) -> body.Body:
        settings = SiteSettings.objects.filter(site=self.parent.get_site()).first()
        return body.build(
            self.reading.draft,
            slug=self.slug,
            pk_of=self._pk_of,
            site_texts={kind: getattr(settings, kind) if settings else "" for kind in SiteText},
            may_fill=self.may_fill_settings,
        )

    def _known_keys(self) -> set[str]:
        if self.existing is None:
            return set()
        latest = self.existing.get_latest_revision_as_object()
        return {str(reference.key) for reference in latest.references.all()}

    def _fill_site(self, fills: dict[SiteText, str]) -> None:
        if fills:
            settings = SiteSettings.for_site(self.parent.get_site())
            for kind, html in fills.items():
                setattr(settings, kind, html)
            settings.save()

    def _made_page(self, built: body.Body) -> ArticlePage:
        draft = self.reading.draft
        page = ArticlePage(
            title=draft.title,
            slug=self.slug,
            standfirst=draft.standfirst,
            live=False,
            has_unpublished_changes=True,
            locale=self.parent.locale,
        )
        self._put(page, built)
        for kind, name in (
            (TermKind.MASSAGE_TYPE, "massage_types"),
            (TermKind.CONDITION, "conditions"),
            (TermKind.PRACTICE, "practices"),
        ):
            terms = self._subjects(kind)
            if terms:
                pks = [self._pk_of(term) for term in terms]
                setattr(page, name, list(_MODELS[kind].objects.filter(pk__in=pks)))
        self.parent.add_child(instance=page)
        log(instance=page, action="wagtail.create", content_changed=True)
        return page

    def _updated_page(self, existing: ArticlePage, built: body.Body) -> ArticlePage:
        page: ArticlePage = existing.get_latest_revision_as_object()
        draft = self.reading.draft
        page.title = draft.title
        page.standfirst = draft.standfirst or page.standfirst
        self._put(page, built)
        if not page.live:
            page.save()
        return page

    def _put(self, page: ArticlePage, built: body.Body) -> None:
        page.body = page.body.stream_block.to_python(built.blocks)
        if not self.reading.draft.references:
            return
        present = {reference.key: reference for reference in page.references.all()}
        listed = []
        for number, parsed in self.reading.draft.references.items():
            key = reference_key(self.slug, number)
            reference = present.pop(key) if key in present else Reference(key=key)
            listed.append(_filled(reference, parsed))
        ours = {reference_key(self.slug, number) for number in range(1, 1000)}
        listed += [reference for key, reference in present.items() if key not in ours]
        for order, reference in enumerate(listed):
            reference.sort_order = order
        page.references.set(listed)

    def _subjects(self, kind: TermKind) -> list[Term]:
        """What the article is about: the terms that it lists or has in its title, practices that it names."""
        draft = self.reading.draft
        terms = self.vocabulary.named_in(kind, draft.title)
        if kind is TermKind.PRACTICE:
            terms += self.vocabulary.named_in(kind, self.reading.text)
        for part in draft.parts:
            if isinstance(part, EntriesPart) and part.kind is kind:
                terms += [entry.term for entry in part.entries]
        return list(dict.fromkeys(terms))

    def _report(self, built: body.Body) -> Report:
        draft = self.reading.draft
        missing = list(_missing(self.reading.cited, draft.references, self.slug, self._known_keys()))
        report = Report(
            title=draft.title,
            path=self._path(),
            block_counts=Counter(block["type"] for block in built.blocks),
            reference_count=len(draft.references),
            read_as=[*draft.read_as, *built.read_as],
            site_texts=list(_site_texts(built)),
            created=draft.created,
            unmatched=draft.unmatched,
            missing=missing,
            defects=[
                *self.reading.defects,
                *self._draft_terms(),
                *_evidence_defects(draft),
                *_reference_defects(self.reading),
            ],
            dropped=draft.dropped,
        )
        for block in built.blocks:
            report.entry_counts[block["type"]] += _entry_count(block)
        if self.existing is None:
            report.subjects = [
                f"{term.kind.label} “{term.name}”"
                for kind in (TermKind.MASSAGE_TYPE, TermKind.CONDITION, TermKind.PRACTICE)
                for term in self._subjects(kind)
            ]
        return report

    def _draft_terms(self) -> Iterator[Defect]:
        for part in self.reading.draft.parts:
            for entry in part.entries if isinstance(part, EntriesPart) else ():
                if not entry.term.is_live:
                    name = f"{entry.term.kind.label} “{entry.term.name}”"
                    yield Defect("Vocabulary", f"The {name} is a draft: publish it first.")


def _entry_count(block: dict[str, Any]) -> int:
    """How many things a block lists; 0 for one that is no list."""
    match block["type"]:
        case "massage_types" | "techniques" | "conditions":
            return len(block["value"]["entries"])
        case "benefits":
            return sum(len(group["value"]["items"]) for group in block["value"]["groups"])
        case "evidence":
            return len(block["value"]["findings"])
    return 0


def _create_term(term: Term, locale: Locale) -> int:
    model = _MODELS[term.kind]
    base = slugify(term.name)[:_SLUG_LENGTH] or term.kind.value
    slug, number = base, 1
    while model.objects.filter(locale=locale, slug=slug).exists():
        number += 1
        slug = f"{base}-{number}"
    entry: models.Model = model(name=term.name, slug=slug, locale=locale, live=False, has_unpublished_changes=True)
    entry.save()
    entry.save_revision(log_action=True)  # type: ignore[attr-defined]
    return int(entry.pk)


def _filled(reference: Reference, parsed: ParsedReference) -> Reference:
    for name in ("text", "title", "authors", "source", "year", "doi", "pubmed_id", "url", "kind"):
        setattr(reference, name, getattr(parsed, name))
    return reference


def _missing(
    cited: Iterable[Cited],
    references: dict[int, ParsedReference],
    slug: str,
    known_keys: set[str],
) -> Iterator[MissingReference]:
    found = list(cited)
    highest = max((c.number for c in found if c.number < 10), default=0)
    for citation in found:
        number, key = citation.number, str(reference_key(slug, citation.number))
        if number in references or key in known_keys:
            continue
        digits = [int(digit) for digit in str(number)]
        is_pair = not references and len(digits) == 2 and 0 not in digits and number > highest + 3
        is_pair = is_pair and max(digits) <= highest and digits[0] < digits[1]
        hint = f"Or are these {digits[0]} and {digits[1]}, run together?" if is_pair else ""
        yield MissingReference(number, citation.places, key, hint)


def _evidence_defects(draft: Draft) -> Iterator[Defect]:
    count = sum(len(part.findings) for part in draft.parts if isinstance(part, EvidencePart))
    if count:
        yield Defect("Evidence", f"How strong is it? “Limited” stands at {count} findings until somebody judges.")


def _reference_defects(reading: pipeline.Reading) -> Iterator[Defect]:
    cited = {citation.number for citation in reading.cited}
    for number, reference in reading.draft.references.items():
        if number not in cited:
            yield Defect("References", f"Reference {number} is never cited.")
        if not (reference.doi or reference.pubmed_id or reference.url or reference.source):
            yield Defect("References", f"Reference {number} has no DOI, PubMed id, address or readable source.")


def _site_texts(built: body.Body) -> Iterator[str]:
    for kind in built.fills:
        yield f"The {kind.label} of the site was empty and takes the article's words: public at once."
    for kind in built.absent:
        yield f"The site has no {kind.label} yet; the article's words stay in its text (see --fill-settings)."
    for kind in built.same:
        yield f"The {kind.label} of the site has the same words."
    for kind in built.differing:
        yield f"The {kind.label} of the site has other words; the article's own stay in its text."


def candidates(root: Page) -> list[ArticleIndexPage]:
    """The pages of a site below which articles can stand."""
    return list(ArticleIndexPage.objects.descendant_of(root, inclusive=True).order_by("path"))
