"""Asks Wagtail's REST APIs."""

from __future__ import annotations

from typing import Any

from bench.clients import Request, card, found, get, listing, picture
from bench.content import SOUGHT
from bench.questions import plain


class RestV2:
    """The client of version 2, which knows no distance."""

    def request(self, question: str, variant: str) -> Request | None:
        """A listing with the fields that are wanted; an article is found by its slug in the same request."""
        parameters: dict[str, dict[str, Any]] = {
            "article": {
                "type": "peers.ArticlePage",
                "slug": variant,
                "fields": "_,title,standfirst,hero_picture,body,references(_,title,source,year,doi)",
            },
            "newest": {
                "type": "peers.ArticlePage",
                "order": "-first_published_at",
                "limit": 20,
                "fields": "_,title,html_url,standfirst,card_picture",
            },
            "therapists": {
                "type": "peers.TherapistPage",
                "order": "title",
                "limit": 50,
                "fields": "_,title,html_url,summary,city,offered_massage_types(_,is_speciality,massage_type(_,name))",
            },
            "search": {"type": "peers.ArticlePage", "search": SOUGHT, "limit": 20, "fields": "_,title,html_url"},
        }
        return get("/api/v2/pages/", **parameters[question]) if question in parameters else None

    def read(self, question: str, answer: Any) -> Any:
        """The answer as plain data."""
        pages = answer["items"]
        match question:
            case "article":
                (page,) = pages
                return article(page)
            case "newest":
                return [
                    card(page["title"], page["meta"]["html_url"], page["standfirst"], _picture(page["card_picture"]))
                    for page in pages
                ]
            case "therapists":
                return [
                    listing(
                        *(page["title"], page["meta"]["html_url"], page["summary"], page["city"]),
                        [
                            (each["massage_type"]["name"], each["is_speciality"])
                            for each in page["offered_massage_types"]
                        ],
                    )
                    for page in pages
                ]
        return _found(pages)


class RestV3:
    """The client of version 3, whose lists hold titles only: what cards need would take a request for each page."""

    def __init__(self, ids: dict[str, int]) -> None:
        self.ids = ids

    def request(self, question: str, variant: str) -> Request | None:
        """An article by its id, as that version wants it, and the search."""
        if question == "article":
            return Request(f"/api/v3/pages/{self.ids[variant]}/")
        if question == "search":
            return get("/api/v3/pages/", type="peers.ArticlePage", search=SOUGHT, limit=20)
        return None

    def read(self, question: str, answer: Any) -> Any:
        """The answer as plain data."""
        return article(answer) if question == "article" else _found(answer["items"])


def article(page: dict[str, Any]) -> dict[str, Any]:
    """An article as Wagtail represents it."""
    return {
        "title": page["title"],
        "standfirst": page["standfirst"],
        "hero": _picture(page["hero_picture"]),
        "body": body(page["body"]),
        "references": [
            {name: each[name] for name in ("title", "source", "year", "doi")} for each in page["references"]
        ],
    }


def body(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A body as Wagtail represents it."""
    shown = []
    for block in blocks:
        value = block["value"]
        if block["type"] == "image":
            value = value | {"image": _picture(value["image"])}
        shown.append({"kind": block["type"], "value": plain(value)})
    return shown


def _picture(shown: dict[str, Any]) -> dict[str, Any]:
    return picture(shown["text"], shown)


def _found(pages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return found((page["title"], page["meta"]["html_url"]) for page in pages)
