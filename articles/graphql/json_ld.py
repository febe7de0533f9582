"""What machines are told of articles: a reviewed page on health that is an article with sources."""

from __future__ import annotations

from articles.graphql.citations import numbering, reference_url
from articles.graphql.types import authors, medical_review
from articles.models import ArticleIndexPage, ArticlePage, Person, Reference, StudyKind
from cms.graphql.context import Context
from cms.graphql.json_ld import Graph, Node, day, describes, image_object, moment, node
from cms.graphql.pages import page_image
from cms.graphql.rich_text import Text, plain_text
from directory.graphql.json_ld import medical_condition, medical_therapy, stored_values

KINDS = {
    StudyKind.GUIDELINE: "CreativeWork",
    StudyKind.BOOK: "Book",
    StudyKind.WEB_PAGE: "WebPage",
    StudyKind.OTHER: "CreativeWork",
}
"""What a reference is; the kinds of study that are left out are scholarly articles."""


@describes(ArticleIndexPage)
def describe_index(graph: Graph, page: ArticleIndexPage) -> None:
    """The page below which the articles stand."""
    graph.add_page("CollectionPage")


@describes(ArticlePage)
def describe_article(graph: Graph, page: ArticlePage) -> None:
    """Review and sources belong to the page, words and authors to the article on it."""
    context = graph.context
    review = medical_review(page, context)
    article_id = graph.name("article")
    described_page = graph.add_page(
        "MedicalWebPage",
        mainEntity={"@id": article_id},
        about=[
            *(medical_therapy(each) for each in context.many_to_many(page, "massage_types")),
            *(medical_condition(each) for each in context.many_to_many(page, "conditions")),
        ],
        lastReviewed=day(review["reviewed_on"]) if review else None,
        reviewedBy=graph.add(_person(graph, review["reviewer"])) if review else None,
        citation=[_citation(reference) for reference in numbering(page, context).cited],
    )
    graph.add(
        node(
            "Article",
            article_id,
            headline=page.title,
            description=page.standfirst,
            image=image_object(page_image(page, context), "HERO", context),
            author=[graph.add(_person(graph, person)) for person in authors(page, context)],
            publisher=graph.organization,
            datePublished=moment(page.first_published_at),
            dateModified=moment(page.last_published_at),
            mainEntityOfPage=described_page,
            inLanguage=graph.language,
            keywords=context.tag_names(page, "tagged_items"),
            mentions=[
                node("Thing", name=practice.name, description=practice.summary, sameAs=stored_values(practice.same_as))
                for practice in context.many_to_many(page, "practices")
            ],
            timeRequired=f"PT{page.reading_minutes}M",
        )
    )


def _person(graph: Graph, person: Person) -> Node:
    context: Context = graph.context
    return node(
        "Person",
        f"{graph.base}/#person-{person.slug}",
        name=person.name,
        honorificSuffix=person.credentials,
        jobTitle=person.role,
        description=plain_text(Text(person.biography, person), context),
        image=image_object(context.foreign_object(person, "portrait"), "PORTRAIT", context),
        sameAs=stored_values(person.same_as),
    )


def _citation(reference: Reference) -> Node:
    return node(
        KINDS.get(StudyKind(reference.kind), "ScholarlyArticle"),
        name=reference.title,
        author=[node("Person", name=name) for name in reference.author_list],
        datePublished=str(reference.year) if reference.year else None,
        url=reference_url(reference),
        identifier=node("PropertyValue", propertyID="doi", value=reference.doi) if reference.doi else None,
        creditText=reference.formatted,
    )
