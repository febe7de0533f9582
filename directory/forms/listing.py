"""The edit forms of listings and training providers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from cms.content.inline_rows import keep_keys, kept_rows, refuse_twice
from cms.content.models import ContentPageForm
from directory.forms.vocabulary import SameLocaleMixin
from directory.models.listing_values import (
    AccessibilityFeature,
    ClientGroup,
    ListingAccessibility,
    ListingClientGroup,
    ListingPayment,
    PaymentMethod,
)
from directory.models.opening_hours_exception import OpeningHoursException

MEMBERSHIP_FIELDS = ("membership_status", "membership_active_until")


class ListingValuesForm(forms.Form):
    """Lists of words of a listing: ticked in the form, kept as child rows. To be mixed into a form of the listing."""

    instance: Any

    client_groups_values = forms.MultipleChoiceField(
        label="Client groups",
        choices=ClientGroup.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="People with whom they have learned to work.",
    )
    payments_values = forms.MultipleChoiceField(
        label="Payment",
        choices=PaymentMethod.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="How clients can pay.",
    )
    accessibility_values = forms.MultipleChoiceField(
        label="Accessibility",
        choices=AccessibilityFeature.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick only what holds at every place of work.",
    )

    listing_values: dict[str, Any] = {
        "client_groups": ListingClientGroup,
        "payments": ListingPayment,
        "accessibility": ListingAccessibility,
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for relation in self.listing_values:
            if f"{relation}_values" in self.fields:
                rows = getattr(self.instance, relation).all()
                self.initial.setdefault(f"{relation}_values", [row.value for row in rows])

    def save(self, commit: bool = True) -> Any:
        """Keep what was ticked as child rows."""
        for relation, model in self.listing_values.items():
            if f"{relation}_values" in self.fields:
                manager = getattr(self.instance, relation)
                rows = {row.value: row for row in manager.all()}
                chosen = self.cleaned_data.get(f"{relation}_values", [])
                manager.set([rows.get(value) or model(value=value) for value in chosen])
        return super().save(commit)  # type: ignore[misc]


class TherapistPageForm(SameLocaleMixin, ListingValuesForm, ContentPageForm):
    """The team's form of a listing.

    The membership is asked for once, with a new listing; afterwards it is changed in a view of its own, at once.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            for name in MEMBERSHIP_FIELDS:
                self.fields.pop(name, None)

    def clean(self) -> dict[str, Any]:
        """Refuse rows that repeat or contradict others."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        check_rows(self.formsets)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Keep who made a check of a credential."""
        for form in getattr(self.formsets.get("credentials"), "forms", []):
            if "verified_on" in form.changed_data:
                form.instance.verified_by = self.for_user if form.instance.verified_on else None
        return super().save(commit)


class TrainingProviderPageForm(SameLocaleMixin, ContentPageForm):
    """The edit form of a training provider."""


def check_rows(formsets: Mapping[str, Any]) -> None:
    """Mark each row that repeats or contradicts an earlier one."""
    for relation, field, message in (
        ("offered_massage_types", "massage_type", "This massage type is listed twice."),
        ("languages", "value", "This language is listed twice."),
    ):
        refuse_twice(formsets.get(relation), field, message)
    keep_keys(formsets.get("offered_massage_types"), "massage_type")
    for location in kept_rows(formsets.get("locations")):
        _refuse_contradictions(location.formsets.get("opening_hours_exceptions"))


def _refuse_contradictions(formset: Any) -> None:
    """Mark each exception that closes a date with hours, or whose hours overlap with others of the date."""
    dates: dict[Any, list[OpeningHoursException]] = {}
    for form in kept_rows(formset):
        if not form.cleaned_data:  # an empty row
            continue
        row: OpeningHoursException = form.instance
        earlier = dates.setdefault(row.date, [])
        if any(each.is_closed or row.is_closed for each in earlier):
            form.add_error("date", "One row closes this date, and others open it. Keep one or the other.")
        elif any(each.overlaps(row) for each in earlier):
            form.add_error("opens_at", "These hours overlap with others of the same date. Make one row of both.")
        earlier.append(row)
