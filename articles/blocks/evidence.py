"""What studies found."""

from django.db import models
from wagtail import blocks

from articles.study_kind import StudyKind
from cms.content.blocks import LISTS
from cms.content.rich_text import CITED_PROSE


class EvidenceStrength(models.TextChoices):
    """How far the evidence carries the claim, as the editor and the reviewer judge it."""

    STRONG = "strong", "Strong"
    MODERATE = "moderate", "Moderate"
    LIMITED = "limited", "Limited"
    CONFLICTING = "conflicting", "Conflicting"
    NONE = "none", "None found"


class FindingBlock(blocks.StructBlock):
    """One claim and what stands behind it."""

    claim = blocks.TextBlock(rows=2, help_text="One sentence. Say “may help with”, never “treats” or “cures”.")
    population = blocks.CharBlock(
        required=False, max_length=200, help_text="Who was studied, for example adults with cancer."
    )
    design = blocks.ChoiceBlock(
        choices=StudyKind.choices,
        default=StudyKind.OTHER,
        help_text="How the study was made; the strongest if several.",
    )
    result = blocks.RichTextBlock(
        features=CITED_PROSE,
        help_text="What was found. Cite the reference here: a claim without one cannot be published.",
    )
    strength = blocks.ChoiceBlock(
        choices=EvidenceStrength.choices,
        default=EvidenceStrength.LIMITED,
        help_text="How far the evidence carries the claim, as editor and reviewer judge it.",
    )

    class Meta:
        icon = "doc-full-inverse"
        label_format = "{claim}"


class EvidenceBlock(blocks.StructBlock):
    """Findings, each with its references."""

    findings = blocks.ListBlock(FindingBlock(), min_num=1, help_text="One claim each.")

    class Meta:
        icon = "doc-full-inverse"
        group = LISTS
        preview_value = {
            "findings": [
                {
                    "claim": "Massage may help with anxiety.",
                    "population": "68 adults with generalised anxiety",
                    "design": StudyKind.RANDOMISED_TRIAL,
                    "result": "<p>Symptoms eased in all groups.</p>",
                    "strength": EvidenceStrength.LIMITED,
                }
            ]
        }
        description = "Claims with design, result, strength and references."
