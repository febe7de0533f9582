"""Everything that the database holds, to look for what should not be there."""

from __future__ import annotations

from typing import Any

from django.db import connection


def table_dump() -> str:
    """Every row of every table, as text."""
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a table's own name
            rows += [f"{table}: " + " ".join(map(_text, row)) for row in cursor.fetchall()]
    return "\n".join(rows)


def _text(value: Any) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, (bytes, memoryview)) else str(value)
