"""How the therapists' listings are built."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

from directory import models
from home.demo.loading import Loading
from home.demo.pictures.library import demo_portrait
from home.demo.streams import rich_text
from home.demo.therapists.asia_pacific_and_africa import ASIA_PACIFIC_AND_AFRICA
from home.demo.therapists.britain_and_ireland import BRITAIN_AND_IRELAND
from home.demo.therapists.canada_and_mexico import CANADA_AND_MEXICO
from home.demo.therapists.central_europe import CENTRAL_EUROPE
from home.demo.therapists.southern_and_northern_europe import SOUTHERN_AND_NORTHERN_EUROPE
from home.demo.therapists.therapist import Check, Place, Placement, Therapist
from home.demo.therapists.united_states_east import UNITED_STATES_EAST
from home.demo.therapists.united_states_inland import UNITED_STATES_INLAND
from home.demo.therapists.united_states_west import UNITED_STATES_WEST

THERAPISTS: dict[str, Therapist] = {
    **UNITED_STATES_WEST,
    **UNITED_STATES_INLAND,
    **UNITED_STATES_EAST,
    **CANADA_AND_MEXICO,
    **BRITAIN_AND_IRELAND,
    **CENTRAL_EUROPE,
    **SOUTHERN_AND_NORTHERN_EUROPE,
    **ASIA_PACIFIC_AND_AFRICA,
}

CHECK_COUNTS_FOR = 365
"""Days after which a check of ours has run out."""


def build_listings(demo: Loading) -> None:
    """All listings, published."""
    index = demo.get("therapist-index", models.TherapistIndexPage)
    for slug, data in THERAPISTS.items():
        page = demo.page(
            f"therapist/{slug}",
            models.TherapistPage(title=data.name, slug=slug, membership_status=models.MembershipStatus.ACTIVE),
            parent=index,
        )
        demo.publish(page, partial(_fill, slug=slug, data=data, demo=demo))


def _fill(page: Any, slug: str, data: Therapist, demo: Loading) -> None:
    page.pronouns = data.pronouns
    page.portrait = demo_portrait(slug, data.name, demo)
    page.summary = data.summary
    page.search_description = data.summary
    page.biography = rich_text(data.biography, demo)
    page.practising_since = data.since
    page.website_url = f"https://{slug}.example.org/"
    page.booking_url = f"https://booking.example.org/{slug}"
    page.accepts_new_clients = data.accepts
    page.email = f"{slug}@example.org"
    page.insurances = demo.several("insurance", *data.insurances)
    page.conditions = demo.several("condition", *data.conditions)
    page.offered_massage_types = [
        models.OfferedMassageType(
            sort_order=order,
            massage_type_id=demo.pk(f"massage-type/{type_slug}"),
            is_speciality=is_speciality,
            years_of_experience=years,
        )
        for order, (type_slug, is_speciality, years) in enumerate(data.types)
    ]
    page.languages = [models.ListingLanguage(value=value) for value in data.languages]
    page.client_groups = [models.ListingClientGroup(value=value) for value in data.groups]
    page.payments = [models.ListingPayment(value=value) for value in data.payments]
    page.accessibility = [models.ListingAccessibility(value=value) for value in data.access]
    page.prices = [
        models.SessionPrice(sort_order=order, minutes=minutes, amount=amount, currency=data.currency)
        for order, (minutes, amount) in enumerate(data.prices)
    ]
    page.locations = [_location(order, place) for order, place in enumerate(data.places)]
    page.credentials = [_credential(order, check, demo) for order, check in enumerate(data.checks)]
    if data.placement is not None:
        page.featured_placements = [_placement(data.placement, demo)]


def _placement(data: Placement, demo: Loading) -> models.FeaturedPlacement:
    placement = models.FeaturedPlacement(
        sort_order=0,
        starts_on=demo.today + dt.timedelta(days=data.starts),
        ends_on=demo.today + dt.timedelta(days=data.ends),
        massage_type_id=demo.pk(f"massage-type/{data.massage_type}") if data.massage_type else None,
        region=data.region,
        weight=data.weight,
    )
    placement.full_clean(exclude=["listing"])
    return placement


def _location(order: int, place: Place) -> models.PracticeLocation:
    latitude, longitude = place.point
    location = models.PracticeLocation(
        sort_order=order,
        name=place.name,
        setting=place.setting,
        street=place.street,
        postcode=place.postcode,
        city=place.city.name,
        area=place.area,
        region=place.city.region,
        country=place.city.country,
        exact_latitude=latitude,
        exact_longitude=longitude,
        is_exact_address_public=place.is_exact,
        home_visit_radius_km=place.radius,
        time_zone=place.city.time_zone,
        telephone=place.telephone,
    )
    location.opening_hours = _opening_hours(place.hours)
    location.full_clean(exclude=["listing"])
    return location


def _opening_hours(words: str) -> list[models.OpeningHours]:
    """From `1-4 9-18, 5 9-14`."""
    hours = []
    for stretch in filter(None, words.split(", ")):
        days, times = stretch.split(" ")
        first, _, last = days.partition("-")
        opens, closes = (dt.time(int(hour)) for hour in times.split("-"))
        hours += [
            models.OpeningHours(weekday=day, opens_at=opens, closes_at=closes)
            for day in range(int(first), int(last or first) + 1)
        ]
    return hours


def _credential(order: int, check: Check, demo: Loading) -> models.Credential:
    def day(offset: int | None) -> dt.date | None:
        return None if offset is None else demo.today + dt.timedelta(days=offset)

    is_checked = check.checked is not None
    credential = models.Credential(
        sort_order=order,
        kind=check.kind,
        name=check.name,
        issuer=check.issuer,
        number=check.number,
        region=check.region,
        issued_on=day(check.issued),
        expires_on=day(check.expires),
        verified_on=day(check.checked),
        verification_source=check.source,
        verification_source_url="https://register.example.org/" if is_checked else "",
        verification_valid_until=day(check.checked + CHECK_COUNTS_FOR) if check.checked is not None else None,
    )
    credential.full_clean(exclude=["listing"])
    return credential
