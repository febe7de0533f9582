"""Providers of training."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.content.models import ContentPage
from cms.content.panels import PublicationChecklistPanel
from cms.content.publication import Problem
from cms.content.rich_text import PROSE, is_empty
from directory.forms.listing import TrainingProviderPageForm


class TrainingProviderPage(ContentPage):
    """A school or teacher. The title is the name; events and approvals are children of the page."""

    description = RichTextField(features=PROSE, blank=True, help_text="Who teaches what, for whom, and how.")
    website_url = models.URLField("website", blank=True, help_text="Their own, with https://. Shown in public.")

    base_form_class = TrainingProviderPageForm
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    PublicationChecklistPanel(),
                    TitleFieldPanel("title", heading="Name"),
                    FieldPanel("description"),
                    FieldPanel("website_url"),
                    InlinePanel("approvals", label="Approval", heading="Approvals"),
                ],
                heading="Provider",
            ),
            ObjectList([InlinePanel("events", label="Event", heading="Events")], heading="Events"),
            ObjectList(ContentPage.promote_panels, heading="Promote"),
            ObjectList(ContentPage.settings_panels, heading="Settings"),
        ],
        base_form_class=TrainingProviderPageForm,
    )
    search_fields = [
        *ContentPage.search_fields,
        index.SearchField("description"),
        index.RelatedFields("events", [index.SearchField("title"), index.SearchField("city")]),
    ]
    graphql_name = "TrainingProvider"
    parent_page_types = ["directory.TrainingIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "training provider"

    def find_problems(self) -> Iterable[Problem]:
        """A provider says who they are."""
        yield from super().find_problems()
        if is_empty(self.description):
            yield Problem("no_description", "Description", "Say who teaches what, and how.", "description")
