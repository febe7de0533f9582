"""Whether a place of work is open.

The rule: clocks in the location's time zone show a date and a time. If the date has exceptions, they
alone decide; otherwise the hours of its weekday do. A stretch holds its first moment and not its last.
Where clocks are set back, an hour that they show twice counts both times; an hour that they skip is
never shown. Hours past midnight stand in a row of the next day, so each date is decided by itself.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from typing import Any


def is_open(location: Any, at: dt.datetime) -> bool:
    """Whether a `PracticeLocation` is open at a moment with a zone. Without hours it is taken for closed."""
    local = at.astimezone(zoneinfo.ZoneInfo(location.time_zone))
    date, time = local.date(), local.time()
    exceptions = [each for each in location.opening_hours_exceptions.all() if each.date == date]
    if exceptions:
        return any(each.contains(time) for each in exceptions)
    return any(hours.contains(date.isoweekday(), time) for hours in location.opening_hours.all())
