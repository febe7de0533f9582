"""What entitles a therapist or a provider, and whether somebody of ours has checked it."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from grapple.models import GraphQLString
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from directory.days import day_at, end_of, today
from directory.querysets import CredentialQuerySet
from directory.standards.subdivisions import validate_subdivision


class CredentialKind(models.TextChoices):
    """Kinds of entitlement, from what the law asks for to what people add to it."""

    LICENCE = "licence", "Licence"
    BOARD_CERTIFICATION = "board_certification", "Board certification"
    REGISTRATION = "registration", "Registration"
    MEMBERSHIP = "membership", "Membership"
    TRAINING = "training", "Training"
    PROVIDER_APPROVAL = "provider_approval", "Approval as a training provider"


PERSONAL_KINDS = [choice for choice in CredentialKind.choices if choice[0] != CredentialKind.PROVIDER_APPROVAL]


class Entitlement(models.Model):
    """What somebody issued to somebody, with a number and dates. Dates are whole days, the last one included."""

    name = models.CharField(max_length=160, help_text="As the issuer calls it, for example Licensed Massage Therapist.")
    issuer = models.CharField(max_length=160, help_text="Who issued it, for example a state board.")
    number = models.CharField(max_length=60, blank=True, help_text="Shown in public, for people to check.")
    region = models.CharField(
        "valid in",
        max_length=6,
        blank=True,
        validators=[validate_subdivision],
        help_text="ISO 3166-2 code if it counts in one state or region only, for example US-OR.",
    )
    issued_on = models.DateField(null=True, blank=True, help_text="The first day on which it is valid.")
    expires_on = models.DateField(null=True, blank=True, help_text="The last day on which it is valid.")

    graphql_fields = [
        GraphQLString("name", required=True),
        GraphQLString("issuer", required=True),
        GraphQLString("number", description="For people to check. Null when there is none."),
        GraphQLString(
            "region",
            description="ISO 3166-2 code of the state or region in which it counts. Null when it counts everywhere.",
        ),
    ]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.name} ({self.issuer})"

    def clean(self) -> None:
        """Refuse dates that run backwards."""
        super().clean()
        if self.issued_on and self.expires_on and self.expires_on < self.issued_on:
            raise ValidationError({"expires_on": "It expires before it was issued. Mend one of the two dates."})

    def is_expired(self, *, at: dt.datetime | None = None) -> bool:
        """Whether its last day has passed at `at` (now)."""
        return self.expires_on is not None and self.expires_on < day_at(at or timezone.now())


class Credential(Entitlement, Orderable):
    """A credential of a therapist.

    `verified_on` and the fields beside it say what one of ours checked: when, where, and until when
    the check counts. The badge that follows from it falls off by the clock. Who checked is private.
    """

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="credentials")
    kind = models.CharField(
        max_length=20,
        choices=PERSONAL_KINDS,
        default=CredentialKind.LICENCE,
        help_text="A licence is what the law asks for; the others come on top.",
    )
    verified_on = models.DateField(
        "checked on", null=True, blank=True, help_text="When somebody of the team looked it up."
    )
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    verification_source = models.CharField(
        "checked at", max_length=160, blank=True, help_text="For example the state board's public register."
    )
    verification_source_url = models.URLField(
        "address of the source", blank=True, help_text="Where readers can check for themselves."
    )
    verification_valid_until = models.DateField(
        "check counts until",
        null=True,
        blank=True,
        help_text="The last day of the badge. It falls off earlier if the credential expires.",
    )

    objects = CredentialQuerySet.as_manager()

    panels = [
        FieldPanel("kind"),
        FieldPanel("name"),
        FieldPanel("issuer"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("region")]),
        FieldRowPanel([FieldPanel("issued_on"), FieldPanel("expires_on")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("verified_on"), FieldPanel("verification_valid_until")]),
                FieldPanel("verification_source"),
                FieldPanel("verification_source_url"),
            ],
            heading="Our check",
            classname="collapsed",
        ),
    ]

    class Meta(Orderable.Meta):
        indexes = [models.Index(fields=["verification_valid_until", "expires_on", "listing"])]

    def clean(self) -> None:
        """A check needs a day that has come, a source and an end."""
        super().clean()
        errors = {}
        if self.verified_on is None:
            if self.verification_source or self.verification_source_url or self.verification_valid_until:
                errors["verified_on"] = "Say when it was checked, or clear the rest of the check."
        else:
            if self.verified_on > today():
                errors["verified_on"] = "The check cannot lie in the future."
            if not self.verification_source:
                errors["verification_source"] = "Say where it was checked."
            if self.verification_valid_until is None:
                errors["verification_valid_until"] = "Say until when the check counts."
            elif self.verification_valid_until < self.verified_on:
                errors["verification_valid_until"] = "The check ends before it was made. Mend one of the two dates."
        if errors:
            raise ValidationError(errors)

    @property
    def verified_until(self) -> dt.date | None:
        """The last day on which the check counts: its own end or the credential's; None if never checked."""
        if self.verified_on is None or self.verification_valid_until is None:
            return None
        return min(self.verification_valid_until, self.expires_on or dt.date.max)

    def is_verified(self, *, at: dt.datetime | None = None) -> bool:
        """Whether the check counts at `at` (now)."""
        day = day_at(at or timezone.now())
        until = self.verified_until
        return until is not None and self.verified_on is not None and self.verified_on <= day <= until

    def verification_ends_at(self) -> dt.datetime | None:
        """The moment at which the badge falls off by the clock; None if there is none."""
        return end_of(self.verified_until) if self.verified_until is not None else None


class Approval(Entitlement, Orderable):
    """An approval of a training provider, for example by a certification board for three years."""

    provider = ParentalKey("directory.TrainingProviderPage", on_delete=models.CASCADE, related_name="approvals")

    kind = CredentialKind.PROVIDER_APPROVAL

    panels = [
        FieldPanel("name"),
        FieldPanel("issuer"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("region")]),
        FieldRowPanel([FieldPanel("issued_on"), FieldPanel("expires_on")]),
    ]

    class Meta(Orderable.Meta):
        pass
