"""Several rows as one JSON value, on PostgreSQL and SQLite alike."""

from __future__ import annotations

from typing import Any

from django.db.models import Aggregate, JSONField


class JSONArray(Aggregate):
    """The values of an expression as a JSON array, in no order."""

    function = "JSON_GROUP_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """PostgreSQL's name of the function."""
        return self.as_sql(compiler, connection, function="JSONB_AGG", **context)
