"""Asks the two limits: one SQL statement a request, and fixed bytes."""

from __future__ import annotations

import json
import re
from typing import Any

from bench.clients import Request, get, picture
from bench.clients.touchpoint import Touchpoint
from bench.content import SOUGHT
from bench.questions import HERE, RADIUS_KM, plain

_PAGE_LINK = re.compile(r'<a linktype="page" id="(\d+)"')


class OneStatement:
    """The client of one statement a request. It puts together what stands side by side in the answer."""

    def request(self, question: str, variant: str) -> Request:
        """The path of the statement, with its parameters."""
        parameters: dict[str, dict[str, Any]] = {
            "article": {"slug": variant},
            "nearest": {"latitude": HERE[0], "longitude": HERE[1], "radius": RADIUS_KM},
            "search": {"query": SOUGHT},
        }
        return get(f"/{question}", **parameters.get(question, {}))

    def read(self, question: str, answer: Any) -> Any:
        """The answer as plain data."""
        match question:
            case "article":
                return {
                    "title": answer["title"],
                    "standfirst": answer["standfirst"],
                    "hero": _picture(answer["hero"]),
                    "body": [
                        {"kind": block["type"], "value": plain(_shown(block["value"], answer))}
                        for block in answer["body"]
                    ],
                    "references": answer["references"],
                }
            case "newest":
                return [card | {"picture": _picture(card["picture"])} for card in answer]
            case "search":
                return sorted(answer, key=lambda each: str(each["title"]))
        return answer


class FixedBytes:
    """The client of fixed bytes, which are Touchpoint's: nothing is left to compare."""

    def request(self, question: str, variant: str) -> Request:
        """The path of the bytes."""
        return Request(f"/{question}-{variant}")

    def read(self, question: str, answer: Any) -> Any:
        """As Touchpoint's answer."""
        return Touchpoint().read(question, answer)


def _shown(value: Any, answer: dict[str, Any]) -> Any:
    """A stored value with what the answer holds beside it."""
    match value:
        case {"type": "item", "value": inner}:
            return _shown(inner, answer)
        case dict():
            beside = {"image": "pictures", "massage_type": "massage_types"}
            shown = {
                name: answer[beside[name]][str(child)] if name in beside else _shown(child, answer)
                for name, child in value.items()
            }
            return shown | {"image": _picture(shown["image"])} if "image" in shown else shown
        case list():
            return [_shown(child, answer) for child in value]
        case str():
            return _PAGE_LINK.sub(lambda link: f"<a href={json.dumps(answer['paths'][link[1]])}", value)
    return value


def _picture(shown: dict[str, Any]) -> dict[str, Any]:
    return picture(shown["text"], shown)
