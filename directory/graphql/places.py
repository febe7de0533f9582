"""The root field `places`: where people can look for therapists."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Count
from wagtail.models import Site

from cms.content.tags import list_tag
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.errors import bad_input
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.pages import find_site, language_of, pages_of_site, site_of
from cms.graphql.scalars import CountryCode, LanguageCode
from cms.graphql.schema import register_query
from directory.gazetteer.data import place_key
from directory.gazetteer.lookup import LONGEST_NAME, places_beginning
from directory.graphql.therapists import GeoPoint
from directory.models import PracticeLocation, TherapistPage
from directory.models.place import Place, PlaceKind
from directory.standards.countries import COUNTRIES
from directory.standards.subdivision_names import subdivision_name

SITE = "Host name of a site, with port where needed. The default site otherwise."
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
        if place.kind not in _COLUMNS:
            return 0
        site, language = getattr(place, "counted_in", None) or (site_of(info), None)
        return _counts(place.kind, site, language, info.context).get((place.country, place.region, place.name), 0)


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
        site=graphene.String(description=f"{SITE} Its listings are counted."),
        locale=LanguageCode(description="Listings in this language are counted. The site's main one otherwise."),
    )

    @staticmethod
    def resolve_places(
        root: Any,
        info: Info,
        query: str | None = None,
        kind: Any = None,
        country: str | None = None,
        first: int | None = None,
        site: str | None = None,
        locale: str | None = None,
    ) -> list[Place]:
        """The places."""
        most = USUAL_PLACES if first is None else first
        if not 0 <= most <= MOST_PLACES:
            raise bad_input(f"first must be at most {MOST_PLACES}, and not negative.")
        if country is not None and country.upper() not in COUNTRIES:
            raise bad_input("country: give two letters, for example US.")
        code = country and country.upper()
        wanted = getattr(kind, "value", kind)
        named = find_site(info, site)
        language = language_of(named, locale)
        if query is None:
            found = _busiest(wanted or PlaceKind.CITY, code, most, named, language, info.context)
        elif not 0 < len(query.strip()) <= LONGEST_NAME or "\x00" in query:
            raise bad_input(f"query: give 1 to {LONGEST_NAME} characters.")
        elif wanted not in {None, PlaceKind.CITY, PlaceKind.POSTCODE}:
            raise bad_input("kind: with query, CITY or POSTCODE. Countries and regions are listed without it.")
        else:
            found = places_beginning(query, country=code, kind=wanted, most=most)
        for place in found:
            place.counted_in = (named, language)  # type: ignore[attr-defined]
        return found


def _counts(kind: str, site: Site, language: str | None, context: Context) -> dict[tuple[str, str, str], int]:
    """Public listings of a site by country, region and name of the places of a kind: at most two statements."""

    def count() -> dict[tuple[str, str, str], int]:
        context.gate.consult(list_tag(TherapistPage, language=language_of(site, language)))
        public = pages_of_site(TherapistPage, site, language, context).order_by().values("pk")
        located = PracticeLocation.objects.filter(listing__in=public).order_by().values_list(*_COLUMNS[kind])
        found = {tuple(address): number for *address, number in located.annotate(Count("listing", distinct=True))}
        return _by_name(kind, found)

    return context.once(("places", kind, site.pk, language), count)


def _by_name(kind: str, found: dict[tuple[str, ...], int]) -> dict[tuple[str, str, str], int]:
    """Counts by address as counts by the places' own names. Cities that the gazetteer does not know are left out."""
    if kind == PlaceKind.COUNTRY:
        return {(code, "", COUNTRIES.get(code, code)): number for (code,), number in found.items()}
    if kind == PlaceKind.REGION:
        return {(code, region, subdivision_name(region)): number for (code, region), number in found.items() if region}
    known: dict[tuple[str, str], list[Place]] = {}
    keys = {place_key(city) for _, _, city in found}
    for place in Place.objects.filter(key__in=keys, kind=PlaceKind.CITY).order_by("-population", "pk"):
        known.setdefault((place.country, place.key), []).append(place)
    counts: dict[tuple[str, str, str], int] = {}
    for (code, region, city), number in found.items():
        namesakes = known.get((code, place_key(city)), [])
        # The gazetteer does not know the regions of every country.
        known_here = next((each for each in namesakes if each.region in {region, ""}), None)
        if known_here is not None:
            name = (known_here.country, known_here.region, known_here.name)
            counts[name] = counts.get(name, 0) + number
    return counts


def _busiest(kind: str, country: str | None, most: int, site: Site, language: str, context: Context) -> list[Place]:
    if kind not in _COLUMNS:
        raise bad_input("kind: postcodes are only found by query.")
    counts = _counts(kind, site, language, context)
    names = [name for name in counts if country in {None, name[0]}]
    names = sorted(names, key=lambda name: (-counts[name], name))[:most]
    if kind != PlaceKind.CITY:
        return [Place(kind=kind, country=code, region=region, name=name) for code, region, name in names]
    rows = Place.objects.filter(kind=PlaceKind.CITY, name__in={name for _, _, name in names})
    known = {(row.country, row.region, row.name): row for row in rows.order_by("population", "-pk")}
    return [known[name] for name in names if name in known]
