"""System checks of the settings, for what would otherwise go wrong quietly."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004

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


def check_deployment(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """What works on one small server, and fails its people once there is more. Asked by `check --deploy`."""
    found = [
        (
            settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"),
            "DATABASE_URL names SQLite: one writer at a time, on one machine's disk.",
            "Name a PostgreSQL server.",
            "operations.W001",
        ),
        (
            settings.CACHES["default"]["BACKEND"].endswith("LocMemCache"),
            "CACHE_URL keeps the cache in each process's own memory: budgets count once for every process.",
            "Name a Redis or Valkey server.",
            "operations.W002",
        ),
        (
            settings.EMAIL_BACKEND.endswith("console.EmailBackend"),
            "EMAIL_URL writes e-mails to the log: nobody gets them, and the log holds links that let people in.",
            "Name a mail server, or dummymail:// to send none.",
            "operations.W003",
        ),
    ]
    return [Warning(message, hint=hint, id=name) for is_so, message, hint, name in found if is_so]


def _name(entry: str) -> str:
    """Return the app's package, whether it is listed by package or by configuration class."""
    return entry.partition(".apps.")[0]
