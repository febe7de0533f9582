"""The numbered references of an article."""

from __future__ import annotations

import re
import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from grapple.models import GraphQLInt, GraphQLString
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from articles.study_kind import StudyKind

DOI = re.compile(r"^10\.\d{4,9}/\S+$")
"""The pattern that Crossref recommends for modern DOIs, with any suffix."""

JOURNAL = re.compile(r"(?P<name>\D.*?)[\s,.;]+(?P<place>\d+\s*(?:\(\S+?\))?:.+)")
"""A journal with volume, issue and pages: Focus 16(1):24-31."""


class Reference(Orderable):
    """One source. Rich text cites it by `key`, which a copy of the page keeps.

    Its number is not stored: it follows the order of first citation (`articles.citations`).
    """

    page = ParentalKey("articles.ArticlePage", on_delete=models.CASCADE, related_name="references")
    key = models.UUIDField(default=uuid.uuid4, db_index=True)
    authors = models.CharField(
        max_length=500,
        blank=True,
        help_text="Surname and initials, separated by commas: Rapaport MH, Schettler P.",
    )
    title = models.CharField(max_length=500, help_text="Of the article or book, without a full stop at its end.")
    source = models.CharField(max_length=300, blank=True, help_text="Journal, book or site, with volume and pages.")
    year = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1500), MaxValueValidator(2100)],
        help_text="Of publication, for example 2018.",
    )
    doi = models.CharField(
        "DOI",
        max_length=200,
        blank=True,
        help_text="For example 10.1176/appi.focus.20170043, without https://doi.org/.",
    )
    pubmed_id = models.CharField(
        "PubMed id",
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^\d{1,9}$", "A PubMed id is a number.")],
        help_text="The number at the end of the address in PubMed, for example 29867378.",
    )
    url = models.URLField("address", max_length=500, blank=True, help_text="If there is no DOI.")
    kind = models.CharField(
        "kind of study",
        max_length=30,
        choices=StudyKind,
        default=StudyKind.OTHER,
        help_text="How the source came to know it. Readers see it beside the reference.",
    )
    text = models.TextField(
        "text as shown",
        blank=True,
        help_text="Empty: composed from the fields in AMA style.",
    )

    panels = [
        FieldPanel("key", widget=forms.HiddenInput(attrs={"data-reference-key": ""})),
        FieldPanel("title"),
        FieldPanel("authors"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("year"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("doi"), FieldPanel("pubmed_id"), FieldPanel("url")]),
        FieldPanel("text"),
    ]

    graphql_fields = [
        GraphQLString("title", required=True, description="The title of the work."),
        GraphQLString("source", description="Journal, book or site. Null when editors left it out."),
        GraphQLInt("year", description="Of publication. Null when unknown."),
        GraphQLString("doi", description="Without https://doi.org/. Null when it has none."),
        GraphQLString("pub_med_id", source="pubmed_id", description="PubMed's number. Null when it has none."),
    ]

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "key"], name="reference_key_unique_in_page")]

    def __str__(self) -> str:
        return self.formatted

    def clean(self) -> None:
        """Take a pasted DOI address for the DOI in it, and ask for a way to find the source."""
        super().clean()
        self.doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", self.doi.strip(), flags=re.IGNORECASE)
        if self.doi and not DOI.fullmatch(self.doi):
            raise ValidationError({"doi": "A DOI begins with 10., a number and a slash."})
        if not (self.doi or self.pubmed_id or self.url or self.source):
            raise ValidationError({"source": "Say where it was published, or give a DOI, a PubMed id or an address."})

    @property
    def author_list(self) -> list[str]:
        """The authors one by one."""
        return [name.strip() for name in self.authors.split(",") if name.strip()]

    @property
    def _published(self) -> tuple[str, ...]:
        """Source and year; volume and pages at the end of a journal's source come behind the year."""
        year = str(self.year or "")
        journal = JOURNAL.fullmatch(self.source.rstrip("."))
        if journal is None or not year:
            return self.source, year
        return journal["name"], f"{year};{journal['place']}"

    @property
    def formatted(self) -> str:
        """The reference in AMA style (11th edition: up to six authors, else three and “et al”)."""
        if self.text:
            return self.text
        names = self.author_list
        shown = ", ".join(names if len(names) <= 6 else [*names[:3], "et al"])
        sentence = " ".join(f"{part.rstrip('.')}." for part in (shown, self.title, *self._published) if part)
        if self.doi:
            return f"{sentence} doi:{self.doi}"
        return f"{sentence} {self.url}".strip()
