"""Partners and keys in the admin, as a partner manager works with them."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.partners.models import ApiKey, Partner, Scope
from tests.factories.directory import user_with
from tests.factories.partners import PartnerFactory, make_key

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)
KEY = re.compile(r"tp_[0-9A-Za-z]{8}_[0-9A-Za-z]{49}")


@pytest.fixture
def manager() -> Client:
    user = get_user_model().objects.create_user("robin", "robin@example.org", "secret")
    user.groups.add(Group.objects.get(name="Partner managers"))
    client = Client()
    with time_machine.travel(NOON, tick=False):  # the session holds then, and before
        client.force_login(user)
    return client


@pytest.fixture
def partner() -> Any:
    return PartnerFactory(name="Calm Clinic", slug="calm-clinic")


def form_of(client: Client, url: str, **changes: Any) -> dict[str, Any]:
    """What the form on a page sends when nothing else is touched."""
    page = client.get(url)
    assert page.status_code == 200
    form = page.context["form"]
    return {name: form[name].value() for name in form.fields} | changes


def make(client: Client, partner: Partner, **changes: Any) -> Any:
    url = reverse("partners_make_key", args=[partner.pk])
    return client.post(url, form_of(client, url, label="website", **changes))


def shown_key(response: Any) -> str:
    [text] = set(KEY.findall(response.content.decode()))
    assert isinstance(text, str)
    return text


def works(text: str) -> bool:
    response = Client().get("/graphql/", {"query": "{ __typename }"}, headers={"Authorization": f"Bearer {text}"})
    return response.status_code == 200


def history(partner: Partner) -> list[tuple[str, str]]:
    entries = ModelLogEntry.objects.filter(object_id=str(partner.pk), action__startswith="partners.").order_by("pk")
    return [(entry.action, entry.data["prefix"]) for entry in entries]


def test_partner_is_made_listed_and_changed(manager: Client) -> None:
    values = {"name": "Calm Clinic", "slug": "calm-clinic", "is_active": "on", "contact_email": "it@example.org"}
    response = manager.post(reverse("partner:add"), values)
    assert response.status_code == 302
    partner = Partner.objects.get()
    assert (partner.name, partner.slug, partner.is_active) == ("Calm Clinic", "calm-clinic", True)
    assert "Calm Clinic" in manager.get(reverse("partner:index")).content.decode()
    manager.post(reverse("partner:edit", args=[partner.pk]), {**values, "is_active": ""})
    partner.refresh_from_db()
    assert not partner.is_active


def test_menu_shows_partners_to_those_who_care_for_them(manager: Client) -> None:
    url = reverse("partner:index")
    assert url in manager.get(reverse("wagtailadmin_home")).content.decode()
    other = Client()
    other.force_login(user_with())
    assert url not in other.get(reverse("wagtailadmin_home")).content.decode()


def test_partner_manager_deletes_no_partner(manager: Client, partner: Partner) -> None:
    manager.post(reverse("partner:delete", args=[partner.pk]))
    assert Partner.objects.filter(pk=partner.pk).exists()


def test_key_that_is_shown_works_and_may_do_what_was_chosen(manager: Client, partner: Partner) -> None:
    with time_machine.travel(NOON, tick=False):
        response = make(manager, partner, days=90)
        assert response.status_code == 200
        assert works(shown_key(response))
    key = ApiKey.objects.get()
    assert (key.partner, key.label, key.scopes) == (partner, "website", [Scope.CONTENT_READ.value])
    assert key.expires_at == NOON + dt.timedelta(days=90)
    assert key.created_by is not None
    assert key.created_by.get_username() == "robin"
    assert history(partner) == [("partners.make_key", key.prefix)]


def test_page_with_the_key_is_kept_by_nobody(manager: Client, partner: Partner) -> None:
    response = make(manager, partner)
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert shown_key(response) not in repr(response.headers) + repr(response.cookies)


def dump(capsys: pytest.CaptureFixture[str]) -> str:
    """All that a database dump holds: rows as Django writes them, and as the database itself does."""
    capsys.readouterr()
    call_command("dumpdata", "--all")
    text = capsys.readouterr().out
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of our own tables
            text += repr(cursor.fetchall())
    return text


def test_key_is_in_no_dump_no_session_no_log_and_on_no_page_afterwards(
    manager: Client, partner: Partner, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        response = make(manager, partner)
        text = shown_key(response)
        assert works(text)
        key = ApiKey.objects.get()
        pages = [
            manager.get(url).content.decode()
            for url in (
                reverse("partner:index"),
                reverse("partner:edit", args=[partner.pk]),
                reverse("partner:inspect", args=[partner.pk]),
                reverse("partner:history", args=[partner.pk]),
                reverse("partner:usage", args=[partner.pk]),
                reverse("partners_rotate_key", args=[key.pk]),
                reverse("partners_revoke_key", args=[key.pk]),
                reverse("wagtailadmin_reports:site_history"),
                reverse("wagtailadmin_home"),
            )
        ]
    secret = text[12:]
    everything = dump(capsys)
    assert key.digest in everything  # it is a dump, and reads what it should
    sessions = [session.get_decoded() for session in Session.objects.all()]
    for place in (everything, repr(sessions), caplog.text, *pages):
        assert secret not in place
        assert secret[:20] not in place
    assert key.prefix in pages[2]


def test_form_that_is_sent_twice_makes_one_key(manager: Client, partner: Partner) -> None:
    url = reverse("partners_make_key", args=[partner.pk])
    values = form_of(manager, url, label="website")
    first, again = manager.post(url, values), manager.post(url, values)
    text = shown_key(first)
    assert KEY.search(again.content.decode()) is None
    assert "made a key, which cannot be shown again" in again.content.decode()
    assert ApiKey.objects.get().prefix == text[3:11]


@pytest.mark.parametrize(
    "changes",
    [
        {"label": ""},
        {"scopes": []},
        {"scopes": ["everything"]},
        {"days": "9999"},
        {"key_prefix": "a"},
        {"key_prefix": "'"},
    ],
)
def test_key_is_not_made_from_a_form_that_is_not_whole(
    manager: Client, partner: Partner, changes: dict[str, Any]
) -> None:
    url = reverse("partners_make_key", args=[partner.pk])
    response = manager.post(url, form_of(manager, url, label="website") | changes)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not ApiKey.objects.exists()


def test_third_live_key_is_refused_with_the_reason(manager: Client, partner: Partner) -> None:
    for _ in range(2):
        make(manager, partner)
    response = make(manager, partner)
    assert "Calm Clinic has 2 live keys, which is the most." in response.content.decode()
    assert KEY.search(response.content.decode()) is None
    assert ApiKey.objects.count() == 2


def test_rotation_shows_a_new_key_and_ends_the_old_one_later(manager: Client, partner: Partner) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        old, old_text = make_key(partner, expires_at=NOON + dt.timedelta(days=90))
        url = reverse("partners_rotate_key", args=[old.pk])
        new_text = shown_key(manager.post(url, form_of(manager, url, overlap=7)))
        assert works(old_text)
        assert works(new_text)
        clock.shift(dt.timedelta(days=7))
        assert not works(old_text)
        assert works(new_text)
    assert [action for action, _ in history(partner)][1:] == ["partners.make_key", "partners.rotate_key"]


def test_rotation_at_once_ends_the_old_key(manager: Client, partner: Partner) -> None:
    old, old_text = make_key(partner)
    url = reverse("partners_rotate_key", args=[old.pk])
    manager.post(url, form_of(manager, url, overlap=0))
    assert not works(old_text)


def test_key_that_has_ended_is_not_rotated(manager: Client, partner: Partner) -> None:
    old, _ = make_key(partner)
    old.revoke()
    assert manager.get(reverse("partners_rotate_key", args=[old.pk])).status_code == 302
    assert ApiKey.objects.count() == 1


def test_revoking_asks_first_and_then_ends_the_key(manager: Client, partner: Partner) -> None:
    key, text = make_key(partner)
    url = reverse("partners_revoke_key", args=[key.pk])
    assert "This cannot be undone" in manager.get(url).content.decode()
    assert works(text)
    manager.post(url)
    assert not works(text)
    assert history(partner)[-1] == ("partners.revoke_key", key.prefix)
    revoked_at = ApiKey.objects.get().revoked_at
    manager.post(url)
    assert ApiKey.objects.get().revoked_at == revoked_at


def test_partners_page_tells_state_use_and_what_was_spent(manager: Client, partner: Partner, settings: Any) -> None:
    settings.API_BUDGET_PER_KEY = 1_000
    with time_machine.travel(NOON, tick=False):
        key, text = make_key(partner)
        other, _ = make_key(partner, label="staging")
        other.revoke()
        assert works(text)
        page = manager.get(reverse("partner:inspect", args=[partner.pk]))
    rows = {row["key"].label: row for row in page.context["rows"]}
    assert [rows["website"]["state"], rows["staging"]["state"]] == ["live", "revoked"]
    assert rows["website"]["key"].last_used_at == NOON
    assert 0 < rows["website"]["balance"].spent < 20
    content = page.content.decode()
    assert reverse("partners_revoke_key", args=[key.pk]) in content
    assert reverse("partners_revoke_key", args=[other.pk]) not in content


def test_history_says_what_was_done_with_keys(manager: Client, partner: Partner) -> None:
    key, _ = make_key(partner)
    key.revoke()
    page = manager.get(reverse("partner:history", args=[partner.pk])).content.decode()
    assert f"Made the key tp_{key.prefix}… (website)." in page
    assert f"Revoked the key tp_{key.prefix}… (website)." in page


@pytest.mark.parametrize("view", ["partners_make_key", "partners_rotate_key", "partners_revoke_key"])
@pytest.mark.parametrize("permissions", [(), ("partners.change_partner",)])
def test_keys_need_their_own_permission(partner: Partner, view: str, permissions: tuple[str, ...]) -> None:
    key, text = make_key(partner)
    client = Client()
    client.force_login(user_with(*permissions))
    url = reverse(view, args=[partner.pk if view == "partners_make_key" else key.pk])
    assert client.get(url).status_code == 302
    client.post(url, {"label": "website", "scopes": ["content:read"], "days": 30, "key_prefix": "abcdefgh"})
    assert ApiKey.objects.count() == 1
    assert works(text)


def test_keys_are_no_business_of_the_public(partner: Partner) -> None:
    key, _ = make_key(partner)
    for view, pk in (
        ("partners_make_key", partner.pk),
        ("partners_revoke_key", key.pk),
        ("partner:inspect", partner.pk),
    ):
        response = Client().get(reverse(view, args=[pk]))
        assert response.status_code == 302
        assert "login" in response["Location"]
