"""The form by which therapists change their own listing: plain HTML, without the admin and without JavaScript.

Not in it: the name, on which checks of credentials rest; portrait, credentials, e-mail, membership,
placements, notes and everything of search engines. The team cares for these.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import QueryDict
from django.utils.html import linebreaks, strip_tags
from modelcluster.forms import BaseChildFormSet, ClusterForm

from directory.forms.listing import ListingValuesForm, check_rows
from directory.models import Condition, MassageType, PracticeLocation, TherapistPage

_POSITION = re.compile(r"(-?\d{1,3}(?:\.\d{1,15})?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d{1,15})?)", re.ASCII)
_ROW_ID = re.compile(r"(?:(?P<above>locations)-\d+-)?(?P<relation>[a-z_]+)-\d+-id")


def read_position(text: str) -> tuple[float, float]:
    """Latitude and longitude as map programs copy them. Raises `ValidationError`."""
    match = _POSITION.fullmatch(text.strip())
    latitude, longitude = (float(match[1]), float(match[2])) if match else (999.0, 999.0)
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise ValidationError(
            "Write latitude and longitude with a comma between them, for example 45.5273, -122.6835.", code="position"
        )
    return latitude, longitude


class RowFormSet(BaseChildFormSet):
    """Rows of a listing. Their order is kept without being asked for, and new ones come last."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """Hide the order."""
        super().add_fields(form, index)
        if "ORDER" in form.fields:
            form.fields["ORDER"].widget = forms.HiddenInput()
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = "Remove"


def offered_entries(model: Any, locale_id: int | None, chosen: Iterable[Any]) -> QuerySet[Any]:
    """The public entries of the listing's language, and those that it names already."""
    own_language: QuerySet[Any] = model.objects.filter(locale_id=locale_id)
    return own_language.filter(Q(pk__in=model.objects.public().values("pk")) | Q(pk__in=[*chosen]))


class OfferForm(ClusterForm):
    """What names a massage type: an offer of it, or a price."""

    def __init__(self, *args: Any, locale_id: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = [self.instance.massage_type_id] if self.instance.massage_type_id else []
        field: Any = self.fields["massage_type"]
        field.queryset = offered_entries(MassageType, locale_id, chosen)


class LocationForm(ClusterForm):
    """One place of work with its hours."""

    position = forms.CharField(
        max_length=60,
        label="Position on the map",
        help_text="Latitude and longitude as map programs copy them, for example 45.5273, -122.6835. "
        "Readers see it only if you show the exact address.",
    )

    class Meta:
        model = PracticeLocation
        fields = (
            "name",
            "setting",
            "street",
            "street_line_2",
            "postcode",
            "city",
            "area",
            "region",
            "country",
            "is_exact_address_public",
            "telephone",
            "home_visit_radius_km",
            "time_zone",
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.exact_latitude is not None:
            self.initial["position"] = f"{self.instance.exact_latitude}, {self.instance.exact_longitude}"

    def clean_position(self) -> str:
        """Put both numbers where they belong."""
        text: str = self.cleaned_data["position"]
        self.instance.exact_latitude, self.instance.exact_longitude = read_position(text)
        return text


DATES = {"date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}
TIMES = {"opens_at": forms.TimeInput(attrs={"type": "time"}), "closes_at": forms.TimeInput(attrs={"type": "time"})}


class OwnListingForm(ListingValuesForm, ClusterForm):
    """The own listing. Saving it never publishes: `directory.self_service` sends it to the team."""

    biography_text = forms.CharField(
        label="About you",
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text="Your training, how you work, what clients can expect. An empty line begins a new paragraph.",
    )

    class Meta:
        model = TherapistPage
        fields = (
            "pronouns",
            "summary",
            "practising_since",
            "website_url",
            "booking_url",
            "accepts_new_clients",
            "conditions",
            "insurances",
        )
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 3}),
            "conditions": CheckboxSelectMultiple,
            "insurances": CheckboxSelectMultiple,
        }
        formsets = {
            "languages": {"fields": ("value",), "formset": RowFormSet, "extra": 1},
            "offered_massage_types": {
                "form": OfferForm,
                "fields": ("massage_type", "is_speciality", "years_of_experience"),
                "formset": RowFormSet,
                "inherit_kwargs": ["locale_id"],
                "extra": 2,
            },
            "prices": {
                "form": OfferForm,
                "fields": ("minutes", "amount", "currency", "massage_type"),
                "formset": RowFormSet,
                "inherit_kwargs": ["locale_id"],
                "extra": 2,
            },
            "locations": {
                "form": LocationForm,
                "fields": LocationForm.Meta.fields,
                "formset": RowFormSet,
                "extra": 1,
                "formsets": {
                    "opening_hours": {
                        "fields": ("weekday", "opens_at", "closes_at"),
                        "formset": RowFormSet,
                        "widgets": TIMES,
                        "extra": 2,
                    },
                    "opening_hours_exceptions": {
                        "fields": ("date", "opens_at", "closes_at"),
                        "formset": RowFormSet,
                        "widgets": DATES | TIMES,
                        "extra": 1,
                    },
                },
            },
        }

    def __init__(self, data: QueryDict | None = None, *, instance: TherapistPage) -> None:
        self.locale_id = instance.locale_id
        kept = _without_ids_of_rows_that_are_gone(data, instance) if data is not None else None
        super().__init__(kept, instance=instance)
        chosen = [condition.pk for condition in instance.conditions.all()]
        conditions: Any = self.fields["conditions"]
        conditions.queryset = offered_entries(Condition, instance.locale_id, chosen)
        self.initial["biography_text"] = plain_paragraphs(instance.biography)

    def clean(self) -> dict[str, Any]:
        """Refuse rows that repeat or contradict others."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        check_rows(self.formsets)
        return cleaned

    def save(self, commit: bool = False) -> TherapistPage:
        """The listing with the changes, in memory. The biography keeps its formatting while its words stay."""
        if "biography_text" in self.changed_data:
            self.instance.biography = linebreaks(self.cleaned_data["biography_text"].strip(), autoescape=True)
        listing: TherapistPage = super().save(commit=False)
        return listing


def plain_paragraphs(rich_text: str) -> str:
    """The words of a rich text, with an empty line between paragraphs and each point of a list on its own line."""
    text = re.sub(r"</p>", "\n\n", rich_text)
    text = re.sub(r"<br\s*/?>|</li>|</ul>|</ol>", "\n", text)
    lines = [line.strip() for line in html.unescape(strip_tags(text)).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_ids_of_rows_that_are_gone(data: QueryDict, listing: TherapistPage) -> QueryDict:
    """The posted data in which rows that somebody removed meanwhile are new ones: nothing typed is lost."""
    locations = list(listing.locations.all())
    known = {
        ("", relation): {str(row.pk) for row in getattr(listing, relation).all()}
        for relation in ("languages", "offered_massage_types", "prices", "locations")
    }
    known |= {
        ("locations", relation): {str(row.pk) for each in locations for row in getattr(each, relation).all()}
        for relation in ("opening_hours", "opening_hours_exceptions")
    }
    kept = data.copy()
    for name in data:
        match = _ROW_ID.fullmatch(name)
        if match and data[name] not in known.get((match["above"] or "", match["relation"]), {data[name]}):
            kept[name] = ""
    return kept
