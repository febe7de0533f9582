"""Questions and answers."""

from wagtail import blocks

from cms.content.blocks import LISTS
from cms.content.rich_text import CITED_PROSE


class QuestionBlock(blocks.StructBlock):
    """One question and its answer."""

    question = blocks.CharBlock(max_length=200, help_text="As a reader would ask it.")
    answer = blocks.RichTextBlock(features=CITED_PROSE, help_text="The answer first, then the reasons.")

    class Meta:
        icon = "help"


class QuestionsBlock(blocks.StructBlock):
    """Questions that readers ask."""

    questions = blocks.ListBlock(QuestionBlock(), min_num=1, help_text="Search engines are told of them too.")

    class Meta:
        icon = "help"
        group = LISTS
        preview_value = {"questions": [{"question": "Does it hurt?", "answer": "<p>It should not.</p>"}]}
        description = "Questions and answers."
