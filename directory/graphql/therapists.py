"""Listings in the API. E-mail, notes and who checked what are not in it, addresses only where they are shown."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

import graphene

from cms.content.blocks import DisclaimerKind
from cms.content.rich_text import is_empty
from cms.content.tags import list_tag
from cms.graphql.context import Context, Info
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
    LicensingKind,
    LicensingRule,
    MassageType,
    OfferedMassageType,
    OpeningHoursException,
    PaymentMethod,
    PracticeLocation,
    PracticeSetting,
    SessionPrice,
    TherapistIndexPage,
    TherapistPage,
    Weekday,
)
from directory.standards.time_zones import instant

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


class OpeningHoursExceptionType(graphene.ObjectType):
    """A date on which other hours than those of its weekday hold, all day long."""

    class Meta:
        name = "OpeningHoursException"

    date = required(Date, "In the location's time zone.")
    is_closed = required(graphene.Boolean, "Whether it is closed on this date.")
    opens_at = optional(graphene.String, "As HH:MM. Null when it is closed on this date.")
    closes_at = optional(graphene.String, "As HH:MM; 00:00 is the end of the day. Null when it is closed on this date.")


class Licensing(graphene.ObjectType):
    """What a region asks of massage therapists by law, as the publisher read it on a day."""

    region = required(graphene.String, "ISO 3166 code of the state or region, or of the country whose rule holds.")
    kind = required(enum_type(LicensingKind), "How massage therapy is regulated.")
    is_required = required(
        graphene.Boolean,
        "Whether nobody may work there without it. Where it is false, a therapist without a verified credential lacks "
        "nothing.",
    )
    source = required(graphene.String, "Where it was read.")
    source_url = optional(URL, "Where readers can check. Null when there is no such page.")
    checked_on = required(Date, "When the publisher last read the source.")

    @staticmethod
    def resolve_source_url(rule: LicensingRule, info: Info) -> str | None:
        """The address."""
        return rule.source_url or None


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
    opening_hours_exceptions = listed(
        OpeningHoursExceptionType,
        "Dates from today on on which other hours hold, soonest first; several of one date are several stretches.",
    )
    licensing = optional(
        Licensing, "What the region asks of massage therapists by law. Null when the publisher does not say."
    )
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
    def resolve_opening_hours_exceptions(location: PracticeLocation, info: Info) -> list[dict[str, Any]]:
        """Those that are not over."""
        return [
            {
                "date": each.date,
                "is_closed": each.is_closed,
                "opens_at": f"{each.opens_at:%H:%M}" if each.opens_at is not None else None,
                "closes_at": f"{each.closes_at:%H:%M}" if each.closes_at is not None else None,
            }
            for each in coming_exceptions(location, info.context)
        ]

    @staticmethod
    def resolve_licensing(location: PracticeLocation, info: Info) -> Any:
        """The rule of the region, else of the country."""
        context = info.context

        def load(locations: list[PracticeLocation]) -> dict[Any, Any]:
            codes = {code for each in locations for code in (each.region, each.country) if code}
            context.gate.consult(list_tag(LicensingRule))
            rules = {r.region: r for r in context.admit(context.gate.public(LicensingRule).filter(region__in=codes))}
            return {each.pk: rules.get(each.region) or rules.get(each.country) for each in locations}

        return context.for_batch(location, "licensing", load)

    @staticmethod
    def resolve_telephone(location: PracticeLocation, info: Info) -> str | None:
        """The number."""
        return str(location.telephone) if location.telephone else None


def coming_exceptions(location: PracticeLocation, context: Context) -> list[OpeningHoursException]:
    """The exceptions of today and later, by the location's clocks. Each leaves when its date is over."""
    gate = context.gate
    today = gate.at.astimezone(zoneinfo.ZoneInfo(location.time_zone)).date()
    coming = [each for each in context.children(location, "opening_hours_exceptions") if each.date >= today]
    for each in coming:
        gate.note_moment(instant(each.date + dt.timedelta(days=1), dt.time.min, location.time_zone))
    return coming


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
