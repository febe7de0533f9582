"""What a guide of the demo consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Article:
    """One guide. Days of review count from the day of the load."""

    title: str
    standfirst: str
    description: str
    authors: tuple[str, ...]
    reviewer: str | None = None
    reviewed: int = -40
    next_review: int = 690
    key_points: tuple[str, ...]
    body: tuple[tuple[str, Any], ...]
    references: tuple[str, ...] = ()
    massage_types: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    practices: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
