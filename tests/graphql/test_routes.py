"""Every public path, where old ones lead, any object by its id."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import pytest
from graphql_relay import to_global_id
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, Site

from articles.models import ArticleAuthor, ArticlePage
from cms.graphql.schema import graphql_schema
from cms.graphql.types import contract_models, global_id, type_name
from home.models import HomePage, StandardPage
from tests.factories.directory import (
    ConditionFactory,
    ContraindicationFactory,
    MassageTypeFactory,
    PracticeFactory,
    TechniqueFactory,
    TrainingEventFactory,
    TrainingProviderPageFactory,
)
from tests.graphql.routing_queries import (
    BASE,
    NODE,
    NOT_FOUND,
    REDIRECTS,
    ROUTES,
    Route,
    other_site,
    redirect,
    standard_page,
)
from tests.graphql.whole_article import ImageFactory, article_index, home_page, person, whole_article

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frontend")]


@pytest.fixture
def paths(ask: Any) -> Callable[..., list[str]]:
    """Every path of a site, as many at a time as there may be."""

    def ask_paths(**arguments: Any) -> list[str]:
        answer = ask(ROUTES, first=100, **arguments)["routes"]
        assert answer["totalCount"] == len(answer["nodes"])
        return [node["urlPath"] for node in answer["nodes"]]

    return ask_paths


# routes


def test_every_page_and_addressed_entry_has_a_route(ask: Any) -> None:
    page = standard_page("About", slug="about", is_indexable=False)
    home = home_page()
    technique = TechniqueFactory(name="Friction", slug="friction")
    PracticeFactory()  # has no address
    answer = ask(ROUTES)["routes"]
    wanted = [(home, "HomePage", "/", True), (page, "StandardPage", "/about/", False)]
    wanted.append((technique, "Technique", "/techniques/friction/", True))
    wanted.sort(key=lambda each: (each[0].pk, each[0]._meta.label_lower))
    assert answer["nodes"] == [
        {
            "urlPath": path,
            "url": BASE + path,
            "locale": "en",
            "objectId": global_id(row),
            "objectType": type_name,
            "lastModified": row.last_published_at.isoformat(),
            "isIndexable": is_indexable,
        }
        for row, type_name, path, is_indexable in wanted
    ]
    assert answer["totalCount"] == 3


def test_each_route_leads_to_what_it_names(ask: Any, route: Route) -> None:
    whole_article()
    nodes = ask(ROUTES, first=100)["routes"]["nodes"]
    assert {node["objectType"] for node in nodes} > {"Article", "Therapist", "TrainingProvider", "Condition"}
    for node in nodes:
        found = route(node["urlPath"])
        assert found["status"] == "PAGE"
        assert ask(NODE, id=node["objectId"])["node"] == {"__typename": node["objectType"], "id": node["objectId"]}
        if "page" in found:
            assert found["page"]["urlPath"] == node["urlPath"]


def test_routes_are_those_of_one_language_or_of_all(paths: Any) -> None:
    locale = Locale.objects.get_or_create(language_code="es")[0]
    home_page().copy_for_translation(locale).save_revision().publish()
    MassageTypeFactory(slug="swedish")
    MassageTypeFactory(slug="sueco", locale=locale)
    english, spanish = ["/", "/massage-types/swedish/"], ["/es/", "/es/massage-types/sueco/"]
    assert sorted(paths(locale="en")) == english
    assert sorted(paths(locale="es")) == spanish
    assert sorted(paths()) == sorted(english + spanish)


def test_a_site_within_anothers_tree_keeps_its_paths_to_itself(paths: Any, route: Route) -> None:
    inner = standard_page("Inner", slug="inner")
    standard_page("Below", slug="below", parent=inner)
    Site.objects.create(hostname="inner.example.org", root_page=inner)
    assert paths() == ["/"]
    assert paths(site="inner.example.org") == ["/", "/below/"]
    assert route("/inner/below/") == NOT_FOUND
    assert route("/below/", site="inner.example.org")["status"] == "PAGE"


class PagesOfRoutes(TestCase):
    """Against a plain Python model: rows come and go and are renamed between two pages."""

    @hypothesis_settings(max_examples=10)
    @given(data=st.data(), size=st.integers(1, 4))
    def test_the_next_page_begins_behind_the_last_path_seen(self, data: Any, size: int) -> None:
        home_page()
        makers = (MassageTypeFactory, ConditionFactory, TechniqueFactory)
        rows: list[Any] = [data.draw(st.sampled_from(makers))() for _ in range(data.draw(st.integers(0, 6)))]
        seen: list[str] = []
        gone: set[str] = set()
        after = None
        while True:
            response = self.client.post(
                "/graphql/",
                {"query": ROUTES, "variables": {"first": size, "after": after}},
                content_type="application/json",
            )
            answer = response.json()["data"]["routes"]
            seen += [node["objectId"] for node in answer["nodes"]]
            assert len(answer["nodes"]) <= size
            if not answer["pageInfo"]["hasNextPage"]:
                break
            after = answer["pageInfo"]["endCursor"]
            if rows and data.draw(st.booleans()):
                row = rows.pop(data.draw(st.integers(0, len(rows) - 1)))
                gone.add(global_id(row))
                row.delete()
            if rows and data.draw(st.booleans()):
                row = data.draw(st.sampled_from(rows))
                type(row).objects.filter(pk=row.pk).update(slug=f"renamed-{row.pk}")
        assert len(seen) == len(set(seen))
        assert (
            {global_id(row) for row in rows}
            <= set(seen)
            <= {global_id(row) for row in rows} | gone | {global_id(home_page())}
        )


@pytest.mark.parametrize("first", [-1, 101])
def test_a_page_of_routes_has_a_bound(ask_for_errors: Any, first: int) -> None:
    home_page()
    errors = ask_for_errors(ROUTES, first=first)
    assert [error["extensions"]["code"] for error in errors] == ["BAD_INPUT"]


def written(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode()


@pytest.mark.parametrize(
    "cursor", ["", "x", "é", written([1]), written(["1", "a"]), written([2**70, "a"]), written([True, "a"]), written(7)]
)
def test_a_made_up_cursor_is_bad_input(ask_for_errors: Any, cursor: str) -> None:
    home_page()
    for query, name in ((ROUTES, "routes"), (REDIRECTS, "redirects")):
        errors = ask_for_errors(query, after=cursor)
        assert [(error["path"], error["extensions"]["code"]) for error in errors] == [([name], "BAD_INPUT")]


def many_paths(count: int) -> None:
    """So many articles, entries and redirects to either."""
    index = article_index()
    author = person(f"Author of {count}")
    for number in range(count):
        page: Any = ArticlePage(title=f"Article {count}-{number}", standfirst="Short.")
        page.article_authors = [ArticleAuthor(person=author)]
        page.body = [("text", "<p>Text.</p>")]
        index.add_child(instance=page)
        MassageTypeFactory(slug=f"type-{count}-{number}")
        Redirect.objects.create(old_path=f"/old-{count}-{number}", redirect_page=page)
        Redirect.objects.create(old_path=f"/link-{count}-{number}", redirect_link=f"{BASE}/articles/{count}-{number}/")


@pytest.mark.parametrize("query", [ROUTES, REDIRECTS])
def test_statements_for_a_page_of_paths_do_not_grow(ask: Any, statements: Any, query: str) -> None:
    many_paths(5)
    ask(query, first=100)  # what is asked once a process
    few = statements(lambda: ask(query, first=100))
    many_paths(30)
    many = statements(lambda: ask(query, first=100))
    assert len(few) == len(many), "\n".join(many)


# redirects


def test_redirects_lead_to_public_pages_and_elsewhere(ask: Any) -> None:
    page = standard_page("About", slug="about")
    redirect("/old/", page)
    redirect("/shop/", "https://shop.example.com/ä", is_permanent=False)
    redirect("/way/?b=1&a=2", f"{BASE}/search/?q=x")
    answer = ask(REDIRECTS)["redirects"]
    shop = "https://shop.example.com/%C3%A4"
    about, search = f"{BASE}/about/", f"{BASE}/search/?q=x"
    assert answer == {
        "totalCount": 3,
        "pageInfo": {"hasNextPage": False, "endCursor": answer["pageInfo"]["endCursor"]},
        "nodes": [
            {"oldPath": "/old", "redirectTo": about, "redirectPath": "/about/", "isPermanent": True},
            {"oldPath": "/shop", "redirectTo": shop, "redirectPath": None, "isPermanent": False},
            {"oldPath": "/way?a=2&b=1", "redirectTo": search, "redirectPath": "/search/?q=x", "isPermanent": True},
        ],
    }
    first = ask(REDIRECTS, first=1)["redirects"]
    second = ask(REDIRECTS, first=5, after=first["pageInfo"]["endCursor"])["redirects"]
    assert [node["oldPath"] for node in first["nodes"] + second["nodes"]] == ["/old", "/shop", "/way?a=2&b=1"]


def test_redirects_of_another_site_are_its_own(ask: Any, route: Route) -> None:
    home_page()
    other_site()
    redirect("/theirs/", "https://example.com/", site=Site.objects.get(hostname="other.example.org"))
    redirect("/everybodys/", "https://example.com/")
    assert [node["oldPath"] for node in ask(REDIRECTS)["redirects"]["nodes"]] == ["/everybodys"]
    assert ask(REDIRECTS, site="other.example.org")["redirects"]["totalCount"] == 2
    assert route("/theirs/") == NOT_FOUND


def test_a_page_outside_every_site_is_no_target(ask: Any, route: Route) -> None:
    home_page()
    outside = HomePage(title="Outside", slug="outside")
    Page.objects.get(depth=1).add_child(instance=outside)
    redirect("/old/", outside)
    assert ask(REDIRECTS)["redirects"]["totalCount"] == 0
    assert route("/old/") == NOT_FOUND
    assert ask(NODE, id=global_id(outside))["node"] is None


# node


def test_every_node_type_answers_by_its_id(ask: Any) -> None:
    made = whole_article()
    ContraindicationFactory()
    models = [model for model in contract_models() if "Node" in _interfaces(type_name(model))]
    assert {"Image", "TrainingEvent", "Person", "Article", "Technique"} <= {type_name(model) for model in models}
    home_page().add_child(instance=StandardPage(title="Legal", slug="legal", text="<p>Text.</p>"))
    for model in models:
        row = model._default_manager.first()
        assert row is not None, f"The test makes no {model.__name__}."
        assert ask(NODE, id=global_id(row))["node"] == {"__typename": type_name(model), "id": global_id(row)}
    assert made.page.pk


def _interfaces(name: str) -> set[str]:
    of_type: Any = graphql_schema().type_map[name]
    return {interface.name for interface in of_type.interfaces}


@pytest.mark.parametrize("id", ["", "x", "é", "Article:1", to_global_id("Article", "x"), to_global_id("Article", "-1")])
def test_a_malformed_id_is_bad_input(ask_for_errors: Any, id: str) -> None:
    home_page()
    errors = ask_for_errors(NODE, id=id)
    assert [(error["path"], error["extensions"]["code"]) for error in errors] == [(["node"], "BAD_INPUT")]


@pytest.mark.parametrize("name", ["Article", "Nothing", "HeadingBlock", "User", "OpeningHours", "Query"])
def test_an_id_that_names_nothing_public_is_null(ask: Any, name: str) -> None:
    home_page()
    assert ask(NODE, id=to_global_id(name, "1"))["node"] is None
    assert ask(NODE, id=to_global_id("Article", home_page().pk))["node"] is None


def test_an_image_of_a_private_collection_is_no_node(ask: Any) -> None:
    home_page()
    private = Collection.get_first_root_node().add_child(instance=Collection(name="Private"))
    image = ImageFactory(collection=private)
    assert ask(NODE, id=global_id(image))["node"] is not None
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    assert ask(NODE, id=global_id(image))["node"] is None


def test_an_event_is_as_public_as_its_provider_and_of_its_site(ask: Any) -> None:
    home_page()
    provider = TrainingProviderPageFactory(events=[TrainingEventFactory()])
    event = global_id(provider.events.get())
    other_site()
    assert ask(NODE, id=event)["node"] is not None
    assert ask(NODE, id=event, site="other.example.org")["node"] is None
    provider.unpublish()
    assert ask(NODE, id=event)["node"] is None
