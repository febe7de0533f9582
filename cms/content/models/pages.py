"""The base of every page: search engine fields, public addresses, publication rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageManager

from cms.content.addresses import page_address
from cms.content.models.preview import FrontendPreviewMixin
from cms.content.panels import PublicationChecklistPanel
from cms.content.peers import PeersMixin
from cms.content.publication import Problem, PublicationFormMixin, PublicationMixin
from cms.content.visibility import PageQuerySet


class ContentPageForm(PublicationFormMixin, WagtailAdminPageForm):
    """The edit form of a page."""

    def save(self, commit: bool = True) -> Any:
        """Tell a new page where it will stand, so that its problems can be looked for before it is there."""
        if self.instance.pk is None and self.parent_page is not None:
            self.instance.set_url_path(self.parent_page)
        return super().save(commit)


class ContentPage(FrontendPreviewMixin, PeersMixin, PublicationMixin, Page):
    """What every page of a publication has.

    Addresses are those of the frontend that shows the content, not of this server.
    """

    canonical_url = models.URLField(
        "canonical address",
        blank=True,
        help_text="Only if the text was first published elsewhere: that address. "
        "Search engines rank it instead of ours.",
    )
    social_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown when somebody shares the page. Empty: the page's main image, then the site's.",
    )
    is_indexable = models.BooleanField(
        "shown in search engines",
        default=True,
        help_text="Untick to ask search engines not to list the page. It stays public.",
    )

    objects: ClassVar[Any] = PageManager.from_queryset(PageQuerySet)()
    base_form_class = ContentPageForm

    content_panels = [PublicationChecklistPanel(), *Page.content_panels]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
                FieldPanel("canonical_url"),
                FieldPanel("social_image"),
                FieldPanel("is_indexable"),
            ],
            heading="Search engines and sharing",
        )
    ]

    class Meta:
        abstract = True

    def get_url_parts(self, request: Any = None) -> tuple[int, str, str] | None:
        """Site, frontend address and path, as Wagtail asks for them; None outside every site."""
        return page_address(self, cache_object=request)

    @property
    def summary_text(self) -> str:
        """What stands for the page where editors wrote no description; empty when it has no such text."""
        return ""

    def find_problems(self) -> Iterable[Problem]:
        """What keeps any page from being published; types add their own."""
        image = self.social_image
        if image is not None and not image.has_text:
            yield image_problem("Search engines and sharing", image, field="social_image")


def image_problem(place: str, image: Any, *, field: str = "") -> Problem:
    """The problem of a picture that says nothing to people who cannot see it."""
    return Problem(
        "image_without_text",
        place,
        f"The image “{image.title}” has no alternative text. Write one, or tick “decorative”.",
        field,
    )


class SingletonMixin:
    """At most one page of the type under each parent: an index has one address."""

    max_count_per_parent = 1
