"""Contraindications: when not to massage."""

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


class ContraindicationSeverity(models.TextChoices):
    """How far a contraindication reaches."""

    ABSOLUTE = "absolute", "Absolute: no massage at all"
    LOCAL = "local", "Local: not at this place"
    ASK_YOUR_DOCTOR = "ask_your_doctor", "Ask your doctor first"


class Contraindication(Entry):
    """A reason not to massage, or not here, or not yet."""

    name = models.CharField(max_length=120, help_text="What speaks against massage, for example Fever.")
    severity = models.CharField(
        max_length=20,
        choices=ContraindicationSeverity,
        default=ContraindicationSeverity.ASK_YOUR_DOCTOR,
        help_text="How far it reaches. In doubt, the stricter one.",
    )
    explanation = RichTextField(features=PROSE, blank=True, help_text="Why, and what to do instead, in plain words.")

    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("slug", required=True),
    ]
    edit_handler = entry_edit_handler(
        (
            "Contraindication",
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug"),
                FieldPanel("severity"),
                FieldPanel("explanation"),
            ],
        ),
    )
    search_fields = [
        *Entry.search_fields,
        index.SearchField("explanation"),
        index.FilterField("severity"),
    ]

    class Meta(Entry.Meta):
        abstract = False
        verbose_name = "contraindication"

    def find_problems(self) -> Iterable[Problem]:
        """A warning without its reason helps nobody."""
        if is_empty(self.explanation):
            yield Problem("no_explanation", "Explanation", "Say why, in plain words.", "explanation")
