"""What keeps an article or a person from being published: each problem, and where it is said to be."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from wagtail.models import Site

from articles.models import ArticleAuthor
from cms.content.models import SiteSettings
from cms.content.publication import publication_problems
from tests.factories.articles import (
    ArticlePageFactory,
    ImageFactory,
    PersonFactory,
    ReferenceFactory,
    ReviewedArticlePageFactory,
    block,
    cite,
    finding,
    text,
)
from tests.factories.directory import ConditionFactory

pytestmark = pytest.mark.django_db


def problems(obj: Any) -> list[tuple[str, str]]:
    """Code and place of each."""
    return [(problem.code, problem.place) for problem in publication_problems(obj)]


def draft(**fields: Any) -> Any:
    return ArticlePageFactory(live=False, **fields)


def test_complete_article_has_no_problem() -> None:
    reference = ReferenceFactory()
    body = [text("<p>Breathe out.</p>"), finding(result=f"<p>Less waking.{cite(reference)}</p>")]
    assert problems(ReviewedArticlePageFactory(live=False, body=body, references=[reference])) == []


def test_article_without_standfirst() -> None:
    assert problems(draft(standfirst="  ")) == [("no_standfirst", "Standfirst")]


def test_article_without_author() -> None:
    assert problems(draft(authors=[])) == [("no_author", "Authors")]


def test_article_without_body() -> None:
    assert problems(draft(body=[])) == [("no_body", "Body")]


def test_hero_without_alternative_text() -> None:
    assert problems(draft(hero=ImageFactory(alternative_text=""))) == [("image_without_text", "Hero image")]


def test_decorative_hero_needs_no_text() -> None:
    assert problems(draft(hero=ImageFactory(alternative_text="", is_decorative=True))) == []


def test_image_in_the_body_without_alternative_text() -> None:
    image = ImageFactory(alternative_text="")
    body = [text("<p>a</p>"), block("image", {"image": image.pk, "caption": ""})]
    assert problems(draft(body=body)) == [("image_without_text", "Body, 2: Image")]


def test_social_image_without_alternative_text() -> None:
    found = problems(draft(social_image=ImageFactory(alternative_text="")))
    assert found == [("image_without_text", "Search engines and sharing")]


def test_claim_without_reference() -> None:
    page = ReviewedArticlePageFactory(live=False, body=[text("<p>a</p>"), finding(result="<p>Less waking.</p>")])
    assert problems(page) == [("claim_without_reference", "Body, 2: Evidence, finding 1")]


def test_citation_of_a_reference_that_is_not_on_the_page() -> None:
    body = [text("<p>a</p>"), text(f"<p>b{cite(uuid.uuid4())}</p>")]
    assert problems(draft(body=body)) == [("dangling_citation", "Body, 2: Text")]


def test_reference_that_nothing_cites() -> None:
    assert problems(draft(references=[ReferenceFactory()])) == [("uncited_reference", "References")]


def test_deleted_reference_leaves_its_citations_dangling() -> None:
    first, second = ReferenceFactory.build_batch(2)
    page = draft(body=[text(f"<p>a{cite(first)}b{cite(second)}</p>")], references=[first, second])
    assert problems(page) == []
    page.references = [second]
    assert problems(page) == [("dangling_citation", "Body, 1: Text")]


@pytest.mark.parametrize(
    "claim",
    [
        block("benefits", {"heading": "", "groups": [{"kind": "physical", "items": ["Looser muscles"]}]}),
        block("conditions", {"heading": "", "intro": "", "entries": []}),
    ],
    ids=["benefits", "conditions"],
)
def test_health_claims_without_reviewer(claim: dict[str, Any]) -> None:
    assert problems(draft(body=[claim])) == [("no_reviewer", "Review")]


def test_article_about_a_condition_without_reviewer() -> None:
    page = draft()
    page.conditions = [ConditionFactory()]
    assert problems(page) == [("no_reviewer", "Review")]


def test_review_without_its_date() -> None:
    page = draft(medical_reviewer=PersonFactory(role="Medical reviewer"))
    page.conditions = [ConditionFactory()]
    assert problems(page) == [("no_review_date", "Review")]
    page.last_reviewed_on = dt.date(2026, 3, 2)
    assert problems(page) == []


def test_a_reviewer_an_author_or_an_entry_whom_readers_would_not_see() -> None:
    page = draft(
        medical_reviewer=PersonFactory(live=False),
        last_reviewed_on=dt.date(2026, 3, 2),
        body=[block("conditions", {"entries": [{"condition": ConditionFactory(live=False).pk, "note": ""}]})],
    )
    page.article_authors.set([ArticleAuthor(person=PersonFactory(live=False))])
    assert problems(page) == [
        ("entry_not_public", "Authors"),
        ("entry_not_public", "Review"),
        ("entry_not_public", "Body, 1: Conditions"),
    ]


def test_person_without_biography() -> None:
    assert problems(PersonFactory(live=False, biography="")) == [("no_biography", "Biography")]


def test_portrait_without_alternative_text() -> None:
    person = PersonFactory(live=False, portrait=ImageFactory(alternative_text=""))
    assert problems(person) == [("image_without_text", "Portrait")]


HUBSPOT_FORM = {"heading": "", "portal_id": "", "form_id": "41663494-fe65-43d9-8d75-0462d3795b7f", "region": ""}


def form_of(portal: str = "") -> Any:
    return [text("<p>a</p>"), block("hubspot_form", {**HUBSPOT_FORM, "portal_id": portal})]


def test_hubspot_form_without_any_portal() -> None:
    assert problems(draft(body=form_of())) == [("form_without_portal", "Body, 2: HubSpot form")]


def test_hubspot_form_with_its_own_portal_or_that_of_the_site() -> None:
    assert problems(draft(body=form_of("48123456"))) == []
    article = draft(body=form_of())
    SiteSettings.objects.create(site=article.get_site(), hubspot_portal_id="48123456")
    assert problems(article) == []


def test_hubspot_form_is_published_at_once_where_the_site_names_the_portal() -> None:
    SiteSettings.objects.create(site=Site.objects.get(is_default_site=True), hubspot_portal_id="48123456")
    assert ArticlePageFactory(body=form_of()).live
