"""Making, rotating and revoking keys.

A new key is shown in the answer to the form that made it, and in no other way: it is not stored, not
put into a session, a message or an address, and browsers and proxies are told to keep no copy.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from wagtail.admin import messages

from cms.partners.budgets import key_budget
from cms.partners.forms import SENT_TWICE, MakeKeyForm, NewKeyForm, RotateKeyForm
from cms.partners.key_format import KeyText
from cms.partners.models import ApiKey, KeyRefusedError, Partner

MAKE = "partners.add_apikey"
REVOKE = "partners.change_apikey"


@never_cache
def make_key(request: HttpRequest, partner_id: int) -> HttpResponse:
    """Make a key for a partner, and show it once."""
    _require(request, MAKE)
    partner = get_object_or_404(Partner, pk=partner_id)
    form = MakeKeyForm(request.POST or None)

    def make() -> tuple[ApiKey, KeyText]:
        return ApiKey.make(
            partner,
            label=form.cleaned_data["label"],
            scopes=form.cleaned_data["scopes"],
            expires_at=form.expires_at(),
            user=request.user,
            prefix=form.cleaned_data["key_prefix"],
        )

    return _answer(request, form, make, _context(partner, "Make a key"))


@never_cache
def rotate_key(request: HttpRequest, key_id: int) -> HttpResponse:
    """Make a key that takes another one's place, and show it once."""
    _require(request, MAKE, REVOKE)
    key = _key(key_id)
    if not key.is_live():
        messages.error(request, "This key has ended. Make a new one.")
        return redirect(_keys_url(key.partner))
    form = RotateKeyForm(request.POST or None)

    def rotate() -> tuple[ApiKey, KeyText]:
        return key.rotate(
            expires_at=form.expires_at(),
            overlap=dt.timedelta(days=form.cleaned_data["overlap"]),
            user=request.user,
            prefix=form.cleaned_data["key_prefix"],
        )

    return _answer(request, form, rotate, _context(key.partner, f"Rotate {key}"))


def revoke_key(request: HttpRequest, key_id: int) -> HttpResponse:
    """End a key now, after a question."""
    _require(request, REVOKE)
    key = _key(key_id)
    if request.method == "POST":
        key.revoke(user=request.user)
        messages.success(request, f"{key} was revoked. Requests with it are refused from now on.")
        return redirect(_keys_url(key.partner))
    return render(request, "partners/admin/revoke_key.html", {**_context(key.partner, "Revoke a key"), "key": key})


def key_rows(partner: Partner) -> list[dict[str, Any]]:
    """The keys of a partner as its page lists them: their state, and what they spent in this window."""
    now = timezone.now()
    rows = []
    for key in partner.keys.select_related("created_by"):
        state = "revoked" if key.revoked_at else "live" if key.is_live(at=now) else "ended"
        balance = key_budget(key.pk).look() if state == "live" else None
        rows.append({"key": key, "state": state, "balance": balance})
    return rows


@sensitive_variables("text")
def _answer(
    request: HttpRequest, form: NewKeyForm, make: Callable[[], tuple[ApiKey, KeyText]], context: dict[str, Any]
) -> HttpResponse:
    """The form, or the key that it made."""
    if request.method == "POST" and form.is_valid():
        try:
            key, text = make()
        except KeyRefusedError as refused:
            form.add_error(None, str(refused))
        except ValidationError:  # the same form at the same time
            form.add_error(None, SENT_TWICE.format(prefix=form.cleaned_data["key_prefix"]))
        else:
            response = render(request, "partners/admin/new_key.html", {**context, "key": key, "secret": text.text})
            response["Referrer-Policy"] = "no-referrer"
            return response
    context = {**context, "form": form, "media": form.media, "submit_button_label": "Make the key and show it once"}
    return render(request, "partners/admin/key_form.html", context)


def _require(request: HttpRequest, *permissions: str) -> None:
    if not request.user.has_perms(permissions):
        raise PermissionDenied


def _key(key_id: int) -> ApiKey:
    return get_object_or_404(ApiKey.objects.select_related("partner"), pk=key_id)


def _keys_url(partner: Partner) -> str:
    return reverse("partner:inspect", args=[partner.pk])


def _context(partner: Partner, title: str) -> dict[str, Any]:
    return {
        "partner": partner,
        "page_title": title,
        "page_subtitle": str(partner),
        "header_title": f"{title}: {partner}",
        "header_icon": "key",
        "keys_url": _keys_url(partner),
    }
