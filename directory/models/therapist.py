"""The listing of a therapist."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from grapple.models import GraphQLBoolean, GraphQLImage, GraphQLInt, GraphQLString
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.content.models import ContentPage
from cms.content.models.pages import image_problem
from cms.content.panels import PublicationChecklistPanel
from cms.content.publication import Problem
from cms.content.rich_text import PROSE
from directory.days import today
from directory.forms.listing import TherapistPageForm
from directory.models.membership import Member
from directory.panels import MembershipPanel, TickedValuesPanel
from directory.querysets import TherapistPageManager

MANAGE_MEMBERSHIP = "directory.manage_membership"


class TherapistPage(Member, ContentPage):
    """One therapist. The title is the full name as shown.

    `email` and `internal_notes` are private: they are in no search index and leave through no door.
    """

    pronouns = models.CharField(max_length=40, blank=True, help_text="If they want them shown, for example she/her.")
    portrait = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The head, looking at the reader. Its alternative text says who it is.",
    )
    summary = models.TextField(
        blank=True, help_text="What they do and for whom, in one or two sentences; shown in results."
    )
    biography = RichTextField(
        features=PROSE, blank=True, help_text="Training, way of working, what clients can expect."
    )
    practising_since = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1940)], help_text="The year they started."
    )
    insurances = ParentalManyToManyField(
        "directory.Insurance", blank=True, related_name="listings", help_text="With whom they settle accounts."
    )
    conditions = ParentalManyToManyField(
        "directory.Condition",
        blank=True,
        related_name="listings",
        help_text="What they often work with.",
    )
    website_url = models.URLField("website", blank=True, help_text="Their own, with https://. Shown in public.")
    booking_url = models.URLField("booking address", blank=True, help_text="Where clients book online.")
    accepts_new_clients = models.BooleanField(
        "takes new clients",
        default=True,
        db_index=True,
        help_text="Unticked, the listing stays, and searches for free places leave it out.",
    )
    email = models.EmailField(
        "e-mail",
        blank=True,
        help_text="Enquiries are sent here. Never shown: readers write through a form.",
    )
    internal_notes = models.TextField(blank=True, help_text="For the directory's team alone.")
    sort_name = models.CharField(
        max_length=255,
        editable=False,
        db_index=True,
        help_text="The title without accents and capitals: results are ordered by it without a join.",
    )
    listed_at = models.DateTimeField(
        null=True,
        editable=False,
        db_index=True,
        help_text="When it was first published, kept here so that the newest are found without a join.",
    )

    objects: ClassVar[Any] = TherapistPageManager()
    base_form_class = TherapistPageForm

    graphql_name = "Therapist"
    graphql_fields = [
        GraphQLString("pronouns", description="Null when the therapist does not say."),
        GraphQLImage("portrait", description="Null when there is none."),
        GraphQLString("summary", required=True),
        GraphQLInt("practising_since", description="The year they started. Null when not said."),
        GraphQLBoolean("accepts_new_clients", required=True, description="Whether they take new clients."),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    PublicationChecklistPanel(),
                    TitleFieldPanel("title", heading="Full name"),
                    FieldPanel("pronouns"),
                    FieldPanel("portrait"),
                    FieldPanel("summary"),
                    FieldPanel("biography"),
                    FieldPanel("practising_since"),
                    InlinePanel("languages", label="Language", heading="Languages spoken with clients"),
                    FieldRowPanel([FieldPanel("website_url"), FieldPanel("booking_url")]),
                ],
                heading="Person",
            ),
            ObjectList(
                [
                    InlinePanel("offered_massage_types", label="Massage type", heading="Massage types"),
                    FieldPanel("conditions", widget=CheckboxSelectMultiple),
                    TickedValuesPanel("client_groups_values"),
                    FieldPanel("accepts_new_clients"),
                    InlinePanel("prices", label="Price", heading="Prices"),
                    TickedValuesPanel("payments_values"),
                    FieldPanel("insurances", widget=CheckboxSelectMultiple),
                ],
                heading="Offer",
            ),
            ObjectList(
                [
                    InlinePanel("locations", label="Place", heading="Places of work"),
                    TickedValuesPanel("accessibility_values"),
                ],
                heading="Places",
            ),
            ObjectList(
                [InlinePanel("credentials", label="Credential", heading="Credentials")],
                heading="Credentials",
            ),
            ObjectList(
                [
                    MembershipPanel(heading="Membership"),
                    MultiFieldPanel(
                        [
                            FieldPanel("membership_status", permission=MANAGE_MEMBERSHIP),
                            FieldPanel("membership_active_until", permission=MANAGE_MEMBERSHIP),
                        ],
                        heading="Membership at the start",
                    ),
                    FieldPanel("email"),
                    FieldPanel("internal_notes"),
                    InlinePanel("featured_placements", label="Placement", heading="Featured placements (paid)"),
                ],
                heading="Directory",
            ),
            ObjectList(ContentPage.promote_panels, heading="Promote"),
            ObjectList(ContentPage.settings_panels, heading="Settings"),
        ],
        base_form_class=TherapistPageForm,
    )
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("summary"),
        index.SearchField("biography"),
        index.FilterField("membership_status"),
        index.FilterField("membership_active_until"),
        index.FilterField("accepts_new_clients"),
        index.FilterField("sort_name"),
        index.FilterField("listed_at"),
        index.RelatedFields(
            "offered_massage_types", [index.RelatedFields("massage_type", [index.SearchField("name")])]
        ),
        index.RelatedFields("conditions", [index.SearchField("name")]),
        index.RelatedFields("locations", [index.SearchField("city"), index.SearchField("area")]),
    ]
    parent_page_types = ["directory.TherapistIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "therapist"
        permissions = [
            ("manage_membership", "Can change memberships of listings"),
            ("erase_person", "Can erase a person from the directory"),
        ]

    def clean(self) -> None:
        """Refuse a start in the future."""
        super().clean()
        if self.practising_since is not None and self.practising_since > today().year:
            raise ValidationError({"practising_since": "This year lies in the future."})

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Keep the columns by which results are ordered in step, then validate."""
        self.sort_name = sort_key(self.title)
        self.listed_at = self.first_published_at
        super().full_clean(*args, **kwargs)

    @property
    def summary_text(self) -> str:
        """The summary."""
        return self.summary

    def find_problems(self) -> Iterable[Problem]:
        """What a reader needs to choose a therapist, and what the directory needs to show one."""
        yield from super().find_problems()
        if not self.summary.strip():
            yield Problem("no_summary", "Summary", "Say in one or two sentences what they do and for whom.", "summary")
        if self.portrait is not None and not self.portrait.has_text:
            yield image_problem("Portrait", self.portrait, field="portrait")
        if not self.offered_massage_types.exists():
            yield Problem("no_massage_type", "Massage types", "Add at least one massage type.")
        if not self.locations.exists():
            yield Problem("no_location", "Places of work", "Add at least one place, or “Online”.")
        if not self.membership_status:
            yield Problem("no_membership", "Membership", "Start the membership.", "membership_status")

    def is_verified(self, *, at: dt.datetime | None = None) -> bool:
        """Whether at least one credential carries a check that counts at `at` (now)."""
        moment = at or timezone.now()
        return any(credential.is_verified(at=moment) for credential in self.credentials.all())


def sort_key(name: str) -> str:
    """A name as lists are ordered: without accents and capitals, on every database alike."""
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()[:255]
