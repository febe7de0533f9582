"""Asks stock grapple."""

from __future__ import annotations

from typing import Any

from bench.clients import Request, card, found, graphql, listing, picture
from bench.content import SOUGHT
from bench.questions import plain

ARTICLE = """
query Article($slug: String!) {
  article(slug: $slug) {
    title
    standfirst
    hero { title rendition(fill: "1920x1080", format: "jpeg") { url width height } }
    body {
      field
      ... on HeadingBlock { label: text level }
      ... on RichTextBlock { value }
      ... on ImageBlock { image { title rendition(width: 1440, format: "jpeg") { url width height } } caption }
      ... on CalloutBlock { kind heading text }
      ... on MassageTypesBlock {
        heading intro entries { ... on MassageTypeEntryBlock { massageType { name slug } text } }
      }
      ... on BenefitsBlock { heading groups { ... on BenefitGroupBlock { kind items } } }
      ... on EvidenceBlock { findings { ... on FindingBlock { claim population design result strength } } }
      ... on StepsBlock { heading steps { ... on StepBlock { heading text } } }
      ... on QuestionsBlock { questions { ... on QuestionBlock { question answer } } }
      ... on QuoteBlock { quote attribution }
    }
    references { title source year doi }
  }
}
"""
NEWEST = """
query Newest {
  articles(limit: 20, order: "-first_published_at") {
    title
    url
    standfirst
    hero { title rendition(fill: "800x533", format: "jpeg") { url width height } }
  }
}
"""
THERAPISTS = """
query Therapists {
  therapists(limit: 50, order: "title") {
    title
    url
    summary
    city
    offeredMassageTypes { isSpeciality massageType { name } }
  }
}
"""
SEARCH = """
query Search($query: String!) {
  articles(searchQuery: $query, limit: 20) { title url }
}
"""


class Grapple:
    """The client of stock grapple, which knows no distance."""

    def request(self, question: str, variant: str) -> Request | None:
        """The query as grapple's documents would have it."""
        queries: dict[str, tuple[str, dict[str, Any]]] = {
            "article": (ARTICLE, {"slug": variant}),
            "newest": (NEWEST, {}),
            "therapists": (THERAPISTS, {}),
            "search": (SEARCH, {"query": SOUGHT}),
        }
        return graphql("/api/graphql/", *queries[question]) if question in queries else None

    def read(self, question: str, answer: Any) -> Any:
        """The answer as plain data."""
        data = answer["data"]
        match question:
            case "article":
                article = data["article"]
                return {
                    "title": article["title"],
                    "standfirst": article["standfirst"],
                    "hero": _picture(article["hero"]),
                    "body": [{"kind": block.pop("field"), "value": plain(_value(block))} for block in article["body"]],
                    "references": article["references"],
                }
            case "newest":
                return [
                    card(page["title"], page["url"], page["standfirst"], _picture(page["hero"]))
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
        return found((page["title"], page["url"]) for page in data["articles"])


def _value(block: dict[str, Any]) -> Any:
    """A block's value by the names under which it is stored."""
    if "value" in block:
        return block["value"]
    if "label" in block:
        return {"text": block["label"], "level": block["level"]}
    if "image" in block:
        return block | {"image": _picture(block["image"])}
    if "entries" in block:
        entries = [{"massage_type": entry["massageType"], "text": entry["text"]} for entry in block["entries"]]
        return block | {"entries": entries}
    return block


def _picture(image: dict[str, Any]) -> dict[str, Any]:
    return picture(image["title"], image["rendition"])
