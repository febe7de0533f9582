"""The admin as a person meets it: pages, styles and scripts come from the server, and nothing else is called."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, Request
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.browser


def test_editor_logs_in_and_sees_the_dashboard(page: Page, live_server: LiveServer) -> None:
    get_user_model().objects.create_superuser("editor", "editor@example.org", "correct horse")
    errors: list[str] = []
    elsewhere: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((live_server.url, "data:", "blob:")):
            elsewhere.append(request.url)

    page.on("request", watch)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{live_server.url}/admin/")
    page.locator("[name=username]").fill("editor")
    page.locator("[name=password]").fill("correct horse")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(f"{live_server.url}/admin/")
    page.get_by_role("heading", name="Touchpoint").first.wait_for()
    assert (errors, elsewhere) == ([], [])
