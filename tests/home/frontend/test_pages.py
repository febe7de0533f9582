"""What the server answers for the frontend's paths: status, head, text, headers."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.test import Client, override_settings
from django.urls import include, path
from django.views.generic import View
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from directory.models import Place, TherapistPage
from home.models import HomePage, StandardPage
from tests.factories.directory import MassageTypeFactory, TherapistPageFactory
from tests.graphql.conftest import statements  # noqa: F401 - a fixture
from tests.graphql.whole_article import home_page, short_article
from tests.home.frontend.pages import every_path, spanish_home, text_of

pytestmark = pytest.mark.django_db

SECRET = "quetzalcoatl"

ARTICLE_WORDS = (
    *("Ada Writer", "Rey Viewer", "It is calm.", "Slow hands hear more.", "When not to have massage"),
    *("Not with fever.", "For the mind", "Moderate evidence", "Randomised trial", "Say why.", "Does it hurt?"),
    *("Swedish", "A session", "Robin Example", "Fascia", "Not a substitute for a doctor.", "We endorse nobody."),
    "Cited first",
)
"""Of each block, and of what stands around the body."""

urlpatterns = [path("oembed", View.as_view(), name="oembed"), path("", include("home.urls"))]
"""The addresses of a server that is an oEmbed provider."""


@pytest.fixture(scope="module")
def content(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[dict[str, str]]:
    """A path for each kind of page. Made once for the whole module, and rolled back after it."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media), transaction.atomic():
        yield every_path()
        transaction.set_rollback(True)


@pytest.fixture
def paths(content: dict[str, str]) -> dict[str, str]:
    """The paths, for a test to change."""
    return dict(content)


@pytest.fixture(autouse=True)
def _address(settings: Any, content: dict[str, str]) -> None:
    settings.FRONTEND_BASE_URL = "http://testserver"


def content_of(html: str, pattern: str) -> str:
    found = re.search(pattern, html, flags=re.DOTALL)
    assert found is not None, pattern
    return unescape(found[1])


def test_each_kind_of_page_is_complete_without_javascript(client: Client, paths: dict[str, str]) -> None:
    for kind, where in paths.items():
        html = text_of(client, where)
        assert content_of(html, "<title>(.*?)</title>"), kind
        assert len(re.findall("<h1[ >]", html)) == 1, kind
        assert 'lang="en" dir="ltr"' in html, kind
        assert "<style" not in html, kind
        assert not re.search(r"\sstyle=|\son[a-z]+=\"", html), kind


def test_an_article_says_everything_that_its_readers_need(client: Client) -> None:
    html = text_of(client, "/articles/therapeutic-massage/")
    for words in ARTICLE_WORDS:
        assert words in html
    reference = content_of(html, '<li id="reference-1".*?>(.*?)</li>')
    for back in re.findall('href="#([^"]+)"', reference):
        assert f'<sup class="citation" id="{back}">' in html


def test_the_head_says_what_the_api_says(client: Client) -> None:
    html = text_of(client, "/articles/therapeutic-massage/")
    query = '{ page(urlPath: "/articles/therapeutic-massage/") { jsonLd seo { description canonicalUrl } } }'
    page = client.post("/graphql/", {"query": query}, content_type="application/json").json()["data"]["page"]
    assert content_of(html, '<link rel="canonical" href="(.*?)">') == page["seo"]["canonicalUrl"]
    assert content_of(html, '<meta name="description" content="(.*?)">') == page["seo"]["description"]
    assert json.loads(content_of(html, '<script type="application/ld\\+json">(.*?)</script>')) == page["jsonLd"]
    assert content_of(html, '<meta property="og:type" content="(.*?)">') == "article"


def test_a_title_cannot_leave_its_place(client: Client) -> None:
    short_article("</script><script>alert(1)</script>", slug="attack")
    html = text_of(client, "/articles/attack/")
    assert "<script>alert" not in html
    assert "</script><script>" not in html


def test_moved_gone_absent_and_without_slash(client: Client) -> None:
    page = StandardPage.objects.get(slug="about")
    Redirect.objects.create(old_path="/old", redirect_page=page)
    Redirect.objects.create(old_path="/away", redirect_link="https://example.org/", is_permanent=False)
    gone = short_article("Gone", slug="gone")
    gone.unpublish()
    answers = {where: client.get(where) for where in ("/old/", "/away/", "/articles/gone/", "/nothing/", "/about")}
    found = {where: (response.status_code, response.get("Location")) for where, response in answers.items()}
    assert found == {
        "/old/": (301, "/about/"),
        "/away/": (302, "https://example.org/"),
        "/articles/gone/": (410, None),
        "/nothing/": (404, None),
        "/about": (301, "/about/"),
    }
    assert "This page was withdrawn" in answers["/articles/gone/"].content.decode()
    assert "Nothing is here" in answers["/nothing/"].content.decode()


@pytest.mark.parametrize(
    "query",
    ["?page=0", "?page=2", "?page=x", "?page=99999999999999999999", "?page=%C2%B2", "?country=Atlantis"],
)
def test_a_list_that_cannot_be_is_absent(client: Client, query: str) -> None:
    assert client.get(f"/therapists/{query}").status_code == 404


def test_lists_are_narrowed_by_what_the_address_says(client: Client) -> None:
    html = text_of(client, "/therapists/?massage-type=massage-type-of-nobody")
    assert "Nobody in the directory fits all of this." in html
    html = text_of(client, "/training/?delivery=ONLINE")
    assert "Online" in html
    assert '<option value="ONLINE" selected>' in html
    assert "In person or online</h3>" not in html


def test_therapists_near_a_place_come_with_their_distance(client: Client) -> None:
    Place.objects.create(
        key="portland",
        kind="city",
        name="Portland",
        country="US",
        region="US-OR",
        latitude=45.5234,
        longitude=-122.6762,
        population=652_503,
    )
    html = text_of(client, "/therapists/?place=Portland%2C+OR")
    assert re.search("within [0-9]+ km of Portland, Oregon", html)
    assert "km away" in html
    assert "Robin Doe" in html


def test_a_place_that_nobody_knows_hides_no_therapist(client: Client) -> None:
    html = text_of(client, "/therapists/?place=Xyzzyville")
    assert "We know no place “Xyzzyville”" in html
    assert "Robin Doe" in html
    assert "km away" not in html


def test_search_marks_what_was_found_and_escapes_what_was_asked(client: Client) -> None:
    assert "<mark>Therapeutic</mark> massage" in text_of(client, "/search/?q=therapeutic")
    html = text_of(client, "/search/?q=%3Cscript%3Ealert(1)%3C/script%3E&type=ARTICLE")
    assert "<script>alert" not in html


def test_without_the_database_the_page_says_that_it_will_be_back(client: Client) -> None:
    def fail(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        raise OperationalError('connection to "10.0.0.7" refused')

    with connection.execute_wrapper(fail):
        response = client.get("/articles/")
    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert "We will be back in a moment" in response.content.decode()
    assert "10.0.0.7" not in response.content.decode()


def test_a_fault_is_logged_and_not_shown(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    def fail(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "articles_articlepage" in sql:
            raise ValueError(SECRET)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(fail):
        response = client.get("/articles/")
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.content.decode()
    assert SECRET not in response.content.decode()
    assert SECRET in caplog.text


def test_no_cookie_goes_out_and_scripts_carry_the_nonce_of_their_answer(client: Client) -> None:
    first, second = client.get("/therapists/"), client.get("/therapists/")
    assert not first.cookies
    policies = [response["Content-Security-Policy"] for response in (first, second)]
    nonces = [content_of(policy, "'nonce-(.*?)'") for policy in policies]
    assert nonces[0] != nonces[1]
    assert f"script-src 'nonce-{nonces[0]}';" in policies[0]
    scripts = re.findall('<script(?! type="application/ld)[^>]*>', first.content.decode())
    assert scripts
    assert all(f'nonce="{nonces[0]}"' in script for script in scripts)
    assert "frame-ancestors 'none'" in policies[0]


def test_players_and_forms_may_load_only_where_they_stand(client: Client, paths: dict[str, str]) -> None:
    elsewhere = ("youtube-nocookie", "hsforms")
    article = client.get(paths["Article"])["Content-Security-Policy"]
    assert all(host in article for host in elsewhere)
    others = [client.get(where)["Content-Security-Policy"] for kind, where in paths.items() if kind != "Article"]
    assert not any(host in policy for policy in others for host in elsewhere)


def test_another_language_has_its_own_words_and_both_name_each_other(client: Client) -> None:
    spanish_home()
    html = text_of(client, "/es/")
    assert '<html lang="es"' in html
    assert "Buscar" in html
    for where in ("/", "/es/"):
        alternates = dict(re.findall('<link rel="alternate" hreflang="(.*?)" href="(.*?)">', text_of(client, where)))
        assert alternates == {"en": "http://testserver/", "es": "http://testserver/es/"}
    assert '<html lang="es"' in text_of(client, "/es/conditions/")


def test_oembed_is_announced_where_the_server_provides_it(client: Client) -> None:
    link = "application/json+oembed"
    assert link not in text_of(client, "/articles/therapeutic-massage/")
    with override_settings(ROOT_URLCONF=__name__):
        html = text_of(client, "/articles/therapeutic-massage/")
    assert "/oembed?url=http%3A%2F%2Ftestserver%2Farticles%2Ftherapeutic-massage%2F&amp;format=xml" in html


# What is not public leaves by no page


def hide(row: Any, how: str) -> None:
    if how == "draft":
        type(row).objects.filter(pk=row.pk).update(live=False, first_published_at=None)
    elif how == "expired":
        type(row).objects.filter(pk=row.pk).update(expire_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    elif how == "restricted":
        PageViewRestriction.objects.create(page=row, restriction_type="login")
    else:
        TherapistPage.objects.filter(pk=row.pk).update(membership_status="suspended")


@pytest.mark.parametrize("how", ["draft", "expired", "restricted", "suspended"])
def test_what_is_not_public_stands_on_no_page(client: Client, paths: dict[str, str], how: str) -> None:
    made: Any = TherapistPage.objects.get(title="Robin Doe")
    if how != "suspended":
        made = short_article(f"About {SECRET}", slug="secret", standfirst=SECRET)
        paths["secret"] = "/articles/secret/"
    else:
        TherapistPage.objects.filter(pk=made.pk).update(title=f"Robin {SECRET}", summary=SECRET)
    own = paths.pop("secret", None) or paths.pop("Therapist")
    assert SECRET in text_of(client, own)
    hide(made, how)
    response = client.get(own)
    assert response.status_code in {404, 410}
    assert SECRET not in response.content.decode()
    for where in (*paths.values(), f"/search/?q={SECRET}"):
        html = client.get(where).content.decode().replace(f'value="{SECRET}"', "").replace(f"“{SECRET}”", "")
        assert SECRET not in re.sub("<title>.*?</title>|q=quetzalcoatl", "", html), where


def test_another_sites_page_stands_on_its_own_host_alone(client: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["testserver", "other.example.org"]
    settings.FRONTEND_BASE_URL = ""
    home = HomePage(title="Other publisher", slug="other")
    home_page().get_parent().add_child(instance=home)
    home.add_child(instance=StandardPage(title=SECRET, slug="secret", text="<p>Theirs.</p>"))
    Site.objects.create(hostname="other.example.org", port=80, root_page=home)
    statuses = {host: client.get("/secret/", headers={"host": host}).status_code for host in settings.ALLOWED_HOSTS}
    assert statuses == {"testserver": 404, "other.example.org": 200}


# What it costs


def test_a_page_costs_as_many_statements_with_one_row_as_with_ten(
    client: Client,
    paths: dict[str, str],
    statements: Any,  # noqa: F811 - the fixture
) -> None:
    index = TherapistPage.objects.get(title="Robin Doe").get_parent()
    TherapistPageFactory(parent=index, title="Massage by one")
    few = {kind: statements(lambda where=where: client.get(where)) for kind, where in paths.items()}
    for number in range(9):
        short_article(f"Massage {number}")
        MassageTypeFactory()
        TherapistPageFactory(parent=index, title=f"Massage by {number}")
    many = {kind: statements(lambda where=where: client.get(where)) for kind, where in paths.items()}
    grown = {kind: (few[kind], many[kind]) for kind in paths if len(many[kind]) > len(few[kind])}
    assert grown == {}
    assert max(map(len, many.values())) <= 90
