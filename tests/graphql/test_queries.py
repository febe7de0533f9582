"""The documents in `docs/queries/`, with which frontend teams begin and the playground opens."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from graphql import FieldNode, GraphQLObjectType, OperationDefinitionNode, build_schema, parse, validate
from graphql_relay import to_global_id

from cms.content.models import Preview
from cms.graphql.playground.examples import OPENED_FIRST, Example, examples
from cms.graphql.schema import graphql_schema, schema_text
from tests.factories.directory import superuser
from tests.graphql.content_of_documents import content_of_documents
from tests.graphql.whole_article import WholeArticle

BY_NAME = {example.name: example for example in examples()}


def root_fields(example: Example) -> set[str]:
    return {
        selection.name.value
        for definition in parse(example.query).definitions
        if isinstance(definition, OperationDefinitionNode)
        for selection in definition.selection_set.selections
        if isinstance(selection, FieldNode)
    }


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_document_fits_the_schema(example: Example) -> None:
    assert validate(build_schema(schema_text()), parse(example.query)) == []


def test_every_root_field_has_a_document() -> None:
    query, mutation = graphql_schema().query_type, graphql_schema().mutation_type
    assert query is not None
    assert mutation is not None
    assert {*query.fields, *mutation.fields} - set().union(*map(root_fields, examples())) == set()


def test_every_page_type_has_fields_of_its_own_in_a_document() -> None:
    schema = graphql_schema()
    pages = schema.get_possible_types(schema.type_map["PageInterface"])  # type: ignore[arg-type]
    roots = {"Article": "article(", "Therapist": "therapist(", "TrainingProvider": "trainingProvider("}
    documents = "\n".join(example.query for example in examples())
    named = {page.name for page in pages if f"on {page.name} {{" in documents or roots.get(page.name, "…") in documents}
    assert named == {page.name for page in pages}


def test_the_article_document_asks_for_every_block() -> None:
    schema = graphql_schema()
    blocks = schema.get_possible_types(schema.type_map["ArticleBlock"])  # type: ignore[arg-type]
    assert all(isinstance(block, GraphQLObjectType) for block in blocks)
    missing = [block.name for block in blocks if f"... on {block.name} {{" not in BY_NAME["article"].query]
    assert missing == []


def test_the_tabs_of_a_first_visit_are_documents() -> None:
    assert set(OPENED_FIRST) <= BY_NAME.keys()


@pytest.fixture
def content() -> WholeArticle:
    """Something for each document to find."""
    return content_of_documents()


@pytest.mark.django_db
@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_document_finds_something_and_fails_nowhere(example: Example, content: WholeArticle, client: Client) -> None:
    variables = json.loads(example.variables or "{}")
    if example.name == "node":
        variables = {"id": to_global_id("Technique", content.technique.pk)}
    elif example.name == "preview":
        variables = {"token": Preview.keep(content.page, user=superuser(), is_in_panel=False).token}
    elif example.name == "start-enquiry":
        variables = {"therapistId": to_global_id("Therapist", content.therapist.pk)}
    body = {"query": example.query, "variables": variables}
    answer = json.loads(client.post("/graphql/", body, content_type="application/json").content)
    assert "errors" not in answer
    for root in answer["data"].values():
        assert root
        if isinstance(root, dict) and "pageInfo" in root:
            assert root.get("nodes") or root.get("edges")
