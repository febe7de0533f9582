"""The fair order: the same all day, and even over the days."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Any

import pytest

from directory.finder.rotation import COLUMNS, rotated
from directory.models import Insurance

pytestmark = [pytest.mark.django_db, pytest.mark.engines]

FIRST_DAY = dt.date(2026, 11, 24)


def insure(*names: str) -> None:
    """Any rows with a key will do: the order asks for no more."""
    for name in names:
        Insurance.objects.create(name=name, slug=name)


def on(day: dt.date, *, search: str = "portland", page_size: int = 4) -> list[str]:
    rows: Any = Insurance.objects.all()
    rows = rotated(rows, found=rows, search=search, day=day, page_size=page_size)
    return list(rows.order_by(*COLUMNS).values_list("name", flat=True))


def test_over_the_days_each_stands_on_the_first_page_equally_often() -> None:
    """30 days, 10 rows, 4 a page: 120 places on first pages, exactly 12 for each."""
    insure(*"abcdefghij")
    shown = Counter(name for day in range(30) for name in on(FIRST_DAY + dt.timedelta(day))[:4])
    assert shown == dict.fromkeys("abcdefghij", 12)


def test_exposure_differs_by_one_at_most_where_it_cannot_be_equal() -> None:
    """30 days, 7 rows, 4 a page: 120 places for 7 rows are 17 or 18 each. So the first place alone: 4 or 5."""
    insure(*"abcdefg")
    days = [on(FIRST_DAY + dt.timedelta(day)) for day in range(30)]
    shown = Counter(name for day in days for name in day[:4])
    assert set(shown.values()) == {17, 18}
    assert sum(shown.values()) == 120
    assert set(Counter(day[0] for day in days).values()) <= {4, 5}


def test_every_day_has_everybody_once_and_another_start() -> None:
    insure(*"abcdefg")
    today, tomorrow = on(FIRST_DAY), on(FIRST_DAY + dt.timedelta(1))
    assert sorted(today) == sorted(tomorrow) == list("abcdefg")
    assert today == on(FIRST_DAY)
    assert tomorrow == today[4:] + today[:4]


def test_searches_have_rings_of_their_own() -> None:
    insure(*"abcdefghij")
    assert len({tuple(on(FIRST_DAY, search=search, page_size=1)) for search in ("a", "b", "c", "d")}) > 1


def test_one_who_leaves_moves_nobody_else_out_of_order() -> None:
    insure(*"abcdefg")
    before = on(FIRST_DAY, page_size=7)  # 7 of 7: the ring's own beginning
    Insurance.objects.get(name=before[3]).delete()
    after = on(FIRST_DAY, page_size=6)
    assert after == before[:3] + before[4:]
