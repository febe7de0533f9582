"""Previews: what an editor sees on the frontend before it is published.

Wagtail hands the object to show, with the words of the form or of a revision, to `serve_preview()`.
Its content is kept here for an hour, and the editor is sent to the frontend with a signed token of
it. The row outlives the request; the object in it is never saved.
"""

from __future__ import annotations

import datetime as dt
import itertools
import uuid
from collections.abc import Iterator
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.core.serializers.json import DjangoJSONEncoder
from django.core.signing import BadSignature, TimestampSigner
from django.db import models
from django.http import HttpRequest, HttpResponseRedirect
from django.utils import timezone
from django.utils.cache import patch_cache_control
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import Page, Site
from wagtail.permission_policies import ModelPermissionPolicy

from cms.content.addresses import page_address, site_base

LIFETIME = dt.timedelta(hours=1)
PREVIEW_PATH = "/preview/"
"""Where every frontend shows drafts: `<its address>/preview/?token=<token>`."""

_signer = TimestampSigner(salt="cms.content.previews", sep=".")


class PreviewNotFound(Exception):
    """A token shows nothing: forged, too old, of something deleted, or of an editor who lost the right."""


class PreviewQuerySet(models.QuerySet["Preview"]):
    """Kept previews."""

    def expired(self) -> PreviewQuerySet:
        """Those whose tokens show nothing any more."""
        return self.filter(made_at__lte=timezone.now() - LIFETIME)


class Preview(models.Model):
    """The content of an object as one editor previews it.

    The preview panel asks anew after each change of the form: it keeps one row an editor and object.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=40, blank=True, help_text="Empty for what was never saved.")
    content = models.JSONField(encoder=DjangoJSONEncoder)
    is_in_panel = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    objects = PreviewQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.content_type} {self.object_id}"

    @classmethod
    def keep(cls, obj: Any, *, user: Any, is_in_panel: bool) -> Preview:
        """Keep the content of `obj` for `user`."""
        kept_for = {
            "user": user,
            "content_type": ContentType.objects.get_for_model(obj),
            "object_id": str(obj.pk or ""),
            "is_in_panel": is_in_panel,
        }
        what = {"content": obj.serializable_data(), "made_at": timezone.now()}
        if not is_in_panel:
            return cls.objects.create(**kept_for, **what)
        preview = cls.objects.filter(**kept_for).order_by("made_at").last() or cls(**kept_for)
        preview.content, preview.made_at = what["content"], what["made_at"]
        preview.save()
        return preview

    @classmethod
    def draft_of(cls, token: str) -> Any:
        """The object that a token shows, with its draft content, not to be saved. Its `preview` is the row.

        Raises `PreviewNotFound`, always alike.
        """
        try:
            pk = _signer.unsign(token, max_age=LIFETIME)
            preview = cls.objects.select_related("user", "content_type").get(pk=pk)
            draft = preview.read()
        except (BadSignature, ObjectDoesNotExist) as error:
            raise PreviewNotFound from error
        if draft is None or not may_preview(draft, preview.user):
            raise PreviewNotFound
        _complete(draft, at=timezone.now())
        draft.preview = preview
        return draft

    @property
    def token(self) -> str:
        """A signed name of the row, for an hour from now on. Safe in an address as it is."""
        return _signer.sign(self.pk.hex)

    @property
    def expires_at(self) -> dt.datetime:
        """When the row ceases to be kept."""
        return self.made_at + LIFETIME

    def read(self) -> Any:
        """The object with the kept content; None where what it cannot be without was deleted."""
        model: Any = self.content_type.model_class()
        if self.object_id:
            return model._default_manager.get(pk=self.object_id).with_content_json(self.content)
        return model.from_serializable_data(self.content)


class FrontendPreviewMixin(models.Model):
    """Previews on the frontend that shows the published object, in the panel and in a tab of its own."""

    preview: ClassVar[Preview | None] = None
    """Whose content an object holds; None for all that is not a previewed draft."""

    class Meta:
        abstract = True

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponseRedirect:
        """Send the editor to the frontend with a token.

        Raises `PermissionDenied` for people who may not see drafts of it: not each of Wagtail's
        views that lead here asks for more than access to the admin.
        """
        if not may_preview(self, request.user):
            raise PermissionDenied
        preview = Preview.keep(self, user=request.user, is_in_panel=getattr(request, "in_preview_panel", False))
        query = urlencode({"token": preview.token})
        response = HttpResponseRedirect(f"{_frontend(self)}{PREVIEW_PATH}?{query}")
        response["Referrer-Policy"] = "no-referrer"
        patch_cache_control(response, no_store=True)
        return response


def may_preview(obj: Any, user: Any) -> bool:
    """Whether `user` may see drafts of `obj`: by the right to edit or publish it, or by a task of its workflow."""
    if isinstance(obj, Page):
        if obj.pk is None:
            return bool(obj.get_parent().permissions_for_user(user).can_add_subpage())
        permissions = obj.permissions_for_user(user)
        return bool(permissions.can_edit() or permissions.can_publish())
    policy = ModelPermissionPolicy(type(obj))
    if obj.pk is None:
        return bool(policy.user_has_permission(user, "add"))
    if policy.user_has_any_permission(user, ["change", "publish"]):
        return True
    task = obj.current_workflow_task if user.is_active else None
    return task is not None and bool(task.user_can_access_editor(obj, user))


def _frontend(obj: Any) -> str:
    """The address of the frontend that will show `obj`: its site's, or the default site's."""
    address = page_address(obj) if isinstance(obj, Page) else None
    return address.base if address is not None else site_base(Site.objects.get(is_default_site=True))


def _complete(draft: Any, *, at: dt.datetime) -> None:
    """Give a draft what only saving and publishing give: keys, and the dates of a publishing at `at`."""
    draft.first_published_at = draft.first_published_at or at
    draft.last_published_at = draft.last_published_at or at
    _give_keys(draft, itertools.count(-1, -1))


def _give_keys(row: Any, keys: Iterator[int]) -> None:
    """Negative primary keys for what was never saved, so that each row can be told from the others."""
    if row.pk is None:
        row.pk = next(keys)
    if isinstance(row, ClusterableModel):
        for relation in get_all_child_relations(row):
            for child in getattr(row, relation.get_accessor_name()).all():
                _give_keys(child, keys)
