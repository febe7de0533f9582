"""Complementary practices related to massage."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from grapple.models import GraphQLString
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from cms.content.models import Entry
from cms.content.models.entries import entry_edit_handler
from cms.content.publication import Problem
from directory.blocks import ADDRESSES


class Practice(Entry):
    """A neighbour of massage that articles compare it with: acupuncture, yoga, aromatherapy."""

    name = models.CharField(max_length=120, help_text="As the field writes it, for example Acupuncture.")
    summary = models.TextField(blank=True, help_text="One or two sentences on what it is.")
    same_as = StreamField(
        ADDRESSES,
        blank=True,
        use_json_field=True,
        verbose_name="same practice elsewhere",
        help_text="Pages that identify the practice, for example on Wikidata.",
    )

    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("slug", required=True),
        GraphQLString("summary", required=True),
    ]
    edit_handler = entry_edit_handler(
        (
            "Practice",
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug"),
                FieldPanel("summary"),
                FieldPanel("same_as"),
            ],
        ),
    )
    search_fields = [*Entry.search_fields, index.SearchField("summary")]

    class Meta(Entry.Meta):
        abstract = False
        verbose_name = "related practice"

    def find_problems(self) -> Iterable[Problem]:
        """A practice says what it is."""
        if not self.summary.strip():
            yield Problem("no_summary", "Summary", "Say in one or two sentences what it is.", "summary")
