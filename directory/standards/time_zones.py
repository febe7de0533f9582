"""IANA time zones, and local times in them."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from functools import cache

from django.core.exceptions import ValidationError


@cache  # each call walks through all files of the zones on disk
def _names() -> set[str]:
    return zoneinfo.available_timezones()


def validate_time_zone(name: str) -> None:
    """Refuse what is not the name of an IANA time zone."""
    if name not in _names():
        raise ValidationError(
            "“%(name)s” is not a time zone. Write its IANA name, for example America/Los_Angeles.",
            code="time_zone",
            params={"name": name},
        )


def instant(date: dt.date, time: dt.time, time_zone: str) -> dt.datetime:
    """The moment, in UTC, at which clocks in a zone show this date and time.

    Of a time that occurs twice, when clocks are set back, the first.
    """
    local = dt.datetime.combine(date, time, tzinfo=zoneinfo.ZoneInfo(time_zone))
    return local.astimezone(dt.UTC)


def is_skipped(date: dt.date, time: dt.time, time_zone: str) -> bool:
    """Whether clocks in the zone never show this time, because they are set forward over it."""
    local = instant(date, time, time_zone).astimezone(zoneinfo.ZoneInfo(time_zone))
    return local.replace(tzinfo=None) != dt.datetime.combine(date, time)
