"""ISO 3166-2 codes of states, provinces and regions, such as US-OR."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError

from directory.standards.countries import COUNTRIES

_SUBDIVISION = re.compile(r"([A-Z]{2})-[A-Z0-9]{1,3}")


def validate_subdivision(code: str) -> None:
    """Refuse what cannot be the code of a part of a country.

    The form and the country are checked; whether the country has such a part is not.
    """
    match = _SUBDIVISION.fullmatch(code)
    if match is None or match[1] not in COUNTRIES:
        raise ValidationError(
            "“%(code)s” is not an ISO 3166-2 code. Write the country and the part, for example US-OR or GB-SCT.",
            code="subdivision",
            params={"code": code},
        )


def country_of(subdivision: str) -> str:
    """The country in a subdivision's code: US of US-OR."""
    return subdivision.partition("-")[0]
