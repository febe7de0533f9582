"""Small StreamField blocks for lists on the vocabulary: words, addresses, codes."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks


class CodeSystem(models.TextChoices):
    """Systems of codes by which others name the same thing."""

    ICD_10_CM = "icd-10-cm", "ICD-10-CM"
    SNOMED_CT = "snomed-ct", "SNOMED CT"
    MESH = "mesh", "MeSH"
    CPT = "cpt", "CPT"
    NUCC = "nucc", "NUCC"
    SOC = "soc", "SOC"


_FORMS: dict[str, tuple[str, str]] = {
    CodeSystem.ICD_10_CM: (r"[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?", "F41.1"),
    CodeSystem.SNOMED_CT: (r"\d{6,18}", "387854002"),
    CodeSystem.MESH: (r"[CD]\d{6,9}", "D008405"),
    CodeSystem.CPT: (r"\d{4}[0-9A-Z]", "97124"),
    CodeSystem.NUCC: (r"[0-9A-Z]{9}X", "225700000X"),
    CodeSystem.SOC: (r"\d{2}-\d{4}", "31-9011"),
}


class CodeBlock(blocks.StructBlock):
    """One code of one system. Its form is checked; whether the system has it is not."""

    system = blocks.ChoiceBlock(choices=CodeSystem.choices, help_text="Whose code it is.")
    value = blocks.CharBlock(max_length=20, label="Code", help_text="As the system writes it, for example F41.1.")

    class Meta:
        icon = "tag"
        label = "Code"

    def clean(self, value: Any) -> Any:
        """Refuse a code that its system cannot contain."""
        cleaned = super().clean(value)
        if not cleaned["system"] or not cleaned["value"]:  # a draft may be unfinished
            return cleaned
        form, example = _FORMS[cleaned["system"]]
        if re.fullmatch(form, cleaned["value"]) is None:
            system = CodeSystem(cleaned["system"]).label
            raise blocks.StructBlockValidationError(
                block_errors={"value": ValidationError(f"This is not a {system} code. They look like {example}.")}
            )
        return cleaned


def words(name: str, label: str) -> list[tuple[str, blocks.Block]]:
    """The block types of a list of words."""
    return [(name, blocks.CharBlock(max_length=120, label=label))]


CODES: list[tuple[str, blocks.Block]] = [("code", CodeBlock())]
ADDRESSES: list[tuple[str, blocks.Block]] = [("address", blocks.URLBlock(label="Address"))]
