"""The way of an invitation: sent by the directory's team, accepted by the therapist."""

from __future__ import annotations

import smtplib
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log

from directory.models import Invitation, TherapistPage


class InvitationNotSentError(Exception):
    """The mail server did not take the mail; nobody is invited."""


class InvitationClosedError(Exception):
    """The invitation was used or has ended meanwhile, or the listing or account is taken."""


def send_invitation(listing: TherapistPage, *, email: str, invited_by: Any) -> Invitation:
    """Invite the owner of an address, and mail the link.

    The mail leaves after the invitation is committed. Raises `InvitationNotSentError` if it cannot.
    """
    with transaction.atomic():
        invitation, token = Invitation.issue(listing, email=email, invited_by=invited_by)
        log(instance=listing, action="directory.invite", user=invited_by)
    link = settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("directory:invitation", args=[token])
    context = {"invitation": invitation, "listing": listing, "link": link, "publisher": settings.WAGTAIL_SITE_NAME}
    subject = render_to_string("directory/mail/invitation_subject.txt", context)
    message = EmailMessage(
        subject=" ".join(subject.split()),
        body=render_to_string("directory/mail/invitation.txt", context),
        to=[email],
    )
    try:
        message.send()
    except (OSError, smtplib.SMTPException) as error:
        invitation.delete()
        raise InvitationNotSentError from error
    return invitation


def account_of(email: str) -> Any:
    """The account that an address already has; None if it has none."""
    return (
        get_user_model()._default_manager.filter(email__iexact=email).order_by("pk").first()
        or get_user_model()._default_manager.filter(username__iexact=email).order_by("pk").first()
    )


def new_account(invitation: Invitation) -> Any:
    """An account for the invited address, not saved yet and without a password."""
    return get_user_model()(
        username=invitation.email,
        email=invitation.email,
        first_name=invitation.listing.title[:150],
    )


@transaction.atomic
def accept_invitation(invitation: Invitation, *, account: Any) -> TherapistPage:
    """Make an account the one of the listing, saving it if it is new. Works once.

    Raises `InvitationClosedError` if somebody was faster.
    """
    now = timezone.now()
    locked = Invitation.objects.select_for_update().select_related("listing").get(pk=invitation.pk)
    listing: TherapistPage = TherapistPage.objects.select_for_update(of=("self",)).get(pk=locked.listing_id)
    if not locked.is_open(at=now) or listing.account_id is not None or _has_listing(account):
        raise InvitationClosedError
    if account.pk is None:
        if account_of(locked.email) is not None:
            raise InvitationClosedError
        account.save()
    locked.accepted_at = now
    locked.save(update_fields=["accepted_at"])
    listing.account = account
    listing.save(update_fields=["account"])
    log(instance=listing, action="directory.accept", user=account)
    return listing


@transaction.atomic
def disconnect_account(listing: TherapistPage, *, user: Any) -> None:
    """Take the listing from its account. The account stays, and can do nothing."""
    listing.account = None
    listing.save(update_fields=["account"])
    log(instance=listing, action="directory.disconnect", user=user)


def _has_listing(account: Any) -> bool:
    return account.pk is not None and TherapistPage.objects.filter(account=account).exists()
