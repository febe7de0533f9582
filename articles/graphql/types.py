"""Articles, people and index pages in the API."""

from __future__ import annotations

from typing import Any

import graphene

from articles.graphql.blocks import ArticleBlock
from articles.graphql.citations import numbering
from articles.models import ArticleIndexPage, ArticlePage, Person, Reference
from cms.content.blocks import DisclaimerKind
from cms.content.rich_text import is_empty
from cms.graphql.blocks import heading_anchor
from cms.graphql.context import Context, Info
from cms.graphql.interfaces import PreviewFields, listed, optional, required
from cms.graphql.pages import PageFields, address, translations
from cms.graphql.rich_text import RichText, Text
from cms.graphql.scalars import URL, Date, LanguageCode
from cms.graphql.settings import Disclaimer, disclaimer
from cms.graphql.streams import BlockNode, stream_blocks
from cms.graphql.types import extend, model_type
from directory.days import day_at, end_of
from directory.models import Condition, MassageType, Practice

AUTHORS = "article_authors.person"
RELATED = "related_articles.article"


class MedicalReview(graphene.ObjectType):
    """Who reviewed an article, and when."""

    reviewer = required(lambda: model_type(Person), "The reviewer.")
    reviewed_on = required(Date, "The day of the last review.")
    next_review_due_on = optional(Date, "The day by which it should be reviewed again. Null when none is set.")
    is_overdue = required(graphene.Boolean, "Whether that day has passed.")


class Heading(graphene.ObjectType):
    """An entry of the table of contents."""

    anchor = required(graphene.String, "The heading's anchor.")
    text = required(graphene.String, "The heading's words.")
    level = required(graphene.Int, "2 for a section, 3 for a subsection.")


@extend(Person)
class PersonFields(PreviewFields):
    """An author or a medical reviewer."""

    biography = required(RichText, "Two or three sentences.")
    same_as = listed(URL, "Pages elsewhere that identify the person.")
    locale = required(LanguageCode, "The language of this biography.")
    translations = listed(lambda: model_type(Person), "The same person in other languages; only public ones.")

    @staticmethod
    def resolve_locale(person: Person, info: Info) -> str:
        """The language code."""
        return str(info.context.locales[person.locale_id])

    @staticmethod
    def resolve_translations(person: Person, info: Info) -> list[Person]:
        """The public translations."""
        return translations(person, info.context)

    @staticmethod
    def resolve_biography(person: Person, info: Info) -> Text:
        """The biography."""
        return Text(person.biography, person)

    @staticmethod
    def resolve_same_as(person: Person, info: Info) -> list[str]:
        """The addresses."""
        return [child["value"] for child in person.same_as.raw_data]


@extend(ArticlePage)
class ArticleFields(PageFields):
    """A therapy guide: structured text with numbered references, written and reviewed by people."""

    reads = {
        "authors": (AUTHORS,),
        "medical_review": ("medical_reviewer",),
        "reading_minutes": ("body",),
        "table_of_contents": ("body",),
        "references": ("body",),
        "related": (RELATED,),
    }

    authors = listed(lambda: model_type(Person), "In order; people who are not public are left out.")
    medical_review = optional(MedicalReview, "Null when the article makes no health claim and was not reviewed.")
    key_points = listed(graphene.String, "What somebody in a hurry should take away.")
    body = listed(ArticleBlock, "The text, block by block.")
    table_of_contents = listed(Heading, "The headings of the body in order.")
    references = listed(lambda: model_type(Reference), "The cited references by number.")
    massage_types = listed(lambda: model_type(MassageType), "The types that the article is about.")
    conditions = listed(lambda: model_type(Condition), "The conditions that the article is about.")
    practices = listed(lambda: model_type(Practice), "Complementary practices related to it.")
    related = listed(lambda: model_type(ArticlePage), "What to read next, in order.")
    tags = listed(graphene.String, "Tags, by the alphabet.")
    disclaimer = required(Disclaimer, "The medical disclaimer; it must be shown with the article.")

    @staticmethod
    def resolve_authors(page: ArticlePage, info: Info) -> list[Person]:
        """The public authors."""
        return authors(page, info.context)

    @staticmethod
    def resolve_medical_review(page: ArticlePage, info: Info) -> dict[str, Any] | None:
        """The last review, if a public person made one."""
        return medical_review(page, info.context)

    @staticmethod
    def resolve_key_points(page: ArticlePage, info: Info) -> list[str]:
        """The key points."""
        return [child["value"] for child in page.key_points.raw_data]

    @staticmethod
    def resolve_body(page: ArticlePage, info: Info) -> list[BlockNode]:
        """The blocks."""
        return stream_blocks(page, "body")

    @staticmethod
    def resolve_table_of_contents(page: ArticlePage, info: Info) -> list[dict[str, Any]]:
        """The headings."""
        return [
            {"anchor": heading_anchor(node), "text": node.words("text"), "level": int(node["level"])}
            for node in stream_blocks(page, "body")
            if node.name == "heading"
        ]

    @staticmethod
    def resolve_references(page: ArticlePage, info: Info) -> list[Reference]:
        """The cited references: an uncited one has no number, and cannot be published."""
        return numbering(page, info.context).cited

    @staticmethod
    def resolve_massage_types(page: ArticlePage, info: Info) -> list[Any]:
        """The public types."""
        return info.context.many_to_many(page, "massage_types")

    @staticmethod
    def resolve_conditions(page: ArticlePage, info: Info) -> list[Any]:
        """The public conditions."""
        return info.context.many_to_many(page, "conditions")

    @staticmethod
    def resolve_practices(page: ArticlePage, info: Info) -> list[Any]:
        """The public practices."""
        return info.context.many_to_many(page, "practices")

    @staticmethod
    def resolve_related(page: ArticlePage, info: Info) -> list[Any]:
        """The public related articles."""
        return info.context.many_to_many(page, RELATED)

    @staticmethod
    def resolve_tags(page: ArticlePage, info: Info) -> list[str]:
        """The names of the tags."""
        return info.context.tag_names(page, "tagged_items")

    @staticmethod
    def resolve_disclaimer(page: ArticlePage, info: Info) -> Any:
        """The disclaimer of the article's site."""
        site_id = address(page, info.context).site_id
        return disclaimer(DisclaimerKind.MEDICAL, site_id, info.context)


def authors(page: ArticlePage, context: Context) -> list[Person]:
    """The public authors of an article, in order."""
    return context.many_to_many(page, AUTHORS)


def medical_review(page: ArticlePage, context: Context) -> dict[str, Any] | None:
    """The last review of an article, as the type `MedicalReview` reads it; None unless a public person made one."""
    reviewer = context.foreign_object(page, "medical_reviewer")
    if reviewer is None or page.last_reviewed_on is None:
        return None
    due = page.next_review_due_on
    if due is not None:
        context.gate.note_moment(end_of(due))
    return {
        "reviewer": reviewer,
        "reviewed_on": page.last_reviewed_on,
        "next_review_due_on": due,
        "is_overdue": due is not None and due < day_at(context.gate.at),
    }


@extend(ArticleIndexPage)
class ArticleIndexFields(PageFields):
    """The page below which the articles stand; ask the root field `articles` for them."""

    intro = optional(RichText, "Null when there is none.")

    @staticmethod
    def resolve_intro(page: ArticleIndexPage, info: Info) -> Text | None:
        """The introduction."""
        return None if is_empty(page.intro) else Text(page.intro, page)
