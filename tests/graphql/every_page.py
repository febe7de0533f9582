"""A page of each type, complete, for tests of what every page has."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wagtail.models import Site

from articles.models import Person
from cms.content.models import SiteSettings
from directory import models as directory
from home.models import StandardPage
from tests.factories.directory import (
    CredentialFactory,
    MassageTypeFactory,
    PracticeLocationFactory,
    TherapistIndexPageFactory,
    TherapistPageFactory,
    TrainingEventFactory,
    TrainingIndexPageFactory,
    TrainingProviderPageFactory,
)
from tests.graphql.whole_article import ImageFactory, article_index, home_page, whole_article


def every_page() -> dict[str, Any]:
    """The pages by the names of their types in the API. Lists in them are not empty."""
    made = whole_article()
    Person.objects.update(portrait=made.image, same_as=[("address", "https://orcid.org/0000-0002-1825-0097")])
    directory.MassageType.objects.update(
        also_known_as=[("name", "Classic massage")],
        codes=[("code", {"system": "cpt", "value": "97124"})],
        same_as=[("address", "https://www.wikidata.org/wiki/Q1370714")],
    )
    standard = StandardPage(title="About", slug="about", text="<p>Who we are.</p>")
    home_page().add_child(instance=standard)
    SiteSettings.objects.filter(site=Site.objects.get(is_default_site=True)).update(
        organisation="Touchpoint Press",
        logo=ImageFactory(alternative_text="Touchpoint", credit=""),
        editorial_policy_page=standard,
        social_profiles=[("profile", "https://social.example.org/@touchpoint")],
    )
    therapists = TherapistIndexPageFactory(parent=home_page(), slug="therapists")
    training = TrainingIndexPageFactory(parent=home_page(), slug="training")
    return {
        "HomePage": home_page(),
        "StandardPage": standard,
        "ArticleIndexPage": article_index(),
        "Article": made.page,
        "TherapistIndexPage": therapists,
        "Therapist": full_therapist(therapists, slug="robin", portrait=made.image),
        "TrainingIndexPage": training,
        "TrainingProvider": full_provider(training, slug="school"),
    }


def full_therapist(parent: Any, **fields: Any) -> Any:
    """A listing with two places, one of them private, and credentials of several kinds."""
    massage_type = MassageTypeFactory(name="Thai massage")
    day = dt.date(2026, 1, 1)
    until = dt.date(2099, 1, 1)
    return TherapistPageFactory(
        parent=parent,
        title="Robin Doe",
        website_url="https://robin.example.org/",
        languages=[directory.ListingLanguage(value="en"), directory.ListingLanguage(value="es")],
        offered_massage_types=[directory.OfferedMassageType(massage_type=massage_type)],
        prices=[
            directory.SessionPrice(minutes=60, amount=9000, currency="USD"),
            directory.SessionPrice(minutes=90, amount=12000, currency="JPY", massage_type=massage_type),
        ],
        locations=[
            PracticeLocationFactory(area="Pearl District", home_visit_radius_km=10),
            PracticeLocationFactory(
                name="Open Clinic",
                street="5 Public Way",
                is_exact_address_public=True,
                telephone="+15035550123",
                opening_hours=[
                    directory.OpeningHours(weekday=1, opens_at=dt.time(9), closes_at=dt.time(17)),
                    directory.OpeningHours(weekday=7, opens_at=dt.time(0), closes_at=dt.time(0)),
                ],
            ),
        ],
        credentials=[
            CredentialFactory(
                issued_on=day,
                expires_on=until,
                verified_on=day,
                verification_source="The register",
                verification_valid_until=until,
            ),
            CredentialFactory(name="Old certificate", region="", expires_on=dt.date(2020, 1, 1)),
            CredentialFactory(kind="membership", issuer="Massage Association"),
        ],
        **fields,
    )


def full_provider(parent: Any, **fields: Any) -> Any:
    """A school with an event of each kind of delivery, and a course."""
    days = {"starts_on": dt.date(2099, 7, 6), "ends_on": dt.date(2099, 7, 7)}
    return TrainingProviderPageFactory(
        parent=parent,
        title="Example School",
        website_url="https://school.example.org/",
        approvals=[
            directory.Approval(name="Approved provider", issuer="A board", number="1", expires_on=days["ends_on"])
        ],
        events=[
            TrainingEventFactory(key="inperson", price_amount=25000, latitude=45.5, longitude=-122.7, **days),
            TrainingEventFactory(key="online22", title="Online", kind="webinar", delivery="online", **days),
            TrainingEventFactory(key="hybrid22", title="Both", delivery="hybrid", price_amount=0, **days),
            TrainingEventFactory(
                key="course22", title="Course", kind="course", continuing_education_hours="16.5", **days
            ),
            TrainingEventFactory(
                key="past2222", title="Over", starts_on=dt.date(2020, 1, 1), ends_on=dt.date(2020, 1, 2)
            ),
        ],
        **fields,
    )
