"""What search engines are told: the sitemap's index, its parts, robots.txt."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageViewRestriction, Site

from cms.content import sitemap
from cms.content.models import SiteSettings
from home.models import HomePage, StandardPage
from tests.factories.directory import MassageTypeFactory, TherapistPageFactory
from tests.graphql.whole_article import home_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_frontend")]

BASE = "https://www.example.org"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}

Read = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def _frontend(settings: Any) -> None:
    settings.FRONTEND_BASE_URL = BASE


@pytest.fixture
def read(client: Client) -> Read:
    """The entries of an index or a part."""

    def get(path: str, **headers: str) -> list[dict[str, Any]]:
        response: Any = client.get(path, headers=headers)
        assert (response.status_code, response["Content-Type"]) == (200, "application/xml; charset=utf-8")
        return [
            {
                "loc": entry.findtext("s:loc", namespaces=NAMES),
                "lastmod": entry.findtext("s:lastmod", namespaces=NAMES),
                "alternates": {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", NAMES)},
            }
            for entry in ET.fromstring(response.getvalue())  # noqa: S314 - our own answer
        ]

    return get


@pytest.fixture
def locations(read: Read) -> Callable[..., set[str]]:
    """Every address in the sitemap of a site."""

    def get(path: str = "/sitemap.xml", **headers: str) -> set[str]:
        parts = [part["loc"] for part in read(path, **headers)]
        entries = [entry["loc"] for part in parts for entry in read(re.sub(r"^https?://[^/]+", "", part), **headers)]
        assert len(entries) == len(set(entries))
        return set(entries)

    return get


def standard_page(title: str, *, parent: Any = None, **fields: Any) -> Any:
    page = StandardPage(title=title, text="<p>Text.</p>", **fields)
    (parent or home_page()).add_child(instance=page)
    return page


def moment(row: Any) -> str:
    return str(row.last_published_at.isoformat(timespec="seconds"))


def test_the_index_names_each_part_with_its_last_change(read: Read) -> None:
    home, page = home_page(), standard_page("About")
    entry = MassageTypeFactory()
    part = home.pk // sitemap.PART_SIZE
    assert page.pk // sitemap.PART_SIZE == part
    assert read("/sitemap.xml") == [
        {"loc": f"{BASE}/sitemap-massage-types-{entry.pk // 5000}.xml", "lastmod": moment(entry), "alternates": {}},
        {"loc": f"{BASE}/sitemap-pages-{part}.xml", "lastmod": moment(page), "alternates": {}},
    ]


def test_a_part_names_each_page_with_its_frontend_address(read: Read) -> None:
    home, page = home_page(), standard_page("About & <more>", slug="über")
    assert read(f"/sitemap-pages-{home.pk // 5000}.xml") == [
        {"loc": f"{BASE}/", "lastmod": moment(home), "alternates": {}},
        {"loc": f"{BASE}/%C3%BCber/", "lastmod": moment(page), "alternates": {}},
    ]


@pytest.mark.parametrize("part_size", [5_000, 1])
def test_translations_name_one_another_in_whatever_part_they_are(
    read: Read, locations: Any, monkeypatch: pytest.MonkeyPatch, part_size: int
) -> None:
    monkeypatch.setattr(sitemap, "PART_SIZE", part_size)
    home = home_page()
    locale = Locale.objects.get_or_create(language_code="es")[0]
    spanish = home.copy_for_translation(locale)
    assert read(f"/sitemap-pages-{home.pk // part_size}.xml")[0]["alternates"] == {}  # a draft
    spanish.save_revision().publish()
    languages = {"en": f"{BASE}/", "es": f"{BASE}/es/"}
    for page in (home, spanish):
        entries = {entry["loc"]: entry for entry in read(f"/sitemap-pages-{page.pk // part_size}.xml")}
        assert entries[languages[page.locale.language_code]]["alternates"] == languages
    assert locations() == set(languages.values())
    spanish.is_indexable = False
    spanish.save_revision().publish()
    assert read(f"/sitemap-pages-{home.pk // part_size}.xml")[0]["alternates"] == {}


def test_what_search_engines_should_not_list_is_left_out(locations: Any) -> None:
    standard_page("Ours", slug="ours")
    standard_page("Silent", slug="silent", is_indexable=False)
    standard_page("Theirs", slug="theirs", canonical_url="https://elsewhere.example.org/theirs/")
    assert locations() == {f"{BASE}/", f"{BASE}/ours/"}


def test_what_is_not_public_is_left_out_and_its_part_is_absent(client: Client, locations: Any) -> None:
    home_page()
    standard_page("Draft", slug="draft", live=False)
    members = standard_page("Members", slug="members")
    standard_page("Below", slug="below", parent=members)
    PageViewRestriction.objects.create(page=members, restriction_type="login")
    hidden = MassageTypeFactory(live=False)
    assert locations() == {f"{BASE}/"}
    for path in (f"massage-types-{hidden.pk // 5000}", "pages-999999", f"pages-{10**30}", "nothing-0"):
        assert client.get(f"/sitemap-{path}.xml").status_code == 404


def test_each_site_has_its_own_sitemap(client: Client, locations: Any, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    standard_page("Ours", slug="ours")
    MassageTypeFactory(slug="swedish")
    other = HomePage(title="Other", slug="other")
    Page.objects.get(depth=1).add_child(instance=other)
    site = Site.objects.create(hostname="other.example.org", root_page=other)
    SiteSettings.objects.create(site=site, frontend_url="https://theirs.example.com")
    ours = {f"{BASE}/", f"{BASE}/ours/", f"{BASE}/massage-types/swedish/"}
    theirs = {"https://theirs.example.com/"}
    assert locations() == locations(host="unknown.example.net") == locations(host="www.example.org") == ours
    for host in ("other.example.org", "theirs.example.com"):
        assert locations(host=host) == theirs
        robots = client.get("/robots.txt", headers={"host": host}).content.decode()
        assert "Sitemap: https://theirs.example.com/sitemap.xml" in robots
    assert locations("/sitemap.xml?site=other.example.org") == theirs
    assert client.get("/sitemap.xml?site=nobody.example.org").status_code == 404


def test_statements_for_index_and_part_do_not_grow(client: Client) -> None:
    home_page()
    listings: dict[str, Any] = {}

    def statements(path: str) -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            response: Any = client.get(path)
            listings[path] = response.getvalue().decode().count("<loc>")
        return [query["sql"] for query in captured.captured_queries]

    def grow(count: int) -> None:
        for number in range(count):
            standard_page(f"Page {count}-{number}")
            MassageTypeFactory()

    grow(5)
    TherapistPageFactory()
    paths = ["/sitemap.xml", f"/sitemap-pages-{home_page().pk // 5000}.xml"]
    for path in paths:
        statements(path)
    few = {path: statements(path) for path in paths}
    assert listings[paths[1]] == 8
    grow(40)
    for path in paths:
        many = statements(path)
        assert len(many) == len(few[path]), "\n".join(many)
    assert listings[paths[1]] == 48


def test_nothing_is_asked_while_the_document_is_sent(client: Client) -> None:
    home = home_page()
    response: Any = client.get(f"/sitemap-pages-{home.pk // 5000}.xml")
    with CaptureQueriesContext(connection) as captured:
        assert b"".join(response.streaming_content).count(b"<url>") == 1
    assert captured.captured_queries == []


def test_robots_may_read_everything_and_find_the_sitemap(client: Client) -> None:
    home_page()
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode() == f"User-agent: *\nDisallow:\n\nSitemap: {BASE}/sitemap.xml\n"


def test_robots_are_sent_away_where_nobody_should_find_the_pages(client: Client, settings: Any) -> None:
    settings.ALLOW_SEARCH_ENGINES = False
    home_page()
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize("path", ["/sitemap.xml", "/sitemap-pages-0.xml", "/robots.txt"])
def test_search_engines_change_nothing(client: Client, path: str) -> None:
    home_page()
    assert client.post(path).status_code == 405
    assert client.head(path).status_code == 200
