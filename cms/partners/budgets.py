"""What a caller may spend: a budget of cost in each window of time, of a key or of an address.

The unit is the cost of queries (`docs/frontend/limits.md`). Windows are fixed: they begin at whole
multiples of their length, the same in all processes. A counter in the cache says what was spent in a
window. A request is answered while anything is left: the one that crosses the line still is, so a
budget is exceeded by one request at most, however many come at once.

Without the cache nothing is counted and everyone is answered: a shop that closes because the counter
at the door is broken helps nobody. One line a minute in the log says so.
"""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import caches
from redis import RedisError

from cms.partners.audience import Audience

logger = logging.getLogger(__name__)

CACHE = "budgets"
PAUSE_SECONDS = 5
"""How long a process does not ask a cache that has failed: each request would wait for it."""

LOG_SECONDS = 60

UNIT = 'touchpoint-unit="cost"'
"""Said in `RateLimit-Policy`, since the registry of quota units knows requests and bytes only."""


@dataclass(frozen=True, kw_only=True)
class Window:
    """One stretch of time, of `seconds` seconds."""

    number: int
    seconds: int

    @classmethod
    def at(cls, moment: float, seconds: int) -> Window:
        """The window that a moment lies in; moments are seconds since 1970."""
        return cls(number=math.floor(moment / seconds), seconds=seconds)

    def seconds_left(self, moment: float) -> int:
        """Whole seconds until the next window, rounded up: from 1 to the length."""
        return min(self.seconds, max(1, math.ceil((self.number + 1) * self.seconds - moment)))


@dataclass(frozen=True, kw_only=True)
class Balance:
    """What is left of a budget after something was spent."""

    policy: str
    quota: int
    window_seconds: int
    spent: int
    seconds_left: int

    @property
    def remaining(self) -> int:
        """What is left in this window; never less than nothing."""
        return max(0, self.quota - self.spent)

    def headers(self) -> dict[str, str]:
        """`RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10)."""
        return {
            "RateLimit-Policy": f'"{self.policy}";q={self.quota};w={self.window_seconds};{UNIT}',
            "RateLimit": f'"{self.policy}";r={self.remaining};t={self.seconds_left}',
        }


class BudgetSpent(Exception):
    """Nothing is left until the window ends."""

    def __init__(self, balance: Balance) -> None:
        super().__init__(f"The budget of {balance.quota} is spent.")
        self.balance = balance


@dataclass(frozen=True, kw_only=True)
class Budget:
    """The budget of one caller. A quota of 0 is no limit."""

    policy: str  # its name in the headers: `key` or `address`
    owner: str
    quota: int
    window_seconds: int

    def spend(self, cost: int) -> Balance | None:
        """Count a cost. Raises `BudgetSpent` if nothing was left before it; None if nothing is counted."""
        return self._count(cost) if self.quota else None

    def look(self) -> Balance | None:
        """What is left, without spending anything; None if it is not known."""
        now = time.time()
        window = Window.at(now, self.window_seconds)
        spent = _outage.guard(lambda: caches[CACHE].get(self._name(window), 0)) if self.quota else None
        return self._balance(int(spent), window, now) if spent is not None else None

    def _count(self, cost: int) -> Balance | None:
        now = time.time()
        window = Window.at(now, self.window_seconds)
        name = self._name(window)
        # Kept for two windows: clocks of machines differ, and a counter must not end before its window.
        spent = _outage.guard(lambda: _increase(name, cost, timeout=2 * self.window_seconds))
        if spent is None:
            return None
        balance = self._balance(spent, window, now)
        if spent - cost >= self.quota:
            raise BudgetSpent(balance)
        return balance

    def _balance(self, spent: int, window: Window, now: float) -> Balance:
        return Balance(
            policy=self.policy,
            quota=self.quota,
            window_seconds=self.window_seconds,
            spent=spent,
            seconds_left=window.seconds_left(now),
        )

    def _name(self, window: Window) -> str:
        return f"{self.policy}:{self.owner}:{window.seconds}:{window.number}"


def budget_of(audience: Audience, place: str) -> Budget:
    """The budget that a request spends: of its key, or of its address if it has none."""
    if audience.is_anonymous:
        return address_budget(place)
    return key_budget(audience.key_id)


def address_budget(place: str) -> Budget:
    """The budget of all who come from one address without a key."""
    return Budget(
        policy="address",
        owner=place,
        quota=settings.API_BUDGET_PER_ADDRESS,
        window_seconds=settings.API_BUDGET_SECONDS,
    )


def key_budget(key_id: int | None) -> Budget:
    """The budget of a key, wherever it is used."""
    return Budget(
        policy="key",
        owner=str(key_id),
        quota=settings.API_BUDGET_PER_KEY,
        window_seconds=settings.API_BUDGET_SECONDS,
    )


def _increase(name: str, cost: int, *, timeout: int) -> int:
    """Add to a counter and give back its value. Each step is atomic on every backend of Django's."""
    cache = caches[CACHE]
    try:
        return int(cache.incr(name, cost))
    except ValueError:  # there is no such counter yet
        cache.add(name, 0, timeout=timeout)
    return int(cache.incr(name, cost))


class _Outage:
    """Lets a process do without the cache while it is away."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ask_again_at = 0.0
        self._log_again_at = 0.0

    def guard(self, ask: Callable[[], int]) -> int | None:
        """The answer of the cache; None while it is away."""
        if time.monotonic() < self._ask_again_at:
            return None
        try:
            return ask()
        except (RedisError, OSError, ValueError) as error:  # ValueError: the counter was evicted at once
            self._note(error)
            return None

    def reset(self) -> None:
        """Ask again, and log again."""
        self._ask_again_at = self._log_again_at = 0.0

    def _note(self, error: Exception) -> None:
        now = time.monotonic()
        with self._lock:
            self._ask_again_at = now + PAUSE_SECONDS
            is_news = now >= self._log_again_at
            if is_news:
                self._log_again_at = now + LOG_SECONDS
        if is_news:
            logger.warning("Budgets are not counted, the cache does not answer: %s", type(error).__name__)


_outage = _Outage()
