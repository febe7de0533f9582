"""The questions that the articles app answers."""

from __future__ import annotations

from typing import Self, cast

from cms.content.visibility import PageQuerySet


class ArticlePageQuerySet(PageQuerySet):
    """Articles."""

    def newest_first(self) -> Self:
        """By first publication, newest first; ties by id, so that pages of a list are stable."""
        return cast("Self", self.order_by("-first_published_at", "-pk"))
