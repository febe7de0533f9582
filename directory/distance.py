"""Distances on earth, computed in the database: haversine on a sphere.

The radius is the mean one of WGS 84 (`directory.grid`), so distances are right to half a per cent.
A box around the circle narrows rows by an index first; it never leaves out a point of the circle,
also over the antimeridian and the poles.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from django.db.models import F, FloatField, Q, Value
from django.db.models.functions import ASin, Cos, Least, Radians, Sin, Sqrt

from directory.grid import EARTH_RADIUS_KM, Point

_SLACK_DEGREES = 1e-6
"""A tenth of a metre: keeps what rounding would cut off at the box's edge."""


class Box(NamedTuple):
    """A part of the earth between two latitudes and two longitudes; it never crosses the antimeridian."""

    south: float
    west: float
    north: float
    east: float


def distance_expression(point: Point, latitude: str, longitude: str) -> Any:
    """The distance of a row's point from `point` in kilometres, as SQL."""
    half_latitude = Sin((Radians(F(latitude)) - Value(math.radians(point.latitude))) / 2.0)
    half_longitude = Sin((Radians(F(longitude)) - Value(math.radians(point.longitude))) / 2.0)
    share = half_latitude * half_latitude + (
        Value(math.cos(math.radians(point.latitude))) * Cos(Radians(F(latitude))) * half_longitude * half_longitude
    )
    return Value(2 * EARTH_RADIUS_KM) * ASin(Sqrt(Least(Value(1.0), share, output_field=FloatField())))


def boxes_around(point: Point, radius_km: float) -> list[Box]:
    """Boxes that together hold every point within a radius: one, or two where the antimeridian lies between."""
    angle = radius_km / EARTH_RADIUS_KM
    reach = math.degrees(angle) + _SLACK_DEGREES
    south, north = point.latitude - reach, point.latitude + reach
    if south <= -90 or north >= 90:  # a pole lies inside: every longitude does
        return [Box(max(south, -90.0), -180.0, min(north, 90.0), 180.0)]
    # Not at the point's own latitude is the circle widest, but nearer to the pole.
    width = math.sin(angle) / math.cos(math.radians(point.latitude))
    reach = math.degrees(math.asin(min(1.0, width))) + _SLACK_DEGREES
    return split_at_antimeridian(south, point.longitude - reach, north, point.longitude + reach)


def split_at_antimeridian(south: float, west: float, north: float, east: float) -> list[Box]:
    """A box that reaches beyond 180 degrees, or whose west lies east of its east, as boxes that cross nothing."""
    west, east = (west + 360 if west < -180 else west), (east - 360 if east > 180 else east)
    if west > east:
        return [Box(south, west, north, 180.0), Box(south, -180.0, north, east)]
    return [Box(south, west, north, east)]


def inside(boxes: list[Box], latitude: str, longitude: str) -> Q:
    """Rows whose point lies in any of the boxes, edges included."""
    found = Q()
    for box in boxes:
        found |= Q(
            **{
                f"{latitude}__gte": box.south,
                f"{latitude}__lte": box.north,
                f"{longitude}__gte": box.west,
                f"{longitude}__lte": box.east,
            }
        )
    return found
