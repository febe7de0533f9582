"""How many SQL statements the queries of a frontend run, whatever the rows. A failure prints them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from graphql import GraphQLObjectType

from articles.models import ArticlePage
from cms.content.peers import PeersMixin
from cms.graphql.schema import graphql_schema
from directory.models import MassageType, OfferedMassageType, TherapistPage
from tests.factories.articles import ImageFactory, PersonFactory
from tests.factories.directory import (
    ContraindicationFactory,
    MassageTypeFactory,
    TechniqueFactory,
    TherapistPageFactory,
)
from tests.graphql.every_field import only_field
from tests.graphql.whole_article import block, items, short_article, whole_article

pytestmark = pytest.mark.django_db

PICTURE = """fragment Files on Image { alternativeText picture(preset: %s) {
  sources { contentType srcSet } fallback { url width height } sizes placeholder } }"""

ARTICLE = (
    """query($path: String!) { article(urlPath: $path) {
  title url standfirst readingMinutes locale
  breadcrumbs { title url }
  seo { title description canonicalUrl isIndexable image { rendition(preset: SOCIAL) { url } } }
  hero { ...Files }
  authors { name role }
  medicalReview { reviewer { name credentials } reviewedOn isOverdue }
  references { number text url }
  massageTypes { name url }
  disclaimer { html }
  body { __typename
    ... on Block { id }
    ... on HeadingBlock { label level anchor }
    ... on TextBlock { text { html citations { number anchor } } }
    ... on ImageBlock { image { ...Files } caption { html } }
    ... on QuoteBlock { quote attribution }
    ... on CalloutBlock { kind heading text { html } }
    ... on MassageTypesBlock { heading massageTypeEntries { massageType { name url } text { html } } }
    ... on BenefitsBlock { groups { kind items } }
    ... on EvidenceBlock { findings { claim result { html } references { number } } }
    ... on StepsBlock { steps { heading text { html } } }
    ... on QuestionsBlock { questions { question answer { html } } }
    ... on TableBlock { tableCaption header rows }
    ... on DisclaimerBlock { disclaimer { html } }
  } } } """
    + PICTURE % "BODY"
)

BY_URL_PATH = ARTICLE.replace("article(urlPath: $path) {", "page(urlPath: $path) { ... on Article {").replace(
    "  } } } ", "  } } } } ", 1
)

ARTICLES = (
    """{ articles(first: 20) { nodes {
  title url standfirst firstPublishedAt hero { ...Files } authors { name credentials } } } } """
    + PICTURE % "CARD"
)

THERAPISTS = """{ therapists(first: 50, orderBy: NAME) { nodes {
  name url summary massageTypes { isSpeciality massageType { name url } } } } }"""

IN_FAIR_ORDER = THERAPISTS.replace("NAME", "FAIR_ROTATION")

MASSAGE_TYPES = """{ massageTypes(first: 50) { nodes { name slug url summary image { rendition(preset: CARD) { url } }
  techniques { name url } } } }"""

TECHNIQUES = "{ techniques { nodes { name url description { html } massageTypes { name } } } }"

CONDITIONS = "{ conditions { nodes { name url whenToSeeADoctor { html } massageTypes { name url } } } }"

NESTED_THERAPISTS = """{ massageTypes { nodes { name therapists(first: 5) { nodes {
  name url portrait { rendition(preset: PORTRAIT) { url } } massageTypes { massageType { name url } } } } } } }"""

NESTED_ARTICLES = """{ massageTypes { nodes { name articles(first: 5) { nodes {
  title url authors { name portrait { rendition(preset: THUMBNAIL) { url } } } massageTypes { name } } } } } }"""

BUDGETS = {
    "article": (ARTICLE, 8),
    "page": (BY_URL_PATH, 8),
    "articles": (ARTICLES, 4),
    "therapists": (THERAPISTS, 4),
    "therapists in the fair order": (IN_FAIR_ORDER, 4),
    "massage types": (MASSAGE_TYPES, 4),
    "techniques": (TECHNIQUES, 4),
    "conditions": (CONDITIONS, 4),
    "therapists of massage types": (NESTED_THERAPISTS, 6),
    "articles of massage types": (NESTED_ARTICLES, 6),
}


def more_content(made: Any) -> None:
    """Several of everything that the queries show, and an article that shows them."""
    types = [MassageTypeFactory(image=ImageFactory()) for _ in range(3)]
    for massage_type in [made.massage_type, *types]:
        massage_type.techniques.add(made.technique)
        massage_type.conditions.add(made.condition)
    for n in range(4):
        author = PersonFactory(portrait=ImageFactory())
        article = short_article(f"Article {n}", author=author, hero=ImageFactory(), social_image=ImageFactory())
        article.massage_types = types
        article.medical_reviewer = PersonFactory()
        article.save()
        therapist = TherapistPageFactory(parent=made.therapist.get_parent(), portrait=ImageFactory())
        therapist.offered_massage_types = [OfferedMassageType(massage_type=each) for each in types]
        therapist.save()
    page = ArticlePage.objects.get(pk=made.page.pk)
    links = "".join(
        f'<a linktype="page" id="{each.pk}">there</a> '
        for each in [*ArticlePage.objects.all(), *TherapistPage.objects.all()]
    )
    page.body = [
        *page.body.raw_data,
        *(block("image", {"image": ImageFactory().pk, "caption": ""}) for _ in range(3)),
        block("text", f"<p>{links}</p>"),
        block(
            "massage_types",
            {"heading": "", "intro": "", "entries": items(*({"massage_type": each.pk, "text": ""} for each in types))},
        ),
    ]
    page.massage_types = types
    page.save()


@pytest.mark.parametrize("name", BUDGETS)
def test_statements_stay_within_the_budget_whatever_the_rows(
    ask: Any, statements: Callable[..., list[str]], name: str
) -> None:
    query, budget = BUDGETS[name]
    made = whole_article()
    variables = {"path": "/articles/therapeutic-massage/"} if "$path" in query else {}
    ask(query, **variables)  # Wagtail keeps the paths of its sites from here on
    few = statements(lambda: ask(query, **variables))
    more_content(made)
    many = statements(lambda: ask(query, **variables))
    assert len(many) <= budget, "\n\n".join([f"{len(many)}:", *many])
    assert len(few) <= budget, "\n\n".join([f"{len(few)}:", *few])


LISTS = {
    "Article": "{ articles { nodes %s } }",
    "MassageType": "{ massageTypes { nodes %s } }",
    "Technique": "{ techniques { nodes %s } }",
    "Condition": "{ conditions { nodes %s } }",
    "Contraindication": "{ massageTypes { nodes { contraindications %s } } }",
    "Person": "{ articles { nodes { authors %s } } }",
    "Practice": "{ articles { nodes { practices %s } } }",
    "Therapist": "{ therapists { nodes %s } }",
    "TrainingProvider": "{ trainingProviders { nodes %s } }",
    "TrainingEvent": "{ trainingEvents { nodes %s } }",
    "HomePage": '{ page(urlPath: "/") { ... on HomePage %s } }',
}


@pytest.mark.parametrize("type_name", LISTS)
def test_no_field_reads_a_text_that_its_query_left_in_the_database(
    ask: Any, monkeypatch: pytest.MonkeyPatch, type_name: str
) -> None:
    more_content(whole_article())
    ContraindicationFactory().massage_types.set(MassageType.objects.all())
    left_out: list[str] = []
    monkeypatch.setattr(PeersMixin, "refresh_from_db", lambda row, fields=(), **_: left_out.extend(fields))
    found = graphql_schema().type_map[type_name]
    assert isinstance(found, GraphQLObjectType)
    for field in found.fields:
        selection = only_field(type_name, field)
        assert any(ask(LISTS[type_name] % selection).values())
        assert left_out == [], field


def test_a_text_that_nothing_foresaw_is_read_for_all_rows_at_once(ask: Any, statements: Any) -> None:
    made = whole_article()
    others = [each for each in made.page.body.raw_data if each["type"] != "techniques"]
    query = """{ article(slug: "therapeutic-massage") { body {
      ... on TechniquesBlock { techniqueEntries { technique { name } text { html } } } } } }"""

    def show(techniques: list[Any]) -> list[str]:
        entries = items(*({"technique": each.pk, "text": ""} for each in techniques))
        made.page.body = [*others, block("techniques", {"heading": "", "intro": "", "entries": entries})]
        made.page.save()
        run: list[str] = statements(lambda: ask(query))
        return run

    def technique(n: int) -> Any:
        linked = short_article(f"Linked {n}")
        return TechniqueFactory(description=f'<p><a linktype="page" id="{linked.pk}">More</a></p>')

    few = show([technique(1)])
    many = show([technique(n) for n in range(2, 5)])
    assert len(many) == len(few), "\n\n".join(many)
