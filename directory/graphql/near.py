"""Where somebody looks: a point, a named place or a postcode."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import graphene

from cms.graphql.errors import bad_input, not_found
from cms.graphql.scalars import CountryCode
from directory.finder.near import LARGEST_RADIUS_KM, STEPS_KM, Near
from directory.gazetteer.lookup import LONGEST_NAME, city_at, find_places
from directory.grid import Point, rounded
from directory.models.place import Place, PlaceKind
from directory.standards.countries import COUNTRIES

_STEPS = ", ".join(f"{step:.0f}" for step in STEPS_KM)


class GeoPointInput(graphene.InputObjectType):
    """A place on earth (WGS 84)."""

    latitude = graphene.Float(required=True, description="In degrees from -90 to 90, north is positive.")
    longitude = graphene.Float(required=True, description="In degrees from -180 to 180, east is positive.")


class BoxInput(graphene.InputObjectType):
    """A part of a map. Where its west lies east of its east, it crosses the antimeridian."""

    south_west = graphene.Field(GeoPointInput, required=True, description="Its corner at the lower left.")
    north_east = graphene.Field(GeoPointInput, required=True, description="Its corner at the upper right.")


class NearInput(graphene.InputObjectType):
    """From where to look, and how far. Give one of point, place and postcode."""

    point = graphene.Field(GeoPointInput, description="A point, for example of the reader's device.")
    place = graphene.String(
        description="A city, a city with its region or country (Portland, OR), or a postcode, as somebody types it."
    )
    postcode = graphene.String(description="A postcode. Those of the United States are known.")
    country = CountryCode(description="Look for the place or postcode in this country alone.")
    radius_km = graphene.Float(
        description=f"Within so many km, up to {LARGEST_RADIUS_KM:.0f}. Otherwise {_STEPS} km are tried in turn, until "
        "enough are found."
    )
    home_visits = graphene.Boolean(
        description="True: those who visit clients at this point, however far their own place is; without radiusKm."
    )


@dataclass(frozen=True)
class Sought:
    """What somebody's `near` means: the place, if it has a name, and others of the same name."""

    near: Near
    place: Place | None
    candidates: tuple[Place, ...] = ()


def read_near(given: Mapping[str, Any]) -> Sought:
    """What a `near` means, by at most two statements.

    Raises `BAD_INPUT` for what contradicts itself and `NOT_FOUND` for a place that the gazetteer
    does not know.
    """
    named = [name for name in ("point", "place", "postcode") if given.get(name) is not None]
    if len(named) != 1:
        raise bad_input("near: give one of point, place and postcode.")
    home_visits = bool(given.get("home_visits"))
    radius = given.get("radius_km")
    if radius is not None and (home_visits or not 0 < radius <= LARGEST_RADIUS_KM):
        raise bad_input(f"near.radiusKm: give a number above 0, up to {LARGEST_RADIUS_KM:.0f}; none with homeVisits.")
    country = given.get("country")
    if country is not None and country.upper() not in COUNTRIES:
        raise bad_input("near.country: give two letters, for example US.")
    if named == ["point"]:
        if country is not None:
            raise bad_input("near.country: a point lies where it lies. Leave the country out.")
        point = read_point(given["point"], "near.point")
        return Sought(Near(point, radius, home_visits), city_at(point))
    text = given[named[0]]
    if not 0 < len(text.strip()) <= LONGEST_NAME or "\x00" in text:
        raise bad_input(f"near.{named[0]}: give 1 to {LONGEST_NAME} characters.")
    kind = PlaceKind.POSTCODE if named == ["postcode"] else None
    places = find_places(text, country=country and country.upper(), kind=kind)
    if not places:
        raise not_found(
            f"near.{named[0]}: no place is known as “{text.strip()[:60]}”. Give a city, “city, region” or a postcode."
        )
    place, *others = places
    return Sought(Near(Point(place.latitude, place.longitude), radius, home_visits), place, tuple(others))


def read_point(given: Mapping[str, Any], name: str) -> Point:
    """A point that lies on earth, to a tenth of a metre. Raises `BAD_INPUT`, which names the argument."""
    point = Point(given["latitude"], given["longitude"])
    if not all(map(math.isfinite, point)) or abs(point.latitude) > 90 or abs(point.longitude) > 180:
        raise bad_input(f"{name}: give a latitude from -90 to 90 and a longitude from -180 to 180.")
    return rounded(point)
