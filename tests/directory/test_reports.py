"""The report of credentials that expire."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from directory.models import Credential
from tests.factories.directory import TherapistIndexPageFactory, TherapistPageFactory, user_with

pytestmark = pytest.mark.django_db

REPORT = "/admin/reports/expiring-credentials/"
TODAY = dt.date(2027, 3, 1)


def in_days(days: int) -> dt.date:
    return TODAY + dt.timedelta(days=days)


def credential(name: str, *, expires: int | None = None, check_until: int | None = None) -> Credential:
    given: dict[str, Any] = {"name": name, "issuer": "Board", "expires_on": in_days(expires) if expires else None}
    if check_until:
        given |= {
            "verified_on": in_days(-300),
            "verification_source": "Register",
            "verification_valid_until": in_days(check_until),
        }
    return Credential(**given)


@pytest.fixture(autouse=True)
def _clock() -> Any:
    with time_machine.travel(dt.datetime.combine(TODAY, dt.time(12), tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def listing() -> Any:
    return TherapistPageFactory(
        title="Robin Example",
        parent=TherapistIndexPageFactory(),
        credentials=[
            credential("Soon", expires=20),
            credential("Check soon", expires=400, check_until=10),
            credential("Past", expires=-5),
            credential("In 60 days", expires=60),
            credential("In 61 days", check_until=61),
            credential("Never"),
        ],
    )


@pytest.fixture
def manager(client: Client) -> Client:
    user = get_user_model().objects.create_user("manager", "manager@example.org", "secret")
    user.groups.add(Group.objects.get(name="Directory managers"))
    client.force_login(user)
    return client


def exported(client: Client, **filters: Any) -> list[str]:
    response: Any = client.get(REPORT, {"export": "csv", **filters})
    text = b"".join(response.streaming_content).decode()
    return [row["Name"] for row in csv.DictReader(io.StringIO(text))]


def test_what_ends_soonest_comes_first(manager: Client, listing: Any) -> None:
    assert exported(manager) == ["Past", "Check soon", "Soon", "In 60 days"]
    assert exported(manager, within="90") == ["Past", "Check soon", "Soon", "In 60 days", "In 61 days"]
    assert exported(manager, within="30") == ["Past", "Check soon", "Soon"]


def test_each_row_leads_to_its_listing(manager: Client, listing: Any) -> None:
    page = manager.get(REPORT).content.decode()
    assert reverse("wagtailadmin_pages:edit", args=[listing.pk]) in page
    assert "Robin Example" in page
    assert "In 61 days" not in page
    assert "Expiring credentials" in manager.get(reverse("wagtailadmin_home")).content.decode()


def test_report_shows_only_listings_that_one_may_edit(client: Client, listing: Any) -> None:
    other = TherapistPageFactory(credentials=[credential("Other", expires=5)], parent=TherapistIndexPageFactory())
    client.force_login(user_with(page_permissions=("change",), page=other))
    assert exported(client) == ["Other"]


def test_who_edits_no_listing_sees_no_report(client: Client, listing: Any) -> None:
    client.force_login(user_with())
    response = client.get(REPORT)
    assert response.status_code == 302
    assert "Robin" not in response.content.decode()
    assert REPORT not in client.get(reverse("wagtailadmin_home")).content.decode()
