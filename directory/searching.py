"""What of the directory readers can search: what the API shows of each public row.

Never a listing's e-mail, internal notes, street or postcode, and nothing of other rows.
"""

from __future__ import annotations

from collections.abc import Iterator

from cms.search.registry import Searchable, register_searchable
from cms.search.words import plain_text, stream_text
from directory.models import (
    Condition,
    MassageType,
    PracticeLocation,
    Technique,
    TherapistPage,
    TrainingDelivery,
    TrainingEvent,
    TrainingProviderPage,
)


def register() -> None:
    """Let readers find the vocabulary, therapists and training."""
    register_searchable(
        Searchable(
            MassageType,
            kind="MASSAGE_TYPE",
            label="Massage types",
            title="name",
            other_names=_also_known_as,
            text=_of_massage_type,
        )
    )
    register_searchable(
        Searchable(Technique, kind="TECHNIQUE", label="Techniques", title="name", text=_of_technique),
    )
    register_searchable(
        Searchable(Condition, kind="CONDITION", label="Conditions", title="name", text=_of_condition),
    )
    register_searchable(
        Searchable(
            TherapistPage,
            kind="THERAPIST",
            label="Therapists",
            text=_of_therapist,
            parts=((PracticeLocation, "listing"),),
        )
    )
    register_searchable(
        Searchable(TrainingProviderPage, kind="TRAINING_PROVIDER", label="Training providers", text=_of_provider)
    )
    register_searchable(
        Searchable(
            TrainingEvent,
            kind="TRAINING_EVENT",
            label="Training events that are not over",
            text=_of_event,
            owner="provider",
            until="ends_at",
        )
    )


def _also_known_as(entry: MassageType) -> Iterator[str]:
    return stream_text(entry.also_known_as.stream_block, list(entry.also_known_as.raw_data))


def _of_massage_type(entry: MassageType) -> Iterator[str]:
    yield entry.summary
    yield plain_text(entry.description)
    yield entry.origin


def _of_technique(entry: Technique) -> Iterator[str]:
    yield plain_text(entry.description)
    yield entry.aim


def _of_condition(entry: Condition) -> Iterator[str]:
    yield entry.summary
    yield plain_text(entry.when_to_see_a_doctor)


def _of_therapist(page: TherapistPage) -> Iterator[str]:
    yield page.summary
    for location in page.locations.all():
        yield f"{location.name}, {location.area_label}"
    yield plain_text(page.biography)


def _of_provider(page: TrainingProviderPage) -> Iterator[str]:
    yield plain_text(page.description)


def _of_event(event: TrainingEvent) -> Iterator[str]:
    if event.delivery != TrainingDelivery.ONLINE:  # as the API shows it
        yield ", ".join(part for part in (event.venue_name, event.city) if part)
    yield event.accreditation
