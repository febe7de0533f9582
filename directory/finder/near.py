"""Listings near a point."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery

from directory.distance import boxes_around, distance_expression, inside
from directory.grid import Point
from directory.models import PracticeLocation

STEPS_KM = (25.0, 50.0, 100.0, 200.0)
"""Radii that are tried one after the other where nobody says how far to look."""

ENOUGH = 5
"""So many listings are found before the radius is no longer widened."""

LARGEST_RADIUS_KM = 500.0
"""Also the farthest that a therapist can say to travel for home visits."""

_LATITUDE, _LONGITUDE = "public_latitude", "public_longitude"


@dataclass(frozen=True)
class Near:
    """Where somebody looks.

    `radius_km` is None until the steps have been tried. With `home_visits` those are meant who travel to the point,
    however far their own place is.
    """

    point: Point
    radius_km: float | None = None
    home_visits: bool = False

    def widened(self, listings: QuerySet[Any]) -> Near:
        """With the first of the steps within which enough of the `listings` work, or the last step: one statement."""
        if self.radius_km is not None or self.home_visits:
            return self
        counts = self._locations(STEPS_KM[-1]).filter(listing__in=listings.order_by().values("pk"))
        found = counts.aggregate(
            **{
                f"step_{number}": Count("listing", filter=Q(distance__lte=radius), distinct=True)
                for number, radius in enumerate(STEPS_KM)
            }
        )
        enough = (radius for number, radius in enumerate(STEPS_KM) if found[f"step_{number}"] >= ENOUGH)
        return replace(self, radius_km=next(enough, STEPS_KM[-1]))

    def narrow(self, listings: QuerySet[Any]) -> QuerySet[Any]:
        """The listings with a place of work within the radius, or that travel to the point."""
        if self.home_visits:
            met = self._locations(LARGEST_RADIUS_KM).filter(distance__lte=F("home_visit_radius_km"))
        else:
            radius = self.radius_km if self.radius_km is not None else STEPS_KM[-1]
            met = self._locations(radius).filter(distance__lte=radius)
        return listings.filter(pk__in=met.order_by().values("listing"))

    def with_distance(self, listings: QuerySet[Any]) -> QuerySet[Any]:
        """Annotate `distance_km`: how far the nearest place of work is."""
        own = PracticeLocation.objects.filter(listing=OuterRef("pk")).order_by()
        nearest = own.values("listing").annotate(nearest=Min(self._distance()))
        annotated: QuerySet[Any] = listings.annotate(distance_km=Subquery(nearest.values("nearest")))
        return annotated

    def _locations(self, radius_km: float) -> QuerySet[Any]:
        boxed = inside(boxes_around(self.point, radius_km), _LATITUDE, _LONGITUDE)
        locations: QuerySet[Any] = PracticeLocation.objects.filter(boxed).annotate(distance=self._distance())
        return locations

    def _distance(self) -> Any:
        return distance_expression(self.point, _LATITUDE, _LONGITUDE)
