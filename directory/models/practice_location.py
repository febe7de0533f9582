"""Where a therapist works, and how much of it may be known."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from grapple.models import GraphQLFloat, GraphQLInt, GraphQLString
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from phonenumber_field.modelfields import PhoneNumberField  # type: ignore[import-untyped]
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from directory.grid import CELL_KM, Point, coarse, rounded
from directory.panels import LinesPanel
from directory.standards.countries import country_choices
from directory.standards.subdivisions import country_of, validate_subdivision
from directory.standards.time_zones import validate_time_zone


class PracticeSetting(models.TextChoices):
    """What kind of place it is."""

    CLINIC = "clinic", "Clinic"
    SPA = "spa", "Spa"
    WELLNESS_CENTRE = "wellness_centre", "Wellness centre"
    HOSPITAL = "hospital", "Hospital"
    HOME_PRACTICE = "home_practice", "Practice at the therapist's home"
    HOME_VISITS = "home_visits", "Visits at the client's home"
    ONLINE = "online", "Online"


LATITUDE = [MinValueValidator(-90.0), MaxValueValidator(90.0)]
LONGITUDE = [MinValueValidator(-180.0), MaxValueValidator(180.0)]


class PracticeLocation(Orderable, ClusterableModel):
    """One place of work.

    Street, postcode and the exact point are private unless `is_exact_address_public`. Everything
    that answers readers computes with `public_latitude` and `public_longitude`, which are then the
    centre of a cell of the grid (`directory.grid`): they are made anew, always the same, on each
    save. `precision_km` is the side of that cell, 0 when the point is exact.
    """

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="locations")
    name = models.CharField(max_length=120, help_text="For example Riverside Clinic, or Home visits.")
    setting = models.CharField(
        max_length=20, choices=PracticeSetting, default=PracticeSetting.CLINIC, help_text="What kind of place it is."
    )
    street = models.CharField(max_length=160, blank=True, help_text="Street and number.")
    street_line_2 = models.CharField("second line", max_length=160, blank=True, help_text="Floor, suite, building.")
    postcode = models.CharField(
        max_length=12, blank=True, help_text="As letters are addressed. Shown with the exact address only."
    )
    city = models.CharField(max_length=120, help_text="Always shown.")
    area = models.CharField(
        max_length=120,
        blank=True,
        help_text="Always shown, beside the city: the part of town, not the street. Empty: the city alone.",
    )
    region = models.CharField(
        max_length=6,
        blank=True,
        validators=[validate_subdivision],
        help_text="ISO 3166-2 code of the state or region, for example US-OR.",
    )
    country = models.CharField(
        max_length=2, choices=country_choices, default="US", help_text="Clients choose by it. Always shown."
    )
    exact_latitude = models.FloatField("latitude", validators=LATITUDE, help_text="In degrees, north is positive.")
    exact_longitude = models.FloatField("longitude", validators=LONGITUDE, help_text="In degrees, east is positive.")
    is_exact_address_public = models.BooleanField(
        "show the exact address",
        default=False,
        help_text="Unticked, readers see city and area, and every distance is counted from the middle "
        f"of a fixed square of about {CELL_KM:.0f} km.",
    )
    public_latitude = models.FloatField(editable=False, validators=LATITUDE)
    public_longitude = models.FloatField(editable=False, validators=LONGITUDE)
    precision_km = models.FloatField(editable=False, default=CELL_KM)
    home_visit_radius_km = models.PositiveSmallIntegerField(
        "home visits within",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(500)],
        help_text="In kilometres around this place. Empty: no home visits from here.",
    )
    time_zone = models.CharField(
        max_length=40,
        default="America/Los_Angeles",
        validators=[validate_time_zone],
        help_text="IANA name, for example America/New_York. Opening hours are in it.",
    )
    telephone = PhoneNumberField(
        blank=True, help_text="With the country's prefix, for example +1 503 555 0123. Shown in public."
    )

    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("city", required=True),
        GraphQLString("region", description="ISO 3166-2 code of the state or region. Null where there is none."),
        GraphQLFloat(
            "precision_km",
            required=True,
            description="How far the point may be from the place: the side of its grid cell in km, 0 when exact.",
        ),
        GraphQLInt(
            "home_visit_radius_km",
            description="How far the therapist travels from here, in km. Null without home visits.",
        ),
        GraphQLString("time_zone", required=True),
    ]
    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("setting")]),
        MultiFieldPanel(
            [
                FieldPanel("is_exact_address_public"),
                FieldPanel("street"),
                FieldPanel("street_line_2"),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("city"), FieldPanel("area")]),
                FieldRowPanel([FieldPanel("region"), FieldPanel("country")]),
                FieldRowPanel([FieldPanel("exact_latitude"), FieldPanel("exact_longitude")]),
            ],
            heading="Address",
        ),
        FieldPanel("telephone"),
        FieldPanel("home_visit_radius_km"),
        FieldPanel("time_zone"),
        LinesPanel("opening_hours", label="Hours", heading="Opening hours"),
        LinesPanel(
            "opening_hours_exceptions",
            label="Date",
            heading="Exceptions to the opening hours",
            help_text="Holidays and other days on which the hours of the week do not hold. Leave the times empty where "
            "it is closed; several rows of one date are several stretches.",
        ),
    ]

    class Meta(Orderable.Meta):
        indexes = [
            models.Index(fields=["public_latitude", "public_longitude", "listing"]),
            models.Index(fields=["country", "region", "city", "listing"]),
            models.Index(fields=["setting", "listing"]),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.city}"

    def clean(self) -> None:
        """Check what must fit together, and give a draft its public point too."""
        super().clean()
        errors = {}
        if self.region and self.country and country_of(self.region) != self.country:
            errors["region"] = f"The region {self.region} does not lie in the chosen country."
        if self.is_exact_address_public and not self.street.strip():
            errors["street"] = "Give the street, or do not show the exact address."
        if self.is_exact_address_public and not self.postcode.strip():
            errors["postcode"] = "Give the postcode, or do not show the exact address."
        if self.setting == PracticeSetting.HOME_VISITS and self.home_visit_radius_km is None:
            errors["home_visit_radius_km"] = "Say within how many kilometres the therapist visits."
        if errors:
            raise ValidationError(errors)
        if self.exact_latitude is not None and self.exact_longitude is not None:
            self.derive_public_point()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with the public point that belongs to the address."""
        self.derive_public_point()
        super().save(*args, **kwargs)

    def derive_public_point(self) -> None:
        """Set the public point and its precision. Code that inserts in bulk calls it before."""
        point, precision = rounded(Point(self.exact_latitude, self.exact_longitude)), 0.0
        if not self.is_exact_address_public:
            point, precision = coarse(Point(self.exact_latitude, self.exact_longitude)), CELL_KM
        self.public_latitude, self.public_longitude = point
        self.precision_km = precision

    @property
    def public_address_lines(self) -> list[str] | None:
        """Street lines as readers may see them; None when only the area is shown."""
        if not self.is_exact_address_public:
            return None
        return [line for line in (self.street.strip(), self.street_line_2.strip()) if line]

    @property
    def public_postcode(self) -> str | None:
        """The postcode as readers may see it; None when only the area is shown."""
        return self.postcode if self.is_exact_address_public else None

    @property
    def area_label(self) -> str:
        """The place in words that are always public: area and city, or the city alone."""
        return f"{self.area}, {self.city}" if self.area else self.city
