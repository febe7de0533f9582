"""Asks Touchpoint's GraphQL API, as it is and under its own names."""

from __future__ import annotations

from typing import Any

from bench.clients import Request, card, found, graphql, listing, picture
from bench.content import SOUGHT
from bench.questions import HERE, RADIUS_KM, plain

ARTICLE = """
query Article($path: String!) {
  article(urlPath: $path) {
    title
    standfirst
    hero { alternativeText rendition(preset: HERO) { url width height } }
    body {
      __typename
      ... on HeadingBlock { label level }
      ... on TextBlock { text { html } }
      ... on ImageBlock { image { alternativeText rendition(preset: BODY) { url width height } } caption { html } }
      ... on CalloutBlock { kind heading text { html } }
      ... on MassageTypesBlock {
        heading intro { html } massageTypeEntries { massageType { name slug } text { html } }
      }
      ... on BenefitsBlock { heading groups { kind items } }
      ... on EvidenceBlock { findings { claim population design result { html } strength } }
      ... on StepsBlock { heading steps { heading text { html } } }
      ... on QuestionsBlock { questions { question answer { html } } }
      ... on QuoteBlock { quote attribution }
    }
    references { title source year doi }
  }
}
"""
NEWEST = """
query Newest {
  articles(first: 20) {
    nodes {
      title
      urlPath
      standfirst
      hero { alternativeText rendition(preset: CARD) { url width height } }
    }
  }
}
"""
THERAPISTS = """
query Therapists {
  therapists(orderBy: NAME, first: 50) {
    nodes {
      name
      urlPath
      summary
      locations { city }
      massageTypes { isSpeciality massageType { name } }
    }
  }
}
"""
NEAREST = """
query Nearest($near: NearInput!) {
  therapists(near: $near, orderBy: DISTANCE, first: 20) {
    nodes { name locations { city } }
  }
}
"""
SEARCH = """
query Search($query: String!) {
  search(query: $query, types: [ARTICLE], first: 20) {
    nodes { ... on PageInterface { title urlPath } }
  }
}
"""


class Touchpoint:
    """The client of our own API."""

    def request(self, question: str, variant: str) -> Request:
        """Touchpoint's own query for each question."""
        point = {"latitude": HERE[0], "longitude": HERE[1]}
        queries: dict[str, tuple[str, dict[str, Any]]] = {
            "article": (ARTICLE, {"path": f"/articles/{variant}/"}),
            "newest": (NEWEST, {}),
            "therapists": (THERAPISTS, {}),
            "nearest": (NEAREST, {"near": {"point": point, "radiusKm": RADIUS_KM}}),
            "search": (SEARCH, {"query": SOUGHT}),
        }
        return graphql("/graphql/", *queries[question])

    def read(self, question: str, answer: Any) -> Any:
        """The answer as plain data."""
        data = answer["data"]
        match question:
            case "article":
                return _article(data["article"])
            case "newest":
                nodes = data["articles"]["nodes"]
                return [
                    card(node["title"], node["urlPath"], node["standfirst"], _picture(node["hero"])) for node in nodes
                ]
            case "therapists":
                return [_listing(node) for node in data["therapists"]["nodes"]]
            case "nearest":
                nodes = data["therapists"]["nodes"]
                return [{"name": node["name"], "city": node["locations"][0]["city"]} for node in nodes]
        return found((node["title"], node["urlPath"]) for node in data["search"]["nodes"])


def _listing(node: dict[str, Any]) -> dict[str, Any]:
    types = [(each["massageType"]["name"], each["isSpeciality"]) for each in node["massageTypes"]]
    return listing(node["name"], node["urlPath"], node["summary"], node["locations"][0]["city"], types)


def _article(article: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": article["title"],
        "standfirst": article["standfirst"],
        "hero": _picture(article["hero"]),
        "body": [{"kind": KINDS[block["__typename"]], "value": plain(_value(block))} for block in article["body"]],
        "references": article["references"],
    }


KINDS = {
    "HeadingBlock": "heading",
    "TextBlock": "text",
    "ImageBlock": "image",
    "CalloutBlock": "callout",
    "MassageTypesBlock": "massage_types",
    "BenefitsBlock": "benefits",
    "EvidenceBlock": "evidence",
    "StepsBlock": "steps",
    "QuestionsBlock": "questions",
    "QuoteBlock": "quote",
}


def _value(block: dict[str, Any]) -> Any:
    """A block's value by the names under which it is stored."""
    match block.pop("__typename"):
        case "HeadingBlock":
            return {"text": block["label"], "level": str(block["level"])}
        case "TextBlock":
            block = block["text"]
        case "ImageBlock":
            block["image"] = _picture(block["image"])
        case "CalloutBlock":
            block["kind"] = block["kind"].lower()
        case "MassageTypesBlock":
            block["entries"] = [
                {"massage_type": entry["massageType"], "text": entry["text"]}
                for entry in block.pop("massageTypeEntries")
            ]
        case "BenefitsBlock":
            for group in block["groups"]:
                group["kind"] = group["kind"].lower()
        case "EvidenceBlock":
            for finding in block["findings"]:
                finding |= {enum: finding[enum].lower() for enum in ("design", "strength")}
    return block


def _picture(image: dict[str, Any]) -> dict[str, Any]:
    return picture(image["alternativeText"], image["rendition"])
