"""The membership by which a listing is in the directory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models, transaction
from wagtail.log_actions import log

from directory.days import end_of


class MembershipStatus(models.TextChoices):
    """Whether the publisher shows a listing."""

    ACTIVE = "active", "Active"
    PAUSED = "paused", "Paused by the therapist"
    SUSPENDED = "suspended", "Suspended by the publisher"


class Member(models.Model):
    """What belongs to a listing as a whole and to no revision of it: membership and account.

    Both take effect at once, whatever drafts there are, and publishing an old draft brings neither
    back. They are changed by `change_membership` and by invitations, never by the page's form.
    """

    membership_status = models.CharField(
        "membership",
        max_length=10,
        choices=MembershipStatus,
        blank=True,
        db_index=True,
        help_text="Only active members are shown.",
    )
    membership_active_until = models.DateField(
        "member until",
        null=True,
        blank=True,
        help_text="The last day, counted in the publisher's time zone. Empty: without an end.",
    )
    account = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="listing",
    )

    exclude_fields_in_copy = ["account"]

    class Meta:
        abstract = True

    def with_content_json(self, content: dict[str, Any]) -> Any:
        """A revision's content with the membership and the account of now, as the database has them."""
        listing = super().with_content_json(content)  # type: ignore[misc]
        names = ("membership_status", "membership_active_until", "account_id")
        for name, value in type(self)._default_manager.values(*names).get(pk=self.pk).items():
            setattr(listing, name, value)
        return listing

    def visibility_moments(self) -> Iterable[dt.datetime]:
        """When the listing stops being public by the clock alone."""
        if self.membership_active_until is not None:
            yield end_of(self.membership_active_until)


@transaction.atomic
def change_membership(listing: Any, *, status: str, active_until: dt.date | None, user: Any = None) -> None:
    """Change the membership of a person, at once: on the listing, its translations and all their aliases.

    What it was and what it became is logged with the user who did it.
    """
    for page in copies_of(listing):
        before = page.membership_status
        page.membership_status = status
        page.membership_active_until = active_until
        page.save(update_fields=["membership_status", "membership_active_until"])
        log(
            instance=page,
            action="directory.membership",
            user=user,
            data={
                "before": before,
                "after": status,
                "active_until": active_until.isoformat() if active_until else None,
            },
        )


def copies_of(listing: Any) -> Iterable[Any]:
    """The pages that show one person: the listing, its translations, and the aliases of each."""
    for page in (listing, *listing.get_translations()):
        pages = [page]
        while pages:
            current = pages.pop()
            yield current
            pages += type(listing).objects.filter(alias_of=current)
