"""Forms about keys. None of them holds a key."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from cms.partners.key_format import PREFIX_PATTERN, new_prefix
from cms.partners.models import ApiKey, Scope

SENT_TWICE = (
    "This form was sent before and made a key, which cannot be shown again. Its name is {prefix}. "
    "If nobody has copied it, revoke it and make another one."
)

DAYS = [(30, "30 days"), (90, "90 days"), (365, "one year"), (730, "two years")]
OVERLAPS = [(0, "at once"), (1, "in one day"), (7, "in 7 days"), (30, "in 30 days")]


class NewKeyForm(forms.Form):
    """What every new key needs: how long it holds, and a name that is drawn when the form is shown.

    By that name, a form that is sent twice (a page that is loaded anew) makes one key and not two.
    """

    days = forms.TypedChoiceField(label="Valid for", choices=DAYS, coerce=int, initial=365)
    key_prefix = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key_prefix"].initial = new_prefix()

    def clean_key_prefix(self) -> str:
        """Refuse the name of a key that exists."""
        prefix: str = self.cleaned_data["key_prefix"]
        if PREFIX_PATTERN.fullmatch(prefix) is None:
            raise ValidationError("The form is not whole. Load the page anew.")
        if ApiKey.objects.filter(prefix=prefix).exists():
            raise ValidationError(SENT_TWICE.format(prefix=prefix))
        return prefix

    def expires_at(self) -> dt.datetime:
        """When the key ends."""
        return timezone.now() + dt.timedelta(days=self.cleaned_data["days"])


class MakeKeyForm(NewKeyForm):
    """A key where there was none."""

    label = forms.CharField(max_length=100, help_text=ApiKey._meta.get_field("label").help_text)
    scopes = forms.MultipleChoiceField(
        label="May", choices=Scope.choices, initial=[Scope.CONTENT_READ], widget=forms.CheckboxSelectMultiple
    )
    field_order = ("label", "scopes", "days", "key_prefix")


class RotateKeyForm(NewKeyForm):
    """A key in place of another one."""

    overlap = forms.TypedChoiceField(
        label="The old key ends",
        choices=OVERLAPS,
        coerce=int,
        initial=7,
        help_text="Until then both work, so that the partner can change over without a gap.",
    )
