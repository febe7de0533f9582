"""What machines are told of the vocabulary and of listings.

A therapist is a person with certifications who works at businesses that offer services. Of a place
whose address is private they learn the area and a circle around it, never more. Nothing is said to
treat anything, and nobody is rated.
"""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from typing import Any

from cms.graphql.json_ld import Graph, Node, day, describes, image_object, node
from directory.blocks import CodeSystem
from directory.days import end_of
from directory.graphql.therapists import coming_exceptions
from directory.models import (
    Condition,
    Credential,
    CredentialKind,
    MassageType,
    OpeningHoursException,
    PracticeLocation,
    TherapistIndexPage,
    TherapistPage,
    TrainingIndexPage,
    Weekday,
)
from directory.models.credential import Entitlement
from directory.standards.currencies import minor_unit_digits

SCHEMA = "https://schema.org/"


@describes(TherapistIndexPage)
@describes(TrainingIndexPage)
def describe_index(graph: Graph, page: TherapistIndexPage | TrainingIndexPage) -> None:
    """A page below which others stand."""
    graph.add_page("CollectionPage")


@describes(TherapistPage)
def describe_therapist(graph: Graph, page: TherapistPage) -> None:
    """A profile page of a person."""
    context = graph.context
    credentials = context.children(page, "credentials")
    offers = [graph.add(offer) for offer in _offers(graph, page)]
    person = graph.add(
        node(
            "Person",
            graph.name("person"),
            name=page.title,
            url=graph.url,
            description=page.summary,
            image=image_object(context.foreign_object(page, "portrait"), "PORTRAIT", context),
            sameAs=[page.website_url] if page.website_url else None,
            knowsLanguage=[row.value for row in context.children(page, "languages")],
            hasCertification=[
                _credential(graph, credential)
                for credential in credentials
                if credential.kind != CredentialKind.MEMBERSHIP
            ],
            memberOf=[
                node("Organization", name=credential.issuer)
                for credential in credentials
                if credential.kind == CredentialKind.MEMBERSHIP and not is_expired(graph, credential)
            ],
            worksFor=[
                graph.add(_business(graph, location, offers)) for location in context.children(page, "locations")
            ],
        )
    )
    graph.add_page("ProfilePage", mainEntity=person)


def medical_therapy(massage_type: MassageType) -> Node:
    """A massage type. It has no word for what it may help with: that would be a claim."""
    return node(
        "MedicalTherapy",
        name=massage_type.name,
        alternateName=stored_values(massage_type.also_known_as),
        description=massage_type.summary,
        code=_codes(massage_type.codes),
        sameAs=stored_values(massage_type.same_as),
    )


def medical_condition(condition: Condition) -> Node:
    """A condition."""
    return node("MedicalCondition", name=condition.name, description=condition.summary, code=_codes(condition.codes))


def certification(graph: Graph, entitlement: Entitlement, *, status: str | None, **properties: Any) -> Node:
    """A credential or an approval. One that has expired says so."""
    if is_expired(graph, entitlement):
        status = "CertificationInactive"
    return node(
        "Certification",
        name=entitlement.name,
        issuedBy=node("Organization", name=entitlement.issuer),
        certificationIdentification=entitlement.number,
        certificationStatus=SCHEMA + status if status else None,
        validFrom=day(entitlement.issued_on),
        expires=day(entitlement.expires_on),
        validIn=node("AdministrativeArea", name=entitlement.region) if entitlement.region else None,
        **properties,
    )


def is_expired(graph: Graph, entitlement: Entitlement) -> bool:
    """Whether its last day has passed; the answer changes on the next."""
    gate = graph.context.gate
    if entitlement.expires_on is not None:
        gate.note_moment(end_of(entitlement.expires_on))
    return entitlement.is_expired(at=gate.at)


def decimal_amount(amount: int, currency: str) -> str:
    """An amount in minor units as a decimal number: 9000 USD is 90.00."""
    digits = minor_unit_digits(currency)
    return f"{Decimal(amount).scaleb(-digits):.{digits}f}"


def geo_point(latitude: float | None, longitude: float | None) -> Node | None:
    """A point on earth; None if one of the two is not known."""
    if latitude is None or longitude is None:
        return None
    return node("GeoCoordinates", latitude=latitude, longitude=longitude)


def postal_address(place: Any, *, locality: str, **properties: Any) -> Node:
    """Locality, region and country of a place, which are always public."""
    return node(
        "PostalAddress",
        addressLocality=locality,
        addressRegion=place.region.partition("-")[2],
        addressCountry=place.country,
        **properties,
    )


def stored_values(value: Any) -> list[Any]:
    """The values of a StreamField that is a plain list."""
    return [child["value"] for child in value.raw_data]


def _codes(value: Any) -> list[Node]:
    return [
        node("MedicalCode", codingSystem=str(CodeSystem(code["system"]).label), codeValue=code["value"])
        for code in stored_values(value)
    ]


def _credential(graph: Graph, credential: Credential) -> Node:
    """Active is said only while our check of it counts."""
    gate = graph.context.gate
    is_verified = credential.is_verified(at=gate.at)
    if is_verified:
        gate.note_moment(credential.verification_ends_at())
    return certification(
        graph,
        credential,
        status="CertificationActive" if is_verified else None,
        auditDate=day(credential.verified_on) if is_verified else None,
    )


def _offers(graph: Graph, page: TherapistPage) -> list[Node]:
    """Each public massage type at each of its prices, or without one."""
    context = graph.context
    prices = context.children(page, "prices")
    offers = []
    for offered in context.children(page, "offered_massage_types"):
        massage_type = context.foreign_object(offered, "massage_type")
        if massage_type is None:
            continue
        service = node("Service", name=massage_type.name, description=massage_type.summary)
        fitting = [price for price in prices if price.massage_type_id in {None, massage_type.pk}]
        fragment = f"offer-{massage_type.slug}"
        if not fitting:
            offers.append(node("Offer", graph.name(fragment), itemOffered=service))
        offers += [
            node(
                "Offer",
                graph.name(f"{fragment}-{price.pk}"),
                itemOffered=service,
                price=decimal_amount(price.amount, price.currency),
                priceCurrency=price.currency,
                eligibleDuration=node("QuantitativeValue", value=price.minutes, unitCode="MIN"),
            )
            for price in fitting
        ]
    return offers


def _business(graph: Graph, location: PracticeLocation, offers: list[Node]) -> Node:
    point = geo_point(location.public_latitude, location.public_longitude)
    street = location.public_address_lines
    visits = location.home_visit_radius_km
    return node(
        "HealthAndBeautyBusiness",
        graph.name(f"location-{location.pk}"),
        name=location.name,
        url=graph.url,
        telephone=str(location.telephone) if location.telephone else None,
        address=postal_address(
            location,
            locality=location.area_label if street is None else location.city,
            streetAddress=", ".join(street or ()),
            postalCode=location.public_postcode,
        ),
        geo=_circle(point, location.precision_km / math.sqrt(2)) if location.precision_km else point,
        areaServed=_circle(point, visits) if visits else None,
        openingHoursSpecification=[_hours(each) for each in graph.context.children(location, "opening_hours")],
        specialOpeningHoursSpecification=[_special_hours(each) for each in coming_exceptions(location, graph.context)],
        makesOffer=offers,
    )


def _circle(middle: Node | None, radius_km: float) -> Node:
    return node("GeoCircle", geoMidpoint=middle, geoRadius=round(radius_km * 1000))


def _hours(hours: Any) -> Node:
    return node(
        "OpeningHoursSpecification",
        dayOfWeek=SCHEMA + Weekday(hours.weekday).name.capitalize(),
        opens=f"{hours.opens_at:%H:%M}",
        closes=_closing(hours.closes_at),
    )


def _special_hours(exception: OpeningHoursException) -> Node:
    """A date that is closed is told by hours from 00:00 to 00:00, as search engines read it."""
    return node(
        "OpeningHoursSpecification",
        validFrom=day(exception.date),
        validThrough=day(exception.date),
        opens=f"{exception.opens_at or dt.time.min:%H:%M}",
        closes="00:00" if exception.closes_at is None else _closing(exception.closes_at),
    )


def _closing(time: dt.time) -> str:
    """Midnight at the end of a day is 23:59: search engines take hours up to 00:00 for a closed day."""
    return "23:59" if time == dt.time.min else f"{time:%H:%M}"
