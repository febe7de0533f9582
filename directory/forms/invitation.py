"""The form that invites a therapist."""

from __future__ import annotations

from django import forms


class InvitationForm(forms.Form):
    """Where the link goes."""

    email = forms.EmailField(
        label="E-mail",
        help_text="The therapist's own address. It becomes the name with which they sign in.",
    )
