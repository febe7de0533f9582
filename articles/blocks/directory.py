"""Blocks that bring the directory into an article."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.content.blocks import CONNECTIONS, optional_heading
from cms.content.rich_text import INLINE
from directory.spotlight import SpotlightRule
from directory.standards.countries import country_choices
from directory.standards.subdivisions import country_of, validate_subdivision


class TherapistSpotlightBlock(blocks.StructBlock):
    """A few therapists, chosen or found by a rule."""

    heading = optional_heading()
    rule = blocks.ChoiceBlock(
        choices=SpotlightRule.choices, default=SpotlightRule.BY_RULE, help_text="Readers are told which."
    )
    therapists = blocks.ListBlock(
        blocks.PageChooserBlock(page_type="directory.TherapistPage"),
        default=[],
        required=False,
        help_text="Only if they are chosen, in the order in which readers should see them.",
    )
    massage_type = SnippetChooserBlock(
        "directory.MassageType", required=False, help_text="By rule: only who offers it. Empty: any type."
    )
    country = blocks.ChoiceBlock(
        choices=country_choices, required=False, help_text="By rule: only who works there. Empty: anywhere."
    )
    region = blocks.CharBlock(
        required=False,
        max_length=6,
        validators=[validate_subdivision],
        help_text="By rule: only who works there. ISO 3166-2 code of the state or region, for example US-OR.",
    )
    limit = blocks.IntegerBlock(min_value=1, max_value=12, default=3, help_text="At most so many.")

    class Meta:
        icon = "group"
        group = CONNECTIONS
        label_format = "{heading}"
        preview_value: ClassVar[dict[str, Any]] = {
            "heading": "Therapists for you",
            "rule": SpotlightRule.BY_RULE,
            "therapists": [],
            "massage_type": None,
            "country": "US",
            "region": "US-OR",
            "limit": 3,
        }
        description = "Therapists from the directory, chosen or by a rule."

    def clean(self, value: Any) -> Any:
        """Ask for therapists where they are to be chosen, and for a region that lies in the country."""
        cleaned = super().clean(value)
        errors = {}
        if cleaned["rule"] == SpotlightRule.CHOSEN and not list(cleaned["therapists"]):
            errors["therapists"] = ValidationError("Choose at least one therapist.")
        if cleaned["region"] and cleaned["country"] and country_of(cleaned["region"]) != cleaned["country"]:
            errors["region"] = ValidationError(f"The region {cleaned['region']} does not lie in the chosen country.")
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned


class NearbyTherapistsBlock(blocks.StructBlock):
    """A panel in which the reader asks for therapists near a place."""

    heading = optional_heading()
    massage_types = blocks.ListBlock(
        SnippetChooserBlock("directory.MassageType"),
        default=[],
        required=False,
        help_text="Empty: all types.",
    )
    default_radius_km = blocks.IntegerBlock(
        min_value=1,
        max_value=200,
        default=25,
        label="Radius in km",
        help_text="How far to look at first; readers can change it.",
    )

    class Meta:
        icon = "site"
        group = CONNECTIONS
        label_format = "{heading}"
        preview_value = {"heading": "Near you", "massage_types": [], "default_radius_km": 25}
        description = "“Find a therapist near you”; asks for the place only when used."


class TrainingBlock(blocks.StructBlock):
    """Training events, found by a rule: what is next comes first."""

    heading = optional_heading()
    intro = blocks.RichTextBlock(required=False, features=INLINE, help_text="Optional. Stands before the events.")
    massage_type = SnippetChooserBlock(
        "directory.MassageType", required=False, help_text="Only events that teach it. Empty: any."
    )
    country = blocks.ChoiceBlock(
        choices=country_choices, required=False, help_text="Only events that take place there. Empty: anywhere."
    )
    limit = blocks.IntegerBlock(min_value=1, max_value=12, default=3, help_text="At most so many.")

    class Meta:
        icon = "calendar-alt"
        group = CONNECTIONS
        label_format = "{heading}"
        preview_value = {"heading": "Learn it", "intro": "", "massage_type": None, "country": "", "limit": 3}
        description = "The next training events of the directory."
