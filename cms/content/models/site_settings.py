"""Settings of a site: who publishes, the texts that travel with the content, the navigation."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.blocks import URLBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField

from cms.content.hubspot import HubSpotRegion, validate_portal_id
from cms.content.navigation import NavigationBlock
from cms.content.rich_text import PROSE, is_same_text


@register_setting(icon="cog", order=100)
class SiteSettings(BaseSiteSetting):
    """Organisation, disclaimers and connections of one site.

    A disclaimer's version counts its texts: it rises by one, and its date moves to today, each time
    what readers see of it changes, so that readers and partners can tell which text they showed.
    """

    organisation = models.CharField(max_length=120, blank=True, help_text="Who publishes the site.")
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Of the organisation, for the head of each page and for search engines.",
    )
    social_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown when a page without an image of its own is shared.",
    )
    frontend_url = models.URLField(
        "public frontend address",
        blank=True,
        help_text="Where readers see the site. Empty: the address that the installation is set up with.",
    )
    social_profiles = StreamField(
        [("profile", URLBlock(label="Profile address"))],
        blank=True,
        use_json_field=True,
        help_text="The organisation's own pages elsewhere. Search engines take them for the same organisation.",
    )
    medical_disclaimer = RichTextField(
        features=PROSE, blank=True, help_text="Travels with every article and massage type."
    )
    medical_disclaimer_version = models.PositiveIntegerField(default=1, editable=False)
    medical_disclaimer_effective_from = models.DateField(default=timezone.localdate, editable=False)
    directory_disclaimer = RichTextField(
        features=PROSE, blank=True, help_text="Travels with every listing and every search result."
    )
    directory_disclaimer_version = models.PositiveIntegerField(default=1, editable=False)
    directory_disclaimer_effective_from = models.DateField(default=timezone.localdate, editable=False)
    sourcing_statement = RichTextField(
        features=PROSE, blank=True, help_text="How articles are sourced; shown below each of them."
    )
    editorial_policy_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Says how articles are written and checked. Linked from the sourcing statement.",
    )
    legal_page = models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Terms and legal notice. Linked from the disclaimers.",
    )
    hubspot_portal_id = models.CharField(
        "HubSpot portal",
        max_length=20,
        blank=True,
        validators=[validate_portal_id],
        help_text="The number of the HubSpot account. Forms in articles use it unless they name another.",
    )
    hubspot_region = models.CharField(
        "HubSpot region",
        max_length=10,
        choices=HubSpotRegion,
        default=HubSpotRegion.NA1,
        help_text="Where HubSpot keeps the account's data. It stands in HubSpot's own address: app-eu1.hubspot.com.",
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("organisation"),
                    FieldPanel("logo"),
                    FieldPanel("social_image"),
                    FieldPanel("frontend_url"),
                    FieldPanel("social_profiles"),
                ],
                heading="Organisation",
            ),
            ObjectList(
                [
                    FieldPanel("medical_disclaimer"),
                    FieldPanel("directory_disclaimer"),
                    FieldPanel("legal_page"),
                    FieldPanel("sourcing_statement"),
                    FieldPanel("editorial_policy_page"),
                ],
                heading="Disclaimers and policies",
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        [FieldPanel("hubspot_portal_id"), FieldPanel("hubspot_region")],
                        heading="HubSpot",
                    )
                ],
                heading="Connections",
            ),
        ]
    )
    select_related = ["editorial_policy_page", "legal_page"]

    class Meta:
        verbose_name = "site settings"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Count a disclaimer's version up when readers see another text."""
        before = type(self).objects.filter(pk=self.pk).first() if self.pk else None
        for name in ("medical_disclaimer", "directory_disclaimer"):
            if before is not None and not is_same_text(getattr(before, name), getattr(self, name)):
                setattr(self, f"{name}_version", getattr(before, f"{name}_version") + 1)
                setattr(self, f"{name}_effective_from", timezone.localdate())
        super().save(*args, **kwargs)


@register_setting(icon="list-ul", order=110)
class Navigation(BaseSiteSetting):
    """What stands in the header and the footer. A link to a page that is not public is left out."""

    header = StreamField(
        NavigationBlock(),
        blank=True,
        use_json_field=True,
        help_text="At the top of every page, with at most one level below.",
    )
    footer = StreamField(
        NavigationBlock(),
        blank=True,
        use_json_field=True,
        help_text="At the bottom of every page: legal page, contact.",
    )

    panels = [FieldPanel("header"), FieldPanel("footer")]

    class Meta:
        verbose_name = "navigation"
