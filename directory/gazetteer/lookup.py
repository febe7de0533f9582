"""Which place somebody means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from directory.distance import boxes_around, distance_expression, inside
from directory.gazetteer.data import place_key
from directory.grid import Point
from directory.models.place import Place, PlaceKind
from directory.standards.countries import COUNTRIES
from directory.standards.subdivision_names import SUBDIVISION_NAMES

LONGEST_NAME = 120
"""Characters of a place as somebody types it."""

MOST_CANDIDATES = 10
"""Places of one name that are worth telling apart."""

CITY_WITHIN_KM = 50.0
"""How far a city may be that names a point."""

_ZIP_PLUS_FOUR = re.compile(r"\s*(\d{5})-\d{4}\s*")
_OTHER_COUNTRY_NAMES = {"usa": "US", "united states of america": "US", "uk": "GB", "great britain": "GB"}
_COUNTRY_KEYS = {place_key(name): code for code, name in COUNTRIES.items()} | _OTHER_COUNTRY_NAMES
_REGION_KEYS: dict[str, set[str]] = {}
for _code, _name in SUBDIVISION_NAMES.items():
    for _key in (place_key(_name), _code.partition("-")[2].casefold(), place_key(_code)):
        _REGION_KEYS.setdefault(_key, set()).add(_code)


def find_places(text: str, *, country: str | None = None, kind: str | None = None) -> list[Place]:
    """The places that a text may mean, the largest first: a city or a postcode, alone or with what it lies in.

    Understands “Portland”, “Portland, OR”, “Portland, Oregon, USA”, “portland or”, “97209” and
    “97209-1234”. What follows a comma must be a region or a country that the place lies in; a text
    with another word there means no place. `country` narrows the places to one ISO 3166-1 code,
    `kind` to cities or postcodes.
    """
    name, *within = [part for part in text.split(",") if place_key(part)] or [""]
    if not name:
        return []
    places = _named(name, country, kind)
    for part in within:
        places = places.filter(_lying_in(place_key(part)))
    found = list(places)
    if not found and not within and len(words := name.split()) > 1:
        found = list(_named(" ".join(words[:-1]), country, kind).filter(_lying_in(place_key(words[-1]))))
    return _each_once(found)[:MOST_CANDIDATES]


def places_beginning(
    text: str, *, country: str | None = None, kind: str | None = None, most: int = MOST_CANDIDATES
) -> list[Place]:
    """The places whose name begins with a text, the largest first: for a box that completes what is typed."""
    key = place_key(text)
    if not key:
        return []
    places = Place.objects.filter(key__startswith=key)
    return _each_once(_ordered(_only(places, country, kind))[: 4 * most])[:most]


def _named(name: str, country: str | None, kind: str | None) -> QuerySet[Place]:
    plain = _ZIP_PLUS_FOUR.sub(r"\1", name)
    return _ordered(_only(Place.objects.filter(key=place_key(plain)), country, kind))


def _only(places: QuerySet[Place], country: str | None, kind: str | None) -> QuerySet[Place]:
    given = {"country": country, "kind": kind}
    return places.filter(**{name: value for name, value in given.items() if value is not None})


def _ordered(places: QuerySet[Place]) -> QuerySet[Place]:
    return places.order_by("-population", "name", "country", "region", "pk")


def _lying_in(key: str) -> Q:
    """Places in a region or country of this name; none if there is no such."""
    meant = Q(region__in=_REGION_KEYS.get(key, ()))
    country = key.upper() if key.upper() in COUNTRIES else _COUNTRY_KEYS.get(key)
    return meant | Q(country=country) if country is not None else meant


def _each_once(places: Iterable[Place]) -> list[Place]:
    """Without a second row of one place, and without towns that a larger namesake in the same region hides."""
    seen: dict[tuple[str, str, str, str], Place] = {}
    for place in places:
        seen.setdefault((PlaceKind(place.kind), place.name, place.country, place.region), place)
    return list(seen.values())


def city_at(point: Point) -> Place | None:
    """The nearest city of some size to a point, by which people would name it; None if none is within 50 km."""
    near = inside(boxes_around(point, CITY_WITHIN_KM), "latitude", "longitude")
    distance = distance_expression(point, "latitude", "longitude")
    cities = Place.objects.filter(near, kind=PlaceKind.CITY, population__gt=0).annotate(distance=distance)
    return cities.filter(distance__lte=CITY_WITHIN_KM).order_by("distance", "pk").first()
