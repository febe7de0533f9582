"""What machines are told of training: who offers it, and events and courses that are not over."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from cms.graphql.json_ld import Graph, Node, describes, node
from cms.graphql.rich_text import Text, plain_text
from directory.graphql.json_ld import SCHEMA, certification, decimal_amount, geo_point, postal_address
from directory.graphql.training import coming_events
from directory.models import TrainingDelivery, TrainingEvent, TrainingKind, TrainingProviderPage

COURSES = {TrainingKind.COURSE, TrainingKind.HOME_STUDY}
ATTENDANCE = {
    TrainingDelivery.IN_PERSON: "OfflineEventAttendanceMode",
    TrainingDelivery.ONLINE: "OnlineEventAttendanceMode",
    TrainingDelivery.HYBRID: "MixedEventAttendanceMode",
}
COURSE_MODES = {
    TrainingDelivery.IN_PERSON: "onsite",
    TrainingDelivery.ONLINE: "online",
    TrainingDelivery.HYBRID: "blended",
}


@describes(TrainingProviderPage)
def describe_provider(graph: Graph, page: TrainingProviderPage) -> None:
    """A page about an organisation."""
    context = graph.context
    provider = graph.add(
        node(
            "Organization",
            graph.name("provider"),
            name=page.title,
            description=plain_text(Text(page.description, page), context),
            url=page.website_url or graph.url,
            hasCertification=[
                certification(graph, approval, status=None) for approval in context.children(page, "approvals")
            ],
        )
    )
    events = [graph.add(_event(graph, event, provider)) for event in coming_events(page, context)]
    graph.add_page("WebPage", mainEntity=provider, mentions=events)


def _event(graph: Graph, event: TrainingEvent, provider: Node) -> Node:
    """A course is something that is held; the rest are events."""
    hours = event.continuing_education_hours
    teaches = [each.name for each in graph.context.many_to_many(event, "massage_types")]
    level = str(event.get_level_display())
    if event.kind not in COURSES:
        return _held(graph, event, "EducationEvent", provider, teaches=teaches, educationalLevel=level)
    instance = _held(
        graph,
        event,
        "CourseInstance",
        provider,
        courseMode=COURSE_MODES[TrainingDelivery(event.delivery)],
        courseWorkload=f"PT{float(hours) * 60:.0f}M" if hours else None,
    )
    return node(
        "Course",
        graph.name(f"{event.fragment}-course"),
        name=event.title,
        url=graph.name(event.fragment),
        provider=provider,
        educationalLevel=level,
        teaches=teaches,
        hasCourseInstance=instance,
    )


def _held(graph: Graph, event: TrainingEvent, kind: str, provider: Node, **properties: object) -> Node:
    zone = ZoneInfo(event.time_zone)
    url = graph.name(event.fragment)
    return node(
        kind,
        url,
        name=event.title,
        url=url,
        startDate=event.starts_at.astimezone(zone).isoformat(),
        endDate=event.ends_at.astimezone(zone).isoformat(),
        eventAttendanceMode=SCHEMA + ATTENDANCE[TrainingDelivery(event.delivery)],
        eventStatus=SCHEMA + "EventScheduled",
        location=_location(event, event.booking_url or url),
        organizer=provider,
        offers=_offer(event, event.booking_url or url),
        **properties,
    )


def _location(event: TrainingEvent, online_url: str) -> Node | list[Node]:
    online = node("VirtualLocation", url=online_url)
    if event.delivery == TrainingDelivery.ONLINE:
        return online
    place = node(
        "Place",
        name=event.venue_name,
        address=postal_address(event, locality=event.city),
        geo=geo_point(event.latitude, event.longitude),
    )
    return [place, online] if event.delivery == TrainingDelivery.HYBRID else place


def _offer(event: TrainingEvent, url: str) -> Node | None:
    if event.price_amount is None:
        return None
    return node(
        "Offer",
        price=decimal_amount(event.price_amount, event.price_currency),
        priceCurrency=event.price_currency,
        url=url,
    )
