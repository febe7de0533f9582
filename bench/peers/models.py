"""Models that hold the content as a Wagtail team would: Touchpoint's shape without what only Touchpoint has."""

from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index
from wagtail.snippets.models import register_snippet

from bench.peers.blocks import BodyBlock, picture

HERO_SPEC = "fill-1920x1080|format-jpeg"
CARD_SPEC = "fill-800x533|format-jpeg"


@register_snippet
class MassageType(index.Indexed, models.Model):
    name = models.CharField(max_length=120)
    slug = models.SlugField(unique=True)
    summary = models.TextField()
    description = RichTextField()

    search_fields = [index.SearchField("name"), index.SearchField("summary"), index.SearchField("description")]
    api_fields = [APIField("name"), APIField("slug")]

    def __str__(self) -> str:
        return self.name


class IndexPage(Page):
    """The page below which pages of one type stand, and the home page."""


class ArticlePage(Page):
    standfirst = models.TextField()
    hero = models.ForeignKey("wagtailimages.Image", on_delete=models.PROTECT, related_name="+")
    body = StreamField(BodyBlock())

    search_fields = [*Page.search_fields, index.SearchField("standfirst"), index.SearchField("body")]
    api_fields = [
        APIField("standfirst"),
        APIField("hero_picture"),
        APIField("card_picture"),
        APIField("body"),
        APIField("references"),
    ]

    @property
    def hero_picture(self) -> dict[str, Any]:
        """The hero at the top of the page."""
        return picture(self.hero, HERO_SPEC)

    @property
    def card_picture(self) -> dict[str, Any]:
        """The hero on a card."""
        return picture(self.hero, CARD_SPEC)


class Reference(Orderable):
    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="references")
    key = models.UUIDField(db_index=True)
    title = models.CharField(max_length=500)
    source = models.CharField(max_length=300)
    year = models.PositiveSmallIntegerField()
    doi = models.CharField(max_length=200)

    api_fields = [APIField("title"), APIField("source"), APIField("year"), APIField("doi")]


class TherapistPage(Page):
    """The place stands on the page itself: one join less than Touchpoint, where a listing has several."""

    summary = models.TextField()
    city = models.CharField(max_length=120)
    latitude = models.FloatField()
    longitude = models.FloatField()

    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("city")]
    api_fields = [APIField("summary"), APIField("city"), APIField("offered_massage_types")]

    class Meta:
        indexes = [models.Index(fields=["latitude", "longitude"])]


class OfferedMassageType(Orderable):
    listing = ParentalKey(TherapistPage, on_delete=models.CASCADE, related_name="offered_massage_types")
    massage_type = models.ForeignKey(MassageType, on_delete=models.PROTECT, related_name="+")
    is_speciality = models.BooleanField()

    api_fields = [APIField("is_speciality"), APIField("massage_type")]
