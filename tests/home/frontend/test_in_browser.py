"""The frontend as readers meet it: in Chromium, narrow and wide, light and dark, by keyboard, without JavaScript.

The content is committed once for the module, so that the server's threads see it, and taken back after it.
"""

from __future__ import annotations

import gzip
import re
import subprocess
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings as django_settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.test import TransactionTestCase, override_settings
from django.urls import include, path, re_path
from django.views.static import serve
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from tests.graphql.whole_article import short_article
from tests.home.frontend.pages import every_path
from tests.npm import installed

pytestmark = [pytest.mark.browser, pytest.mark.clients]

CHECKERS = Path(__file__).parent / "checkers"
MOST_BYTES = 60_000
"""Of a first visit, compressed, besides pictures and fonts."""

ENTRIES = {"MassageType", "Technique", "Condition", "MassageTypes", "Techniques", "Conditions"}
SHIFT = """() => new Promise((resolve) => {
  let total = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { total += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => resolve(total), 100));
})"""
AXE = """async () => (await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }))
  .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(" | ")}`)"""
TOO_WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """The pictures, as a development server gives them."""
    return serve(request, path, document_root=str(django_settings.MEDIA_ROOT))


urlpatterns = [re_path(r"^media/(?P<path>.+)$", serve_media), path("", include("cms.urls"))]
"""The addresses of the server under test."""


@dataclass
class Site:
    """A server with something on each kind of page."""

    url: str
    paths: dict[str, str]
    media: Path


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Committed content, and a server that shows it."""
    server = LiveServer("127.0.0.1")
    media = tmp_path_factory.mktemp("media")
    own = {"FRONTEND_BASE_URL": server.url, "PUBLIC_MEDIA_BASE_URL": server.url, "ROOT_URLCONF": __name__}
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media, **own):
        paths = every_path()
        short_article("Gone", slug="gone").unpublish()
        paths |= {"gone": "/articles/gone/", "absent": "/nothing/"}
        yield Site(server.url, paths, media)
        server.stop()
        TransactionTestCase._fixture_teardown(None)  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _files(site: Site, settings: Any, _media: None) -> None:
    settings.MEDIA_ROOT = site.media


@pytest.fixture(scope="module")
def checkers() -> Path:
    """The folder with axe and html-validate."""
    return installed(CHECKERS, files=("html-validate.json",))


@dataclass
class Watch:
    """What a page must not do: fail, complain, or ask elsewhere."""

    origin: str
    complaints: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self.see)

    def see(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "data:")):
            self.complaints.append(f"asked elsewhere: {request.url}")


def opened(browser: Browser, width: int, **options: Any) -> BrowserContext:
    # Checks by script are none of the page's doing; what the page itself does wrong is told in the console.
    return browser.new_context(viewport={"width": width, "height": 900}, **options)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_each_page_is_accessible_still_and_silent(
    browser: Browser, site: Site, checkers: Path, width: int, scheme: Any
) -> None:
    axe = (checkers / "node_modules/axe-core/axe.min.js").read_text()
    watch, found = Watch(site.url), {}
    with opened(browser, width, color_scheme=scheme) as context:
        page = context.new_page()
        watch.over(page)
        for kind, where in site.paths.items():
            page.goto(site.url + where)
            faults = [f"shift of {shift}" for shift in [page.evaluate(SHIFT)] if shift]
            faults += ["wider than the window"] if page.evaluate(TOO_WIDE) else []
            page.evaluate(axe)
            found[kind] = faults + page.evaluate(AXE)
        assert context.cookies() == []
    assert {kind: faults for kind, faults in found.items() if faults} == {}
    # Browsers note in the console that the documents themselves were answered by 410 and 404.
    told = [each for each in watch.complaints if "the server responded with a status of 4" not in each]
    assert told == []


def test_each_page_is_valid_html(site: Site, checkers: Path, tmp_path: Path) -> None:
    for kind, where in site.paths.items():
        (tmp_path / f"{kind}.html").write_text(fetch(site.url + where)[1])
    program = checkers / "node_modules/html-validate/bin/html-validate.mjs"
    command = ["node", str(program), "--config", str(checkers / "html-validate.json"), "--formatter", "text"]
    done = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, check=False, cwd=checkers)
    assert done.stdout.replace(str(tmp_path), "") + done.stderr == ""


def test_each_link_of_the_site_answers_and_each_fragment_is_there(site: Site) -> None:
    waiting, seen, broken = {f"{site.url}/"}, {}, list[tuple[str, object]]()
    while waiting:
        address = waiting.pop()
        status, html = fetch(address)
        seen[address] = set(re.findall(r'\sid="([^"]+)"', html))
        if status != 200:
            broken.append((address, status))
        for found in re.findall(r'<(?:a|link|script|img)[^>]+(?:href|src)="([^"]+)"', html):
            target = urldefrag(urljoin(address, unescape(found)))
            if urlsplit(target.url).netloc == urlsplit(site.url).netloc:
                waiting |= {target.url} - seen.keys()
                if target.fragment and target.url == address and target.fragment not in seen[address]:
                    broken.append((address, f"#{target.fragment}"))
    assert broken == []
    reached = {kind for kind, where in site.paths.items() if site.url + where in seen}
    assert {"Article", "Therapist", "TrainingProvider", *ENTRIES} <= reached


def fetch(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address, timeout=60) as response:  # noqa: S310 - this test's own server
            content = response.read()
            is_text = response.headers.get_content_type() == "text/html"
            return response.status, content.decode() if is_text else ""
    except HTTPError as error:
        return error.code, error.read().decode()


def test_a_first_visit_is_small(browser: Browser, site: Site) -> None:
    sizes: dict[str, int] = {}
    with opened(browser, 1280) as context:
        page = context.new_page()

        def weigh(response: Any) -> None:
            if response.request.resource_type not in {"image", "font"} and response.ok:
                sizes[response.url] = len(gzip.compress(response.body()))

        page.on("response", weigh)
        page.goto(site.url + site.paths["Article"])
        page.wait_for_load_state("networkidle")
    assert any(url.endswith("main.js") for url in sizes)
    assert sum(sizes.values()) < MOST_BYTES, sizes


def test_everything_can_be_read_without_javascript(browser: Browser, site: Site) -> None:
    with opened(browser, 375, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(site.url + site.paths["Article"])
        page.get_by_text("Menu", exact=True).click()
        expect(page.get_by_role("link", name="Massage types").first).to_be_visible()
        page.get_by_text("In this guide").click()
        expect(page.get_by_role("navigation", name="Contents").get_by_role("link").first).to_be_visible()
        page.locator(".citation a").first.click()
        assert urlsplit(page.url).fragment == "reference-1"
        expect(page.locator("#reference-1")).to_contain_text("Cited first")


def test_citations_open_close_and_lead_back_by_keyboard(browser: Browser, site: Site) -> None:
    with opened(browser, 1280) as context:
        page = context.new_page()
        page.goto(site.url + site.paths["Article"])
        page.wait_for_load_state("networkidle")
        citation = page.locator(".citation a").first
        popover = page.get_by_role("dialog")
        citation.focus()
        page.keyboard.press("Enter")
        expect(popover).to_contain_text("Cited first")
        expect(citation).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
        expect(popover).to_be_hidden()
        expect(citation).to_be_focused()
        page.keyboard.press("Space")
        popover.get_by_role("link", name="All references").click()
        expect(popover).to_be_hidden()
        expect(page.locator("#reference-1")).to_be_focused()
        page.keyboard.press("Tab")
        page.locator("#reference-1").get_by_role("link", name="Back to place 1").click()
        expect(page.locator(".citation").first).to_be_in_viewport()


def test_videos_and_forms_ask_nobody_before_the_reader_does(browser: Browser, site: Site) -> None:
    asked: list[str] = []
    with opened(browser, 1280) as context:
        page = context.new_page()
        context.on("request", lambda request: asked.append(request.url))
        context.route(lambda url: not url.startswith((site.url, "data:")), lambda route: route.abort())
        page.goto(site.url + site.paths["Article"])
        page.wait_for_load_state("networkidle")
        own = len(asked)
        assert {urlsplit(url).netloc for url in asked} <= {urlsplit(site.url).netloc, ""}
        page.get_by_role("link", name="A session").click()
        page.get_by_role("button", name="Agree and show the form").click()
        page.wait_for_timeout(200)
    hosts = {urlsplit(url).netloc for url in asked[own:]}
    assert sorted(hosts) == ["js.hsforms.net", "www.youtube-nocookie.com"]


def test_therapists_near_the_reader_are_asked_for_when_the_reader_asks(browser: Browser, site: Site) -> None:
    place = {"latitude": 45.52, "longitude": -122.68}
    with opened(browser, 375, geolocation=place, permissions=["geolocation"]) as context:
        page = context.new_page()
        page.goto(site.url + "/")
        page.get_by_role("button", name="Use my place").click()
        expect(page.locator(".nearby-results")).to_contain_text("Robin Doe")
    with opened(browser, 375, permissions=[]) as context:
        page = context.new_page()
        page.goto(site.url + "/")
        page.get_by_role("button", name="Use my place").click()
        expect(page.get_by_role("status").first).to_contain_text("Your browser did not tell where you are")


def test_a_page_moves_nothing_for_readers_who_want_it_still(browser: Browser, site: Site) -> None:
    with opened(browser, 1280, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(site.url + site.paths["Article"])
        behaviour = page.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior")
    assert behaviour == "auto"
