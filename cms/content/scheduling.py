"""What happens by the clock: publishing what is due, and taking down what has expired.

Each object has a transaction of its own, and several workers may run at once: whoever locks an
object first does it. What is incomplete stays a draft, loses its schedule (or it would be tried
again each minute), and its people are told in its history and by e-mail.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_admin_base_url
from wagtail.log_actions import log
from wagtail.log_actions import registry as log_registry
from wagtail.models import DraftStateMixin, Page, Revision

from cms.content.publication import PublicationRefused

logger = logging.getLogger(__name__)

REFUSED = "content.publish.refused"
"""The action in an object's history: its time had come, but it was not complete."""


def publish_due() -> None:
    """Publish each revision whose time has come; one that is refused or fails does not stop the others."""
    due = Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at", "pk")
    for pk in list(due.values_list("pk", flat=True)):
        try:
            _publish(pk)
        except PublicationRefused as refused:
            _refuse(pk, refused)
        except (OperationalError, InterfaceError):
            raise  # the database is gone: the next run goes on
        except Exception:
            logger.exception("revision %s was not published; the next run tries again", pk)


def unpublish_expired() -> None:
    """Take down each published object whose time is over."""
    for model in _models_with_drafts():
        expired = model._default_manager.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at", "pk")
        for pk in list(expired.values_list("pk", flat=True)):
            try:
                _unpublish(model, pk)
            except (OperationalError, InterfaceError):
                raise
            except Exception:
                logger.exception("%s %s was not taken down; the next run tries again", model._meta.label, pk)


def _models_with_drafts() -> Iterator[type[Model]]:
    """All pages as `Page`, since a page of any type is one; other types one by one."""
    yield Page
    yield from (
        model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    )


@transaction.atomic
def _publish(pk: int) -> None:
    revision = (
        Revision.objects.select_for_update().filter(pk=pk, approved_go_live_at__lt=timezone.now()).first()
    )  # None: another worker was quicker, or somebody has taken the schedule back
    if revision is not None:
        revision.publish(log_action="wagtail.publish.scheduled")


@transaction.atomic
def _unpublish(model: type[Model], pk: Any) -> None:
    obj: Any = (
        model._default_manager.select_for_update(of=("self",))
        .filter(pk=pk, live=True, expire_at__lt=timezone.now())
        .first()
    )
    if obj is not None:
        obj.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _refuse(pk: int, refused: PublicationRefused) -> None:
    problems = [str(problem) for problem in refused.problems]
    with transaction.atomic():
        revision = Revision.objects.select_for_update().filter(pk=pk, approved_go_live_at__isnull=False).first()
        if revision is None:
            return
        people = _people(refused.object, revision)
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        log(instance=refused.object, action=REFUSED, revision=revision, data={"problems": problems})
    logger.warning("“%s” was not published as scheduled: %s", refused.object, " ".join(problems))
    for person in people:
        _tell(person, refused.object, problems)


def _people(obj: Model, revision: Any) -> list[Any]:
    """Who wrote the revision, and who scheduled it."""
    entries: Any = log_registry.get_log_model_for_instance(obj).objects
    scheduled = entries.for_instance(obj).filter(action="wagtail.publish.schedule", revision=revision)
    people = [revision.user, *(entry.user for entry in scheduled.select_related("user").order_by("-pk")[:1])]
    return [person for person in dict.fromkeys(people) if person is not None and person.is_active]


def _tell(person: Any, obj: Model, problems: list[str]) -> None:
    if not person.email:
        return
    address = AdminURLFinder(person).get_edit_url(obj)
    lines = [
        f"“{obj}” was to be published now, but it is not complete.",
        "It stays a draft, and its schedule was removed. Mend this first:",
        "",
        *(f"- {problem}" for problem in problems),
        "",
        "Then publish it, or schedule it again"
        + (f": {(get_admin_base_url() or '').rstrip('/')}{address}" if address else "."),
    ]
    try:
        send_mail(f"Not published: {obj}", "\n".join(lines), [person.email])
    except OSError:  # of the network or the mail server: the history tells it too
        logger.exception("%s could not be told by e-mail", person)
