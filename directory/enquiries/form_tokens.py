"""The token of an open form: it says to which therapist one writes, and since when.

Signed and without state: a robot can fetch one too, but has to wait, and one for each therapist.
"""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils import timezone

SALT = "directory.enquiries.form"
VALID_FOR = dt.timedelta(hours=4)


def new_token(therapist_id: str, *, at: dt.datetime | None = None) -> str:
    """The token of a form that is opened at `at` (now)."""
    return signing.dumps([therapist_id, (at or timezone.now()).timestamp()], salt=SALT)


def earliest_use(opened_at: dt.datetime) -> dt.datetime:
    """From when a form that was opened then may be sent."""
    return opened_at + dt.timedelta(seconds=settings.ENQUIRY_MINIMUM_SECONDS)


def check_token(token: str, therapist_id: str, *, at: dt.datetime | None = None) -> None:
    """Raise `ValidationError` with what to do, unless a form with this token may be sent at `at` (now)."""
    now = at or timezone.now()
    try:
        owner, stamp = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        owner, stamp = None, 0
    if owner != therapist_id:
        raise ValidationError("This form was not opened here. Open it anew and send it again.", code="invalid")
    opened_at = dt.datetime.fromtimestamp(stamp, dt.UTC)
    if now >= opened_at + VALID_FOR:
        raise ValidationError("The form was open for too long. Open it anew and send it again.", code="expired")
    if now < earliest_use(opened_at):
        raise ValidationError("That was very quick. Wait a few seconds and send it again.", code="too_early")
