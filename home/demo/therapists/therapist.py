"""What a listing of the demo consists of."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Place:
    """One place of work; the point lies near the middle of the real city."""

    name: str
    setting: str
    city: str
    country: str
    point: tuple[float, float]
    time_zone: str
    region: str = ""
    area: str = ""
    street: str = ""
    postcode: str = ""
    is_exact: bool = False
    radius: int | None = None
    telephone: str = ""
    hours: str = ""
    """Such as `1-5 9-17`: weekdays and hours, several with commas between them."""


@dataclass(frozen=True, kw_only=True)
class Check:
    """A credential. Days are counted from the day of the load; `checked` is None where nobody looked."""

    kind: str
    name: str
    issuer: str
    number: str = ""
    region: str = ""
    issued: int = -1200
    expires: int | None = 400
    checked: int | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Therapist:
    """One listing."""

    name: str
    pronouns: str = ""
    summary: str
    biography: str
    since: int
    types: tuple[tuple[str, bool, int], ...]
    """Slug, speciality, years of experience."""
    conditions: tuple[str, ...]
    languages: tuple[str, ...]
    groups: tuple[str, ...] = ("adults",)
    prices: tuple[tuple[int, int], ...]
    """Minutes and amount in the smallest unit."""
    currency: str
    payments: tuple[str, ...]
    access: tuple[str, ...] = ()
    insurances: tuple[str, ...] = ()
    places: tuple[Place, ...]
    checks: tuple[Check, ...] = field(default=())
    accepts: bool = True
    is_featured: bool = False
