"""A person is erased: a word that was planted everywhere is found nowhere."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Locale, PageLogEntry

from cms.content.models import LibraryImage
from cms.content.models.preview import Preview
from cms.graphql.types import global_id
from directory.erasure import ERASED, _without, forget_deleted_words
from directory.invitations import accept_invitation, new_account, send_invitation
from directory.models import Credential, TherapistPage, change_membership
from directory.self_service import submit
from tests.directory.enquiry_mutations import ACCEPTED, send
from tests.factories.articles import ArticlePageFactory, ImageFactory, text
from tests.factories.directory import PracticeLocationFactory, TherapistPageFactory
from tests.table_dump import table_dump

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.engines]

SECRET = "Quetzalcoatl"


def media(settings: Any) -> str:
    """Names and contents of all files."""
    files = [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    return "\n".join(f"{path} {path.read_bytes().decode('latin-1')}" for path in files)


def traces(settings: Any) -> list[str]:
    """Every row and file that holds the word, as far as one wants to read it."""
    lines = f"{table_dump()}\n{media(settings)}".splitlines()
    return [line[:300] for line in lines if SECRET.lower() in line.lower()]


@pytest.fixture
def manager() -> Any:
    user = get_user_model().objects.create_user("manager", "manager@example.org", "secret")
    user.groups.add(Group.objects.get(name="Directory managers"))
    return user


@pytest.fixture
def person(settings: Any, manager: Any) -> TherapistPage:
    """A listing that has lived: every table that can know its person does."""
    portrait = ImageFactory(title=f"Portrait of {SECRET}", file__filename=f"{SECRET}.png")
    page: TherapistPage = TherapistPageFactory(
        title=f"{SECRET} Example",
        slug=f"{SECRET.lower()}-before",
        summary=f"{SECRET} works calmly.",
        biography=f"<p>{SECRET}</p>",
        email=f"{SECRET}@practice.example",
        internal_notes=SECRET,
        portrait=portrait,
        locations=[PracticeLocationFactory(name=SECRET, street=SECRET)],
        credentials=[Credential(name="Licence", issuer="Board", number=SECRET)],
    )
    page.save_revision(user=manager, log_action=True).publish(user=manager)
    page.slug = f"{SECRET.lower()}-example"
    page.save_revision(user=manager, log_action=True).publish(user=manager)
    german = Locale.objects.get_or_create(language_code="de")[0]
    page.get_parent().specific.copy_for_translation(german, copy_parents=True)
    page.copy_for_translation(german)
    page.create_alias(update_slug=f"{SECRET.lower()}-alias")
    page.copy(update_attrs={"title": "Colleague", "slug": "colleague", "portrait": None}, user=manager)
    change_membership(page, status="active", active_until=None, user=manager)
    invitation = send_invitation(page, email=f"{SECRET}@example.org", invited_by=manager)
    account = new_account(invitation)
    page = accept_invitation(invitation, account=account)
    log(instance=account, action="wagtail.create", user=manager)
    log(instance=portrait, action="wagtail.create", user=account)
    page.summary = f"New words of {SECRET}"
    submit(page, account=account)
    state = page.current_workflow_state.current_task_state
    state.reject(user=manager, comment=f"{SECRET}, please shorten this.")
    Preview.keep(page, user=manager, is_in_panel=True)
    Redirect.objects.create(old_path=f"/{SECRET.lower()}-before", redirect_link="/therapists/")
    assert send(global_id(page)) == ACCEPTED
    found: TherapistPage = TherapistPage.objects.get(pk=page.pk)
    return found


def test_nothing_of_the_person_is_left(person: TherapistPage, settings: Any) -> None:
    places = "\n".join(traces(settings))
    for planted in (
        "wagtailcore_page:", "directory_therapistpage:", "wagtailcore_revision:", "wagtailcore_pagelogentry:",
        "wagtailcore_modellogentry:", "search_searchdocument:", "wagtailcore_taskstate:", "auth_user:",
        "directory_invitation:", "directory_practicelocation:", "directory_credential:", "content_libraryimage:",
        "content_preview:", "wagtailredirects_redirect:", "original_images", "/images/",
    ):  # fmt: skip
        assert planted in places, planted
    call_command("erase_person", str(person.pk), "--no-input", stdout=StringIO())
    # A copy was made for somebody else: it holds the words until that somebody writes their own.
    TherapistPage.objects.get(title="Colleague").delete()
    forget_deleted_words()
    assert traces(settings) == []


def test_history_says_that_somebody_was_erased_and_by_whom(person: TherapistPage, manager: Any) -> None:
    client = Client()
    client.force_login(manager)
    url = reverse("directory_erase", args=[person.pk])
    page = client.get(url).content.decode()
    assert f"the listing “{SECRET} Example”" in page
    assert "Backups that were made before" in page
    assert client.post(url, {"name": SECRET}).status_code == 200
    assert TherapistPage.objects.filter(pk=person.pk).exists()
    response = client.post(url, {"name": f"{SECRET} Example"})
    assert response.headers["Location"] == reverse("wagtailadmin_explore", args=[person.get_parent().pk])
    assert not TherapistPage.objects.filter(pk=person.pk).exists()
    entry = PageLogEntry.objects.get(action="directory.erase")
    assert (entry.label, entry.user) == ("Erased person", manager)


def test_dry_run_changes_nothing(person: TherapistPage) -> None:
    before = table_dump()
    said = StringIO()
    call_command("erase_person", str(person.pk), "--dry-run", stdout=said)
    assert table_dump() == before
    for line in (f"the account {SECRET}@example.org", "1 enquiries", f"the portrait “Portrait of {SECRET}”", "Backups"):
        assert line in said.getvalue()


def test_portrait_and_account_that_serve_others_stay_and_it_is_said(person: Any) -> None:
    ArticlePageFactory(hero=person.portrait)
    assert person.account is not None
    person.account.groups.add(Group.objects.get(name="Editors"))
    said = StringIO()
    call_command("erase_person", str(person.pk), "--no-input", stdout=said)
    assert LibraryImage.objects.filter(pk=person.portrait_id).exists()
    assert get_user_model().objects.filter(pk=person.account_id).exists()
    assert "is used elsewhere, so it stays" in said.getvalue()
    assert "has rights of its own, so it stays" in said.getvalue()


def test_article_that_links_to_the_listing_is_named(person: TherapistPage) -> None:
    ArticlePageFactory(
        title="On slowness",
        body=[text(f'<p><a linktype="page" id="{person.pk}">{SECRET}</a></p>')],
    )
    said = StringIO()
    call_command("erase_person", str(person.pk), "--dry-run", stdout=said)
    assert "“On slowness” refers to the listing" in said.getvalue()


def test_unknown_listing_is_told(manager: Any) -> None:
    with pytest.raises(CommandError, match="There is no listing 999999"):
        call_command("erase_person", "999999", "--no-input")


@pytest.mark.parametrize("typed", ["", "Somebody"])
def test_command_asks_for_the_name(person: TherapistPage, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(f"{typed}\n"))
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("erase_person", str(person.pk), stdout=StringIO())
    assert TherapistPage.objects.filter(pk=person.pk).exists()


def test_erasing_needs_its_permission(person: TherapistPage) -> None:
    editor = get_user_model().objects.create_user("editor", "editor@example.org", "secret")
    editor.groups.add(Group.objects.get(name="Editors"))
    client = Client()
    client.force_login(editor)
    url = reverse("directory_erase", args=[person.pk])
    assert client.post(url, {"name": person.title}).status_code == 302
    assert TherapistPage.objects.filter(pk=person.pk).exists()


def test_words_that_only_begin_like_a_name_stay() -> None:
    assert _without({"a": ["LI in Lisbon", 1]}, "Li") == {"a": [f"{ERASED} in Lisbon", 1]}
