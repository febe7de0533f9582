"""The GraphQL documents of the frontend, one operation for each kind of page."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graphql import parse, print_ast
from graphql.utilities import separate_operations

FOLDER = Path(__file__).parent / "queries"


@cache
def documents() -> dict[str, str]:
    """The text of each operation with the fragments that it needs, by the operation's name."""
    texts = (path.read_text() for path in sorted(FOLDER.glob("*.graphql")))
    return {name: print_ast(document) for name, document in separate_operations(parse("\n".join(texts))).items()}
