"""Training in the API."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import graphene
from django.db.models import F, Window
from django.db.models.functions import RowNumber

from cms.content.rich_text import is_empty
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.pages import PageFields, address
from cms.graphql.rich_text import RichText, Text
from cms.graphql.scalars import URL, CountryCode, Date, DateTime
from cms.graphql.types import extend, global_id, model_type
from directory.days import end_of
from directory.graphql.therapists import GeoPoint, Money
from directory.models import (
    Approval,
    MassageType,
    TrainingDelivery,
    TrainingEvent,
    TrainingIndexPage,
    TrainingKind,
    TrainingLevel,
    TrainingProviderPage,
)

MOST_EVENTS = 100
"""In the list on a provider."""


class EventPlace(graphene.ObjectType):
    """Where an event takes place."""

    name = required(graphene.String, "The venue.")
    city = required(graphene.String, "The city.")
    region = optional(graphene.String, "ISO 3166-2 code. Null where there is none.")
    country = required(CountryCode, "The country.")
    point = optional(GeoPoint, "Null when no coordinates are known.")


@extend(Approval)
class ApprovalFields:
    """An approval of a training provider, for example by a certification board."""

    issued_on = optional(Date, "Null when not said.")
    expires_on = optional(Date, "The last day on which it is valid. Null when it does not expire.")
    is_valid = required(graphene.Boolean, "Whether it has not expired today.")

    @staticmethod
    def resolve_is_valid(approval: Approval, info: Info) -> bool:
        """By the gate's clock."""
        gate = info.context.gate
        if approval.expires_on is not None:
            gate.note_moment(end_of(approval.expires_on))
        return not approval.is_expired(at=gate.at)


@extend(TrainingEvent)
class TrainingEventFields:
    """A workshop, course, retreat, webinar or home study."""

    id = required(graphene.ID, "Names the event in the whole API; opaque, and stable over time.")
    url = required(URL, "The provider's address with a fragment.")
    training_kind = required(enum_type(TrainingKind), "What sort of training it is.")
    delivery = required(enum_type(TrainingDelivery), "How people take part.")
    level = required(enum_type(TrainingLevel), "What people should know already.")
    starts_at = required(DateTime, "With the offset of the event's time zone on that day.")
    ends_at = required(DateTime, "With the offset of the event's time zone on that day.")
    place = optional(EventPlace, "Null when the event is online only.")
    price = optional(Money, "Null when not said; an amount of 0 is free.")
    continuing_education_hours = optional(graphene.Float, "As approved. Null when it gives none.")
    massage_types = listed(lambda: model_type(MassageType), "The types that it teaches; only public ones.")
    provider = required(lambda: model_type(TrainingProviderPage), "Who offers it.")
    booking_url = optional(URL, "Null when it cannot be booked online.")

    @staticmethod
    def resolve_id(event: TrainingEvent, info: Info) -> str:
        """A global id of the event's row."""
        return global_id(event)

    @staticmethod
    def resolve_url(event: TrainingEvent, info: Info) -> str:
        """The provider's address with the event's fragment."""
        provider = info.context.foreign_object(event, "provider")
        return f"{address(provider, info.context).url}#{event.fragment}"

    @staticmethod
    def resolve_training_kind(event: TrainingEvent, info: Info) -> str:
        """The kind."""
        return str(event.kind)

    @staticmethod
    def resolve_starts_at(event: TrainingEvent, info: Info) -> Any:
        """The start as clocks at the place show it."""
        return event.starts_at.astimezone(ZoneInfo(event.time_zone))

    @staticmethod
    def resolve_ends_at(event: TrainingEvent, info: Info) -> Any:
        """The end as clocks at the place show it."""
        return event.ends_at.astimezone(ZoneInfo(event.time_zone))

    @staticmethod
    def resolve_place(event: TrainingEvent, info: Info) -> dict[str, Any] | None:
        """The venue."""
        if event.delivery == TrainingDelivery.ONLINE:
            return None
        has_point = event.latitude is not None and event.longitude is not None
        return {
            "name": event.venue_name,
            "city": event.city,
            "region": event.region or None,
            "country": event.country,
            "point": {"latitude": event.latitude, "longitude": event.longitude} if has_point else None,
        }

    @staticmethod
    def resolve_price(event: TrainingEvent, info: Info) -> dict[str, Any] | None:
        """Amount and currency."""
        if event.price_amount is None:
            return None
        return {"amount": event.price_amount, "currency": event.price_currency}

    @staticmethod
    def resolve_massage_types(event: TrainingEvent, info: Info) -> list[Any]:
        """The public types."""
        return info.context.many_to_many(event, "massage_types")

    @staticmethod
    def resolve_provider(event: TrainingEvent, info: Info) -> Any:
        """The provider, public as the event is only reached through it."""
        return info.context.foreign_object(event, "provider")

    @staticmethod
    def resolve_booking_url(event: TrainingEvent, info: Info) -> str | None:
        """The booking address."""
        return event.booking_url or None


@extend(TrainingProviderPage)
class TrainingProviderFields(PageFields):
    """A school or teacher."""

    description = required(RichText, "Who teaches what, for whom, and how.")
    website_url = optional(URL, "Null when there is none.")
    approvals = listed(lambda: model_type(Approval), "By whom the provider is approved.")
    events = listed(
        lambda: model_type(TrainingEvent),
        f"Events that are not over, soonest first; at most {MOST_EVENTS}. trainingEvents pages through all of them.",
    )

    @staticmethod
    def resolve_description(page: TrainingProviderPage, info: Info) -> Text:
        """The description."""
        return Text(page.description, page)

    @staticmethod
    def resolve_website_url(page: TrainingProviderPage, info: Info) -> str | None:
        """The website."""
        return page.website_url or None

    @staticmethod
    def resolve_approvals(page: TrainingProviderPage, info: Info) -> list[Any]:
        """The approvals."""
        return info.context.children(page, "approvals")

    @staticmethod
    def resolve_events(page: TrainingProviderPage, info: Info) -> list[Any]:
        """What is still to come."""
        return coming_events(page, info.context)


def coming_events(page: TrainingProviderPage, context: Context) -> list[Any]:
    """The events of a provider that are not over, soonest first; at most `MOST_EVENTS`."""
    gate = context.gate

    def load(rows: list[Any]) -> dict[Any, list[Any]]:
        place = Window(RowNumber(), partition_by=F("provider"), order_by=("starts_at", "pk"))
        upcoming = TrainingEvent.objects.upcoming(at=gate.at).filter(provider__in=[row.pk for row in rows])
        coming: dict[Any, list[Any]] = {row.pk: [] for row in rows}
        for event in context.admit(upcoming.annotate(place=place).filter(place__lte=MOST_EVENTS)):
            coming[event.provider_id].append(event)
        return coming

    if "events" in getattr(page, "_cluster_related_objects", {}):  # a draft
        kept = [event for event in context.children(page, "events") if event.ends_at > gate.at]
        events = sorted(kept, key=lambda event: (event.starts_at, event.pk or 0))[:MOST_EVENTS]
    else:
        events = context.for_batch(page, "coming events", load) or []
    for event in events:
        gate.note_moment(event.ends_at)
    return events


@extend(TrainingIndexPage)
class TrainingIndexFields(PageFields):
    """The page of the training calendar."""

    intro = optional(RichText, "Null when there is none.")

    @staticmethod
    def resolve_intro(page: TrainingIndexPage, info: Info) -> Text | None:
        """The introduction."""
        return None if is_empty(page.intro) else Text(page.intro, page)
