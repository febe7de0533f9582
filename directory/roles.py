"""What the directory's managers may do on the pages that the directory adds.

The group itself is made by a migration of the top floor. Which pages it cares for is known only
once they exist: each index page of the directory, when it is made, gives the group its permissions
on itself and everything below, and takes the workflow of listings. An operator who renames the
group or the workflow, or takes a permission away, is not overruled: nothing is given twice.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.db.models.signals import post_save
from wagtail.models import GroupPagePermission, Workflow, WorkflowPage

from directory.models import TherapistIndexPage, TrainingIndexPage

DIRECTORY_MANAGERS = "Directory managers"
LISTING_MODERATION = "Listing moderation"
PAGE_PERMISSIONS = ("add", "change", "publish", "lock", "unlock")


def connect() -> None:
    """Have new index pages give their permissions. Called once, when the app starts."""
    for model in (TherapistIndexPage, TrainingIndexPage):
        post_save.connect(_hand_to_managers, sender=model, dispatch_uid=f"roles of {model.__name__}")


def _hand_to_managers(*, instance: Any, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Give the managers a new index page, with its workflow."""
    if not created or raw:
        return
    group = Group.objects.filter(name=DIRECTORY_MANAGERS).first()
    if group is not None:
        for permission in PAGE_PERMISSIONS:
            GroupPagePermission.objects.create(group=group, page=instance.page_ptr, permission_type=permission)
    assign_workflow(instance, LISTING_MODERATION)


def assign_workflow(page: Any, name: str) -> None:
    """Let a page and those below it go through the workflow of this name, if there is one."""
    workflow = Workflow.objects.filter(name=name, active=True).first()
    if workflow is not None:
        WorkflowPage.objects.get_or_create(page=page.page_ptr, defaults={"workflow": workflow})
