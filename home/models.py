"""The home page and standard pages."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from grapple.models import GraphQLImage, GraphQLString
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable

from articles.blocks.directory import NearbyTherapistsBlock, TherapistSpotlightBlock, TrainingBlock
from cms.content.blocks import TEXT, HeadingBlock, ImageBlock, QuoteBlock
from cms.content.models import ContentPage
from cms.content.models.pages import image_problem
from cms.content.publication import Problem
from cms.content.rich_text import PROSE


class HomeBodyBlock(blocks.StreamBlock):
    """Exactly the blocks that the home page's body allows. They cite nothing."""

    heading = HeadingBlock()
    text = blocks.RichTextBlock(
        features=PROSE, icon="pilcrow", group=TEXT, description="Paragraphs and lists, with links."
    )
    image = ImageBlock()
    quote = QuoteBlock()
    therapist_spotlight = TherapistSpotlightBlock()
    nearby_therapists = NearbyTherapistsBlock()
    training = TrainingBlock()


class HomePage(ContentPage):
    """The first page of a site in one language."""

    hero_text = models.TextField(blank=True, help_text="One or two sentences that say what visitors find here.")
    hero = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="hero image",
        help_text="The large picture at the head of the page.",
    )
    body = StreamField(HomeBodyBlock(), blank=True, use_json_field=True, help_text="What stands below, block by block.")
    massage_types = ParentalManyToManyField(
        "directory.MassageType", blank=True, related_name="+", help_text="Shown on the home page."
    )

    content_panels = [
        *ContentPage.content_panels,
        MultiFieldPanel([FieldPanel("hero_text"), FieldPanel("hero")], heading="Hero"),
        InlinePanel("chosen_articles", label="Article", heading="Chosen articles"),
        FieldPanel("massage_types"),
        FieldPanel("body"),
    ]
    graphql_fields = [
        GraphQLString("hero_text", description="Null when editors wrote none."),
        GraphQLImage("hero", description="Null when there is none."),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "articles.ArticleIndexPage",
        "directory.TherapistIndexPage",
        "directory.TrainingIndexPage",
        "home.StandardPage",
    ]

    class Meta:
        verbose_name = "home page"

    @property
    def summary_text(self) -> str:
        """The hero's words."""
        return self.hero_text

    def find_problems(self) -> Iterable[Problem]:
        """A hero image must say what it shows."""
        yield from super().find_problems()
        if self.hero is not None and not self.hero.has_text:
            yield image_problem("Hero image", self.hero, field="hero")


class ChosenArticle(Orderable):
    """An article that the home page shows, in order."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="chosen_articles")
    article = models.ForeignKey(
        "articles.ArticlePage",
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Visitors see it only while it is published.",
    )

    panels = [PageChooserPanel("article", "articles.ArticlePage")]

    def __str__(self) -> str:
        return str(self.article)


class StandardPage(ContentPage):
    """A page of plain text: legal page, editorial policy, about."""

    text = RichTextField(features=["h2", "h3", *PROSE], help_text="The whole page.")

    content_panels = [*ContentPage.content_panels, FieldPanel("text")]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = "standard page"
