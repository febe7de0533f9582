"""Asks strawberry-django."""

from __future__ import annotations

from typing import Any

from bench.clients import Request, card, found, graphql, listing, picture
from bench.clients.rest import body
from bench.content import SOUGHT
from bench.questions import HERE, RADIUS_KM

ARTICLE = """
query Article($slug: String!) {
  articles(slug: $slug, first: 1) {
    title
    standfirst
    heroPicture { text url width height }
    body
    references { title source year doi }
  }
}
"""
NEWEST = """
query Newest {
  articles(first: 20) { title url standfirst cardPicture { text url width height } }
}
"""
THERAPISTS = """
query Therapists {
  therapists(first: 50) { title url summary city offeredMassageTypes { isSpeciality massageType { name } } }
}
"""
NEAREST = """
query Nearest($latitude: Float!, $longitude: Float!, $radiusKm: Float!) {
  nearest(latitude: $latitude, longitude: $longitude, radiusKm: $radiusKm, first: 20) { title city }
}
"""
SEARCH = """
query Search($query: String!) {
  search(query: $query, first: 20) { title url }
}
"""


class Strawberry:
    """The client of the tuned strawberry-django."""

    def request(self, question: str, variant: str) -> Request:
        """The query of each question."""
        queries: dict[str, tuple[str, dict[str, Any]]] = {
            "article": (ARTICLE, {"slug": variant}),
            "newest": (NEWEST, {}),
            "therapists": (THERAPISTS, {}),
            "nearest": (NEAREST, {"latitude": HERE[0], "longitude": HERE[1], "radiusKm": RADIUS_KM}),
            "search": (SEARCH, {"query": SOUGHT}),
        }
        return graphql("/graphql/", *queries[question])

    def read(self, question: str, answer: Any) -> Any:
        """The answer as plain data."""
        data = answer["data"]
        match question:
            case "article":
                (article,) = data["articles"]
                return {
                    "title": article["title"],
                    "standfirst": article["standfirst"],
                    "hero": _picture(article["heroPicture"]),
                    "body": body(article["body"]),
                    "references": article["references"],
                }
            case "newest":
                return [
                    card(page["title"], page["url"], page["standfirst"], _picture(page["cardPicture"]))
                    for page in data["articles"]
                ]
            case "therapists":
                return [
                    listing(
                        *(page["title"], page["url"], page["summary"], page["city"]),
                        [(each["massageType"]["name"], each["isSpeciality"]) for each in page["offeredMassageTypes"]],
                    )
                    for page in data["therapists"]
                ]
            case "nearest":
                return [{"name": page["title"], "city": page["city"]} for page in data["nearest"]]
        return found((page["title"], page["url"]) for page in data["search"])


def _picture(shown: dict[str, Any]) -> dict[str, Any]:
    return picture(shown["text"], shown)
