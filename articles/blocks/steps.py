"""Steps, one after the other."""

from wagtail import blocks

from cms.content.blocks import LISTS, optional_heading
from cms.content.rich_text import CITED_PROSE


class StepBlock(blocks.StructBlock):
    """One step."""

    heading = blocks.CharBlock(max_length=160, help_text="A few words; the number stands before them by itself.")
    text = blocks.RichTextBlock(features=CITED_PROSE, help_text="What happens in this step.")

    class Meta:
        icon = "order"


class StepsBlock(blocks.StructBlock):
    """Numbered steps, for example how a first session goes."""

    heading = optional_heading()
    steps = blocks.ListBlock(StepBlock(), min_num=1, help_text="In the order in which they happen.")

    class Meta:
        icon = "list-ol"
        group = LISTS
        label_format = "{heading}"
        preview_value = {
            "heading": "Your first session",
            "steps": [{"heading": "Talk", "text": "<p>Say what brings you here.</p>"}],
        }
        description = "Numbered steps."
