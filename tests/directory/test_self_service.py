"""A therapist changes the own listing, and nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Locale, WorkflowState

from directory.forms.own_listing import plain_paragraphs, read_position
from directory.models import (
    Credential,
    ListingClientGroup,
    ListingLanguage,
    OpeningHours,
    SessionPrice,
    TherapistPage,
)
from tests.directory.html_forms import filled_form
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    PracticeLocationFactory,
    TherapistPageFactory,
)

pytestmark = pytest.mark.django_db

FORM = "/account/listing/"


@pytest.fixture
def account() -> Any:
    return get_user_model().objects.create_user("robin@example.org", "robin@example.org", "secret")


@pytest.fixture
def listing(account: Any) -> TherapistPage:
    location = PracticeLocationFactory()
    location.opening_hours = [OpeningHours(weekday=1, opens_at=dt.time(9), closes_at=dt.time(17))]
    page: TherapistPage = TherapistPageFactory(
        locations=[location],
        title="Robin Example",
        biography="<p>I learned in <b>Portland</b>.</p><p>I work slowly.</p>",
        email="private@practice.example",
        internal_notes="Pays late",
        prices=[SessionPrice(minutes=60, amount=9050, currency="USD")],
        languages=[ListingLanguage(value="en")],
        client_groups=[ListingClientGroup(value="adults")],
        credentials=[Credential(name="Licence", issuer="Board", number="LMT-1")],
    )
    page.save_revision().publish()
    TherapistPage.objects.filter(pk=page.pk).update(account=account)
    return page


@pytest.fixture
def therapist(client: Client, account: Any, listing: TherapistPage) -> Client:
    client.force_login(account)
    return client


def opened(client: Client) -> dict[str, Any]:
    page = client.get(FORM)
    assert page.status_code == 200
    return filled_form(page.content.decode())


def manager(name: str = "manager") -> Client:
    user = get_user_model().objects.create_user(name, f"{name}@example.org", "secret")
    user.groups.add(Group.objects.get(name="Directory managers"))
    client = Client()
    client.force_login(user)
    return client


def fresh(listing: TherapistPage) -> TherapistPage:
    found: TherapistPage = TherapistPage.objects.get(pk=listing.pk)
    return found


def draft(listing: TherapistPage) -> Any:
    return fresh(listing).get_latest_revision_as_object()


def test_changes_become_a_revision_in_moderation_and_readers_see_none(
    therapist: Client, listing: TherapistPage
) -> None:
    form = opened(therapist)
    response = therapist.post(
        FORM, form | {"summary": "Slow work for runners.", "accepts_new_clients": []}, follow=True
    )
    assert response.redirect_chain == [(reverse("directory:account"), 302)]
    assert "wait for the directory’s team" in response.content.decode()
    assert fresh(listing).summary == "Calm work for tired backs."
    assert draft(listing).summary == "Slow work for runners."
    assert draft(listing).accepts_new_clients is False
    state = fresh(listing).current_workflow_state
    assert (state.workflow.name, state.requested_by.username) == ("Listing moderation", "robin@example.org")
    assert state.current_task_state.revision == fresh(listing).latest_revision


def test_form_that_is_sent_as_it_came_changes_no_word(therapist: Client, listing: TherapistPage) -> None:
    before = fresh(listing).serializable_data()
    therapist.post(FORM, opened(therapist))
    after = draft(listing).serializable_data()
    ignored = {"latest_revision", "latest_revision_created_at", "has_unpublished_changes", "live_revision"}
    ignored |= {"first_published_at", "last_published_at", "listed_at"}
    assert {name for name in before if before[name] != after[name]} - ignored == set()


def test_rows_are_changed_added_and_removed(therapist: Client, listing: TherapistPage) -> None:
    massage_type = MassageTypeFactory(name="Shiatsu")
    changes = {
        "offered_massage_types-1-massage_type": str(massage_type.pk),
        "offered_massage_types-1-is_speciality": "on",
        "prices-0-amount": "95.5",
        "prices-1-minutes": "90",
        "prices-1-amount": "9000",
        "prices-1-currency": "JPY",
        "languages-0-DELETE": "on",
        "languages-1-value": "de",
        "client_groups_values": ["athletes", "pregnancy"],
        "locations-0-opening_hours-1-weekday": "2",
        "locations-0-opening_hours-1-opens_at": "10:00",
        "locations-0-opening_hours-1-closes_at": "14:00",
        "locations-1-name": "Lake House",
        "locations-1-city": "Bend",
        "locations-1-position": "44.0582, -121.3153",
    }
    response = therapist.post(FORM, opened(therapist) | changes)
    assert response.status_code == 302, response.context["form"].errors
    result = draft(listing)
    assert [str(offer.massage_type) for offer in result.offered_massage_types.all()][1:] == ["Shiatsu"]
    assert [(p.minutes, p.amount, p.currency) for p in result.prices.all()] == [(60, 9550, "USD"), (90, 9000, "JPY")]
    assert [row.value for row in result.languages.all()] == ["de"]
    assert sorted(row.value for row in result.client_groups.all()) == ["athletes", "pregnancy"]
    first, second = result.locations.all()
    assert [str(hours) for hours in first.opening_hours.all()] == [
        "Monday 09:00 to 17:00",
        "Tuesday 10:00 to 14:00",
    ]
    assert (second.name, second.exact_latitude, second.is_exact_address_public) == ("Lake House", 44.0582, False)
    assert second.public_latitude != second.exact_latitude
    again = therapist.post(FORM, opened(therapist))  # the draft's new rows have no key yet
    assert again.status_code == 302
    assert [each.name for each in draft(listing).locations.all()] == ["Riverside Practice", "Lake House"]


def test_what_belongs_to_the_team_is_neither_shown_nor_taken(therapist: Client, listing: TherapistPage) -> None:
    page = therapist.get(FORM).content.decode()
    assert "Pays late" not in page
    assert "private@practice.example" not in page
    forged = {
        "title": "Somebody Else", "email": "mine@example.org", "internal_notes": "x", "slug": "mine",
        "membership_status": "active", "membership_active_until": "2099-01-01", "account": "1", "live": "on",
        "credentials-TOTAL_FORMS": "1", "credentials-INITIAL_FORMS": "0", "credentials-0-name": "Doctor",
        "credentials-0-issuer": "Me", "credentials-0-verified_on": "2026-01-01", "portrait": "1",
        "featured_placements-TOTAL_FORMS": "1", "featured_placements-INITIAL_FORMS": "0",
        "featured_placements-0-starts_on": "2026-01-01", "featured_placements-0-ends_on": "2099-01-01",
    }  # fmt: skip
    before = fresh(listing)
    therapist.post(FORM, opened(therapist) | forged)
    after = draft(listing)
    for name in ("title", "email", "internal_notes", "slug", "membership_status", "membership_active_until", "live"):
        assert getattr(after, name) == getattr(before, name)
    assert [credential.name for credential in after.credentials.all()] == ["Licence"]
    assert after.featured_placements.count() == 0
    assert after.portrait is None


def test_biography_keeps_its_formatting_while_its_words_stay(therapist: Client, listing: TherapistPage) -> None:
    form = opened(therapist)
    assert form["biography_text"] == ["I learned in Portland.\n\nI work slowly."]
    therapist.post(FORM, form | {"pronouns": "they/them"})
    assert draft(listing).biography == listing.biography
    therapist.post(FORM, opened(therapist) | {"biography_text": "New <script>.\r\n\r\nSecond."})
    assert draft(listing).biography == "<p>New &lt;script&gt;.</p>\n\n<p>Second.</p>"


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"website_url": "no address"}, "website_url", "Enter a valid URL."),
        ({"practising_since": "2999"}, "practising_since", "This year lies in the future."),
        ({"prices-0-amount": "90.505"}, "prices-0-amount", "Amounts in USD have at most 2 decimal places."),
        ({"locations-0-position": "Portland"}, "locations-0-position", "Write latitude and longitude"),
        (
            {"locations-0-opening_hours-0-closes_at": "08:00"},
            "locations-0-opening_hours-0-closes_at",
            "It closes before",
        ),
        ({"languages-1-value": "en"}, "languages-1-value", "This language is listed twice."),
    ],
)
def test_wrong_entry_is_told_beside_its_field_and_nothing_is_lost(
    therapist: Client, listing: TherapistPage, changes: dict[str, str], field: str, sentence: str
) -> None:
    response = therapist.post(FORM, opened(therapist) | changes | {"pronouns": "they/them"})
    assert response.status_code == 422
    page = response.content.decode()
    assert sentence in page
    assert f'aria-describedby="id_{field}' in page
    assert filled_form(page)["pronouns"] == ["they/them"]
    assert not fresh(listing).has_unpublished_changes


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([("2027-12-24", "09:00", "")], "Give both times, or none"),
        ([("2027-12-24", "09:00", "08:00")], "It closes before it opens."),
        ([("2027-12-24", "", ""), ("2027-12-24", "09:00", "12:00")], "One row closes this date, and others open it."),
        ([("2027-12-24", "09:00", "12:00"), ("2027-12-24", "11:00", "13:00")], "These hours overlap"),
        ([("2027-12-24", "09:00", "12:00"), ("2027-12-24", "12:00", "13:00"), ("2027-12-25", "", "")], None),
    ],
)
def test_exceptions_that_contradict_each_other_are_told(
    therapist: Client, listing: TherapistPage, rows: list[tuple[str, str, str]], sentence: str | None
) -> None:
    data = opened(therapist)
    for number, (date, opens, closes) in enumerate(rows):
        prefix = f"locations-0-opening_hours_exceptions-{number}"
        data |= {f"{prefix}-date": date, f"{prefix}-opens_at": opens, f"{prefix}-closes_at": closes}
    data["locations-0-opening_hours_exceptions-TOTAL_FORMS"] = str(len(rows))
    response = therapist.post(FORM, data)
    if sentence is not None:
        assert response.status_code == 422
        assert sentence in response.content.decode()
    else:
        kept = draft(listing).locations.all()[0].opening_hours_exceptions.all()
        assert [str(each) for each in kept] == [
            "24 December 2027: 09:00 to 12:00",
            "24 December 2027: 12:00 to 13:00",
            "25 December 2027: closed",
        ]


def test_second_tab_does_not_overwrite_the_first_unseen(therapist: Client, listing: TherapistPage) -> None:
    first, second = opened(therapist), opened(therapist)
    therapist.post(FORM, first | {"summary": "From the first tab."})
    response = therapist.post(FORM, second | {"pronouns": "they/them"})
    assert response.status_code == 409
    page = response.content.decode()
    assert "Somebody saved this listing after you opened it" in page
    assert draft(listing).summary == "From the first tab."
    kept = filled_form(page)
    assert kept["pronouns"] == ["they/them"]
    assert therapist.post(FORM, kept).status_code == 302
    assert draft(listing).pronouns == "they/them"


def test_rows_that_a_manager_removed_meanwhile_are_not_lost_to_the_therapist(
    therapist: Client, listing: TherapistPage
) -> None:
    form = opened(therapist)
    page: Any = fresh(listing)
    page.prices.clear()
    page.locations.get_object_list()[0].opening_hours.clear()
    page.save_revision().publish()
    conflict = therapist.post(FORM, form)
    assert conflict.status_code == 409
    assert therapist.post(FORM, filled_form(conflict.content.decode())).status_code == 302
    result = draft(listing)
    assert [price.amount for price in result.prices.all()] == [9050]
    assert [str(hours) for hours in result.locations.all()[0].opening_hours.all()] == ["Monday 09:00 to 17:00"]


def test_moderator_sees_what_changed_row_by_row(therapist: Client, listing: TherapistPage) -> None:
    changes = {
        "summary": "Slow work for runners.",
        "prices-0-amount": "120",
        "client_groups_values": ["adults", "athletes"],
        "locations-0-opening_hours-0-closes_at": "19:30",
    }
    therapist.post(FORM, opened(therapist) | changes)
    url = reverse("wagtailadmin_pages:revisions_compare", args=[listing.pk, "live", "latest"])
    page = manager().get(url)
    assert page.status_code == 200
    text = page.content.decode()
    for removed, added in (("Calm", "Slow"), ("90", "120"), ("Monday 09:00 to 17:00", "Monday 09:00 to 19:30")):
        assert f'<span class="deletion">{removed}' in text
        assert f'<span class="addition">{added}' in text
    assert '<span class="addition">Athletes</span>' in text


def test_moderator_approves_and_readers_see_the_changes(therapist: Client, listing: TherapistPage) -> None:
    therapist.post(FORM, opened(therapist) | {"summary": "Slow work for runners."})
    state = fresh(listing).current_workflow_state
    action = [listing.pk, "approve", state.current_task_state.pk]
    manager().post(reverse("wagtailadmin_pages:workflow_action", args=action), {"comment": ""})
    assert fresh(listing).summary == "Slow work for runners."
    assert "wait for" not in therapist.get(reverse("directory:account")).content.decode()


def test_moderator_asks_for_changes_and_the_therapist_reads_why(therapist: Client, listing: TherapistPage) -> None:
    therapist.post(FORM, opened(therapist) | {"summary": "I cure cancer."})
    state = fresh(listing).current_workflow_state
    action = [listing.pk, "reject", state.current_task_state.pk]
    manager().post(reverse("wagtailadmin_pages:workflow_action", args=action), {"comment": "Promise no cure, please."})
    for address in (reverse("directory:account"), FORM):
        assert "Promise no cure, please." in therapist.get(address).content.decode()
    therapist.post(FORM, opened(therapist) | {"summary": "I work with people in care."})
    assert fresh(listing).current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert "Promise no cure" not in therapist.get(FORM).content.decode()


def test_words_that_changed_again_are_not_approved_unseen(therapist: Client, listing: TherapistPage) -> None:
    therapist.post(FORM, opened(therapist) | {"summary": "Harmless."})
    seen = fresh(listing).current_workflow_state.current_task_state
    therapist.post(FORM, opened(therapist) | {"summary": "I cure cancer."})
    manager().post(
        reverse("wagtailadmin_pages:workflow_action", args=[listing.pk, "approve", seen.pk]), {"comment": ""}
    )
    assert fresh(listing).summary == "Calm work for tired backs."


def test_locked_listing_is_not_changed(therapist: Client, listing: TherapistPage) -> None:
    form = opened(therapist)
    TherapistPage.objects.update(locked=True)
    response = therapist.post(FORM, form | {"summary": "Mine."})
    assert response.status_code == 409
    assert "has locked it" in response.content.decode()
    assert not fresh(listing).has_unpublished_changes


def test_nobody_reaches_the_listing_of_another(client: Client, listing: TherapistPage) -> None:
    assert client.get(FORM).status_code == 302
    stranger = get_user_model().objects.create_user("stranger", "stranger@example.org", "secret")
    client.force_login(stranger)
    for response in (client.get(FORM), client.post(FORM, {"summary": "Mine."})):
        assert response.status_code == 302
        assert response.headers["Location"] == reverse("directory:account")
    assert not fresh(listing).has_unpublished_changes


def test_only_public_entries_of_the_own_language_are_offered(therapist: Client, listing: TherapistPage) -> None:
    german = Locale.objects.get_or_create(language_code="de")[0]
    for factory in (MassageTypeFactory, ConditionFactory):
        factory(name="Public thing")
        factory(name="Secret draft", live=False)
        factory(name="Deutsches Wort", locale=german)
    page = therapist.get(FORM).content.decode()
    assert page.count("Public thing") > 1
    assert "Secret draft" not in page
    assert "Deutsches Wort" not in page


ADMIN = [
    ("wagtailadmin_home", ()),
    ("wagtailadmin_explore_root", ()),
    ("wagtailadmin_pages:edit", ("listing",)),
    ("wagtailadmin_pages:history", ("listing",)),
    ("wagtailadmin_pages:revisions_compare", ("listing", "live", "latest")),
    ("wagtailadmin_pages:delete", ("listing",)),
    ("wagtailadmin_pages:usage", ("listing",)),
    ("directory_membership", ("listing",)),
    ("directory_invite", ("listing",)),
    ("enquiry:index", ()),
    ("wagtailimages:index", ()),
    ("wagtaildocs:index", ()),
    ("wagtailusers_users:index", ()),
    ("wagtailadmin_reports:site_history", ()),
    ("wagtailsnippets_directory_massagetype:list", ()),
    ("partner:index", ()),
    ("wagtailadmin_account", ()),
]


@pytest.mark.parametrize(("name", "arguments"), ADMIN, ids=[name for name, _ in ADMIN])
def test_therapist_is_shown_nothing_of_the_admin(
    therapist: Client, listing: TherapistPage, name: str, arguments: tuple[str, ...]
) -> None:
    url = reverse(name, args=[listing.pk if each == "listing" else each for each in arguments])
    for response in (therapist.get(url), therapist.post(url, {})):
        assert response.status_code in {302, 403}
        assert b"Pays late" not in response.content
        if response.status_code == 302:
            assert response.headers["Location"].startswith(reverse("wagtailadmin_login"))


@given(st.floats(-90, 90), st.floats(-180, 180), st.sampled_from([", ", ",", " ", "; "]))
def test_position_is_read_as_map_programs_copy_it(latitude: float, longitude: float, separator: str) -> None:
    text = f"{latitude:.6f}{separator}{longitude:.6f}"
    assert read_position(f" {text} ") == (round(latitude, 6), round(longitude, 6))


@given(st.text(max_size=40))
def test_position_is_a_place_on_earth_or_refused(text: str) -> None:
    try:
        latitude, longitude = read_position(text)
    except ValidationError:
        return
    assert abs(latitude) <= 90
    assert abs(longitude) <= 180


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), min_size=1)))
def test_paragraphs_come_back_as_they_were_typed(paragraphs: list[str]) -> None:
    from django.utils.html import linebreaks

    text = "\n\n".join(paragraphs)
    assert plain_paragraphs(linebreaks(text, autoescape=True)) == text
