"""Which places of work are open at a moment, asked of the database: the rule of `directory.opening`."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from directory.models import OpeningHours, OpeningHoursException, PracticeLocation


def open_locations(at: dt.datetime) -> QuerySet[PracticeLocation]:
    """The places of work that are open, by their hours and exceptions, at the moment `at`: two statements."""
    zones = PracticeLocation.objects.order_by("time_zone").values_list("time_zone", flat=True).distinct()
    meant = Q(pk__in=[])
    for zone in zones:
        local = at.astimezone(ZoneInfo(zone))
        holds = Q(Q(closes_at__gt=local.time()) | Q(closes_at=dt.time.min), opens_at__lte=local.time())
        weekly = OpeningHours.objects.filter(holds, location=OuterRef("pk"), weekday=local.isoweekday())
        exceptions = OpeningHoursException.objects.filter(location=OuterRef("pk"), date=local.date())
        is_open = Q(Exists(exceptions.filter(holds))) | (Q(Exists(weekly)) & ~Q(Exists(exceptions)))
        meant |= Q(time_zone=zone) & is_open
    open_then: QuerySet[PracticeLocation] = PracticeLocation.objects.filter(meant)
    return open_then
