"""Training events: dated children of a provider's page, not pages themselves."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.forms import CheckboxSelectMultiple
from django.utils.crypto import get_random_string
from grapple.models import GraphQLString
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from directory.amounts import AmountField
from directory.models.practice_location import LATITUDE, LONGITUDE
from directory.querysets import TrainingEventQuerySet
from directory.standards.countries import country_choices
from directory.standards.currencies import currency_choices
from directory.standards.subdivisions import country_of, validate_subdivision
from directory.standards.time_zones import instant, is_skipped, validate_time_zone


class TrainingKind(models.TextChoices):
    """What sort of training it is."""

    WORKSHOP = "workshop", "Workshop"
    COURSE = "course", "Course"
    RETREAT = "retreat", "Retreat"
    WEBINAR = "webinar", "Webinar"
    HOME_STUDY = "home_study", "Home study"


class TrainingDelivery(models.TextChoices):
    """How people take part."""

    IN_PERSON = "in_person", "In person"
    ONLINE = "online", "Online"
    HYBRID = "hybrid", "In person or online"


class TrainingLevel(models.TextChoices):
    """What people should know already."""

    INTRODUCTORY = "introductory", "Introductory"
    INTERMEDIATE = "intermediate", "Intermediate"
    ADVANCED = "advanced", "Advanced"


def new_key() -> str:
    """A key for an event's address."""
    return get_random_string(8, "abcdefghijkmnpqrstuvwxyz23456789")


class TrainingEvent(Orderable, ClusterableModel):
    """One event.

    Dates and times are what clocks at the event's place show, in `time_zone`; `starts_at` and
    `ends_at` are the same moments in UTC, derived on each save, for filters and orders. `key` is
    the end of the event's address, `<provider's address>#event-<key>`, and stays the same from the
    first publishing on.
    """

    provider = ParentalKey("directory.TrainingProviderPage", on_delete=models.CASCADE, related_name="events")
    key = models.CharField(max_length=8, default=new_key, editable=False, db_index=True)
    title = models.CharField(max_length=200, help_text="What it is called, without date and place.")
    kind = models.CharField(
        max_length=12, choices=TrainingKind, default=TrainingKind.WORKSHOP, help_text="What sort of training it is."
    )
    delivery = models.CharField(
        max_length=10,
        choices=TrainingDelivery,
        default=TrainingDelivery.IN_PERSON,
        help_text="How people take part. Only online events need no place.",
    )
    level = models.CharField(
        max_length=14,
        choices=TrainingLevel,
        default=TrainingLevel.INTRODUCTORY,
        help_text="What people should know already.",
    )
    starts_on = models.DateField("first day", help_text="In the event's time zone.")
    start_time = models.TimeField("begins at", help_text="As clocks at the place show it.")
    ends_on = models.DateField("last day", help_text="The same as the first for an event of one day.")
    end_time = models.TimeField("ends at", help_text="On the last day.")
    time_zone = models.CharField(
        max_length=40,
        default="America/Los_Angeles",
        validators=[validate_time_zone],
        help_text="IANA name, for example Europe/London. Dates and times are in it.",
    )
    starts_at = models.DateTimeField(editable=False)
    ends_at = models.DateTimeField(editable=False)
    venue_name = models.CharField("venue", max_length=160, blank=True, help_text="Name of the place.")
    city = models.CharField(max_length=120, blank=True, help_text="Where people travel to.")
    region = models.CharField(
        max_length=6,
        blank=True,
        validators=[validate_subdivision],
        help_text="ISO 3166-2 code of the state or region, for example US-OR.",
    )
    country = models.CharField(
        max_length=2, choices=country_choices, blank=True, help_text="People choose by it. Empty for online events."
    )
    latitude = models.FloatField(null=True, blank=True, validators=LATITUDE, help_text="In degrees, north is positive.")
    longitude = models.FloatField(
        null=True, blank=True, validators=LONGITUDE, help_text="In degrees, east is positive."
    )
    price_amount = AmountField(
        "price",
        currency_field="price_currency",
        null=True,
        blank=True,
        help_text="As people pay it, for example 250.00, or 9500 for yen. 0 is free; empty: not said.",
    )
    price_currency = models.CharField(
        "currency", max_length=3, choices=currency_choices, default="USD", help_text="In which the price is paid."
    )
    continuing_education_hours = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text="As approved. Empty if it gives none.",
    )
    accreditation = models.CharField(
        max_length=240, blank=True, help_text="By whom the hours are approved, with the number."
    )
    massage_types = ParentalManyToManyField(
        "directory.MassageType", blank=True, related_name="training_events", help_text="What it teaches."
    )
    booking_url = models.URLField("booking address", blank=True, help_text="Where people book, with https://.")

    objects = TrainingEventQuerySet.as_manager()

    graphql_interfaces = ("cms.graphql.interfaces.Node",)
    graphql_fields = [
        GraphQLString("title", required=True, description="What the event is called."),
        GraphQLString("time_zone", required=True),
        GraphQLString("accreditation", description="By whom the hours are approved. Null when they are not."),
    ]
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("delivery"), FieldPanel("level")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("start_time")]),
                FieldRowPanel([FieldPanel("ends_on"), FieldPanel("end_time")]),
                FieldPanel("time_zone", required_on_save=True),  # a draft's moments follow from it
            ],
            heading="When",
        ),
        MultiFieldPanel(
            [
                FieldPanel("venue_name"),
                FieldRowPanel([FieldPanel("city"), FieldPanel("region"), FieldPanel("country")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading="Where",
        ),
        FieldRowPanel([FieldPanel("price_amount"), FieldPanel("price_currency")]),
        FieldRowPanel([FieldPanel("continuing_education_hours"), FieldPanel("accreditation")]),
        FieldPanel("massage_types", widget=CheckboxSelectMultiple),
        FieldPanel("booking_url"),
    ]

    class Meta(Orderable.Meta):
        indexes = [
            models.Index(fields=["starts_at", "id"]),
            models.Index(fields=["country", "starts_at"]),
        ]
        constraints = [
            models.CheckConstraint(name="training_event_ends_after_it_starts", condition=Q(ends_at__gt=F("starts_at")))
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Check times, place and coordinates against each other."""
        super().clean()
        errors = {**self._time_errors(), **self._place_errors()}
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the moments that belong to dates, times and zone."""
        self.derive_moments()
        super().save(*args, **kwargs)

    def derive_moments(self) -> None:
        """Set `starts_at` and `ends_at`. Code that inserts in bulk calls it before."""
        self.starts_at = instant(self.starts_on, self.start_time, self.time_zone)
        self.ends_at = instant(self.ends_on, self.end_time, self.time_zone)

    def _time_errors(self) -> dict[str, str]:
        if None in (self.starts_on, self.start_time, self.ends_on, self.end_time):
            return {}  # the fields say so themselves
        try:
            validate_time_zone(self.time_zone)
        except ValidationError:
            return {}
        skipped = "Clocks are set forward over this time on that day. Choose another."
        errors = {}
        if is_skipped(self.starts_on, self.start_time, self.time_zone):
            errors["start_time"] = skipped
        if is_skipped(self.ends_on, self.end_time, self.time_zone):
            errors["end_time"] = skipped
        self.derive_moments()
        if self.ends_at <= self.starts_at:
            late_day = self.ends_on < self.starts_on
            errors["ends_on" if late_day else "end_time"] = "The event ends before it begins. Mend one of the two."
        return errors

    def _place_errors(self) -> dict[str, str]:
        errors = {}
        if self.delivery != TrainingDelivery.ONLINE:
            for field, label in (("venue_name", "venue"), ("city", "city"), ("country", "country")):
                if not getattr(self, field):
                    errors[field] = f"Give the {label}, or choose “Online”."
        if self.region and self.country and country_of(self.region) != self.country:
            errors["region"] = f"The region {self.region} does not lie in the chosen country."
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            errors[missing] = "Give both latitude and longitude, or neither."
        return errors

    @property
    def fragment(self) -> str:
        """What follows # in the event's address."""
        return f"event-{self.key}"
