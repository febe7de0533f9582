"""Days of the publisher: when a date begins and ends for memberships, placements and checks.

A membership that is active until 31 March is active through the whole of that day in the
publisher's time zone (the setting `TIME_ZONE`), wherever the therapist or the reader is: it is a
contract with the publisher. The zone of an editor's own profile never counts.
"""

from __future__ import annotations

import datetime as dt

from django.utils import timezone


def day_at(moment: dt.datetime) -> dt.date:
    """The publisher's date at a moment."""
    return timezone.localtime(moment, timezone.get_default_timezone()).date()


def today() -> dt.date:
    """The publisher's date now."""
    return day_at(timezone.now())


def start_of(day: dt.date) -> dt.datetime:
    """The first moment of a date."""
    return dt.datetime.combine(day, dt.time.min, tzinfo=timezone.get_default_timezone())


def end_of(day: dt.date) -> dt.datetime:
    """The moment at which a date is over: the first one of the next."""
    return start_of(day + dt.timedelta(days=1))
