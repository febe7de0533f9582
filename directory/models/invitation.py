"""Invitations by which a therapist becomes the account of a listing."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from directory.querysets import InvitationQuerySet

INVITATION_DAYS = 14


def hash_token(token: str) -> str:
    """What is kept of a token: it is random and long, so that a plain hash suffices."""
    return hashlib.sha256(token.encode()).hexdigest()


class Invitation(models.Model):
    """One link, sent to one address, that works once and for some days.

    Only a hash of the link's token is kept. A later invitation to the same listing ends earlier ones.
    """

    listing = models.ForeignKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField("e-mail")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    invited_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ("-invited_at", "-pk")

    def __str__(self) -> str:
        return f"{self.email} to {self.listing}"

    @classmethod
    def issue(cls, listing: Any, *, email: str, invited_by: Any) -> tuple[Invitation, str]:
        """A new invitation and its token, which is nowhere else. Earlier open ones end now."""
        now = timezone.now()
        for earlier in cls.objects.open(at=now).filter(listing=listing):
            earlier.expires_at = now
            earlier.save(update_fields=["expires_at"])
        token = secrets.token_urlsafe(32)
        invitation = cls.objects.create(
            listing=listing,
            email=email,
            token_hash=hash_token(token),
            invited_by=invited_by,
            invited_at=now,
            expires_at=now + dt.timedelta(days=INVITATION_DAYS),
        )
        return invitation, token

    def is_open(self, *, at: dt.datetime | None = None) -> bool:
        """Whether it can still be accepted at `at` (now)."""
        return self.accepted_at is None and self.expires_at > (at or timezone.now())
