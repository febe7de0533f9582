"""From pieces side by side to wrappers inside one another, for the writers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from cms.graphql.rich_text.document import Inline, Wrapper


@dataclass(frozen=True)
class Nest:
    """A wrapper with what stands in it."""

    wrapper: Wrapper
    inside: tuple[Nested, ...]


Nested: TypeAlias = "Nest | Inline"


def nested(pieces: tuple[Inline, ...], depth: int = 0) -> Iterator[Nested]:
    """The pieces with neighbours that share a wrapper put into one, outermost first."""
    for wrapper, group in groupby(pieces, lambda piece: piece.wrappers[depth] if piece.wrappers[depth:] else None):
        members = tuple(group)
        if wrapper is None:
            yield from members
        else:
            yield Nest(wrapper, tuple(nested(members, depth + 1)))
