"""Windows, counting, and doing without the cache."""

from __future__ import annotations

import datetime as dt
import logging
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.cache import caches
from hypothesis import given
from hypothesis import strategies as st

from cms.partners import budgets
from cms.partners.budgets import Budget, BudgetSpent, Window
from cms.settings import environment

NOON = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)

moments = st.floats(min_value=0, max_value=4e9, allow_nan=False)
lengths = st.integers(min_value=1, max_value=86_400)


@pytest.fixture(autouse=True)
def _cache_is_asked() -> Iterator[None]:
    budgets._outage.reset()
    yield
    budgets._outage.reset()


def budget(*, quota: int = 100, owner: str = "203.0.113.9", seconds: int = 60) -> Budget:
    return Budget(policy="address", owner=owner, quota=quota, window_seconds=seconds)


def is_answered(of: Budget, cost: int) -> bool:
    try:
        of.spend(cost)
    except BudgetSpent:
        return False
    return True


@given(moments, lengths)
def test_each_moment_lies_in_one_window(moment: float, seconds: int) -> None:
    window = Window.at(moment, seconds)
    assert window.number * seconds <= moment < (window.number + 1) * seconds


@given(moments, lengths)
def test_after_the_seconds_that_are_left_a_new_window_has_begun(moment: float, seconds: int) -> None:
    window = Window.at(moment, seconds)
    left = window.seconds_left(moment)
    assert 1 <= left <= seconds
    assert Window.at(moment + left, seconds).number == window.number + 1


@given(moments, moments, lengths)
def test_windows_never_run_backwards(one: float, other: float, seconds: int) -> None:
    first, second = sorted((one, other))
    assert Window.at(first, seconds).number <= Window.at(second, seconds).number


@given(st.lists(st.integers(min_value=0, max_value=60), max_size=30), st.integers(min_value=1, max_value=200))
def test_a_request_is_answered_exactly_while_something_is_left(costs: list[int], quota: int) -> None:
    caches[budgets.CACHE].clear()
    with time_machine.travel(NOON, tick=False):
        of, spent = budget(quota=quota), 0
        for cost in costs:
            assert is_answered(of, cost) == (spent < quota)
            spent += cost


def test_the_next_window_begins_with_the_whole_budget() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        assert is_answered(budget(), 150)
        clock.shift(59)
        assert not is_answered(budget(), 1)
        clock.shift(1)
        balance = budget().spend(1)
    assert balance is not None
    assert balance.remaining == 99


def test_headers_say_what_is_left_and_for_how_long() -> None:
    with time_machine.travel(NOON + dt.timedelta(seconds=18), tick=False):
        balance = budget().spend(30)
    assert balance is not None
    assert balance.headers() == {
        "RateLimit-Policy": '"address";q=100;w=60;touchpoint-unit="cost"',
        "RateLimit": '"address";r=70;t=42',
    }


def test_less_than_nothing_is_never_left() -> None:
    with time_machine.travel(NOON, tick=False):
        budget().spend(150)
        with pytest.raises(BudgetSpent) as spent:
            budget().spend(1)
    assert spent.value.balance.remaining == 0


def test_each_owner_has_its_own_budget() -> None:
    with time_machine.travel(NOON, tick=False):
        assert is_answered(budget(), 100)
        assert not is_answered(budget(), 1)
        assert is_answered(budget(owner="203.0.113.10"), 1)


def test_no_quota_is_no_limit_and_nothing_is_counted() -> None:
    assert budget(quota=0).spend(10**9) is None
    assert budget(quota=0).look() is None


def test_looking_spends_nothing() -> None:
    with time_machine.travel(NOON, tick=False):
        budget().spend(30)
        for _ in range(3):
            balance = budget().look()
            assert balance is not None
            assert balance.spent == 30


def exceeds_by_one_request_at_most() -> None:
    """50 requests of cost 7 at once, with a budget of 100: 15 are answered."""
    with ThreadPoolExecutor(8) as pool:
        answered = list(pool.map(lambda _: is_answered(budget(seconds=86_400), 7), range(50)))
    assert sum(answered) == 15


def test_many_at_once_exceed_a_budget_by_one_request_at_most() -> None:
    exceeds_by_one_request_at_most()


class BrokenCache:
    """Fails as the client of a server does that is away."""

    def __init__(self) -> None:
        self.calls = 0

    def incr(self, *args: Any) -> int:
        self.calls += 1
        raise ConnectionError


@pytest.fixture
def broken_cache(monkeypatch: pytest.MonkeyPatch) -> BrokenCache:
    cache = BrokenCache()
    monkeypatch.setattr(budgets, "caches", {budgets.CACHE: cache})
    return cache


def test_without_the_cache_everyone_is_answered(broken_cache: BrokenCache) -> None:
    assert all(is_answered(budget(), 1_000) for _ in range(10))
    assert budget().spend(1) is None


def test_cache_that_is_away_is_told_of_once_a_minute_and_asked_every_five_seconds(
    broken_cache: BrokenCache, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_000.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    with caplog.at_level(logging.WARNING, logger="cms.partners.budgets"):
        for _ in range(121):
            budget().spend(1)
            now += 1
    assert broken_cache.calls == 25
    assert [record.message for record in caplog.records] == [
        "Budgets are not counted, the cache does not answer: ConnectionError"
    ] * 3


class Redis:
    """A redis-server of one test."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen(
            ["redis-server", "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)],
            stdout=subprocess.DEVNULL,
        )
        self.url = f"redis://127.0.0.1:{self.port}/0"
        for _ in range(500):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.02)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def redis(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Redis]:
    server = Redis(tmp_path)
    monkeypatch.setenv("CACHE_URL", server.url)
    settings.CACHES = {**settings.CACHES, budgets.CACHE: environment.counters("CACHE_URL")}
    yield server
    server.end()
    caches[budgets.CACHE].close()
    del caches[budgets.CACHE]


@pytest.mark.shared_cache
def test_many_at_once_exceed_a_budget_in_redis_by_one_request_at_most(redis: Redis) -> None:
    exceeds_by_one_request_at_most()


@pytest.mark.shared_cache
def test_counters_in_redis_end_by_themselves(redis: Redis) -> None:
    budget(seconds=1).spend(1)
    cache: Any = caches[budgets.CACHE]
    client = cache._cache.get_client()
    assert [0 < client.ttl(name) <= 2 for name in client.scan_iter()] == [True]


@pytest.mark.shared_cache
def test_redis_that_is_killed_stops_nobody(redis: Redis, caplog: pytest.LogCaptureFixture) -> None:
    assert budget(seconds=86_400).spend(200) is not None
    assert not is_answered(budget(seconds=86_400), 1)
    redis.end()
    assert all(is_answered(budget(seconds=86_400), 1) for _ in range(5))
    assert len([record for record in caplog.records if record.name == "cms.partners.budgets"]) == 1
