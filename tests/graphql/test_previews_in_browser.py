"""The preview panel and its new tab as an editor meets them, in Chromium, with a frontend on another origin."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import ArticlePage
from cms.content.models import SiteSettings
from tests.factories.directory import superuser
from tests.graphql.whole_article import home_page, short_article

pytestmark = pytest.mark.browser

DOCUMENTED = (django_settings.BASE_DIR / "docs/frontend/previews.md").read_text().split("```html\n")[1].split("```")[0]


@pytest.fixture
def asked_for(live_server: LiveServer, settings: Any) -> Iterator[list[tuple[str, str | None]]]:
    """A frontend elsewhere; the paths that it was asked for, each with its Referer."""
    asked: list[tuple[str, str | None]] = []

    class Frontend(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # http.server names it
            asked.append((self.path.partition("?")[0], self.headers["Referer"]))
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(DOCUMENTED.replace("https://cms.example.org", live_server.url).encode())

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Frontend) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        origin = f"http://127.0.0.1:{server.server_port}"
        settings.API_ALLOWED_ORIGINS = [origin]
        SiteSettings.objects.create(site=home_page().get_site(), frontend_url=origin)
        yield asked
        server.shutdown()
        thread.join()


@pytest.fixture
def article(asked_for: list[tuple[str, str | None]]) -> ArticlePage:
    article: ArticlePage = short_article("Sleep")
    return article


@pytest.fixture
def form(page: Page, live_server: LiveServer, article: ArticlePage) -> Iterator[Page]:
    """The edit form of the article."""
    superuser()
    page.goto(f"{live_server.url}/admin/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "secret")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    page.goto(live_server.url + reverse("wagtailadmin_pages:edit", args=[article.pk]))
    yield page
    page.goto("about:blank")  # ends what the form asks for in the background, while there is a database
    page.wait_for_timeout(300)


def test_the_panel_follows_what_is_typed_and_the_tab_shows_it_too(
    form: Page, article: ArticlePage, asked_for: list[tuple[str, str | None]]
) -> None:
    form.get_by_role("button", name="Toggle preview").click()
    panel = form.frame_locator("#w-preview-iframe")
    expect(panel.locator("h1")).to_have_text("Sleep")
    form.wait_for_timeout(3_000)  # until the panel has settled, Wagtail sees no change of the form
    form.fill("[name=title]", "Sleep well")
    form.fill("[name=standfirst]", "")
    expect(panel.locator("h1")).to_have_text("Sleep well", timeout=30_000)
    expect(panel.locator("#standfirst")).to_have_text("")
    expect(panel.locator("li")).to_have_text("Standfirst: Write one or two sentences that say what it is about.")
    with form.context.expect_page() as opened:
        form.get_by_role("link", name="Preview in new tab").click()
    tab = opened.value
    expect(tab.locator("h1")).to_have_text("Sleep well")
    assert tab.url.endswith("/preview/")
    assert {path for path, _ in asked_for} <= {"/preview/", "/favicon.ico"}
    assert {referrer for path, referrer in asked_for if path == "/preview/"} == {None}
    assert ArticlePage.objects.get(pk=article.pk).title == "Sleep"
