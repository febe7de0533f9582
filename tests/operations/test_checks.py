from django.conf import settings
from django.core.checks import run_checks
from django.test import override_settings

from cms.operations.checks import check_app_order, check_secret_key
from cms.settings.environment import DEVELOPMENT_SECRET_KEY


def moved_behind_grapple(name: str) -> list[str]:
    return [app for app in settings.INSTALLED_APPS if app != name] + [name]


def test_our_settings_pass_every_check() -> None:
    assert run_checks() == []


def test_snippets_behind_grapple_are_an_error() -> None:
    with override_settings():
        settings.INSTALLED_APPS = moved_behind_grapple("wagtail.snippets")
        [error] = check_app_order(None)
    assert error.id == "operations.E001"
    assert "wagtail.snippets comes after grapple" in error.msg


def test_an_app_that_grapple_reads_behind_it_is_an_error() -> None:
    with override_settings():
        settings.INSTALLED_APPS = moved_behind_grapple("cms.content")
        [error] = check_app_order(None)
    assert "cms.content comes after grapple" in error.msg


@override_settings(SECRET_KEY=DEVELOPMENT_SECRET_KEY, DEBUG=False)
def test_the_known_secret_is_an_error_outside_development() -> None:
    [error] = check_secret_key(None)
    assert error.id == "operations.E002"


@override_settings(SECRET_KEY=DEVELOPMENT_SECRET_KEY, DEBUG=True)
def test_the_known_secret_is_right_in_development() -> None:
    assert check_secret_key(None) == []
