"""Root fields for the vocabulary and for therapists."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Model
from wagtail.models import Locale

from cms.content.models import Entry
from cms.content.tags import list_tag
from cms.graphql.connection import Slice
from cms.graphql.context import Info
from cms.graphql.interfaces import optional
from cms.graphql.lists import ListOf
from cms.graphql.pages import find_language, find_page, find_site, language_of, page_by_slug, pages_of_site
from cms.graphql.scalars import LanguageCode
from cms.graphql.schema import register_query
from cms.graphql.types import model_type
from directory.graphql.lists import CONDITIONS, EVENTS, MASSAGE_TYPES, PROVIDERS, TECHNIQUES
from directory.models import Condition, MassageType, Technique, TherapistPage, TrainingEvent, TrainingProviderPage

LOCALE = "In this language. The site's main one otherwise."
SITE = "Host name of a site, with port where needed. The default site otherwise."
ENTRY_SITE = f"{SITE} Entries are the same on all; it decides the language, and whose pages the lists on them hold."


def _entries(model: type[Model], language: str, info: Info) -> Any:
    locales = Locale.objects.filter(language_code=language).values("pk")
    return info.context.gate.public(model).filter(locale__in=locales)


def _one(model: type[Entry], noun: str) -> tuple[Any, Any]:
    field = optional(
        lambda: model_type(model),
        f"The {noun} with this slug. Null when there is no public one.",
        slug=graphene.String(required=True, description="The last word of its address."),
        site=graphene.String(description=ENTRY_SITE),
        locale=LanguageCode(description=LOCALE),
    )

    def resolve(root: Any, info: Info, slug: str, site: str | None = None, locale: str | None = None) -> Any:
        language = language_of(find_site(info, site), find_language(locale))
        info.context.gate.consult(list_tag(model, language=language, key=("slug", slug)))
        found = info.context.admit(_entries(model, language, info).filter(slug=slug)[:1])
        return found[0] if found else None

    return field, staticmethod(resolve)


def _all(entries: ListOf, noun: str) -> tuple[Any, Any]:
    field = entries.field(
        f"The public {noun}.", site=graphene.String(description=ENTRY_SITE), locale=LanguageCode(description=LOCALE)
    )

    def resolve(root: Any, info: Info, site: str | None = None, locale: str | None = None, **arguments: Any) -> Slice:
        language = language_of(find_site(info, site), find_language(locale))
        return entries.page(_entries(entries.model, language, info), arguments, info.context, language=language)

    return field, staticmethod(resolve)


@register_query
class VocabularyQuery:
    """The vocabulary: one entry by its slug, or all of them."""

    massage_type, resolve_massage_type = _one(MassageType, "massage type")
    massage_types, resolve_massage_types = _all(MASSAGE_TYPES, "massage types")
    technique, resolve_technique = _one(Technique, "technique")
    techniques, resolve_techniques = _all(TECHNIQUES, "techniques")
    condition, resolve_condition = _one(Condition, "condition")
    conditions, resolve_conditions = _all(CONDITIONS, "conditions")


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
    training_provider = optional(
        lambda: model_type(TrainingProviderPage),
        "A training provider by path, slug or id. Null when there is no public one.",
        slug=graphene.String(description="The last word of its address."),
        url_path=graphene.String(description="Path within the site."),
        id=graphene.ID(description="The provider's id."),
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
    )

    training_providers = PROVIDERS.field(
        "The public training providers of a site.",
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
    )
    training_events = EVENTS.field(
        "The events of a site's public providers that are not over.",
        site=graphene.String(description=SITE),
        locale=LanguageCode(description=LOCALE),
    )

    @staticmethod
    def resolve_training_providers(
        root: Any, info: Info, site: str | None = None, locale: str | None = None, **arguments: Any
    ) -> Slice:
        """A page of the list."""
        context = info.context
        named = find_site(info, site)
        rows = pages_of_site(TrainingProviderPage, named, locale, context)
        return PROVIDERS.page(rows, arguments, context, language=language_of(named, locale))

    @staticmethod
    def resolve_training_events(
        root: Any, info: Info, site: str | None = None, locale: str | None = None, **arguments: Any
    ) -> Slice:
        """A page of the list."""
        context = info.context
        named = find_site(info, site)
        providers = pages_of_site(TrainingProviderPage, named, locale, context)
        rows = TrainingEvent.objects.upcoming(at=context.gate.at).filter(provider__in=providers.order_by().values("pk"))
        found = EVENTS.page(rows, arguments, context, language=language_of(named, locale))
        for event in found.nodes:
            context.gate.note_moment(event.ends_at)
        return found

    @staticmethod
    def resolve_therapist(root: Any, info: Info, slug: str | None = None, **arguments: Any) -> Any:
        """Find one listing."""
        return _page(TherapistPage, slug, info, **arguments)

    @staticmethod
    def resolve_training_provider(root: Any, info: Info, slug: str | None = None, **arguments: Any) -> Any:
        """Find one provider."""
        return _page(TrainingProviderPage, slug, info, **arguments)


def _page(
    model: Any,
    slug: str | None,
    info: Info,
    *,
    url_path: str | None = None,
    id: str | None = None,
    site: str | None = None,
    locale: str | None = None,
) -> Any:
    if slug is None:
        return find_page(model, info, url_path=url_path, id=id, site=site, locale=locale)
    return page_by_slug(model, slug, site=find_site(info, site), language=locale, context=info.context)
