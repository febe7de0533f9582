"""A therapist becomes the account of a listing by an invitation."""

from __future__ import annotations

import datetime as dt
import re
import smtplib
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse

from directory.models import Invitation
from tests.factories.directory import TherapistPageFactory, superuser, user_with

pytestmark = pytest.mark.django_db

PASSWORD = "long-and-calm-42"
PASSWORDS = {"new_password1": PASSWORD, "new_password2": PASSWORD}


@pytest.fixture
def listing() -> Any:
    return TherapistPageFactory(title="Robin Example")


def invite(listing: Any, *, email: str = "robin@example.org") -> str:
    """Invite through the admin, and give back the link's path."""
    manager = Client()
    user = get_user_model().objects.filter(username="admin").first() or superuser()
    manager.force_login(user)
    response = manager.post(reverse("directory_invite", args=[listing.pk]), {"email": email})
    assert response.status_code == 302
    link = re.search(r"https?://\S+", str(mail.outbox[-1].body))
    assert link is not None
    return "/" + link[0].split("/", 3)[3]


def test_invitation_is_mailed_and_only_a_hash_of_it_is_kept(listing: Any) -> None:
    path = invite(listing)
    message = mail.outbox[0]
    assert message.to == ["robin@example.org"]
    assert message.subject == "Your listing in the therapist directory of Touchpoint"
    token = path.strip("/").rpartition("/")[2]
    invitation = Invitation.objects.get()
    assert token not in str(vars(invitation))
    assert invitation.invited_by == get_user_model().objects.get(username="admin")


def test_invited_therapist_sets_a_password_and_owns_the_listing(client: Client, listing: Any) -> None:
    path = invite(listing)
    page = client.get(path)
    assert page.status_code == 200
    assert "Robin Example" in page.content.decode()
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in page.headers["Cache-Control"]
    response = client.post(path, PASSWORDS, follow=True)
    assert response.redirect_chain == [(reverse("directory:account"), 302)]
    assert "Robin Example" in response.content.decode()
    listing.refresh_from_db()
    assert listing.account.username == "robin@example.org"
    assert listing.account.check_password(PASSWORD)
    assert listing.live_revision is None or listing.get_latest_revision_as_object().account == listing.account


def test_therapist_has_no_permission_and_no_admin(client: Client, listing: Any) -> None:
    client.post(invite(listing), PASSWORDS)
    account = get_user_model().objects.get(username="robin@example.org")
    assert account.get_all_permissions() == set()
    assert not account.is_staff
    assert not listing.permissions_for_user(account).can_edit()
    assert client.get(reverse("wagtailadmin_home")).status_code == 302
    assert client.get(reverse("wagtailadmin_pages:edit", args=[listing.pk])).status_code == 302


def test_opening_the_link_changes_nothing(client: Client, listing: Any) -> None:
    path = invite(listing)
    client.get(path)
    client.get(path)
    listing.refresh_from_db()
    assert listing.account is None
    assert Invitation.objects.open().exists()


def test_weak_password_is_refused_and_the_link_still_works(client: Client, listing: Any) -> None:
    path = invite(listing)
    response = client.post(path, {"new_password1": "12345", "new_password2": "12345"})
    assert response.status_code == 200
    assert not get_user_model().objects.filter(username="robin@example.org").exists()
    assert client.post(path, PASSWORDS).status_code == 302


def test_link_works_once(client: Client, listing: Any) -> None:
    path = invite(listing)
    client.post(path, PASSWORDS)
    stranger = Client()
    for response in (stranger.get(path), stranger.post(path, PASSWORDS)):
        assert response.status_code == 410
        assert "already used" in response.content.decode()


def test_link_ends_after_two_weeks(client: Client, listing: Any) -> None:
    with time_machine.travel(dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC), tick=False):
        path = invite(listing)
    with time_machine.travel(dt.datetime(2027, 3, 15, 11, 59, tzinfo=dt.UTC), tick=False):
        assert client.get(path).status_code == 200
    with time_machine.travel(dt.datetime(2027, 3, 15, 12, tzinfo=dt.UTC), tick=False):
        response = client.post(path, PASSWORDS)
    assert response.status_code == 410
    assert "has ended" in response.content.decode()
    listing.refresh_from_db()
    assert listing.account is None


def test_wrong_link_is_no_invitation(client: Client, listing: Any) -> None:
    path = invite(listing)
    response = client.get(path.rstrip("/")[:-1] + "/")
    assert response.status_code == 404
    assert "not an invitation of ours" in response.content.decode()
    assert "Robin" not in response.content.decode()


def test_newer_invitation_ends_the_one_before(client: Client, listing: Any) -> None:
    earlier = invite(listing)
    later = invite(listing)
    assert client.get(earlier).status_code == 410
    assert client.get(later).status_code == 200


def test_existing_account_signs_in_before_it_is_connected(client: Client, listing: Any) -> None:
    account = get_user_model().objects.create_user("robin", "Robin@example.org", PASSWORD)
    path = invite(listing)
    assert "already have an account" in client.get(path).content.decode()
    client.post(path, PASSWORDS)
    listing.refresh_from_db()
    assert listing.account is None
    response = client.post(
        reverse("directory:sign_in"), {"username": "robin", "password": PASSWORD, "next": path}, follow=True
    )
    assert "Connect my listing" in response.content.decode()
    client.post(path)
    listing.refresh_from_db()
    assert listing.account == account


def test_account_owns_one_listing_only(client: Client, listing: Any) -> None:
    path = invite(listing)
    client.post(path, PASSWORDS)
    other = TherapistPageFactory()
    response = client.post(invite(other))
    assert response.status_code == 410
    other.refresh_from_db()
    assert other.account is None


def test_nobody_is_invited_when_the_mail_cannot_be_sent(listing: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)
    client = Client()
    client.force_login(superuser())
    response = client.post(reverse("directory_invite", args=[listing.pk]), {"email": "robin@example.org"})
    assert response.status_code == 200
    assert "could not be sent" in response.content.decode()
    assert not Invitation.objects.exists()


def test_inviting_needs_its_permission(client: Client, listing: Any) -> None:
    client.force_login(user_with(page_permissions=("change",), page=listing.get_parent()))
    client.post(reverse("directory_invite", args=[listing.pk]), {"email": "robin@example.org"})
    assert not Invitation.objects.exists()
    assert mail.outbox == []


def test_inviting_needs_a_permission_on_the_page_too(client: Client, listing: Any) -> None:
    client.force_login(user_with("directory.add_invitation"))
    client.post(reverse("directory_invite", args=[listing.pk]), {"email": "robin@example.org"})
    assert not Invitation.objects.exists()


def test_connected_account_can_be_disconnected_by_the_team(client: Client, listing: Any) -> None:
    client.post(invite(listing), PASSWORDS)
    manager = Client()
    manager.force_login(get_user_model().objects.get(username="admin"))
    url = reverse("directory_invite", args=[listing.pk])
    assert "robin@example.org" in manager.get(url).content.decode()
    manager.post(url, {"disconnect": "1"})
    listing.refresh_from_db()
    assert listing.account is None
    assert "not connected" in client.get(reverse("directory:account")).content.decode()


def test_publishing_an_old_draft_does_not_take_the_account_away(client: Client, listing: Any) -> None:
    draft = listing.save_revision()
    client.post(invite(listing), PASSWORDS)
    draft.publish()
    listing.refresh_from_db()
    assert listing.account.username == "robin@example.org"


def test_account_page_asks_to_sign_in(client: Client) -> None:
    response = client.get(reverse("directory:account"))
    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("directory:sign_in"))
