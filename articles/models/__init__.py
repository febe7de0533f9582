"""Models of the articles app."""

from articles.models.article import (
    ArticleAuthor,
    ArticleIndexPage,
    ArticlePage,
    ArticleTag,
    RelatedArticle,
)
from articles.models.person import Person
from articles.models.reference import Reference
from articles.study_kind import StudyKind

__all__ = [
    "ArticleAuthor",
    "ArticleIndexPage",
    "ArticlePage",
    "ArticleTag",
    "Person",
    "Reference",
    "RelatedArticle",
    "StudyKind",
]
