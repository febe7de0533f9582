"""What the API says of a site: its settings, disclaimers and navigation."""

from __future__ import annotations

from typing import Any

import graphene
from wagtail.models import Page, Site

from cms.content.addresses import page_address, site_roots
from cms.content.blocks import DisclaimerKind
from cms.content.hubspot import HubSpotRegion
from cms.content.models import LibraryImage, Navigation, SiteSettings
from cms.content.rich_text import is_empty
from cms.content.tags import navigation_tag
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.pages import find_site
from cms.graphql.rich_text import RichText, Text
from cms.graphql.scalars import HTML, URL, Date, LanguageCode
from cms.graphql.schema import register_query
from cms.graphql.streams import BlockNode, stream_blocks
from cms.graphql.types import model_type


class Disclaimer(graphene.ObjectType):
    """A text that travels with the content and must be shown with it."""

    kind = required(enum_type(DisclaimerKind), "Which disclaimer.")
    html = required(HTML, "The text.")
    version = required(graphene.Int, "Rises by one each time the words change.")
    effective_from = required(Date, "Since when these words stand.")


class NavigationItem(graphene.ObjectType):
    """An entry of the navigation."""

    title = required(graphene.String, "What the link says.")
    url = required(URL, "Where it leads.")
    children = listed(lambda: NavigationItem, "The entries below; empty at the second level.")


class SiteType(graphene.ObjectType):
    """A site: who publishes it, and what stands on all of its pages."""

    class Meta:
        name = "Site"

    name = required(graphene.String, "The organisation that publishes the site, else the site's name.")
    locales = listed(LanguageCode, "The languages of the site; the main one first.")
    logo = optional(lambda: model_type(LibraryImage), "Null when the site has none.")
    social_image = optional(
        lambda: model_type(LibraryImage),
        "Stands for pages without a picture of their own; seo.image takes it already. Null when the site has none.",
    )
    navigation = listed(NavigationItem, "The header's entries. Links to what is not public are left out.")
    footer = listed(NavigationItem, "The footer's entries. Links to what is not public are left out.")
    medical_disclaimer = required(Disclaimer, "Travels with every article and massage type.")
    directory_disclaimer = required(Disclaimer, "Travels with every listing.")
    sourcing_statement = optional(RichText, "How articles are sourced. Null when the site says nothing.")
    editorial_policy_url = optional(URL, "Null when no public page is chosen.")
    legal_url = optional(URL, "Null when no public page is chosen.")
    hub_spot_portal_id = optional(graphene.String, "Number of the HubSpot account. Null when there is none.")
    hub_spot_region = required(enum_type(HubSpotRegion), "Where HubSpot keeps the account's data.")
    social_profiles = listed(URL, "The organisation elsewhere.")

    @staticmethod
    def resolve_name(site: Site, info: Info) -> str:
        """Organisation, site name, host name: the first that is set."""
        settings = _settings(site, info.context)
        return settings.organisation or site.site_name or site.hostname

    @staticmethod
    def resolve_locales(site: Site, info: Info) -> list[str]:
        """The languages in which the site has a home page."""
        return [root.language_code for root in site_roots(site, cache_object=info.context.request)]

    @staticmethod
    def resolve_logo(site: Site, info: Info) -> Any:
        """The organisation's logo."""
        return info.context.foreign_object(_settings(site, info.context), "logo")

    @staticmethod
    def resolve_social_image(site: Site, info: Info) -> Any:
        """The picture for pages without one."""
        return info.context.foreign_object(_settings(site, info.context), "social_image")

    @staticmethod
    def resolve_navigation(site: Site, info: Info) -> list[dict[str, Any]]:
        """The header's entries."""
        return _navigation(site, "header", info.context)

    @staticmethod
    def resolve_footer(site: Site, info: Info) -> list[dict[str, Any]]:
        """The footer's entries."""
        return _navigation(site, "footer", info.context)

    @staticmethod
    def resolve_medical_disclaimer(site: Site, info: Info) -> Any:
        """The medical disclaimer."""
        return disclaimer(DisclaimerKind.MEDICAL, site.pk, info.context)

    @staticmethod
    def resolve_directory_disclaimer(site: Site, info: Info) -> Any:
        """The directory disclaimer."""
        return disclaimer(DisclaimerKind.DIRECTORY, site.pk, info.context)

    @staticmethod
    def resolve_sourcing_statement(site: Site, info: Info) -> Text | None:
        """The statement on sources."""
        settings = _settings(site, info.context)
        if is_empty(settings.sourcing_statement):
            return None
        return Text(settings.sourcing_statement, settings)

    @staticmethod
    def resolve_editorial_policy_url(site: Site, info: Info) -> str | None:
        """The address of the policy page."""
        return _page_url(_settings(site, info.context).editorial_policy_page_id, info.context)

    @staticmethod
    def resolve_legal_url(site: Site, info: Info) -> str | None:
        """The address of the legal page."""
        return _page_url(_settings(site, info.context).legal_page_id, info.context)

    @staticmethod
    def resolve_hub_spot_portal_id(site: Site, info: Info) -> str | None:
        """The HubSpot account."""
        return _settings(site, info.context).hubspot_portal_id or None

    @staticmethod
    def resolve_hub_spot_region(site: Site, info: Info) -> str:
        """The account's region."""
        return str(_settings(site, info.context).hubspot_region)

    @staticmethod
    def resolve_social_profiles(site: Site, info: Info) -> list[str]:
        """Addresses of the profiles."""
        return [child["value"] for child in _settings(site, info.context).social_profiles.raw_data]


@register_query
class SiteQuery:
    """The root field for a site."""

    site = required(
        SiteType,
        "Settings and navigation of a site.",
        site=graphene.String(description="Host name of a site, with port where needed. The default site otherwise."),
    )

    @staticmethod
    def resolve_site(root: Any, info: Info, site: str | None = None) -> Site:
        """Find a site."""
        return find_site(info, site)


def disclaimer(kind: DisclaimerKind, site_id: int, context: Context) -> dict[str, Any]:
    """A disclaimer of a site, as the type `Disclaimer` reads it."""
    from cms.graphql.rich_text import render_html

    settings = context.site_settings(site_id)
    prefix = f"{kind.value}_disclaimer"
    return {
        "kind": kind.value,
        "html": render_html(Text(getattr(settings, prefix), settings), context),
        "version": getattr(settings, f"{prefix}_version"),
        "effective_from": getattr(settings, f"{prefix}_effective_from"),
    }


def _settings(site: Site, context: Context) -> SiteSettings:
    return context.site_settings(site.pk)


def _page_url(pk: int | None, context: Context) -> str | None:
    page = context.load(Page, [pk]).get(pk)
    found = page_address(page, cache_object=context.request) if page is not None else None
    return found.url if found else None


def _navigation(site: Site, name: str, context: Context) -> list[dict[str, Any]]:
    context.gate.consult(navigation_tag(site.pk))
    navigation = Navigation.objects.filter(site=site).first()
    if navigation is None:
        return []
    entries = (_entry(node, context) for node in stream_blocks(navigation, name))
    return [entry for entry in entries if entry is not None]


def _entry(node: BlockNode, context: Context) -> dict[str, Any] | None:
    page = node.chosen("page", context)
    found = page_address(page, cache_object=context.request) if page is not None else None
    url = found.url if found else node.text("url")
    title = node.text("title") or (page.title if page is not None else None)
    if url is None or title is None:
        return None
    below = node.items("children") if "children" in node.definition.child_blocks else []
    children = (_entry(child, context) for child in below)
    return {"title": title, "url": url, "children": [child for child in children if child]}
