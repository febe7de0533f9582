"""Conditions that massage may help with."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from grapple.models import GraphQLString
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from cms.content.models import Entry
from cms.content.models.entries import entry_edit_handler
from cms.content.publication import Problem
from cms.content.rich_text import PROSE, is_empty
from directory.blocks import CODES


class ConditionKind(models.TextChoices):
    """Where a condition is mostly felt."""

    PHYSICAL = "physical", "Physical"
    MENTAL = "mental", "Mental"


class Condition(Entry):
    """What people come with. The product says “may help with”, never “treats”."""

    name = models.CharField(max_length=120, help_text="As the field writes it, for example Tension headache.")
    kind = models.CharField(
        max_length=10,
        choices=ConditionKind,
        default=ConditionKind.PHYSICAL,
        help_text="Where people mostly feel it; lists are grouped by it.",
    )
    summary = models.TextField(blank=True, help_text="One or two sentences on what it is, without a promise of cure.")
    when_to_see_a_doctor = RichTextField(
        features=PROSE,
        blank=True,
        help_text="Signs that need a doctor first. Shown beside the condition.",
    )
    codes = StreamField(
        CODES,
        blank=True,
        use_json_field=True,
        help_text="How medical systems name it, for example ICD-10-CM F41.1.",
    )

    graphql_interfaces = (*Entry.graphql_interfaces, "cms.graphql.interfaces.EntryInterface")
    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("slug", required=True),
        GraphQLString("summary", required=True),
    ]
    edit_handler = entry_edit_handler(
        (
            "Condition",
            [
                TitleFieldPanel("name", targets=["slug"]),
                FieldPanel("slug"),
                FieldPanel("kind"),
                FieldPanel("summary"),
                FieldPanel("when_to_see_a_doctor"),
                FieldPanel("codes"),
            ],
        ),
    )
    search_fields = [
        *Entry.search_fields,
        index.SearchField("summary"),
        index.FilterField("kind"),
    ]

    class Meta(Entry.Meta):
        abstract = False
        verbose_name = "condition"

    def find_problems(self) -> Iterable[Problem]:
        """A condition is explained, and says when massage is not the first answer."""
        if not self.summary.strip():
            yield Problem("no_summary", "Summary", "Say in one or two sentences what it is.", "summary")
        if is_empty(self.when_to_see_a_doctor):
            yield Problem(
                "no_doctor_advice",
                "When to see a doctor",
                "Name the signs that need a doctor first.",
                "when_to_see_a_doctor",
            )
