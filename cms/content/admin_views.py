"""Views of the admin that fit every kind of content."""

from __future__ import annotations

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from wagtail.models import DraftStateMixin, Page
from wagtail.permissions import policy_registry

from cms.content.panels import draft_problems


def publication_checklist(request: HttpRequest, label: str) -> HttpResponse:
    """What the saved draft lacks, as a piece of HTML, for those who may edit it."""
    try:
        obj = get_object_or_404(_model(label), pk=request.GET.get("pk"))
    except ValueError:  # the key is none of this model
        raise Http404 from None
    if not _may_edit(request, obj):
        raise PermissionDenied
    return render(request, "content/panels/publication_problems.html", {"problems": draft_problems(obj)})


def _model(label: str) -> type[Model]:
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        raise Http404 from None
    if not issubclass(model, DraftStateMixin):
        raise Http404
    return model


def _may_edit(request: HttpRequest, obj: Model) -> bool:
    if isinstance(obj, Page):
        return bool(obj.permissions_for_user(request.user).can_edit())
    policy = policy_registry.get(obj)
    return bool(policy.user_has_permission_for_instance(request.user, "change", obj))
