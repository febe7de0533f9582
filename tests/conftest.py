"""Fixtures that every test may use. Factories live in tests/factories/."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from django.test import TransactionTestCase
from hypothesis import settings as hypothesis_settings

from tests import databases

# Playwright runs an event loop in the thread of the test, which Django would take for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")

hypothesis_settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis_settings.register_profile("development", deadline=None)
hypothesis_settings.load_profile("ci" if os.environ.get("CI") else "development")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Replace pytest-django's: a copy of the migrated template, put back after each test that commits."""
    empty_the_tables = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]
    with django_db_blocker.unblock():
        database = databases.of_this_run()
        database.create()
    TransactionTestCase._fixture_teardown = lambda _test: database.restore()  # type: ignore[attr-defined]
    yield
    TransactionTestCase._fixture_teardown = empty_the_tables  # type: ignore[attr-defined]
    with django_db_blocker.unblock():
        database.destroy()


@pytest.fixture(autouse=True)
def _own_cache() -> Iterator[None]:
    """Leave nothing for the next test: Wagtail keeps the paths of its sites in the cache."""
    yield
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start the machine's Chromium, which must not call home: connections go to this machine only."""
    arguments = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    arguments += ["--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # which Chromium has for other users only
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": arguments}


@pytest.fixture(autouse=True)
def _media(settings: Any, tmp_path: Path) -> None:
    """Keep uploaded files in the test's own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"
