"""Lists of articles: filter, orders, and the connections on other types that lead to them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Value
from django.db.models.functions import Coalesce
from taggit.models import Tag

from articles.models import ArticleAuthor, ArticlePage, ArticleTag, Person
from cms.graphql.connection import Slice
from cms.graphql.context import Info
from cms.graphql.criteria import date_criterion, related_criterion, slug_criterion, text_criterion
from cms.graphql.facets import Links
from cms.graphql.lists import ListOf, Ordering
from cms.graphql.types import extend
from directory.models import Condition, MassageType


def _public(model: type[Any]) -> Any:
    return lambda context: context.gate.public(model)


ARTICLES = ListOf(
    ArticlePage,
    noun="articles",
    criteria={
        "title": text_criterion("title", "The article's title."),
        "massage_type": related_criterion(ArticlePage, "massage_types", "Massage type", "About massage types."),
        "condition": related_criterion(ArticlePage, "conditions", "Condition", "About conditions."),
        "practice": related_criterion(ArticlePage, "practices", "Related practice", "Related to practices."),
        "tag": slug_criterion(
            "Tag",
            "With tags, by their slugs.",
            Links(ArticleTag, "content_object", "tag", lambda context: Tag.objects.all()),
        ),
        "author": slug_criterion("Author", "By authors.", Links(ArticleAuthor, "page", "person", _public(Person))),
        "reviewer": slug_criterion(
            "Reviewed by", "Reviewed by people.", Links(ArticlePage, "pk", "medical_reviewer", _public(Person))
        ),
        "published_on": date_criterion("first_published_at", "The day of first publication."),
    },
    orderings={
        "NEWEST": Ordering(("-first_published_at", "-pk"), "By first publication, newest first."),
        "OLDEST": Ordering(("first_published_at", "pk"), "By first publication, oldest first."),
        "TITLE": Ordering(("title", "pk"), "By title, as the database sorts text."),
        "LAST_REVIEWED": Ordering(
            ("-reviewed_on_or_never", "-pk"),
            "By last medical review, the latest first; articles without one come last.",
            {"reviewed_on_or_never": Coalesce("last_reviewed_on", Value(dt.date.min))},
        ),
    },
)


def _articles_by(owner: str) -> Any:
    def resolve(row: Any, info: Info, **arguments: Any) -> Slice:
        return ARTICLES.pages_of(row, arguments, info, by=owner)

    return staticmethod(resolve)


@extend(MassageType)
class ArticlesOfMassageType:
    """Articles about a massage type."""

    articles = ARTICLES.field("Public articles of the site asked for about it, in its language.")
    resolve_articles = _articles_by("massage_types")


@extend(Condition)
class ArticlesOfCondition:
    """Articles about a condition."""

    articles = ARTICLES.field("Public articles of the site asked for about it, in its language.")
    resolve_articles = _articles_by("conditions")


@extend(Person)
class ArticlesOfPerson:
    """Articles by a person."""

    articles = ARTICLES.field("Public articles of the site asked for that the person wrote, in the person's language.")
    resolve_articles = _articles_by("article_authors__person")
