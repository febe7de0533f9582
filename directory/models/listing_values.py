"""Short facts about a listing that people filter by: languages, client groups, payment, access.

Each is a narrow child table of the listing with one word a row. Weighed against M2M to small
tables and JSON lists: a row `(listing, value)` needs no join to learn its word, so that a filter is
one `EXISTS` and a facet one `GROUP BY` over an index, the same on PostgreSQL and SQLite; the closed
set lives in one place, the code; and drafts and revisions hold the rows like every other child.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel

from directory.standards.languages import language_choices


class ClientGroup(models.TextChoices):
    """People with whom a therapist has learned to work."""

    ADULTS = "adults", "Adults"
    CHILDREN = "children", "Children"
    OLDER_PEOPLE = "older_people", "Older people"
    PREGNANCY = "pregnancy", "People who are pregnant"
    ATHLETES = "athletes", "Athletes"
    CANCER_CARE = "cancer_care", "People in cancer care"


class PaymentMethod(models.TextChoices):
    """How clients can pay."""

    CASH = "cash", "Cash"
    CARD = "card", "Card"
    BANK_TRANSFER = "bank_transfer", "Bank transfer"
    MOBILE_PAYMENT = "mobile_payment", "Payment by phone"
    HEALTH_SAVINGS_ACCOUNT = "health_savings_account", "Health savings account (HSA, FSA)"
    SLIDING_SCALE = "sliding_scale", "By income (sliding scale)"
    GIFT_VOUCHER = "gift_voucher", "Gift voucher"


class AccessibilityFeature(models.TextChoices):
    """What makes a practice usable for more people."""

    STEP_FREE = "step_free", "Step-free entrance"
    LIFT = "lift", "Lift"
    WHEELCHAIR_ROOM = "wheelchair_room", "Room for a wheelchair"
    HEARING_LOOP = "hearing_loop", "Hearing loop"
    SIGN_LANGUAGE = "sign_language", "Sign language"
    QUIET_ROOM = "quiet_room", "Quiet room"
    PARKING = "parking", "Parking close by"


class ListingValue(models.Model):
    """One word of one list of a listing."""

    class Meta:
        abstract = True
        ordering = ("pk",)

    def __str__(self) -> str:
        display: Any = self.get_value_display()  # type: ignore[attr-defined]
        return str(display)


class ListingLanguage(ListingValue):
    """A language in which sessions can be held."""

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="languages")
    value = models.CharField(
        "language", max_length=3, choices=language_choices, help_text="Well enough to hold a session in it."
    )

    panels = [FieldPanel("value")]

    class Meta(ListingValue.Meta):
        abstract = False
        indexes = [models.Index(fields=["value", "listing"])]


class ListingClientGroup(ListingValue):
    """A client group of a listing."""

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="client_groups")
    value = models.CharField("client group", max_length=20, choices=ClientGroup)

    class Meta(ListingValue.Meta):
        abstract = False
        indexes = [models.Index(fields=["value", "listing"])]


class ListingPayment(ListingValue):
    """A way of paying at a listing."""

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="payments")
    value = models.CharField("payment", max_length=30, choices=PaymentMethod)

    class Meta(ListingValue.Meta):
        abstract = False
        indexes = [models.Index(fields=["value", "listing"])]


class ListingAccessibility(ListingValue):
    """An accessibility feature of a listing."""

    listing = ParentalKey("directory.TherapistPage", on_delete=models.CASCADE, related_name="accessibility")
    value = models.CharField("accessibility", max_length=20, choices=AccessibilityFeature)

    class Meta(ListingValue.Meta):
        abstract = False
        indexes = [models.Index(fields=["value", "listing"])]
