"""Every answer knows on what it hangs: no table is read without a tag, and no edit changes an answer unnoticed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory
from graphql import OperationType, execute_sync, get_operation_ast, parse
from graphql_relay import to_global_id
from wagtail.models import Page

from cms.content.tags import list_tag
from cms.graphql.context import Context
from cms.graphql.documents import documents
from cms.graphql.limits import Limits
from cms.graphql.playground.examples import examples
from cms.graphql.schema import graphql_schema
from directory.models import MassageType
from tests.factories.directory import (
    PracticeLocationFactory,
    TherapistPageFactory,
)
from tests.graphql.content_of_documents import content_of_documents
from tests.graphql.edits import EDITS, Change, change_disclaimer, edit_article, publish_article
from tests.graphql.every_field import every_field
from tests.graphql.whole_article import WholeArticle

pytestmark = pytest.mark.django_db

MORE_QUERIES: dict[str, tuple[str, dict[str, Any]]] = {
    "absent page": ('{ page(urlPath: "/articles/later/") { title } }', {}),
    "absent article": ('{ article(slug: "later") { title } }', {}),
    "absent type": ('{ massageType(slug: "later") { name } }', {}),
    "absent route": ('{ route(path: "/articles/later/") { status redirectTo page { title } } }', {}),
    "route to an entry": ('{ route(path: "/massage-types/swedish-massage/") { status entry { name } } }', {}),
    "redirect": ('{ route(path: "/old") { status redirectTo } }', {}),
    "about a type": (
        '{ articles(filter: {massageType: {eq: "swedish-massage"}}) { nodes { title } facets { values { count } } } }',
        {},
    ),
    "therapists of a country": ('{ therapists(filter: {country: "US"}) { totalCount nodes { name } } }', {}),
    "all languages": ("{ routes(first: 100) { nodes { url locale } } }", {}),
    "types of a technique": ("{ techniques { nodes { name massageTypes { name articles { totalCount } } } } }", {}),
    "graph": ('{ article(slug: "therapeutic-massage") { jsonLd related { title } translations { title } } }', {}),
}


def queries(made: WholeArticle) -> dict[str, tuple[str, dict[str, Any]]]:
    """The documents for frontend teams, and what they leave out. No cache keeps previews and mutations."""
    known = {
        example.name: (example.query, json.loads(example.variables or "{}"))
        for example in examples()
        if example.name != "preview" and is_query(example.query)
    }
    node = (known["node"][0], {"id": to_global_id("Technique", made.technique.pk)})
    page = (known["node"][0], {"id": to_global_id("Article", made.page.pk)})
    return known | MORE_QUERIES | {"node": node, "node of a page": page}


def is_query(source: str) -> bool:
    """Whether a document only reads."""
    operation = get_operation_ast(parse(source))
    return operation is not None and operation.operation is OperationType.QUERY


@dataclass
class Answer:
    """An answer with its tags and the tables that were read for it."""

    data: dict[str, Any] | None
    tags: set[str]
    tables: set[str]


def answer(query: str, variables: dict[str, Any]) -> Answer:
    """Ask as the view does, and look on."""
    document = documents.get(query, Limits.from_settings(), lambda _: None)
    context = Context(RequestFactory().get("/graphql/"), plan=document.plan)
    names = connection.introspection.django_table_names()
    tables: set[str] = set()

    def look_on(execute: Callable[..., Any], sql: str, *arguments: Any) -> Any:
        tables.update(name for name in names if f'"{name}"' in sql)
        return execute(sql, *arguments)

    with connection.execute_wrapper(look_on):
        result = execute_sync(graphql_schema(), document.ast, context_value=context, variable_values=variables)
    assert result.errors is None
    return Answer(result.data, context.gate.tags, tables)


COVERED_BY = {
    # Read for all answers, or a part of the schema.
    "wagtailcore_site": ("sites",),
    "wagtailcore_locale": ("sites",),
    "django_content_type": ("sites",),
    "directory_place": ("sites",),  # the gazetteer of a release, which begins with empty caches
    # Objects, and lists of them.
    "wagtailcore_page": ("page:", "path:", "list:", "tree:", "sites"),
    "articles_articlepage": ("page:", "path:", "list:articlepage", "redirects"),
    "articles_articleindexpage": ("page:", "path:", "list:articleindexpage", "redirects"),
    "articles_person": ("person:", "page:", "list:person"),
    "content_libraryimage": ("libraryimage:",),
    "content_librarydocument": ("librarydocument:",),
    "directory_condition": ("condition:", "page:", "massagetype:", "list:condition"),
    "directory_contraindication": ("contraindication:", "massagetype:"),
    "directory_insurance": ("insurance:", "page:"),
    "directory_massagetype": ("massagetype:", "page:", "list:massagetype"),
    "directory_practice": ("practice:", "page:", "list:practice"),
    "directory_technique": ("technique:", "massagetype:", "list:technique"),
    "directory_therapistindexpage": ("page:", "path:", "list:therapistindexpage", "redirects"),
    "directory_therapistpage": ("page:", "path:", "list:therapistpage", "redirects"),
    "directory_trainingevent": ("trainingevent:", "list:trainingevent", "page:"),
    "directory_trainingindexpage": ("page:", "path:", "list:trainingindexpage", "redirects"),
    "directory_trainingproviderpage": (
        "page:",
        "path:",
        "list:trainingproviderpage",
        "list:trainingevent",
        "redirects",
    ),
    "home_homepage": ("page:", "path:", "list:homepage", "redirects"),
    "home_standardpage": ("page:", "path:", "list:standardpage", "redirects"),
    # Parts of an object, and links that it makes: saved with it.
    "articles_articleauthor": ("page:", "list:articlepage"),
    "articles_articlepage_conditions": ("page:", "list:articlepage"),
    "articles_articlepage_massage_types": ("page:", "list:articlepage"),
    "articles_articlepage_practices": ("page:", "list:articlepage"),
    "articles_articletag": ("page:", "list:articlepage"),
    "articles_reference": ("page:",),
    "articles_relatedarticle": ("page:",),
    "content_rendition": ("libraryimage:",),
    "directory_approval": ("page:",),
    "directory_credential": ("page:",),
    "directory_featuredplacement": ("page:", "list:therapistpage"),
    "directory_listingaccessibility": ("page:", "list:therapistpage"),
    "directory_listingclientgroup": ("page:", "list:therapistpage"),
    "directory_listinglanguage": ("page:", "list:therapistpage"),
    "directory_listingpayment": ("page:", "list:therapistpage"),
    "directory_massagetype_conditions": ("massagetype:", "list:massagetype"),
    "directory_massagetype_contraindications": ("massagetype:", "list:massagetype"),
    "directory_massagetype_techniques": ("massagetype:", "list:massagetype"),
    "directory_offeredmassagetype": ("page:", "list:therapistpage"),
    "directory_licensingrule": ("list:licensingrule",),
    "directory_openinghours": ("page:",),
    "directory_openinghoursexception": ("page:",),
    "directory_practicelocation": ("page:", "list:therapistpage"),
    "directory_sessionprice": ("page:", "list:therapistpage"),
    "directory_therapistpage_conditions": ("page:", "list:therapistpage"),
    "directory_therapistpage_insurances": ("page:", "list:therapistpage"),
    "directory_trainingevent_massage_types": ("trainingevent:", "list:trainingevent"),
    "home_chosenarticle": ("page:",),
    "home_homepage_massage_types": ("page:",),
    # The index of a search follows the rows that it lists.
    "search_searchdocument": ("list:",),
    # Rules and settings.
    "content_sitesettings": ("sites",),
    "content_navigation": ("navigation:",),
    "taggit_tag": ("list:tag",),
    "wagtailcore_collection": ("collections",),
    "wagtailcore_collectionviewrestriction": ("collections",),
    "wagtailcore_pageviewrestriction": ("pages",),
    "wagtailembeds_embed": ("list:embed",),
    "wagtailredirects_redirect": ("redirects",),
}
"""By which tags an answer tells that it read a table. A new table needs a decision."""


def test_no_table_is_read_without_a_tag_that_covers_it(wide_limits: None) -> None:
    made = content_of_documents()
    everything = f'{{ article(slug: "therapeutic-massage") {every_field("Article", depth=2)} }}'
    for name, (query, variables) in {**queries(made), "everything": (everything, {})}.items():
        found = answer(query, variables)
        assert found.tables - COVERED_BY.keys() == set(), name
        for table in found.tables:
            assert any(tag.startswith(COVERED_BY[table]) for tag in found.tags), (name, table)


def test_an_edit_changes_only_answers_whose_tags_it_moves(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        made = content_of_documents()
    asked = queries(made)
    before = {name: answer(*query) for name, query in asked.items()}
    for edit in EDITS:
        change = Change()
        edit(made, change)
        after = {name: answer(*query) for name, query in asked.items()}
        changed = {name for name in asked if after[name].data != before[name].data}
        assert changed, f"{edit.__name__} changes no answer"
        unnoticed = {name for name in changed if not change.tags & before[name].tags}
        assert unnoticed == set(), (edit.__name__, sorted(change.tags))
        before = after


@pytest.fixture
def therapists_of() -> Callable[[str], set[str]]:
    return lambda code: answer(f'{{ therapists(filter: {{country: "{code}"}}) {{ nodes {{ name }} }} }}', {}).tags


def test_an_article_touches_no_list_of_therapists() -> None:
    made = content_of_documents()
    change = Change()
    publish_article(made, change)
    edit_article(made, change)
    for name in ("therapists", "training-events", "techniques"):
        assert change.tags & answer(*queries(made)[name]).tags == set()


def test_a_therapist_touches_no_list_of_another_country(therapists_of: Callable[[str], set[str]]) -> None:
    made = content_of_documents()
    change = Change()
    parent = Page.objects.get(pk=made.therapist.get_parent().pk)
    change.made(TherapistPageFactory(parent=parent, locations=[PracticeLocationFactory(country="DE", region="")]))
    assert change.tags & therapists_of("DE")
    assert change.tags & therapists_of("US") == set()


def test_a_text_of_the_site_touches_no_answer_that_does_not_show_it() -> None:
    made = content_of_documents()
    change = Change()
    change_disclaimer(made, change)
    assert change.tags & answer(*queries(made)["article"]).tags
    assert change.tags & answer(*queries(made)["articles"]).tags == set()


def test_a_list_by_an_unknown_equality_hangs_on_all_rows() -> None:
    assert list_tag(MassageType, language="en", key=("origin", "Sweden")) == "list:massagetype@en"
    assert list_tag(MassageType, language="en", key=("slug", "a b")) == "list:massagetype@en:slug=a%20b"
