"""The lists of the frontend: what readers choose in an address, and the choices that the API offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from home.frontend.labels import LABELS

LARGEST_PAGE = 10_000
"""No numbered page lies beyond: the database would count through all rows before it."""

LONGEST_QUERY = 200
"""Characters of a search, as the API allows."""


class NoSuchList(Exception):
    """The address asks for something that no list has."""


@dataclass(frozen=True)
class Criterion:
    """Something that readers can choose: its word in addresses, and the field of the API's filter and facets.

    Related entries are chosen by slug, everything else by a value of `enum`, or by a code if that is empty.
    """

    parameter: str
    name: str
    words: Promise
    no_choice: Promise
    is_slug: bool = True
    is_list: bool = False
    enum: str = ""

    def condition(self, value: str) -> Any:
        """The filter's criterion for a chosen value."""
        if self.is_slug:
            return {"eq": value}
        return [value] if self.is_list else value


_MASSAGE_TYPE = Criterion("massage-type", "massageType", _("Massage type"), _("All types"))
_CONDITION = Criterion("condition", "condition", _("Condition"), _("All conditions"))
_COUNTRY = Criterion("country", "country", _("Country"), _("Everywhere"), is_slug=False)
_LANGUAGE = Criterion("language", "language", _("Language"), _("All languages"), is_slug=False, is_list=True)
_DELIVERY = Criterion(
    "delivery", "delivery", _("Where"), _("Anywhere"), is_slug=False, is_list=True, enum="TrainingDelivery"
)

CRITERIA = {
    "ArticleIndexPage": (_MASSAGE_TYPE, _CONDITION),
    "TherapistIndexPage": (_MASSAGE_TYPE, _CONDITION, _COUNTRY, _LANGUAGE),
    "TrainingIndexPage": (_MASSAGE_TYPE, _DELIVERY, _COUNTRY),
}
"""What each list can be narrowed by."""


@dataclass(frozen=True)
class Choice:
    """What an address chooses: as variables for the document, and by parameter for the links of the page."""

    variables: dict[str, Any] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)

    def anywhere(self) -> Choice:
        """The same without a place."""
        return replace(self, variables={name: value for name, value in self.variables.items() if name != "near"})


def choice_of(kind: str, parameters: QueryDict) -> Choice:
    """The choice that an address makes on a page of this kind. Pages without a list know none.

    Raises `NoSuchList`.
    """
    if kind == "Search":
        return _search(parameters)
    if kind not in CRITERIA:
        return Choice()
    chosen = _given(parameters, (each.parameter for each in CRITERIA[kind]))
    conditions = {
        each.name: each.condition(chosen[each.parameter]) for each in CRITERIA[kind] if each.parameter in chosen
    }
    variables = {"filter": conditions or None, "page": _page(parameters)}
    place = parameters.get("place", "").strip()
    if kind == "TherapistIndexPage" and place:
        return Choice(variables | {"near": {"place": place}}, chosen | {"place": place})
    return Choice(variables, chosen)


def offers(kind: str, facets: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The criteria of a list with the values that the API counted for each, for a form."""
    counted = {facet["name"]: facet["values"] for facet in facets}
    return [
        {
            "parameter": each.parameter,
            "words": each.words,
            "no_choice": each.no_choice,
            "options": [
                option | {"label": LABELS[each.enum][option["value"]] if each.enum else option["label"]}
                for option in counted[each.name]
            ],
        }
        for each in CRITERIA[kind]
    ]


def _search(parameters: QueryDict) -> Choice:
    chosen = _given(parameters, ("q", "type", "after"))
    query = chosen.get("q", "").strip()[:LONGEST_QUERY]
    variables = {"query": query, "types": [chosen["type"]] if "type" in chosen else None, "after": chosen.get("after")}
    return Choice(variables, chosen | {"q": query})


def _given(parameters: QueryDict, names: Iterable[str]) -> dict[str, str]:
    return {name: str(parameters[name]) for name in names if parameters.get(name)}


def _page(parameters: QueryDict) -> int:
    text = parameters.get("page", "1")
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(LARGEST_PAGE))):
        raise NoSuchList
    if not 1 <= int(text) <= LARGEST_PAGE:
        raise NoSuchList
    return int(text)
