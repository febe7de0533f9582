"""Articles and the page below which they stand."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from grapple.models import GraphQLImage, GraphQLInt, GraphQLString
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import TaggedItemBase
from wagtail import blocks
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from articles.blocks import ArticleBodyBlock
from articles.forms import ArticlePageForm
from articles.publication import find_article_problems
from articles.querysets import ArticlePageQuerySet
from cms.content.models import ContentPage, SingletonMixin
from cms.content.publication import Problem
from cms.content.rich_text import PROSE, stored_words

WORDS_PER_MINUTE = 238
"""Silent reading of English non-fiction: Brysbaert, J Mem Lang 2019;109:104047."""


class ArticleIndexPage(SingletonMixin, ContentPage):
    """The page below which the articles stand."""

    intro = RichTextField(features=PROSE, blank=True, help_text="Shown above the list of articles.")

    content_panels = [*ContentPage.content_panels, FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.ArticlePage"]

    class Meta:
        verbose_name = "article index"
        verbose_name_plural = "article indexes"


class ArticleTag(TaggedItemBase):
    """A tag of an article."""

    content_object = ParentalKey("articles.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items")


class ArticleAuthor(Orderable):
    """One author of an article, in order."""

    page = ParentalKey("articles.ArticlePage", on_delete=models.CASCADE, related_name="article_authors")
    person = models.ForeignKey(
        "articles.Person",
        on_delete=models.PROTECT,
        related_name="authorships",
        help_text="In the order in which readers should see them.",
    )

    panels = [FieldPanel("person")]

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "person"], name="author_once_in_article")]

    def __str__(self) -> str:
        return str(self.person)


class RelatedArticle(Orderable):
    """An article to read next, in order. Left out of answers while it is not public."""

    page = ParentalKey("articles.ArticlePage", on_delete=models.CASCADE, related_name="related_articles")
    article = models.ForeignKey(
        "articles.ArticlePage",
        on_delete=models.CASCADE,
        related_name="+",
        help_text="To read next. Readers see it only while it is published.",
    )

    panels = [PageChooserPanel("article", "articles.ArticlePage")]

    def __str__(self) -> str:
        return str(self.article)

    def clean(self) -> None:
        """An article is not related to itself."""
        super().clean()
        if self.article_id is not None and self.article_id == self.page_id:
            raise ValidationError({"article": "Choose another article than this one."})


class ArticlePage(ContentPage):
    """A therapy guide: structured text with numbered references, written and reviewed by people."""

    standfirst = models.TextField(
        blank=True, help_text="One or two sentences below the title that say what the article is about."
    )
    hero = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="hero image",
        help_text="The large picture at the head, and the one on cards.",
    )
    key_points = StreamField(
        [("point", blocks.CharBlock(max_length=200))],
        blank=True,
        use_json_field=True,
        max_num=7,
        help_text="Three to five short sentences that somebody in a hurry should take away.",
    )
    body = StreamField(
        ArticleBodyBlock(),
        blank=True,
        use_json_field=True,
        help_text="The article, block by block. Headings make the table of contents.",
    )
    medical_reviewer = models.ForeignKey(
        "articles.Person",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reviews",
        help_text="Needed if the article makes health claims.",
    )
    last_reviewed_on = models.DateField(
        null=True,
        blank=True,
        verbose_name="last reviewed",
        help_text="The day on which the medical reviewer approved the text.",
    )
    next_review_due_on = models.DateField(
        null=True, blank=True, verbose_name="next review due", help_text="Usually after two years."
    )
    massage_types = ParentalManyToManyField(
        "directory.MassageType",
        blank=True,
        related_name="articles",
        help_text="Types that the article is about. It is then listed on their pages.",
    )
    conditions = ParentalManyToManyField(
        "directory.Condition",
        blank=True,
        related_name="articles",
        help_text="Conditions that the article is about: a health claim, so that it needs a medical reviewer.",
    )
    practices = ParentalManyToManyField(
        "directory.Practice",
        blank=True,
        related_name="articles",
        verbose_name="related practices",
        help_text="Neighbours of massage that the article compares it with.",
    )
    tags = ClusterTaggableManager(through=ArticleTag, blank=True)

    objects: ClassVar[Any] = PageManager.from_queryset(ArticlePageQuerySet)()
    base_form_class = ArticlePageForm

    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("standfirst"),
        FieldPanel("hero"),
        InlinePanel("article_authors", label="Author", heading="Authors"),
        FieldPanel("key_points"),
        FieldPanel("body"),
    ]
    reference_panels = [
        InlinePanel(
            "references",
            label="Reference",
            heading="References",
            help_text="Cite them in the text with the citation button. Numbers follow by themselves.",
        )
    ]
    subject_panels = [
        FieldPanel("massage_types"),
        FieldPanel("conditions"),
        FieldPanel("practices"),
        FieldPanel("tags"),
        InlinePanel("related_articles", label="Article", heading="Related articles"),
    ]
    review_panels = [
        MultiFieldPanel(
            [
                FieldPanel("medical_reviewer"),
                FieldRowPanel([FieldPanel("last_reviewed_on"), FieldPanel("next_review_due_on")]),
            ],
            heading="Medical review",
        )
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading="Content"),
            ObjectList(reference_panels, heading="References"),
            ObjectList(subject_panels, heading="About"),
            ObjectList(review_panels, heading="Review"),
            ObjectList(ContentPage.promote_panels, heading="Promote"),
            ObjectList(ContentPage.settings_panels, heading="Settings"),
        ]
    )

    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("standfirst", boost=2),
        index.SearchField("body"),
        index.RelatedFields("massage_types", [index.SearchField("name"), index.FilterField("slug")]),
        index.RelatedFields("conditions", [index.SearchField("name"), index.FilterField("slug")]),
    ]

    graphql_name = "Article"
    graphql_fields = [
        GraphQLString("standfirst", required=True),
        GraphQLImage("hero", description="Null when the article has none."),
        GraphQLInt(
            "reading_minutes",
            required=True,
            description="How long an adult needs to read the body, in minutes; at least 1.",
        ),
    ]

    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "article"

    def clean(self) -> None:
        """A review cannot be due before it was made."""
        super().clean()
        if self.last_reviewed_on and self.next_review_due_on and self.next_review_due_on <= self.last_reviewed_on:
            raise ValidationError({"next_review_due_on": "The next review comes after the last one."})

    @property
    def summary_text(self) -> str:
        """The standfirst."""
        return self.standfirst

    def find_problems(self) -> Iterable[Problem]:
        """What keeps the article from being published."""
        yield from super().find_problems()
        yield from find_article_problems(self)

    @property
    def reading_minutes(self) -> int:
        """Minutes that an adult needs to read the body, at least 1."""
        words = sum(1 for _ in stored_words(self.body.stream_block, self.body.raw_data))
        return max(1, math.ceil(words / WORDS_PER_MINUTE))
