"""Running text with citations."""

from wagtail import blocks

from cms.content.blocks import TEXT
from cms.content.rich_text import CITED_PROSE


class TextBlock(blocks.RichTextBlock):
    """Paragraphs, lists, links and citations of the article's references."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": CITED_PROSE, **kwargs})

    class Meta:
        icon = "pilcrow"
        group = TEXT
        label = "Text"
        preview_value = "<p>Massage works with <b>pressure, movement and warmth</b>.</p>"
        description = "Paragraphs and lists, with links and citations."
