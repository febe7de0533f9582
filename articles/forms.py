"""The edit form of an article."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import QueryDict

from cms.content.inline_rows import keep_keys, refuse_twice
from cms.content.models import ContentPageForm


def with_own_keys(data: QueryDict) -> QueryDict:
    """The posted form with a key of its own for each reference.

    The browser gives every new row a fresh key. Where it did not (a row whose script did not run, a
    copied request), a row without a usable key gets one, and of two rows with one key the first
    keeps it: citations go on pointing at the reference that was there before.
    """
    mended = data.copy()
    seen: set[uuid.UUID] = set()
    for position in range(_count(data.get("references-TOTAL_FORMS"))):
        name = f"references-{position}-key"
        key = _as_uuid(data.get(name))
        if key is None or key in seen:
            key = uuid.uuid4()
        mended[name] = str(key)
        seen.add(key)
    return mended


def _count(text: str | None) -> int:
    """How many rows the form says it has; the formset itself refuses more than a thousand."""
    return min(int(text), 1000) if text is not None and text.isdecimal() else 0


def _as_uuid(text: str | None) -> uuid.UUID | None:
    try:
        return uuid.UUID(text or "")
    except ValueError:
        return None


class ArticlePageForm(ContentPageForm):
    """Sees to it that each reference can be cited by a key of its own, and that each author stands once."""

    def __init__(self, data: QueryDict | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(with_own_keys(data) if data is not None else None, *args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Refuse the same author twice."""
        cleaned: dict[str, Any] = super().clean()
        authors = self.formsets.get("article_authors")
        refuse_twice(authors, "person", "This author is named twice.")
        keep_keys(authors, "person")
        return cleaned
