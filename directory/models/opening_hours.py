"""When a practice is open."""

from __future__ import annotations

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel


class Weekday(models.IntegerChoices):
    """Days of the week as ISO 8601 numbers them."""

    MONDAY = 1, "Monday"
    TUESDAY = 2, "Tuesday"
    WEDNESDAY = 3, "Wednesday"
    THURSDAY = 4, "Thursday"
    FRIDAY = 5, "Friday"
    SATURDAY = 6, "Saturday"
    SUNDAY = 7, "Sunday"


def refuse_backwards(opens_at: dt.time, closes_at: dt.time) -> None:
    """Refuse hours that run backwards."""
    if closes_at <= opens_at and closes_at != dt.time.min:
        raise ValidationError(
            {
                "closes_at": "It closes before it opens. Hours past midnight end at 00:00 "
                "and go on in a row of the next day."
            }
        )


class OpeningHours(models.Model):
    """One stretch of a weekday, in the location's time zone. A day may have several.

    `closes_at` 00:00 is the end of the day; hours past midnight go on in a row of the next day.
    """

    location = ParentalKey("directory.PracticeLocation", on_delete=models.CASCADE, related_name="opening_hours")
    weekday = models.PositiveSmallIntegerField(choices=Weekday, help_text="A day with a break has two rows.")
    opens_at = models.TimeField("from", help_text="As clocks at the place show it.")
    closes_at = models.TimeField("to", help_text="00:00 is the end of the day.")

    panels = [FieldRowPanel([FieldPanel("weekday"), FieldPanel("opens_at"), FieldPanel("closes_at")])]

    class Meta:
        ordering = ("weekday", "opens_at", "pk")
        indexes = [models.Index(fields=["weekday", "opens_at", "closes_at", "location"])]
        verbose_name = "opening hours"
        verbose_name_plural = "opening hours"

    def __str__(self) -> str:
        return f"{Weekday(self.weekday).label} {self.opens_at:%H:%M} to {self.closes_at:%H:%M}"

    def clean(self) -> None:
        """Refuse hours that run backwards."""
        super().clean()
        if self.opens_at is not None and self.closes_at is not None:  # the fields say so themselves
            refuse_backwards(self.opens_at, self.closes_at)

    def contains(self, weekday: int, time: dt.time) -> bool:
        """Whether it is open then. The closing time itself is not."""
        return (
            self.weekday == weekday
            and self.opens_at <= time
            and (time < self.closes_at or self.closes_at == dt.time.min)
        )
