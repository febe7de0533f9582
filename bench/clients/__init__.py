"""How each peer is asked, and how its answers read as plain data.

A client's `request` gives the request for a question and one of its variants (an article's slug, else ""), or None
where the peer has nothing that answers it. `read` takes the parsed answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlencode, urlsplit


@dataclass(frozen=True)
class Request:
    """An HTTP request. Without a body it is a GET."""

    path: str
    body: str | None = None


class Client(Protocol):
    """Asks one peer."""

    def request(self, question: str, variant: str) -> Request | None:
        """The request that asks the question; None if the peer cannot answer it in one request."""

    def read(self, question: str, answer: Any) -> Any:
        """The answer as `bench.questions` words it."""


def graphql(path: str, query: str, variables: dict[str, Any]) -> Request:
    """A GraphQL request by POST."""
    return Request(path, json.dumps({"query": query, "variables": variables}))


def get(path: str, **parameters: Any) -> Request:
    """A GET with a query string."""
    return Request(f"{path}?{urlencode(parameters)}")


def path_of(url: str) -> str:
    """The path of an address."""
    return urlsplit(url).path


def card(title: str, url: str, standfirst: str, shown: dict[str, Any]) -> dict[str, Any]:
    """An article in the answer about the newest."""
    return {"title": title, "path": path_of(url), "standfirst": standfirst, "picture": shown}


def listing(name: str, url: str, summary: str, city: str, types: Iterable[tuple[str, bool]]) -> dict[str, Any]:
    """A therapist in the answer about therapists. `types` are names, and whether they are specialities."""
    offered = [{"name": each, "is_speciality": is_speciality} for each, is_speciality in types]
    return {"name": name, "path": path_of(url), "summary": summary, "city": city, "types": offered}


def found(pages: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """The answer of a search, from titles and addresses, in no order of rank: each peer ranks in its own way."""
    return [{"title": title, "path": path_of(url)} for title, url in sorted(pages)]


def picture(text: str, rendition: dict[str, Any]) -> dict[str, Any]:
    """A picture as answers are compared: with a file, whose address each peer chooses."""
    if not rendition["url"]:
        raise ValueError(f"The picture “{text}” has no address.")
    return {"text": text, "width": rendition["width"], "height": rendition["height"]}
