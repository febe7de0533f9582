"""Lists of the vocabulary, of therapists and of training: what they are filtered, ordered and counted by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import graphene
from django.db.models import Model, Q

from cms.graphql.context import Context
from cms.graphql.criteria import (
    at_least_criterion,
    boolean_criterion,
    choice_criterion,
    code_criterion,
    date_criterion,
    slug_criterion,
    text_criterion,
)
from cms.graphql.errors import bad_input
from cms.graphql.facets import Links
from cms.graphql.filtering import Criterion
from cms.graphql.lists import ListOf, Ordering
from cms.graphql.scalars import CountryCode, LanguageCode
from directory.models import (
    ClientGroup,
    Condition,
    ConditionKind,
    ListingClientGroup,
    ListingLanguage,
    MassageType,
    OfferedMassageType,
    PracticeLocation,
    PracticeSetting,
    Technique,
    TherapistPage,
    TrainingDelivery,
    TrainingEvent,
    TrainingKind,
    TrainingLevel,
    TrainingProviderPage,
    TreatmentSurface,
)
from directory.standards.countries import COUNTRIES
from directory.standards.languages import LANGUAGES


def _public(model: type[Model]) -> Callable[[Context], Any]:
    return lambda context: context.gate.public(model)


def _related(listed: type[Model], name: str, label: str, description: str) -> Criterion:
    """Rows of `listed` that name public others by their many-to-many relation `name`, from either side of it."""
    relation: Any = listed._meta.get_field(name)
    forward = relation.field if relation.auto_created else relation
    columns = (forward.m2m_field_name(), forward.m2m_reverse_field_name())
    row, target = columns if relation is forward else reversed(columns)
    links = Links(forward.remote_field.through, row, target, _public(relation.related_model))
    return slug_criterion(label, description, links)


def _at_pressure(level: int, context: Context) -> Q:
    if not 1 <= level <= 5:
        raise bad_input("pressure: give a number from 1 (very light) to 5 (very firm).")
    return Q(lightest_pressure__lte=level, firmest_pressure__gte=level)


BY_NAME = Ordering(("name", "pk"), "By name, as the database sorts text.")
NEWEST = Ordering(("-first_published_at", "-pk"), "By first publication, newest first.")

MASSAGE_TYPES = ListOf(
    MassageType,
    noun="massage types",
    criteria={
        "name": text_criterion("name", "The type's name."),
        "technique": _related(MassageType, "techniques", "Technique", "Using techniques."),
        "condition": _related(MassageType, "conditions", "May help with", "That may help with conditions."),
        "contraindication": _related(
            MassageType, "contraindications", "Not with", "Not to be given with contraindications."
        ),
        "pressure": Criterion(
            graphene.Int, "That can be given at this pressure, from 1 (very light) to 5 (very firm).", _at_pressure
        ),
        "surface": choice_criterion(TreatmentSurface, "surface", "Where", "What the client lies or sits on."),
        "is_clothed": boolean_criterion("is_clothed", "Whether the client keeps clothes on."),
        "uses_oil": boolean_criterion("uses_oil", "Whether oil, lotion or cream is used."),
    },
    orderings={
        "NAME": BY_NAME,
        "NEWEST": NEWEST,
        "GENTLEST": Ordering(("lightest_pressure", "firmest_pressure", "pk"), "By pressure, the lightest first."),
        "FIRMEST": Ordering(("-firmest_pressure", "-lightest_pressure", "pk"), "By pressure, the firmest first."),
    },
)

TECHNIQUES = ListOf(
    Technique,
    noun="techniques",
    criteria={
        "name": text_criterion("name", "The technique's name."),
        "massage_type": _related(Technique, "massage_types", "Massage type", "Used in massage types."),
    },
    orderings={"NAME": BY_NAME, "NEWEST": NEWEST},
)

CONDITIONS = ListOf(
    Condition,
    noun="conditions",
    criteria={
        "name": text_criterion("name", "The condition's name."),
        "kind": choice_criterion(ConditionKind, "kind", "Kind", "Where it is mostly felt."),
        "massage_type": _related(Condition, "massage_types", "Massage type", "With which massage types may help."),
    },
    orderings={"NAME": BY_NAME, "NEWEST": NEWEST},
)

THERAPISTS = ListOf(
    TherapistPage,
    noun="therapists",
    criteria={
        "name": text_criterion("title", "The therapist's name."),
        "massage_type": slug_criterion(
            "Massage type",
            "Offering massage types.",
            Links(OfferedMassageType, "listing", "massage_type", _public(MassageType)),
        ),
        "condition": _related(TherapistPage, "conditions", "Works with", "Often working with conditions."),
        "client_group": choice_criterion(
            ClientGroup,
            "value",
            "Client group",
            "Having learned to work with people.",
            table=ListingClientGroup,
            row="listing",
        ),
        "language": code_criterion(
            graphene.List(graphene.NonNull(LanguageCode)),
            "value",
            "Language",
            "Holding sessions in at least one of these languages (ISO 639).",
            names=LANGUAGES,
            table=ListingLanguage,
            row="listing",
        ),
        "setting": choice_criterion(
            PracticeSetting, "setting", "Setting", "Working in places of a kind.", table=PracticeLocation, row="listing"
        ),
        "country": code_criterion(
            CountryCode,
            "country",
            "Country",
            "Working in this country.",
            names=COUNTRIES,
            table=PracticeLocation,
            row="listing",
        ),
        "accepts_new_clients": boolean_criterion("accepts_new_clients", "Whether they take new clients."),
    },
    orderings={
        "NAME": Ordering(("sort_name", "pk"), "By name, without regard to accents and capitals."),
        "NEWEST": Ordering(("-listed_at", "-pk"), "By the day on which they were first listed, newest first."),
    },
)

PROVIDERS = ListOf(
    TrainingProviderPage,
    noun="training providers",
    criteria={"name": text_criterion("title", "The provider's name.")},
    orderings={"NAME": Ordering(("title", "pk"), "By name, as the database sorts text."), "NEWEST": NEWEST},
)

EVENTS = ListOf(
    TrainingEvent,
    noun="training events",
    criteria={
        "title": text_criterion("title", "What the event is called."),
        "starts_on": date_criterion("starts_at", "The day on which it starts."),
        "kind": choice_criterion(TrainingKind, "kind", "Kind", "What sort of training."),
        "delivery": choice_criterion(TrainingDelivery, "delivery", "Delivery", "How people take part."),
        "level": choice_criterion(TrainingLevel, "level", "Level", "What people should know already."),
        "country": code_criterion(CountryCode, "country", "Country", "Taking place in this country.", names=COUNTRIES),
        "massage_type": _related(TrainingEvent, "massage_types", "Massage type", "Teaching massage types."),
        "hours_at_least": at_least_criterion(
            "continuing_education_hours", "Giving at least so many hours of continuing education."
        ),
    },
    orderings={
        "SOONEST": Ordering(("starts_at", "pk"), "By start, the soonest first."),
        "LATEST": Ordering(("-starts_at", "-pk"), "By start, the latest first."),
    },
)
