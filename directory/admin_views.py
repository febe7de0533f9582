"""Admin actions on one listing: its membership, the invitation of its therapist, and their erasure."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from wagtail.admin import messages

from directory.erasure import erase, plan
from directory.forms.erasure import ErasureForm
from directory.forms.invitation import InvitationForm
from directory.forms.membership import MembershipForm
from directory.invitations import InvitationNotSentError, disconnect_account, send_invitation
from directory.models import TherapistPage, change_membership


def membership(request: HttpRequest, page_id: int) -> HttpResponse:
    """Change a membership. It takes effect at once, whatever drafts the listing has."""
    listing = _listing_for(request, page_id, "directory.manage_membership")
    initial = {"status": listing.membership_status, "active_until": listing.membership_active_until}
    form = MembershipForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        change_membership(
            listing,
            status=form.cleaned_data["status"],
            active_until=form.cleaned_data["active_until"],
            user=request.user,
        )
        messages.success(request, f"The membership of {listing.title} was changed.")
        return redirect("wagtailadmin_pages:edit", listing.pk)
    return _render(request, listing, form, "Membership", "Change membership")


# No transaction around the view: the mail is sent between two of its own, so that neither an
# unsent invitation is kept nor a mail sent for one that was rolled back.
@transaction.non_atomic_requests
def invite(request: HttpRequest, page_id: int) -> HttpResponse:
    """Send the therapist a link that connects their account with the listing."""
    listing = _listing_for(request, page_id, "directory.add_invitation")
    if listing.account is not None:
        if request.method == "POST" and "disconnect" in request.POST:
            disconnect_account(listing, user=request.user)
            messages.success(request, f"{listing.title} has no account any more.")
            return redirect("directory_invite", listing.pk)
        return render(request, "directory/admin/connected.html", _context(listing, "Account"))
    form = InvitationForm(request.POST or None, initial={"email": listing.email})
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        try:
            send_invitation(listing, email=email, invited_by=request.user)
        except InvitationNotSentError:
            form.add_error(None, "The mail could not be sent. Nobody was invited; try again later.")
        else:
            messages.success(request, f"An invitation was sent to {email}.")
            return redirect("wagtailadmin_pages:edit", listing.pk)
    return _render(request, listing, form, "Invite therapist", "Send invitation")


def erase_person(request: HttpRequest, page_id: int) -> HttpResponse:
    """Erase a person, after showing what that means."""
    listing = _listing_for(request, page_id, "directory.erase_person")
    form = ErasureForm(request.POST or None, expected=listing.title)
    if request.method == "POST" and form.is_valid():
        parent = listing.get_parent()
        erased = erase(listing, user=request.user)
        messages.success(request, "The person was erased.")
        for line in erased.kept():
            messages.warning(request, line)
        return redirect("wagtailadmin_explore", parent.pk)
    context = {**_context(listing, "Erase person"), "form": form, "media": form.media, "plan": plan(listing)}
    return render(request, "directory/admin/erase.html", context | {"submit_button_label": "Erase for good"})


def _listing_for(request: HttpRequest, page_id: int, permission: str) -> TherapistPage:
    listing = get_object_or_404(TherapistPage, pk=page_id)
    may_edit = listing.permissions_for_user(request.user).can_edit()
    if not may_edit or not request.user.has_perm(permission):
        raise PermissionDenied
    return listing


def _context(listing: TherapistPage, title: str) -> dict[str, Any]:
    return {
        "listing": listing,
        "page_title": title,
        "page_subtitle": listing.title,
        "header_title": f"{title}: {listing.title}",
        "header_icon": "user",
        "edit_url": reverse("wagtailadmin_pages:edit", args=[listing.pk]),
    }


def _render(request: HttpRequest, listing: TherapistPage, form: Form, title: str, label: str) -> HttpResponse:
    context = {**_context(listing, title), "form": form, "media": form.media, "submit_button_label": label}
    return render(request, "directory/admin/action.html", context)
