"""Lists of articles: filter, orders, and the connections on other types that lead to them."""

from __future__ import annotations

from typing import Any

import graphene
from taggit.models import Tag

from articles.models import ArticleAuthor, ArticlePage, ArticleTag, Person
from cms.graphql.connection import Slice, connection_arguments, connection_type, paginate_related
from cms.graphql.context import Info
from cms.graphql.filtering import Criterion, date_criterion, filter_input, slug_criterion, text_criterion
from cms.graphql.interfaces import required
from cms.graphql.types import extend
from directory.models import Condition, MassageType, Practice

ORDERS = {
    "NEWEST": ("-first_published_at", "-pk"),
    "OLDEST": ("first_published_at", "pk"),
    "TITLE": ("title", "pk"),
}
ORDER_DESCRIPTIONS = {
    "NEWEST": "By first publication, newest first.",
    "OLDEST": "By first publication, oldest first.",
    "TITLE": "By title, as the database sorts text.",
}

ArticleOrder = graphene.Enum(
    "ArticleOrder",
    [(name, name) for name in ORDERS],
    description=lambda member: ORDER_DESCRIPTIONS[member.value] if member else "Orders of articles.",
)


def _public(model: type[Any]) -> Any:
    return lambda context: context.gate.public(model)


def _about(model: type[Any], name: str, description: str) -> Criterion:
    """Articles that name public rows of `model` by their relation `name`."""
    relation: Any = ArticlePage._meta.get_field(name)
    links = relation.remote_field.through._default_manager
    target = relation.m2m_reverse_field_name()
    return slug_criterion(
        description,
        rows=_public(model),
        owners=lambda rows: links.filter(**{f"{target}__in": rows.values("pk")}).values("articlepage_id"),
    )


CRITERIA = {
    "title": text_criterion("title", "The article's title."),
    "massage_type": _about(MassageType, "massage_types", "About massage types."),
    "condition": _about(Condition, "conditions", "About conditions."),
    "practice": _about(Practice, "practices", "Related to practices."),
    "tag": slug_criterion(
        "With tags, by their slugs.",
        rows=lambda context: Tag.objects.all(),
        owners=lambda tags: ArticleTag.objects.filter(tag__in=tags.values("pk")).values("content_object_id"),
    ),
    "author": slug_criterion(
        "By authors.",
        rows=_public(Person),
        owners=lambda people: ArticleAuthor.objects.filter(person__in=people.values("pk")).values("page_id"),
    ),
    "reviewer": slug_criterion(
        "Reviewed by people.",
        rows=_public(Person),
        owners=lambda people: (
            ArticlePage.objects.filter(medical_reviewer__in=people.values("pk"), last_reviewed_on__isnull=False)
            .order_by()
            .values("pk")
        ),
    ),
    "published_on": date_criterion("first_published_at", "The day of first publication."),
}

ArticleFilter = filter_input("ArticleFilter", "Which articles to list. All criteria must hold.", CRITERIA)


def articles_field(description: str) -> graphene.Field:
    """A connection to articles on another type."""
    order = graphene.Argument(ArticleOrder, default_value="NEWEST", description="NEWEST when nothing is given.")
    return required(lambda: connection_type(ArticlePage), description, order_by=order, **connection_arguments())


def order_named(order_by: Any) -> tuple[str, ...]:
    """The columns of an order."""
    return ORDERS[str(getattr(order_by, "value", order_by))]


def _articles_by(owner: str) -> Any:
    def resolve(row: Any, info: Info, order_by: Any, **paging: Any) -> Slice:
        context = info.context
        rows = context.gate.public(ArticlePage).filter(locale=row.locale_id)
        return paginate_related(
            row, rows, owner=owner, order=order_named(order_by), arguments=paging, context=context, key=row.locale_id
        )

    return staticmethod(resolve)


@extend(MassageType)
class ArticlesOfMassageType:
    """Articles about a massage type."""

    articles = articles_field("Public articles about it, in its language.")
    resolve_articles = _articles_by("massage_types")


@extend(Condition)
class ArticlesOfCondition:
    """Articles about a condition."""

    articles = articles_field("Public articles about it, in its language.")
    resolve_articles = _articles_by("conditions")


@extend(Person)
class ArticlesOfPerson:
    """Articles by a person."""

    articles = articles_field("Public articles that the person wrote, in the person's language.")
    resolve_articles = _articles_by("article_authors__person")
