"""A challenge that an operator may plug in: the dotted name of a function (`ENQUIRY_CHALLENGE`).

    def verify(response: str, *, address: str) -> bool

`response` is what the challenge's widget gave to the form, `address` the network address of the
sender. What it raises is a fault: the sender is asked to try again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.utils.module_loading import import_string


def is_challenged() -> bool:
    """Whether senders must pass a challenge."""
    return bool(settings.ENQUIRY_CHALLENGE)


def passes(response: str, *, address: str) -> bool:
    """Whether the challenge was passed, or there is none."""
    return not is_challenged() or (
        bool(response) and import_string(settings.ENQUIRY_CHALLENGE)(response, address=address)
    )


def check_challenge(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """The name must lead to a function, or every enquiry would fail."""
    if not is_challenged():
        return []
    try:
        found = import_string(settings.ENQUIRY_CHALLENGE)
    except ImportError:
        found = None
    if callable(found):
        return []
    return [
        Error(
            f"ENQUIRY_CHALLENGE names {settings.ENQUIRY_CHALLENGE}, which is no function that can be imported.",
            hint="Write its dotted name, or leave the setting empty for no challenge.",
            id="directory.E001",
        )
    ]
