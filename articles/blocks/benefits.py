"""Benefits, grouped as physical and mental."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks

from cms.content.blocks import LISTS, optional_heading


class BenefitKind(models.TextChoices):
    """What a group of benefits is about."""

    PHYSICAL = "physical", "Physical"
    MENTAL = "mental", "Mental"


class BenefitGroupBlock(blocks.StructBlock):
    """Benefits of one kind."""

    kind = blocks.ChoiceBlock(
        choices=BenefitKind.choices, default=BenefitKind.PHYSICAL, help_text="Of the body or of the mind."
    )
    items = blocks.ListBlock(blocks.CharBlock(max_length=200), min_num=1, help_text="A few words each: “may ease …”.")

    class Meta:
        icon = "list-ul"


class BenefitsBlock(blocks.StructBlock):
    """One or two groups of benefits."""

    heading = optional_heading()
    groups = blocks.ListBlock(
        BenefitGroupBlock(), min_num=1, max_num=2, help_text="One group of each kind; readers see them side by side."
    )

    class Meta:
        icon = "tick-inverse"
        group = LISTS
        label_format = "{heading}"
        preview_value = {
            "heading": "Benefits",
            "groups": [{"kind": "physical", "items": ["Looser muscles"]}],
        }
        description = "What people may gain. A health claim: the article needs a medical reviewer."

    def clean(self, value: Any) -> Any:
        """Refuse two groups of one kind: readers see them as two columns."""
        cleaned = super().clean(value)
        kinds = [group["kind"] for group in cleaned["groups"] if group["kind"]]
        if len(set(kinds)) < len(kinds):
            raise blocks.StructBlockValidationError(
                block_errors={"groups": ValidationError("Put the benefits of one kind into one group.")}
            )
        return cleaned
