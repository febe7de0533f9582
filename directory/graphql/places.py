"""The root field `places`: where people can look for therapists."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Count

from cms.content.tags import list_tag
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.errors import bad_input
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.scalars import CountryCode
from cms.graphql.schema import register_query
from directory.gazetteer.data import place_key
from directory.gazetteer.lookup import LONGEST_NAME, places_beginning
from directory.graphql.therapists import GeoPoint
from directory.models import PracticeLocation, TherapistPage
from directory.models.place import Place, PlaceKind
from directory.standards.countries import COUNTRIES
from directory.standards.subdivision_names import subdivision_name

MOST_PLACES = 50
USUAL_PLACES = 10


_COLUMNS: dict[str, tuple[str, ...]] = {
    PlaceKind.COUNTRY: ("country",),
    PlaceKind.REGION: ("country", "region"),
    PlaceKind.CITY: ("country", "region", "city"),
}
"""By which columns of an address listings are counted."""


class PlaceType(graphene.ObjectType):
    """A place. Cities and postcodes are from GeoNames, CC BY 4.0; name it where you show them."""

    class Meta:
        name = "Place"

    label = required(graphene.String, "The place in words: Portland, Oregon, United States.")
    name = required(graphene.String, "The name alone, or the postcode.")
    kind = required(enum_type(PlaceKind), "What sort of place it is.")
    country = required(CountryCode, "The country.")
    region = optional(graphene.String, "ISO 3166-2 code of the state or region. Null where it is not known.")
    point = optional(GeoPoint, "Its middle. Null for countries and regions.")
    therapist_count = required(
        graphene.Int,
        "How many public listings work there, by country, region and city of their addresses. 0 for a postcode.",
    )

    @staticmethod
    def resolve_region(place: Place, info: Info) -> str | None:
        """The region."""
        return place.region or None

    @staticmethod
    def resolve_point(place: Place, info: Info) -> dict[str, float] | None:
        """The point."""
        if place.latitude is None:
            return None
        return {"latitude": place.latitude, "longitude": place.longitude}

    @staticmethod
    def resolve_therapist_count(place: Place, info: Info) -> int:
        """Counted once for all places of a kind in the answer."""
        columns = _COLUMNS.get(place.kind, ())
        address = (place.country, place.region, place_key(place.name))[: len(columns)]
        return _counts(place.kind, info.context).get(address, 0) if columns else 0


@register_query
class PlacesQuery:
    """Finds places."""

    places = listed(
        PlaceType,
        "Cities and postcodes whose name begins with what was typed, the largest first. Without query, the places in "
        "which most therapists work.",
        query=graphene.String(description="The beginning of a city's name or of a postcode."),
        kind=enum_type(PlaceKind)(description="Only of this kind. Without query CITY when nothing is given."),
        country=CountryCode(description="Only in this country."),
        first=graphene.Int(description=f"At most so many, up to {MOST_PLACES}. {USUAL_PLACES} when nothing is given."),
    )

    @staticmethod
    def resolve_places(
        root: Any,
        info: Info,
        query: str | None = None,
        kind: Any = None,
        country: str | None = None,
        first: int | None = None,
    ) -> list[Place]:
        """The places."""
        most = USUAL_PLACES if first is None else first
        if not 0 <= most <= MOST_PLACES:
            raise bad_input(f"first must be at most {MOST_PLACES}, and not negative.")
        if country is not None and country.upper() not in COUNTRIES:
            raise bad_input("country: give two letters, for example US.")
        code = country and country.upper()
        wanted = getattr(kind, "value", kind)
        if query is None:
            return _busiest(wanted or PlaceKind.CITY, code, most, info.context)
        if not 0 < len(query.strip()) <= LONGEST_NAME or "\x00" in query:
            raise bad_input(f"query: give 1 to {LONGEST_NAME} characters.")
        if wanted not in {None, PlaceKind.CITY, PlaceKind.POSTCODE}:
            raise bad_input("kind: with query, CITY or POSTCODE. Countries and regions are listed without it.")
        return places_beginning(query, country=code, kind=wanted, most=most)


def _counts(kind: str, context: Context) -> dict[tuple[str, ...], int]:
    """Public listings by their addresses' columns for a kind of place: one statement an answer."""

    def count() -> dict[tuple[str, ...], int]:
        context.gate.consult(list_tag(TherapistPage))
        public = context.gate.public(TherapistPage).order_by().values("pk")
        columns = _COLUMNS[kind]
        counted = PracticeLocation.objects.filter(listing__in=public).order_by().values_list(*columns)
        counts: dict[tuple[str, ...], int] = {}
        for *address, number in counted.annotate(Count("listing", distinct=True)):
            key = (*address[:2], *map(place_key, address[2:]))
            counts[key] = counts.get(key, 0) + number
        return counts

    return context.once(("places", kind), count)


def _busiest(kind: str, country: str | None, most: int, context: Context) -> list[Place]:
    if kind not in _COLUMNS:
        raise bad_input("kind: postcodes are only found by query.")
    counts = _counts(kind, context)
    addresses = [address for address in counts if address[-1] and country in {None, address[0]}]
    addresses = sorted(addresses, key=lambda address: (-counts[address], address))[:most]
    if kind == PlaceKind.CITY:
        return _cities(addresses)
    return [
        Place(
            kind=kind,
            name=subdivision_name(address[1]) if kind == PlaceKind.REGION else COUNTRIES.get(address[0], address[0]),
            country=address[0],
            region=address[1] if kind == PlaceKind.REGION else "",
        )
        for address in addresses
    ]


def _cities(addresses: list[tuple[str, ...]]) -> list[Place]:
    """The gazetteer's cities at these addresses, in order; those that it does not know are left out."""
    keys = {address[2] for address in addresses}
    known: dict[tuple[str, ...], Place] = {}
    for place in Place.objects.filter(key__in=keys, kind=PlaceKind.CITY).order_by("population", "-pk"):
        known[place.country, place.region, place.key] = place
    return [known[address] for address in addresses if address in known]
