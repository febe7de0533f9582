"""Lists of entries of the vocabulary, with what this article says of each."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.content.blocks import LISTS, optional_heading
from cms.content.rich_text import CITED_INLINE, CITED_PROSE


class MassageTypeEntryBlock(blocks.StructBlock):
    """One massage type in a list."""

    massage_type = SnippetChooserBlock("directory.MassageType", help_text="Only a published one can be shown.")
    text = blocks.RichTextBlock(
        required=False,
        features=CITED_PROSE,
        help_text="What this article says of it. Empty: the type's own summary.",
    )

    class Meta:
        icon = "tag"


class MassageTypesBlock(blocks.StructBlock):
    """A list of massage types."""

    heading = optional_heading()
    intro = blocks.RichTextBlock(required=False, features=CITED_PROSE, help_text="Optional. Stands before the list.")
    entries = blocks.ListBlock(
        MassageTypeEntryBlock(), min_num=1, help_text="In the order in which readers should see them."
    )

    class Meta:
        icon = "list-ul"
        group = LISTS
        label_format = "{heading}"
        preview_value = {"heading": "Kinds of massage", "intro": "<p>These are the best known.</p>", "entries": []}
        description = "Massage types from the vocabulary, each with a text of this article."


class TechniqueEntryBlock(blocks.StructBlock):
    """One technique in a list."""

    technique = SnippetChooserBlock("directory.Technique", help_text="Only a published one can be shown.")
    text = blocks.RichTextBlock(
        required=False,
        features=CITED_PROSE,
        help_text="What this article says of it. Empty: the technique's own description.",
    )

    class Meta:
        icon = "tag"


class TechniquesBlock(blocks.StructBlock):
    """A list of techniques."""

    heading = optional_heading()
    intro = blocks.RichTextBlock(required=False, features=CITED_PROSE, help_text="Optional. Stands before the list.")
    entries = blocks.ListBlock(
        TechniqueEntryBlock(), min_num=1, help_text="In the order in which readers should see them."
    )

    class Meta:
        icon = "list-ul"
        group = LISTS
        label_format = "{heading}"
        preview_value = {"heading": "What the hands do", "intro": "<p>A session mixes them.</p>", "entries": []}
        description = "Techniques from the vocabulary, each with a text of this article."


class ConditionEntryBlock(blocks.StructBlock):
    """One condition in a list."""

    condition = SnippetChooserBlock("directory.Condition", help_text="Only a published one can be shown.")
    note = blocks.RichTextBlock(required=False, features=CITED_INLINE, help_text="A few words, or only the citations.")

    class Meta:
        icon = "tag"


class ConditionsBlock(blocks.StructBlock):
    """A list of conditions that massage may help with."""

    heading = optional_heading()
    intro = blocks.RichTextBlock(required=False, features=CITED_PROSE, help_text="Optional. Stands before the list.")
    entries = blocks.ListBlock(
        ConditionEntryBlock(), min_num=1, help_text="In the order in which readers should see them."
    )

    class Meta:
        icon = "list-ul"
        group = LISTS
        label_format = "{heading}"
        preview_value = {"heading": "What it may help with", "intro": "<p>Beside other care.</p>", "entries": []}
        description = "Conditions that massage may help with. A health claim: the article needs a medical reviewer."
