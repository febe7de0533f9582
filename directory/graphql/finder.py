"""The root field `therapists`, and what its connection says besides a list."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import graphene
from django.db.models import OuterRef, QuerySet, Subquery

from cms.content.blocks import DisclaimerKind
from cms.graphql.connection import DEFAULT_SIZE, Slice, cursor_value, extend_connection, extend_edge
from cms.graphql.context import Context, Info
from cms.graphql.facets import selected_slugs
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.limits import is_storable
from cms.graphql.lists import order_name
from cms.graphql.pages import find_site, language_of, pages_of_site, site_of
from cms.graphql.scalars import LanguageCode
from cms.graphql.schema import register_query
from cms.graphql.settings import Disclaimer, disclaimer
from cms.graphql.types import model_type
from directory.days import day_at, end_of
from directory.finder import rotation
from directory.finder.featured import featured_listings
from directory.finder.near import ENOUGH
from directory.graphql.near import NearInput, Sought, read_near
from directory.graphql.places import PlaceType
from directory.graphql.therapist_list import THERAPISTS, listings_found
from directory.models import FeaturedPlacement, TherapistPage

NOBODY_PAYS = "Nobody can pay for a place in this order; paid placements stand apart and are labelled."

REASONS = {
    "NAME": "By name.",
    "NEWEST": "Those who joined the directory last come first.",
    "DISTANCE": "The nearest come first, by the distance of their nearest place of work; of private addresses only "
    "the area counts.",
    "RELEVANCE": "Those who meet the words that you look for best come first.",
    "FAIR_ROTATION": "The list begins at another therapist each day, so that over the days each stands first equally "
    "often.",
}


@dataclass(frozen=True)
class Search:
    """What a list of therapists was asked for, and by whom it was found."""

    order: str
    rows: QuerySet[Any]
    sought: Sought | None
    radius_km: float | None
    filter: dict[str, Any] | None
    site_id: int


@extend_edge(TherapistPage)
class TherapistEdgeFields:
    """How a therapist stands in a list."""

    distance_km = optional(
        graphene.Float,
        "How far the nearest place of work is, in km; counted from the middle of its area where the address is "
        "private. Null without near.",
    )
    is_featured = required(graphene.Boolean, "Whether a paid placement of the therapist runs today. Tell readers.")

    @staticmethod
    def resolve_distance_km(edge: dict[str, Any], info: Info) -> float | None:
        """As annotated."""
        distance = getattr(edge["node"], "distance_km", None)
        return None if distance is None else round(distance, 3)

    @staticmethod
    def resolve_is_featured(edge: dict[str, Any], info: Info) -> bool:
        """Whether a placement runs."""
        gate = info.context.gate
        gate.note_moment(end_of(day_at(gate.at)))

        def load(rows: list[Any]) -> dict[Any, bool]:
            running = FeaturedPlacement.objects.running(at=gate.at).filter(listing__in=[row.pk for row in rows])
            return dict.fromkeys(running.values_list("listing", flat=True), True)

        return info.context.for_batch(edge["node"], "is_featured", load) or False


@extend_connection(TherapistPage)
class TherapistConnectionFields:
    """What a list of therapists says besides its rows."""

    featured = listed(
        lambda: model_type(TherapistPage),
        "Placed by payment, at most 3, to be shown apart and labelled; never counted in edges. Empty on other types.",
    )
    applied_radius_km = optional(
        graphene.Float, "Within how many km was looked: as asked, or the step that was enough. Null without a radius."
    )
    resolved_place = optional(
        PlaceType, "Where was looked: the place that was named, or the city at the point. Null where none is known."
    )
    place_candidates = listed(
        PlaceType, "Other places of the name that was given, the largest first: what else could have been meant."
    )
    ranking_explanation = required(graphene.String, "In words for readers: why the results stand in this order.")
    disclaimer = required(Disclaimer, "The directory disclaimer; it must be shown with the list.")

    @staticmethod
    def resolve_featured(found: Slice, info: Info) -> list[Any]:
        """Whose turn it is."""
        context, search = info.context, found.told
        if search is None:
            return []
        gate = context.gate
        gate.note_moment(end_of(day_at(gate.at)))
        wanted = featured_listings(
            THERAPISTS.matching(search.rows, search.filter, context),
            at=gate.at,
            massage_type_slugs=selected_slugs((search.filter or {}).get("massage_type") or {}),
            regions=_regions(search),
        )
        listings = context.load(TherapistPage, wanted)
        return [listings[pk] for pk in wanted if pk in listings]

    @staticmethod
    def resolve_applied_radius_km(found: Slice, info: Info) -> float | None:
        """The radius."""
        return found.told.radius_km if found.told is not None else None

    @staticmethod
    def resolve_resolved_place(found: Slice, info: Info) -> Any:
        """The place."""
        return found.told.sought.place if found.told is not None and found.told.sought is not None else None

    @staticmethod
    def resolve_place_candidates(found: Slice, info: Info) -> list[Any]:
        """The namesakes."""
        return list(found.told.sought.candidates) if found.told is not None and found.told.sought is not None else []

    @staticmethod
    def resolve_ranking_explanation(found: Slice, info: Info) -> str:
        """The order, the radius, and that nobody pays for it."""
        sentences = [REASONS[found.order], NOBODY_PAYS]
        search = found.told
        if search is not None and search.radius_km is not None and search.radius_km != search.sought.near.radius_km:
            radius = f"{search.radius_km:.0f} km"
            sentences.insert(0, f"Within {radius}, the first of the steps with {ENOUGH} therapists or the widest.")
        return " ".join(sentences)

    @staticmethod
    def resolve_disclaimer(found: Slice, info: Info) -> Any:
        """The disclaimer of the site."""
        context = info.context
        site_id = found.told.site_id if found.told is not None else site_of(info).pk
        return disclaimer(DisclaimerKind.DIRECTORY, site_id, context)


@register_query
class FinderQuery:
    """Finds therapists."""

    therapists = THERAPISTS.field(
        "The public listings of a site, near a place where one is given.",
        near=graphene.Argument(NearInput, description="From where to look. Everywhere otherwise."),
        order_by=graphene.Argument(
            THERAPISTS.order_type,
            description="Otherwise DISTANCE with near, RELEVANCE with filter.search, and FAIR_ROTATION without both.",
        ),
        site=graphene.String(description="Host name of a site, with port where needed. The default site otherwise."),
        locale=LanguageCode(description="In this language. The site's main one otherwise."),
    )

    @staticmethod
    def resolve_therapists(
        root: Any,
        info: Info,
        near: Any = None,
        order_by: Any = None,
        site: str | None = None,
        locale: str | None = None,
        **arguments: Any,
    ) -> Slice:
        """A page of the list."""
        context = info.context
        named = find_site(info, site)
        rows = pages_of_site(TherapistPage, named, locale, context)
        given = arguments.get("filter")
        sought, radius = None, None
        if near is not None:
            sought = read_near(near)
            exact = sought.near.widened(THERAPISTS.matching(rows, given, context))
            rows, radius = exact.with_distance(exact.narrow(rows)), exact.radius_km
        order = order_name(order_by) if order_by is not None else _fitting_order(near, given, context)
        search = Search(order, rows, sought, radius, given, named.pk)
        asked = {**arguments, "order_by": order}
        found = THERAPISTS.page(
            _ordered(search, arguments, context), asked, context, language=language_of(named, locale)
        )
        found.told = search
        return found


def _fitting_order(near: Any, given: Any, context: Context) -> str:
    if near is not None:
        return "DISTANCE"
    text = (given or {}).get("search")
    return "RELEVANCE" if text and listings_found(text, context) is not None else "FAIR_ROTATION"


def _ordered(search: Search, arguments: dict[str, Any], context: Context) -> QuerySet[Any]:
    """The rows with what the order needs besides their own columns."""
    text = (search.filter or {}).get("search")
    if search.order == "RELEVANCE" and text and (documents := listings_found(text, context)) is not None:
        own = documents.filter(object_id=OuterRef("pk"))
        tier, rank = (Subquery(own.values(column)[:1]) for column in ("tier", "rank"))
        ranked: QuerySet[Any] = search.rows.annotate(tier=tier, rank=rank)
        return ranked
    if search.order == "FAIR_ROTATION":
        gate = context.gate
        gate.note_moment(end_of(day_at(gate.at)))
        found = THERAPISTS.matching(search.rows, search.filter, context)
        sizes = (arguments.get(name) for name in ("first", "last", "per_page"))
        size = next((size for size in sizes if size), DEFAULT_SIZE)
        cursor = arguments.get("after") or arguments.get("before")
        start = cursor_value(cursor, rotation.COLUMNS, "rotation_start")
        return rotation.rotated(
            search.rows,
            found=found,
            search=_words(search),
            day=day_at(gate.at),
            page_size=size,
            start=start if isinstance(start, str) and is_storable(start) else None,
        )
    return search.rows


def _words(search: Search) -> str:
    """What stands for area and filter of a search: the same for everybody who asks alike."""
    near = search.sought.near if search.sought is not None else None
    area = (round(near.point.latitude, 1), round(near.point.longitude, 1), search.radius_km) if near else None
    return json.dumps([search.site_id, area, search.filter], sort_keys=True, default=str)


def _regions(search: Search) -> list[str]:
    place = search.sought.place if search.sought is not None else None
    asked = (search.filter or {}).get("region")
    return [region for region in (asked and asked.upper(), place and place.region) if region]
