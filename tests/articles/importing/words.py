"""The words of a source and of what became of it, counted in the same way."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from html import unescape
from typing import Any

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from articles.importing import body
from articles.importing.body import reference_key
from articles.importing.parts import Draft
from articles.importing.reading import Format

_NOT_WORDS = frozenset({"type", "id", "kind", "level", "rule", "design", "strength", "portal_id", "form_id", "region"})
_CITATION = re.compile(r'<cite data-reference="([^"]+)">[^<]*</cite>')


def words(text: str) -> Counter[str]:
    """Words and numbers, each with its count; "Depression5" is two."""
    return Counter(re.findall(r"[^\W\d_]+|\d+", unicodedata.normalize("NFKC", text)))


def words_of_source(text: str, file_format: Format) -> Counter[str]:
    """The words that a reader of the source sees. Markdown and HTML are read by other people's code."""
    if file_format is Format.TEXT:
        return words(text)
    if file_format is Format.MARKDOWN:
        text = MarkdownIt("commonmark", {"html": True}).enable("table").disable("reference").render(text)
    soup = BeautifulSoup(text, "html.parser")
    for tag in soup(["script", "style"]):
        tag.decompose()
    for tag in soup.find_all(["p", "li", "h1", "h2", "h3", "td", "th", "br", "sup"]):
        tag.insert_after(" ")
    return words(soup.get_text())


def words_of_result(draft: Draft, built: body.Body, *, slug: str) -> Counter[str]:
    """The words of the page, of the site's texts, and those that the report says were read otherwise."""
    numbers = {str(reference_key(slug, number)): str(number) for number in range(1, 1000)}
    texts = [
        *([draft.title] if draft.has_own_title else []),
        draft.standfirst,
        *(_html_text(html, numbers) for block in built.blocks for html in _texts(block)),
        *(_html_text(html, numbers) for html in built.fills.values()),
        *(f"{number} {reference.text}" for number, reference in draft.references.items()),
        *(source for source, _ in (*draft.read_as, *built.read_as)),
    ]
    return words(" ".join(texts))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    if isinstance(value, dict):
        return [text for name, item in value.items() if name not in _NOT_WORDS for text in _texts(item)]
    return []


def _html_text(html: str, numbers: dict[str, str]) -> str:
    html = _CITATION.sub(lambda match: f" {numbers[match[1]]} ", html)
    return unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?(?:b|i|a|sup|sub)\b[^>]*>", "", html)))
