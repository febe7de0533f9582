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

from django.db.models import Case, CharField, Count, F, QuerySet, Subquery, Value, When, Window
from django.db.models.functions import MD5, Cast, Concat, Mod, RowNumber

COLUMNS = ("rotation_start", "rotation_lap", "rotation_place", "pk")
"""The order by the columns that `rotated` annotates. The first is the same in all rows: cursors carry it."""


def rotated(
    rows: QuerySet[Any], *, found: QuerySet[Any], search: str, day: dt.date, page_size: int, start: str | None = None
) -> QuerySet[Any]:
    """Annotate rows with their places in the fair order of a day among those that a search has `found`.

    `search` stands for area and filter: whatever has the same text has the same ring. `start` is
    the beginning that a cursor carries, which holds however many come and go meanwhile.
    """
    place = MD5(Concat(Value(f"{search}:"), Cast("pk", CharField()), output_field=CharField()))
    turned: QuerySet[Any] = rows.annotate(
        rotation_place=place,
        rotation_start=Value(start, output_field=CharField())
        if start is not None
        else _first(found, place, day, page_size),
    ).annotate(rotation_lap=Case(When(rotation_place__gte=F("rotation_start"), then=Value(0)), default=Value(1)))
    return turned


def _first(found: QuerySet[Any], place: Any, day: dt.date, page_size: int) -> Subquery:
    """The place of the first of the day, found inside the statement that lists: a count would cost another."""
    numbered = (
        found.order_by()
        .annotate(rotation_place=place)
        .annotate(number=Window(RowNumber(), order_by=("rotation_place", "pk")), count=Window(Count("pk")))
    )
    first = numbered.filter(number=Mod(Value(day.toordinal() * page_size), F("count")) + 1)
    return Subquery(first.values("rotation_place"))
