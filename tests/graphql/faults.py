"""What no answer may hold: a fault of the server, or words from its inside."""

from __future__ import annotations

from typing import Any

INTERNAL = ("Traceback", "django", "psycopg", "sqlite", "SELECT ", " object at 0x", "Exception", "Error(", "KeyError")


def expect_no_fault(errors: list[dict[str, Any]]) -> None:
    """Fail if one of the errors is the server's own, or tells of its inside."""
    for error in errors:
        assert error["extensions"]["code"] != "INTERNAL", error
        assert not [word for word in INTERNAL if word in error["message"]], error
