"""Distances on earth, written apart from the product's own."""

from __future__ import annotations

import math

from directory.grid import EARTH_RADIUS_KM, Point


def distance_km(one: Point, other: Point) -> float:
    """Haversine on the sphere, in km."""
    phi, other_phi = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    share = math.sin((other_phi - phi) / 2) ** 2 + math.cos(phi) * math.cos(other_phi) * math.sin(across / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, share)))
