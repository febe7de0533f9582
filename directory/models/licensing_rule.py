"""What a region asks of massage therapists by law: dated facts with a source, kept by the team."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from directory.days import today
from directory.querysets import LicensingRuleQuerySet
from directory.standards.countries import COUNTRIES
from directory.standards.subdivisions import validate_subdivision


class LicensingKind(models.TextChoices):
    """How a region regulates massage therapy."""

    LICENCE = "licence", "A licence is required"
    CERTIFICATION = "certification", "A certification by the state is required"
    REGISTRATION = "registration", "A registration is required"
    VOLUNTARY_CERTIFICATION = "voluntary_certification", "Certification is voluntary"
    VOLUNTARY_REGISTER = "voluntary_register", "Registers are voluntary"
    LOCAL_ONLY = "local_only", "No rule of the region; cities or counties may have one"


REQUIRED_KINDS = frozenset({LicensingKind.LICENCE, LicensingKind.CERTIFICATION, LicensingKind.REGISTRATION})


def validate_region(code: str) -> None:
    """Refuse what is neither a country (GB) nor a part of one (US-OR)."""
    if code not in COUNTRIES:
        validate_subdivision(code)


class LicensingRule(models.Model):
    """The rule of one country or part of one. What a country says holds where its part says nothing."""

    region = models.CharField(
        max_length=6,
        unique=True,
        validators=[RegexValidator(r"^[A-Z0-9-]+$", "Write the code in capital letters."), validate_region],
        help_text="ISO 3166 code of a state or region, for example US-OR, or of a whole country, for example GB.",
    )
    kind = models.CharField(max_length=30, choices=LicensingKind)
    source = models.CharField(max_length=200, help_text="Where it was read, with the year it speaks of.")
    source_url = models.URLField("address of the source", blank=True, help_text="Where readers can check.")
    checked_on = models.DateField(help_text="When one of you last read the source.")

    objects = LicensingRuleQuerySet.as_manager()

    class Meta:
        ordering = ("region",)

    def __str__(self) -> str:
        return f"{self.region}: {LicensingKind(self.kind).label}"

    def clean(self) -> None:
        """Refuse a check in the future."""
        super().clean()
        if self.checked_on is not None and self.checked_on > today():
            raise ValidationError({"checked_on": "This day has not come yet."})

    @property
    def is_required(self) -> bool:
        """Whether nobody may work in the region without it."""
        return self.kind in REQUIRED_KINDS
