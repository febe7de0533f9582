"""Citations: how rich text refers to the references of its page.

Stored as `<cite data-reference="KEY">*</cite>`, where KEY is the `key` of a `Reference`. Nothing
stores a number: references are numbered by their first citation across the whole body, each time
the page is read, so that they renumber by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cms.content.rich_text import stored_rich_texts

if TYPE_CHECKING:
    from articles.models import ArticlePage, Reference

CITATION = re.compile(r'<cite\b[^>]*\bdata-reference="([^"]*)"[^>]*>.*?</cite>', re.DOTALL)
"""A stored citation; group 1 is the key. The converter writes no other shape."""


def cited_keys(html: str) -> Iterator[str]:
    """The keys that a stored rich text cites, in order, repetitions included."""
    return (match[1] for match in CITATION.finditer(html))


@dataclass(frozen=True)
class Numbering:
    """The numbers of a page's references.

    `numbers` maps a key to its number, from 1, by first citation; dangling keys have none.
    `dangling` are cited keys without a reference, `uncited` references that no text cites.
    """

    numbers: dict[str, int]
    cited: list[Reference]
    dangling: list[str]
    uncited: list[Reference]


def number_references(page: ArticlePage, references: Iterable[Reference]) -> Numbering:
    """Number the references of `page` in one pass over its body."""
    by_key = {str(reference.key): reference for reference in references}
    numbers: dict[str, int] = {}
    dangling: dict[str, None] = {}
    for html in stored_rich_texts(page.body.stream_block, page.body.raw_data):
        for key in cited_keys(html):
            if key in by_key:
                numbers.setdefault(key, len(numbers) + 1)
            else:
                dangling[key] = None
    return Numbering(
        numbers=numbers,
        cited=[by_key[key] for key in numbers],
        dangling=list(dangling),
        uncited=[reference for key, reference in by_key.items() if key not in numbers],
    )
