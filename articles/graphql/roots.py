"""Root fields for articles."""

from __future__ import annotations

from typing import Any

import graphene

from articles.graphql.lists import ARTICLES
from articles.models import ArticlePage
from cms.graphql.connection import Slice
from cms.graphql.context import Info
from cms.graphql.interfaces import optional
from cms.graphql.pages import find_page, find_site, language_of, page_by_slug, pages_of_site
from cms.graphql.scalars import LanguageCode
from cms.graphql.schema import register_query
from cms.graphql.types import model_type

SITE = "Host name of a site, with port where needed. The default site otherwise."


@register_query
class ArticleQuery:
    """One article, and the list of them."""

    article = optional(
        lambda: model_type(ArticlePage),
        "An article by path, slug or id. Null when there is no public one.",
        slug=graphene.String(description="The last word of its address. Of two with one slug the newest."),
        url_path=graphene.String(description="Path within the site."),
        id=graphene.ID(description="The article's id."),
        site=graphene.String(description=SITE),
        locale=LanguageCode(description="Only an article in this language. The site's main one for a slug."),
    )
    articles = ARTICLES.field(
        "The public articles of a site.",
        site=graphene.String(description=SITE),
        locale=LanguageCode(description="In this language. The site's main one otherwise."),
    )

    @staticmethod
    def resolve_article(
        root: Any,
        info: Info,
        slug: str | None = None,
        url_path: str | None = None,
        id: str | None = None,
        site: str | None = None,
        locale: str | None = None,
    ) -> Any:
        """Find one article."""
        if slug is None:
            return find_page(ArticlePage, info, url_path=url_path, id=id, site=site, locale=locale)
        context = info.context
        return page_by_slug(ArticlePage, slug, site=find_site(info, site), language=locale, context=context)

    @staticmethod
    def resolve_articles(
        root: Any, info: Info, site: str | None = None, locale: str | None = None, **arguments: Any
    ) -> Slice:
        """A page of the list."""
        context = info.context
        named = find_site(info, site)
        rows = pages_of_site(ArticlePage, named, locale, context)
        return ARTICLES.page(rows, arguments, context, language=language_of(named, locale))
