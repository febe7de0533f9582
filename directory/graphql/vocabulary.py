"""The vocabulary in the API."""

from __future__ import annotations

from typing import Any

import graphene

from cms.content.addresses import entry_url
from cms.content.routes import entry_words
from cms.graphql.connection import Slice
from cms.graphql.context import Context, Info
from cms.graphql.enums import enum_type
from cms.graphql.interfaces import PreviewFields, listed, optional, required
from cms.graphql.pages import default_site, translations
from cms.graphql.rich_text import RichText, Text
from cms.graphql.scalars import URL, LanguageCode
from cms.graphql.types import extend, model_type
from directory.blocks import CodeSystem
from directory.graphql.therapist_list import THERAPISTS
from directory.models import (
    Condition,
    ConditionKind,
    Contraindication,
    ContraindicationSeverity,
    MassageType,
    MassageTypeIcon,
    Practice,
    Technique,
    TreatmentSurface,
)


class PressureRange(graphene.ObjectType):
    """How firm a massage is, from 1 (very light) to 5 (very firm)."""

    lightest = required(graphene.Int, "At its lightest, from 1 to 5.")
    firmest = required(graphene.Int, "At its firmest, from 1 to 5.")


class Code(graphene.ObjectType):
    """How a medical system names the same thing."""

    system = required(enum_type(CodeSystem), "Whose code it is.")
    value = required(graphene.String, "The code.")


class EntryFields(PreviewFields):
    """What all entries share."""

    locale = required(LanguageCode, "The language of the entry.")

    @staticmethod
    def resolve_locale(entry: Any, info: Info) -> str:
        """The language code."""
        return str(info.context.locales[entry.locale_id])

    @staticmethod
    def resolve_translations(entry: Any, info: Info) -> list[Any]:
        """The public translations."""
        return translations(entry, info.context)


class AddressedEntryFields(EntryFields):
    """Resolvers of entries with a page of their own; the fields come from `EntryInterface`."""

    @staticmethod
    def resolve_url(entry: Any, info: Info) -> str:
        """The address on the configured frontend."""
        context: Context = info.context
        return entry_url(
            entry_words()[type(entry)],
            entry.slug,
            language=context.locales[entry.locale_id],
            site=default_site(context),
            cache_object=context.request,
        )


def stored_words(value: Any) -> list[Any]:
    """The values of a StreamField that is a plain list."""
    return [child["value"] for child in value.raw_data]


def codes(entry: Any) -> list[Any]:
    """The codes of medical systems, without those that are still unfinished in a draft."""
    return [code for code in stored_words(entry.codes) if code["system"] and code["value"]]


@extend(MassageType)
class MassageTypeFields(AddressedEntryFields):
    """A kind of massage as the field names it."""

    reads = {"may_help_with": ("conditions",)}

    also_known_as = listed(graphene.String, "Other names that people search for.")
    description = required(RichText, "Where it comes from, how a session goes, how it feels.")
    pressure = optional(
        PressureRange, "How firm it is. Null only in a preview, while editors have not said both ends of the range."
    )
    body_focus = listed(graphene.String, "Where the work is mostly done.")
    surface = required(enum_type(TreatmentSurface), "What the client lies or sits on.")
    icon = required(enum_type(MassageTypeIcon), "The drawing that stands for it.")
    parent = optional(
        lambda: model_type(MassageType),
        "The type of which it is a variant. Null when it is none, or that one is not public.",
    )
    techniques = listed(lambda: model_type(Technique), "What the hands do in it.")
    may_help_with = listed(
        lambda: model_type(Condition), "Conditions for which there is some evidence or long practice."
    )
    contraindications = listed(lambda: model_type(Contraindication), "When it should not be given.")
    codes = listed(Code, "Codes of medical systems.")
    same_as = listed(URL, "Pages elsewhere that identify the type.")

    therapists = THERAPISTS.field("Public listings of the site asked for that offer it, in its language.")

    @staticmethod
    def resolve_therapists(entry: MassageType, info: Info, **arguments: Any) -> Slice:
        """The public listings that offer the type."""
        return THERAPISTS.pages_of(entry, arguments, info, by="offered_massage_types__massage_type")

    @staticmethod
    def resolve_also_known_as(entry: MassageType, info: Info) -> list[str]:
        """The other names."""
        return stored_words(entry.also_known_as)

    @staticmethod
    def resolve_description(entry: MassageType, info: Info) -> Text:
        """The description."""
        return Text(entry.description, entry)

    @staticmethod
    def resolve_pressure(entry: MassageType, info: Info) -> dict[str, Any] | None:
        """Both ends of the range."""
        if entry.lightest_pressure is None or entry.firmest_pressure is None:
            return None
        return {"lightest": entry.lightest_pressure, "firmest": entry.firmest_pressure}

    @staticmethod
    def resolve_body_focus(entry: MassageType, info: Info) -> list[str]:
        """The areas."""
        return stored_words(entry.body_focus)

    @staticmethod
    def resolve_parent(entry: MassageType, info: Info) -> Any:
        """The public parent."""
        return info.context.foreign_object(entry, "parent")

    @staticmethod
    def resolve_techniques(entry: MassageType, info: Info) -> list[Any]:
        """The public techniques."""
        return info.context.many_to_many(entry, "techniques")

    @staticmethod
    def resolve_may_help_with(entry: MassageType, info: Info) -> list[Any]:
        """The public conditions."""
        return info.context.many_to_many(entry, "conditions")

    @staticmethod
    def resolve_contraindications(entry: MassageType, info: Info) -> list[Any]:
        """The public contraindications."""
        return info.context.many_to_many(entry, "contraindications")

    @staticmethod
    def resolve_codes(entry: MassageType, info: Info) -> list[Any]:
        """The codes."""
        return codes(entry)

    @staticmethod
    def resolve_same_as(entry: MassageType, info: Info) -> list[str]:
        """The addresses."""
        return stored_words(entry.same_as)


@extend(Technique)
class TechniqueFields(AddressedEntryFields):
    """One way of working with the hands."""

    description = required(RichText, "What the hands do.")
    massage_types = listed(lambda: model_type(MassageType), "The types that use it, by name.")

    @staticmethod
    def resolve_description(entry: Technique, info: Info) -> Text:
        """The description."""
        return Text(entry.description, entry)

    @staticmethod
    def resolve_massage_types(entry: Technique, info: Info) -> list[Any]:
        """The public types."""
        return info.context.many_to_many(entry, "massage_types")


@extend(Condition)
class ConditionFields(AddressedEntryFields):
    """What people come with. Massage may help with it; nobody says that it cures."""

    condition_kind = required(enum_type(ConditionKind), "Where it is mostly felt.")
    when_to_see_a_doctor = required(RichText, "Signs that need a doctor first; to be shown with it.")
    codes = listed(Code, "Codes of medical systems.")
    massage_types = listed(lambda: model_type(MassageType), "The types that may help with it, by name.")

    @staticmethod
    def resolve_condition_kind(entry: Condition, info: Info) -> str:
        """The kind."""
        return str(entry.kind)

    @staticmethod
    def resolve_when_to_see_a_doctor(entry: Condition, info: Info) -> Text:
        """The signs."""
        return Text(entry.when_to_see_a_doctor, entry)

    @staticmethod
    def resolve_codes(entry: Condition, info: Info) -> list[Any]:
        """The codes."""
        return codes(entry)

    @staticmethod
    def resolve_massage_types(entry: Condition, info: Info) -> list[Any]:
        """The public types."""
        return info.context.many_to_many(entry, "massage_types")


@extend(Contraindication)
class ContraindicationFields(EntryFields):
    """A reason not to massage, or not here, or not yet."""

    severity = required(enum_type(ContraindicationSeverity), "How far it reaches.")
    explanation = required(RichText, "Why, and what to do instead.")
    massage_types = listed(lambda: model_type(MassageType), "The types that it speaks against, by name.")
    translations = listed(lambda: model_type(Contraindication), "The same entry in other languages; only public ones.")

    @staticmethod
    def resolve_massage_types(entry: Contraindication, info: Info) -> list[Any]:
        """The public types."""
        return info.context.many_to_many(entry, "massage_types")

    @staticmethod
    def resolve_explanation(entry: Contraindication, info: Info) -> Text:
        """The explanation."""
        return Text(entry.explanation, entry)


@extend(Practice)
class PracticeFields(EntryFields):
    """A complementary practice related to massage."""

    same_as = listed(URL, "Pages elsewhere that identify the practice.")
    translations = listed(lambda: model_type(Practice), "The same entry in other languages; only public ones.")

    @staticmethod
    def resolve_same_as(entry: Practice, info: Info) -> list[str]:
        """The addresses."""
        return stored_words(entry.same_as)
