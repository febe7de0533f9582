"""Blocks that any page may use. Each has a GraphQL type of the same name."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.embeds.blocks import EmbedBlock
from wagtail.embeds.embeds import get_embed
from wagtail.embeds.exceptions import EmbedException
from wagtail.images.blocks import ImageChooserBlock

from cms.content.hubspot import FORM_ID, HubSpotRegion, validate_portal_id
from cms.content.rich_text import INLINE

TEXT = "Text"
MEDIA = "Media"
LISTS = "Lists"
CONNECTIONS = "Connections"
"""Groups of the block menu."""


class DisclaimerKind(models.TextChoices):
    """Which of the site's two disclaimers."""

    MEDICAL = "medical", "Medical"
    DIRECTORY = "directory", "Directory"


def optional_heading() -> blocks.CharBlock:
    """The heading that many blocks may carry."""
    return blocks.CharBlock(required=False, max_length=160, help_text="Optional. Stands above the block.")


class HeadingBlock(blocks.StructBlock):
    """A heading of the text; the table of contents lists them."""

    text = blocks.CharBlock(max_length=160, help_text="A few words, without a full stop.")
    level = blocks.ChoiceBlock(
        choices=[("2", "Section"), ("3", "Subsection")],
        default="2",
        help_text="A subsection belongs to the section above it.",
    )

    class Meta:
        icon = "title"
        group = TEXT
        label_format = "{text}"
        preview_value = {"text": "What to expect", "level": "2"}
        description = "A heading; it appears in the table of contents."


class ImageBlock(blocks.StructBlock):
    """A picture in the text. Its alternative text and credit come from the image library."""

    image = ImageChooserBlock(help_text="Alternative text and credit are kept with the image in the library.")
    caption = blocks.RichTextBlock(
        required=False, features=INLINE, help_text="Optional. Says what the picture does not show by itself."
    )

    class Meta:
        icon = "image"
        group = MEDIA
        preview_value = {"image": None, "caption": "<p>Two hands on a back.</p>"}
        description = "A picture with an optional caption."


class QuoteBlock(blocks.StructBlock):
    """Somebody's words."""

    quote = blocks.TextBlock(rows=3, help_text="Without quotation marks.")
    attribution = blocks.CharBlock(required=False, max_length=160, help_text="Who said it, and where.")

    class Meta:
        icon = "openquote"
        group = TEXT
        preview_value = {"quote": "Slow hands hear more.", "attribution": "A teacher"}
        description = "Somebody's words, set apart from the text."


class VideoBlock(blocks.StructBlock):
    """A video elsewhere, by oEmbed. Frontends load it only when the reader asks."""

    video = EmbedBlock(help_text="The address of the video's page, for example on YouTube or Vimeo.")
    title = blocks.CharBlock(max_length=160, help_text="What the video shows; read out by screen readers.")

    class Meta:
        icon = "media"
        group = MEDIA
        preview_value = {"video": None, "title": "How a session begins"}
        description = "A video, loaded only when the reader presses play."

    def clean(self, value: Any) -> Any:
        """Refuse an address of which no oEmbed provider knows a video."""
        cleaned = super().clean(value)
        if cleaned["video"] is None:  # an unfinished draft
            return cleaned
        try:
            get_embed(cleaned["video"].url)
        except EmbedException as error:
            raise blocks.StructBlockValidationError(
                block_errors={
                    "video": ValidationError("No video was found at this address. Copy it from the video's own page.")
                }
            ) from error
        return cleaned


class HubSpotFormBlock(blocks.StructBlock):
    """A form of HubSpot. The frontend decides when to load it, after consent."""

    heading = optional_heading()
    portal_id = blocks.CharBlock(
        required=False,
        label="Portal",
        help_text="The number of the HubSpot account. Empty: the one in the site's settings.",
        validators=[validate_portal_id],
    )
    form_id = blocks.RegexBlock(
        regex=FORM_ID,
        label="Form",
        help_text="The form's id from HubSpot, like 41663494-fe65-43d9-8d75-0462d3795b7f.",
        error_messages={"invalid": "Copy the form id from HubSpot: five groups of digits and letters a to f."},
    )
    region = blocks.ChoiceBlock(
        choices=HubSpotRegion.choices,
        required=False,
        help_text="Empty: the one in the site's settings.",
    )

    class Meta:
        icon = "form"
        group = CONNECTIONS
        preview_value = {"heading": "Write to us", "portal_id": "", "form_id": "", "region": ""}
        description = "A HubSpot form, loaded after the reader's consent."


class DisclaimerBlock(blocks.StructBlock):
    """One of the site's disclaimers at this place. Its text is kept in the site's settings."""

    kind = blocks.ChoiceBlock(
        choices=DisclaimerKind.choices,
        default=DisclaimerKind.MEDICAL,
        help_text="Every article carries the medical one already; the block shows it at this place.",
    )

    class Meta:
        icon = "warning"
        group = CONNECTIONS
        label_format = "{kind}"
        preview_value = {"kind": "medical"}
        description = "The medical or the directory disclaimer from the site's settings."


class TableBlock(blocks.StructBlock):
    """Rows and columns of short texts."""

    caption = blocks.CharBlock(max_length=160, help_text="What the table tells; read out before the table.")
    table = TypedTableBlock(
        [("text", blocks.CharBlock(required=False))], help_text="Each column needs a heading. Keep cells short."
    )

    class Meta:
        icon = "table"
        group = LISTS
        preview_value = {
            "caption": "How firm each kind is",
            "table": {
                "columns": [{"type": "text", "heading": "Kind"}, {"type": "text", "heading": "Pressure"}],
                "rows": [{"values": ["Swedish", "light"]}, {"values": ["Sports", "firm"]}],
                "caption": "",
            },
        }
        description = "A table of short texts with a caption."

    def clean(self, value: Any) -> Any:
        """Ask for named columns: without them a table cannot be read out."""
        cleaned = super().clean(value)
        columns = cleaned["table"].columns
        if not columns or any(not str(column["heading"]).strip() for column in columns):
            raise blocks.StructBlockValidationError(
                block_errors={"table": ValidationError("Give each column a heading.")}
            )
        return cleaned
