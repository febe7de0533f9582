"""The tree of pages: only what belongs together can stand below one another."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Page, get_page_models

from articles.models import ArticleIndexPage, ArticlePage
from directory.models import TherapistIndexPage, TherapistPage, TrainingIndexPage, TrainingProviderPage
from home.models import HomePage, StandardPage
from tests.factories.directory import TherapistPageFactory
from tests.graphql.whole_article import article_index, home_page, short_article

pytestmark = pytest.mark.django_db

CHILDREN: dict[type[Page], set[type[Page]]] = {
    Page: {HomePage},
    HomePage: {ArticleIndexPage, TherapistIndexPage, TrainingIndexPage, StandardPage},
    ArticleIndexPage: {ArticlePage},
    TherapistIndexPage: {TherapistPage},
    TrainingIndexPage: {TrainingProviderPage},
    ArticlePage: set(),
    TherapistPage: set(),
    TrainingProviderPage: set(),
    StandardPage: {StandardPage},
}


@pytest.mark.parametrize("parent", CHILDREN, ids=lambda parent: parent.__name__)
def test_below_a_page_only_its_own_kinds_can_be_made(parent: Any) -> None:
    makeable = {model for model in get_page_models() if model in parent.creatable_subpage_models()}
    assert makeable == CHILDREN[parent]


def test_a_page_cannot_be_moved_where_it_does_not_belong() -> None:
    article, listing = short_article("Sleep"), TherapistPageFactory()
    assert article.can_move_to(article_index())
    for place in (home_page(), listing.get_parent(), listing, article):
        assert not article.can_move_to(place)
