"""What cannot be right is refused with a sentence that names the field and the mend."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import models as db
from wagtail.blocks import StructBlockValidationError

from cms.content.publication import PublicationRefused, publication_problems
from directory.blocks import CodeBlock, CodeSystem
from directory.models import (
    Credential,
    FeaturedPlacement,
    MassageType,
    OpeningHours,
    SessionPrice,
    TherapistPage,
    TrainingEvent,
    Weekday,
)
from directory.models.therapist import sort_key
from directory.standards.currencies import format_amount
from tests.factories.directory import (
    CredentialFactory,
    MassageTypeFactory,
    PracticeLocationFactory,
    TherapistPageFactory,
    TrainingEventFactory,
)

SPRING_FORWARD = dt.date(2027, 3, 14)  # in Los Angeles
NOW = dt.datetime(2027, 3, 1, 12, tzinfo=dt.UTC)


def errors(instance: db.Model, *ignored: str) -> dict[str, list[str]]:
    """The messages by field; fields that a parent fills in are not looked at."""
    try:
        instance.full_clean(exclude={"listing", "provider", "location", *ignored}, validate_constraints=False)
    except ValidationError as error:
        return error.message_dict
    return {}


def location(**kwargs: Any) -> Any:
    return errors(PracticeLocationFactory(**kwargs), "public_latitude", "public_longitude")


def event(**kwargs: Any) -> Any:
    return errors(TrainingEventFactory(**kwargs), "starts_at", "ends_at")


def test_pressure_cannot_run_backwards() -> None:
    found = errors(MassageType(lightest_pressure=4, firmest_pressure=2), "name", "slug", "locale")
    assert found == {"firmest_pressure": ["The firmest pressure must be the same as the lightest, or firmer."]}


@pytest.mark.django_db
def test_massage_type_cannot_be_a_variant_of_its_own_variant() -> None:
    parent = MassageTypeFactory()
    child = MassageTypeFactory(parent=parent)
    parent.parent = child
    assert errors(parent) == {"parent": ["A type cannot be a variant of itself, directly or through others."]}


@pytest.mark.parametrize(
    ("system", "value", "is_right"),
    [
        (CodeSystem.ICD_10_CM, "F41.1", True),
        (CodeSystem.ICD_10_CM, "R51.9", True),
        (CodeSystem.ICD_10_CM, "anxiety", False),
        (CodeSystem.NUCC, "225700000X", True),
        (CodeSystem.SOC, "31-9011", True),
        (CodeSystem.SOC, "319011", False),
        (CodeSystem.CPT, "97124", True),
        (CodeSystem.SNOMED_CT, "387854002", True),
    ],
)
def test_codes_have_the_form_of_their_system(system: str, value: str, is_right: bool) -> None:
    block = CodeBlock()
    code = block.to_python({"system": system, "value": value})
    if is_right:
        assert block.clean(code) == code
    else:
        with pytest.raises(StructBlockValidationError):
            block.clean(code)


def test_credential_cannot_expire_before_it_was_issued() -> None:
    credential = CredentialFactory(issued_on=dt.date(2027, 2, 1), expires_on=dt.date(2027, 1, 1))
    assert list(errors(credential)) == ["expires_on"]


@time_machine.travel(NOW, tick=False)
def test_check_of_a_credential_needs_a_day_that_has_come_a_source_and_an_end() -> None:
    assert set(errors(CredentialFactory(verified_on=dt.date(2027, 3, 2)))) == {
        "verified_on",
        "verification_source",
        "verification_valid_until",
    }
    assert list(errors(CredentialFactory(verification_source="Register"))) == ["verified_on"]


@pytest.mark.parametrize("region", ["Oregon", "OR", "us-or", "ZZ-OR"])
def test_region_is_an_iso_code(region: str) -> None:
    assert list(errors(CredentialFactory(region=region))) == ["region"]


@pytest.mark.django_db
def test_badge_falls_off_when_the_check_or_the_licence_ends() -> None:
    def credential(**kwargs: Any) -> Credential:
        return CredentialFactory(verified_on=dt.date(2027, 1, 1), verification_source="Register", **kwargs)

    listing = TherapistPageFactory(
        credentials=[
            credential(verification_valid_until=dt.date(2027, 6, 30)),
            credential(verification_valid_until=dt.date(2028, 6, 30), expires_on=dt.date(2027, 6, 30)),
        ]
    )
    last_moment = dt.datetime(2027, 6, 30, 23, 59, 59, tzinfo=dt.UTC)
    end = dt.datetime(2027, 7, 1, tzinfo=dt.UTC)
    assert Credential.objects.verified(at=last_moment).count() == 2
    assert Credential.objects.verified(at=end).count() == 0
    assert listing.is_verified(at=last_moment)
    assert not listing.is_verified(at=end)
    assert {c.verification_ends_at() for c in listing.credentials.all()} == {end}


def test_unchecked_credential_is_not_verified() -> None:
    assert not CredentialFactory().is_verified(at=NOW)


@pytest.mark.parametrize(
    ("opens_at", "closes_at", "fields"),
    [
        (dt.time(9), dt.time(17), []),
        (dt.time(18), dt.time(0), []),
        (dt.time(17), dt.time(9), ["closes_at"]),
        (dt.time(9), dt.time(9), ["closes_at"]),
    ],
)
def test_opening_hours_run_forward(opens_at: dt.time, closes_at: dt.time, fields: list[str]) -> None:
    assert list(errors(OpeningHours(weekday=Weekday.MONDAY, opens_at=opens_at, closes_at=closes_at))) == fields


def test_closing_time_itself_is_closed_and_midnight_is_the_end_of_the_day() -> None:
    hours = OpeningHours(weekday=Weekday.MONDAY, opens_at=dt.time(9), closes_at=dt.time(12))
    assert hours.contains(1, dt.time(9))
    assert not hours.contains(1, dt.time(12))
    assert not hours.contains(2, dt.time(10))
    late = OpeningHours(weekday=Weekday.MONDAY, opens_at=dt.time(18), closes_at=dt.time(0))
    assert late.contains(1, dt.time(23, 59, 59))


def test_place_of_work_that_fits_together_is_taken() -> None:
    assert location(telephone="+1 503 555 0123", home_visit_radius_km=20) == {}


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"exact_latitude": 91.0}, "exact_latitude"),
        ({"exact_longitude": -181.0}, "exact_longitude"),
        ({"country": "XX", "region": ""}, "country"),
        ({"region": "CA-BC"}, "region"),
        ({"time_zone": "Pacific Time"}, "time_zone"),
        ({"telephone": "12"}, "telephone"),
        ({"is_exact_address_public": True, "street": ""}, "street"),
        ({"is_exact_address_public": True, "postcode": ""}, "postcode"),
        ({"setting": "home_visits"}, "home_visit_radius_km"),
    ],
)
def test_place_of_work_that_does_not_fit_names_the_field(fields: dict[str, Any], wrong: str) -> None:
    assert list(location(**fields)) == [wrong]


def test_price_is_in_minor_units_of_a_known_currency() -> None:
    assert errors(SessionPrice(minutes=60, amount=9000, currency="USD")) == {}
    assert list(errors(SessionPrice(minutes=60, amount=9000, currency="$"))) == ["currency"]
    assert list(errors(SessionPrice(minutes=60, amount=-1, currency="USD"))) == ["amount"]
    assert list(errors(SessionPrice(minutes=2, amount=9000, currency="USD"))) == ["minutes"]


@pytest.mark.parametrize(("currency", "text"), [("USD", "90.00 USD"), ("JPY", "9000 JPY"), ("KWD", "9.000 KWD")])
def test_amounts_are_written_with_the_digits_of_their_currency(currency: str, text: str) -> None:
    assert format_amount(9000, currency) == text


def test_placement_cannot_end_before_it_begins() -> None:
    placement = FeaturedPlacement(starts_on=dt.date(2027, 3, 2), ends_on=dt.date(2027, 3, 1))
    assert list(errors(placement)) == ["ends_on"]


@pytest.mark.django_db
def test_placement_runs_through_its_first_and_last_day() -> None:
    TherapistPageFactory(
        featured_placements=[FeaturedPlacement(starts_on=dt.date(2027, 3, 1), ends_on=dt.date(2027, 3, 2))]
    )
    begins, ends = dt.datetime(2027, 3, 1, tzinfo=dt.UTC), dt.datetime(2027, 3, 3, tzinfo=dt.UTC)
    just_before = dt.timedelta(microseconds=1)
    moments = [begins - just_before, begins, ends - just_before, ends]
    running = [FeaturedPlacement.objects.running(at=moment).exists() for moment in moments]
    assert running == [False, True, True, False]
    assert FeaturedPlacement.objects.get().moments() == (begins, ends)


def test_event_that_fits_together_is_taken() -> None:
    assert event() == {}


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"ends_on": dt.date(2027, 3, 5)}, "ends_on"),
        ({"end_time": dt.time(8)}, "end_time"),
        ({"time_zone": "PST8"}, "time_zone"),
        ({"starts_on": SPRING_FORWARD, "start_time": dt.time(2, 30), "ends_on": SPRING_FORWARD}, "start_time"),
        ({"venue_name": ""}, "venue_name"),
        ({"country": ""}, "country"),
        ({"region": "GB-SCT"}, "region"),
        ({"latitude": 45.5}, "longitude"),
    ],
)  # fmt: skip
def test_event_that_does_not_fit_names_the_field(fields: dict[str, Any], wrong: str) -> None:
    assert list(event(**fields)) == [wrong]


def test_online_event_needs_no_place() -> None:
    assert event(delivery="online", venue_name="", city="", country="", region="") == {}


def test_moments_of_an_event_follow_the_clocks_at_its_place() -> None:
    winter = TrainingEvent(
        starts_on=dt.date(2027, 3, 13),
        start_time=dt.time(9),
        ends_on=dt.date(2027, 3, 14),
        end_time=dt.time(9),
        time_zone="America/Los_Angeles",
    )
    winter.derive_moments()
    assert winter.starts_at == dt.datetime(2027, 3, 13, 17, tzinfo=dt.UTC)
    assert winter.ends_at == dt.datetime(2027, 3, 14, 16, tzinfo=dt.UTC)  # 23 hours later: summer time began


@pytest.mark.django_db
def test_listing_without_what_readers_need_is_not_published() -> None:
    listing = TherapistPageFactory(live=False, summary="", membership_status="", locations=[], offered_massage_types=[])
    assert {problem.code for problem in publication_problems(listing)} == {
        "no_summary",
        "no_massage_type",
        "no_location",
        "no_membership",
    }
    with pytest.raises(PublicationRefused):
        listing.save_revision().publish()
    assert not TherapistPage.objects.get(pk=listing.pk).live


@pytest.mark.django_db
def test_massage_type_without_pressure_is_not_published() -> None:
    massage_type = MassageTypeFactory(live=False, lightest_pressure=None, summary="", description="")
    assert {problem.field for problem in publication_problems(massage_type)} == {
        "summary",
        "description",
        "lightest_pressure",
    }


@pytest.mark.django_db
@time_machine.travel(NOW, tick=False)
def test_year_of_start_cannot_lie_in_the_future() -> None:
    listing = TherapistPageFactory.build(practising_since=2028, parent=None)
    with pytest.raises(ValidationError, match="future"):
        listing.clean()


def test_names_are_ordered_without_accents_and_capitals() -> None:
    assert sorted(["Zoë Ash", "Émile Birk", "eve Cole", "Åse Dahl"], key=sort_key) == [
        "Åse Dahl",
        "Émile Birk",
        "eve Cole",
        "Zoë Ash",
    ]
