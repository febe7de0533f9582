"""The pages below which listings and training providers stand."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from cms.content.models import ContentPage, SingletonMixin
from cms.content.rich_text import PROSE


class TherapistIndexPage(SingletonMixin, ContentPage):
    """The finder: every listing of the directory in one language stands below it."""

    intro = RichTextField(features=PROSE, blank=True, help_text="Shown above the search.")

    content_panels = [*ContentPage.content_panels, FieldPanel("intro")]
    search_fields = [*ContentPage.search_fields, index.SearchField("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["directory.TherapistPage"]

    class Meta:
        verbose_name = "therapist directory"
        verbose_name_plural = "therapist directories"


class TrainingIndexPage(SingletonMixin, ContentPage):
    """The training calendar: every provider stands below it."""

    intro = RichTextField(features=PROSE, blank=True, help_text="Shown above the calendar.")

    content_panels = [*ContentPage.content_panels, FieldPanel("intro")]
    search_fields = [*ContentPage.search_fields, index.SearchField("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["directory.TrainingProviderPage"]

    class Meta:
        verbose_name = "training directory"
        verbose_name_plural = "training directories"
