"""What each role may do, as Wagtail itself answers."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page, Workflow

from articles.models import ArticleIndexPage
from home.roles import ROLES, create_roles
from tests.factories.directory import (
    TherapistIndexPageFactory,
    TherapistPageFactory,
    TrainingIndexPageFactory,
    site_root,
)

pytestmark = [pytest.mark.django_db, pytest.mark.engines]


def member(group: str) -> Any:
    user = get_user_model().objects.create_user("member", "member@example.org", "secret")
    user.groups.add(Group.objects.get(name=group))
    return user


@pytest.mark.parametrize("role", [role.name for role in ROLES])
def test_every_role_enters_the_admin(client: Client, role: str) -> None:
    client.force_login(member(role))
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_roles_are_made_once_however_often_they_are_made() -> None:
    counts = [model.objects.count() for model in (Group, Permission, GroupPagePermission, Workflow)]
    create_roles(apps)
    assert [model.objects.count() for model in (Group, Permission, GroupPagePermission, Workflow)] == counts


def test_permissions_are_those_that_django_knows() -> None:
    """Made before Django makes its own: none may stand beside its twin."""
    for role in ROLES:
        for name in role.models:
            app_label, codename = name.split(".")
            assert Permission.objects.filter(content_type__app_label=app_label, codename=codename).count() == 1
            permission = Permission.objects.get(content_type__app_label=app_label, codename=codename)
            assert permission.content_type.model_class() is not None


def test_editor_writes_and_publishes_pages_and_vocabulary() -> None:
    editor = member("Editors")
    permissions = site_root().permissions_for_user(editor)
    assert permissions.can_add_subpage()
    assert permissions.can_edit()
    assert permissions.can_publish()
    for action in ("add", "change", "publish"):
        assert editor.has_perm(f"directory.{action}_massagetype")
        assert editor.has_perm(f"articles.{action}_person")
    assert not editor.has_perm("directory.manage_membership")


def test_editor_uses_images_and_documents(client: Client) -> None:
    client.force_login(member("Editors"))
    for view in ("wagtailimages:add", "wagtailimages_chooser:choose", "wagtaildocs:add"):
        assert client.get(reverse(view)).status_code == 200


def test_medical_reviewer_changes_pages_and_publishes_none() -> None:
    permissions = site_root().permissions_for_user(member("Medical reviewers"))
    assert permissions.can_edit()
    assert not permissions.can_publish()


@pytest.mark.parametrize(
    ("workflow", "group"), [("Medical review", "Medical reviewers"), ("Listing moderation", "Directory managers")]
)
def test_workflow_has_one_task_for_its_group(workflow: str, group: str) -> None:
    task = Workflow.objects.get(name=workflow).tasks.get().specific
    assert [g.name for g in task.groups.all()] == [group]


def test_directory_manager_cares_for_listings_and_for_no_other_page() -> None:
    listing, training = TherapistPageFactory(), TrainingIndexPageFactory()
    manager = member("Directory managers")
    permissions = listing.permissions_for_user(manager)
    assert permissions.can_edit()
    assert permissions.can_publish()
    assert training.permissions_for_user(manager).can_add_subpage()
    assert not site_root().permissions_for_user(manager).can_edit()
    assert manager.has_perm("directory.manage_membership")


def test_directory_manager_changes_memberships(client: Client) -> None:
    listing = TherapistPageFactory()
    client.force_login(member("Directory managers"))
    client.post(reverse("directory_membership", args=[listing.pk]), {"status": "paused", "active_until": ""})
    listing.refresh_from_db()
    assert listing.membership_status == "paused"


def test_partner_manager_changes_no_page() -> None:
    listing = TherapistPageFactory()
    manager = member("Partner managers")
    assert not listing.permissions_for_user(manager).can_edit()
    assert not site_root().permissions_for_user(manager).can_edit()


def test_listings_go_through_their_moderation() -> None:
    assert TherapistPageFactory().get_workflow().name == "Listing moderation"


def test_articles_go_through_the_medical_review() -> None:
    index = site_root().add_child(instance=ArticleIndexPage(title="Articles", slug="articles"))
    assert Page.objects.get(pk=index.pk).get_workflow().name == "Medical review"


def test_index_page_is_made_where_the_groups_were_deleted() -> None:
    Group.objects.filter(name="Directory managers").delete()
    Workflow.objects.all().delete()
    assert TherapistIndexPageFactory().pk
