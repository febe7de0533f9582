"""The coarse point of a private address."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.grid import CELL_KM, Point, cell_of, centre_of, coarse
from directory.models import PracticeLocation, TherapistPage
from tests.directory.earth import distance_km
from tests.factories.directory import PracticeLocationFactory, TherapistPageFactory

pytestmark = pytest.mark.engines

points = st.builds(
    Point,
    st.floats(min_value=-90, max_value=90, allow_nan=False),
    st.floats(min_value=-180, max_value=180, allow_nan=False),
)


@given(points)
def test_point_stands_still_however_often_it_is_made_coarse(point: Point) -> None:
    assert coarse(coarse(point)) == coarse(point)


@given(points)
def test_point_lies_within_half_a_diagonal_of_the_true_place(point: Point) -> None:
    # A cell is at most 5 km high; near the poles, where few cells ring the pole, up to a fifth wider.
    assert distance_km(point, coarse(point)) <= CELL_KM * 1.2 / math.sqrt(2)


@given(points, points)
def test_two_places_in_one_cell_cannot_be_told_apart(one: Point, other: Point) -> None:
    assert (cell_of(one) == cell_of(other)) == (coarse(one) == coarse(other))


@given(points, st.floats(0.02, 0.98), st.floats(0.02, 0.98))
def test_whole_cell_gives_one_point(point: Point, up: float, across: float) -> None:
    centre = coarse(point)
    height = 180 / 4003
    width = 360 / max(1, round(360 * 111.19508 * math.cos(math.radians(centre.latitude)) / CELL_KM))
    neighbour = Point(centre.latitude + (up - 0.5) * height, centre.longitude + (across - 0.5) * width)
    assert coarse(neighbour) == centre


@given(st.floats(-89.9, 89.9))
def test_cells_are_about_square(latitude: float) -> None:
    cell = cell_of(Point(latitude, 12.0))
    here, east = centre_of(cell), centre_of(cell._replace(column=cell.column + 1))
    # The chord to the next centre, seen from a row that has more than a handful of cells.
    width = distance_km(here, east)
    assert 0.9 * CELL_KM <= width <= 1.1 * CELL_KM


def test_antimeridian_is_one_line() -> None:
    assert coarse(Point(-17.7, 180.0)) == coarse(Point(-17.7, -180.0))


@pytest.mark.parametrize("latitude", [90.0, -90.0])
def test_poles_lie_in_a_cell(latitude: float) -> None:
    assert distance_km(Point(latitude, 0.0), coarse(Point(latitude, 0.0))) < CELL_KM


@pytest.mark.django_db
def test_private_address_is_known_by_the_middle_of_its_cell() -> None:
    listing = TherapistPageFactory()
    location = listing.locations.get()
    assert (location.public_latitude, location.public_longitude) == coarse(Point(45.5273, -122.6835))
    assert location.precision_km == CELL_KM
    assert location.public_address_lines is None
    assert location.public_postcode is None


@pytest.mark.django_db
def test_public_point_never_moves_between_saves() -> None:
    listing = TherapistPageFactory()
    seen = set()
    for summary in ("One.", "Two.", "Three."):
        listing.summary = summary
        listing.save_revision().publish()
        listing = TherapistPage.objects.get(pk=listing.pk)
        seen.add(tuple(listing.locations.values_list("public_latitude", "public_longitude")))
    assert len(seen) == 1


@pytest.mark.django_db
def test_point_is_exact_once_the_address_is_public_and_coarse_again_after() -> None:
    listing = TherapistPageFactory(locations=[PracticeLocationFactory(is_exact_address_public=True)])
    location = PracticeLocation.objects.get(listing=listing)
    assert (location.public_latitude, location.public_longitude) == (45.5273, -122.6835)
    assert (location.precision_km, location.public_address_lines) == (0.0, ["12 Alder Street"])
    location.is_exact_address_public = False
    location.save()
    location.refresh_from_db()
    assert (location.public_latitude, location.public_longitude) == coarse(Point(45.5273, -122.6835))
    assert location.precision_km == CELL_KM
