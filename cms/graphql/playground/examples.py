"""The documents in `docs/queries/`, from which frontend teams start, as the playground shows them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

OPENED_FIRST = ("articles", "article", "massage-type", "therapists", "site")
"""The examples that stand in tabs when somebody comes for the first time."""

_COMMENT = re.compile(r"^# ?(.*)$")


@dataclass(frozen=True, kw_only=True)
class Example:
    """A document with variables that find something in the demo."""

    name: str
    title: str
    query: str
    variables: str
    """JSON; empty when the document takes none."""
    tab: int | None
    """The place among the tabs of a first visit; None when it does not stand there."""


def queries_folder() -> Path:
    """Where the documents lie."""
    return Path(settings.BASE_DIR, "docs", "queries")


@cache
def examples() -> tuple[Example, ...]:
    """All documents by name. `<name>.json` beside `<name>.graphql` holds its variables."""
    return tuple(_example(path) for path in sorted(queries_folder().glob("*.graphql")))


def _example(path: Path) -> Example:
    query = path.read_text()
    variables = path.with_suffix(".json")
    first_line = _COMMENT.match(query.partition("\n")[0])
    if first_line is None:
        raise ValueError(f"{path.name} does not begin with a comment that says what it asks for.")
    return Example(
        name=path.stem,
        title=first_line[1].rstrip("."),
        query=query,
        variables=json.dumps(json.loads(variables.read_text()), indent=2) if variables.exists() else "",
        tab=OPENED_FIRST.index(path.stem) if path.stem in OPENED_FIRST else None,
    )
