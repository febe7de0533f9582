"""System checks of the settings, for what would otherwise go wrong quietly."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error

from cms.settings.environment import DEVELOPMENT_SECRET_KEY

GRAPPLE = "grapple"


def check_app_order(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """grapple reads models and snippets when it starts: what comes after it is missing from the API."""
    installed = [_name(entry) for entry in settings.INSTALLED_APPS]
    if GRAPPLE not in installed:
        return []
    too_late = installed[installed.index(GRAPPLE) + 1 :]
    labels = settings.GRAPPLE.get("APPS", [])
    return [
        Error(
            f"{name} comes after grapple in INSTALLED_APPS, so the API would lack its types.",
            hint="Move grapple behind it.",
            id="operations.E001",
        )
        for name in too_late
        if name == "wagtail.snippets" or name.rpartition(".")[2] in labels
    ]


def check_secret_key(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Production settings refuse the start; this covers settings of one's own."""
    if settings.DEBUG or settings.SECRET_KEY != DEVELOPMENT_SECRET_KEY:
        return []
    return [
        Error(
            "SECRET_KEY is the one that everyone knows from development.",
            hint="Set SECRET_KEY to at least 50 random characters.",
            id="operations.E002",
        )
    ]


def _name(entry: str) -> str:
    """Return the app's package, whether it is listed by package or by configuration class."""
    return entry.partition(".apps.")[0]
