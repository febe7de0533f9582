"""Plain Python data -> the stored value of a StreamField or of a rich text.

The data name other objects of the demo by key. Ids of blocks are made from their place, so that
anchors and answers of the API are the same wherever the demo is loaded.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from home.demo.loading import Loading, stable_uuid

PAGE_LINK = re.compile(r'<a page="([^"]+)">')
CITATION = re.compile(r"<cite>([^<]+)</cite>")


@dataclass(frozen=True)
class Chosen:
    """An object of the demo in a chooser."""

    key: str


class Items(tuple[Any, ...]):
    """The items of a list block."""

    __slots__ = ()


def reference_key(name: str) -> uuid.UUID:
    """The key of a reference, by which texts cite it."""
    return stable_uuid(f"reference/{name}")


def rich_text(html: str, demo: Loading) -> str:
    """Stored rich text: `<a page="article/sleep">` and `<cite>rapaport-2018</cite>` resolved."""
    html = PAGE_LINK.sub(lambda link: f'<a linktype="page" id="{demo.pk(link[1])}">', html)
    return CITATION.sub(lambda mark: f'<cite data-reference="{reference_key(mark[1])}">*</cite>', html)


def stream(name: str, blocks: Sequence[tuple[str, Any]], demo: Loading) -> str:
    """The stored value of a StreamField. `name` is unique in the demo: ids are made from it."""
    return json.dumps(
        [
            {"type": kind, "value": _stored(value, f"{name}/{position}", demo), "id": _id(f"{name}/{position}")}
            for position, (kind, value) in enumerate(blocks)
        ]
    )


def _stored(value: Any, place: str, demo: Loading) -> Any:
    if isinstance(value, Chosen):
        return demo.pk(value.key)
    if isinstance(value, str):
        return rich_text(value, demo)
    if isinstance(value, dict):
        return {name: _stored(child, f"{place}/{name}", demo) for name, child in value.items()}
    if isinstance(value, Items):
        return [
            {"type": "item", "value": _stored(item, f"{place}/{number}", demo), "id": _id(f"{place}/{number}")}
            for number, item in enumerate(value)
        ]
    return value


def _id(place: str) -> str:
    return str(stable_uuid(f"block/{place}"))
