"""The rule of what is public, and the gate."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
import wagtail_factories
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from cms.content.models import LibraryImage
from cms.content.visibility import Gate, public_queryset
from directory.models import OpeningHours
from home.models import HomePage, StandardPage
from tests.factories.directory import MassageTypeFactory, TherapistPageFactory, site_root

pytestmark = [pytest.mark.django_db, pytest.mark.engines]


class ImageFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = LibraryImage


def standard_page(parent: Page, title: str, **fields: Any) -> StandardPage:
    page = StandardPage(title=title, text="<p>Text.</p>", **fields)
    parent.add_child(instance=page)
    return page


@pytest.fixture
def home() -> HomePage:
    page = HomePage(title="Home of the test")
    site_root().add_child(instance=page)
    return page


def public_titles() -> set[str]:
    return set(public_queryset(StandardPage).values_list("title", flat=True))


def test_a_published_page_is_public(home: HomePage) -> None:
    standard_page(home, "Legal")
    assert public_titles() == {"Legal"}


def test_a_page_outside_every_site_is_not_public(home: HomePage) -> None:
    outside = HomePage(title="No site's home")
    Page.objects.get(depth=1).add_child(instance=outside)
    standard_page(outside, "Nowhere")
    assert public_titles() == set()


def test_a_draft_is_not_public(home: HomePage) -> None:
    standard_page(home, "Draft", live=False)
    assert public_titles() == set()


def test_an_expired_page_is_not_public_though_wagtail_still_says_live(home: HomePage) -> None:
    page = standard_page(home, "Offer", expire_at=timezone.now() + dt.timedelta(hours=1))
    assert public_titles() == {"Offer"}
    with time_machine.travel(timezone.now() + dt.timedelta(hours=2)):
        assert public_titles() == set()
        page.refresh_from_db()
        assert page.live


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_a_restricted_page_and_all_below_it_are_not_public(home: HomePage, kind: str) -> None:
    parent = standard_page(home, "Members")
    child = standard_page(parent, "Members' notes")
    standard_page(child, "Deeper")
    standard_page(home, "Members of the public")  # its title begins alike, its path does not
    restriction = PageViewRestriction.objects.create(page=parent, restriction_type=kind, password="x")
    if kind == "groups":
        restriction.groups.add(Group.objects.create(name="Members"))
    assert public_titles() == {"Members of the public"}


def test_a_restriction_that_is_taken_away_has_no_effect_any_more(home: HomePage) -> None:
    page = standard_page(home, "Members")
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert public_titles() == set()
    restriction.delete()
    assert public_titles() == {"Members"}


def test_a_draft_entry_and_an_expired_one_are_not_public() -> None:
    shown = MassageTypeFactory(name="Swedish massage")
    MassageTypeFactory(name="Draft", live=False)
    MassageTypeFactory(name="Expired", expire_at=timezone.now() - dt.timedelta(seconds=1))
    assert list(public_queryset(type(shown))) == [shown]


def test_images_of_a_restricted_collection_and_of_those_below_are_not_public() -> None:
    root = Collection.get_first_root_node()
    private = root.add_child(instance=Collection(name="Private"))
    child = private.add_child(instance=Collection(name="Child"))
    grandchild = child.add_child(instance=Collection(name="Grandchild"))
    other = root.add_child(instance=Collection(name="Other"))
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    for collection in (private, child, grandchild):
        ImageFactory(collection=collection)
    shown = ImageFactory(collection=other)
    assert list(public_queryset(LibraryImage)) == [shown]


def test_a_model_without_a_rule_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="OpeningHours"):
        public_queryset(OpeningHours)


def test_the_gate_names_what_it_lets_through_and_nothing_else(home: HomePage) -> None:
    shown = standard_page(home, "Legal")
    hidden = standard_page(home, "Draft", live=False)
    gate = Gate()
    assert set(gate.load(Page, [shown.pk, hidden.pk])) == {shown.pk}
    assert gate.shown == {f"page:{shown.pk}"}


def test_the_gate_applies_the_rule_of_the_specific_type_to_any_page(home: HomePage) -> None:
    suspended = TherapistPageFactory(membership_status="suspended")
    active = TherapistPageFactory()
    loaded = Gate().load(Page, [suspended.pk, active.pk])
    assert list(loaded) == [active.pk]


def test_the_gate_knows_when_its_answer_changes_by_the_clock(home: HomePage) -> None:
    now = dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)
    with time_machine.travel(now, tick=False):
        first = standard_page(home, "First", expire_at=now + dt.timedelta(days=1))
        second = standard_page(home, "Second", expire_at=now + dt.timedelta(days=2))
        member = TherapistPageFactory(membership_active_until=dt.date(2026, 12, 31))
        gate = Gate()
        assert gate.changes_at is None
        gate.load(Page, [member.pk])
        assert gate.changes_at == dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
        gate.load(Page, [second.pk])
        assert gate.changes_at == now + dt.timedelta(days=2)
        gate.load(Page, [first.pk])
        assert gate.changes_at == now + dt.timedelta(days=1)


def test_the_rule_is_one_statement_however_many_restrictions_there_are(home: HomePage) -> None:
    for number in range(5):
        page = standard_page(home, f"Members {number}")
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    Site.get_site_root_paths()  # Wagtail keeps them in the cache
    with CaptureQueriesContext(connection) as captured:
        list(public_queryset(StandardPage))
    assert len(captured) == 1
