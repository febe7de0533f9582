"""The directory's part of the admin."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from directory.models import Condition, MassageType, OpeningHours, TherapistPage, TrainingEvent
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    TechniqueFactory,
    TherapistIndexPageFactory,
    TherapistPageFactory,
    TrainingIndexPageFactory,
    superuser,
    user_with,
)

pytestmark = pytest.mark.django_db

PUBLISH: dict[str, Any] = {"action-publish": "action-publish"}
PROMOTE = {"seo_title": "", "search_description": "", "canonical_url": "", "social_image": "", "is_indexable": "on"}


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(superuser())
    return client


def posted(form: dict[str, Any], **ticked: Any) -> dict[str, Any]:
    """Form data as a browser sends it. What is ticked comes last: Wagtail's helper would number it."""
    return {**nested_form_data(form), **ticked}


def listing_form(**kwargs: Any) -> dict[str, Any]:
    """What the browser posts for a complete new listing."""
    empty = inline_formset([])
    location = {
        "name": "Riverside Practice",
        "setting": "clinic",
        "street": "12 Alder Street",
        "postcode": "97209",
        "city": "Portland",
        "region": "US-OR",
        "country": "US",
        "exact_latitude": "45.5273",
        "exact_longitude": "-122.6835",
        "time_zone": "America/Los_Angeles",
        "telephone": "+1 503 555 0123",
        "opening_hours_exceptions": empty,
        "opening_hours": inline_formset(
            [
                {"weekday": "1", "opens_at": "09:00", "closes_at": "12:00"},
                {"weekday": "1", "opens_at": "13:00", "closes_at": "17:00"},
            ]
        ),
    }
    form: dict[str, Any] = {
        "title": "Robin Example",
        "slug": "robin-example",
        "summary": "Calm work for tired backs.",
        "biography": rich_text("<p>Twenty years at the table.</p>"),
        "languages": inline_formset([{"value": "en"}, {"value": "es"}]),
        "offered_massage_types": empty,
        "accepts_new_clients": "on",
        "prices": inline_formset([{"minutes": "60", "amount": "90.00", "currency": "USD", "massage_type": ""}]),
        "locations": inline_formset([location]),
        "credentials": empty,
        "featured_placements": empty,
        "membership_status": "active",
        "membership_active_until": "",
        "comments": empty,
        **PROMOTE,
    }
    return {**form, **kwargs}


TICKED = {
    "client_groups_values": ["adults", "athletes"],
    "payments_values": ["cash"],
    "accessibility_values": ["step_free"],
}


def post_listing(client: Client, parent: Any, *, ticked: dict[str, Any] | None = None, **kwargs: Any) -> Any:
    url = reverse("wagtailadmin_pages:add", args=["directory", "therapistpage", parent.pk])
    return client.post(url, posted(listing_form(**kwargs), **{**TICKED, **(ticked or {})}))


def test_listing_is_written_and_published_in_one_form(admin: Client) -> None:
    massage_type, condition = MassageTypeFactory(), ConditionFactory()
    response = post_listing(
        admin,
        TherapistIndexPageFactory(),
        offered_massage_types=inline_formset([{"massage_type": massage_type.pk, "years_of_experience": "4"}]),
        ticked={"conditions": [condition.pk]},
        **PUBLISH,
    )
    assert response.status_code == 302, response.context["form"].errors
    listing = TherapistPage.objects.public().get()
    assert [row.value for row in listing.languages.all()] == ["en", "es"]
    assert {row.value for row in listing.client_groups.all()} == {"adults", "athletes"}
    assert {row.value for row in listing.payments.all()} == {"cash"}
    assert {row.value for row in listing.accessibility.all()} == {"step_free"}
    assert list(listing.conditions.all()) == [condition]
    assert listing.offered_massage_types.get().massage_type == massage_type
    assert str(listing.prices.get()) == "60 minutes, 90.00 USD"
    assert str(listing.locations.get().telephone) == "+15035550123"
    assert OpeningHours.objects.count() == 2
    assert listing.sort_name == "robin example"
    assert listing.listed_at == listing.first_published_at


def test_publishing_an_incomplete_listing_is_refused_beside_the_fields(admin: Client) -> None:
    response = post_listing(admin, TherapistIndexPageFactory(), summary="", **PUBLISH)
    assert response.status_code == 200
    form = response.context["form"]
    assert form.errors["summary"] == ["Say in one or two sentences what they do and for whom."]
    assert form.non_field_errors() == ["Massage types: Add at least one massage type."]
    assert not TherapistPage.objects.exists()


def test_incomplete_listing_is_kept_as_a_draft(admin: Client) -> None:
    response = post_listing(admin, TherapistIndexPageFactory(), summary="", locations=inline_formset([]))
    assert response.status_code == 302
    assert not TherapistPage.objects.get().live


def test_same_massage_type_and_language_twice_are_refused(admin: Client) -> None:
    massage_type = MassageTypeFactory()
    response = post_listing(
        admin,
        TherapistIndexPageFactory(),
        offered_massage_types=inline_formset([{"massage_type": massage_type.pk}] * 2),
        languages=inline_formset([{"value": "en"}] * 2),
    )
    assert response.status_code == 200
    formsets = response.context["form"].formsets
    assert formsets["offered_massage_types"].errors[1] == {"massage_type": ["This massage type is listed twice."]}
    assert formsets["languages"].errors[1] == {"value": ["This language is listed twice."]}


def test_ticks_are_shown_again_and_can_be_taken_back(admin: Client) -> None:
    post_listing(admin, TherapistIndexPageFactory())
    listing = TherapistPage.objects.get()
    url = reverse("wagtailadmin_pages:edit", args=[listing.pk])
    form = admin.get(url).context["form"]
    assert form["client_groups_values"].value() == ["adults", "athletes"]
    assert "membership_status" not in form.fields
    admin.post(url, posted(listing_form(), client_groups_values=["athletes"]))
    draft = TherapistPage.objects.get().get_latest_revision_as_object()
    assert [row.value for row in draft.client_groups.all()] == ["athletes"]


def test_check_of_a_credential_is_signed_by_who_made_it(admin: Client) -> None:
    credential = {
        "kind": "licence",
        "name": "Licensed Massage Therapist",
        "issuer": "Oregon Board of Massage Therapists",
        "verified_on": "2026-01-05",
        "verification_source": "Public register",
        "verification_valid_until": "2027-01-05",
    }
    response = post_listing(admin, TherapistIndexPageFactory(), credentials=inline_formset([credential]))
    assert response.status_code == 302
    checked = TherapistPage.objects.get().credentials.get()
    assert checked.verified_by.username == "admin"
    assert checked.verified_until == dt.date(2027, 1, 5)


def test_massage_type_is_written_with_its_lists_and_links(admin: Client) -> None:
    technique, condition = TechniqueFactory(), ConditionFactory()
    form = {
        "name": "Swedish massage",
        "slug": "swedish-massage",
        "also_known_as": streamfield([("name", "Classic massage")]),
        "summary": "Long strokes on a table.",
        "description": rich_text("<p>A session begins with the back.</p>"),
        "origin": "Sweden, 19th century",
        "lightest_pressure": "2",
        "firmest_pressure": "3",
        "usual_minutes": "60",
        "uses_oil": "on",
        "surface": "table",
        "icon": "stroke",
        "body_focus": streamfield([("area", "whole body")]),
        "codes": streamfield([("code", {"system": "cpt", "value": "97124"})]),
        "same_as": streamfield([("address", "https://www.example.org/swedish")]),
        **PUBLISH,
    }
    ticked = {"techniques": [technique.pk], "conditions": [condition.pk]}
    response = admin.post(reverse("wagtailsnippets_directory_massagetype:add"), posted(form, **ticked))
    assert response.status_code == 302, response.context["form"].errors
    massage_type = MassageType.objects.public().get()
    assert [block.value for block in massage_type.also_known_as] == ["Classic massage"]
    assert [dict(block.value) for block in massage_type.codes] == [{"system": "cpt", "value": "97124"}]
    assert list(massage_type.techniques.all()) == [technique]
    assert list(massage_type.conditions.all()) == [condition]


def test_choices_offer_entries_of_the_own_language_only(admin: Client) -> None:
    from wagtail.models import Locale

    english = TechniqueFactory()
    TechniqueFactory(locale=Locale.objects.create(language_code="de"))
    massage_type = MassageTypeFactory()
    response = admin.get(reverse("wagtailsnippets_directory_massagetype:edit", args=[massage_type.pk]))
    assert list(response.context["form"].fields["techniques"].queryset) == [english]


@pytest.mark.parametrize(
    "model", ["massagetype", "technique", "condition", "contraindication", "practice", "insurance"]
)
def test_each_kind_of_the_vocabulary_has_its_list_and_form(admin: Client, model: str) -> None:
    for view in ("list", "add"):
        assert admin.get(reverse(f"wagtailsnippets_directory_{model}:{view}")).status_code == 200


def test_vocabulary_can_be_searched_and_filtered(admin: Client) -> None:
    ConditionFactory(name="Tension headache", kind="physical")
    ConditionFactory(name="Low mood", kind="mental")
    url = reverse("wagtailsnippets_directory_condition:list")
    for query, found in (({"q": "headache"}, ["Tension headache"]), ({"kind": "mental"}, ["Low mood"])):
        response = admin.get(url, query)
        assert [entry.name for entry in response.context["object_list"]] == found
    assert Condition.objects.count() == 2


def test_provider_is_written_with_its_events(admin: Client) -> None:
    massage_type = MassageTypeFactory()
    event = {
        "title": "Fascia: hands on",
        "kind": "workshop",
        "delivery": "in_person",
        "level": "introductory",
        "starts_on": "2027-03-06",
        "start_time": "09:00",
        "ends_on": "2027-03-06",
        "end_time": "17:00",
        "time_zone": "America/Los_Angeles",
        "venue_name": "Cedar Hall",
        "city": "Portland",
        "region": "US-OR",
        "country": "US",
        "price_amount": "250.00",
        "price_currency": "USD",
        "continuing_education_hours": "7.5",
    }
    form = {
        "title": "Example School",
        "slug": "example-school",
        "description": rich_text("<p>Small classes.</p>"),
        "website_url": "",
        "approvals": inline_formset([{"name": "Approved Provider", "issuer": "Example Board", "number": "555"}]),
        "events": inline_formset([event]),
        "comments": inline_formset([]),
        **PROMOTE,
        **PUBLISH,
    }
    url = reverse("wagtailadmin_pages:add", args=["directory", "trainingproviderpage", TrainingIndexPageFactory().pk])
    response = admin.post(url, posted(form, **{"events-0-massage_types": [massage_type.pk]}))
    assert response.status_code == 302, response.context["form"].errors
    created = TrainingEvent.objects.public().get()
    assert created.starts_at == dt.datetime(2027, 3, 6, 17, tzinfo=dt.UTC)
    assert list(created.massage_types.all()) == [massage_type]
    assert created.provider.approvals.get().number == "555"
    assert (created.price_amount, created.price_currency) == (25000, "USD")


def test_membership_is_changed_at_once_and_logged(admin: Client) -> None:
    listing = TherapistPageFactory()
    url = reverse("directory_membership", args=[listing.pk])
    assert admin.get(url).status_code == 200
    admin.post(url, {"status": "suspended", "active_until": "2027-03-31"})
    listing.refresh_from_db()
    assert (listing.membership_status, listing.membership_active_until) == ("suspended", dt.date(2027, 3, 31))
    history = admin.get(reverse("wagtailadmin_pages:history", args=[listing.pk]))
    assert "Membership: suspended until 2027-03-31" in history.content.decode()


def test_membership_needs_its_permission_and_the_page(client: Client) -> None:
    listing = TherapistPageFactory()
    client.force_login(user_with(page_permissions=("change",), page=listing.get_parent()))
    response = client.post(reverse("directory_membership", args=[listing.pk]), {"status": "suspended"})
    listing.refresh_from_db()
    assert response.status_code == 302
    assert listing.membership_status == "active"


def test_listing_shows_its_membership_and_the_way_to_change_it(admin: Client) -> None:
    listing = TherapistPageFactory(membership_active_until=dt.date(2027, 3, 31))
    page = admin.get(reverse("wagtailadmin_pages:edit", args=[listing.pk])).content.decode()
    assert "until 31 March 2027" in page
    assert reverse("directory_membership", args=[listing.pk]) in page
    assert reverse("directory_invite", args=[listing.pk]) in page


def test_copy_of_a_listing_has_no_account(admin: Client) -> None:
    listing = TherapistPageFactory()
    listing.account = superuserless()
    listing.save()
    copy = listing.copy(update_attrs={"slug": "copy"})
    assert copy.account is None
    assert copy.locations.count() == 1


def superuserless() -> Any:
    """An account without any permission."""
    from django.contrib.auth import get_user_model

    return get_user_model().objects.create_user("robin@example.org", "robin@example.org", "secret")


def test_two_massage_types_can_change_places(admin: Client) -> None:
    first, second = MassageTypeFactory(), MassageTypeFactory()
    offers = inline_formset([{"massage_type": first.pk}, {"massage_type": second.pk}])
    post_listing(admin, TherapistIndexPageFactory(), offered_massage_types=offers, **PUBLISH)
    listing = TherapistPage.objects.get()
    rows = [
        {"id": row.pk, "massage_type": other.pk}
        for row, other in zip(listing.offered_massage_types.all(), (second, first), strict=True)
    ]
    swapped = listing_form(offered_massage_types=inline_formset(rows, initial=2), **PUBLISH)
    response = admin.post(reverse("wagtailadmin_pages:edit", args=[listing.pk]), posted(swapped, **TICKED))
    assert response.status_code == 302, response.context["form"].errors
    assert [row.massage_type for row in listing.offered_massage_types.all()] == [second, first]
