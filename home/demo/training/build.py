"""How schools and their events are built, around today.

Days are counted from the first load. So that the calendar never empties, a demo event that has been
over for eight weeks moves half a year on, with the next load after that: whole weeks, so that
weekdays stay. Events that editors added are left alone, and so is a provider with a draft under way.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from directory.models import Approval, TrainingEvent, TrainingIndexPage, TrainingProviderPage
from home.demo.loading import Loading, stable_uuid
from home.demo.streams import rich_text
from home.demo.training.asia_pacific import ASIA_PACIFIC
from home.demo.training.europe import EUROPE
from home.demo.training.north_america import NORTH_AMERICA
from home.demo.training.provider import Event, Provider

OVER_FOR = dt.timedelta(weeks=8)
MOVES_BY = dt.timedelta(weeks=26)
KEY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


PROVIDERS: dict[str, Provider] = {**NORTH_AMERICA, **EUROPE, **ASIA_PACIFIC}


def build_training(demo: Loading) -> None:
    """All schools, published, their calendar around today."""
    index = demo.get("training-index", TrainingIndexPage)
    for slug, data in PROVIDERS.items():
        page = demo.page(f"training-provider/{slug}", TrainingProviderPage(title=data.name, slug=slug), parent=index)
        demo.publish(page, partial(_fill, slug=slug, data=data, demo=demo))
        _move_past_events(page, slug, data, demo)


def event_key(provider: str, number: int) -> str:
    """The end of an event's address, the same on every machine."""
    value = stable_uuid(f"event/{provider}/{number}").int
    return "".join(KEY_LETTERS[value >> 5 * place & 31] for place in range(8))


def _fill(page: Any, slug: str, data: Provider, demo: Loading) -> None:
    page.description = rich_text(data.description, demo)
    page.website_url = f"https://{slug}.example.org/"
    if data.approval is not None:
        name, issuer, number = data.approval
        page.approvals = [
            Approval(
                sort_order=0,
                name=name,
                issuer=issuer,
                number=number,
                issued_on=demo.today - dt.timedelta(days=300),
                expires_on=demo.today + dt.timedelta(days=795),
            )
        ]
    page.events = [_event(number, event, slug, data, demo) for number, event in enumerate(data.events)]


def _event(number: int, event: Event, slug: str, data: Provider, demo: Loading) -> TrainingEvent:
    monday = demo.today - dt.timedelta(days=demo.today.weekday())
    first = monday + dt.timedelta(weeks=event.week, days=event.weekday)
    venue = event.venue or data.venue
    is_online = event.delivery == "online"
    row = TrainingEvent(
        sort_order=number,
        key=event_key(slug, number),
        title=event.title,
        kind=event.kind,
        delivery=event.delivery,
        level=event.level,
        starts_on=first,
        start_time=dt.time(event.begins),
        ends_on=first + dt.timedelta(days=event.days - 1),
        end_time=dt.time(event.ends),
        time_zone=venue.city.time_zone,
        venue_name="" if is_online else venue.name,
        city="" if is_online else venue.city.name,
        region="" if is_online else venue.city.region,
        country="" if is_online else venue.city.country,
        latitude=None if is_online else venue.point[0],
        longitude=None if is_online else venue.point[1],
        price_amount=event.price,
        price_currency=data.currency,
        continuing_education_hours=Decimal(event.hours) if event.hours else None,
        accreditation=event.accreditation,
        booking_url=f"https://{slug}.example.org/courses/{number + 1}",
    )
    row.massage_types = demo.several("massage-type", *event.types)
    row.full_clean(exclude=["provider"])
    return row


def _move_past_events(page: Any, slug: str, data: Provider, demo: Loading) -> None:
    if not page.live or page.has_unpublished_changes:
        return
    keys = {event_key(slug, number) for number in range(len(data.events))}
    events = page.events.get_object_list()  # the page's own rows, which its revision takes
    long_over = [event for event in events if event.key in keys and event.ends_at < timezone.now() - OVER_FOR]
    if not long_over:
        return
    with transaction.atomic():
        for event in long_over:
            while event.ends_at < timezone.now():
                event.starts_on += MOVES_BY
                event.ends_on += MOVES_BY
                event.derive_moments()
            event.full_clean(exclude=["provider"])
        page.save_revision().publish()
    demo.say(f"{page.title}: {len(long_over)} past events were given new dates.")
