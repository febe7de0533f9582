"""Articles through the API."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import ArticlePage
from cms.graphql.types import global_id
from tests.graphql.every_field import every_field
from tests.graphql.whole_article import FIRST_KEY, VIDEO, short_article, whole_article

pytestmark = pytest.mark.django_db

ARTICLE = """query($path: String!) { article(urlPath: $path) {
  title standfirst readingMinutes keyPoints tags urlPath locale
  hero { alternativeText credit } authors { name role } related { title }
  medicalReview { reviewer { name } reviewedOn nextReviewDueOn isOverdue }
  massageTypes { name } conditions { name } practices { name }
  tableOfContents { text level } breadcrumbs { title }
  references { number title authors url year }
  disclaimer { kind html version }
  body { __typename
    ... on HeadingBlock { label level }
    ... on TextBlock { text { html citations { number reference { title } } } }
    ... on ImageBlock { image { alternativeText } caption { html } }
    ... on QuoteBlock { quote attribution }
    ... on CalloutBlock { kind heading text { html } }
    ... on MassageTypesBlock { heading intro { html } massageTypeEntries { massageType { name } text { html } } }
    ... on TechniquesBlock { heading intro { html } techniqueEntries { technique { name } text { html } } }
    ... on ConditionsBlock { conditionEntries { condition { name } note { citations { number } } } }
    ... on BenefitsBlock { groups { kind items } }
    ... on EvidenceBlock { findings { claim population design strength references { number } } }
    ... on StepsBlock { steps { heading text { html } } }
    ... on QuestionsBlock { questions { question answer { html } } }
    ... on TableBlock { tableCaption header rows }
    ... on VideoBlock { url title provider }
    ... on HubSpotFormBlock { portalId formId region heading }
    ... on TherapistSpotlightBlock { rule therapists { name } }
    ... on NearbyTherapistsBlock { massageTypes { name } defaultRadiusKm }
    ... on TrainingBlock { events { title } intro { html } }
    ... on DisclaimerBlock { disclaimer { kind html } }
  } } }"""


def test_one_query_returns_a_whole_article(ask: Any) -> None:
    made = whole_article()
    article = ask(ARTICLE, path="/articles/therapeutic-massage/")["article"]
    body = article.pop("body")
    assert article == {
        "title": "Therapeutic massage",
        "standfirst": "What it is and what it may help with.",
        "readingMinutes": 1,
        "keyPoints": ["It is calm.", "It is safe for most."],
        "tags": ["calm"],
        "urlPath": "/articles/therapeutic-massage/",
        "locale": "en",
        "hero": {"alternativeText": "Two hands on a back", "credit": "A. Painter"},
        "authors": [{"name": "Ada Writer", "role": "Health writer"}],
        "related": [{"title": "Sleep"}],
        "medicalReview": {
            "reviewer": {"name": "Rey Viewer"},
            "reviewedOn": "2026-01-01",
            "nextReviewDueOn": "2099-01-01",
            "isOverdue": False,
        },
        "massageTypes": [{"name": "Swedish massage"}],
        "conditions": [{"name": "Anxiety"}],
        "practices": [{"name": "Yoga"}],
        "tableOfContents": [{"text": "What it is", "level": 2}],
        "breadcrumbs": [{"title": "Touchpoint"}, {"title": "Articles"}, {"title": "Therapeutic massage"}],
        "references": [
            {"number": 1, "title": "Cited first", "authors": ["Rapaport MH", "Schettler P"], "url": None, "year": 2018},
            {
                "number": 2,
                "title": "First entered",
                "authors": [],
                "url": "https://doi.org/10.1176/appi.focus.20170043",
                "year": None,
            },
        ],
        "disclaimer": {"kind": "MEDICAL", "html": "<p>Not a substitute for a doctor.</p>", "version": 1},
    }
    by_type = {block.pop("__typename"): block for block in body}
    assert by_type.pop("TextBlock")["text"]["citations"] == [
        {"number": 1, "reference": {"title": "Cited first"}},
        {"number": 2, "reference": {"title": "First entered"}},
    ]
    assert by_type == {
        "HeadingBlock": {"label": "What it is", "level": 2},
        "ImageBlock": {"image": {"alternativeText": "Two hands on a back"}, "caption": {"html": "<p>Strokes</p>"}},
        "QuoteBlock": {"quote": "Slow hands hear more.", "attribution": "A teacher"},
        "CalloutBlock": {"kind": "CONTRAINDICATION", "heading": "Fever", "text": {"html": "<p>Not with fever.</p>"}},
        "MassageTypesBlock": {
            "heading": "Types",
            "intro": None,
            "massageTypeEntries": [
                {
                    "massageType": {"name": "Swedish massage"},
                    "text": {"html": f"<p>{made.massage_type.summary}</p>"},
                }
            ],
        },
        "TechniquesBlock": {
            "heading": None,
            "intro": {"html": "<p>Hands do this.</p>"},
            "techniqueEntries": [{"technique": {"name": "Effleurage"}, "text": {"html": "<p>Long strokes.</p>"}}],
        },
        "ConditionsBlock": {
            "conditionEntries": [{"condition": {"name": "Anxiety"}, "note": {"citations": [{"number": 1}]}}]
        },
        "BenefitsBlock": {"groups": [{"kind": "MENTAL", "items": ["Calm"]}]},
        "EvidenceBlock": {
            "findings": [
                {
                    "claim": "Massage may ease anxiety.",
                    "population": "adults",
                    "design": "RANDOMISED_TRIAL",
                    "strength": "MODERATE",
                    "references": [{"number": 2}],
                }
            ]
        },
        "StepsBlock": {"steps": [{"heading": "Talk", "text": {"html": "<p>Say why.</p>"}}]},
        "QuestionsBlock": {"questions": [{"question": "Does it hurt?", "answer": {"html": "<p>No.</p>"}}]},
        "TableBlock": {"tableCaption": "Pressure", "header": ["Type", "Pressure"], "rows": [["Swedish", "2"]]},
        "VideoBlock": {"url": VIDEO, "title": "A session", "provider": "YouTube"},
        "HubSpotFormBlock": {"portalId": "26513052", "formId": str(FIRST_KEY), "region": "NA1", "heading": None},
        "TherapistSpotlightBlock": {"rule": "CHOSEN", "therapists": [{"name": "Robin Example"}]},
        "NearbyTherapistsBlock": {"massageTypes": [{"name": "Swedish massage"}], "defaultRadiusKm": 25},
        "TrainingBlock": {"events": [{"title": "Fascia"}], "intro": None},
        "DisclaimerBlock": {"disclaimer": {"kind": "DIRECTORY", "html": "<p>We endorse nobody.</p>"}},
    }


def test_every_field_of_every_block_is_answered_without_an_alias(ask: Any) -> None:
    whole_article()
    body = ask(f'{{ article(slug: "therapeutic-massage") {{ body {every_field("ArticleBlock", depth=2)} }} }}')
    assert len({block["__typename"] for block in body["article"]["body"]}) == 19


def test_every_field_of_an_article_and_of_what_it_names_is_answered(ask: Any, wide_limits: None) -> None:
    made = whole_article()
    article = ask(f'{{ article(slug: "therapeutic-massage") {every_field("Article", depth=2)} }}')["article"]
    assert article["medicalReview"]["reviewer"]["name"] == made.reviewer.name


def test_citations_in_html_link_to_their_reference_and_back(ask: Any) -> None:
    whole_article()
    answer = ask("""{ article(slug: "therapeutic-massage") {
        body { ... on TextBlock { text { html citations { anchor } } } } } }""")
    text = next(block["text"] for block in answer["article"]["body"] if block)
    first, second = (citation["anchor"] for citation in text["citations"])
    assert f'<sup class="citation" id="{first}"><a href="#reference-1">1</a></sup>' in text["html"]
    assert f'<sup class="citation" id="{second}"><a href="#reference-2">2</a></sup>' in text["html"]


def test_links_in_rich_text_are_absolute(ask: Any, settings: Any) -> None:
    settings.FRONTEND_BASE_URL = "https://www.example.org"
    whole_article()
    answer = ask('{ article(slug: "therapeutic-massage") { body { ... on TextBlock { text { html } } } } }')
    html = next(block["text"]["html"] for block in answer["article"]["body"] if block)
    assert '<a href="https://www.example.org/articles/sleep/">skin</a>' in html
    assert '<a href="https://example.org/">elsewhere</a>' in html


def test_block_ids_are_unique_and_stay(ask: Any) -> None:
    made = whole_article()
    query = """{ article(slug: "therapeutic-massage") {
        body { ... on Block { id } ... on EvidenceBlock { findings { id } } } } }"""
    before = ask(query)["article"]["body"]
    ids = [block["id"] for block in before] + [f["id"] for block in before for f in block.get("findings", ())]
    assert len(set(ids)) == len(ids)
    made.page.save_revision().publish()
    assert ask(query)["article"]["body"] == before


def test_an_article_is_found_by_path_slug_or_id_alike(ask: Any) -> None:
    page = short_article("Sleep")
    query = "query($slug: String, $path: String, $id: ID) { article(slug: $slug, urlPath: $path, id: $id) { title } }"
    expected = {"article": {"title": "Sleep"}}
    assert ask(query, slug="sleep") == expected
    assert ask(query, path="/articles/sleep/") == expected
    assert ask(query, path="articles/sleep") == expected
    assert ask(query, id=global_id(page)) == expected


def test_a_path_matches_exactly(ask: Any) -> None:
    short_article("Sleep")
    query = "query($path: String!) { page(urlPath: $path) { title } }"
    for path in ("/sleep/", "/x/articles/sleep/", "/articles/", "/articles/sle/", "/touchpoint/articles/sleep/", "%"):
        answer = ask(query, path=path)["page"]
        assert answer is None or answer["title"] == "Articles"


def test_two_ways_of_naming_a_page_at_once_are_refused(ask_for_errors: Any) -> None:
    for arguments in ("", 'urlPath: "/", id: "x"'):
        call = f"page({arguments})" if arguments else "page"
        errors = ask_for_errors(f"{{ {call} {{ title }} }}")
        assert [error["extensions"]["code"] for error in errors] == ["BAD_INPUT"]
        assert errors[0]["path"] == ["page"]


@pytest.mark.parametrize("id", ["", "x", "QXJ0aWNsZTo=", "QXJ0aWNsZTpub3QtYS1udW1iZXI=", "é", "\x00", "9" * 5000])
def test_an_id_that_is_none_is_bad_input(ask_for_errors: Any, id: str) -> None:
    errors = ask_for_errors("query($id: ID!) { page(id: $id) { title } }", id=id)
    assert [error["extensions"]["code"] for error in errors] == ["BAD_INPUT"]


def test_an_unknown_site_is_not_found(ask_for_errors: Any) -> None:
    for host in ("nowhere.example.org", "localhost:1", "localhost:x"):
        errors = ask_for_errors("query($site: String) { articles(site: $site) { totalCount } }", site=host)
        assert [error["extensions"]["code"] for error in errors] == ["NOT_FOUND"]


def test_statements_for_a_list_do_not_grow_with_its_rows(client: Client, statements: Any) -> None:
    query = """{ articles { totalCount nodes { title url hero { alternativeText picture(preset: CARD) { sizes } }
        authors { name portrait { width } } tags massageTypes { name } conditions { name } related { title url }
        references { number } breadcrumbs { title } disclaimer { html }
        body { __typename ... on TextBlock { text { html } } ... on ImageBlock { image { width } }
          ... on MassageTypesBlock { massageTypeEntries { massageType { name } } } } } } }"""

    def ask_once() -> None:
        response = client.post("/graphql/", {"query": query}, content_type="application/json")
        assert "errors" not in response.json()

    made = whole_article()
    ask_once()
    few = statements(ask_once)
    for number in range(5):
        copy = made.page.copy(update_attrs={"slug": f"copy-{number}", "title": f"Copy {number}"})
        assert copy.live
    assert ArticlePage.objects.count() == 7
    many = statements(ask_once)
    assert len(many) == len(few), "\n".join(many)


def test_orders_and_count_of_the_list(ask: Any) -> None:
    for title in ("Beta", "Alpha", "Gamma"):
        short_article(title)
    query = "query($order: ArticleOrder) { articles(orderBy: $order) { totalCount nodes { title } } }"
    titles = {
        order: [node["title"] for node in ask(query, order=order)["articles"]["nodes"]]
        for order in ("TITLE", "OLDEST", "NEWEST")
    }
    assert titles["TITLE"] == ["Alpha", "Beta", "Gamma"]
    assert sorted(titles["OLDEST"]) == titles["TITLE"]
    assert ask(query)["articles"]["totalCount"] == 3


def test_a_null_order_is_the_default_one(ask: Any) -> None:
    short_article("Sleep")
    query = "query($order: ArticleOrder) { articles(orderBy: $order) { nodes { title } } }"
    assert ask(query, order=None) == ask(query) == {"articles": {"nodes": [{"title": "Sleep"}]}}
