"""Techniques: what the hands do."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from grapple.models import GraphQLString
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.content.models import Entry
from cms.content.models.entries import entry_edit_handler
from cms.content.publication import Problem
from cms.content.rich_text import PROSE, is_empty


class Technique(Entry):
    """One way of working: effleurage, petrissage, friction and so on."""

    name = models.CharField(max_length=120, help_text="As the field writes it, for example Effleurage.")
    description = RichTextField(
        "what the hands do",
        features=PROSE,
        blank=True,
        help_text="The movement as a reader can picture it, and how it feels.",
    )
    aim = models.CharField(
        max_length=240, blank=True, help_text="What the therapist wants to reach with it, in one sentence."
    )

    graphql_interfaces = (*Entry.graphql_interfaces, "cms.graphql.interfaces.EntryInterface")
    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("slug", required=True),
        GraphQLString("aim", required=True),
    ]
    edit_handler = entry_edit_handler(
        (
            "Technique",
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug"),
                FieldPanel("description"),
                FieldPanel("aim"),
            ],
        ),
    )
    search_fields = [
        *Entry.search_fields,
        index.SearchField("description"),
        index.SearchField("aim"),
    ]

    class Meta(Entry.Meta):
        abstract = False
        verbose_name = "technique"

    def find_problems(self) -> Iterable[Problem]:
        """A technique says what the hands do, and what for."""
        if is_empty(self.description):
            yield Problem("no_description", "What the hands do", "Describe the movement.", "description")
        if not self.aim.strip():
            yield Problem("no_aim", "Aim", "Say in one sentence what the technique is for.", "aim")
