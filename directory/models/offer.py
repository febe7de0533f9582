"""What a therapist offers: massage types, and sessions with their prices."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from grapple.models import GraphQLBoolean, GraphQLInt
from modelcluster.fields import ParentalKey
from modelcluster.models import model_from_serializable_data
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from directory.amounts import AmountField
from directory.standards.currencies import currency_choices, format_amount


class OfferedMassageType(Orderable):
    """A massage type that the therapist gives."""

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="offered_massage_types")
    massage_type = models.ForeignKey(
        "directory.MassageType",
        on_delete=models.PROTECT,
        related_name="offers",
        help_text="Clients find the listing by it.",
    )
    is_speciality = models.BooleanField("speciality", default=False, help_text="Something the therapist is known for.")
    years_of_experience = models.PositiveSmallIntegerField(
        "years of experience",
        null=True,
        blank=True,
        validators=[MaxValueValidator(80)],
        help_text="With this type, in whole years. Empty: not said.",
    )

    panels = [
        FieldPanel("massage_type"),
        FieldRowPanel([FieldPanel("is_speciality"), FieldPanel("years_of_experience")]),
    ]

    graphql_fields = [
        GraphQLBoolean("is_speciality", required=True),
        GraphQLInt("years_of_experience", description="In whole years. Null when not said."),
    ]

    class Meta(Orderable.Meta):
        indexes = [models.Index(fields=["massage_type", "listing"])]
        constraints = [
            models.UniqueConstraint(
                fields=["listing", "massage_type"],
                name="massage_type_offered_once",
                violation_error_message="This massage type is listed twice.",
            )
        ]

    def __str__(self) -> str:
        return str(self.massage_type)

    @classmethod
    def from_serializable_data(
        cls,
        data: dict[str, Any],
        *,
        check_fks: bool = True,
        strict_fks: bool = False,  # noqa: ARG003 - modelcluster passes it
    ) -> OfferedMassageType | None:
        """From a revision; None if the massage type has been deleted since.

        Published offers protect their type from deletion, but drafts cannot, and modelcluster
        fails on a protected key that dangles.
        """
        massage_type = cls._meta.get_field("massage_type").related_model
        if check_fks and not massage_type._default_manager.filter(pk=data["massage_type"]).exists():
            return None
        offer: OfferedMassageType | None = model_from_serializable_data(cls, data, check_fks=False)
        return offer


class SessionPrice(Orderable):
    """What a session of some length costs."""

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="prices")
    minutes = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(5), MaxValueValidator(480)],
        help_text="Length of the session in minutes, for example 60.",
    )
    amount = AmountField(
        "price", currency_field="currency", help_text="As clients pay it, for example 85.00, or 9500 for yen."
    )
    currency = models.CharField(
        max_length=3, choices=currency_choices, default="USD", help_text="In which clients pay."
    )
    massage_type = models.ForeignKey(
        "directory.MassageType",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text="Only if the price is for this type alone.",
    )

    panels = [
        FieldRowPanel([FieldPanel("minutes"), FieldPanel("amount"), FieldPanel("currency")]),
        FieldPanel("massage_type"),
    ]

    graphql_fields = [GraphQLInt("minutes", required=True)]

    class Meta(Orderable.Meta):
        indexes = [models.Index(fields=["currency", "amount", "listing"])]

    def __str__(self) -> str:
        return f"{self.minutes} minutes, {format_amount(self.amount, self.currency)}"
