"""Relays enquiries by e-mail, again and again with longer pauses until it is done or given up.

An attempt is claimed before it is made (`attempts` rises, `next_attempt_at` moves on), so that two
workers never send one mail twice, and a worker that dies in between loses nothing: the clock
(`manage.py tend_enquiries`) queues what is due. Nothing of the content is logged.
"""

from __future__ import annotations

import datetime as dt
import logging
import smtplib
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.html import strip_tags
from django.views.decorators.debug import sensitive_variables
from django_tasks import task

from cms.content.models import SiteSettings
from cms.content.rich_text import is_empty
from directory.enquiries.sealing import SealNotOpened, Words, unseal
from directory.models import Enquiry, EnquiryState, TherapistPage

logger = logging.getLogger(__name__)

FIRST_PAUSE = dt.timedelta(minutes=5)
MOST_ATTEMPTS = 6
"""With pauses of 5, 20, 80, 320 and 1280 minutes between them: over a day."""


@task()
def deliver_enquiry(enquiry_id: int, attempt: int) -> None:
    """Make one attempt, counted from 0, unless it was made before."""
    claimed = Enquiry.objects.filter(pk=enquiry_id, state=EnquiryState.WAITING, attempts=attempt)
    pause = FIRST_PAUSE * 4**attempt
    if not claimed.update(attempts=attempt + 1, next_attempt_at=timezone.now() + pause):
        return
    enquiry = Enquiry.objects.get(pk=enquiry_id)
    enquiry.state = _relay(enquiry)
    if enquiry.state == EnquiryState.SENT:
        enquiry.sent_at = timezone.now()
    enquiry.save(update_fields=["state", "sent_at"])


def queue_due() -> None:
    """Queue the next attempt of what waits for one, and give up what had its last."""
    for pk, attempts in Enquiry.objects.due().values_list("pk", "attempts"):
        if attempts < MOST_ATTEMPTS:
            deliver_enquiry.enqueue(pk, attempt=attempts)
        else:  # a worker died in the last one
            Enquiry.objects.filter(pk=pk, attempts=attempts).update(state=EnquiryState.FAILED)


def send_again(enquiry: Enquiry) -> None:
    """Begin anew with an enquiry that was given up or had nobody to go to."""
    Enquiry.objects.filter(pk=enquiry.pk).update(
        state=EnquiryState.WAITING, attempts=0, next_attempt_at=timezone.now() + FIRST_PAUSE
    )
    deliver_enquiry.enqueue(enquiry.pk, attempt=0)


@sensitive_variables()
def _relay(enquiry: Enquiry) -> EnquiryState:
    """Send the mail. Gives the state that follows."""
    listing = TherapistPage.objects.public().filter(pk=enquiry.listing_id).first()
    if listing is None or not listing.email:
        return EnquiryState.UNDELIVERABLE
    try:
        _message(listing, unseal(enquiry.sealed)).send()
    except SealNotOpened:
        logger.exception("%s cannot be decrypted: is its key missing in ENQUIRY_KEYS?", enquiry)
        return EnquiryState.FAILED
    except (OSError, smtplib.SMTPException) as error:
        # Not the error itself: a mail server's answer may repeat addresses.
        logger.warning(
            "%s was not sent, attempt %s of %s: %s", enquiry, enquiry.attempts, MOST_ATTEMPTS, type(error).__name__
        )
        return EnquiryState.WAITING if enquiry.attempts < MOST_ATTEMPTS else EnquiryState.FAILED
    return EnquiryState.SENT


@sensitive_variables()
def _message(listing: TherapistPage, words: Words) -> EmailMultiAlternatives:
    """The mail. Nothing that the sender wrote is in a header but the address to answer to."""
    site = listing.get_site()
    site_settings = SiteSettings.objects.filter(site=site).first() if site is not None else None
    disclaimer = site_settings.directory_disclaimer if site_settings is not None else ""
    context: dict[str, Any] = {
        "listing": listing,
        "words": words,
        "publisher": (site_settings and site_settings.organisation) or settings.WAGTAIL_SITE_NAME,
        "disclaimer": "" if is_empty(disclaimer) else strip_tags(disclaimer.replace("</p>", "</p>\n")).strip(),
        "days": settings.ENQUIRY_RETENTION_DAYS,
    }
    with translation.override("en"):  # the language of the templates, whatever the listing's is
        subject = render_to_string("directory/mail/enquiry_subject.txt", context)
        text = render_to_string("directory/mail/enquiry.txt", context)
        html = render_to_string("directory/mail/enquiry.html", context)
    message = EmailMultiAlternatives(
        subject=" ".join(subject.split()), body=text, to=[listing.email], reply_to=[words.email]
    )
    message.attach_alternative(html, "text/html")
    return message
