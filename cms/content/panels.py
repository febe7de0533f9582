"""Panels of edit views that fit every kind of content."""

from __future__ import annotations

from typing import Any

from django.db.models import Model
from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import Panel

from cms.content.publication import Problem, publication_problems


def draft_problems(obj: Model) -> list[Problem]:
    """What keeps the saved draft of `obj` from being published, whatever the form holds meanwhile."""
    stored = type(obj)._default_manager.get(pk=obj.pk)
    return publication_problems(stored.get_latest_revision_as_object())  # type: ignore[attr-defined]


class PublicationChecklistPanel(Panel):
    """What is still to be mended before the saved draft can be published.

    For every type that `publication_problems` knows. A script fetches the list anew after each
    automatic save.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"heading": "Before publishing", "icon": "clipboard-list", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        """The list of one object; empty until there is a draft."""

        template_name = "content/panels/publication_checklist.html"
        media = Media(
            js=["content/publication_checklist.js"],
            css={"all": ["content/publication_checklist.css"]},
        )

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The problems, and where to ask for them again (the key is added by the script)."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            is_saved = self.instance.pk is not None
            context["is_saved"] = is_saved
            context["problems"] = draft_problems(self.instance) if is_saved else []
            context["checklist_url"] = reverse("publication_checklist", args=[self.instance._meta.label_lower])
            return context
