"""Rich text: which features editors get, and how to walk the texts of a StreamField."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.utils.html import strip_tags
from wagtail import blocks

INLINE = ["bold", "italic", "superscript", "subscript", "link", "document-link"]
"""Inside one line or paragraph."""

PROSE = [*INLINE, "ol", "ul"]
"""Running text. Headings are blocks of their own, so that the contents list is right."""

CITED_INLINE = [*INLINE, "citation"]
CITED_PROSE = [*PROSE, "citation"]
"""With the citations of an article's references."""

_EDITOR_KEY = re.compile(r'\s+data-block-key="[^"]*"')


def is_empty(html: str) -> bool:
    """Whether a stored rich text shows nothing: the editor leaves an empty paragraph, not an empty text."""
    return not re.sub(r"<(?!cite\b|embed\b)[^>]*>|&nbsp;|\s", "", html)


def is_same_text(html: str, other: str) -> bool:
    """Whether readers see the same: the keys by which the editor knows its paragraphs are no part of the text."""
    return _EDITOR_KEY.sub("", html) == _EDITOR_KEY.sub("", other)


def stored_rich_texts(definition: blocks.Block, raw: Any) -> Iterator[str]:
    """Each rich text inside a block's stored JSON, in the order of the block's children."""
    return (text for block, text in stored_leaves(definition, raw) if isinstance(block, blocks.RichTextBlock))


def stored_words(definition: blocks.Block, raw: Any) -> Iterator[str]:
    """The words that readers of a block see, from its stored JSON."""
    for block, value in stored_leaves(definition, raw):
        if isinstance(block, blocks.RichTextBlock):
            yield from strip_tags(value).split()
        elif isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
            yield from value.split()


def stored_leaves(definition: blocks.Block, raw: Any) -> Iterator[tuple[blocks.Block, Any]]:
    """Each innermost block with its stored value, in the order of the block's children.

    Reads the JSON and not Wagtail's values, so that nothing is fetched; and follows the definition,
    since PostgreSQL does not keep the order of keys.
    """
    if raw is None:
        return
    if isinstance(definition, blocks.StructBlock):
        for name, child in definition.child_blocks.items():
            yield from stored_leaves(child, raw.get(name))
    elif isinstance(definition, blocks.ListBlock):
        for item in raw:
            yield from stored_leaves(definition.child_block, list_item_value(item))
    elif isinstance(definition, blocks.StreamBlock):
        for child in raw:
            if child["type"] in definition.child_blocks:
                yield from stored_leaves(definition.child_blocks[child["type"]], child["value"])
    else:
        yield definition, raw


def is_list_item(item: Any) -> bool:
    """Whether a list block's stored item has its id beside it; older ones are bare values."""
    return isinstance(item, dict) and item.get("type") == "item" and "value" in item


def list_item_value(item: Any) -> Any:
    """The value of a list block's stored item."""
    return item["value"] if is_list_item(item) else item
