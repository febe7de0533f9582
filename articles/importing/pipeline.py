"""The pure way from a text to everything that is to be written and said."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from articles.importing import (
    citations,
    classification,
    defects,
    from_html,
    from_markdown,
    from_text,
    references,
)
from articles.importing.defects import Cited, Defect
from articles.importing.document import Block, Document, Paragraph, inlines_of, plain
from articles.importing.parts import Draft
from articles.importing.reading import Format, ImportRefused, Source
from articles.importing.vocabulary import Vocabulary

_READERS = {
    Format.TEXT: from_text.parse,
    Format.MARKDOWN: from_markdown.parse,
    Format.HTML: from_html.parse,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source says: the article, the numbers that it cites, and what to mend in it."""

    draft: Draft
    cited: list[Cited]
    defects: list[Defect]
    text: str


def read(source: Source, vocabulary: Vocabulary, *, may_create: bool = False) -> Reading:
    """Read a source, or raise `ImportRefused` if there is no word in it."""
    try:
        document = _READERS[source.format](source.text)
    except RecursionError:
        raise ImportRefused(f"{source.name} is nested too deeply.") from None
    if not any(_has_word(block) for block in document.blocks):
        raise ImportRefused(f"{source.name} holds no text.")
    document, listed = references.extract(document)
    document = citations.with_marks(document, listed=listed.references)
    draft = classification.classify(document, vocabulary, may_create=may_create)
    draft.references = listed.references
    draft.dropped = [*document.dropped, *draft.dropped]
    if listed.heading:
        draft.read_as.append((listed.heading, "list of references"))
    if document.spare_title and draft.has_own_title:
        draft.read_as.append((document.spare_title, "title of the HTML page, left out"))
    found = list(defects.find(document, vocabulary))
    if not draft.has_own_title:
        draft.title = draft.title or _title_from(source.name)
        found.insert(0, Defect("Title", f"The text has none; “{draft.title}” was taken instead."))
    if not draft.standfirst:
        found.append(Defect("Article", "There is no standfirst."))
    return Reading(draft, defects.citations(document), found, _text_of(document))


def _has_word(block: Block) -> bool:
    return any(character.isalnum() for inlines in inlines_of(block) for character in plain(inlines))


def _title_from(name: str) -> str:
    title = " ".join(Path(name).stem.replace("-", " ").replace("_", " ").split())
    return title[:1].upper() + title[1:200] or "Untitled"


def _text_of(document: Document) -> str:
    """The running text, in which practices are looked for; the site's own texts say nothing of them."""
    return "\n".join(
        plain(inlines) for block in document.blocks if isinstance(block, Paragraph) for inlines in inlines_of(block)
    )
