"""The blocks of an article's body, one concept a file."""

from wagtail import blocks

from articles.blocks.benefits import BenefitsBlock
from articles.blocks.callout import CalloutBlock
from articles.blocks.directory import NearbyTherapistsBlock, TherapistSpotlightBlock, TrainingBlock
from articles.blocks.evidence import EvidenceBlock
from articles.blocks.questions import QuestionsBlock
from articles.blocks.steps import StepsBlock
from articles.blocks.text import TextBlock
from articles.blocks.vocabulary import ConditionsBlock, MassageTypesBlock, TechniquesBlock
from cms.content.blocks import (
    DisclaimerBlock,
    HeadingBlock,
    HubSpotFormBlock,
    ImageBlock,
    QuoteBlock,
    TableBlock,
    VideoBlock,
)


class ArticleBodyBlock(blocks.StreamBlock):
    """Exactly the blocks that an article's body allows. No raw HTML."""

    heading = HeadingBlock()
    text = TextBlock()
    image = ImageBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    massage_types = MassageTypesBlock()
    techniques = TechniquesBlock()
    conditions = ConditionsBlock()
    benefits = BenefitsBlock()
    evidence = EvidenceBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    table = TableBlock()
    video = VideoBlock(label="Video")
    hubspot_form = HubSpotFormBlock(label="HubSpot form")
    therapist_spotlight = TherapistSpotlightBlock()
    nearby_therapists = NearbyTherapistsBlock()
    training = TrainingBlock()
    disclaimer = DisclaimerBlock()


__all__ = ["ArticleBodyBlock"]
