"""Shows the value of a block in the block picker: this server has no templates of the frontend."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail.rich_text import RichText

register = template.Library()


@register.filter
def shown_as(value: Any, block: blocks.Block) -> str | SafeString:
    """The words of a value, structures as lists; nothing for what is empty."""
    if isinstance(value, blocks.StructValue):
        parts = ((name, shown_as(value[name], child)) for name, child in block.child_blocks.items())
        return format_html_join(
            "", "<dt>{}</dt><dd>{}</dd>", ((block.child_blocks[name].label, part) for name, part in parts if part)
        )
    if isinstance(value, blocks.list_block.ListValue):
        items = format_html_join("", "<li>{}</li>", ([shown_as(item, block.child_block)] for item in value))
        return format_html("<ul>{}</ul>", items) if items else ""
    if isinstance(value, TypedTable):
        return _table(value)
    if isinstance(value, RichText):
        source: SafeString = mark_safe(value.source)  # noqa: S308 - written in our own code as a block's preview value
        return source
    if isinstance(block, blocks.ChoiceBlock):
        return str(dict(block.field.choices).get(value, ""))
    return "" if value is None else str(value)


def _table(table: TypedTable) -> SafeString:
    header = format_html_join("", "<th>{}</th>", ([column["heading"]] for column in table.columns))
    rows = (format_html_join("", "<td>{}</td>", ([cell.value] for cell in row)) for row in table.rows)
    return format_html(
        "<table><tr>{}</tr>{}</table>", header, format_html_join("", "<tr>{}</tr>", ([row] for row in rows))
    )
