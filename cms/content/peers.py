"""Columns that a query left out, read for all rows that it loaded at once when one of them is asked for it.

What Django 6.1 calls `FETCH_PEERS`: one statement where Django 5.2 runs one for each row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models


class PeersMixin(models.Model):
    """A model whose rows may know those that were loaded with them, themselves included."""

    peers: Sequence[Any] = ()

    class Meta:
        abstract = True

    def refresh_from_db(self, using: Any = None, fields: Any = None, from_queryset: Any = None) -> None:
        """Read a column that was left out for all peers that lack it; anything else as Django does."""
        if not self.peers or fields is None or not self.get_deferred_fields().issuperset(fields):
            super().refresh_from_db(using, fields, from_queryset)
            return
        lacking: dict[Any, list[Any]] = {}
        for row in self.peers:
            if row.get_deferred_fields().issuperset(fields):
                lacking.setdefault(row.pk, []).append(row)  # lists by two relations may hold one row twice
        for values in self._meta.base_manager.filter(pk__in=lacking).values("pk", *fields):
            for row in lacking[values.pop("pk")]:
                for name, value in values.items():
                    setattr(row, name, value)
