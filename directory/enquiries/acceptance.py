"""Takes an enquiry in.

Whether the therapist exists, is public or has an address changes neither the answer nor the work
that is done for it: every enquiry is sealed, stored and queued, and the worker finds out.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.decorators.debug import sensitive_variables

from cms.partners.budgets import Budget
from directory.enquiries.delivery import FIRST_PAUSE, deliver_enquiry
from directory.enquiries.sealing import Words, seal
from directory.models import Enquiry, TherapistPage

HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


class KeyUsedForAnother(Exception):
    """The idempotency key came before, with other words or for another therapist."""


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """An enquiry as it came: to whom, under which idempotency key, and what it says."""

    therapist_pk: int
    key: str
    words: Words


@sensitive_variables()
def was_accepted(incoming: Incoming) -> bool:
    """Whether this very enquiry was accepted before. Raises `KeyUsedForAnother`."""
    earlier = Enquiry.objects.filter(key_hash=_keyed_hash("key", incoming.key)).first()
    if earlier is None:
        return False
    if not constant_time_compare(earlier.fingerprint, _fingerprint(incoming)):
        raise KeyUsedForAnother
    return True


@sensitive_variables()
def spend_sender(incoming: Incoming, *, address: str) -> None:
    """Count an enquiry of a network address and of an e-mail address. Raises `BudgetSpent`."""
    for policy, owner in (("enquiry-address", address), ("enquiry-email", incoming.words.email.casefold())):
        Budget(
            policy=policy,
            owner=_keyed_hash(policy, owner),
            quota=settings.ENQUIRIES_PER_SENDER,
            window_seconds=int(HOUR.total_seconds()),
        ).spend(1)


@sensitive_variables()
def accept(incoming: Incoming) -> None:
    """Store an enquiry and queue its relaying. Raises `BudgetSpent` if too many came for the therapist today."""
    listing = TherapistPage.objects.filter(pk=incoming.therapist_pk).first()
    person = listing.translation_key if listing is not None else incoming.therapist_pk
    Budget(
        policy="enquiry-therapist",
        owner=str(person),
        quota=settings.ENQUIRIES_PER_THERAPIST,
        window_seconds=int(DAY.total_seconds()),
    ).spend(1)
    now = timezone.now()
    with transaction.atomic():
        # Of two requests with one key that come at once, the second finds the row of the first.
        enquiry, is_new = Enquiry.objects.get_or_create(
            key_hash=_keyed_hash("key", incoming.key),
            defaults={
                "listing": listing,
                "fingerprint": _fingerprint(incoming),
                "sealed": seal(incoming.words),
                "received_at": now,
                "next_attempt_at": now + FIRST_PAUSE,
            },
        )
        if is_new:
            deliver_enquiry.enqueue(enquiry.pk, attempt=0)
    if not is_new and not constant_time_compare(enquiry.fingerprint, _fingerprint(incoming)):
        raise KeyUsedForAnother


def _fingerprint(incoming: Incoming) -> str:
    words = incoming.words
    return _keyed_hash("words", "\x00".join((str(incoming.therapist_pk), words.name, words.email, words.message)))


def _keyed_hash(purpose: str, text: str) -> str:
    """Under the server's secret: whoever reads the table or the cache cannot try out what the text was."""
    return salted_hmac(f"directory.enquiries.{purpose}", text, algorithm="sha256").hexdigest()
