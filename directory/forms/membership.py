"""The form that changes a membership."""

from __future__ import annotations

from django import forms
from wagtail.admin.widgets import AdminDateInput

from directory.models.membership import MembershipStatus


class MembershipForm(forms.Form):
    """Status and last day of a membership."""

    status = forms.ChoiceField(choices=MembershipStatus.choices, help_text="Only active members are shown.")
    active_until = forms.DateField(
        label="Member until",
        required=False,
        widget=AdminDateInput,
        help_text="The last day, counted in the publisher's time zone. Empty: without an end.",
    )
