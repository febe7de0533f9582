"""From a file to the API: imported, refused, mended, published, and asked for."""

from __future__ import annotations

import datetime as dt
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from wagtail.models import Locale

from articles.citations import number_references
from articles.importing.body import reference_key
from articles.models import ArticleAuthor, ArticleIndexPage, ArticlePage, Person, Reference
from cms.content.publication import PublicationRefused, publication_problems

pytestmark = pytest.mark.django_db

ARTICLE = """{ page(urlPath: "/guides/massage-as-therapy/") { ... on Article {
  title
  references { number title }
  disclaimer { kind }
  body { __typename
    ... on MassageTypesBlock { massageTypeEntries { massageType { name } text { html } } }
    ... on TechniquesBlock { techniqueEntries { technique { name } } }
    ... on ConditionsBlock { conditionEntries { condition { name } note { citations { number } } } }
    ... on BenefitsBlock { groups { kind items } }
    ... on EvidenceBlock { findings { claim references { number } } }
    ... on HubSpotFormBlock { portalId formId }
    ... on DisclaimerBlock { disclaimer { kind html } }
    ... on TextBlock { text { html citations { number } } }
  } } } }"""


def person(name: str) -> Person:
    return Person.objects.create(
        name=name,
        slug=name.lower().replace(" ", "-"),
        locale=Locale.get_default(),
        credentials="LMT",
        role="Writer",
        biography="<p>Writes.</p>",
    )


def blocks(article: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [block for block in article["body"] if block["__typename"] == kind]


@pytest.mark.usefixtures("vocabulary")
def test_an_imported_article_is_refused_mended_published_and_answered(
    sample: Path, index: ArticleIndexPage, client: Client
) -> None:
    call_command("import_article", str(sample), "--fill-settings", stdout=StringIO())
    page: Any = ArticlePage.objects.get().get_latest_revision_as_object()
    with pytest.raises(PublicationRefused) as refusal:
        page.save_revision().publish()
    codes = {problem.code for problem in refusal.value.problems}
    assert codes == {"no_standfirst", "no_author", "no_reviewer", "dangling_citation"}
    assert client.post("/graphql/", {"query": ARTICLE}, content_type="application/json").json()["data"] == {
        "page": None
    }

    page.standfirst = "What it is, and what it may help with."
    page.article_authors = [ArticleAuthor(person=person("Ada Writer"))]
    page.medical_reviewer, page.last_reviewed_on = person("Rey Viewer"), dt.date(2026, 1, 1)
    page.references.set(
        [
            Reference(key=reference_key(page.slug, number), title=f"Source {number}", source="A journal")
            for number in range(1, 9)
        ]
    )
    assert publication_problems(page) == []
    page.save_revision().publish()

    answer = client.post("/graphql/", {"query": ARTICLE}, content_type="application/json").json()
    assert "errors" not in answer
    article = answer["data"]["page"]
    assert article["title"] == "Massage as Therapy"
    assert article["disclaimer"] == {"kind": "MEDICAL"}
    assert sorted(reference["title"] for reference in article["references"]) == [f"Source {n}" for n in range(1, 9)]
    assert [reference["number"] for reference in article["references"]] == list(range(1, 9))
    (types,) = blocks(article, "MassageTypesBlock")
    assert [entry["massageType"]["name"] for entry in types["massageTypeEntries"]] == [
        "Swedish massage",
        "Deep tissue massage",
        "Sports massage",
        "Shiatsu",
    ]
    assert "nineteenth-century Sweden" in types["massageTypeEntries"][0]["text"]["html"]
    (techniques,) = blocks(article, "TechniquesBlock")
    assert [entry["technique"]["name"] for entry in techniques["techniqueEntries"]] == [
        "Effleurage",
        "Petrissage",
        "Tapotement",
        "Friction",
    ]
    (conditions,) = blocks(article, "ConditionsBlock")
    assert len(conditions["conditionEntries"]) == 8
    noted = {e["condition"]["name"]: e["note"] for e in conditions["conditionEntries"] if e["note"]}
    assert set(noted) == {"Depression", "Fibromyalgia"}
    (benefits,) = blocks(article, "BenefitsBlock")
    assert [(group["kind"], len(group["items"])) for group in benefits["groups"]] == [("PHYSICAL", 3), ("MENTAL", 3)]
    (evidence,) = blocks(article, "EvidenceBlock")
    assert len(evidence["findings"]) == 3
    assert all(finding["references"] for finding in evidence["findings"])
    assert len(blocks(article, "HubSpotFormBlock")) == 1
    assert [block["disclaimer"]["kind"] for block in blocks(article, "DisclaimerBlock")] == ["MEDICAL", "DIRECTORY"]
    assert all(block["disclaimer"]["html"] for block in blocks(article, "DisclaimerBlock"))

    stored = number_references(ArticlePage.objects.get(), ArticlePage.objects.get().references.all())
    assert stored.dangling == []
    assert stored.uncited == []
