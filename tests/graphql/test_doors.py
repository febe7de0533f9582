"""What is not public leaves through no door of the API.

Each test hides one thing that holds the word SECRET, asks for everything, and looks for the word in
the whole answer. The same query shows the word while the thing is public, so it can be found.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from articles.models import ArticlePage, Person
from cms.content.models import LibraryImage, Navigation, SiteSettings
from cms.graphql.types import global_id
from directory.models import MassageType, Technique, TherapistPage
from home.models import ChosenArticle, StandardPage
from tests.factories.directory import ContraindicationFactory, MassageTypeFactory
from tests.graphql.every_field import every_field
from tests.graphql.whole_article import WholeArticle, article_index, home_page, short_article, whole_article

pytestmark = pytest.mark.django_db

SECRET = "Quetzalcoatl"

Everything = Callable[[], str]

FACETS = "facets { name label values { value label count isSelected } }"


@pytest.fixture
def everything(client: Client, wide_limits: None) -> Everything:
    """All answers that the roots give, every field two levels deep, as text."""

    def ask() -> str:
        path = '"/articles/therapeutic-massage/"'
        by_slug = f'slug: "{SECRET.lower()}"'
        queries = [
            f"{{ page(urlPath: {path}) {{ ... on Article {every_field('Article', depth=2)} }} }}",
            f"{{ page(urlPath: {path}) {{ ... on Article {{ body {every_field('ArticleBlock', depth=2)} }} }} }}",
            *(
                f"{{ {root} {{ totalCount {FACETS} nodes {every_field(of_type, depth=depth)} }} }}"
                for root, of_type, depth in (
                    ("articles", "Article", 1),
                    ("therapists", "Therapist", 2),
                    ("trainingProviders", "TrainingProvider", 1),
                    ("trainingEvents", "TrainingEvent", 1),
                    ("massageTypes", "MassageType", 1),
                    ("techniques", "Technique", 1),
                    ("conditions", "Condition", 1),
                )
            ),
            f"{{ massageTypes {{ nodes {{ articles {{ {FACETS} }} therapists {{ {FACETS} }} }} }} }}",
            f"{{ site {every_field('Site', depth=2)} }}",
            f'{{ page(urlPath: "/{SECRET.lower()}/") {{ title }} article({by_slug}) {{ title }} }}',
            f"{{ therapist({by_slug}) {{ name }} massageType({by_slug}) {{ name }} technique({by_slug}) {{ name }} }}",
        ]
        answers = []
        for query in queries:
            response = client.post("/graphql/", {"query": query}, content_type="application/json")
            assert "errors" not in response.json(), response.json()["errors"]
            answers.append(response.content.decode())
        return "\n".join(answers)

    return ask


@pytest.fixture
def made() -> WholeArticle:
    return whole_article()


def hide(row: Any) -> None:
    """Withdraw a page or an entry."""
    type(row).objects.filter(pk=row.pk).update(live=False)


def rename(row: Any) -> None:
    field = "title" if isinstance(row, Page) else "name"
    type(row).objects.filter(pk=row.pk).update(**{field: SECRET, "slug": SECRET.lower()})


HIDDEN = ["author", "reviewer", "massage_type", "technique", "condition", "practice", "therapist", "related"]


@pytest.mark.parametrize("name", HIDDEN)
def test_a_draft_behind_a_relation_or_a_chooser_is_absent(
    made: WholeArticle, everything: Everything, name: str
) -> None:
    row = getattr(made, name)
    rename(row)
    assert SECRET in everything()
    hide(row)
    assert SECRET not in everything()


@pytest.mark.parametrize("name", HIDDEN)
def test_what_has_expired_by_the_clock_is_absent(made: WholeArticle, everything: Everything, name: str) -> None:
    row = getattr(made, name)
    rename(row)
    type(row).objects.filter(pk=row.pk).update(expire_at=timezone.now() + dt.timedelta(hours=1))
    assert SECRET in everything()
    with time_machine.travel(timezone.now() + dt.timedelta(hours=2)):
        assert SECRET not in everything()


@pytest.mark.parametrize("name", ["therapist", "related"])
@pytest.mark.parametrize("kind", ["login", "password", "groups"])
@pytest.mark.parametrize("is_inherited", [False, True])
def test_a_restricted_page_behind_a_relation_is_absent(
    made: WholeArticle, everything: Everything, name: str, kind: str, is_inherited: bool
) -> None:
    page = getattr(made, name)
    if is_inherited and name == "related":  # its parent is that of the article itself
        other = article_index().copy(update_attrs={"slug": "members", "title": "Members"}, recursive=False)
        page.move(other, pos="last-child")
    rename(page)
    assert SECRET in everything()
    page.refresh_from_db()
    target = page.get_parent() if is_inherited else page
    PageViewRestriction.objects.create(page=target, restriction_type=kind, password="x")
    assert SECRET not in everything()


def test_a_draft_page_is_absent_at_its_path(everything: Everything, made: WholeArticle) -> None:
    page = StandardPage(title=SECRET, slug=SECRET.lower(), text="<p>Text.</p>")
    home_page().add_child(instance=page)
    assert SECRET in everything()
    hide(page)
    assert SECRET not in everything()


def test_unpublished_changes_to_a_live_page_are_absent(made: WholeArticle, everything: Everything) -> None:
    made.page.standfirst = SECRET
    made.page.references.get_object_list()[0].title = SECRET
    made.page.body = [*made.page.body.raw_data, {"type": "quote", "value": {"quote": SECRET, "attribution": ""}}]
    revision = made.page.save_revision()
    assert SECRET not in everything()
    revision.publish()
    assert SECRET in everything()


@pytest.mark.parametrize("name", ["author", "massage_type", "technique", "condition"])
def test_unpublished_changes_to_a_live_entry_are_absent(made: WholeArticle, everything: Everything, name: str) -> None:
    row = getattr(made, name)
    row.name = SECRET
    revision = row.save_revision()
    assert SECRET not in everything()
    revision.publish()
    assert SECRET in everything()


def test_a_restricted_page_answers_like_an_absent_one(client: Client, made: WholeArticle) -> None:
    PageViewRestriction.objects.create(page=made.page, restriction_type="login")
    query = "query($path: String!) { page(urlPath: $path) { title } }"
    answers = [
        client.post("/graphql/", {"query": query, "variables": {"path": path}}, content_type="application/json").content
        for path in ("/articles/therapeutic-massage/", "/articles/nothing-at-all/")
    ]
    assert answers[0] == answers[1] == b'{"data":{"page":null}}'


def test_a_restricted_parent_is_absent_from_the_breadcrumbs_and_hides_what_is_below(
    made: WholeArticle, everything: Everything
) -> None:
    index = article_index()
    rename(index)
    assert SECRET in everything()
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert SECRET not in everything()


def test_a_draft_parent_is_absent_from_the_breadcrumbs(made: WholeArticle, everything: Everything) -> None:
    index = article_index()
    rename(index)
    hide(index)
    assert SECRET not in everything()


def test_a_link_to_a_page_that_is_not_public_becomes_text(made: WholeArticle, everything: Everything) -> None:
    # the text of the link is the article's own; the address is the other page's
    page = made.related
    page.slug = SECRET.lower()
    page.save_revision().publish()
    assert f"/{SECRET.lower()}/" in everything()
    hide(page)
    answer = everything()
    assert SECRET.lower() not in answer
    assert "skin" in answer


@pytest.mark.parametrize("depth", [0, 1, 2])
def test_an_image_of_a_private_collection_is_absent(made: WholeArticle, everything: Everything, depth: int) -> None:
    collection = private = Collection.get_first_root_node().add_child(instance=Collection(name="Private"))
    for level in range(depth):
        collection = collection.add_child(instance=Collection(name=f"Below {level}"))
    LibraryImage.objects.filter(pk=made.image.pk).update(alternative_text=SECRET, credit=SECRET, collection=collection)
    TherapistPage.objects.update(portrait=made.image)
    MassageType.objects.update(image=made.image)
    Person.objects.update(portrait=made.image)
    SiteSettings.objects.update(logo=made.image, social_image=made.image)
    file_name = made.image.file.name.rpartition("/")[2]
    assert SECRET in everything()
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    answer = everything()
    assert SECRET not in answer
    assert file_name not in answer


@pytest.mark.parametrize(
    "change", [{"membership_status": "paused"}, {"membership_status": "suspended"}, {"membership_status": ""}]
)
def test_a_listing_without_active_membership_is_absent(
    made: WholeArticle, everything: Everything, change: dict[str, str]
) -> None:
    rename(made.therapist)
    assert SECRET in everything()
    TherapistPage.objects.update(**change)
    assert SECRET not in everything()


def test_a_listing_is_absent_once_its_membership_is_over_by_the_clock(
    made: WholeArticle, everything: Everything
) -> None:
    rename(made.therapist)
    TherapistPage.objects.update(membership_active_until=timezone.localdate())
    assert SECRET in everything()
    with time_machine.travel(timezone.now() + dt.timedelta(days=1)):
        assert SECRET not in everything()


def test_private_details_of_a_public_listing_are_absent(made: WholeArticle, everything: Everything) -> None:
    listing = TherapistPage.objects.get(pk=made.therapist.pk)
    listing.email = f"{SECRET}@example.org"
    listing.internal_notes = SECRET
    location = listing.locations.get_object_list()[0]
    location.street, location.street_line_2, location.postcode = SECRET, SECRET, SECRET[:12]
    location.exact_latitude, location.exact_longitude = 45.512345, -122.654321
    listing.save_revision().publish()
    answer = everything()
    assert SECRET[:12].lower() not in answer.lower()
    assert "45.512345" not in answer
    assert "-122.654321" not in answer
    assert "Portland" in answer


def test_the_exact_address_is_shown_where_the_therapist_shows_it(made: WholeArticle, everything: Everything) -> None:
    listing = TherapistPage.objects.get(pk=made.therapist.pk)
    location = listing.locations.get_object_list()[0]
    location.is_exact_address_public = True
    location.street = SECRET
    listing.save_revision().publish()
    assert SECRET in everything()


def test_navigation_and_settings_link_only_to_public_pages(made: WholeArticle, everything: Everything) -> None:
    page = StandardPage(title=SECRET, slug=SECRET.lower(), text="<p>Text.</p>")
    home_page().add_child(instance=page)
    site = Site.objects.get(is_default_site=True)
    link = {"type": "item", "id": "1", "value": {"title": "", "page": page.pk, "url": "", "children": []}}
    parent = {
        "type": "item",
        "id": "2",
        "value": {"title": "More", "page": made.related.pk, "url": "", "children": [link]},
    }
    Navigation.objects.create(site=site, header=[link], footer=[parent])
    SiteSettings.objects.filter(site=site).update(legal_page=page, editorial_policy_page=page)
    assert everything().lower().count(SECRET.lower()) >= 4
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    answer = everything().lower()
    assert SECRET.lower() not in answer
    assert "more" in answer


def test_counts_leave_out_what_is_not_public(client: Client) -> None:
    public, hidden = short_article("Public"), short_article("Hidden")
    hide(hidden)
    response = client.post("/graphql/", {"query": "{ articles { totalCount } }"}, content_type="application/json")
    assert response.json() == {"data": {"articles": {"totalCount": 1}}}
    assert ArticlePage.objects.live().get() == public
    assert Technique.objects.count() == 0


def test_a_page_of_another_site_is_absent(client: Client, made: WholeArticle) -> None:
    root = Page.objects.get(depth=1)
    other_home = root.add_child(instance=Page(title="Other site", slug="other"))
    page = StandardPage(title=SECRET, slug="about", text="<p>Text.</p>")
    other_home.add_child(instance=page)
    Site.objects.create(hostname="other.example.org", root_page=other_home)
    query = """query($site: String, $id: ID!) {
        a: page(urlPath: "/about/", site: $site) { title } b: page(id: $id, site: $site) { title } }"""

    def ask(site: str | None) -> str:
        variables = {"site": site, "id": global_id(page)}
        response = client.post("/graphql/", {"query": query, "variables": variables}, content_type="application/json")
        return response.content.decode()

    assert ask("other.example.org").count(SECRET) == 2
    assert SECRET not in ask(None)


HOME = """{ page(urlPath: "/") { ... on HomePage { articles { title } massageTypes { name } } } }"""


@pytest.fixture
def chosen(ask: Any) -> ArticlePage:
    """An article that the home page shows, below a page of its own."""
    home: Any = home_page()
    members = article_index().copy(update_attrs={"slug": "members", "title": "Members"}, recursive=False)
    article: ArticlePage = short_article(SECRET)
    article.move(members, pos="last-child")
    article.refresh_from_db()
    home.chosen_articles = [ChosenArticle(article=article)]
    home.save_revision().publish()
    assert ask(HOME)["page"]["articles"] == [{"title": SECRET}]
    return article


def test_a_chosen_article_that_was_withdrawn_is_absent_from_the_home_page(ask: Any, chosen: ArticlePage) -> None:
    chosen.unpublish()
    assert ask(HOME)["page"]["articles"] == []


@pytest.mark.parametrize("is_inherited", [False, True])
def test_a_chosen_article_under_a_restriction_is_absent_from_the_home_page(
    ask: Any, chosen: ArticlePage, is_inherited: bool
) -> None:
    page = chosen.get_parent() if is_inherited else chosen
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert ask(HOME)["page"]["articles"] == []


def test_a_draft_type_is_absent_from_the_home_page(ask: Any) -> None:
    home, massage_type = home_page(), MassageTypeFactory(name=SECRET)
    home.massage_types = [massage_type]
    home.save_revision().publish()
    assert ask(HOME)["page"]["massageTypes"] == [{"name": SECRET}]
    hide(massage_type)
    assert ask(HOME)["page"]["massageTypes"] == []


def test_a_draft_contraindication_is_absent_from_its_types(ask: Any) -> None:
    query = "{ massageTypes { nodes { contraindications { name } } } }"
    home_page()
    massage_type, contraindication = MassageTypeFactory(), ContraindicationFactory(name=SECRET)
    massage_type.contraindications = [contraindication]
    massage_type.save()
    assert ask(query)["massageTypes"]["nodes"] == [{"contraindications": [{"name": SECRET}]}]
    hide(contraindication)
    assert ask(query)["massageTypes"]["nodes"] == [{"contraindications": []}]
