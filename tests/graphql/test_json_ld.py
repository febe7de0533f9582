"""What machines are told of pages. Whether they understand it, tests/clients/json_ld asks them."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
import time_machine
from wagtail.models import Collection, CollectionViewRestriction, Page

from articles.models import ArticlePage
from cms.content.models import LibraryImage
from cms.graphql.types import global_id
from directory.models import MassageType, SessionPrice, TherapistPage
from tests.factories.directory import TherapistIndexPageFactory, TrainingIndexPageFactory
from tests.graphql.every_page import every_page, full_provider, full_therapist
from tests.graphql.whole_article import home_page, whole_article

pytestmark = pytest.mark.django_db

QUERY = "query($id: ID!) { page(id: $id) { url jsonLd } }"
SECRET = "Quetzalcoatl"


@pytest.fixture
def nodes(ask: Any) -> Any:
    """The nodes of a page's graph, by type."""

    def ask_for(page: Page) -> dict[str, list[dict[str, Any]]]:
        graph = ask(QUERY, id=global_id(page))["page"]["jsonLd"]
        assert graph["@context"] == "https://schema.org"
        found: dict[str, list[dict[str, Any]]] = {}
        for node in graph["@graph"]:
            found.setdefault(node["@type"], []).append(node)
        return found

    return ask_for


def therapist(**fields: Any) -> TherapistPage:
    page: TherapistPage = full_therapist(TherapistIndexPageFactory(parent=home_page()), **fields)
    return page


def references(value: Any) -> list[str]:
    """The names that nodes refer to."""
    if isinstance(value, list):
        return [name for each in value for name in references(each)]
    if not isinstance(value, dict):
        return []
    own = [value["@id"]] if value.keys() == {"@id"} else []
    return own + [name for each in value.values() for name in references(each)]


def test_each_type_of_page_has_its_type_of_web_page(nodes: Any) -> None:
    kinds = {}
    for name, page in every_page().items():
        graph = nodes(page)
        kinds[name] = [kind for kind in graph if kind.endswith("Page")]
        assert graph["WebSite"][0]["name"] == graph["Organization"][0]["name"] == "Touchpoint Press"
    assert kinds == {
        "HomePage": ["WebPage"],
        "StandardPage": ["WebPage"],
        "ArticleIndexPage": ["CollectionPage"],
        "Article": ["MedicalWebPage"],
        "TherapistIndexPage": ["CollectionPage"],
        "Therapist": ["ProfilePage"],
        "TrainingIndexPage": ["CollectionPage"],
        "TrainingProvider": ["WebPage"],
    }


def test_every_reference_names_a_node_of_the_same_graph(ask: Any) -> None:
    for page in every_page().values():
        graph = ask(QUERY, id=global_id(page))["page"]["jsonLd"]["@graph"]
        names = [node["@id"] for node in graph]
        assert len(set(names)) == len(names)
        assert set(references(graph)) <= set(names)


def test_nothing_is_said_to_treat_and_nobody_is_rated(ask: Any) -> None:
    for page in every_page().values():
        said = json.dumps(ask(QUERY, id=global_id(page))["page"]["jsonLd"]).lower()
        assert not [word for word in ("treat", "rating", '"review"', "faq", "question") if word in said]


def test_absent_properties_are_left_out(ask: Any) -> None:
    for page in every_page().values():
        said = json.dumps(ask(QUERY, id=global_id(page))["page"]["jsonLd"])
        assert not [empty for empty in ("null", '""', "[]", "{}") if empty in said]


def test_an_article_names_its_review_its_sources_and_its_authors(nodes: Any) -> None:
    graph = nodes(every_page()["Article"])
    page, article = graph["MedicalWebPage"][0], graph["Article"][0]
    people = {person["@id"]: person for person in graph["Person"]}
    assert page["lastReviewed"] == "2026-01-01"
    assert people[page["reviewedBy"]["@id"]]["name"] == "Rey Viewer"
    assert [(each["@type"], each["name"]) for each in page["about"]] == [
        ("MedicalTherapy", "Swedish massage"),
        ("MedicalCondition", "Anxiety"),
    ]
    assert page["about"][0]["code"] == [{"@type": "MedicalCode", "codingSystem": "CPT", "codeValue": "97124"}]
    assert [each["name"] for each in page["citation"]] == ["Cited first", "First entered"]
    assert page["citation"][1]["url"] == "https://doi.org/10.1176/appi.focus.20170043"
    author = people[article["author"][0]["@id"]]
    assert (author["name"], author["honorificSuffix"], author["jobTitle"]) == ("Ada Writer", "LMT", "Health writer")
    assert author["description"] == "Writes about touch."
    assert article["mainEntityOfPage"] == {"@id": page["@id"]}
    assert article["image"]["caption"] == "Two hands on a back"
    assert [step["name"] for step in graph["BreadcrumbList"][0]["itemListElement"]] == [
        "Touchpoint",
        "Articles",
        "Therapeutic massage",
    ]


def test_a_therapist_has_certifications_and_works_where_services_are_offered(nodes: Any) -> None:
    graph = nodes(therapist())
    person = graph["Person"][0]
    assert graph["ProfilePage"][0]["mainEntity"] == {"@id": person["@id"]}
    assert person["knowsLanguage"] == ["en", "es"]
    licence, old = person["hasCertification"]
    assert (licence["certificationIdentification"], licence["expires"], licence["auditDate"]) == (
        "LMT-00555",
        "2099-01-01",
        "2026-01-01",
    )
    assert licence["certificationStatus"] == "https://schema.org/CertificationActive"
    assert old["certificationStatus"] == "https://schema.org/CertificationInactive"
    assert person["memberOf"] == [{"@type": "Organization", "name": "Massage Association"}]
    prices = [(offer["price"], offer["priceCurrency"], offer["itemOffered"]["name"]) for offer in graph["Offer"]]
    assert prices == [("90.00", "USD", "Thai massage"), ("12000", "JPY", "Thai massage")]
    hours = graph["HealthAndBeautyBusiness"][1]["openingHoursSpecification"]
    assert [(each["dayOfWeek"], each["opens"], each["closes"]) for each in hours] == [
        ("https://schema.org/Monday", "09:00", "17:00"),
        ("https://schema.org/Sunday", "00:00", "23:59"),
    ]


def test_a_check_that_has_run_out_is_not_told(nodes: Any) -> None:
    page = therapist()
    with time_machine.travel(dt.datetime(2099, 1, 2, 12, tzinfo=dt.UTC)):
        licence = nodes(page)["Person"][0]["hasCertification"][0]
    assert licence["certificationStatus"] == "https://schema.org/CertificationInactive"
    assert "auditDate" not in licence


def test_of_a_private_address_machines_learn_the_area_alone(nodes: Any) -> None:
    page = therapist()
    graph = nodes(page)
    private, public = graph["HealthAndBeautyBusiness"]
    assert private["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Pearl District, Portland",
        "addressRegion": "OR",
        "addressCountry": "US",
    }
    location = page.locations.get(name="Riverside Practice")
    assert private["geo"]["@type"] == "GeoCircle"
    assert private["geo"]["geoMidpoint"]["latitude"] == location.public_latitude
    assert public["address"]["streetAddress"] == "5 Public Way"
    assert public["geo"]["@type"] == "GeoCoordinates"
    said = json.dumps(private)
    for secret in (location.street, location.postcode, str(location.exact_latitude), str(location.exact_longitude)):
        assert secret not in said


def test_training_is_events_and_courses_that_are_not_over(nodes: Any) -> None:
    graph = nodes(full_provider(TrainingIndexPageFactory(parent=home_page())))
    in_person, online, hybrid = graph["EducationEvent"]
    assert in_person["startDate"] == "2099-07-06T09:00:00-07:00"
    assert in_person["location"]["name"] == "Cedar Hall"
    assert in_person["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": 45.5, "longitude": -122.7}
    assert (in_person["offers"]["price"], in_person["offers"]["priceCurrency"]) == ("250.00", "USD")
    assert online["location"] == {"@type": "VirtualLocation", "url": online["url"]}
    assert "offers" not in online
    assert [place["@type"] for place in hybrid["location"]] == ["Place", "VirtualLocation"]
    assert hybrid["offers"]["price"] == "0.00"
    modes = [event["eventAttendanceMode"].rpartition("/")[2] for event in graph["EducationEvent"]]
    assert modes == ["OfflineEventAttendanceMode", "OnlineEventAttendanceMode", "MixedEventAttendanceMode"]
    course = graph["Course"][0]
    assert course["hasCourseInstance"]["courseMode"] == "onsite"
    assert course["hasCourseInstance"]["courseWorkload"] == "PT990M"
    assert "Over" not in json.dumps(graph)


@pytest.mark.parametrize("name", ["author", "reviewer", "massage_type", "condition", "practice"])
@pytest.mark.parametrize("change", [{"live": False}, {"expire_at": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)}])
def test_what_is_not_public_is_absent_from_an_articles_graph(ask: Any, name: str, change: dict[str, Any]) -> None:
    made = whole_article()
    row = getattr(made, name)
    rows = type(row).objects.filter(pk=row.pk)
    rows.update(name=SECRET, slug=SECRET.lower())
    assert SECRET in str(ask(QUERY, id=global_id(made.page)))
    rows.update(**change)
    answer = str(ask(QUERY, id=global_id(made.page)))
    assert SECRET.lower() not in answer.lower()
    assert ("lastReviewed" in answer) == (name != "reviewer")


def test_an_image_of_a_private_collection_is_absent_from_every_graph(ask: Any) -> None:
    pages = every_page()
    private = Collection.get_first_root_node().add_child(instance=Collection(name="Private"))
    LibraryImage.objects.update(collection=private)
    for page in pages.values():
        ask(QUERY, id=global_id(page))
    with_images = str([ask(QUERY, id=global_id(page)) for page in pages.values()])
    assert with_images.count("ImageObject") >= len(pages)
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    assert "ImageObject" not in str([ask(QUERY, id=global_id(page)) for page in pages.values()])


def test_a_draft_massage_type_takes_its_offers_and_prices_along(ask: Any) -> None:
    page = therapist()
    offered = MassageType.objects.get(name="Thai massage")
    SessionPrice.objects.filter(massage_type=offered).update(amount=7654321)
    assert "7654321" in str(ask(QUERY, id=global_id(page)))
    MassageType.objects.update(live=False)
    answer = str(ask(QUERY, id=global_id(page)))
    assert "7654321" not in answer
    assert "Thai massage" not in answer


def test_a_policy_page_that_is_not_public_is_not_named(nodes: Any) -> None:
    pages = every_page()
    assert nodes(pages["HomePage"])["Organization"][0]["publishingPrinciples"].endswith("/about/")
    Page.objects.filter(pk=pages["StandardPage"].pk).update(live=False)
    assert "publishingPrinciples" not in nodes(pages["HomePage"])["Organization"][0]


def test_markup_in_texts_stays_data(nodes: Any) -> None:
    page = whole_article().page
    text = "</script><script>alert(1)</script>"
    ArticlePage.objects.filter(pk=page.pk).update(title=text)
    assert nodes(page)["Article"][0]["headline"] == text


def test_mail_and_notes_of_a_listing_are_not_told(ask: Any) -> None:
    page = therapist(email="quetzalcoatl@example.org", internal_notes=SECRET)
    assert SECRET.lower() not in str(ask(QUERY, id=global_id(page))).lower()


LISTS = ["articles", "therapists"]


@pytest.mark.parametrize("name", LISTS)
def test_statements_for_the_graphs_of_a_list_do_not_grow_with_its_rows(ask: Any, statements: Any, name: str) -> None:
    pages = every_page()
    one = pages["Article" if name == "articles" else "Therapist"]
    query = f"{{ {name} {{ nodes {{ jsonLd }} }} }}"
    ask(query)
    few = statements(lambda: ask(query))
    for number in range(4):
        one.copy(update_attrs={"slug": f"copy-{number}", "title": f"Copy {number}"})
    assert len(ask(query)[name]["nodes"]) > 4
    many = statements(lambda: ask(query))
    assert len(many) == len(few), "\n".join(many)
