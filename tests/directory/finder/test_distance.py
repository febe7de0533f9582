"""Distances and boxes, against computing by hand; the same on both engines."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from directory.distance import boxes_around, distance_expression, inside
from directory.grid import EARTH_RADIUS_KM, Point, rounded
from directory.models import Place
from tests.directory.earth import distance_km

pytestmark = [pytest.mark.django_db, pytest.mark.engines]

LATITUDES = st.one_of(st.floats(-90, 90), st.sampled_from([-90.0, -89.99, 0.0, 89.99, 90.0]))
LONGITUDES = st.one_of(st.floats(-180, 180), st.sampled_from([-180.0, -179.99, 0.0, 179.99, 180.0]))
POINTS = st.builds(Point, LATITUDES, LONGITUDES).map(rounded)
NEAR_EACH_OTHER = st.tuples(st.floats(-3, 3), st.floats(-3, 3))


def by_vectors(one: Point, other: Point) -> float:
    """The distance by another formula: the angle between the two directions from the middle of the earth."""

    def direction(point: Point) -> tuple[float, float, float]:
        latitude, longitude = math.radians(point.latitude), math.radians(point.longitude)
        return (
            math.cos(latitude) * math.cos(longitude),
            math.cos(latitude) * math.sin(longitude),
            math.sin(latitude),
        )

    a, b = direction(one), direction(other)
    cross = (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    return EARTH_RADIUS_KM * math.atan2(math.hypot(*cross), sum(x * y for x, y in zip(a, b, strict=True)))


@given(one=POINTS, other=POINTS)
def test_the_distance_is_that_of_another_formula(one: Point, other: Point) -> None:
    # Haversine loses digits where points lie opposite each other, by far less than a metre in a thousand kilometres.
    assert distance_km(one, other) == pytest.approx(by_vectors(one, other), rel=1e-6, abs=1e-4)
    assert distance_km(one, other) == pytest.approx(distance_km(other, one), rel=1e-9, abs=1e-9)


def test_known_distances() -> None:
    portland, new_york = Point(45.5152, -122.6784), Point(40.7128, -74.006)
    assert distance_km(portland, new_york) == pytest.approx(3_930, rel=0.005)
    assert distance_km(Point(0, 179.9), Point(0, -179.9)) == pytest.approx(22.24, abs=0.01)
    assert distance_km(Point(90, 0), Point(90, 135)) == pytest.approx(0, abs=1e-6)


def moved(point: Point, by: tuple[float, float]) -> Point:
    latitude = max(-90.0, min(90.0, point.latitude + by[0]))
    return rounded(Point(latitude, (point.longitude + by[1] + 540) % 360 - 180))


class NearRowsAreThoseThatComputingByHandFinds(TestCase):
    """Random points around a centre, anywhere on earth, poles and antimeridian included."""

    @hypothesis_settings(max_examples=40)
    @given(centre=POINTS, steps=st.lists(NEAR_EACH_OTHER, max_size=8), radius=st.floats(0.1, 500))
    def test_the_same_rows_at_the_same_distances(self, centre: Point, steps: list[Any], radius: float) -> None:
        Place.objects.all().delete()
        points = {}
        for step in steps:
            point = moved(centre, step)
            row = Place.objects.create(
                key="x", kind="city", name="X", population=0, latitude=point.latitude, longitude=point.longitude
            )
            points[row.pk] = point
        expected = {pk: distance_km(centre, point) for pk, point in points.items()}
        distance = distance_expression(centre, "latitude", "longitude")
        rows = Place.objects.annotate(distance=distance)
        boxed = rows.filter(inside(boxes_around(centre, radius), "latitude", "longitude"))
        found = dict(boxed.filter(distance__lte=radius).values_list("pk", "distance"))
        clear = {pk for pk, far in expected.items() if abs(far - radius) > 1e-6}  # rounding decides at the very edge
        assert found.keys() & clear == {pk for pk in clear if expected[pk] <= radius}
        for pk, far in rows.values_list("pk", "distance"):
            assert far == pytest.approx(expected[pk], rel=1e-9, abs=1e-6)
