"""What the content ground adds to the admin."""

from __future__ import annotations

from typing import Any

from django.urls import path
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from cms.content.admin_views import publication_checklist
from cms.content.scheduling import REFUSED


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]
def content_urls() -> list[Any]:
    """Views beside the edit forms."""
    return [path("publication-checklist/<str:label>/", publication_checklist, name="publication_checklist")]


@hooks.register("register_log_actions")  # type: ignore[untyped-decorator]
def content_log_actions(actions: Any) -> None:
    """What stands in an object's history."""

    @actions.register_action(REFUSED)
    class RefusedFormatter(LogFormatter):
        """Says what was missing when the time had come."""

        label = "Scheduled publishing refused"

        def format_message(self, log_entry: Any) -> str:
            """One sentence and the problems."""
            return "Not published as scheduled: " + " ".join(log_entry.data.get("problems", []))
