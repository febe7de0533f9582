"""What keeps an object from being published, and the one place that refuses it.

`publication_problems(obj)` is the only function that says what is missing. It is asked by the form
(so that the editor sees the problems beside the fields), by the checklist panel, by the preview,
and by `PublicationMixin.save()`, through which every road to the public leads: page and snippet
forms, the bulk action, workflow approval, `revision.publish()`, the admin's own API and scheduled
publishing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from wagtail.admin.admin_url_finder import AdminURLFinder


@dataclass(frozen=True)
class Problem:
    """One thing to mend before publishing.

    `place` names where it is in the editor's words ("Body, 3: Evidence"); `field` is the form
    field to which the message belongs, empty when there is none (an inline panel or a block).
    """

    code: str
    place: str
    message: str
    field: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class PublicationRefused(ValidationError):
    """Raised instead of publishing an object with problems; nothing was published."""

    def __init__(self, obj: models.Model, problems: list[Problem]) -> None:
        self.object = obj
        self.problems = problems
        super().__init__({NON_FIELD_ERRORS: [str(problem) for problem in problems]})


def publication_problems(obj: Any) -> list[Problem]:
    """All that must be mended before `obj` may be published; empty when it may.

    A type lists its own in `find_problems()`. A type without that method has none.
    """
    find: Callable[[], Iterable[Problem]] | None = getattr(obj, "find_problems", None)
    return list(find()) if find is not None else []


class PublicationMixin(models.Model):
    """Refuses to save as live what has problems.

    Wagtail's publish action, wherever it is called from, ends in a full `save()` of a live object;
    saves of single columns (`update_fields`: locks, drafts, tree moves) publish nothing.
    """

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save, or raise `PublicationRefused` if this would make an incomplete object public."""
        is_publishing = getattr(self, "live", False) and kwargs.get("update_fields") is None
        if is_publishing:
            if problems := publication_problems(self):
                raise PublicationRefused(self, problems)
            # Rows that code makes live without a publish action have no dates; the API promises them.
            row: Any = self
            row.first_published_at = row.first_published_at or timezone.now()
            row.last_published_at = row.last_published_at or row.first_published_at
        return super().save(*args, **kwargs)


class PublicationFormMixin:
    """Shows the problems in the edit form when somebody presses Publish.

    Saving a draft, and sending one to review, stay possible with any number of problems.
    """

    def is_valid(self) -> bool:
        """Whether the form may be saved; asked to publish, also whether the result is complete.

        The problems are looked for last: only a form that is valid otherwise, with its inline
        panels, can be made into the object that would be published.
        """
        if not super().is_valid():  # type: ignore[misc]
            return False
        if not self._would_publish():
            return True
        problems = publication_problems(self.save(commit=False))  # type: ignore[attr-defined]
        for problem in problems:
            has_field = problem.field in self.fields  # type: ignore[attr-defined]
            self.add_error(  # type: ignore[attr-defined]
                problem.field if has_field else None,
                ValidationError(problem.message if has_field else str(problem), code=problem.code),
            )
        return not problems

    def _would_publish(self) -> bool:
        """Whether Publish was pressed, or the approval after which the workflow publishes."""
        data: Any = self.data  # type: ignore[attr-defined]
        if "action-publish" in data:
            return True
        if "action-workflow-action" not in data or data.get("workflow-action-name") != "approve":
            return False
        state = self.instance.current_workflow_state  # type: ignore[attr-defined]
        return state is not None and state.current_task_state.task_id == state.workflow.tasks.last().pk


class PublicationRefusedMiddleware:
    """Tells the editor why an admin action was refused, instead of failing with a server error.

    The bulk action, workflow approval and others publish without a form of ours in between.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer a refusal with a redirect to the object's edit form and a message there."""
        if not isinstance(exception, PublicationRefused):
            return None
        refused = exception.object
        messages.error(
            request,
            format_html(
                "“{}” was not published. Mend this first: <ul>{}</ul>",
                str(refused),
                format_html_join("", "<li>{}</li>", ([str(p)] for p in exception.problems)),
            ),
        )
        # A copy that was refused has no form: it was never made.
        edit_url = AdminURLFinder(request.user).get_edit_url(refused) if refused.pk is not None else None
        return redirect(edit_url or "wagtailadmin_home")
