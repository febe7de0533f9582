"""Pages for therapists: accepting an invitation, signing in, and the own account.

They are this server's own pages in plain HTML, beside the admin, to which therapists have no access.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import login
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView, TemplateView

from directory.invitations import InvitationClosedError, accept_invitation, account_of, new_account
from directory.models import Invitation, TherapistPage
from directory.models.invitation import hash_token


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
        listing = TherapistPage.objects.filter(account=self.request.user.pk).first()
        is_public = listing is not None and TherapistPage.objects.public().filter(pk=listing.pk).exists()
        return super().get_context_data(listing=listing, is_public=is_public, **kwargs)
