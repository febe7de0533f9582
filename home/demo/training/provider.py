"""What a school of the demo and its events consist of."""

from __future__ import annotations

from dataclasses import dataclass

from home.demo.cities import City


@dataclass(frozen=True)
class Venue:
    """Where an event takes place; its clocks are those of the city."""

    name: str
    city: City
    point: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Event:
    """One event; `week` counts from the week of the load, `weekday` from Monday (0)."""

    title: str
    kind: str
    delivery: str
    level: str = "introductory"
    week: int
    weekday: int
    days: int = 1
    begins: int = 9
    ends: int = 17
    price: int | None
    hours: str | None = None
    accreditation: str = ""
    types: tuple[str, ...] = ()
    venue: Venue | None = None
    """Elsewhere than at the school."""


@dataclass(frozen=True, kw_only=True)
class Provider:
    """One school. `approval` is its name, the issuer and the number."""

    name: str
    description: str
    venue: Venue
    currency: str
    approval: tuple[str, str, str] | None = None
    events: tuple[Event, ...]
