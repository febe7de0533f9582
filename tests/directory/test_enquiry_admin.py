"""Who sees what of enquiries in the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.graphql.types import global_id
from directory.models import Enquiry, TherapistPage
from tests.directory.enquiry_mutations import send
from tests.factories.directory import TherapistPageFactory, superuser, user_with

pytestmark = pytest.mark.django_db

SECRETS = ("Sam Reader", "sam@reader.example", "shoulder")


@pytest.fixture
def listing() -> Any:
    return TherapistPageFactory(title="Robin Example", email="robin@practice.example")


def manager() -> Any:
    user = get_user_model().objects.create_user("manager", "manager@example.org", "secret")
    user.groups.add(Group.objects.get(name="Directory managers"))
    return user


def pages(client: Client) -> list[Any]:
    urls = [reverse("enquiry:index"), reverse("enquiry:inspect", args=[Enquiry.objects.get().pk])]
    return [client.get(url) for url in urls]


def test_managers_see_that_enquiries_came_and_not_what_they_say(client: Client, listing: Any) -> None:
    send(global_id(listing))
    client.force_login(manager())
    for page in pages(client):
        assert page.status_code == 200
        text = page.content.decode()
        assert "Robin Example" in text
        assert "Sent" in text
        assert not [secret for secret in SECRETS if secret in text]
    refused = client.post(reverse("enquiry:inspect", args=[Enquiry.objects.get().pk]), {"read": "1"})
    assert refused.status_code == 302
    assert refused.headers["Location"] == reverse("wagtailadmin_home")


def test_others_see_no_enquiries(client: Client, listing: Any) -> None:
    send(global_id(listing))
    client.force_login(user_with("directory.manage_membership"))
    assert [page.status_code for page in pages(client)] == [302, 302]


def test_reading_the_text_needs_its_permission_and_is_logged(client: Client, listing: Any) -> None:
    send(global_id(listing))
    client.force_login(user_with("directory.view_enquiry", "directory.read_enquiry_text"))
    url = reverse("enquiry:inspect", args=[Enquiry.objects.get().pk])
    assert "shoulder" not in client.get(url).content.decode()
    assert not ModelLogEntry.objects.exists()
    page = client.post(url, {"read": "1"})
    assert [secret for secret in SECRETS if secret in page.content.decode()] == list(SECRETS)
    assert "no-store" in page.headers["Cache-Control"]
    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.user.username) == ("directory.read_enquiry", "colleague")
    assert not [secret for secret in SECRETS if secret in f"{entry.label} {entry.data}"]


def test_nobody_writes_enquiries_in_the_admin(client: Client, listing: Any) -> None:
    send(global_id(listing))
    client.force_login(superuser())
    for page in pages(client):
        assert page.status_code == 200
        assert "Add enquiry" not in page.content.decode()
    base = reverse("enquiry:index")
    for path in ("new/", "edit/1/", "delete/1/"):
        assert client.get(base + path).status_code == 404


def test_manager_mends_the_address_and_sends_again(client: Client, listing: Any) -> None:
    TherapistPage.objects.update(email="")
    send(global_id(listing))
    TherapistPage.objects.update(email="robin@practice.example")
    client.force_login(manager())
    url = reverse("enquiry:inspect", args=[Enquiry.objects.get().pk])
    assert "Send again" in client.get(url).content.decode()
    client.post(url, {"send_again": "1"})
    assert len(mail.outbox) == 1
    assert "Send again" not in client.get(url).content.decode()
    assert client.post(url, {"send_again": "1"}).status_code == 302
    assert len(mail.outbox) == 1
