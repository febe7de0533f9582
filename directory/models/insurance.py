"""Insurances that pay for massage."""

from __future__ import annotations

from django.db import models
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.search import index

from directory.querysets import InsuranceQuerySet


class Insurance(index.Indexed, models.Model):
    """An insurer or payer that therapists accept. A plain name: it has no draft and no language."""

    name = models.CharField(max_length=120, unique=True, help_text="As clients know it.")
    slug = models.SlugField(max_length=120, unique=True, help_text="The word that filters use.")

    objects = InsuranceQuerySet.as_manager()

    panels = [TitleFieldPanel("name", targets=["slug"]), FieldPanel("slug")]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("slug"),
    ]

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name
