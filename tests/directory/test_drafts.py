"""What a draft holds stays in it until it is published."""

from __future__ import annotations

import datetime as dt

import pytest

from directory.models import MassageType, OfferedMassageType, TherapistPage, TrainingProviderPage
from tests.factories.directory import (
    ConditionFactory,
    InsuranceFactory,
    MassageTypeFactory,
    TechniqueFactory,
    TherapistPageFactory,
    TrainingEventFactory,
    TrainingProviderPageFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.engines]


def test_draft_of_a_massage_type_keeps_its_links_from_the_public() -> None:
    old, new = TechniqueFactory(), TechniqueFactory()
    massage_type = MassageTypeFactory(techniques=[old])
    massage_type.techniques = [new]
    revision = massage_type.save_revision()
    assert list(MassageType.objects.get(pk=massage_type.pk).techniques.all()) == [old]
    assert list(new.massage_types.all()) == []
    revision.publish()
    assert list(MassageType.objects.get(pk=massage_type.pk).techniques.all()) == [new]
    assert list(old.massage_types.all()) == []


def test_draft_of_a_listing_keeps_its_links_and_children_from_the_public() -> None:
    listing = TherapistPageFactory()
    offered = listing.offered_massage_types.get().massage_type
    other = MassageTypeFactory()
    listing.conditions = [ConditionFactory()]
    listing.insurances = [InsuranceFactory()]
    listing.offered_massage_types = [OfferedMassageType(massage_type=other)]
    revision = listing.save_revision()
    public = TherapistPage.objects.get(pk=listing.pk)
    assert [offer.massage_type for offer in public.offered_massage_types.all()] == [offered]
    assert not public.conditions.exists()
    assert not public.insurances.exists()
    revision.publish()
    public = TherapistPage.objects.get(pk=listing.pk)
    assert [offer.massage_type for offer in public.offered_massage_types.all()] == [other]
    assert public.conditions.count() == public.insurances.count() == 1


def test_draft_of_an_event_keeps_its_massage_types_from_the_public() -> None:
    old, new = MassageTypeFactory(), MassageTypeFactory()
    provider = TrainingProviderPageFactory(events=[TrainingEventFactory(massage_types=[old])])
    event = provider.events.get()
    draft = provider.get_latest_revision_as_object()
    held = draft.events.first()
    held.massage_types = [new]
    draft.events = [held]
    revision = draft.save_revision()
    assert list(event.massage_types.all()) == [old]
    revision.publish()
    published = TrainingProviderPage.objects.get(pk=provider.pk).events.get()
    assert list(published.massage_types.all()) == [new]
    assert published.key == event.key


def test_event_keeps_its_address_when_it_is_edited() -> None:
    provider = TrainingProviderPageFactory(events=[TrainingEventFactory()])
    key = provider.events.get().key
    draft = provider.get_latest_revision_as_object()
    event = draft.events.first()
    event.title, event.starts_on, event.ends_on = "Renamed", dt.date(2027, 5, 1), dt.date(2027, 5, 2)
    draft.events = [event]
    draft.save_revision().publish()
    event = provider.events.get()
    assert (event.title, event.key, event.fragment) == ("Renamed", key, f"event-{key}")


def test_draft_that_offers_a_deleted_massage_type_still_opens() -> None:
    listing = TherapistPageFactory()
    gone = MassageTypeFactory()
    listing.offered_massage_types = [*listing.offered_massage_types.all(), OfferedMassageType(massage_type=gone)]
    listing.save_revision()
    gone.delete()
    draft = TherapistPage.objects.get(pk=listing.pk).get_latest_revision_as_object()
    assert len(draft.offered_massage_types.all()) == 1


def test_opening_hours_are_part_of_the_draft() -> None:
    from directory.models import OpeningHours, Weekday

    listing = TherapistPageFactory()
    draft = listing.get_latest_revision_as_object()
    location = draft.locations.first()
    location.opening_hours = [
        OpeningHours(weekday=Weekday.MONDAY, opens_at=dt.time(9), closes_at=dt.time(12)),
        OpeningHours(weekday=Weekday.MONDAY, opens_at=dt.time(13), closes_at=dt.time(0)),
    ]
    draft.locations = [location]
    revision = draft.save_revision()
    assert OpeningHours.objects.count() == 0
    revision.publish()
    assert OpeningHours.objects.filter(location__listing=listing).count() == 2
