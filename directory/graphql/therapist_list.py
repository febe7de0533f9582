"""What lists of therapists are filtered, ordered and counted by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import graphene
from django.core.exceptions import ValidationError
from django.db.models import Q

from cms.graphql.context import Context
from cms.graphql.criteria import (
    boolean_criterion,
    choice_criterion,
    code_criterion,
    related_criterion,
    slug_criterion,
    text_criterion,
)
from cms.graphql.errors import bad_input
from cms.graphql.facets import Facet, Links, column_count
from cms.graphql.filtering import Criterion
from cms.graphql.lists import ListOf, Ordering
from cms.graphql.pages import default_site
from cms.graphql.scalars import CountryCode, DateTime, LanguageCode
from cms.search.matching import LONGEST_QUERY, Question
from cms.search.models import SearchDocument
from directory.days import day_at, end_of
from directory.distance import inside, split_at_antimeridian
from directory.finder import rotation
from directory.finder.opening import open_locations
from directory.graphql.near import BoxInput, read_point
from directory.models import (
    AccessibilityFeature,
    ClientGroup,
    Credential,
    ListingAccessibility,
    ListingClientGroup,
    ListingLanguage,
    ListingPayment,
    MassageType,
    OfferedMassageType,
    PaymentMethod,
    PracticeLocation,
    PracticeSetting,
    SessionPrice,
    TherapistPage,
)
from directory.standards.countries import COUNTRIES
from directory.standards.currencies import CURRENCIES
from directory.standards.languages import LANGUAGES
from directory.standards.subdivision_names import subdivision_name
from directory.standards.subdivisions import validate_subdivision

LISTINGS_KIND = "THERAPIST"
"""Of listings in the search index."""


class PriceFilter(graphene.InputObjectType):
    """What a session may cost."""

    at_most = graphene.Int(required=True, description="In the currency's smallest unit: 9000 is 90.00 US dollars.")
    currency = graphene.String(required=True, description="ISO 4217 code. Prices in others are not compared.")
    minutes_at_least = graphene.Int(description="Only sessions of at least so many minutes.")


def listings_found(text: str, context: Context) -> Any:
    """The documents of listings that hold the words of a text, with `tier` and `rank`. None where it has no word."""
    if len(text) > LONGEST_QUERY:
        raise bad_input(f"search must be at most {LONGEST_QUERY} characters long.")
    question = Question.read(text, default_site(context).root_page.locale.language_code)
    if not question.words:
        return None
    return question.as_typed(SearchDocument.objects.filter(kind=LISTINGS_KIND))


def _by_words(text: str, context: Context) -> Q:
    found = listings_found(text, context)
    return Q(pk__in=[]) if found is None else Q(pk__in=found.order_by().values("object_id"))


def _at_a_place(**stored: Any) -> Q:
    return Q(pk__in=PracticeLocation.objects.filter(**stored).order_by().values("listing"))


def _in_region(code: str, context: Context) -> Q:
    try:
        validate_subdivision(code.upper())
    except ValidationError as error:
        raise bad_input("region: give an ISO 3166-2 code, for example US-OR.") from error
    return _at_a_place(region=code.upper())


def _in_box(box: Mapping[str, Any], context: Context) -> Q:
    south_west, north_east = (read_point(box[corner], f"box.{corner}") for corner in ("south_west", "north_east"))
    if south_west.latitude > north_east.latitude:
        raise bad_input("box: southWest must lie south of northEast.")
    boxes = split_at_antimeridian(*south_west, *north_east)
    met = PracticeLocation.objects.filter(inside(boxes, "public_latitude", "public_longitude"))
    return Q(pk__in=met.order_by().values("listing"))


def _at_price(price: Mapping[str, Any], context: Context) -> Q:
    currency, minutes = price["currency"].upper(), price.get("minutes_at_least") or 0
    if currency not in CURRENCIES:
        raise bad_input("price.currency: give an ISO 4217 code, for example USD.")
    if not 0 <= price["at_most"] <= 2_000_000_000 or not 0 <= minutes <= 1_000:
        raise bad_input("price: give numbers that are not negative.")
    prices = SessionPrice.objects.filter(currency=currency, amount__lte=price["at_most"], minutes__gte=minutes)
    return Q(pk__in=prices.order_by().values("listing"))


def _verified(wanted: bool, context: Context) -> Q:
    gate = context.gate
    gate.note_moment(end_of(day_at(gate.at)))
    verified = Q(pk__in=Credential.objects.verified(at=gate.at).order_by().values("listing"))
    return verified if wanted else ~verified


def _open_at(moment: dt.datetime, context: Context) -> Q:
    if not 1970 <= moment.year <= 2200:
        raise bad_input("openAt: give a moment between 1970 and 2200.")
    return Q(pk__in=open_locations(moment).order_by().values("listing"))


_PLACE: dict[str, Any] = {"table": PracticeLocation, "row": "listing"}
_LANGUAGES = graphene.List(graphene.NonNull(LanguageCode))

THERAPISTS = ListOf(
    TherapistPage,
    noun="therapists",
    criteria={
        "name": text_criterion("title", "The therapist's name."),
        "search": Criterion(
            graphene.String,
            "Whose name, words or places of work hold each of these words, or one that begins with it.",
            _by_words,
        ),
        "massage_type": slug_criterion(
            "Massage type",
            "Offering massage types.",
            Links(OfferedMassageType, "listing", "massage_type", lambda context: context.gate.public(MassageType)),
            path="offered_massage_types__massage_type__slug",
        ),
        "condition": related_criterion(TherapistPage, "conditions", "Works with", "Often working with conditions."),
        "client_group": choice_criterion(
            ClientGroup,
            "value",
            "Client group",
            "Having learned to work with people.",
            table=ListingClientGroup,
            row="listing",
        ),
        "language": code_criterion(
            _LANGUAGES,
            "value",
            "Language",
            "Holding sessions in at least one of these languages (ISO 639).",
            names=LANGUAGES,
            table=ListingLanguage,
            row="listing",
        ),
        "setting": choice_criterion(PracticeSetting, "setting", "Setting", "Working in places of a kind.", **_PLACE),
        "country": code_criterion(
            CountryCode,
            "country",
            "Country",
            "Working in this country.",
            names=COUNTRIES,
            path="locations__country",
            **_PLACE,
        ),
        "region": Criterion(
            graphene.String,
            "Working in this state or region: an ISO 3166-2 code, for example US-OR.",
            _in_region,
            Facet(
                "Region",
                column_count("region", lambda code: (code, subdivision_name(code)), **_PLACE),
                lambda code: {code.upper()},
            ),
            key=lambda code: ("locations__region", code.upper()),
        ),
        "box": Criterion(BoxInput, "Working inside this part of a map, its edges included.", _in_box),
        "insurance": related_criterion(TherapistPage, "insurances", "Insurance", "Paid for by insurers."),
        "payment": choice_criterion(
            PaymentMethod, "value", "Payment", "Taking ways of paying.", table=ListingPayment, row="listing"
        ),
        "accessibility": choice_criterion(
            AccessibilityFeature,
            "value",
            "Accessibility",
            "With features of access.",
            table=ListingAccessibility,
            row="listing",
        ),
        "price": Criterion(PriceFilter, "With a session at this price or less.", _at_price),
        "is_verified": Criterion(
            graphene.Boolean, "Whether at least one credential carries a check that counts today.", _verified
        ),
        "accepts_new_clients": boolean_criterion("accepts_new_clients", "Whether they take new clients."),
        "open_at": Criterion(DateTime, "With a place of work that is open at this moment, by its hours.", _open_at),
    },
    orderings={
        "NAME": Ordering(("sort_name", "pk"), "By name, without regard to accents and capitals."),
        "NEWEST": Ordering(("-listed_at", "-pk"), "By the day on which they were first listed, newest first."),
        "DISTANCE": Ordering(
            ("distance_km", "pk"),
            "By the distance of the nearest place of work, nearest first. Needs near.",
            needs="give near, the place from which distances are counted.",
        ),
        "RELEVANCE": Ordering(
            ("tier", "-rank", "pk"),
            "By how well the words of filter.search are met, the best first. Needs filter.search.",
            needs="give filter.search, the words to look for.",
        ),
        "FAIR_ROTATION": Ordering(
            rotation.COLUMNS,
            "In an order that begins elsewhere each day, so that over the days each therapist stands first equally "
            "often. The same all day. Only in the root field therapists.",
            needs="only the root field therapists rotates.",
        ),
    },
)
