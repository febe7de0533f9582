"""Markdown to a document: CommonMark with tables, by way of HTML."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

from articles.importing import from_html
from articles.importing.document import Document

_FOOTNOTE = re.compile(r"^\[\^(?P<number>\d{1,3})\]:[ \t]+(?P<text>\S.*)$")


def parse(text: str) -> Document:
    """The document that a Markdown text means.

    Footnotes (`[^1]: ...`) become a list of references at the end. Link definitions, which would
    vanish if nothing uses them, are kept as the text that they are.
    """
    lines: list[str] = []
    notes: list[str] = []
    for line in text.split("\n"):
        if match := _FOOTNOTE.match(line):
            notes.append(f"{match['number']}\\. {match['text']}\n")
        else:
            lines.append(line)
    if notes:
        lines += ["", "## References", "", *notes]
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").disable("reference")
    return from_html.parse(parser.render("\n".join(lines)))
