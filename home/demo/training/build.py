"""Two schools and their events, around today.

Days are counted from the first load. So that the calendar never empties, a demo event that has been
over for eight weeks moves half a year on, with the next load after that: whole weeks, so that
weekdays stay. Events that editors added are left alone, and so is a provider with a draft under way.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from directory.models import Approval, TrainingEvent, TrainingIndexPage, TrainingProviderPage
from home.demo.loading import Loading, stable_uuid
from home.demo.streams import rich_text

OVER_FOR = dt.timedelta(weeks=8)
MOVES_BY = dt.timedelta(weeks=26)
KEY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, kw_only=True)
class Event:
    """One event; `starts` and `days` count from the week of the load, `weekday` from Monday (0)."""

    title: str
    kind: str
    delivery: str
    level: str
    week: int
    weekday: int
    days: int = 1
    begins: int = 9
    ends: int = 17
    price: int
    hours: str | None = None
    accreditation: str = ""
    types: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Provider:
    """One school. Its events take place at its venue."""

    name: str
    description: str
    venue: str
    city: str
    region: str
    country: str
    point: tuple[float, float]
    time_zone: str
    currency: str
    approval: tuple[str, str, str]
    events: tuple[Event, ...]


PROVIDERS = {
    "cedar-and-salt": Provider(
        name="Cedar & Salt School of Bodywork",
        description=(
            "<p>A small school beside the river that teaches licensed therapists: two teachers in each room, never "
            "more "
            "than sixteen people, and half of every day at the table.</p>"
        ),
        venue="Cedar & Salt",
        city="Portland",
        region="US-OR",
        country="US",
        point=(45.5231, -122.6765),
        time_zone="America/Los_Angeles",
        currency="USD",
        approval=("Approved provider of continuing education", "National certification board", "CE-450188"),
        events=(
            Event(
                title="Swedish massage: hands that listen",
                kind="workshop",
                delivery="in_person",
                level="introductory",
                week=-3,
                weekday=5,
                days=2,
                price=32000,
                hours="12",
                accreditation="Approved for 12 hours, CE-450188-01",
                types=("swedish-massage",),
            ),
            Event(
                title="Ethics in the treatment room",
                kind="webinar",
                delivery="online",
                level="introductory",
                week=2,
                weekday=2,
                begins=17,
                ends=20,
                price=6500,
                hours="3",
                accreditation="Approved for 3 hours of ethics, CE-450188-04",
                types=(),
            ),
            Event(
                title="Deep tissue without strain",
                kind="workshop",
                delivery="in_person",
                level="intermediate",
                week=5,
                weekday=4,
                days=3,
                price=54000,
                hours="20",
                accreditation="Approved for 20 hours, CE-450188-02",
                types=("deep-tissue-massage",),
            ),
            Event(
                title="Massage through pregnancy",
                kind="course",
                delivery="hybrid",
                level="intermediate",
                week=9,
                weekday=0,
                days=5,
                price=79000,
                hours="30",
                accreditation="Approved for 30 hours, CE-450188-05",
                types=("prenatal-massage",),
            ),
            Event(
                title="A week by the sea: rest for those who give it",
                kind="retreat",
                delivery="in_person",
                level="introductory",
                week=15,
                weekday=6,
                days=7,
                begins=15,
                ends=11,
                price=148000,
                types=("shiatsu", "swedish-massage"),
            ),
        ),
    ),
    "lindenhof-akademie": Provider(
        name="Lindenhof Akademie",
        description=(
            "<p>An academy for manual lymph drainage and sports massage in Berlin. Courses are held in German, "
            "webinars "
            "in English. Practice models are welcome and pay nothing.</p>"
        ),
        venue="Lindenhof Akademie",
        city="Berlin",
        region="DE-BE",
        country="DE",
        point=(52.5200, 13.4050),
        time_zone="Europe/Berlin",
        currency="EUR",
        approval=("Recognised place of further training", "A federal association", "WB-2207"),
        events=(
            Event(
                title="Lymph drainage in English: first steps",
                kind="webinar",
                delivery="online",
                level="introductory",
                week=-1,
                weekday=3,
                begins=18,
                ends=20,
                price=0,
                types=("manual-lymph-drainage",),
            ),
            Event(
                title="Taping and touch for teams",
                kind="workshop",
                delivery="in_person",
                level="intermediate",
                week=3,
                weekday=5,
                days=2,
                price=38000,
                hours="14",
                accreditation="Recognised for 14 units, WB-2207-3",
                types=("sports-massage",),
            ),
            Event(
                title="Manual lymph drainage, foundation",
                kind="course",
                delivery="in_person",
                level="introductory",
                week=6,
                weekday=0,
                days=12,
                price=142000,
                hours="90",
                accreditation="Recognised for 90 units, WB-2207-1",
                types=("manual-lymph-drainage",),
            ),
            Event(
                title="Reading studies for practitioners",
                kind="home_study",
                delivery="online",
                level="introductory",
                week=8,
                weekday=1,
                days=28,
                price=9000,
                hours="6",
                accreditation="Recognised for 6 units, WB-2207-9",
                types=(),
            ),
            Event(
                title="Scars, joints and lymph: advanced practice",
                kind="course",
                delivery="hybrid",
                level="advanced",
                week=13,
                weekday=3,
                days=4,
                price=69000,
                hours="28",
                accreditation="Recognised for 28 units, WB-2207-2",
                types=("manual-lymph-drainage",),
            ),
        ),
    ),
}


def build_training(demo: Loading) -> None:
    """Both schools, published, their calendar around today."""
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
        time_zone=data.time_zone,
        venue_name="" if is_online else data.venue,
        city="" if is_online else data.city,
        region="" if is_online else data.region,
        country="" if is_online else data.country,
        latitude=None if is_online else data.point[0],
        longitude=None if is_online else data.point[1],
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
