"""Places of the gazetteer."""

from __future__ import annotations

from django.db import models

from directory.standards.countries import COUNTRIES
from directory.standards.subdivision_names import subdivision_name


class PlaceKind(models.TextChoices):
    """What sort of place it is. The gazetteer's rows are cities and postcodes."""

    COUNTRY = "country", "Country"
    REGION = "region", "State or region"
    CITY = "city", "City or town"
    POSTCODE = "postcode", "Postcode"


class Place(models.Model):
    """One name of a city or a postcode, with the point in its middle.

    A city that is known by several names has a row for each; `name` is always the main one. The
    rows are data from `directory/gazetteer`, written by `manage.py load_places` alone.
    """

    key = models.CharField(max_length=120, db_index=True, help_text="The name as somebody may type it: folded words.")
    kind = models.CharField(max_length=10, choices=PlaceKind)
    name = models.CharField(max_length=120, help_text="The main name, or the postcode.")
    country = models.CharField(max_length=2, help_text="ISO 3166-1 code.")
    region = models.CharField(max_length=6, help_text="ISO 3166-2 code; empty where it is not known.")
    latitude = models.FloatField(help_text="In degrees, north is positive.")
    longitude = models.FloatField(help_text="In degrees, east is positive.")
    population = models.PositiveIntegerField(help_text="Inhabitants; 0 where it is not known.")

    class Meta:
        indexes = [models.Index(fields=["latitude", "longitude"])]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The place in words, from small to large: Portland, Oregon, United States."""
        region = subdivision_name(self.region) if self.region else ""
        parts = (self.name, region, COUNTRIES.get(self.country, self.country))
        return ", ".join(dict.fromkeys(part for part in parts if part))
