"""Partners and their API keys.

Plain models without revisions or search, and outside of the API's types: nothing of a key may
land anywhere but in its own row, and there is no secret even there.
"""

from __future__ import annotations

import datetime as dt
import hmac
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables
from wagtail.log_actions import log

from cms.partners.key_format import PREFIX_LENGTH, KeyText, new_key, new_prefix

MOST_LIVE_KEYS = 2
"""Of one partner: the one in use, and the one that replaces it."""

LAST_USED_STEP = dt.timedelta(minutes=1)
"""How exactly the last use of a key is known: a row is not written on each request."""


class Scope(models.TextChoices):
    """All that a key can be made for. A new way to use a key adds its own scope."""

    CONTENT_READ = "content:read", "Read public content over GraphQL"


class Partner(models.Model):
    """An organisation that reads the API or embeds content."""

    name = models.CharField(max_length=200, unique=True, help_text="The organisation.")
    slug = models.SlugField(
        "embed id",
        max_length=50,
        unique=True,
        help_text=(
            "Names the partner in public addresses of embeds. Not a secret. Changing it breaks embeds that are in use."
        ),
    )
    contact_name = models.CharField(max_length=200, blank=True, help_text="Whom to ask.")
    contact_email = models.EmailField(
        "contact e-mail", blank=True, help_text="Where to write before a key ends, or when something is wrong with it."
    )
    is_active = models.BooleanField(
        "active", default=True, help_text="Without this, all keys of the partner are refused at once."
    )
    notes = models.TextField(blank=True, help_text="For your team. Never put a key here.")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name


class KeyRefusedError(Exception):
    """A key cannot be made; the sentence says why, for the person who tried."""


class ApiKeyQuerySet(models.QuerySet["ApiKey"]):
    """Keys by their state."""

    def live(self, *, at: dt.datetime | None = None) -> ApiKeyQuerySet:
        """Keys that have neither ended nor been revoked, whether or not their partner is active."""
        return self.filter(revoked_at=None, expires_at__gt=at or timezone.now())


def validate_scopes(value: Any) -> None:
    """Refuse anything but a list of known scopes without repetition."""
    known = list(Scope.values)
    if not isinstance(value, list) or any(scope not in known for scope in value) or len(set(value)) != len(value):
        raise ValidationError("Choose scopes from the list.")


class ApiKey(models.Model):
    """What is kept of a key: its name, its digest, what it may do and until when.

    The key itself is shown once, when it is made, and is nowhere afterwards.
    """

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="keys")
    label = models.CharField(max_length=100, help_text="Where the key is used, for instance “website, staging”.")
    prefix = models.CharField(
        max_length=PREFIX_LENGTH,
        unique=True,
        editable=False,
        validators=[RegexValidator(rf"^[0-9A-Za-z]{{{PREFIX_LENGTH}}}\Z")],
    )
    digest = models.CharField(max_length=64, editable=False)
    scopes = models.JSONField(default=list, validators=[validate_scopes])
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        verbose_name = "API key"
        ordering = ("-created_at", "-pk")
        default_permissions = ("add", "change")  # to make keys, and to revoke them

    def __str__(self) -> str:
        return f"tp_{self.prefix}… ({self.label})"

    @classmethod
    @sensitive_variables("text")
    def make(
        cls,
        partner: Partner,
        *,
        label: str,
        scopes: list[str],
        expires_at: dt.datetime,
        user: Any = None,
        prefix: str | None = None,
    ) -> tuple[ApiKey, KeyText]:
        """A new key and its text, which is nowhere else.

        Raises `KeyRefusedError` if the partner has as many live keys as it may have, and
        `ValidationError` for a scope that does not exist or a prefix that is taken.
        """
        with transaction.atomic():
            Partner.objects.select_for_update().get(pk=partner.pk)  # two at once wait for each other
            if cls.objects.live().filter(partner=partner).count() >= MOST_LIVE_KEYS:
                raise KeyRefusedError(
                    f"{partner} has {MOST_LIVE_KEYS} live keys, which is the most. Revoke one of them first."
                )
            text = new_key(prefix or new_prefix())
            key = cls(
                partner=partner,
                label=label,
                prefix=text.prefix,
                digest=text.digest(),
                scopes=scopes,
                expires_at=expires_at,
                created_by=user,
            )
            key.full_clean()
            key.save()
            key.log("partners.make_key", user=user)
        return key, text

    @sensitive_variables("text")
    def rotate(
        self, *, expires_at: dt.datetime, overlap: dt.timedelta, user: Any = None, prefix: str | None = None
    ) -> tuple[ApiKey, KeyText]:
        """A new key that may do the same. This one ends after the overlap, if it does not end sooner."""
        with transaction.atomic():
            key, text = type(self).make(
                self.partner, label=self.label, scopes=self.scopes, expires_at=expires_at, user=user, prefix=prefix
            )
            self.expires_at = min(self.expires_at, timezone.now() + overlap)
            self.save(update_fields=["expires_at"])
            self.log("partners.rotate_key", user=user, ends=self.expires_at.isoformat(timespec="seconds"))
        return key, text

    def revoke(self, *, user: Any = None) -> None:
        """End the key now. Requests that run are answered, the next one is refused."""
        if self.revoked_at is not None:
            return
        with transaction.atomic():
            self.revoked_at = timezone.now()
            self.save(update_fields=["revoked_at"])
            self.log("partners.revoke_key", user=user)

    def log(self, action: str, *, user: Any, **data: str) -> None:
        """Write into the partner's history what was done with the key."""
        log(self.partner, action, user=user, data={"prefix": self.prefix, "label": self.label, **data})

    def matches(self, text: KeyText) -> bool:
        """Whether this is the key's text. Takes the same time wherever they differ."""
        return hmac.compare_digest(self.digest, text.digest())

    def is_live(self, *, at: dt.datetime | None = None) -> bool:
        """Whether it has neither ended nor been revoked."""
        return self.revoked_at is None and self.expires_at > (at or timezone.now())

    def note_use(self, *, at: dt.datetime) -> None:
        """Keep the time of use, unless one of the last minute is kept."""
        before = at - LAST_USED_STEP
        if self.last_used_at is None or self.last_used_at <= before:
            unused = models.Q(last_used_at=None) | models.Q(last_used_at__lte=before)
            type(self).objects.filter(unused, pk=self.pk).update(last_used_at=at)
