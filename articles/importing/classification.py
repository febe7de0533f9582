"""From a document to the typed parts of an article.

Reads the blocks once, in order. Whatever is nothing more special becomes text; what is not in the
result as text is named in `Draft.read_as`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from articles.importing import cues, entries, shortcodes
from articles.importing.document import (
    Block,
    Document,
    Heading,
    Inlines,
    Item,
    Listing,
    Mark,
    Paragraph,
    Run,
    Table,
    inlines_of,
    plain,
    raw,
    split,
    tidy,
)
from articles.importing.parts import (
    BenefitsPart,
    Draft,
    EvidencePart,
    Finding,
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
from articles.importing.shortcodes import HubSpotForm, Shortcode
from articles.importing.vocabulary import Term, TermKind, Vocabulary

BENEFIT_LENGTH = 200
TITLE_LENGTH = 255


def classify(document: Document, vocabulary: Vocabulary, *, may_create: bool = False) -> Draft:
    """The article that a document means.

    With `may_create`, names that the vocabulary lacks become terms that are still to be made.
    """
    return _Classifier(document, vocabulary, may_create=may_create).run()


@dataclass(slots=True)
class _Classifier:
    document: Document
    vocabulary: Vocabulary
    may_create: bool
    draft: Draft = field(default_factory=Draft)
    blocks: list[Block] = field(default_factory=list)
    section: str = ""
    intro: Paragraph | None = None

    def run(self) -> Draft:
        self.blocks = list(self.document.blocks)
        self._take_title()
        self._take_standfirst()
        position = 0
        while position < len(self.blocks):
            position += self._take(position)
        return self.draft

    def _take_title(self) -> None:
        for position, block in enumerate(self.blocks):
            if isinstance(block, Heading) and block.level == 1:
                title = plain(block.inlines)
                if title and len(title) <= TITLE_LENGTH:
                    self.draft.title = title
                    del self.blocks[position]
                    return
        self.draft.has_own_title = False
        self.draft.title = self.document.spare_title[:TITLE_LENGTH]

    def _take_standfirst(self) -> None:
        for position, block in enumerate(self.blocks[:4]):
            if isinstance(block, Paragraph) and block.is_standfirst and _is_plain(block.inlines):
                self.draft.standfirst = plain(block.inlines)
                del self.blocks[position]
                return

    def _take(self, position: int) -> int:
        """Make a part of the blocks from a position on; the number of blocks that it took."""
        block = self.blocks[position]
        if isinstance(block, Heading):
            return self._heading(position, block)
        if isinstance(block, Paragraph):
            return self._paragraph(position, block)
        if isinstance(block, Listing):
            return self._listing(position, block)
        return self._table(block)

    # Headings

    def _heading(self, position: int, block: Heading) -> int:
        text = plain(block.inlines)
        if not text:
            return 1
        self.draft.dropped += [
            f"The link of the heading “{text}” was left out: {inline.href}"
            for inline in block.inlines
            if isinstance(inline, Run) and inline.href
        ]
        taken = self._benefits(position) or self._listing_of_directory(position, text)
        if taken:
            return taken
        kind = cues.disclaimer_heading(text)
        if kind is not None and (length := self._site_text(position + 1, kind, text)):
            return 1 + length
        self.section = text
        self.draft.parts.append(HeadingPart(text, 3 if block.level > 2 else 2))
        return 1

    def _benefits(self, position: int) -> int:
        """Groups of benefits: each a heading that names the kind, and a list of short texts."""
        groups: dict[str, tuple[str, ...]] = {}
        start = position
        while position + 1 < len(self.blocks):
            heading, listing = self.blocks[position : position + 2]
            if not isinstance(heading, Heading) or not isinstance(listing, Listing):
                break
            kind = cues.benefit_kind(plain(heading.inlines))
            is_fit = all(_is_benefit(item) for item in listing.items)
            if not kind or kind in groups or not is_fit:
                break
            groups[kind] = tuple(plain(item.inlines) for item in listing.items)
            self.draft.read_as.append((plain(heading.inlines), f"{len(groups[kind])} {kind} benefits"))
            position += 2
        if groups:
            self.draft.parts.append(BenefitsPart(tuple(groups.items())))
        return position - start

    def _listing_of_directory(self, position: int, text: str) -> int:
        """A heading below which the directory stands; text that explains training goes with it."""
        if cues.is_spotlight(text):
            self._add(SpotlightPart(text, self._massage_type_in(text)))
        elif cues.is_nearby(text):
            self._add(NearbyPart(text))
        elif cues.is_training(text):
            following = self.blocks[position + 1] if position + 1 < len(self.blocks) else None
            intro = following if isinstance(following, Paragraph) and _is_intro(following) else None
            self._add(TrainingPart(text, intro, self._massage_type_in(text)))
            return 2 if intro else 1
        else:
            return 0
        return 1

    def _massage_type_in(self, text: str) -> Term | None:
        found = self.vocabulary.named_in(TermKind.MASSAGE_TYPE, text)
        return found[0] if len(found) == 1 else None

    # Paragraphs

    def _paragraph(self, position: int, block: Paragraph) -> int:
        found = list(shortcodes.find(raw(block.inlines)))
        for shortcode in found:
            if form := shortcodes.hubspot_form(shortcode):
                self._form(position, block, shortcode, form)
                return 0
        text = plain(block.inlines)
        kind = cues.site_text(text) if not found else None
        if kind is not None:
            return self._site_text(position, kind, "")
        if block.is_quote and _is_plain(block.inlines):
            self._add(QuotePart(text))
        elif not self._is_intro_of_entries(position, block):
            self._text(block)
        return 1

    def _form(self, position: int, block: Paragraph, shortcode: Shortcode, form: HubSpotForm) -> None:
        """Add a form and what stands before it; what stands behind it comes next."""
        before, rest = split(block.inlines, shortcode.start)
        _, after = split(rest, shortcode.end - shortcode.start)
        if tidy(before):
            self._text(replace(block, inlines=tidy(before)))
        self.draft.read_as.append((shortcode.source, "HubSpot form"))
        self._add(FormPart(form))
        self.blocks[position : position + 1] = [replace(block, inlines=tidy(after))] if tidy(after) else []

    def _is_intro_of_entries(self, position: int, block: Paragraph) -> bool:
        """Whether the list below takes this paragraph as its introduction; keeps it for the list."""
        listing = self.blocks[position + 1] if position + 1 < len(self.blocks) else None
        if not isinstance(listing, Listing) or block.is_quote or not plain(block.inlines).endswith(":"):
            return False
        found = self._entries(position + 1, listing)
        if found is None or found.part is None:
            return False
        self.intro = block
        return True

    def _site_text(self, position: int, kind: SiteText, heading: str) -> int:
        """Texts of the site from a position on: below a heading all paragraphs, else those known."""
        start = position
        texts: dict[SiteText, list[Paragraph]] = {}
        while position < len(self.blocks):
            block = self.blocks[position]
            if not isinstance(block, Paragraph):
                break
            text = plain(block.inlines)
            known = cues.site_text(text)
            belongs = bool(heading) or position == start or cues.names_legal_page(text)
            if list(shortcodes.find(text)) or (known is None and not belongs):
                break
            if known is not None and known in texts and known != kind:
                break
            kind = known or kind
            texts.setdefault(kind, []).append(block)
            position += 1
        for found, paragraphs in texts.items():
            self._add(SiteTextPart(found, heading, tuple(paragraphs)))
            heading = ""
        return position - start

    # Lists and tables

    def _listing(self, position: int, block: Listing) -> int:
        found = self._entries(position, block)
        if found is not None:
            self.draft.read_as += found.read_as
            self.draft.unmatched += found.unmatched
            self.draft.created += found.created
            self.draft.dropped += found.dropped
            self.vocabulary = self.vocabulary.with_terms(found.created)
            if found.part is not None:
                self._add(replace(found.part, intro=self.intro))
            self.intro = None
            for rest in found.rest:
                self._text(rest)
        elif block.items and all(cues.is_finding(item) for item in block.items):
            self._add(EvidencePart(tuple(_finding(item) for item in block.items)))
        else:
            self._text(block)
        return 1

    def _entries(self, position: int, block: Listing) -> entries.Found | None:
        before = self.blocks[position - 1] if position else None
        return entries.find(
            block,
            before=plain(before.inlines) if isinstance(before, Paragraph) else "",
            section=self.section,
            vocabulary=self.vocabulary,
            may_create=self.may_create,
        )

    def _table(self, block: Table) -> int:
        cells = [inlines for inlines in inlines_of(block) if inlines]
        if block.has_header and len(block.caption) <= 160 and all(map(_is_plain, cells)):
            self._add(TablePart(block))
            return 1
        if block.caption:
            self._text(Paragraph((Run(block.caption),)))
        for row in block.rows:
            joined: list[Run | Mark] = []
            for cell in filter(None, row):
                joined += [Run(" | "), *cell] if joined else cell
            self._text(Paragraph(tidy(joined)))
        return 1

    def _text(self, block: Block) -> None:
        """Add a block to the running text."""
        last = self.draft.parts[-1] if self.draft.parts else None
        if isinstance(last, TextPart):
            self.draft.parts[-1] = TextPart((*last.blocks, block))
        else:
            self._add(TextPart((block,)))

    def _add(self, part: Part) -> None:
        self.draft.parts.append(part)


def _is_plain(inlines: Inlines) -> bool:
    """Whether nothing but style is lost if only the words stay."""
    return all(isinstance(i, Run) and not (i.href or i.is_superscript or i.is_subscript) for i in inlines)


def _is_intro(paragraph: Paragraph) -> bool:
    """Whether a paragraph can explain a block whose text cannot cite."""
    has_mark = any(isinstance(inline, Mark) for inline in paragraph.inlines)
    text = plain(paragraph.inlines)
    return not has_mark and not any(shortcodes.find(text)) and cues.site_text(text) is None


def _is_benefit(item: Item) -> bool:
    return not item.children and _is_plain(item.inlines) and 0 < len(plain(item.inlines)) <= BENEFIT_LENGTH


def _finding(item: Item) -> Finding:
    """The first sentence is the claim; its citations go to the result, with the other sentences."""
    first, rest = cues.sentences(item.inlines)
    marks = tuple(inline for inline in first if isinstance(inline, Mark))
    return Finding(
        claim=plain(first),
        design=cues.design(plain(first)),
        result=Item(tidy((*marks, *((Run(" "),) if marks and rest else ()), *rest)), item.children),
    )
