"""The page that shows a key once, as a person meets it."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from playwright.sync_api import Error, Page
from pytest_django.live_server_helper import LiveServer

from cms.partners.models import ApiKey
from tests.factories.partners import PartnerFactory

pytestmark = pytest.mark.browser


def test_key_is_copied_by_its_button_and_is_gone_after_the_page_is_left(page: Page, live_server: LiveServer) -> None:
    user = get_user_model().objects.create_user("robin", "robin@example.org", "correct horse")
    user.groups.add(Group.objects.get(name="Partner managers"))
    partner = PartnerFactory()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{live_server.url}/admin/login/")
    page.locator("[name=username]").fill("robin")
    page.locator("[name=password]").fill("correct horse")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{live_server.url}/admin/")

    page.goto(live_server.url + reverse("partners_make_key", args=[partner.pk]))
    page.locator("[name=label]").fill("website")
    page.get_by_role("button", name="Make the key and show it once").click()
    key = page.locator("#new-key-value").input_value()
    page.get_by_role("button", name="Copy the key").click()
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == key
    assert ApiKey.objects.get().prefix == key[3:11]

    page.get_by_role("link", name="Back to the keys").click()
    page.get_by_role("heading", name="Keys", exact=True).wait_for()
    # Chromium has kept no copy, and would have to send the form again.
    with pytest.raises(Error, match="ERR_CACHE_MISS"):
        page.go_back()
    page.wait_for_load_state()
    assert ApiKey.objects.count() == 1
