"""Listings in the API. E-mail, notes and who checked what are not in it, addresses only where they are shown."""

from __future__ import annotations

from typing import Any

import graphene

from cms.content.blocks import DisclaimerKind
from cms.content.rich_text import is_empty
from cms.graphql.context import Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.pages import PageFields, address
from cms.graphql.rich_text import RichText, Text
from cms.graphql.scalars import URL, CountryCode, Date, LanguageCode
from cms.graphql.settings import Disclaimer, disclaimer
from cms.graphql.types import extend, model_type
from directory.models import (
    AccessibilityFeature,
    ClientGroup,
    Condition,
    Credential,
    CredentialKind,
    MassageType,
    OfferedMassageType,
    PaymentMethod,
    PracticeLocation,
    PracticeSetting,
    SessionPrice,
    TherapistIndexPage,
    TherapistPage,
    Weekday,
)

WeekdayEnum = graphene.Enum(
    "Weekday",
    [(day.name, day.value) for day in Weekday],
    description=lambda day: str(Weekday(day.value).label) if day else "A day of the week.",
)


class Money(graphene.ObjectType):
    """An amount in the currency's minor unit, so that nothing is ever rounded."""

    amount = required(graphene.Int, "In the smallest unit: 9000 is 90.00 US dollars, or 9,000 yen.")
    currency = required(graphene.String, "ISO 4217 code.")


class GeoPoint(graphene.ObjectType):
    """A place on earth (WGS 84)."""

    latitude = required(graphene.Float, "In degrees, north is positive.")
    longitude = required(graphene.Float, "In degrees, east is positive.")


class Verification(graphene.ObjectType):
    """What the publisher checked of a credential, and until when the check counts."""

    checked_on = required(Date, "The day of the check.")
    source = required(graphene.String, "Where it was checked.")
    source_url = optional(URL, "Where readers can check for themselves. Null when there is no such page.")
    valid_until = required(Date, "The last day on which the check counts.")


class Address(graphene.ObjectType):
    """A street address that the therapist shows."""

    lines = listed(graphene.String, "Street and number, then floor or building.")
    postcode = required(graphene.String, "The postcode.")


class OpeningHours(graphene.ObjectType):
    """One stretch of a weekday, in the location's time zone."""

    weekday = required(WeekdayEnum, "The day.")
    opens_at = required(graphene.String, "As HH:MM.")
    closes_at = required(graphene.String, "As HH:MM; 00:00 is the end of the day.")


@extend(Credential)
class CredentialFields:
    """What entitles a therapist or a training provider."""

    kind = required(enum_type(CredentialKind), "What sort of entitlement it is.")
    issued_on = optional(Date, "Null when not said.")
    expires_on = optional(Date, "The last day on which it is valid. Null when it does not expire.")
    verification = optional(Verification, "Null on a credential that was not checked, or whose check has run out.")

    @staticmethod
    def resolve_verification(credential: Credential, info: Info) -> dict[str, Any] | None:
        """The check, while it counts."""
        gate = info.context.gate
        if not credential.is_verified(at=gate.at):
            return None
        gate.note_moment(credential.verification_ends_at())
        return {
            "checked_on": credential.verified_on,
            "source": credential.verification_source,
            "source_url": credential.verification_source_url or None,
            "valid_until": credential.verified_until,
        }


@extend(OfferedMassageType)
class OfferedMassageTypeFields:
    """A massage type that a therapist gives."""

    massage_type = required(lambda: model_type(MassageType), "The type.")

    @staticmethod
    def resolve_massage_type(offer: OfferedMassageType, info: Info) -> Any:
        """The type: offers of types that are not public are left out before."""
        return info.context.foreign_object(offer, "massage_type")


@extend(SessionPrice)
class SessionPriceFields:
    """What a session of some length costs."""

    price = required(Money, "For one session.")
    massage_type = optional(
        lambda: model_type(MassageType), "Null when the price holds for all types, or the type is not public."
    )

    @staticmethod
    def resolve_price(price: SessionPrice, info: Info) -> dict[str, Any]:
        """Amount and currency."""
        return {"amount": price.amount, "currency": price.currency}

    @staticmethod
    def resolve_massage_type(price: SessionPrice, info: Info) -> Any:
        """The public type."""
        return info.context.foreign_object(price, "massage_type")


@extend(PracticeLocation)
class PracticeLocationFields:
    """Where a therapist works. Only as much of it as the therapist shows."""

    id = required(graphene.ID, "Names the location within its listing.")
    setting = required(enum_type(PracticeSetting), "What kind of place it is.")
    address = optional(Address, "Null when the therapist shows only the area.")
    area = required(graphene.String, "The place in words that are always shown: part of town and city.")
    country = required(CountryCode, "The country.")
    point = required(GeoPoint, "The exact place, or the centre of a grid cell of precisionKm.")
    opening_hours = listed(OpeningHours, "By day and time; empty when not said.")
    telephone = optional(graphene.String, "In E.164, for example +15035550123. Null when there is none.")

    @staticmethod
    def resolve_id(location: PracticeLocation, info: Info) -> str:
        """The primary key as a global id."""
        from cms.graphql.types import global_id

        return global_id(location)

    @staticmethod
    def resolve_address(location: PracticeLocation, info: Info) -> dict[str, Any] | None:
        """The street address, if it is shown."""
        lines = location.public_address_lines
        return None if lines is None else {"lines": lines, "postcode": location.public_postcode}

    @staticmethod
    def resolve_area(location: PracticeLocation, info: Info) -> str:
        """Area and city."""
        return location.area_label

    @staticmethod
    def resolve_point(location: PracticeLocation, info: Info) -> dict[str, float]:
        """The point that everything is computed from."""
        return {"latitude": location.public_latitude, "longitude": location.public_longitude}

    @staticmethod
    def resolve_opening_hours(location: PracticeLocation, info: Info) -> list[dict[str, Any]]:
        """The hours."""
        return [
            {
                "weekday": hours.weekday,
                "opens_at": f"{hours.opens_at:%H:%M}",
                "closes_at": f"{hours.closes_at:%H:%M}",
            }
            for hours in info.context.children(location, "opening_hours")
        ]

    @staticmethod
    def resolve_telephone(location: PracticeLocation, info: Info) -> str | None:
        """The number."""
        return str(location.telephone) if location.telephone else None


def _values(name: str) -> Any:
    def resolve(page: TherapistPage, info: Info) -> list[str]:
        return [row.value for row in info.context.children(page, name)]

    return staticmethod(resolve)


@extend(TherapistPage)
class TherapistFields(PageFields):
    """A massage therapist of the directory."""

    name = required(graphene.String, "The full name, as shown.")
    biography = optional(RichText, "Null when there is none.")
    credentials = listed(lambda: model_type(Credential), "As entered; expired ones say so by their date.")
    is_verified = required(graphene.Boolean, "Whether at least one credential carries a check that counts today.")
    massage_types = listed(lambda: model_type(OfferedMassageType), "What the therapist gives; only public types.")
    conditions = listed(lambda: model_type(Condition), "What the therapist often works with.")
    client_groups = listed(enum_type(ClientGroup), "People with whom the therapist has learned to work.")
    languages = listed(LanguageCode, "In which sessions can be held.")
    prices = listed(lambda: model_type(SessionPrice), "Per session.")
    insurances = listed(graphene.String, "Insurers that pay, by name.")
    payments = listed(enum_type(PaymentMethod), "How clients can pay.")
    accessibility = listed(enum_type(AccessibilityFeature), "What makes the practice usable for more people.")
    locations = listed(lambda: model_type(PracticeLocation), "Where the therapist works.")
    website_url = optional(URL, "Null when there is none.")
    booking_url = optional(URL, "Where clients book. Null when they cannot book online.")
    disclaimer = required(Disclaimer, "The directory disclaimer; it must be shown with the listing.")

    @staticmethod
    def resolve_name(page: TherapistPage, info: Info) -> str:
        """The title."""
        return str(page.title)

    @staticmethod
    def resolve_biography(page: TherapistPage, info: Info) -> Text | None:
        """The biography."""
        return None if is_empty(page.biography) else Text(page.biography, page)

    @staticmethod
    def resolve_credentials(page: TherapistPage, info: Info) -> list[Any]:
        """The credentials."""
        return info.context.children(page, "credentials")

    @staticmethod
    def resolve_is_verified(page: TherapistPage, info: Info) -> bool:
        """Whether a check counts now."""
        gate = info.context.gate
        counting = [
            credential
            for credential in info.context.children(page, "credentials")
            if credential.is_verified(at=gate.at)
        ]
        for credential in counting:
            gate.note_moment(credential.verification_ends_at())
        return bool(counting)

    @staticmethod
    def resolve_massage_types(page: TherapistPage, info: Info) -> list[Any]:
        """The offers whose type is public."""
        return [
            offer
            for offer in info.context.children(page, "offered_massage_types")
            if info.context.foreign_object(offer, "massage_type") is not None
        ]

    @staticmethod
    def resolve_conditions(page: TherapistPage, info: Info) -> list[Any]:
        """The public conditions."""
        return info.context.many_to_many(page, "conditions")

    resolve_client_groups = _values("client_groups")
    resolve_languages = _values("languages")
    resolve_payments = _values("payments")
    resolve_accessibility = _values("accessibility")

    @staticmethod
    def resolve_prices(page: TherapistPage, info: Info) -> list[Any]:
        """The prices."""
        return info.context.children(page, "prices")

    @staticmethod
    def resolve_insurances(page: TherapistPage, info: Info) -> list[str]:
        """The names."""
        return [insurance.name for insurance in info.context.many_to_many(page, "insurances")]

    @staticmethod
    def resolve_locations(page: TherapistPage, info: Info) -> list[Any]:
        """The locations."""
        return info.context.children(page, "locations")

    @staticmethod
    def resolve_website_url(page: TherapistPage, info: Info) -> str | None:
        """The website."""
        return page.website_url or None

    @staticmethod
    def resolve_booking_url(page: TherapistPage, info: Info) -> str | None:
        """The booking address."""
        return page.booking_url or None

    @staticmethod
    def resolve_disclaimer(page: TherapistPage, info: Info) -> Any:
        """The disclaimer of the listing's site."""
        site_id = address(page, info.context).site_id
        return disclaimer(DisclaimerKind.DIRECTORY, site_id, info.context)


@extend(TherapistIndexPage)
class TherapistIndexFields(PageFields):
    """The finder's page; ask the root field `therapists` for the listings."""

    intro = optional(RichText, "Null when there is none.")

    @staticmethod
    def resolve_intro(page: TherapistIndexPage, info: Info) -> Text | None:
        """The introduction."""
        return None if is_empty(page.intro) else Text(page.intro, page)
