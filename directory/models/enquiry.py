"""What readers write to therapists, until it is relayed and for some days after."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from directory.querysets import EnquiryQuerySet


class EnquiryState(models.TextChoices):
    """How far the relaying of an enquiry has come."""

    WAITING = "waiting", "Waiting to be sent"
    SENT = "sent", "Sent"
    FAILED = "failed", "Could not be sent"
    UNDELIVERABLE = "undeliverable", "Nobody to send it to"


class Enquiry(models.Model):
    """One message from a reader to a therapist.

    Name, address and words are in `sealed` alone, encrypted (`directory.enquiries.sealing`); what else
    is kept of them are hashes under a key. `listing` is None where the sender named none that exists:
    the row then only remembers that its idempotency key was used.
    """

    listing = models.ForeignKey(
        "directory.TherapistPage", null=True, on_delete=models.CASCADE, related_name="enquiries"
    )
    key_hash = models.CharField(max_length=64, unique=True, editable=False)
    fingerprint = models.CharField(
        max_length=64, editable=False, help_text="Tells whether the same words came again with the same key."
    )
    sealed = models.BinaryField(editable=False)
    state = models.CharField(max_length=20, choices=EnquiryState, default=EnquiryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0, help_text="How often sending was tried.")
    next_attempt_at = models.DateTimeField(db_index=True)
    received_at = models.DateTimeField(default=timezone.now, db_index=True)
    sent_at = models.DateTimeField(null=True)

    objects = EnquiryQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ("-received_at", "-pk")
        verbose_name_plural = "enquiries"
        default_permissions = ("view",)
        permissions = [("read_enquiry_text", "Can read the text of enquiries")]

    def __str__(self) -> str:
        return f"Enquiry {self.pk}"
