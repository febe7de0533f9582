"""Asks Touchpoint's GraphQL API, as it is and under its own names."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from graphql import build_schema

from bench.clients import Request, graphql, picture
from bench.content import SOUGHT
from bench.questions import HERE, plain

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
  therapists(first: 50) {
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
query Nearest($latitude: Float!, $longitude: Float!) {
  therapists(near: { point: { latitude: $latitude, longitude: $longitude } }, orderBy: DISTANCE, first: 20) {
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


SCHEMA = Path(__file__).resolve().parents[2] / "schema.graphql"


@cache
def knows_distance() -> bool:
    """Whether the contract has the argument that lists therapists by their distance."""
    query = build_schema(SCHEMA.read_text()).query_type
    return query is not None and "near" in query.fields["therapists"].args


class Touchpoint:
    """The client of our own API."""

    def request(self, question: str, variant: str) -> Request | None:
        """Touchpoint's own query for each question."""
        if question == "nearest" and not knows_distance():
            return None
        query, variables = {
            "article": (ARTICLE, {"path": f"/articles/{variant}/"}),
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
                return _article(data["article"])
            case "newest":
                return [
                    {
                        "title": node["title"],
                        "path": node["urlPath"],
                        "standfirst": node["standfirst"],
                        "picture": _picture(node["hero"]),
                    }
                    for node in data["articles"]["nodes"]
                ]
            case "therapists":
                return [
                    {
                        "name": node["name"],
                        "path": node["urlPath"],
                        "summary": node["summary"],
                        "city": node["locations"][0]["city"],
                        "types": [
                            {"name": each["massageType"]["name"], "is_speciality": each["isSpeciality"]}
                            for each in node["massageTypes"]
                        ],
                    }
                    for node in data["therapists"]["nodes"]
                ]
            case "nearest":
                return [
                    {"name": node["name"], "city": node["locations"][0]["city"]} for node in data["therapists"]["nodes"]
                ]
        found = [{"title": node["title"], "path": node["urlPath"]} for node in data["search"]["nodes"]]
        return sorted(found, key=lambda each: each["title"])


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
    name = block.pop("__typename")
    match name:
        case "HeadingBlock":
            return {"text": block["label"], "level": str(block["level"])}
        case "TextBlock":
            return block["text"]
        case "ImageBlock":
            return {"image": _picture(block["image"]), "caption": block["caption"]}
        case "CalloutBlock":
            return block | {"kind": block["kind"].lower()}
        case "MassageTypesBlock":
            entries = [
                {"massage_type": entry["massageType"], "text": entry["text"]} for entry in block["massageTypeEntries"]
            ]
            return {"heading": block["heading"], "intro": block["intro"], "entries": entries}
        case "BenefitsBlock":
            return block | {"groups": [group | {"kind": group["kind"].lower()} for group in block["groups"]]}
        case "EvidenceBlock":
            enums = ("design", "strength")
            return {
                "findings": [finding | {enum: finding[enum].lower() for enum in enums} for finding in block["findings"]]
            }
    return block


def _picture(image: dict[str, Any]) -> dict[str, Any]:
    return picture(image["alternativeText"], image["rendition"])
