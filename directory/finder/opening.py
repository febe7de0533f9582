"""Who is open at a moment."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from directory.models import PracticeLocation


def open_locations(at: dt.datetime) -> QuerySet[PracticeLocation]:
    """The places of work whose opening hours, in their own time zone, hold the moment `at`: two statements."""
    zones = PracticeLocation.objects.order_by("time_zone").values_list("time_zone", flat=True).distinct()
    meant = Q(pk__in=[])
    for zone in zones:
        local = at.astimezone(ZoneInfo(zone))
        meant |= Q(
            Q(opening_hours__closes_at__gt=local.time()) | Q(opening_hours__closes_at=dt.time.min),
            time_zone=zone,
            opening_hours__weekday=local.isoweekday(),
            opening_hours__opens_at__lte=local.time(),
        )
    open_then: QuerySet[PracticeLocation] = PracticeLocation.objects.filter(meant)
    return open_then
