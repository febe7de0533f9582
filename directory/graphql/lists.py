"""Lists of the vocabulary, of therapists and of training: what they are filtered, ordered and counted by."""

from __future__ import annotations

import graphene
from django.db.models import Q

from cms.graphql.context import Context
from cms.graphql.criteria import (
    at_least_criterion,
    boolean_criterion,
    choice_criterion,
    code_criterion,
    date_criterion,
    related_criterion,
    slug_criterion,
    text_criterion,
)
from cms.graphql.errors import bad_input
from cms.graphql.facets import Links
from cms.graphql.filtering import Criterion
from cms.graphql.lists import ListOf, Ordering
from cms.graphql.scalars import CountryCode
from directory.models import (
    Condition,
    ConditionKind,
    MassageType,
    Technique,
    TrainingDelivery,
    TrainingEvent,
    TrainingKind,
    TrainingLevel,
    TrainingProviderPage,
    TreatmentSurface,
)
from directory.standards.countries import COUNTRIES


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
        "technique": related_criterion(MassageType, "techniques", "Technique", "Using techniques."),
        "condition": related_criterion(MassageType, "conditions", "May help with", "That may help with conditions."),
        "contraindication": related_criterion(
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
        "massage_type": related_criterion(Technique, "massage_types", "Massage type", "Used in massage types."),
    },
    orderings={"NAME": BY_NAME, "NEWEST": NEWEST},
)

CONDITIONS = ListOf(
    Condition,
    noun="conditions",
    criteria={
        "name": text_criterion("name", "The condition's name."),
        "kind": choice_criterion(ConditionKind, "kind", "Kind", "Where it is mostly felt."),
        "massage_type": related_criterion(
            Condition, "massage_types", "Massage type", "With which massage types may help."
        ),
    },
    orderings={"NAME": BY_NAME, "NEWEST": NEWEST},
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
        "massage_type": related_criterion(TrainingEvent, "massage_types", "Massage type", "Teaching massage types."),
        "provider": slug_criterion(
            "Provider",
            "Of providers.",
            Links(
                TrainingEvent, "pk", "provider", lambda context: context.gate.public(TrainingProviderPage), name="title"
            ),
        ),
        "hours_at_least": at_least_criterion(
            "continuing_education_hours", "Giving at least so many hours of continuing education."
        ),
    },
    orderings={
        "SOONEST": Ordering(("starts_at", "pk"), "By start, the soonest first."),
        "LATEST": Ordering(("-starts_at", "-pk"), "By start, the latest first."),
    },
)
