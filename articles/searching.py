"""What of articles readers can search: the words of the page, nothing of what it refers to."""

from __future__ import annotations

from collections.abc import Iterator

from articles.models import ArticlePage
from cms.search.registry import Searchable, register_searchable
from cms.search.words import stream_text

PROSE_BLOCKS = {"heading", "text", "quote", "callout", "benefits", "evidence", "steps", "questions"}
"""The blocks of a body that are read: not those that list other things, nor codes of forms."""


def register() -> None:
    """Let readers find articles."""
    register_searchable(Searchable(ArticlePage, kind="ARTICLE", label="Articles", text=_text))


def _text(page: ArticlePage) -> Iterator[str]:
    yield page.standfirst
    yield from stream_text(page.key_points.stream_block, list(page.key_points.raw_data))
    prose = [child for child in page.body.raw_data if child["type"] in PROSE_BLOCKS]
    yield from stream_text(page.body.stream_block, prose)
