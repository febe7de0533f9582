"""What readers choose in the address of a list, as variables of its document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

LARGEST_PAGE = 10_000
"""No numbered page lies beyond: the database would count through all rows before it."""

LONGEST_QUERY = 200
"""Characters of a search, as the API allows."""


class NoSuchList(Exception):
    """The address asks for something that no list has."""


@dataclass(frozen=True)
class Choice:
    """A document with its variables, and the choices by name for the form that shows them."""

    document: str
    variables: dict[str, Any] = field(default_factory=dict)
    chosen: dict[str, Any] = field(default_factory=dict)


def choice_for(kind: str, parameters: QueryDict) -> Choice:
    """The choice that an address makes in a page of this kind. Pages without a list know none.

    Raises `NoSuchList`.
    """
    choose = _CHOICES.get(kind)
    return choose(parameters) if choose is not None else Choice(kind)


def _articles(parameters: QueryDict) -> Choice:
    chosen = _given(parameters, "massage-type", "condition")
    filters = {name: {"eq": chosen[word]} for word, name in _ARTICLE_FILTERS.items() if word in chosen}
    return Choice("ArticleIndexPage", {"filter": filters or None, "page": _page(parameters)}, chosen)


def _therapists(parameters: QueryDict) -> Choice:
    chosen = _given(parameters, "massage-type")
    variables: dict[str, Any] = {"page": _page(parameters)}
    if chosen:
        return Choice("TherapistIndexPageOfType", variables | {"type": chosen["massage-type"]}, chosen)
    return Choice("TherapistIndexPage", variables)


def _training(parameters: QueryDict) -> Choice:
    chosen = _given(parameters, "delivery", "massage-type")
    filters: dict[str, Any] = {}
    if "delivery" in chosen:
        filters["delivery"] = [chosen["delivery"]]
    if "massage-type" in chosen:
        filters["massageType"] = {"eq": chosen["massage-type"]}
    return Choice("TrainingIndexPage", {"filter": filters or None, "page": _page(parameters)}, chosen)


def _search(parameters: QueryDict) -> Choice:
    chosen = _given(parameters, "q", "type", "after")
    query = chosen.get("q", "").strip()[:LONGEST_QUERY]
    variables = {"query": query, "types": [chosen["type"]] if "type" in chosen else None, "after": chosen.get("after")}
    return Choice("Search", variables, chosen | {"q": query})


_ARTICLE_FILTERS = {"massage-type": "massageType", "condition": "condition"}
_CHOICES = {
    "ArticleIndexPage": _articles,
    "TherapistIndexPage": _therapists,
    "TrainingIndexPage": _training,
    "Search": _search,
}


def _given(parameters: QueryDict, *names: str) -> dict[str, str]:
    return {name: parameters[name] for name in names if parameters.get(name)}


def _page(parameters: QueryDict) -> int:
    text = parameters.get("page", "1")
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= LARGEST_PAGE):
        raise NoSuchList
    return int(text)
