"""Pages for therapists: accepting an invitation, signing in, and the own account.

They are this server's own pages in plain HTML, beside the admin, to which therapists have no access.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import LoginView, LogoutView
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView, View

from cms.content.publication import publication_problems
from directory.forms.own_listing import OwnListingForm
from directory.invitations import InvitationClosedError, accept_invitation, account_of, new_account
from directory.models import Invitation, TherapistPage
from directory.models.invitation import hash_token
from directory.self_service import own_listing, pending, submit, version


@method_decorator([sensitive_post_parameters(), never_cache], name="dispatch")
class InvitationView(FormView[forms.Form]):
    """The page behind the link of an invitation.

    Opening it changes nothing, since mail programs open links too. Somebody new chooses a password;
    somebody whose address has an account already signs in with it first.
    """

    template_name = "directory/invitation.html"
    success_url = reverse_lazy("directory:account")
    invitation: Invitation
    account: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Find the invitation, and stop where it leads nowhere."""
        found = Invitation.objects.select_related("listing").filter(token_hash=hash_token(kwargs["token"])).first()
        if found is None:
            return self.closed("unknown", status=404)
        if found.accepted_at is not None:
            return self.closed("used")
        if not found.is_open() or found.listing.account_id is not None:
            return self.closed("ended")
        self.invitation = found
        self.account = account_of(found.email)
        if self.account is not None and self.account != request.user:
            context = {"invitation": found, "listing": found.listing}
            return self.private(render(request, "directory/invitation_sign_in.html", context))
        return self.private(super().dispatch(request, *args, **kwargs))

    def get_form(self, form_class: Any = None) -> forms.Form:
        """A password for a new account; nothing but the button for one that exists."""
        if self.account is not None:
            return forms.Form(**self.get_form_kwargs())
        return SetPasswordForm(new_account(self.invitation), **self.get_form_kwargs())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the listing that is offered."""
        return super().get_context_data(invitation=self.invitation, listing=self.invitation.listing, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        """Connect the account with the listing, and sign it in."""
        account = self.account
        if account is None:
            account = form.user
            account.set_password(form.cleaned_data["new_password1"])
        try:
            accept_invitation(self.invitation, account=account)
        except InvitationClosedError:
            return self.closed("ended")
        login(self.request, account, backend="django.contrib.auth.backends.ModelBackend")
        return redirect(self.get_success_url())

    def closed(self, reason: str, status: int = 410) -> HttpResponse:
        """Say why the link leads nowhere, and what to do."""
        return render(self.request, "directory/invitation_closed.html", {"reason": reason}, status=status)

    @staticmethod
    def private(response: HttpResponseBase) -> HttpResponseBase:
        """Keep the link, which is a secret, out of other servers' logs."""
        response.headers["Referrer-Policy"] = "no-referrer"
        return response


class SignInView(LoginView):
    """Signs a therapist in."""

    template_name = "directory/sign_in.html"
    next_page = "directory:account"


class SignOutView(LogoutView):
    """Signs out, and goes back to signing in."""

    next_page = "directory:sign_in"


@method_decorator(never_cache, name="dispatch")
class AccountView(LoginRequiredMixin, TemplateView):
    """What a therapist's account is connected with."""

    template_name = "directory/account.html"
    login_url = reverse_lazy("directory:sign_in")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the own listing, or None."""
        listing = own_listing(self.request.user)
        is_public = listing is not None and TherapistPage.objects.public().filter(pk=listing.pk).exists()
        changes = pending(listing) if listing is not None else None
        return super().get_context_data(listing=listing, is_public=is_public, pending=changes, **kwargs)


@method_decorator(never_cache, name="dispatch")
class OwnListingView(LoginRequiredMixin, View):
    """The form of the own listing, and of no other: no address names one."""

    login_url = reverse_lazy("directory:sign_in")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form, filled from the latest draft."""
        listing = own_listing(request.user)
        if listing is None:
            return redirect("directory:account")
        form = OwnListingForm(instance=listing.get_latest_revision_as_object())
        return self.page(request, listing, form)

    @method_decorator(transaction.atomic)
    def post(self, request: HttpRequest) -> HttpResponse:
        """Send the changes to the team, unless somebody else saved since the form was opened."""
        listing = own_listing(request.user, lock=True)
        if listing is None:
            return redirect("directory:account")
        form = OwnListingForm(request.POST, instance=listing.get_latest_revision_as_object())
        if listing.locked:
            return self.page(request, listing, form, status=409)
        if request.POST.get("version", "") != version(listing):
            form.is_valid()
            return self.page(request, listing, form, has_conflict=True, status=409)
        if form.is_valid():
            try:
                submit(form.save(), account=request.user)
            except ValidationError as error:
                form.add_error(None, error.messages)
            else:
                messages.success(request, "Thank you. Your changes were sent to the directory’s team.")
                return redirect("directory:account")
        return self.page(request, listing, form, status=422)

    def page(
        self,
        request: HttpRequest,
        listing: TherapistPage,
        form: OwnListingForm,
        *,
        has_conflict: bool = False,
        status: int = 200,
    ) -> HttpResponse:
        """The form with what must be said of it."""
        context = {
            "listing": listing,
            "form": form,
            "has_conflict": has_conflict,
            "version": version(listing),
            "pending": pending(listing),
            "problems": [] if form.is_bound else publication_problems(form.instance),
            "has_errors": form.is_bound and not form.is_valid(),
        }
        return render(request, "directory/own_listing.html", context, status=status)
