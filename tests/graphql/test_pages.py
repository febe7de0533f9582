"""Pages by their address: sites, languages, what search engines are told."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Locale, Page, Site

from cms.content.models import SiteSettings
from home.models import HomePage, StandardPage
from tests.graphql.every_field import every_field
from tests.graphql.whole_article import ImageFactory, article_index, home_page, short_article, whole_article

pytestmark = pytest.mark.django_db

PAGE = """query($path: String, $locale: LanguageCode, $site: String) {
  page(urlPath: $path, locale: $locale, site: $site) {
    __typename title url urlPath locale translations { title locale urlPath } } }"""


@pytest.fixture
def spanish() -> HomePage:
    """The home page in a second language."""
    home = home_page()
    translated: HomePage = home.copy_for_translation(Locale.objects.get_or_create(language_code="es")[0])
    return translated


def publish(page: Page, **fields: Any) -> Page:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def test_the_root_of_a_site_is_its_home_page(ask: Any) -> None:
    home_page()
    for path in ("/", ""):
        page = ask(PAGE, path=path)["page"]
        assert (page["__typename"], page["urlPath"]) == ("HomePage", "/")


def test_a_sites_settings_name_the_frontend_of_its_addresses(ask: Any, settings: Any) -> None:
    settings.FRONTEND_BASE_URL = "https://everyone.example.org/"
    short_article("Sleep")
    assert ask(PAGE, path="/articles/sleep/")["page"]["url"] == "https://everyone.example.org/articles/sleep/"
    site = Site.objects.get(is_default_site=True)
    SiteSettings.objects.create(site=site, frontend_url="https://own.example.org")
    assert ask(PAGE, path="/articles/sleep/")["page"]["url"] == "https://own.example.org/articles/sleep/"


def test_another_language_stands_at_the_head_of_the_path(ask: Any, spanish: HomePage) -> None:
    assert ask(PAGE, path="/es/")["page"] is None  # a draft
    publish(spanish, title="Inicio")
    page = ask(PAGE, path="/es/")["page"]
    assert (page["title"], page["urlPath"], page["locale"]) == ("Inicio", "/es/", "es")
    assert page["translations"] == [{"title": "Touchpoint", "locale": "en", "urlPath": "/"}]
    assert ask(PAGE, path="/")["page"]["translations"] == [{"title": "Inicio", "locale": "es", "urlPath": "/es/"}]


def test_a_path_in_another_language_than_asked_for_answers_nothing(ask: Any, spanish: HomePage) -> None:
    publish(spanish, title="Inicio")
    assert ask(PAGE, path="/", locale="es")["page"]["title"] == "Inicio"
    assert ask(PAGE, path="/es/", locale="en")["page"] is None


def test_an_article_in_another_language_is_found_by_its_slug_and_language(ask: Any, spanish: HomePage) -> None:
    publish(spanish)
    locale = spanish.locale
    article = short_article("Sleep")
    publish(article_index().copy_for_translation(locale), slug="articulos")
    publish(article.copy_for_translation(locale), title="Sueño", slug="sueno")
    query = """query($locale: LanguageCode) {
        articles(locale: $locale) { nodes { title urlPath } } article(slug: "sueno", locale: $locale) { title } }"""
    assert ask(query, locale="es") == {
        "articles": {"nodes": [{"title": "Sueño", "urlPath": "/es/articulos/sueno/"}]},
        "article": {"title": "Sueño"},
    }
    assert ask(query) == {
        "articles": {"nodes": [{"title": "Sleep", "urlPath": "/articles/sleep/"}]},
        "article": None,
    }


def test_two_sites_may_use_one_path(ask: Any) -> None:
    home_page().add_child(instance=StandardPage(title="Ours", slug="about", text="<p>Text.</p>"))
    root = Page.objects.get(depth=1)
    other = HomePage(title="Other", slug="other")
    root.add_child(instance=other)
    other.add_child(instance=StandardPage(title="Theirs", slug="about", text="<p>Text.</p>"))
    Site.objects.create(hostname="other.example.org", port=8080, root_page=other)
    assert ask(PAGE, path="/about/")["page"]["title"] == "Ours"
    for host in ("other.example.org", "other.example.org:8080"):
        assert ask(PAGE, path="/about/", site=host)["page"]["title"] == "Theirs"


SEO = """{ article(slug: "sleep") { seo {
    title description canonicalUrl isIndexable image { alternativeText } } } }"""


def test_search_engines_are_told_something_even_where_editors_said_nothing(ask: Any, settings: Any) -> None:
    settings.FRONTEND_BASE_URL = "https://www.example.org"
    short_article("Sleep")
    assert ask(SEO)["article"]["seo"] == {
        "title": "Sleep",
        "description": "In short.",
        "canonicalUrl": "https://www.example.org/articles/sleep/",
        "isIndexable": True,
        "image": None,
    }


def test_editors_choices_for_search_engines_win(ask: Any) -> None:
    short_article(
        "Sleep",
        seo_title="Better sleep",
        search_description="How touch may help.",
        canonical_url="https://elsewhere.example.org/sleep/",
        is_indexable=False,
        social_image=ImageFactory(alternative_text="A bed"),
    )
    assert ask(SEO)["article"]["seo"] == {
        "title": "Better sleep",
        "description": "How touch may help.",
        "canonicalUrl": "https://elsewhere.example.org/sleep/",
        "isIndexable": False,
        "image": {"alternativeText": "A bed"},
    }


def test_a_page_without_an_image_is_shared_with_its_hero_or_the_sites_image(ask: Any) -> None:
    article = short_article("Sleep")
    site_image = ImageFactory(alternative_text="The site")
    SiteSettings.objects.create(site=Site.objects.get(is_default_site=True), social_image=site_image)
    assert ask(SEO)["article"]["seo"]["image"] == {"alternativeText": "The site"}
    publish(article, hero=ImageFactory(alternative_text="The hero"))
    assert ask(SEO)["article"]["seo"]["image"] == {"alternativeText": "The hero"}


def test_every_block_of_the_home_page_is_answered(ask: Any) -> None:
    made = whole_article()
    home = home_page()
    kept = {"heading", "text", "image", "quote", "therapist_spotlight", "nearby_therapists", "training"}
    home.body = [child for child in made.page.body.raw_data if child["type"] in kept]
    publish(home)
    body = ask(f'{{ page(urlPath: "/") {{ ... on HomePage {{ body {every_field("HomeBlock", depth=2)} }} }} }}')
    blocks = body["page"]["body"]
    assert len({block["__typename"] for block in blocks}) == len(kept)
    text = next(block["text"] for block in blocks if block["__typename"] == "TextBlock")
    assert text["citations"] == []
    assert "cite" not in text["html"]
