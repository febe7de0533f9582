"""Therapists and training through the API."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.test import Client
from wagtail.models import Locale

from cms.graphql.types import global_id
from directory import models
from tests.factories.directory import (
    ConditionFactory,
    ContraindicationFactory,
    CredentialFactory,
    InsuranceFactory,
    MassageTypeFactory,
    PracticeLocationFactory,
    TherapistIndexPageFactory,
    TherapistPageFactory,
    TrainingEventFactory,
    TrainingProviderPageFactory,
)
from tests.graphql.every_field import every_field
from tests.graphql.whole_article import home_page

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2027, 1, 1, 12, tzinfo=dt.UTC)

THERAPIST = """{ therapist(slug: "robin") {
  name pronouns summary practisingSince acceptsNewClients isVerified websiteUrl bookingUrl biography { html }
  massageTypes { massageType { name } isSpeciality yearsOfExperience } conditions { name }
  languages clientGroups payments accessibility insurances
  prices { minutes price { amount currency } massageType { name } }
  credentials { kind name issuer number region expiresOn verification { checkedOn source sourceUrl validUntil } }
  locations { name setting area city region country address { lines postcode } point { latitude longitude }
    precisionKm homeVisitRadiusKm timeZone telephone openingHours { weekday opensAt closesAt } }
  disclaimer { kind } } }"""


@time_machine.travel(NOW, tick=False)
def test_one_query_returns_a_whole_listing(ask: Any) -> None:
    home_page()
    swedish = MassageTypeFactory(name="Swedish massage")
    location = PracticeLocationFactory(is_exact_address_public=True, telephone="+15035550123", area="Pearl District")
    location.opening_hours = [
        models.OpeningHours(weekday=1, opens_at=dt.time(9), closes_at=dt.time(17, 30)),
        models.OpeningHours(weekday=2, opens_at=dt.time(18), closes_at=dt.time(0)),
    ]
    checked = CredentialFactory(
        verified_on=dt.date(2026, 12, 1),
        verification_source="State register",
        verification_valid_until=dt.date(2027, 6, 1),
    )
    TherapistPageFactory(
        title="Robin Example",
        slug="robin",
        pronouns="they/them",
        practising_since=2015,
        website_url="https://robin.example.org/",
        offered_massage_types=[models.OfferedMassageType(massage_type=swedish, is_speciality=True)],
        conditions=[ConditionFactory(name="Stress")],
        insurances=[InsuranceFactory(name="Harbour Health")],
        languages=[models.ListingLanguage(value="en")],
        client_groups=[models.ListingClientGroup(value="older_people")],
        payments=[models.ListingPayment(value="card")],
        accessibility=[models.ListingAccessibility(value="step_free")],
        prices=[models.SessionPrice(minutes=60, amount=9000, currency="USD")],
        credentials=[checked, CredentialFactory(name="Hot stones", kind="training", number="", region="")],
        locations=[location],
    )
    assert ask(THERAPIST)["therapist"] == {
        "name": "Robin Example",
        "pronouns": "they/them",
        "summary": "Calm work for tired backs.",
        "practisingSince": 2015,
        "acceptsNewClients": True,
        "isVerified": True,
        "websiteUrl": "https://robin.example.org/",
        "bookingUrl": None,
        "biography": None,
        "massageTypes": [{"massageType": {"name": "Swedish massage"}, "isSpeciality": True, "yearsOfExperience": None}],
        "conditions": [{"name": "Stress"}],
        "languages": ["en"],
        "clientGroups": ["OLDER_PEOPLE"],
        "payments": ["CARD"],
        "accessibility": ["STEP_FREE"],
        "insurances": ["Harbour Health"],
        "prices": [{"minutes": 60, "price": {"amount": 9000, "currency": "USD"}, "massageType": None}],
        "credentials": [
            {
                "kind": "LICENCE",
                "name": "Licensed Massage Therapist",
                "issuer": "Oregon Board of Massage Therapists",
                "number": "LMT-00555",
                "region": "US-OR",
                "expiresOn": None,
                "verification": {
                    "checkedOn": "2026-12-01",
                    "source": "State register",
                    "sourceUrl": None,
                    "validUntil": "2027-06-01",
                },
            },
            {
                "kind": "TRAINING",
                "name": "Hot stones",
                "issuer": "Oregon Board of Massage Therapists",
                "number": None,
                "region": None,
                "expiresOn": None,
                "verification": None,
            },
        ],
        "locations": [
            {
                "name": "Riverside Practice",
                "setting": "CLINIC",
                "area": "Pearl District, Portland",
                "city": "Portland",
                "region": "US-OR",
                "country": "US",
                "address": {"lines": ["12 Alder Street"], "postcode": "97209"},
                "point": {"latitude": 45.5273, "longitude": -122.6835},
                "precisionKm": 0.0,
                "homeVisitRadiusKm": None,
                "timeZone": "America/Los_Angeles",
                "telephone": "+15035550123",
                "openingHours": [
                    {"weekday": "MONDAY", "opensAt": "09:00", "closesAt": "17:30"},
                    {"weekday": "TUESDAY", "opensAt": "18:00", "closesAt": "00:00"},
                ],
            }
        ],
        "disclaimer": {"kind": "DIRECTORY"},
    }


def test_a_verification_falls_off_by_the_clock(ask: Any) -> None:
    home_page()
    with time_machine.travel(NOW, tick=False):
        checked = CredentialFactory(
            verified_on=dt.date(2026, 12, 1),
            verification_source="Register",
            verification_valid_until=dt.date(2027, 1, 1),
        )
        TherapistPageFactory(slug="robin", credentials=[checked])
        assert ask(THERAPIST)["therapist"]["isVerified"]
    with time_machine.travel(NOW + dt.timedelta(days=1), tick=False):
        therapist = ask(THERAPIST)["therapist"]
        assert not therapist["isVerified"]
        assert therapist["credentials"][0]["verification"] is None


def test_statements_for_a_list_of_therapists_do_not_grow(client: Client, statements: Any, wide_limits: None) -> None:
    home_page()
    index = TherapistIndexPageFactory()
    query = f"{{ therapists {{ totalCount nodes {every_field('Therapist', depth=2)} }} }}"

    def ask() -> None:
        response = client.post("/graphql/", {"query": query}, content_type="application/json")
        assert "errors" not in response.json()

    def add() -> None:
        location = PracticeLocationFactory()
        location.opening_hours = [models.OpeningHours(weekday=1, opens_at=dt.time(9), closes_at=dt.time(17))]
        TherapistPageFactory(
            parent=index,
            locations=[location],
            credentials=[CredentialFactory()],
            prices=[models.SessionPrice(minutes=60, amount=9000, currency="USD", massage_type=MassageTypeFactory())],
            languages=[models.ListingLanguage(value="en")],
            conditions=[ConditionFactory()],
        )

    add()
    ask()
    few = statements(ask)
    for _ in range(3):
        add()
    many = statements(ask)
    assert len(many) == len(few), "\n".join(many)


def test_a_massage_type_lists_the_therapists_who_offer_it(ask: Any) -> None:
    home_page()
    swedish = MassageTypeFactory(slug="swedish")
    for name in ("Zoë Last", "Åsa First"):
        TherapistPageFactory(title=name, offered_massage_types=[models.OfferedMassageType(massage_type=swedish)])
    TherapistPageFactory(title="Somebody else")
    TherapistPageFactory(
        title="Paused",
        membership_status="paused",
        offered_massage_types=[models.OfferedMassageType(massage_type=swedish)],
    )
    query = '{ massageType(slug: "swedish") { therapists { totalCount nodes { name } } } }'
    assert ask(query)["massageType"]["therapists"] == {
        "totalCount": 2,
        "nodes": [{"name": "Åsa First"}, {"name": "Zoë Last"}],
    }


EVENTS = "query($f: TrainingEventFilter) { trainingEvents(filter: $f) { totalCount nodes { title } } }"


@pytest.fixture
def calendar() -> dict[str, Any]:
    """A workshop in Portland in March 2027, a webinar in April, one that is over, one of a draft provider."""
    home_page()
    swedish = MassageTypeFactory(slug="swedish")
    workshop = TrainingEventFactory(title="Workshop", massage_types=[swedish])
    webinar = TrainingEventFactory(
        title="Webinar",
        kind="webinar",
        delivery="online",
        level="advanced",
        venue_name="",
        city="",
        region="",
        country="",
        starts_on=dt.date(2027, 4, 6),
        ends_on=dt.date(2027, 4, 6),
    )
    over = TrainingEventFactory(title="Over", starts_on=dt.date(2026, 3, 6), ends_on=dt.date(2026, 3, 6))
    provider = TrainingProviderPageFactory(slug="school", events=[webinar, over, workshop])
    TrainingProviderPageFactory(live=False, events=[TrainingEventFactory(title="Hidden")])
    return {"provider": provider, "swedish": swedish}


@time_machine.travel(NOW, tick=False)
def test_events_that_are_not_over_are_listed_soonest_first(ask: Any, calendar: Any) -> None:
    assert ask(EVENTS)["trainingEvents"] == {"totalCount": 2, "nodes": [{"title": "Workshop"}, {"title": "Webinar"}]}


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize(
    ("criteria", "expected"),
    [
        ({"kind": ["WEBINAR", "RETREAT"]}, ["Webinar"]),
        ({"delivery": ["IN_PERSON"]}, ["Workshop"]),
        ({"level": ["ADVANCED"]}, ["Webinar"]),
        ({"country": "us"}, ["Workshop"]),
        ({"massageType": {"eq": "swedish"}}, ["Workshop"]),
        ({"startsOn": {"after": "2027-03-06"}}, ["Webinar"]),
        ({"not": {"kind": ["WEBINAR"]}}, ["Workshop"]),
    ],
)
def test_events_by_criterion(ask: Any, calendar: Any, criteria: dict[str, Any], expected: list[str]) -> None:
    assert [node["title"] for node in ask(EVENTS, f=criteria)["trainingEvents"]["nodes"]] == expected


@time_machine.travel(NOW, tick=False)
@pytest.mark.parametrize("criteria", [{"kind": []}, {"country": "USA"}, {"country": ""}])
def test_events_by_what_is_no_criterion(ask_for_errors: Any, calendar: Any, criteria: dict[str, Any]) -> None:
    assert [error["extensions"]["code"] for error in ask_for_errors(EVENTS, f=criteria)] == ["BAD_INPUT"]


@time_machine.travel(NOW, tick=False)
def test_an_event_tells_its_times_as_clocks_at_the_place_show_them(ask: Any, calendar: Any) -> None:
    query = """{ trainingProvider(slug: "school") { url events {
        title url startsAt endsAt timeZone place { name city country } price { amount } provider { title } } } }"""
    provider = ask(query)["trainingProvider"]
    workshop, webinar = provider["events"]
    assert workshop["startsAt"] == "2027-03-06T09:00:00-08:00"
    assert webinar["startsAt"] == "2027-04-06T09:00:00-07:00"  # daylight saving has begun
    assert workshop["url"].startswith(f"{provider['url']}#event-")
    assert workshop["place"] == {"name": "Cedar Hall", "city": "Portland", "country": "US"}
    assert webinar["place"] is None


def test_providers_are_listed_and_found_by_id(ask: Any, calendar: Any) -> None:
    query = "query($id: ID!) { trainingProviders { totalCount nodes { title } } page(id: $id) { title } }"
    title = calendar["provider"].title
    answer = ask(query, id=global_id(calendar["provider"]))
    assert answer == {"trainingProviders": {"totalCount": 1, "nodes": [{"title": title}]}, "page": {"title": title}}


SPOTLIGHT = """{ page(urlPath: "/") { ... on HomePage { body {
    ... on TherapistSpotlightBlock { rule therapists { name } } ... on TrainingBlock { events { title } } } } } }"""


def show_by_rule(massage_type: models.MassageType) -> None:
    """A home page with a spotlight and events for a massage type."""
    home = home_page()
    rule = {"heading": "", "massage_type": massage_type.pk, "country": "", "limit": 2}
    spotlight = {**rule, "rule": "by_rule", "therapists": [], "region": ""}
    home.body = [
        {"type": "therapist_spotlight", "id": "1", "value": spotlight},
        {"type": "training", "id": "2", "value": {**rule, "intro": ""}},
    ]
    home.save_revision().publish()


@time_machine.travel(NOW, tick=False)
def test_a_spotlight_by_rule_shows_paid_placements_first(ask: Any) -> None:
    home_page()
    index = TherapistIndexPageFactory()
    swedish, shiatsu = MassageTypeFactory(), MassageTypeFactory()
    placed = models.FeaturedPlacement(starts_on=dt.date(2026, 12, 1), ends_on=dt.date(2027, 2, 1))
    over = models.FeaturedPlacement(starts_on=dt.date(2026, 11, 1), ends_on=dt.date(2026, 12, 1))
    elsewhere = models.FeaturedPlacement(starts_on=placed.starts_on, ends_on=placed.ends_on, massage_type=shiatsu)
    for name, placements in (("Featured", [placed]), ("Over", [over]), ("Elsewhere", [elsewhere]), ("Newest", [])):
        TherapistPageFactory(
            parent=index,
            title=name,
            offered_massage_types=[models.OfferedMassageType(massage_type=swedish)],
            featured_placements=placements,
        )
    show_by_rule(swedish)
    spotlight = ask(SPOTLIGHT)["page"]["body"][0]
    assert spotlight == {"rule": "BY_RULE", "therapists": [{"name": "Featured"}, {"name": "Newest"}]}


def test_a_rule_by_a_draft_massage_type_finds_nothing(ask: Any, calendar: Any) -> None:
    TherapistPageFactory(offered_massage_types=[models.OfferedMassageType(massage_type=calendar["swedish"])])
    show_by_rule(calendar["swedish"])
    with time_machine.travel(NOW, tick=False):
        assert ask(SPOTLIGHT)["page"]["body"][1]["events"] == [{"title": "Workshop"}]
        models.MassageType.objects.update(live=False)
        assert [list(block.values())[-1] for block in ask(SPOTLIGHT)["page"]["body"]] == [[], []]


def test_entries_without_a_page_tell_language_translations_and_types(ask: Any) -> None:
    spanish = Locale.objects.create(language_code="es")
    fever = ContraindicationFactory(name="Fever")
    shown, hidden = MassageTypeFactory(slug="swedish"), MassageTypeFactory(live=False, contraindications=[fever])
    shown.contraindications = [fever]
    shown.save()
    translated = fever.copy_for_translation(spanish)
    translated.name, translated.live = "Fiebre", True
    translated.save()
    fever.copy_for_translation(Locale.objects.create(language_code="de")).save()  # a draft
    query = """{ massageType(slug: "swedish") { contraindications {
        name locale translations { name locale } massageTypes { slug } } } }"""
    assert hidden.contraindications.count() == 1
    assert ask(query)["massageType"]["contraindications"] == [
        {
            "name": "Fever",
            "locale": "en",
            "translations": [{"name": "Fiebre", "locale": "es"}],
            "massageTypes": [{"slug": "swedish"}],
        }
    ]


@time_machine.travel(NOW, tick=False)
def test_a_provider_lists_a_hundred_events_and_the_calendar_pages_through_the_rest(ask: Any) -> None:
    home_page()
    days = [dt.date(2027, 3, 1) + dt.timedelta(days=number) for number in range(102)]
    events = [TrainingEventFactory(title=str(day), starts_on=day, ends_on=day) for day in reversed(days)]
    TrainingProviderPageFactory(slug="school", events=events)
    TrainingProviderPageFactory(slug="other", events=[TrainingEventFactory(title="Elsewhere")])
    answer = ask("""{ trainingProvider(slug: "school") { events { title } }
        trainingEvents(filter: { provider: { eq: "school" } }, page: 2, perPage: 100) {
          totalCount nodes { title } } }""")
    assert [event["title"] for event in answer["trainingProvider"]["events"]] == [str(day) for day in days[:100]]
    assert answer["trainingEvents"] == {"totalCount": 102, "nodes": [{"title": str(day)} for day in days[100:]]}
