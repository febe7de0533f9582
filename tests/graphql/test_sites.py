"""Several sites: each answer holds pages of the site that was asked for, also where a site stands inside another."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from wagtail.models import Page, Site

from articles.models import ArticleAuthor
from directory.models import OfferedMassageType
from home.models import HomePage
from tests.factories.articles import ArticleIndexPageFactory, ArticlePageFactory, PersonFactory, block, text
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    TherapistIndexPageFactory,
    TherapistPageFactory,
    TrainingEventFactory,
    TrainingIndexPageFactory,
    TrainingProviderPageFactory,
)
from tests.graphql.whole_article import home_page

pytestmark = pytest.mark.django_db

OTHER = "other.example.org"
NOW = dt.datetime(2027, 1, 10, 12, tzinfo=dt.UTC)


@pytest.fixture(params=["beside", "inside"])
def sites(request: Any) -> dict[str, Any]:
    """The default site and another, which begins beside its home page or below it, with the same content each."""
    home = home_page()
    parent = home if request.param == "inside" else Page.objects.get(depth=1)
    other = parent.add_child(instance=HomePage(title="Other", slug="other"))
    Site.objects.create(hostname=OTHER, root_page=other)
    massage_type, condition = MassageTypeFactory(slug="swedish"), ConditionFactory(slug="anxiety")
    person = PersonFactory()
    body = [
        text("<p>a</p>"),
        block("therapist_spotlight", {"heading": "", "rule": "by_rule", "therapists": [], "limit": 3}),
        block("training", {"heading": "", "intro": "", "massage_type": None, "country": "", "limit": 3}),
    ]
    for name, root in (("Default", home), ("Other", other)):
        article = ArticlePageFactory(
            parent=ArticleIndexPageFactory(parent=root, slug="articles"),
            title=f"{name} article",
            slug="sleep",
            body=body,
        )
        article.massage_types = [massage_type]
        article.article_authors = [ArticleAuthor(person=person)]
        article.save_revision().publish()
        TherapistPageFactory(
            parent=TherapistIndexPageFactory(parent=root, slug="therapists"),
            title=f"{name} therapist",
            slug="robin",
            offered_massage_types=[OfferedMassageType(massage_type=massage_type)],
        )
        TrainingProviderPageFactory(
            parent=TrainingIndexPageFactory(parent=root, slug="training"),
            title=f"{name} school",
            slug="school",
            events=[TrainingEventFactory(title=f"{name} event")],
        )
    return {"massage_type": massage_type, "condition": condition}


ROOTS = """query($site: String) {
  articles(site: $site) { nodes { title } } therapists(site: $site) { nodes { title } }
  trainingProviders(site: $site) { nodes { title } } trainingEvents(site: $site) { nodes { title } }
  article(slug: "sleep", site: $site) { title } therapist(slug: "robin", site: $site) { title }
  trainingProvider(slug: "school", site: $site) { title }
  page(urlPath: "/articles/sleep/", site: $site) { title } }"""


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(("site", "name"), [(None, "Default"), (OTHER, "Other")])
def test_root_fields_hold_pages_of_the_site_alone(ask: Any, sites: Any, site: str | None, name: str) -> None:
    assert ask(ROOTS, site=site) == {
        "articles": {"nodes": [{"title": f"{name} article"}]},
        "therapists": {"nodes": [{"title": f"{name} therapist"}]},
        "trainingProviders": {"nodes": [{"title": f"{name} school"}]},
        "trainingEvents": {"nodes": [{"title": f"{name} event"}]},
        "article": {"title": f"{name} article"},
        "therapist": {"title": f"{name} therapist"},
        "trainingProvider": {"title": f"{name} school"},
        "page": {"title": f"{name} article"},
    }


LISTS = """query($site: String) {
  one: massageType(slug: "swedish", site: $site) { ...Lists }
  massageTypes(site: $site) { nodes { ...Lists } }
  article(slug: "sleep", site: $site) { massageTypes { ...Lists } authors { articles { nodes { title } } } }
  default: massageType(slug: "swedish") { ...Lists } }
fragment Lists on MassageType {
  articles { totalCount nodes { title } }
  therapists { totalCount nodes { title } facets { values { count } } } }"""


@pytest.mark.parametrize(("site", "name"), [(None, "Default"), (OTHER, "Other")])
def test_lists_of_pages_on_an_entry_hold_pages_of_the_site_asked_for(
    ask: Any, sites: Any, site: str | None, name: str
) -> None:
    answer = ask(LISTS, site=site)

    def pages(entry: dict[str, Any]) -> tuple[Any, ...]:
        counts = {value["count"] for facet in entry["therapists"]["facets"] for value in facet["values"]}
        assert counts <= {0, 1}
        return tuple(
            (entry[key]["totalCount"], [node["title"] for node in entry[key]["nodes"]])
            for key in ("articles", "therapists")
        )

    expected = ((1, [f"{name} article"]), (1, [f"{name} therapist"]))
    assert pages(answer["one"]) == expected
    assert [pages(entry) for entry in answer["massageTypes"]["nodes"]] == [expected]
    assert [pages(entry) for entry in answer["article"]["massageTypes"]] == [expected]
    assert answer["article"]["authors"] == [{"articles": {"nodes": [{"title": f"{name} article"}]}}]
    assert pages(answer["default"]) == ((1, ["Default article"]), (1, ["Default therapist"]))


BLOCKS = """query($site: String) { article(slug: "sleep", site: $site) { body { ... on TherapistSpotlightBlock {
  therapists { title } } ... on TrainingBlock { events { title } } } } }"""


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(("site", "name"), [(None, "Default"), (OTHER, "Other")])
def test_blocks_by_rule_hold_pages_of_the_articles_site(ask: Any, sites: Any, site: str | None, name: str) -> None:
    assert ask(BLOCKS, site=site)["article"]["body"][1:] == [
        {"therapists": [{"title": f"{name} therapist"}]},
        {"events": [{"title": f"{name} event"}]},
    ]


def test_a_page_of_a_site_inside_another_is_absent_from_the_outer_one(ask: Any, sites: Any) -> None:
    found = ask('{ page(urlPath: "/other/articles/sleep/") { title } route(path: "/other/") { status } }')
    assert found == {"page": None, "route": {"status": "NOT_FOUND"}}
