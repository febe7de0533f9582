"""Paid places above the results, always apart and labelled."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from directory.days import end_of, start_of
from directory.querysets import FeaturedPlacementQuerySet
from directory.standards.subdivisions import validate_subdivision


class FeaturedPlacement(Orderable):
    """A placement through whole days, first and last included.

    It counts for searches of its massage type and its region; an empty scope is every one.
    """

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="featured_placements")
    starts_on = models.DateField("first day", help_text="From midnight, in the publisher's time zone.")
    ends_on = models.DateField("last day", help_text="To its end, in the publisher's time zone.")
    massage_type = models.ForeignKey(
        "directory.MassageType",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Only in searches for this type. Empty: in all.",
    )
    region = models.CharField(
        max_length=6,
        blank=True,
        validators=[validate_subdivision],
        help_text="Only in searches in this ISO 3166-2 region, for example US-OR. Empty: in all.",
    )
    weight = models.PositiveSmallIntegerField(
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(10)],
        help_text="Its share of turns among placements that compete: 2 is shown twice as often as 1.",
    )

    objects = FeaturedPlacementQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldRowPanel([FieldPanel("massage_type"), FieldPanel("region"), FieldPanel("weight")]),
    ]

    class Meta(Orderable.Meta):
        indexes = [models.Index(fields=["ends_on", "starts_on", "listing"])]

    def __str__(self) -> str:
        return f"{self.starts_on} to {self.ends_on}"

    def clean(self) -> None:
        """Refuse days that run backwards."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": "The last day lies before the first. Mend one of the two."})

    def moments(self) -> tuple[dt.datetime, dt.datetime]:
        """When it begins and when it is over."""
        return start_of(self.starts_on), end_of(self.ends_on)
