"""When a place of work is open: hours, exceptions, zones, daylight saving."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from cms.graphql.types import global_id
from directory.finder.opening import open_locations
from directory.models import OpeningHours, OpeningHoursException, PracticeLocation
from directory.opening import is_open
from tests.factories.directory import PracticeLocationFactory, TherapistPageFactory

MIDNIGHT = dt.time.min
ZONES = ["America/Los_Angeles", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]


def place(
    *hours: tuple[int, dt.time, dt.time],
    zone: str = "Europe/Berlin",
    exceptions: tuple[tuple[dt.date, dt.time | None, dt.time | None], ...] = (),
) -> PracticeLocation:
    """A place of work in memory."""
    location = PracticeLocation(time_zone=zone)
    location.opening_hours = [OpeningHours(weekday=d, opens_at=o, closes_at=c) for d, o, c in hours]
    location.opening_hours_exceptions = [
        OpeningHoursException(date=d, opens_at=o, closes_at=c) for d, o, c in exceptions
    ]
    return location


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2027-03-01T08:59:59+01:00", False),  # a Monday
        ("2027-03-01T09:00:00+01:00", True),
        ("2027-03-01T16:59:59+01:00", True),
        ("2027-03-01T17:00:00+01:00", False),
        ("2027-03-01T08:30:00+00:00", True),
        ("2027-03-02T10:00:00+01:00", False),
        ("2027-03-29T09:00:00+02:00", True),  # the day after clocks are set forward
        ("2027-03-29T09:00:00+01:00", True),
        ("2027-03-29T08:59:59+02:00", False),
    ],
)
def test_hours_are_those_of_the_places_own_clocks(at: str, expected: bool) -> None:
    assert is_open(place((1, dt.time(9), dt.time(17))), moment(at)) is expected


def test_hour_that_clocks_show_twice_counts_both_times() -> None:
    location = place((7, dt.time(2), dt.time(3)))  # 31 October 2027, 03:00 becomes 02:00
    assert is_open(location, moment("2027-10-31T00:30:00+00:00"))
    assert is_open(location, moment("2027-10-31T01:30:00+00:00"))
    assert not is_open(location, moment("2027-10-31T02:00:00+00:00"))


def test_hour_that_clocks_skip_never_comes() -> None:
    location = place((7, dt.time(2), dt.time(3)))  # 28 March 2027, 02:00 becomes 03:00
    day = moment("2027-03-28T00:00:00+01:00")
    assert not any(is_open(location, day + dt.timedelta(minutes=minutes)) for minutes in range(23 * 60))


def test_hours_past_midnight_go_on_in_the_next_day() -> None:
    location = place((5, dt.time(22), MIDNIGHT), (6, MIDNIGHT, dt.time(2)))
    assert is_open(location, moment("2027-03-05T23:59:59.999999+01:00"))
    assert is_open(location, moment("2027-03-06T00:00:00+01:00"))
    assert not is_open(location, moment("2027-03-06T02:00:00+01:00"))


def test_exception_replaces_the_whole_date_and_no_other() -> None:
    holiday = dt.date(2027, 3, 1)
    closed = place((1, dt.time(9), dt.time(17)), exceptions=((holiday, None, None),))
    assert not is_open(closed, moment("2027-03-01T10:00:00+01:00"))
    assert is_open(closed, moment("2027-03-08T10:00:00+01:00"))
    short = place((1, dt.time(9), dt.time(17)), exceptions=((holiday, dt.time(18), dt.time(20)),))
    assert not is_open(short, moment("2027-03-01T10:00:00+01:00"))
    assert is_open(short, moment("2027-03-01T19:00:00+01:00"))


times = st.times().map(lambda time: time.replace(second=0, microsecond=0))
stretches = st.tuples(times, times).filter(lambda pair: pair[0] < pair[1] or pair[1] == MIDNIGHT)
weekly = st.lists(st.builds(lambda day, pair: (day, *pair), st.integers(1, 7), stretches), max_size=6)
days = st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
moments = st.integers(0, 362 * 24 * 60).map(lambda n: moment("2027-01-02T00:00:00+00:00") + dt.timedelta(minutes=n))


def shown(location: PracticeLocation, at: dt.datetime) -> dt.datetime:
    """What the clocks of a place show."""
    return at.astimezone(zoneinfo.ZoneInfo(location.time_zone)).replace(tzinfo=None)


@given(weekly, st.sampled_from(ZONES), moments)
def test_open_means_that_some_stretch_of_the_day_holds_the_time(hours: Any, zone: str, at: dt.datetime) -> None:
    location = place(*hours, zone=zone)
    now = shown(location, at)
    stretches_of_day = [
        (dt.datetime.combine(now.date(), o), dt.datetime.combine(now.date() + dt.timedelta(days=c == MIDNIGHT), c))
        for day, o, c in hours
        if day == now.isoweekday()
    ]
    assert is_open(location, at) == any(start <= now < end for start, end in stretches_of_day)


@given(weekly, weekly, st.sampled_from(ZONES), days, moments)
def test_exceptions_decide_their_date_alone(hours: Any, other: Any, zone: str, date: dt.date, at: dt.datetime) -> None:
    plain = place(*hours, zone=zone)
    excepted = place(*hours, zone=zone, exceptions=tuple((date, o, c) for _, o, c in other) or ((date, None, None),))
    now = shown(plain, at)
    if now.date() != date:
        assert is_open(excepted, at) == is_open(plain, at)
    else:
        assert is_open(excepted, at) == is_open(place(*((now.isoweekday(), o, c) for _, o, c in other), zone=zone), at)


@given(weekly, st.sampled_from(ZONES), moments, st.sampled_from(ZONES))
def test_zone_in_which_a_moment_is_written_changes_nothing(
    hours: Any, zone: str, at: dt.datetime, written: str
) -> None:
    location = place(*hours, zone=zone)
    assert is_open(location, at) == is_open(location, at.astimezone(zoneinfo.ZoneInfo(written)))


# Through the doors

HOLIDAY = dt.date(2027, 12, 24)
QUERY = """query($id: ID!) { therapist(id: $id) { jsonLd locations {
    openingHoursExceptions { date isClosed opensAt closesAt } } } }"""


def listing(*exceptions: OpeningHoursException) -> Any:
    location = PracticeLocationFactory()
    location.opening_hours = [OpeningHours(weekday=5, opens_at=dt.time(9), closes_at=dt.time(17))]
    location.opening_hours_exceptions = list(exceptions)
    return TherapistPageFactory(locations=[location])


def ask(page: Any) -> Any:
    body = {"query": QUERY, "variables": {"id": global_id(page)}}
    return Client().post("/graphql/", body, content_type="application/json").json()["data"]["therapist"]


@pytest.mark.django_db
def test_readers_and_search_engines_are_told_until_the_date_is_over() -> None:
    page = listing(
        OpeningHoursException(date=HOLIDAY, opens_at=dt.time(9), closes_at=MIDNIGHT),
        OpeningHoursException(date=HOLIDAY + dt.timedelta(days=1)),
        OpeningHoursException(date=HOLIDAY - dt.timedelta(days=1)),
    )
    with time_machine.travel(dt.datetime(2027, 12, 25, 7, 59, tzinfo=dt.UTC), tick=False):  # 23:59 in Portland
        answer = ask(page)
        assert answer["locations"][0]["openingHoursExceptions"] == [
            {"date": "2027-12-24", "isClosed": False, "opensAt": "09:00", "closesAt": "00:00"},
            {"date": "2027-12-25", "isClosed": True, "opensAt": None, "closesAt": None},
        ]
        business = next(each for each in answer["jsonLd"]["@graph"] if each["@type"] == "HealthAndBeautyBusiness")
        assert [
            (each["validFrom"], each["validThrough"], each["opens"], each["closes"])
            for each in business["specialOpeningHoursSpecification"]
        ] == [("2027-12-24", "2027-12-24", "09:00", "23:59"), ("2027-12-25", "2027-12-25", "00:00", "00:00")]
    with time_machine.travel(dt.datetime(2027, 12, 25, 8, tzinfo=dt.UTC), tick=False):
        dates = [each["date"] for each in ask(page)["locations"][0]["openingHoursExceptions"]]
        assert dates == ["2027-12-25"]


@pytest.mark.django_db
@pytest.mark.engines
@pytest.mark.parametrize(
    "exceptions",
    [
        [],
        [OpeningHoursException(date=HOLIDAY)],
        [OpeningHoursException(date=HOLIDAY, opens_at=dt.time(18), closes_at=MIDNIGHT)],
        [OpeningHoursException(date=HOLIDAY + dt.timedelta(days=1), opens_at=MIDNIGHT, closes_at=dt.time(3))],
    ],
    ids=["none", "closed", "evening", "next day"],
)
def test_finder_follows_the_same_rule(exceptions: list[OpeningHoursException]) -> None:
    copies = [OpeningHoursException(date=e.date, opens_at=e.opens_at, closes_at=e.closes_at) for e in exceptions]
    location = listing(*copies).locations.get()
    for hours in range(72):
        at = dt.datetime(2027, 12, 23, 12, 30, tzinfo=dt.UTC) + dt.timedelta(hours=hours)
        assert open_locations(at).exists() == is_open(location, at), at


def test_times_are_both_given_or_none() -> None:
    with pytest.raises(ValidationError, match="Give both times"):
        OpeningHoursException(date=HOLIDAY, closes_at=dt.time(9)).clean()
