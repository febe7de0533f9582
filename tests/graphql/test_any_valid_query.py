"""Valid queries of every shape, drawn from the schema: none makes the server fail, and none finds what is hidden."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any, ClassVar

import pytest
from django.test import Client, override_settings
from django.utils import timezone
from graphql import (
    DocumentNode,
    FieldNode,
    OperationDefinitionNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    build_schema,
    parse,
    print_ast,
    visit,
)
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis_graphql import nodes, queries
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from articles.models import ArticlePage, RelatedArticle
from cms.content.models import LibraryImage
from cms.graphql.schema import graphql_schema, schema_text
from cms.graphql.types import global_id
from directory.models import TherapistPage
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    TechniqueFactory,
    TherapistPageFactory,
)
from tests.graphql.every_field import every_field
from tests.graphql.every_page import every_page
from tests.graphql.faults import expect_no_fault
from tests.graphql.whole_article import ImageFactory, block, short_article

pytestmark = pytest.mark.django_db

SECRET = "Quetzalcoatl"
ALTERNATIVES = ({"first", "last", "page", "filter"}, {"urlPath", "id", "slug"})
"""Of these one at a time: most queries with several would be refused."""
UNGUESSABLE = {"site", "after", "before", "previewToken", "perPage"}
"""Arguments for which nothing that can be drawn would do, or not alone."""

words = st.sampled_from(["therapeutic-massage", "/articles/", "/", "massage", "Portland", "en", "US", "USD", "robin"])
days = st.dates(dt.date(2020, 1, 1), dt.date(2100, 1, 1))


def hide_something(pages: dict[str, Any]) -> list[Any]:
    """Something hidden in each way, to which public content refers. Each holds the word."""
    article, therapist = pages["Article"], TherapistPage.objects.get(pk=pages["Therapist"].pk)
    private = Collection.get_first_root_node().add_child(instance=Collection(name="Private"))
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    image = ImageFactory(title=SECRET, alternative_text=SECRET, credit=SECRET, collection=private)
    hidden = [
        image,
        MassageTypeFactory(name=SECRET, slug="hidden", summary=SECRET, image=image, live=False),
        TechniqueFactory(name=SECRET, slug="hidden", expire_at=timezone.now() - dt.timedelta(days=1)),
        ConditionFactory(name=SECRET, slug="hidden", live=False),
        short_article(f"{SECRET} draft", standfirst=SECRET, live=False),
        short_article(f"{SECRET} members", standfirst=SECRET),
        TherapistPageFactory(title=SECRET, slug="hidden", membership_status="suspended"),
    ]
    PageViewRestriction.objects.create(page=hidden[5], restriction_type="login")
    LibraryImage.objects.filter(pk=image.pk).update(focal_point_x=1)
    article.massage_types.add(hidden[1])
    article.conditions.add(hidden[3])
    article.related_articles = [RelatedArticle(article=page) for page in hidden[4:6]]
    article.hero = image
    article.save()
    draft = ArticlePage.objects.get(pk=article.pk)
    draft.standfirst, draft.body = SECRET, [block("quote", {"quote": SECRET, "attribution": ""})]
    draft.save_revision()
    therapist.email, therapist.internal_notes = f"{SECRET}@example.org", SECRET
    location = therapist.locations.get_object_list()[0]
    location.street = location.street_line_2 = SECRET
    therapist.save_revision().publish()
    return hidden


@cache
def documents(ids: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """Documents with one root field each; what they look for is often there, and often hidden."""
    texts = words | st.sampled_from(ids) | st.text(max_size=10)
    scalars = {
        "String": texts.map(nodes.String),
        "ID": (st.sampled_from(ids) | texts).map(nodes.String),
        "Int": (st.integers(1, 30) | st.sampled_from([-(2**31), -1, 0, 101, 2**31 - 1])).map(nodes.Int),
        "LanguageCode": st.sampled_from(["en", "es"]).map(nodes.String),
        "CountryCode": st.sampled_from(["US", "DE"]).map(nodes.String),
        "Date": days.map(lambda day: nodes.String(day.isoformat())),
    }
    sdl = schema_text()
    roots = build_schema(sdl).query_type
    assert roots is not None
    each_root = [
        queries(sdl, fields=[root], custom_scalars=scalars, allow_x00=False, print_ast=lambda document: document)
        for root in roots.fields
    ]
    return st.one_of(each_root)


@override_settings(GRAPHQL_MAX_TOKENS=20_000, GRAPHQL_MAX_COST=10_000_000)
class AnyValidQuery(TestCase):
    """Each example runs in a transaction of its own."""

    ids: ClassVar[tuple[str, ...]]

    @classmethod
    def setUpTestData(cls) -> None:
        pages = every_page()
        cls.ids = tuple(global_id(row) for row in (*pages.values(), *hide_something(pages)))

    @hypothesis_settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(data=st.data())
    def test_no_valid_query_fails_or_finds_what_is_hidden(self, data: st.DataObject) -> None:
        query = sharpened(data.draw(documents(self.ids)), data)
        response = Client().post("/graphql/", {"query": query}, content_type="application/json")
        assert response.status_code == 200, (query, response.content)
        assert SECRET.lower() not in response.content.decode().lower(), query
        errors = response.json().get("errors", [])
        expect_no_fault(errors)
        assert "GRAPHQL_VALIDATION_FAILED" not in {error["extensions"]["code"] for error in errors}, (query, errors)


class Sharpen(Visitor):
    """Takes arguments away that would mostly have a query refused, and asks each object for all its words.

    What is left is as valid as before, finds more, and shows a leak wherever it meets one.
    """

    def __init__(self, data: st.DataObject, types: TypeInfo) -> None:
        super().__init__()
        self.data, self.types = data, types

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        left = [each for each in node.arguments if each.name.value not in UNGUESSABLE]
        for names in ALTERNATIVES:
            rivals = [each for each in left if each.name.value in names]
            kept = [self.data.draw(st.sampled_from(rivals))] if rivals else []
            left = [each for each in left if each not in rivals or each in kept]
        node.arguments = tuple(left)

    def enter_selection_set(self, node: SelectionSetNode, *_: Any) -> None:
        of_type = self.types.get_parent_type()
        if of_type is None or of_type.name == "Query":
            return
        words = every_field(of_type.name, depth=1 if of_type.name.endswith("Connection") else 0)
        (operation,) = parse(words or "{ __typename }").definitions
        assert isinstance(operation, OperationDefinitionNode)
        node.selections = (*node.selections, *operation.selection_set.selections)


def sharpened(document: DocumentNode, data: st.DataObject) -> str:
    """The text of a document, sharpened."""
    types = TypeInfo(graphql_schema())
    return print_ast(visit(document, TypeInfoVisitor(types, Sharpen(data, types))))
