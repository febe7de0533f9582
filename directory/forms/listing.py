"""The edit forms of listings and training providers."""

from __future__ import annotations

from typing import Any

from django import forms

from cms.content.inline_rows import keep_keys, refuse_twice
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

MEMBERSHIP_FIELDS = ("membership_status", "membership_active_until")


class TherapistPageForm(SameLocaleMixin, ContentPageForm):
    """The team's form of a listing.

    Lists of words are ticked here and kept as child rows of the listing. The membership is asked for
    once, with a new listing; afterwards it is changed in a view of its own, at once.
    """

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
        if self.instance.pk is not None:
            for name in MEMBERSHIP_FIELDS:
                self.fields.pop(name, None)

    def clean(self) -> dict[str, Any]:
        """Refuse the same massage type or language twice."""
        cleaned: dict[str, Any] = super().clean()
        for relation, field, message in (
            ("offered_massage_types", "massage_type", "This massage type is listed twice."),
            ("languages", "value", "This language is listed twice."),
        ):
            refuse_twice(self.formsets.get(relation), field, message)
        keep_keys(self.formsets.get("offered_massage_types"), "massage_type")
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Keep what was ticked as child rows, and who made a check of a credential."""
        for relation, model in self.listing_values.items():
            if f"{relation}_values" in self.fields:
                manager = getattr(self.instance, relation)
                rows = {row.value: row for row in manager.all()}
                chosen = self.cleaned_data.get(f"{relation}_values", [])
                manager.set([rows.get(value) or model(value=value) for value in chosen])
        for form in getattr(self.formsets.get("credentials"), "forms", []):
            if "verified_on" in form.changed_data:
                form.instance.verified_by = self.for_user if form.instance.verified_on else None
        return super().save(commit)


class TrainingProviderPageForm(SameLocaleMixin, ContentPageForm):
    """The edit form of a training provider."""
