"""Blocks with the names and fields of Touchpoint's, and the representation that Wagtail's REST APIs show."""

from typing import Any

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.models import AbstractImage
from wagtail.snippets.blocks import SnippetChooserBlock

BODY_SPEC = "width-1440|format-jpeg"
"""What is cut for pictures in the text."""


def picture(image: AbstractImage, spec: str) -> dict[str, Any]:
    """An image as the API shows it."""
    rendition = image.get_rendition(spec)
    return {"text": image.title, "url": rendition.full_url, "width": rendition.width, "height": rendition.height}


class PictureBlock(ImageChooserBlock):
    """Shows a rendition; Wagtail's own shows a number, for which clients must ask again."""

    def get_api_representation(self, value: Any, context: Any = None) -> Any:
        """The rendition."""
        return picture(value, BODY_SPEC)


class MassageTypeChooserBlock(SnippetChooserBlock):
    """Shows name and slug; Wagtail's own shows a number."""

    def get_api_representation(self, value: Any, context: Any = None) -> Any:
        """What a frontend needs for a link."""
        return {"name": value.name, "slug": value.slug}


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock()
    level = blocks.CharBlock()


class ImageBlock(blocks.StructBlock):
    image = PictureBlock()
    caption = blocks.RichTextBlock()


class CalloutBlock(blocks.StructBlock):
    kind = blocks.CharBlock()
    heading = blocks.CharBlock()
    text = blocks.RichTextBlock()


class MassageTypeEntryBlock(blocks.StructBlock):
    massage_type = MassageTypeChooserBlock("peers.MassageType")
    text = blocks.RichTextBlock()


class MassageTypesBlock(blocks.StructBlock):
    heading = blocks.CharBlock()
    intro = blocks.RichTextBlock()
    entries = blocks.ListBlock(MassageTypeEntryBlock())


class BenefitGroupBlock(blocks.StructBlock):
    kind = blocks.CharBlock()
    items = blocks.ListBlock(blocks.CharBlock())


class BenefitsBlock(blocks.StructBlock):
    heading = blocks.CharBlock()
    groups = blocks.ListBlock(BenefitGroupBlock())


class FindingBlock(blocks.StructBlock):
    claim = blocks.CharBlock()
    population = blocks.CharBlock()
    design = blocks.CharBlock()
    result = blocks.RichTextBlock()
    strength = blocks.CharBlock()


class EvidenceBlock(blocks.StructBlock):
    findings = blocks.ListBlock(FindingBlock())


class StepBlock(blocks.StructBlock):
    heading = blocks.CharBlock()
    text = blocks.RichTextBlock()


class StepsBlock(blocks.StructBlock):
    heading = blocks.CharBlock()
    steps = blocks.ListBlock(StepBlock())


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock()
    answer = blocks.RichTextBlock()


class QuestionsBlock(blocks.StructBlock):
    questions = blocks.ListBlock(QuestionBlock())


class QuoteBlock(blocks.StructBlock):
    quote = blocks.CharBlock()
    attribution = blocks.CharBlock()


class BodyBlock(blocks.StreamBlock):
    """The blocks that the content uses."""

    heading = HeadingBlock()
    text = blocks.RichTextBlock()
    image = ImageBlock()
    callout = CalloutBlock()
    massage_types = MassageTypesBlock()
    benefits = BenefitsBlock()
    evidence = EvidenceBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    quote = QuoteBlock()
