"""Compare `schema.graphql` with the last release's: each breaking change must be announced in CHANGELOG.md.

A release's schema is kept as `docs/releases/<version>/schema.graphql`, copied there when it is released.
A change is announced when the `Unreleased` part of the changelog holds the sentence that tells of it here.
"""

import re
import sys
from pathlib import Path

from graphql import build_schema
from graphql.utilities import find_breaking_changes

ROOT = Path(__file__).resolve().parent.parent
VERSION = re.compile(r"\d+\.\d+\.\d+")


def last_release(root: Path) -> str | None:
    """The version of the last release whose schema is kept."""
    kept = (path.parent.name for path in root.glob("docs/releases/*/schema.graphql"))
    versions = [name for name in kept if VERSION.fullmatch(name)]
    return max(versions, key=lambda name: tuple(map(int, name.split("."))), default=None)


def unreleased(changelog: str) -> str:
    """What the changelog says of the coming release, in one line and without backquotes."""
    match = re.search(r"^## Unreleased$(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    return " ".join(match[1].replace("`", "").split()) if match else ""


def problems_of(root: Path) -> list[str]:
    """A sentence for each breaking change that the changelog does not announce."""
    version = last_release(root)
    if version is None:
        return []
    released = build_schema((root / "docs" / "releases" / version / "schema.graphql").read_text())
    current = build_schema((root / "schema.graphql").read_text())
    announced = unreleased((root / "CHANGELOG.md").read_text())
    changes = (change.description for change in find_breaking_changes(released, current))
    return [
        f"Breaks clients of {version}: {change} Undo it, or write this sentence under Unreleased in CHANGELOG.md and "
        "say what clients do instead."
        for change in changes
        if change not in announced
    ]


def main() -> int:
    version = last_release(ROOT)
    if version is None:
        print("No release is kept in docs/releases/ yet: nothing can break.")
        return 0
    problems = problems_of(ROOT)
    print("\n".join(problems) or f"Nothing breaks clients of {version} unannounced.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
