"""Texts as the demo's data hold them -> rich text.

Written like a letter: paragraphs between empty lines, indented as the code is. A paragraph that
begins with `<ul>`, `<ol>` or a heading stays as it is. Links and citations are resolved later, by
`home.demo.streams.rich_text`.
"""

from __future__ import annotations

import re

PARAGRAPH_END = re.compile(r"\n\s*\n")
BLOCK = re.compile(r"<(?:p|ul|ol|h2|h3)>")
AROUND_BLOCKS = re.compile(r"\s*(</?(?:p|ul|ol|li|h2|h3)>)\s*")


def prose(text: str) -> str:
    """The HTML of a text."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in PARAGRAPH_END.split(text.strip()))
    html = "".join(part if BLOCK.match(part) else f"<p>{part}</p>" for part in paragraphs if part)
    return AROUND_BLOCKS.sub(r"\1", html)
