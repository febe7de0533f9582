"""The fair order: every listing stands first equally often, and pages are the same all day.

The listings of a search stand on a ring, in an order that follows from a hash of the search (area
and filter) and the listing, so that names and dates give nobody an advantage. Each day the list
begins one page further along the ring:

    start of day d = (d * page size) modulo the number of listings

Over n consecutive days, with p listings a page and N in the list, the first pages show n * p
consecutive places of the ring: each listing floor(n * p / N) or ceil(n * p / N) times, never more
than one apart. This holds while the listings stay the same; where one comes or goes, the others
keep their order.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Case, CharField, QuerySet, Value, When
from django.db.models.functions import MD5, Cast, Concat

COLUMNS = ("rotation_lap", "rotation_place", "pk")
"""The order by the columns that `rotated` annotates."""


def rotated(listings: QuerySet[Any], *, search: str, day: dt.date, page_size: int) -> QuerySet[Any]:
    """Annotate the listings with their places in the fair order of a day; two statements.

    `search` stands for area and filter: whatever has the same text has the same ring.
    """
    place = MD5(Concat(Value(f"{search}:"), Cast("pk", CharField()), output_field=CharField()))
    ring = listings.annotate(rotation_place=place)
    count = ring.order_by().count()
    first = ""
    if count and page_size:
        start = day.toordinal() * page_size % count
        first = ring.order_by("rotation_place", "pk").values_list("rotation_place", flat=True)[start : start + 1].get()
    lap = Case(When(rotation_place__gte=first, then=Value(0)), default=Value(1))
    turned: QuerySet[Any] = ring.annotate(rotation_lap=lap)
    return turned
