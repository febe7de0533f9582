"""How text becomes words, of the index and of a question alike.

A word is a run of letters and digits, without capitals and accents. Nothing else of a question
reaches the database, so no sign in it can be read as query syntax.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from wagtail import blocks

from cms.content.rich_text import stored_leaves

TOKEN = re.compile(r"[^\W_]+")
"""A run of letters and digits, of any script."""

_CITATION = re.compile(r"<cite\b[^>]*>.*?</cite>|<[^>]*>", re.DOTALL)


def folded(token: str) -> str:
    """A token without capitals and accents: Crème becomes creme. Empty if nothing of it is left."""
    if token.isascii() and token.isalnum():  # most words: the same, a tenth of the time
        return token.lower()
    letters = unicodedata.normalize("NFKD", token.casefold())
    return "".join(each for each in letters if each.isalnum()).casefold()


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    tokens = TOKEN.findall(unicodedata.normalize("NFC", text))
    return [word for token in tokens if (word := folded(token))]


def plain_text(stored: str) -> str:
    """The text of a stored rich text, without citations: their numbers are no words."""
    return " ".join(html.unescape(_CITATION.sub(" ", stored)).split())


def stream_text(definition: blocks.Block, raw: Any) -> Iterator[str]:
    """The texts inside a block's stored JSON, as readers see them."""
    for block, value in stored_leaves(definition, raw):
        if isinstance(block, blocks.RichTextBlock):
            yield plain_text(value)
        elif isinstance(block, (blocks.CharBlock, blocks.TextBlock)) and value:
            yield value
