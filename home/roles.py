"""The roles of a publisher, as groups with permissions and workflows.

- Editors write and publish every page and the vocabulary, use images and documents, and keep the texts and the
  navigation of the site.
- Medical reviewers change pages and what the vocabulary says on health, and approve the task “Medical review”; they do
  not publish by themselves.
- Directory managers care for listings and training: the pages below the directory's index pages, which
  give their permissions when they are made (`directory.roles`), memberships, invitations, insurances,
  licensing rules, erasures. Of enquiries they see when they came and whether they were sent, not the text: nobody
  does, unless the publisher gives somebody the permission to read it.
- Partner managers care for partners, and make and revoke their keys. They delete none: a partner that
  is not active any more keeps its history.

Therapists belong to no group: their account reaches nothing but their own listing.

`create_roles` runs in a migration, `create_role` in those that give a role more. Permissions may not
exist yet on a fresh database, since Django makes them after all migrations; they are made here as
Wagtail's own migrations make theirs, and Django finds them later. Groups that exist keep what they have.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models.signals import post_save

from directory.roles import DIRECTORY_MANAGERS, LISTING_MODERATION, assign_workflow

EDITORS = "Editors"
MEDICAL_REVIEWERS = "Medical reviewers"
PARTNER_MANAGERS = "Partner managers"
MEDICAL_REVIEW = "Medical review"

VOCABULARY = (
    "directory.massagetype",
    "directory.technique",
    "directory.condition",
    "directory.contraindication",
    "directory.practice",
    "articles.person",
)
HEALTH_VOCABULARY = VOCABULARY[:4]
MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtaildocs.add_document",
    "wagtaildocs.change_document",
    "wagtaildocs.choose_document",
)


@dataclass(frozen=True)
class Role:
    """A group: permissions on models, on every page, and in every collection ("app.codename")."""

    name: str
    models: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()


def _on(model: str, *actions: str) -> list[str]:
    app_label, name = model.split(".")
    return [f"{app_label}.{action}_{name}" for action in actions]


ROLES = (
    Role(
        EDITORS,
        models=(
            *(permission for model in VOCABULARY for permission in _on(model, "add", "change", "publish")),
            "content.change_sitesettings",
            "content.change_navigation",
        ),
        pages=("add_page", "change_page", "publish_page"),
        collections=MEDIA,
    ),
    Role(
        MEDICAL_REVIEWERS,
        models=tuple(permission for model in HEALTH_VOCABULARY for permission in _on(model, "change")),
        pages=("change_page",),
        collections=("wagtailimages.choose_image", "wagtaildocs.choose_document"),
    ),
    Role(
        DIRECTORY_MANAGERS,
        models=(
            *_on("directory.insurance", "add", "change", "delete"),
            *_on("directory.licensingrule", "add", "change", "delete"),
            "directory.add_invitation",
            "directory.manage_membership",
            "directory.erase_person",
            "directory.view_enquiry",
        ),
        collections=MEDIA,
    ),
    Role(
        PARTNER_MANAGERS,
        models=(*_on("partners.partner", "add", "change", "view"), *_on("partners.apikey", "add", "change")),
    ),
)

WORKFLOWS = {MEDICAL_REVIEW: MEDICAL_REVIEWERS, LISTING_MODERATION: DIRECTORY_MANAGERS}

# Permissions whose codename does not end in the name of their model.
_MODEL_OF = {
    "wagtailadmin.access_admin": "admin",
    "directory.manage_membership": "therapistpage",
    "directory.erase_person": "therapistpage",
}


def create_roles(apps: Any, schema_editor: Any = None) -> None:
    """Make the groups, their permissions and workflows. For a migration; safe to run again."""
    for role in ROLES:
        create_role(apps, role.name)
    for workflow_name, group_name in WORKFLOWS.items():
        workflow = _workflow(apps, workflow_name, _objects(apps, "auth.Group").get(name=group_name))
        if workflow_name == MEDICAL_REVIEW:
            for model in HEALTH_VOCABULARY:
                _objects(apps, "wagtailcore.WorkflowContentType").get_or_create(
                    content_type=_content_type(apps, *model.split(".")), defaults={"workflow": workflow}
                )


def create_role(apps: Any, role_name: str) -> None:
    """Make a group, or give it what it lacks of its permissions. For a migration; safe to run again."""
    role = next(role for role in ROLES if role.name == role_name)
    root = _objects(apps, "wagtailcore.Page").get(depth=1)
    collection = _objects(apps, "wagtailcore.Collection").get(depth=1)
    group, _ = _objects(apps, "auth.Group").get_or_create(name=role.name)
    group.permissions.add(*(_permission(apps, name) for name in ("wagtailadmin.access_admin", *role.models)))
    for codename in role.pages:
        _objects(apps, "wagtailcore.GroupPagePermission").get_or_create(
            group=group, page=root, permission=_permission(apps, f"wagtailcore.{codename}")
        )
    for name in role.collections:
        _objects(apps, "wagtailcore.GroupCollectionPermission").get_or_create(
            group=group, collection=collection, permission=_permission(apps, name)
        )


def connect() -> None:
    """Have new article indexes take the medical review. Called once, when the app starts."""
    from articles.models import ArticleIndexPage

    post_save.connect(_hand_to_reviewers, sender=ArticleIndexPage, dispatch_uid="roles of ArticleIndexPage")


def _hand_to_reviewers(*, instance: Any, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if created and not raw:
        assign_workflow(instance, MEDICAL_REVIEW)


def _objects(apps: Any, model: str) -> Any:
    return apps.get_model(model).objects


def _content_type(apps: Any, app_label: str, model: str) -> Any:
    content_type, _ = _objects(apps, "contenttypes.ContentType").get_or_create(app_label=app_label, model=model)
    return content_type


def _permission(apps: Any, name: str) -> Any:
    app_label, codename = name.split(".")
    action, _, model = codename.partition("_")
    content_type = _content_type(apps, app_label, _MODEL_OF.get(name, model))
    permission, _ = _objects(apps, "auth.Permission").get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": f"Can {action} {model.replace('_', ' ')}"},
    )
    return permission


def _workflow(apps: Any, name: str, group: Any) -> Any:
    """A workflow with one task of the same name, which members of the group approve."""
    workflow, is_new = _objects(apps, "wagtailcore.Workflow").get_or_create(name=name, defaults={"active": True})
    if is_new:
        task = _objects(apps, "wagtailcore.GroupApprovalTask").create(
            name=name, active=True, content_type=_content_type(apps, "wagtailcore", "groupapprovaltask")
        )
        task.groups.add(group)
        _objects(apps, "wagtailcore.WorkflowTask").create(workflow=workflow, task=task, sort_order=0)
    return workflow
