"""Paid placements: which of them count for a search, and whose turn it is today."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet

from directory.days import day_at
from directory.models import FeaturedPlacement

MOST_FEATURED = 3
"""Placements that are shown above one list."""


def featured_listings(
    listings: QuerySet[Any], *, at: dt.datetime, massage_type_slugs: Collection[str], regions: Collection[str]
) -> list[int]:
    """Primary keys of the listings to be shown apart today, at most `MOST_FEATURED`: one statement.

    A placement counts where its listing is among the `listings` of the search, and its massage type
    and region, where it has them, are looked for. Where more compete than there is room for, each
    has as many turns as its weight says, by a lot that is drawn anew each day and the same all day
    (weighted sampling by Efraimidis and Spirakis, 2006: the largest u ** (1 / weight) win).
    """
    running = FeaturedPlacement.objects.running(at=at).filter(
        Q(massage_type=None) | Q(massage_type__slug__in=massage_type_slugs),
        Q(region="") | Q(region__in=regions),
        listing__in=listings.order_by().values("pk"),
    )
    day = day_at(at)
    lots: dict[int, float] = {}
    for pk, listing, weight in running.values_list("pk", "listing", "weight"):
        lot = _share(f"{day.isoformat()}:{pk}") ** (1 / weight)
        lots[listing] = max(lot, lots.get(listing, 0.0))
    return sorted(lots, key=lambda listing: (-lots[listing], listing))[:MOST_FEATURED]


def _share(seed: str) -> float:
    """A number above 0 and below 1 that follows from a text."""
    return (int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8]) + 1) / (2**64 + 1)
