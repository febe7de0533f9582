"""The playground as a developer meets it, in Chromium."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from cms.graphql.playground.examples import OPENED_FIRST, examples
from tests.graphql.whole_article import whole_article

pytestmark = pytest.mark.browser

ADDRESS = "/graphql/playground/"
RUN = "Execute query (Ctrl-Enter)"


@dataclass
class Watch:
    """What a page must not do: fail, complain, ask elsewhere, or keep a cookie."""

    page: Page
    origin: str
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self.note(f"{message.type}: {message.text}", message.type == "error"))
        self.page.on("pageerror", lambda error: self.note(f"uncaught: {error}"))
        self.page.on("requestfailed", lambda request: self.note(f"failed: {request.url}"))
        self.page.on("request", self.see)

    def note(self, complaint: str, is_one: bool = True) -> None:
        if is_one:
            self.complaints.append(complaint)

    def see(self, request: Request) -> None:
        self.note(f"asked elsewhere: {request.url}", not request.url.startswith((self.origin, "data:", "blob:")))
        self.note(f"sent a cookie: {request.url}", "cookie" in request.headers)


@pytest.fixture
def watch(page: Page, live_server: LiveServer) -> Watch:
    return Watch(page, live_server.url)


def open_playground(page: Page, live_server: LiveServer) -> None:
    page.goto(live_server.url + ADDRESS)
    expect(page.get_by_role("button", name=RUN)).to_be_enabled()
    page.locator(".graphiql-query-editor .view-line").first.wait_for()


def test_an_example_runs_the_schema_is_known_and_nothing_is_asked_of_others(
    page: Page, live_server: LiveServer, watch: Watch
) -> None:
    whole_article()
    open_playground(page, live_server)
    expect(page).to_have_title("Touchpoint: GraphQL playground")
    expect(page.get_by_role("tab")).to_have_count(len(OPENED_FIRST))
    page.get_by_role("tab", name="Article", exact=True).click()
    page.get_by_role("button", name=RUN).click()
    expect(page.locator(".result-window")).to_contain_text("Therapeutic massage")
    page.get_by_role("button", name="Show Documentation Explorer").click()
    expect(page.locator(".graphiql-plugin")).to_contain_text("ArticleConnection")
    assert page.context.cookies() == []
    assert watch.complaints == []


def test_every_example_can_be_opened_in_a_new_tab(page: Page, live_server: LiveServer, watch: Watch) -> None:
    open_playground(page, live_server)
    page.get_by_role("button", name="Show Examples").click()
    panel = page.get_by_role("region", name="Examples")
    expect(panel.get_by_role("button")).to_have_count(len(examples()))
    panel.get_by_role("button", name="technique ", exact=False).first.click()
    expect(page.locator(".graphiql-query-editor")).to_contain_text("query Technique")
    expect(page.locator(".graphiql-editor-tool")).to_contain_text("effleurage")
    assert watch.complaints == []
