"""Finding therapists near a place: distances, radii, orders, placements, and what stays private."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from directory import models
from directory.grid import CELL_KM, Point, coarse
from directory.models import Place, PracticeLocation, TherapistPage
from tests.directory.earth import distance_km
from tests.factories.directory import (
    CredentialFactory,
    InsuranceFactory,
    MassageTypeFactory,
    PracticeLocationFactory,
    TherapistPageFactory,
)
from tests.graphql.whole_article import home_page

pytestmark = [pytest.mark.django_db, pytest.mark.engines]

NOW = dt.datetime(2027, 1, 4, 18, tzinfo=dt.UTC)  # a Monday, ten in the morning in Portland
PORTLAND = Point(45.5234, -122.6762)

FACETS = "facets { name values { value label count } }"

FIND = """query($near: NearInput, $filter: TherapistFilter, $orderBy: TherapistOrder, $first: Int, $after: String) {
  therapists(near: $near, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount appliedRadiusKm rankingExplanation
    resolvedPlace { label kind point { latitude longitude } therapistCount } placeCandidates { label }
    featured { name } edges { distanceKm isFeatured node { name } } pageInfo { hasNextPage endCursor } } }"""


@pytest.fixture(autouse=True)
def _places() -> None:
    home_page()
    for key, name, region, latitude, longitude, population in (
        ("portland", "Portland", "US-OR", *PORTLAND, 652_503),
        ("portland", "Portland", "US-ME", 43.6574, -70.2589, 66_881),
        ("salem", "Salem", "US-OR", 44.9429, -123.0351, 175_535),
    ):
        Place.objects.create(
            key=key,
            kind="city",
            name=name,
            country="US",
            region=region,
            latitude=latitude,
            longitude=longitude,
            population=population,
        )
    Place.objects.create(
        key="97209", kind="postcode", name="97209", country="US", region="US-OR", latitude=45.53, longitude=-122.68,
        population=0,
    )  # fmt: skip


def place_at(latitude: float, longitude: float, *, private: bool = False, **fields: Any) -> PracticeLocation:
    location: PracticeLocation = PracticeLocationFactory(
        exact_latitude=latitude, exact_longitude=longitude, is_exact_address_public=not private, **fields
    )
    return location


def therapist(name: str, *locations: PracticeLocation, **fields: Any) -> TherapistPage:
    page: TherapistPage = TherapistPageFactory(title=name, slug=name.lower(), locations=list(locations), **fields)
    return page


def found(answer: dict[str, Any]) -> list[str]:
    return [edge["node"]["name"] for edge in answer["therapists"]["edges"]]


@pytest.fixture
def find(ask: Any) -> Any:
    """The names that a search finds, in order, which must be as many as are counted."""

    def names(**variables: Any) -> list[str]:
        answer = ask(FIND, **variables)
        assert answer["therapists"]["totalCount"] == len(found(answer))
        return found(answer)

    return names


@pytest.fixture
def oregon() -> None:
    """Ada in Portland and Salem, Ben 11 km to the north, Cleo in Salem 70 km away."""
    therapist("Ada", place_at(44.9429, -123.0351, city="Salem"), place_at(45.5234, -122.6762))
    therapist("Ben", place_at(45.6234, -122.6762))
    therapist("Cleo", place_at(44.9429, -123.0351, city="Salem"))


@pytest.mark.usefixtures("oregon")
def test_the_nearest_come_first_and_each_counts_once_by_the_nearest_place(ask: Any) -> None:
    answer = ask(FIND, near={"place": "Portland, OR", "radiusKm": 100})["therapists"]
    assert [(edge["node"]["name"], edge["distanceKm"]) for edge in answer["edges"]] == [
        ("Ada", 0.0),
        ("Ben", 11.12),
        ("Cleo", pytest.approx(70.5, abs=0.2)),
    ]
    assert answer["totalCount"] == 3
    assert answer["appliedRadiusKm"] == 100
    assert answer["resolvedPlace"] == {
        "label": "Portland, Oregon, United States",
        "kind": "CITY",
        "point": {"latitude": 45.5234, "longitude": -122.6762},
        "therapistCount": 2,
    }
    assert answer["rankingExplanation"].startswith("The nearest come first")


@pytest.mark.usefixtures("oregon")
def test_a_name_of_several_places_means_the_largest_and_names_the_others(ask: Any) -> None:
    answer = ask(FIND, near={"place": "portland"})["therapists"]
    assert answer["resolvedPlace"]["label"] == "Portland, Oregon, United States"
    assert answer["placeCandidates"] == [{"label": "Portland, Maine, United States"}]
    answer = ask(FIND, near={"place": "portland, me", "radiusKm": 100})["therapists"]
    assert (answer["totalCount"], answer["placeCandidates"]) == (0, [])


@pytest.mark.usefixtures("oregon")
def test_a_postcode_and_a_point_are_places_too(ask: Any) -> None:
    by_postcode = ask(FIND, near={"postcode": "97209", "radiusKm": 5})
    assert found(by_postcode) == ["Ada"]
    by_point = ask(FIND, near={"point": {"latitude": 45.0, "longitude": -123.0}, "radiusKm": 20})
    assert found(by_point) == ["Ada", "Cleo"]
    assert by_point["therapists"]["resolvedPlace"]["label"] == "Salem, Oregon, United States"


@pytest.mark.usefixtures("oregon")
def test_the_radius_is_widened_in_steps_until_enough_are_found_and_said(ask: Any) -> None:
    answer = ask(FIND, near={"place": "Portland, OR"})["therapists"]
    assert (answer["appliedRadiusKm"], answer["totalCount"]) == (200, 3)
    assert "200 km" in answer["rankingExplanation"]
    for number in range(4):
        therapist(f"Near{number}", place_at(45.53, -122.68))
    answer = ask(FIND, near={"place": "Portland, OR"})["therapists"]
    assert (answer["appliedRadiusKm"], answer["totalCount"]) == (25, 6)


@pytest.mark.usefixtures("oregon")
def test_pages_of_a_search_by_distance_follow_each_other(ask: Any) -> None:
    near = {"place": "Portland, OR", "radiusKm": 100}
    first = ask(FIND, near=near, first=2)
    cursor = first["therapists"]["pageInfo"]["endCursor"]
    assert found(first) + found(ask(FIND, near=near, first=2, after=cursor)) == ["Ada", "Ben", "Cleo"]


@pytest.mark.parametrize(
    ("near", "code"),
    [
        ({}, "BAD_INPUT"),
        ({"place": "Portland", "postcode": "97209"}, "BAD_INPUT"),
        ({"place": ""}, "BAD_INPUT"),
        ({"place": "x" * 121}, "BAD_INPUT"),
        ({"place": "Portland", "radiusKm": 0}, "BAD_INPUT"),
        ({"place": "Portland", "radiusKm": 501}, "BAD_INPUT"),
        ({"place": "Portland", "radiusKm": 5, "homeVisits": True}, "BAD_INPUT"),
        ({"place": "Portland", "country": "XX"}, "BAD_INPUT"),
        ({"point": {"latitude": 91, "longitude": 0}}, "BAD_INPUT"),
        ({"point": {"latitude": 0, "longitude": -181}}, "BAD_INPUT"),
        ({"place": "Nowhere"}, "NOT_FOUND"),
        ({"place": "Portland, Bavaria"}, "NOT_FOUND"),
        ({"postcode": "00000"}, "NOT_FOUND"),
    ],
)
def test_a_place_that_cannot_be_meant_is_a_clear_error(ask_for_errors: Any, near: Any, code: str) -> None:
    (error,) = ask_for_errors(FIND, near=near)
    assert (error["extensions"]["code"], error["path"]) == (code, ["therapists"])
    assert "near" in error["message"]


@pytest.mark.parametrize("order", ["DISTANCE", "RELEVANCE"])
def test_an_order_without_what_it_needs_is_bad_input(ask_for_errors: Any, order: str) -> None:
    (error,) = ask_for_errors(FIND, orderBy=order)
    assert error["extensions"]["code"] == "BAD_INPUT"
    assert order in error["message"]


def test_those_who_visit_clients_are_found_by_their_own_radius(find: Any) -> None:
    therapist("Far", place_at(45.0, -122.6762, setting="home_visits", home_visit_radius_km=60))
    therapist("Short", place_at(45.0, -122.6762, setting="home_visits", home_visit_radius_km=50))
    therapist("None", place_at(45.5, -122.6762))
    assert find(near={"place": "Portland, OR", "homeVisits": True}) == ["Far"]


def test_across_the_antimeridian(find: Any) -> None:
    therapist("East", place_at(-17.0, -179.95, country="FJ", region=""))
    therapist("West", place_at(-17.0, 179.9, country="FJ", region=""))
    assert find(near={"point": {"latitude": -17.0, "longitude": 180.0}, "radiusKm": 20}) == ["East", "West"]
    corner = {"southWest": {"latitude": -18, "longitude": 179.8}, "northEast": {"latitude": -16, "longitude": -179.8}}
    assert find(filter={"box": corner}, orderBy="NAME") == ["East", "West"]


@pytest.fixture
def practices() -> None:
    """Ada with everything, Ben with nothing of it."""
    hours = [models.OpeningHours(weekday=1, opens_at=dt.time(9), closes_at=dt.time(12))]
    location = place_at(45.5, -122.6)
    location.opening_hours = hours
    therapist(
        "Ada",
        location,
        summary="Calms tired shoulders.",
        insurances=[InsuranceFactory(name="Harbour Health", slug="harbour-health")],
        payments=[models.ListingPayment(value="cash")],
        accessibility=[models.ListingAccessibility(value="step_free")],
        prices=[models.SessionPrice(minutes=60, amount=9000, currency="USD")],
        credentials=[
            CredentialFactory(
                verified_on=NOW.date(), verification_source="Register", verification_valid_until=dt.date(2027, 6, 1)
            )
        ],
    )
    therapist("Ben", place_at(48.1, 11.5, country="DE", region="DE-BY", city="Munich", time_zone="Europe/Berlin"))


@time_machine.travel(NOW, tick=False)
@pytest.mark.usefixtures("practices")
@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ({"insurance": {"eq": "harbour-health"}}, ["Ada"]),
        ({"payment": ["CASH"]}, ["Ada"]),
        ({"accessibility": ["STEP_FREE", "LIFT"]}, ["Ada"]),
        ({"region": "us-or"}, ["Ada"]),
        ({"region": "DE-BY"}, ["Ben"]),
        ({"price": {"atMost": 9000, "currency": "USD"}}, ["Ada"]),
        ({"price": {"atMost": 8999, "currency": "usd"}}, []),
        ({"price": {"atMost": 9000, "currency": "EUR"}}, []),
        ({"price": {"atMost": 9000, "currency": "USD", "minutesAtLeast": 61}}, []),
        ({"isVerified": True}, ["Ada"]),
        ({"isVerified": False}, ["Ben"]),
        ({"openAt": "2027-01-04T18:00:00Z"}, ["Ada"]),
        ({"openAt": "2027-01-04T12:00:00-08:00"}, []),
        ({"openAt": "2027-07-05T09:00:00-07:00"}, ["Ada"]),
        ({"openAt": "2027-01-05T18:00:00Z"}, []),
    ],
)
def test_by_criterion(find: Any, criteria: dict[str, Any], expected: list[str]) -> None:
    assert find(filter=criteria, orderBy="NAME") == expected


@pytest.mark.usefixtures("practices")
def test_by_words_the_best_first(find: Any) -> None:
    therapist("Shoulders", place_at(45.5, -122.6))
    call_command("rebuild_search")
    assert find(filter={"search": "shoulder"}) == ["Shoulders", "Ada"]
    assert find(filter={"search": "?!"}, orderBy="NAME") == []


@pytest.mark.parametrize(
    "criteria",
    [
        {"region": "Oregon"},
        {"price": {"atMost": 1, "currency": "dollars"}},
        {"price": {"atMost": -1, "currency": "USD"}},
        {"box": {"southWest": {"latitude": 2, "longitude": 0}, "northEast": {"latitude": 1, "longitude": 1}}},
        {"search": "x" * 201},
        {"openAt": "9999-12-31T23:59:59Z"},
    ],
)
def test_a_criterion_that_cannot_be_meant_is_bad_input(ask_for_errors: Any, criteria: Any) -> None:
    (error,) = ask_for_errors(FIND, filter=criteria)
    assert error["extensions"]["code"] == "BAD_INPUT"


def featured_by(**fields: Any) -> list[models.FeaturedPlacement]:
    days = {"starts_on": NOW.date(), "ends_on": NOW.date() + dt.timedelta(days=30)}
    return [models.FeaturedPlacement(**{**days, **fields})]


@time_machine.travel(NOW, tick=False)
def test_placements_stand_apart_where_their_scope_is_asked_for(ask: Any) -> None:
    swedish = MassageTypeFactory(slug="swedish")
    offer = {"offered_massage_types": [models.OfferedMassageType(massage_type=swedish)]}
    here = (45.52, -122.68)
    therapist("Everywhere", place_at(*here), featured_placements=featured_by())
    therapist("Swede", place_at(*here), featured_placements=featured_by(massage_type=swedish), **offer)
    therapist("Maine", place_at(*here), featured_placements=featured_by(region="US-ME"))
    therapist("Over", place_at(*here), featured_placements=featured_by(ends_on=NOW.date() - dt.timedelta(days=1),
              starts_on=NOW.date() - dt.timedelta(days=9)))  # fmt: skip
    therapist("Elsewhere", place_at(10.0, 10.0), featured_placements=featured_by())
    therapist("Suspended", place_at(*here), featured_placements=featured_by(), membership_status="suspended")

    def apart(**variables: Any) -> set[str]:
        answer = ask(FIND, near={"place": "Portland, OR"}, **variables)["therapists"]
        assert [edge["isFeatured"] for edge in answer["edges"] if edge["node"]["name"] == "Over"] in ([False], [])
        return {listing["name"] for listing in answer["featured"]}

    assert apart() == {"Everywhere"}
    assert apart(filter={"massageType": {"eq": "swedish"}}) == {"Swede"}
    assert apart(filter={"region": "US-ME"}) == set()


def test_turns_of_competing_placements_follow_their_weights(ask: Any) -> None:
    """Four compete for three places; over 60 days the one of weight 10 is hardly ever left out."""
    for name, weight in (("Heavy", 10), ("Light1", 1), ("Light2", 1), ("Light3", 1)):
        placement = featured_by(starts_on=dt.date(2027, 1, 1), ends_on=dt.date(2027, 12, 31), weight=weight)
        therapist(name, place_at(45.52, -122.68), featured_placements=placement)
    turns: dict[str, int] = {}
    for day in range(60):
        with time_machine.travel(NOW + dt.timedelta(days=day), tick=False):
            names = [each["name"] for each in ask(FIND)["therapists"]["featured"]]
        assert len(names) == 3
        for name in names:
            turns[name] = turns.get(name, 0) + 1
    assert turns["Heavy"] >= 55
    assert all(30 <= turns[name] <= 55 for name in turns if name != "Heavy")


def test_a_suspended_listing_is_in_no_count_facet_or_place(client: Client) -> None:
    therapist("Hidden", place_at(45.52, -122.68), membership_status="suspended")
    query = """{ therapists(near: {place: "Portland"}) { totalCount facets { values { value } } featured { name }
        nodes { name } } places { label } one: places(query: "portl") { therapistCount }
        regions: places(kind: REGION) { label } }"""
    answer = client.post("/graphql/", {"query": query}, content_type="application/json").json()["data"]
    assert answer == {
        "therapists": {"totalCount": 0, "facets": [{"values": []}] * len(answer["therapists"]["facets"]),
                       "featured": [], "nodes": []},
        "places": [],
        "one": [{"therapistCount": 0}, {"therapistCount": 0}],
        "regions": [],
    }  # fmt: skip


@pytest.mark.usefixtures("oregon")
def test_places_with_how_many_work_there(ask: Any) -> None:
    answer = ask(
        """{ cities: places { label kind therapistCount point { latitude } }
        regions: places(kind: REGION) { name region therapistCount point { latitude } }
        countries: places(kind: COUNTRY) { label country region therapistCount }
        typed: places(query: "972") { label kind } }"""
    )
    assert answer == {
        "cities": [
            {
                "label": "Portland, Oregon, United States",
                "kind": "CITY",
                "therapistCount": 2,
                "point": {"latitude": 45.5234},
            },
            {
                "label": "Salem, Oregon, United States",
                "kind": "CITY",
                "therapistCount": 2,
                "point": {"latitude": 44.9429},
            },
        ],
        "regions": [{"name": "Oregon", "region": "US-OR", "therapistCount": 3, "point": None}],
        "countries": [{"label": "United States", "country": "US", "region": None, "therapistCount": 3}],
        "typed": [{"label": "97209, Oregon, United States", "kind": "POSTCODE"}],
    }


class APrivateAddressIsOneWithItsCell(TestCase):
    """Whatever is asked, the answers are the same for every exact place in the cell, to the byte."""

    OFFSETS = st.tuples(st.floats(-0.02, 0.02), st.floats(-0.02, 0.02))
    QUESTIONS = st.lists(
        st.tuples(st.floats(-0.1, 0.1), st.floats(-0.1, 0.1), st.floats(0.1, 15)), min_size=12, max_size=12
    )

    def setUp(self) -> None:
        home_page()
        self.client = Client()
        self.page = therapist("Private", place_at(*PORTLAND, private=True))

    def answers(self, exact: Point, questions: list[tuple[float, float, float]]) -> list[bytes]:
        location = self.page.locations.get()
        location.exact_latitude, location.exact_longitude = exact
        location.street, location.postcode = f"{exact.latitude} Secret Street", str(exact.longitude)[:12]
        location.save()
        told = []
        for north, east, size in questions:
            latitude, longitude = PORTLAND.latitude + north, PORTLAND.longitude + east
            corner = {"latitude": latitude, "longitude": longitude}
            opposite = {"latitude": latitude + size / 100, "longitude": longitude + size / 100}
            query = """query($near: NearInput, $box: BoxInput) {
              near: therapists(near: $near) { totalCount edges { cursor distanceKm node { name jsonLd locations {
                point { latitude longitude } address { postcode } } } } }
              box: therapists(filter: {box: $box}, orderBy: NAME) { totalCount nodes { name } } }"""
            variables = {
                "near": {"point": corner, "radiusKm": size},
                "box": {"southWest": corner, "northEast": opposite},
            }
            body = {"query": query, "variables": variables}
            response = self.client.post("/graphql/", body, content_type="application/json")
            assert "errors" not in response.json()
            told.append(response.content)
        query = f'{{ therapists {{ {FACETS} }} places {{ label }} search(query: "secret street") {{ totalCount }} }}'
        told.append(self.client.post("/graphql/", {"query": query}, content_type="application/json").content)
        return told

    @hypothesis_settings(max_examples=8)
    @given(one=OFFSETS, other=OFFSETS, questions=QUESTIONS)
    def test_no_answer_tells_two_places_of_a_cell_apart(self, one: Any, other: Any, questions: Any) -> None:
        centre = coarse(PORTLAND)
        first, second = (Point(centre.latitude + north, centre.longitude + east) for north, east in (one, other))
        assert coarse(first) == coarse(second) == centre
        assert distance_km(first, second) < CELL_KM * 2
        assert self.answers(first, questions) == self.answers(second, questions)


COMBINED = """query { therapists(near: {place: "Portland, OR", radiusKm: 50}, first: 20, filter: {
    massageType: {in: ["swedish"]}, language: ["en"], acceptsNewClients: true}) {
  totalCount featured { name } facets { name values { value label count } }
  edges { distanceKm isFeatured node { name massageTypes { massageType { name } } locations { city } } } } }"""


def test_statements_of_a_combined_search_do_not_grow(client: Client, statements: Any) -> None:
    swedish = MassageTypeFactory(slug="swedish")

    def add(number: int) -> None:
        therapist(
            f"Therapist{number}",
            place_at(45.52, -122.68),
            offered_massage_types=[models.OfferedMassageType(massage_type=swedish)],
            languages=[models.ListingLanguage(value="en")],
            featured_placements=[models.FeaturedPlacement(starts_on=dt.date(2020, 1, 1), ends_on=dt.date(2099, 1, 1))],
        )

    def ask() -> None:
        response = client.post("/graphql/", {"query": COMBINED}, content_type="application/json")
        assert "errors" not in response.json()
        assert response.json()["data"]["therapists"]["totalCount"] > 0

    add(0)
    ask()
    few = statements(ask)
    for number in range(1, 6):
        add(number)
    many = statements(ask)
    assert len(many) == len(few), "\n".join(many)
    assert len(many) <= 35, "\n".join(many)


def test_pages_of_the_fair_order_hold_each_once_while_others_come_and_go(ask: Any) -> None:
    names = [f"Therapist{number:02}" for number in range(14)]
    for name in names:
        therapist(name, place_at(45.52, -122.68))
    seen, cursor = [], None
    while True:
        page = ask(FIND, first=3, after=cursor)["therapists"]
        seen += [edge["node"]["name"] for edge in page["edges"]]
        cursor = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
        gone = seen[-1] if len(seen) % 2 else next(name for name in names if name not in seen)
        TherapistPage.objects.filter(title=gone).update(membership_status="paused")
    assert len(seen) == len(set(seen))
    still_there = set(TherapistPage.objects.filter(membership_status="active").values_list("title", flat=True))
    assert still_there <= set(seen)


@pytest.mark.parametrize("cursor", ["x", "bnVsbA==", "WyJcdWQ4MDAiXQ=="])
def test_a_false_cursor_of_the_fair_order_is_bad_input(ask_for_errors: Any, cursor: str) -> None:
    (error,) = ask_for_errors(FIND, after=cursor)
    assert error["extensions"]["code"] == "BAD_INPUT"


def test_a_filter_with_too_many_criteria_is_bad_input(ask_for_errors: Any) -> None:
    many = {"or": [{"openAt": f"2027-01-04T{hour:02}:00:00Z"} for hour in range(24)] * 3}
    (error,) = ask_for_errors(FIND, filter=many)
    assert error["extensions"]["code"] == "BAD_INPUT"
    assert "50" in error["message"]


def test_cities_are_counted_whatever_their_listings_call_them(ask: Any) -> None:
    for key in ("paris", "lutece"):
        Place.objects.create(
            key=key, kind="city", name="Paris", country="FR", region="", latitude=48.85, longitude=2.35, population=9
        )
    therapist("Anne", place_at(48.85, 2.35, city="Lutèce", country="FR", region="FR-IDF"))
    query = "{ places { label therapistCount } }"
    assert ask(query)["places"] == [{"label": "Paris, France", "therapistCount": 1}]
