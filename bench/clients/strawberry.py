"""Asks strawberry-django."""

from __future__ import annotations

from typing import Any

from bench.clients import Request, graphql, path_of, picture
from bench.clients.rest import body
from bench.content import SOUGHT
from bench.questions import HERE

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
query Nearest($latitude: Float!, $longitude: Float!) {
  nearest(latitude: $latitude, longitude: $longitude, first: 20) { title city }
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
        query, variables = {
            "article": (ARTICLE, {"slug": variant}),
            "newest": (NEWEST, {}),
            "therapists": (THERAPISTS, {}),
            "nearest": (NEAREST, {"latitude": HERE[0], "longitude": HERE[1]}),
            "search": (SEARCH, {"query": SOUGHT}),
        }[question]
        return graphql("/graphql/", query, variables)

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
                    {
                        "title": page["title"],
                        "path": path_of(page["url"]),
                        "standfirst": page["standfirst"],
                        "picture": _picture(page["cardPicture"]),
                    }
                    for page in data["articles"]
                ]
            case "therapists":
                return [
                    {
                        "name": page["title"],
                        "path": path_of(page["url"]),
                        "summary": page["summary"],
                        "city": page["city"],
                        "types": [
                            {"name": each["massageType"]["name"], "is_speciality": each["isSpeciality"]}
                            for each in page["offeredMassageTypes"]
                        ],
                    }
                    for page in data["therapists"]
                ]
            case "nearest":
                return [{"name": page["title"], "city": page["city"]} for page in data["nearest"]]
        found = [{"title": page["title"], "path": path_of(page["url"])} for page in data["search"]]
        return sorted(found, key=lambda each: each["title"])


def _picture(shown: dict[str, Any]) -> dict[str, Any]:
    return picture(shown["text"], shown)
