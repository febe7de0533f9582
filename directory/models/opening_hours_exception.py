"""Dates on which a practice does not keep its weekly hours."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from directory.models.opening_hours import refuse_backwards


class OpeningHoursException(models.Model):
    """A date, in the location's time zone, on which other hours hold, or on which it is closed.

    The rows of a date replace the weekly hours of that whole date, midnight to midnight. A row without
    times closes it; several rows with times are several stretches. `closes_at` 00:00 is the end of the
    date, as in the weekly hours.
    """

    location = ParentalKey(
        "directory.PracticeLocation", on_delete=models.CASCADE, related_name="opening_hours_exceptions"
    )
    date = models.DateField(help_text="The day on which other hours hold, for example a holiday.")
    opens_at = models.TimeField("from", null=True, blank=True, help_text="Empty: closed on this date.")
    closes_at = models.TimeField("to", null=True, blank=True, help_text="00:00 is the end of the day.")

    panels = [FieldRowPanel([FieldPanel("date"), FieldPanel("opens_at"), FieldPanel("closes_at")])]

    class Meta:
        ordering = ("date", "opens_at", "pk")
        indexes = [models.Index(fields=["date", "location", "opens_at", "closes_at"])]
        verbose_name = "exception to the opening hours"
        verbose_name_plural = "exceptions to the opening hours"

    def __str__(self) -> str:
        if self.opens_at is None or self.closes_at is None:
            return f"{self.date:%d %B %Y}: closed"
        return f"{self.date:%d %B %Y}: {self.opens_at:%H:%M} to {self.closes_at:%H:%M}"

    def clean(self) -> None:
        """Both times or none, and not backwards."""
        super().clean()
        if (self.opens_at is None) != (self.closes_at is None):
            missing = "opens_at" if self.opens_at is None else "closes_at"
            raise ValidationError({missing: "Give both times, or none if it is closed on this date."})
        if self.opens_at is not None and self.closes_at is not None:
            refuse_backwards(self.opens_at, self.closes_at)

    @property
    def is_closed(self) -> bool:
        """Whether this row closes the date."""
        return self.opens_at is None

    def contains(self, time: dt.time) -> bool:
        """Whether it is open at this time of its date. The closing time itself is not."""
        if self.opens_at is None or self.closes_at is None:
            return False
        return self.opens_at <= time and (time < self.closes_at or self.closes_at == dt.time.min)

    def overlaps(self, other: OpeningHoursException) -> bool:
        """Whether both have hours in common."""
        return self.contains(other.opens_at or dt.time.max) or other.contains(self.opens_at or dt.time.max)
