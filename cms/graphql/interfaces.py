"""Interfaces: what pages and vocabulary share.

Named in the setting `GRAPPLE`, which grapple reads while it makes its types.
"""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Model
from graphql_relay import to_global_id

from cms.content.publication import Problem, publication_problems
from cms.graphql.context import Info
from cms.graphql.scalars import JSON, URL, DateTime, LanguageCode


def required(of_type: Any, description: str, **options: Any) -> graphene.Field:
    """A field that is never null."""
    return graphene.Field(graphene.NonNull(of_type), description=description, **options)


def optional(of_type: Any, description: str, **options: Any) -> graphene.Field:
    """A field that may be null; its description says when."""
    return graphene.Field(of_type, description=description, **options)


def listed(of_type: Any, description: str, **options: Any) -> graphene.Field:
    """A complete list: never null, without null in it."""
    return required(graphene.List(graphene.NonNull(of_type)), description, **options)


def _type_of(instance: Model) -> Any:
    from cms.graphql.types import model_type

    return model_type(type(instance))


class Node(graphene.Interface):
    """Anything with an id that names it in the whole API."""

    id = required(graphene.ID, "Names the object in the whole API; opaque, and stable over time.")

    @classmethod
    def resolve_type(cls, instance: Any, info: Info) -> Any:
        """The type of a model's row."""
        return _type_of(instance)

    @staticmethod
    def resolve_id(instance: Any, info: Info) -> str:
        """Relay's global id: the type's name and the primary key."""
        return str(to_global_id(info.parent_type.name, instance.pk))


class Breadcrumb(graphene.ObjectType):
    """One step of the way from the home page down to a page."""

    title = required(graphene.String, "The step's title.")
    url = required(URL, "Absolute address on the configured frontend.")


def _image_type() -> Any:
    from cms.content.models import LibraryImage
    from cms.graphql.types import model_type

    return model_type(LibraryImage)


class Seo(graphene.ObjectType):
    """What search engines and social networks should be told of a page."""

    title = required(graphene.String, "For the title element; the page's title unless editors chose another.")
    description = required(
        graphene.String,
        "For the description; empty text is never sent: it falls back to the page's summary, then its title.",
    )
    canonical_url = required(URL, "The address that search engines should rank.")
    image = optional(_image_type, "For previews. Null when neither the page nor the site has one.")
    is_indexable = required(graphene.Boolean, "False when search engines should not list the page.")


class PublicationProblem(graphene.ObjectType):
    """Something that editors must mend before they can publish."""

    code = required(graphene.String, "A stable word for the kind of problem, for example no_author.")
    place = required(graphene.String, "Where it is, in the editor's words, for example Body, 3: Evidence.")
    field = optional(graphene.String, "The field of the editing form. Null when it is in a block or a row of a list.")
    message = required(graphene.String, "What to do, as a sentence.")

    @staticmethod
    def resolve_field(problem: Problem, info: Info) -> str | None:
        """The form's field."""
        return problem.field or None


class Preview(graphene.ObjectType):
    """Tells that this is a draft, shown to somebody who holds a preview token."""

    expires_at = required(DateTime, "When the token ceases to work.")
    problems = listed(PublicationProblem, "What keeps the draft from being published; empty when nothing does.")

    @staticmethod
    def resolve_expires_at(draft: Any, info: Info) -> Any:
        """An hour after the editor asked for it."""
        return draft.preview.expires_at

    @staticmethod
    def resolve_problems(draft: Any, info: Info) -> list[Problem]:
        """The problems, as the editing form shows them."""
        return publication_problems(draft)


def _preview_field() -> graphene.Field:
    return optional(Preview, "Null unless a preview token shows the draft: public content has none.")


class PreviewFields:
    """What every type with previews has."""

    preview = _preview_field()

    @staticmethod
    def resolve_preview(row: Any, info: Info) -> Any:
        """The draft itself, if it is one."""
        return row if row.preview is not None else None


class PageInterface(graphene.Interface):
    """What every page of the site has."""

    class Meta:
        interfaces = (Node,)

    id = required(graphene.ID, "Names the page in the whole API; opaque, and stable over time.")
    title = required(graphene.String, "The page's title, as readers see it.")
    url = required(URL, "Absolute address on the configured frontend.")
    url_path = required(graphene.String, "Path within the site, beginning and ending with a slash.")
    locale = required(LanguageCode, "The language of the page.")
    translations = listed(lambda: PageInterface, "The same page in other languages; only public ones.")
    breadcrumbs = listed(Breadcrumb, "The public pages above, from the home page down; the page itself is last.")
    seo = required(Seo, "For search engines and social networks.")
    json_ld = required(
        JSON,
        "One schema.org graph of the page, for a script element of type application/ld+json. It is data: escape < when "
        "you write it into HTML (docs/frontend/json-ld.md).",
    )
    first_published_at = required(DateTime, "When the page was first published.")
    last_published_at = required(DateTime, "When the page was last published.")
    preview = _preview_field()

    @classmethod
    def resolve_type(cls, instance: Any, info: Info) -> Any:
        """The type of a page's model."""
        return _type_of(instance)


class EntryInterface(graphene.Interface):
    """What every entry of the vocabulary has that the frontend shows at an address of its own."""

    class Meta:
        interfaces = (Node,)

    id = required(graphene.ID, "Names the entry in the whole API; opaque, and stable over time.")
    name = required(graphene.String, "As the field writes it, for example Swedish massage.")
    slug = required(graphene.String, "The last word of its address.")
    url = required(URL, "Absolute address on the configured frontend.")
    locale = required(LanguageCode, "The language of the entry.")
    translations = listed(lambda: EntryInterface, "The same entry in other languages; only public ones.")
    preview = _preview_field()

    @classmethod
    def resolve_type(cls, instance: Any, info: Info) -> Any:
        """The type of an entry's model."""
        return _type_of(instance)
