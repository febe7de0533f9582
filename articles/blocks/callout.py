"""Callouts: what must not be overlooked."""

from django.db import models
from wagtail import blocks

from cms.content.blocks import TEXT, optional_heading
from cms.content.rich_text import CITED_PROSE


class CalloutKind(models.TextChoices):
    """How urgent a callout is."""

    NOTE = "note", "Note"
    CAUTION = "caution", "Caution"
    CONTRAINDICATION = "contraindication", "When not to have massage"
    ASK_YOUR_DOCTOR = "ask_your_doctor", "Ask your doctor"


class CalloutBlock(blocks.StructBlock):
    """A text set apart by its kind."""

    kind = blocks.ChoiceBlock(
        choices=CalloutKind.choices, default=CalloutKind.NOTE, help_text="How urgent it is; it decides the colour."
    )
    heading = optional_heading()
    text = blocks.RichTextBlock(features=CITED_PROSE, help_text="Two or three sentences.")

    class Meta:
        icon = "warning"
        group = TEXT
        label_format = "{kind}: {heading}"
        preview_value = {
            "kind": "ask_your_doctor",
            "heading": "Pregnancy",
            "text": "<p>Ask your doctor or midwife first.</p>",
        }
        description = "A note, a caution, a contraindication or “ask your doctor”."
