"""What can be searched. Apps say so in `AppConfig.ready()`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db.models import Model


def _nothing(row: Any) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Searchable:
    """A model whose public rows can be found.

    `kind` is its name in the contract, such as MASSAGE_TYPE, `label` what people call several.
    `title` names the column that holds the name. `other_names` gives more names of a row, `text`
    the rest that can be found: only what the API shows of a public row, never anything private and
    nothing of other rows, which may be hidden. `owner` is the relation to the page on which the rows
    stand, for rows that have no place or language of their own; `until` the column with the moment
    from which on nobody looks for a row any more. `parts` are models whose rows add to the text, with
    their relation to the row.
    """

    model: type[Model]
    kind: str
    label: str
    text: Callable[[Any], Iterable[str]]
    title: str = "title"
    other_names: Callable[[Any], Iterable[str]] = _nothing
    owner: str | None = None
    until: str | None = None
    parts: tuple[tuple[type[Model], str], ...] = ()

    def language(self, row: Any) -> str:
        """The language code of a row."""
        language: str = (getattr(row, self.owner) if self.owner else row).locale.language_code
        return language


_searchables: dict[str, Searchable] = {}


def register_searchable(searchable: Searchable) -> None:
    """Let readers find the public rows of a model, and keep the index in step with it."""
    from cms.search import indexing

    known = _searchables.setdefault(searchable.kind, searchable)
    if known is not searchable:
        raise ImproperlyConfigured(f"{searchable.kind} can be searched already, as {known.model.__name__}.")
    indexing.connect(searchable)


def searchables() -> dict[str, Searchable]:
    """All that can be searched, by kind, in the order of registration."""
    return dict(_searchables)
