"""The coarse point of a private address: the centre of a cell of a fixed grid over the earth.

The grid divides latitude into equal rows, and each row into equal columns, so that every cell is
about `CELL_KM` on each side and no cell straddles a pole or the antimeridian:

    rows        = round(180 / (CELL_KM / km per degree))              4003 rows of 5.0000 km
    row         = floor((latitude + 90) * rows / 180)                 the last row keeps the pole
    columns     = max(1, round(circumference of the row's middle / CELL_KM))
    column      = floor((longitude + 180) * columns / 360) mod columns

The centre depends on the cell alone, never on the moment or on chance: however often an address is
saved or asked for, nothing more than its cell can be learned. The earth is a sphere with the mean
radius of WGS 84.
"""

from __future__ import annotations

import math
from typing import NamedTuple

EARTH_RADIUS_KM = 6371.0088
CELL_KM = 5.0

_KM_PER_DEGREE = math.radians(1) * EARTH_RADIUS_KM
_ROWS = round(180 * _KM_PER_DEGREE / CELL_KM)
DECIMALS = 6
"""Of a degree: a tenth of a metre. Points that are compared are rounded to so many, since PostgreSQL fails where the
square of a difference is too small for its numbers."""


class Point(NamedTuple):
    """WGS 84 degrees."""

    latitude: float
    longitude: float


class Cell(NamedTuple):
    """A cell's row from the south pole and its column eastward from the antimeridian."""

    row: int
    column: int


def cell_of(point: Point) -> Cell:
    """The cell in which a point lies."""
    row = min(math.floor((point.latitude + 90) * _ROWS / 180), _ROWS - 1)
    columns = _columns(row)
    return Cell(row, math.floor((point.longitude + 180) * columns / 360) % columns)


def centre_of(cell: Cell) -> Point:
    """The middle of a cell, rounded to six decimals."""
    return Point(
        round(_middle_latitude(cell.row), DECIMALS),
        round(-180 + (cell.column + 0.5) * 360 / _columns(cell.row), DECIMALS),
    )


def rounded(point: Point) -> Point:
    """A point to a tenth of a metre."""
    return Point(round(point.latitude, DECIMALS), round(point.longitude, DECIMALS))


def coarse(point: Point) -> Point:
    """What may be known of a private place."""
    return centre_of(cell_of(point))


def _middle_latitude(row: int) -> float:
    return -90 + (row + 0.5) * 180 / _ROWS


def _columns(row: int) -> int:
    circumference = 360 * _KM_PER_DEGREE * math.cos(math.radians(_middle_latitude(row)))
    return max(1, round(circumference / CELL_KM))
