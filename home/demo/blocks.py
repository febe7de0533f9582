"""Blocks of a body as the demo's data write them: type and value, other objects named by key.

Texts are prose (`home.demo.prose`); `home.demo.streams` turns all into what a StreamField stores.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from home.demo.prose import prose
from home.demo.streams import Chosen, Items

Block = tuple[str, Any]


def heading(text: str, level: str = "2") -> Block:
    """A section, or a subsection with level 3."""
    return ("heading", {"text": text, "level": level})


def text(words: str) -> Block:
    """Paragraphs and lists."""
    return ("text", prose(words))


def image(key: str, caption: str) -> Block:
    """A picture of the demo."""
    return ("image", {"image": Chosen(f"image/{key}"), "caption": prose(caption)})


def quote(words: str, attribution: str) -> Block:
    """Somebody's words."""
    return ("quote", {"quote": words, "attribution": attribution})


def callout(kind: str, title: str, words: str) -> Block:
    """A note, a caution, a contraindication or “ask your doctor”."""
    return ("callout", {"kind": kind, "heading": title, "text": prose(words)})


def massage_types(title: str, intro: str, entries: Mapping[str, str]) -> Block:
    """Massage types by slug, each with this article's words or none."""
    return ("massage_types", _entries(title, intro, entries, chooser="massage_type", kind="massage-type"))


def techniques(title: str, intro: str, entries: Mapping[str, str]) -> Block:
    """Techniques by slug, each with this article's words or none."""
    return ("techniques", _entries(title, intro, entries, chooser="technique", kind="technique"))


def conditions(title: str, intro: str, entries: Mapping[str, str]) -> Block:
    """Conditions by slug, each with a note or none."""
    return ("conditions", _entries(title, intro, entries, chooser="condition", kind="condition", words="note"))


def benefits(title: str, *, physical: tuple[str, ...], mental: tuple[str, ...]) -> Block:
    """What people may gain, in two groups."""
    groups = Items(({"kind": "physical", "items": Items(physical)}, {"kind": "mental", "items": Items(mental)}))
    return ("benefits", {"heading": title, "groups": groups})


def evidence(*findings: dict[str, Any]) -> Block:
    """What studies found."""
    return ("evidence", {"findings": Items(findings)})


def finding(claim: str, *, population: str, design: str, result: str, strength: str) -> dict[str, Any]:
    """One claim and what stands behind it."""
    return {
        "claim": claim,
        "population": population,
        "design": design,
        "result": prose(result),
        "strength": strength,
    }


def steps(title: str, *each: tuple[str, str]) -> Block:
    """Numbered steps: heading and words."""
    return (
        "steps",
        {"heading": title, "steps": Items({"heading": name, "text": prose(words)} for name, words in each)},
    )


def questions(*each: tuple[str, str]) -> Block:
    """Questions with their answers."""
    pairs = Items({"question": question, "answer": prose(answer)} for question, answer in each)
    return ("questions", {"questions": pairs})


def table(caption: str, columns: tuple[str, ...], *rows: tuple[str, ...]) -> Block:
    """A table of short texts."""
    value = {
        "columns": [{"type": "text", "heading": column} for column in columns],
        "rows": [{"values": list(row)} for row in rows],
        "caption": "",
    }
    return ("table", {"caption": caption, "table": value})


def video(address: str, title: str) -> Block:
    """A video elsewhere."""
    return ("video", {"video": address, "title": title})


def hubspot_form(title: str, *, portal: str, form: str) -> Block:
    """A form of HubSpot."""
    return ("hubspot_form", {"heading": title, "portal_id": portal, "form_id": form, "region": "na1"})


def chosen_therapists(title: str, *slugs: str) -> Block:
    """A spotlight on therapists by name."""
    therapists = Items(Chosen(f"therapist/{slug}") for slug in slugs)
    return ("therapist_spotlight", _spotlight(title, rule="chosen", therapists=therapists, limit=len(slugs)))


def therapists_by_rule(title: str, massage_type: str, *, country: str = "", region: str = "", limit: int = 3) -> Block:
    """A spotlight on therapists who offer a type, featured ones first."""
    chosen = Chosen(f"massage-type/{massage_type}")
    return (
        "therapist_spotlight",
        _spotlight(title, rule="by_rule", massage_type=chosen, country=country, region=region, limit=limit),
    )


def nearby_therapists(title: str, *types: str, km: int = 25) -> Block:
    """The panel in which readers look around them."""
    chosen = Items(Chosen(f"massage-type/{slug}") for slug in types)
    return ("nearby_therapists", {"heading": title, "massage_types": chosen, "default_radius_km": km})


def training(title: str, intro: str, massage_type: str | None = None, *, country: str = "", limit: int = 3) -> Block:
    """The next training events."""
    chosen = Chosen(f"massage-type/{massage_type}") if massage_type else None
    value = {"heading": title, "intro": prose(intro), "massage_type": chosen, "country": country, "limit": limit}
    return ("training", value)


def disclaimer(kind: str) -> Block:
    """The medical or the directory disclaimer."""
    return ("disclaimer", {"kind": kind})


def _entries(
    title: str, intro: str, entries: Mapping[str, str], *, chooser: str, kind: str, words: str = "text"
) -> dict[str, Any]:
    items = Items({chooser: Chosen(f"{kind}/{slug}"), words: prose(said)} for slug, said in entries.items())
    return {"heading": title, "intro": prose(intro), "entries": items}


def _spotlight(title: str, **values: Any) -> dict[str, Any]:
    empty = {"therapists": Items(), "massage_type": None, "country": "", "region": ""}
    return {"heading": title, **empty, **values}
