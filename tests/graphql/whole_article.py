"""An article that uses each block once, with references, people and neighbours."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

import wagtail_factories
from wagtail.embeds.models import Embed
from wagtail.models import Locale, Page, Site

from articles.models import ArticleAuthor, ArticleIndexPage, ArticlePage, Person, Reference, RelatedArticle
from cms.content.models import LibraryImage, SiteSettings
from directory.models import Condition, MassageType, Practice, Technique, TherapistPage
from home.models import HomePage
from tests.factories.directory import (
    ConditionFactory,
    MassageTypeFactory,
    PracticeFactory,
    TechniqueFactory,
    TherapistPageFactory,
    TrainingEventFactory,
    TrainingProviderPageFactory,
)

FIRST_KEY = uuid.UUID("11111111-1111-4111-8111-111111111111")
SECOND_KEY = uuid.UUID("22222222-2222-4222-8222-222222222222")
VIDEO = "https://www.youtube.com/watch?v=touchpoint01"


def cite(key: uuid.UUID) -> str:
    return f'<cite data-reference="{key}">*</cite>'


def block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(uuid.uuid5(uuid.NAMESPACE_OID, kind))}


def items(*values: Any) -> list[dict[str, Any]]:
    return [{"type": "item", "value": value, "id": str(uuid.uuid4())} for value in values]


class ImageFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = LibraryImage


@dataclass
class WholeArticle:
    """The article and all that it shows."""

    page: Any
    author: Person
    reviewer: Person
    image: LibraryImage
    massage_type: MassageType
    technique: Technique
    condition: Condition
    practice: Practice
    therapist: TherapistPage
    related: ArticlePage


def home_page() -> HomePage:
    """The default site's home page, of our own type."""
    existing: HomePage | None = HomePage.objects.first()
    if existing is not None:
        return existing
    page = HomePage(title="Touchpoint", slug="touchpoint")
    Page.objects.get(depth=1).add_child(instance=page)
    Site.objects.filter(is_default_site=True).update(root_page=page)
    Site.clear_site_root_paths_cache()
    return page


def article_index() -> ArticleIndexPage:
    """The page below which articles stand."""
    existing: ArticleIndexPage | None = ArticleIndexPage.objects.first()
    if existing is not None:
        return existing
    page = ArticleIndexPage(title="Articles", slug="articles")
    home_page().add_child(instance=page)
    return page


def person(name: str, **fields: Any) -> Person:
    slug = name.lower().replace(" ", "-")
    defaults = {"credentials": "LMT", "role": "Health writer", "biography": "<p>Writes about touch.</p>"}
    return Person.objects.create(name=name, slug=slug, locale=Locale.get_default(), **{**defaults, **fields})


def short_article(title: str, *, author: Person | None = None, **fields: Any) -> Any:
    """An article without claims, complete enough to be public."""
    page: Any = ArticlePage(
        title=title, **{"standfirst": "In short.", "body": [block("text", "<p>Text.</p>")], **fields}
    )
    page.article_authors = [ArticleAuthor(person=author or person(f"Author of {title}"))]
    article_index().add_child(instance=page)
    return page


def whole_article() -> WholeArticle:
    """Build it."""
    index = article_index()
    site = Site.objects.get(is_default_site=True)
    SiteSettings.objects.update_or_create(
        site=site,
        defaults={
            "medical_disclaimer": "<p>Not a substitute for a doctor.</p>",
            "directory_disclaimer": "<p>We endorse nobody.</p>",
            "hubspot_portal_id": "26513052",
        },
    )
    image = ImageFactory(title="Strokes", alternative_text="Two hands on a back", credit="A. Painter")
    massage_type, technique = MassageTypeFactory(name="Swedish massage"), TechniqueFactory(name="Effleurage")
    condition, practice = ConditionFactory(name="Anxiety"), PracticeFactory(name="Yoga")
    therapist = TherapistPageFactory(title="Robin Example")
    TrainingProviderPageFactory(
        events=[TrainingEventFactory(title="Fascia", starts_on=dt.date(2099, 3, 6), ends_on=dt.date(2099, 3, 6))]
    )
    author = person("Ada Writer")
    reviewer = person("Rey Viewer", role="Medical reviewer", credentials="MD")
    related = short_article("Sleep", author=author)
    Embed.objects.create(
        url=VIDEO, hash=uuid.uuid4().hex, type="video", html="<iframe></iframe>", provider_name="YouTube",
        thumbnail_url="https://i.ytimg.com/vi/x/hqdefault.jpg",
    )  # fmt: skip
    page: Any = ArticlePage(
        title="Therapeutic massage",
        slug="therapeutic-massage",
        standfirst="What it is and what it may help with.",
        hero=image,
        key_points=[("point", "It is calm."), ("point", "It is safe for most.")],
        medical_reviewer=reviewer,
        last_reviewed_on=dt.date(2026, 1, 1),
        next_review_due_on=dt.date(2099, 1, 1),
        body=[
            block("heading", {"text": "What it is", "level": "2"}),
            block(
                "text",
                f'<p>Hands{cite(SECOND_KEY)} on <a linktype="page" id="{related.pk}">skin</a>, '
                f'<a href="https://example.org/">elsewhere</a>{cite(FIRST_KEY)}.</p>',
            ),
            block("image", {"image": image.pk, "caption": "<p>Strokes</p>"}),
            block("quote", {"quote": "Slow hands hear more.", "attribution": "A teacher"}),
            block("callout", {"kind": "contraindication", "heading": "Fever", "text": "<p>Not with fever.</p>"}),
            block(
                "massage_types",
                {
                    "heading": "Types",
                    "intro": "",
                    "entries": items({"massage_type": massage_type.pk, "text": ""}),
                },
            ),
            block(
                "techniques",
                {
                    "heading": "",
                    "intro": "<p>Hands do this.</p>",
                    "entries": items({"technique": technique.pk, "text": "<p>Long strokes.</p>"}),
                },
            ),
            block(
                "conditions",
                {
                    "heading": "May help with",
                    "intro": "",
                    "entries": items({"condition": condition.pk, "note": f"<p>{cite(SECOND_KEY)}</p>"}),
                },
            ),
            block("benefits", {"heading": "Benefits", "groups": items({"kind": "mental", "items": items("Calm")})}),
            block(
                "evidence",
                {
                    "findings": items(
                        {
                            "claim": "Massage may ease anxiety.",
                            "population": "adults",
                            "design": "randomised_trial",
                            "result": f"<p>It did{cite(FIRST_KEY)}.</p>",
                            "strength": "moderate",
                        }
                    )
                },
            ),
            block("steps", {"heading": "First visit", "steps": items({"heading": "Talk", "text": "<p>Say why.</p>"})}),
            block("questions", {"questions": items({"question": "Does it hurt?", "answer": "<p>No.</p>"})}),
            block(
                "table",
                {
                    "caption": "Pressure",
                    "table": {
                        "columns": [{"type": "text", "heading": "Type"}, {"type": "text", "heading": "Pressure"}],
                        "rows": [{"values": ["Swedish", "2"]}],
                        "caption": "",
                    },
                },
            ),
            block("video", {"video": VIDEO, "title": "A session"}),
            block("hubspot_form", {"heading": "", "portal_id": "", "form_id": str(FIRST_KEY), "region": ""}),
            block(
                "therapist_spotlight",
                {"heading": "Featured", "rule": "chosen", "therapists": items(therapist.pk), "limit": 3},
            ),
            block(
                "nearby_therapists",
                {"heading": "Near you", "massage_types": items(massage_type.pk), "default_radius_km": 25},
            ),
            block("training", {"heading": "Learn", "intro": "", "massage_type": None, "country": "", "limit": 3}),
            block("disclaimer", {"kind": "directory"}),
        ],
    )
    page.article_authors = [ArticleAuthor(person=author)]
    page.references = [
        Reference(key=FIRST_KEY, title="First entered", source="Focus 2018", doi="10.1176/appi.focus.20170043"),
        Reference(key=SECOND_KEY, title="Cited first", authors="Rapaport MH, Schettler P", year=2018, source="Focus"),
    ]
    page.related_articles = [RelatedArticle(article=related)]
    page.massage_types = [massage_type]
    page.conditions = [condition]
    page.practices = [practice]
    page.tags.add("calm")
    index.add_child(instance=page)
    return WholeArticle(page, author, reviewer, image, massage_type, technique, condition, practice, therapist, related)
