"""When a listing is public."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from cms.content.visibility import Gate, public_queryset
from directory.models import MembershipStatus, TherapistPage, change_membership
from tests.factories.directory import TherapistPageFactory, superuser

pytestmark = [pytest.mark.django_db, pytest.mark.engines]


def is_public(listing: Any, at: dt.datetime | None = None) -> bool:
    return public_queryset(TherapistPage, at=at).filter(pk=listing.pk).exists()


def test_listing_with_an_active_membership_is_public() -> None:
    assert is_public(TherapistPageFactory())


def test_draft_is_not_public() -> None:
    assert not is_public(TherapistPageFactory(live=False))


@pytest.mark.parametrize("status", [MembershipStatus.PAUSED, MembershipStatus.SUSPENDED])
def test_paused_and_suspended_listings_are_not_public(status: str) -> None:
    listing = TherapistPageFactory()
    change_membership(listing, status=status, active_until=None)
    assert not is_public(listing)


def test_listing_below_a_restricted_page_is_not_public() -> None:
    listing = TherapistPageFactory()
    PageViewRestriction.objects.create(page=listing.get_parent(), restriction_type="login")
    assert not is_public(listing)


def test_membership_lasts_through_its_last_day_in_the_publishers_zone(settings: Any) -> None:
    settings.TIME_ZONE = "America/New_York"
    listing = TherapistPageFactory(membership_active_until=dt.date(2027, 3, 31))
    end = dt.datetime(2027, 4, 1, 4, tzinfo=dt.UTC)  # midnight in New York, in summer time
    assert is_public(listing, at=end - dt.timedelta(microseconds=1))
    assert not is_public(listing, at=end)


def test_membership_ends_by_the_clock_alone() -> None:
    listing = TherapistPageFactory(membership_active_until=dt.date(2027, 3, 31))
    with time_machine.travel(dt.datetime(2027, 3, 31, 23, 59, 59, tzinfo=dt.UTC), tick=False):
        assert is_public(listing)
    with time_machine.travel(dt.datetime(2027, 4, 1, tzinfo=dt.UTC), tick=False):
        assert not is_public(listing)


def test_editors_own_time_zone_does_not_move_the_end() -> None:
    from django.utils import timezone

    listing = TherapistPageFactory(membership_active_until=dt.date(2027, 3, 31))
    with timezone.override("Pacific/Auckland"):
        assert is_public(listing, at=dt.datetime(2027, 3, 31, 23, 59, tzinfo=dt.UTC))


def test_gate_reports_the_moment_at_which_the_membership_ends() -> None:
    listing = TherapistPageFactory(membership_active_until=dt.date(2027, 3, 31))
    gate = Gate(at=dt.datetime(2027, 3, 1, tzinfo=dt.UTC))
    assert list(gate.load(TherapistPage, [listing.pk])) == [listing.pk]
    assert gate.changes_at == dt.datetime(2027, 4, 1, tzinfo=dt.UTC)


def test_membership_of_a_translation_follows() -> None:
    from wagtail.models import Locale

    listing = TherapistPageFactory()
    locale = Locale.objects.create(language_code="de")
    german = listing.copy_for_translation(locale, copy_parents=True)
    german.save_revision().publish()
    assert is_public(german)
    change_membership(listing, status=MembershipStatus.SUSPENDED, active_until=None)
    assert not is_public(german)


def test_publishing_an_old_draft_does_not_lift_a_suspension() -> None:
    listing = TherapistPageFactory()
    draft = listing.save_revision()
    change_membership(listing, status=MembershipStatus.SUSPENDED, active_until=None)
    draft.publish()
    listing.refresh_from_db()
    assert listing.membership_status == MembershipStatus.SUSPENDED
    assert not is_public(listing)


def test_change_of_membership_leaves_the_draft_alone() -> None:
    listing = TherapistPageFactory()
    listing.summary = "A new summary."
    listing.save_revision()
    change_membership(listing, status=MembershipStatus.PAUSED, active_until=None)
    fresh = TherapistPage.objects.get(pk=listing.pk)
    assert fresh.summary == "Calm work for tired backs."
    assert fresh.get_latest_revision_as_object().summary == "A new summary."


def test_an_alias_of_a_suspended_listing_is_not_public_either() -> None:
    listing = TherapistPageFactory()
    alias = listing.create_alias(update_slug="alias")
    alias_of_alias = alias.create_alias(update_slug="alias-of-alias")
    assert TherapistPage.objects.public().filter(pk__in=[alias.pk, alias_of_alias.pk]).count() == 2
    change_membership(listing, status="suspended", active_until=None)
    assert not TherapistPage.objects.public().exists()


def test_a_copy_that_an_editor_makes_brings_no_membership_along(client: Client) -> None:
    listing = TherapistPageFactory()
    client.force_login(superuser())
    answer = client.post(
        reverse("wagtailadmin_pages:copy", args=[listing.pk]),
        {
            "new_title": "Copy",
            "new_slug": "copy",
            "new_parent_page": listing.get_parent().pk,
            "publish_copies": "on",
        },
    )
    assert answer.status_code == 302
    copy = TherapistPage.objects.get(slug="copy")
    assert copy.membership_status == ""
    assert list(TherapistPage.objects.public()) == [listing]
