"""References: how they read, and what they must have."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from articles.models import Reference


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {
                "authors": "Rapaport MH, Schettler P",
                "title": "Massage Therapy for Psychiatric Disorders",
                "source": "Focus 16(1):24-31",
                "year": 2018,
                "doi": "10.1176/appi.focus.20170043",
            },
            (
                "Rapaport MH, Schettler P. Massage Therapy for Psychiatric Disorders. Focus. 2018;16(1):24-31. "
                "doi:10.1176/appi.focus.20170043"
            ),
        ),
        (
            {"authors": "A B, C D, E F, G H, I J, K L, M N", "title": "Hands.", "source": "A book", "year": 1999},
            "A B, C D, E F, et al. Hands. A book. 1999.",
        ),
        ({"title": "A page", "url": "https://example.org/a"}, "A page. https://example.org/a"),
        ({"title": "Anything", "source": "Focus 16(1):24-31", "text": "As written."}, "As written."),
    ],
)
def test_a_reference_reads_in_ama_style(fields: dict[str, Any], text: str) -> None:
    assert Reference(**fields).formatted == text


@pytest.mark.parametrize("doi", ["https://doi.org/10.1000/x", "doi: 10.1000/x", "http://dx.doi.org/10.1000/x"])
def test_a_pasted_doi_address_becomes_the_doi(doi: str) -> None:
    reference = Reference(title="A work", doi=doi)
    reference.clean()
    assert reference.doi == "10.1000/x"


def test_a_reference_must_be_findable() -> None:
    with pytest.raises(ValidationError, match="DOI"):
        Reference(title="A work").clean()
