"""Types of the blocks that bring the directory into a page."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Exists, OuterRef, Q

from cms.content.rich_text import is_empty
from cms.content.tags import list_tag
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.pages import address, pages_of_site
from cms.graphql.rich_text import RichText, Text
from cms.graphql.streams import Block, BlockNode
from cms.graphql.types import model_type
from directory.models import FeaturedPlacement, MassageType, TherapistPage, TrainingEvent, TrainingProviderPage
from directory.spotlight import SpotlightRule


class TherapistSpotlightBlock(graphene.ObjectType):
    """A few therapists, chosen or found by a rule."""

    class Meta:
        interfaces = (Block,)

    heading = optional(graphene.String, "Null when there is none.")
    rule = required(enum_type(SpotlightRule), "How they were found; tell readers.")
    therapists = listed(lambda: model_type(TherapistPage), "The therapists; only public ones.")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")

    @staticmethod
    def resolve_rule(node: BlockNode, info: Info) -> str:
        """The rule."""
        return node.words("rule")

    @staticmethod
    def resolve_therapists(node: BlockNode, info: Info) -> list[Any]:
        """Chosen ones in their order, or those whom the rule finds."""
        if node["rule"] == SpotlightRule.CHOSEN:
            return node.chosen_list("therapists", info.context)[: node["limit"]]
        return _therapists_by_rule(node, info.context)


class NearbyTherapistsBlock(graphene.ObjectType):
    """A panel in which the reader asks for therapists near a place."""

    class Meta:
        interfaces = (Block,)

    heading = optional(graphene.String, "Null when there is none.")
    massage_types = listed(lambda: model_type(MassageType), "Look only for these; empty: for all.")
    default_radius_km = required(graphene.Int, "How far to look at first, in km.")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")

    @staticmethod
    def resolve_massage_types(node: BlockNode, info: Info) -> list[Any]:
        """The public types."""
        return node.chosen_list("massage_types", info.context)

    @staticmethod
    def resolve_default_radius_km(node: BlockNode, info: Info) -> int:
        """The radius."""
        return int(node["default_radius_km"])


class TrainingBlock(graphene.ObjectType):
    """The next training events."""

    class Meta:
        interfaces = (Block,)

    heading = optional(graphene.String, "Null when there is none.")
    intro = optional(RichText, "Stands before the events. Null when there is none.")
    events = listed(lambda: model_type(TrainingEvent), "Soonest first; none that is over.")

    @staticmethod
    def resolve_heading(node: BlockNode, info: Info) -> str | None:
        """The heading."""
        return node.text("heading")

    @staticmethod
    def resolve_intro(node: BlockNode, info: Info) -> Text | None:
        """The introduction."""
        return None if is_empty(node["intro"]) else Text(node["intro"], node.owner)

    @staticmethod
    def resolve_events(node: BlockNode, info: Info) -> list[Any]:
        """The next events of public providers, in the page's language and site."""
        context: Context = info.context
        context.gate.consult(list_tag(TrainingEvent))
        providers = _pages_beside(node, TrainingProviderPage, context).order_by().values("pk")
        rows = TrainingEvent.objects.upcoming(at=context.gate.at).filter(provider__in=providers)
        if node["massage_type"]:
            massage_type = node.chosen("massage_type", context)
            if massage_type is None:  # not public: nothing is found by it
                return []
            rows = rows.filter(massage_types=massage_type)
        if node["country"]:
            rows = rows.filter(country=node["country"])
        events = context.admit(rows[: node["limit"]])
        for event in events:
            context.gate.note_moment(event.ends_at)
        return events


def _pages_beside(node: BlockNode, model: Any, context: Context) -> Any:
    """The public pages of a type on the site and in the language of the page that holds the block."""
    page: Any = node.owner
    site = context.site(address(page, context).site_id)
    return pages_of_site(model, site, context.locales[page.locale_id], context)


def _therapists_by_rule(node: BlockNode, context: Context) -> list[Any]:
    """By massage type and place, in the page's language and site: paid placements first, then the newest listings."""
    massage_type = node.chosen("massage_type", context)
    if node["massage_type"] and massage_type is None:  # not public: nobody is found by it
        return []
    page: Any = node.owner
    key = ("offered_massage_types__massage_type", massage_type.pk) if massage_type is not None else None
    context.gate.consult(list_tag(TherapistPage, language=context.locales[page.locale_id], key=key))
    rows = _pages_beside(node, TherapistPage, context)
    placements = FeaturedPlacement.objects.running(at=context.gate.at).filter(listing=OuterRef("pk"))
    scope = Q(massage_type=None)
    if massage_type is not None:
        rows = rows.filter(offered_massage_types__massage_type=massage_type)
        scope |= Q(massage_type=massage_type)
    placements = placements.filter(scope).filter(Q(region="") | Q(region=node["region"] or ""))
    place = Q()
    if node["country"]:
        place &= Q(locations__country=node["country"])
    if node["region"]:
        place &= Q(locations__region=node["region"])
    rows = rows.filter(place).annotate(is_featured=Exists(placements))
    return context.admit(rows.order_by("-is_featured", "-listed_at", "-pk").distinct()[: node["limit"]])


DIRECTORY_BLOCKS = {
    "therapist_spotlight": TherapistSpotlightBlock,
    "nearby_therapists": NearbyTherapistsBlock,
    "training": TrainingBlock,
}
"""Types by the names that StreamFields give these blocks."""
