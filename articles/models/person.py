"""People who write and review."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from grapple.models import GraphQLImage, GraphQLString
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.blocks import URLBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.content.models import Entry
from cms.content.models.entries import entry_edit_handler
from cms.content.models.pages import image_problem
from cms.content.publication import Problem
from cms.content.rich_text import INLINE, is_empty


class Person(Entry):
    """An author or a medical reviewer, with what makes them fit for it."""

    name = models.CharField(max_length=120, help_text="As it stands on a title page, without titles and letters.")
    credentials = models.CharField(
        max_length=160, help_text="As readers should see them, for example LMT, BCTMB, or PhD."
    )
    role = models.CharField(max_length=120, help_text="For example Health writer, or Medical reviewer.")
    biography = RichTextField(features=INLINE, blank=True, help_text="Two or three sentences.")
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The head, looking at the reader. Its alternative text says who it is.",
    )
    same_as = StreamField(
        [("address", URLBlock(label="Address"))],
        blank=True,
        use_json_field=True,
        verbose_name="same person elsewhere",
        help_text="Pages that identify the person, for example ORCID or a professional register.",
    )

    edit_handler = entry_edit_handler(
        (
            "Person",
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug"),
                FieldPanel("credentials"),
                FieldPanel("role"),
                FieldPanel("biography"),
                FieldPanel("portrait"),
                FieldPanel("same_as"),
            ],
        ),
    )
    search_fields = [
        *Entry.search_fields,
        index.SearchField("credentials"),
        index.SearchField("biography"),
    ]

    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("slug", required=True),
        GraphQLString("credentials", required=True),
        GraphQLString("role", required=True),
        GraphQLImage("portrait", description="Null when there is none."),
    ]

    class Meta(Entry.Meta):
        abstract = False
        verbose_name = "person"
        verbose_name_plural = "people"

    def find_problems(self) -> Iterable[Problem]:
        """A person needs words about them, and a portrait that can be read out."""
        if is_empty(self.biography):
            yield Problem("no_biography", "Biography", "Write two or three sentences.", "biography")
        if self.portrait is not None and not self.portrait.has_text:
            yield image_problem("Portrait", self.portrait, field="portrait")
