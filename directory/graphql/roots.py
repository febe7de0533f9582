"""Root fields for the vocabulary and for therapists."""

from __future__ import annotations

from typing import Any

import graphene
from wagtail.models import Locale

from cms.content.models import Entry
from cms.graphql.connection import Slice, connection_arguments, connection_type, paginate
from cms.graphql.context import Context, Info
from cms.graphql.filtering import (
    choice_criterion,
    condition,
    country_criterion,
    date_criterion,
    filter_input,
    slug_criterion,
)
from cms.graphql.interfaces import listed, optional, required
from cms.graphql.pages import find_page, find_site, pages_of_site
from cms.graphql.scalars import LanguageCode
from cms.graphql.schema import register_query
from cms.graphql.types import model_type
from directory.models import (
    Condition,
    MassageType,
    Technique,
    TherapistPage,
    TrainingDelivery,
    TrainingEvent,
    TrainingKind,
    TrainingLevel,
    TrainingProviderPage,
)

LOCALE = "In this language. The site's main one otherwise."
SITE = "Host name of a site, with port where needed. The default site otherwise."


def _entries(model: type[Entry], locale: str | None, context: Context) -> Any:
    language = locale or find_site(context, None).root_page.locale.language_code
    locales = Locale.objects.filter(language_code=language).values("pk")
    return context.gate.public(model).filter(locale__in=locales)


def _entry(model: type[Entry], slug: str, locale: str | None, context: Context) -> Any:
    found = context.admit(_entries(model, locale, context).filter(slug=slug)[:1])
    return found[0] if found else None


def _one(model: type[Entry], noun: str) -> tuple[Any, Any]:
    field = optional(
        lambda: model_type(model),
        f"The {noun} with this slug. Null when there is no public one.",
        slug=graphene.String(required=True, description="The last word of its address."),
        locale=LanguageCode(description=LOCALE),
    )

    def resolve(root: Any, info: Info, slug: str, locale: str | None = None) -> Any:
        return _entry(model, slug, locale, info.context)

    return field, staticmethod(resolve)


def _all(model: type[Entry], noun: str) -> tuple[Any, Any]:
    field = listed(
        lambda: model_type(model),
        f"All public {noun}, by name.",
        locale=LanguageCode(description=LOCALE),
    )

    def resolve(root: Any, info: Info, locale: str | None = None) -> list[Any]:
        context: Context = info.context
        return context.admit(_entries(model, locale, context).order_by("name", "pk"))

    return field, staticmethod(resolve)


EVENT_CRITERIA = {
    "starts_on": date_criterion("starts_at", "The day on which it starts."),
    "kind": choice_criterion(TrainingKind, "kind", "What sort of training."),
    "delivery": choice_criterion(TrainingDelivery, "delivery", "How people take part."),
    "level": choice_criterion(TrainingLevel, "level", "What people should know already."),
    "country": country_criterion("country", "Where it takes place."),
    "massage_type": slug_criterion(
        "Teaching massage types.",
        rows=lambda context: context.gate.public(MassageType),
        owners=lambda types: TrainingEvent.massage_types.through._default_manager.filter(
            massagetype__in=types.values("pk")
        ).values("trainingevent_id"),
    ),
}

TrainingEventFilter = filter_input(
    "TrainingEventFilter", "Which events to list. All criteria must hold.", EVENT_CRITERIA
)


@register_query
class VocabularyQuery:
    """The vocabulary: one entry by its slug, or all of them."""

    massage_type, resolve_massage_type = _one(MassageType, "massage type")
    massage_types, resolve_massage_types = _all(MassageType, "massage types")
    technique, resolve_technique = _one(Technique, "technique")
    techniques, resolve_techniques = _all(Technique, "techniques")
    condition, resolve_condition = _one(Condition, "condition")
    conditions, resolve_conditions = _all(Condition, "conditions")


@register_query
class DirectoryQuery:
    """Therapists and training providers."""

    therapist = optional(
        lambda: model_type(TherapistPage),
        "A therapist by path, slug or id. Null when there is no public listing.",
        slug=graphene.String(description="The last word of its address."),
        url_path=graphene.String(description="Path within the site."),
        id=graphene.ID(description="The listing's id."),
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
    )
    therapists = required(
        lambda: connection_type(TherapistPage),
        "The public listings of a site, by name.",
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
        **connection_arguments(),
    )
    training_provider = optional(
        lambda: model_type(TrainingProviderPage),
        "A training provider by path, slug or id. Null when there is no public one.",
        slug=graphene.String(description="The last word of its address."),
        url_path=graphene.String(description="Path within the site."),
        id=graphene.ID(description="The provider's id."),
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
    )

    training_providers = required(
        lambda: connection_type(TrainingProviderPage),
        "The public training providers of a site, by name.",
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
        **connection_arguments(),
    )
    training_events = required(
        lambda: connection_type(TrainingEvent),
        "The events of a site's public providers that are not over, soonest first.",
        filter=graphene.Argument(TrainingEventFilter, description="Only these. All of them otherwise."),
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
        **connection_arguments(),
    )

    @staticmethod
    def resolve_training_providers(
        root: Any, info: Info, site: str | None = None, locale: str | None = None, **paging: Any
    ) -> Slice:
        """A page of the list."""
        context = info.context
        rows = pages_of_site(TrainingProviderPage, find_site(context, site), locale, context)
        return paginate(rows, ("title", "pk"), paging, context)

    @staticmethod
    def resolve_training_events(
        root: Any,
        info: Info,
        filter: Any = None,
        site: str | None = None,
        locale: str | None = None,
        **paging: Any,
    ) -> Slice:
        """A page of the list."""
        context = info.context
        providers = pages_of_site(TrainingProviderPage, find_site(context, site), locale, context)
        rows = TrainingEvent.objects.upcoming(at=context.gate.at).filter(provider__in=providers.order_by().values("pk"))
        rows = rows.filter(condition(EVENT_CRITERIA, filter, context))
        found = paginate(rows, ("starts_at", "pk"), paging, context)
        for event in found.nodes:
            context.gate.note_moment(event.ends_at)
        return found

    @staticmethod
    def resolve_therapist(root: Any, info: Info, slug: str | None = None, **arguments: Any) -> Any:
        """Find one listing."""
        return _page(TherapistPage, slug, info.context, **arguments)

    @staticmethod
    def resolve_therapists(
        root: Any, info: Info, site: str | None = None, locale: str | None = None, **paging: Any
    ) -> Slice:
        """A page of the list."""
        context: Context = info.context
        rows = pages_of_site(TherapistPage, find_site(context, site), locale, context)
        return paginate(rows, ("sort_name", "pk"), paging, context)

    @staticmethod
    def resolve_training_provider(root: Any, info: Info, slug: str | None = None, **arguments: Any) -> Any:
        """Find one provider."""
        return _page(TrainingProviderPage, slug, info.context, **arguments)


def _page(
    model: Any,
    slug: str | None,
    context: Context,
    *,
    url_path: str | None = None,
    id: str | None = None,
    site: str | None = None,
    locale: str | None = None,
) -> Any:
    if slug is None:
        return find_page(model, context, url_path=url_path, id=id, site=site, locale=locale)
    rows = pages_of_site(model, find_site(context, site), locale, context)
    found = context.admit(rows.filter(slug=slug).order_by("pk")[:1])
    return found[0] if found else None
