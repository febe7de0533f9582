"""The therapist's form in Chromium: on a phone, light and dark, without JavaScript."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from directory.models import TherapistPage
from tests.factories.directory import TherapistPageFactory
from tests.home.frontend.test_in_browser import AXE, CHECKERS, TOO_WIDE
from tests.npm import installed

pytestmark = [pytest.mark.browser, pytest.mark.clients, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cookies(live_server: LiveServer) -> Any:
    """Those of a signed-in therapist."""
    account = get_user_model().objects.create_user("robin@example.org", "robin@example.org", "secret")
    listing = TherapistPageFactory(title="Robin Example")
    TherapistPage.objects.filter(pk=listing.pk).update(account=account)
    client = Client()
    client.force_login(account)
    return [{"name": name, "value": morsel.value, "url": live_server.url} for name, morsel in client.cookies.items()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_form_is_accessible_and_fits_a_phone(
    browser: Browser, live_server: LiveServer, cookies: Any, scheme: Any
) -> None:
    axe = (installed(CHECKERS) / "node_modules/axe-core/axe.min.js").read_text()
    context = browser.new_context(viewport={"width": 375, "height": 800}, color_scheme=scheme)
    context.add_cookies(cookies)
    page = context.new_page()
    for path in ("/account/", "/account/listing/"):
        page.goto(f"{live_server.url}{path}")
        page.evaluate(axe)
        assert page.evaluate(AXE) == []
        assert not page.evaluate(TOO_WIDE)
    page.locator("#id_website_url").fill("no address")
    page.get_by_role("button", name="Send to the team").click()
    assert "Enter a valid URL." in page.content()
    page.evaluate(axe)
    assert page.evaluate(AXE) == []
    context.close()


def test_form_works_without_javascript(browser: Browser, live_server: LiveServer, cookies: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(cookies)
    page = context.new_page()
    page.goto(f"{live_server.url}/account/listing/")
    page.get_by_label("Summary").fill("Slow work for runners.")
    page.get_by_role("button", name="Send to the team").click()
    assert "Your changes were sent" in page.content()
    context.close()
    assert TherapistPage.objects.get().get_latest_revision_as_object().summary == "Slow work for runners."
