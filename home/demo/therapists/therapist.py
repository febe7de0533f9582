"""What a listing of the demo consists of."""

from __future__ import annotations

from dataclasses import dataclass

from home.demo.cities import City


@dataclass(frozen=True, kw_only=True)
class Place:
    """One place of work. The point lies in the named part of the real city; streets are invented."""

    name: str
    setting: str
    city: City
    point: tuple[float, float]
    area: str = ""
    street: str = ""
    postcode: str = ""
    is_exact: bool = False
    """Whether readers may see street, postcode and point."""
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


@dataclass(frozen=True)
class Placement:
    """A featured placement. Days are counted from the day of the load; no scope is every search."""

    starts: int = -10
    ends: int = 170
    massage_type: str | None = None
    region: str = ""
    weight: int = 1


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
    checks: tuple[Check, ...] = ()
    accepts: bool = True
    placement: Placement | None = None


def licence(issuer: str, number: str, region: str, *, checked: int | None, expires: int = 400) -> Check:
    """A licence of a state or province."""
    return Check(
        kind="licence",
        name="Licensed massage therapist",
        issuer=issuer,
        number=number,
        region=region,
        expires=expires,
        checked=checked,
        source="Public register of the issuer" if checked is not None else "",
    )


def board(number: str, *, expires: int, checked: int | None) -> Check:
    """A board certification: it is renewed every two years."""
    return Check(
        kind="board_certification",
        name="Board certification in therapeutic massage",
        issuer="National certification board",
        number=number,
        issued=expires - 730,
        expires=expires,
        checked=checked,
        source="Public list of the certification board" if checked is not None else "",
    )


def registered(
    name: str, issuer: str, number: str, *, region: str = "", checked: int | None, expires: int = 300
) -> Check:
    """An entry in a register, by law or voluntary."""
    return Check(
        kind="registration",
        name=name,
        issuer=issuer,
        number=number,
        region=region,
        expires=expires,
        checked=checked,
        source="Public search of the register" if checked is not None else "",
    )


def member(issuer: str, number: str, *, expires: int, checked: int | None = None) -> Check:
    """A membership of an association."""
    return Check(
        kind="membership",
        name="Member",
        issuer=issuer,
        number=number,
        expires=expires,
        checked=checked,
        source="Public list of the association" if checked is not None else "",
    )


def trained(name: str, school: str, *, issued: int = -2400, checked: int | None = None) -> Check:
    """A training that was completed and does not expire."""
    return Check(
        kind="training",
        name=name,
        issuer=school,
        issued=issued,
        expires=None,
        checked=checked,
        source="Certificate seen by the directory" if checked is not None else "",
    )
