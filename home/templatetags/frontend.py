"""What the frontend's templates say of values from the API: words, dates, prices, the pressure scale."""

from __future__ import annotations

import datetime as dt
import json
import zoneinfo
from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

import phonenumbers
from django import template
from django.http import QueryDict
from django.utils import formats, translation
from django.utils.html import escape, json_script
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext

from directory.standards.countries import COUNTRIES
from directory.standards.currencies import minor_unit_digits
from directory.standards.languages import LANGUAGES
from home.frontend.labels import HIT_KINDS, LABELS, PRESSURES

register = template.Library()

SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "JPY": "¥"}


@register.filter
def label(value: str, enum: str) -> str:
    """The word for a value of an enum."""
    return str(LABELS[enum][value])


@register.filter
def hit_kind(type_name: str) -> str:
    """What a hit of the search is."""
    return str(HIT_KINDS[type_name])


@register.filter
def html(fragment: str) -> SafeString:
    """HTML of the API, which is cleaned there and safe to show (docs/frontend/rich-text.md)."""
    return mark_safe(fragment)  # noqa: S308 - the type HTML promises it


@register.filter
def json_ld(graph: Any) -> SafeString:
    """A schema.org graph as a script element."""
    element = json_script(graph)
    return mark_safe(str(element).replace("application/json", "application/ld+json", 1))  # noqa: S308 - escaped above


@register.filter
def json_text(value: Any) -> SafeString:
    """JSON for a script element of which the nonce is written by hand."""
    return mark_safe(json.dumps(value).replace("<", "\\u003c"))  # noqa: S308 - no element can end in it


@register.filter
def open_graph_locale(code: str) -> str:
    """A language as Open Graph writes it: `en`, `pt_BR`."""
    return translation.to_locale(code)


@register.filter
def block_template(type_name: str) -> str:
    """The template of a block's type."""
    return f"frontend/blocks/{type_name}.html"


@register.filter
def is_path(url: str, path: str) -> bool:
    """Whether an address is the one of this page."""
    return urlsplit(url).path == path


@register.filter
def fragment_of(url: str) -> str:
    """What stands behind the # of an address."""
    return urlsplit(url).fragment


@register.filter
def pressure_words(pressure: dict[str, int]) -> str:
    """The range of a pressure in words."""
    lightest, firmest = str(PRESSURES[pressure["lightest"]]), str(PRESSURES[pressure["firmest"]])
    if lightest == firmest:
        return lightest
    words = gettext("%(lightest)s to %(firmest)s") % {"lightest": lightest.lower(), "firmest": firmest.lower()}
    return words[:1].upper() + words[1:]


@register.filter
def pressure_steps(pressure: dict[str, int]) -> list[bool]:
    """For each of the five steps whether it belongs to the range."""
    return [pressure["lightest"] <= step <= pressure["firmest"] for step in PRESSURES]


@register.simple_tag
def pressure_scale() -> list[tuple[int, str]]:
    """The five steps with their words."""
    return [(step, str(words)) for step, words in PRESSURES.items()]


@register.filter
def by_pressure(massage_types: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Massage types from the lightest to the firmest, as the API orders its lists of them."""
    return sorted(massage_types, key=lambda each: (each["pressure"]["lightest"], each["pressure"]["firmest"]))


@register.filter
def by_step(massage_types: list[dict[str, Any]]) -> list[tuple[int, str, list[dict[str, Any]]]]:
    """The five steps with their words, and the massage types of which each is the middle."""
    steps: dict[int, list[dict[str, Any]]] = {step: [] for step in PRESSURES}
    for each in massage_types:
        steps[(each["pressure"]["lightest"] + each["pressure"]["firmest"] + 1) // 2].append(each)
    return [(step, str(PRESSURES[step]), those) for step, those in steps.items() if those]


@register.filter
def with_kind(rows: Iterable[dict[str, Any]], condition: str) -> list[dict[str, Any]]:
    """The rows whose field has a value: `"severity=ABSOLUTE"`."""
    name, _, value = condition.partition("=")
    return [row for row in rows if row[name] == value]


@register.filter
def money(price: dict[str, Any]) -> str:
    """A price as people write it; whole amounts without decimals."""
    if price["amount"] == 0:
        return gettext("Free")
    digits = minor_unit_digits(price["currency"])
    amount = Decimal(price["amount"]).scaleb(-digits)
    places = 0 if amount == amount.to_integral_value() else digits
    number = formats.number_format(amount, decimal_pos=places, force_grouping=True)
    symbol = SYMBOLS.get(price["currency"])
    return f"{symbol}{number}" if symbol else f"{number} {price['currency']}"


@register.filter
def telephone(number: str) -> str:
    """A number in E.164 as people read it, on one line: `+1 503-555-0123`."""
    written = phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return written.replace(" ", "\N{NO-BREAK SPACE}").replace("-", "\N{NON-BREAKING HYPHEN}")


@register.filter
def lowest_price(prices: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The cheapest session of a list; None of an empty one. A therapist's prices have one currency."""
    return min(prices, key=lambda each: (each["price"]["amount"], each["minutes"]), default=None)


@register.filter
def country_name(code: str) -> str:
    """The name of a country."""
    return COUNTRIES.get(code, code)


@register.filter
def language_name(code: str) -> str:
    """The name of a language, in the language of the page where Django knows it."""
    try:
        name: str = translation.get_language_info(code)["name_translated"]
    except KeyError:
        name = LANGUAGES.get(code, code)
    return name[:1].upper() + name[1:]


@register.filter
def own_language_name(code: str) -> str:
    """The name of a language in itself."""
    name: str = translation.get_language_info(code)["name_local"]
    return name[:1].upper() + name[1:]


# Dates and times


@register.filter
def day(text: str) -> str:
    """An ISO day or moment as a date."""
    return formats.date_format(dt.date.fromisoformat(text[:10]), "DATE_FORMAT")


@register.filter
def moment(text: str) -> dt.datetime:
    """What the clocks of its own zone show at an ISO moment."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=None)


@register.filter
def offset(text: str) -> str:
    """How far an ISO moment's zone is from UTC: `UTC−5`, `UTC+5:30`."""
    minutes = round((dt.datetime.fromisoformat(text).utcoffset() or dt.timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}"


@register.filter
def zone_name(time_zone: str) -> str:
    """A zone by its city."""
    city = time_zone.rpartition("/")[2].replace("_", " ")
    return pgettext("time zone", "%(city)s time") % {"city": city}


@register.filter
def by_month(events: list[dict[str, Any]]) -> list[tuple[dt.datetime, list[dict[str, Any]]]]:
    """Events by the month in which they start, each with the first moment in it."""
    months = groupby(events, key=lambda event: event["startsAt"][:7])
    return [(moment(group[0]["startsAt"]), group) for group in (list(each) for _, each in months)]


@register.filter
def is_over_days(event: dict[str, Any]) -> bool:
    """Whether an event goes over more than one day."""
    return bool(event["startsAt"][:10] != event["endsAt"][:10])


@register.filter
def hours(number: float) -> str:
    """A number of hours without needless decimals."""
    return str(formats.number_format(f"{number:g}"))


@register.filter
def kilometres(distance: float) -> str:
    """A distance, to a tenth below ten."""
    return str(formats.number_format(distance, decimal_pos=1 if distance < 10 else 0))


@register.filter
def by_weekday(hours: list[dict[str, str]]) -> list[tuple[str, list[dict[str, str]]]]:
    """Opening hours by day, from Monday on."""
    order = list(LABELS["Weekday"])
    days = groupby(
        sorted(hours, key=lambda each: (order.index(each["weekday"]), each["opensAt"])),
        key=lambda each: each["weekday"],
    )
    return [(weekday, list(each)) for weekday, each in days]


@register.filter
def is_past(text: str) -> bool:
    """Whether an ISO day lies before today, anywhere on earth."""
    return dt.date.fromisoformat(text) < dt.datetime.now(tz=zoneinfo.ZoneInfo("Etc/GMT+12")).date()


@register.filter
def says_disclaimer(body: list[dict[str, Any]], disclaimer: dict[str, Any]) -> bool:
    """Whether a disclaimer stands in a body already."""
    return any(block["type"] == "DisclaimerBlock" and block["disclaimer"] == disclaimer for block in body)


# Citations


@register.filter
def citations_by_reference(body: list[dict[str, Any]]) -> dict[int, list[str]]:
    """The anchors in a body that cite each reference, by number, in the order of the text."""
    found: dict[int, list[str]] = {}
    _collect(body, found)
    return found


def _collect(value: Any, found: dict[int, list[str]]) -> None:
    if isinstance(value, list):
        for each in value:
            _collect(each, found)
    elif isinstance(value, dict):
        for citation in value.get("citations", ()):
            found.setdefault(citation["number"], []).append(citation["anchor"])
        for each in value.values():
            _collect(each, found)


# The language of templates


@register.filter
def get(mapping: dict[Any, Any], key: Any) -> Any:
    """The value of a key; None if there is none."""
    return mapping.get(key)


@register.simple_tag
def query(chosen: dict[str, str], **changes: Any) -> str:
    """The query of an address: what is chosen, with some of it changed. None takes a choice away."""
    parameters = QueryDict(mutable=True)
    parameters.update({name: value for name, value in (chosen | _dashed(changes)).items() if value})
    return escape(f"?{parameters.urlencode()}" if parameters else "?")


def _dashed(changes: dict[str, Any]) -> dict[str, str]:
    return {name.replace("_", "-"): str(value) if value is not None else "" for name, value in changes.items()}
