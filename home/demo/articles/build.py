"""How the guides are built."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

from wagtail.embeds.embeds import get_embed_hash
from wagtail.embeds.models import Embed

from articles.models import ArticleAuthor, ArticleIndexPage, ArticlePage, Reference, RelatedArticle
from home.demo.articles.article import Article
from home.demo.articles.becoming_a_massage_therapist import BECOMING_A_MASSAGE_THERAPIST
from home.demo.articles.choosing_a_therapist import CHOOSING_A_THERAPIST
from home.demo.articles.five_strokes import FIVE_STROKES
from home.demo.articles.how_firm import HOW_FIRM
from home.demo.articles.massage_and_anxiety import MASSAGE_AND_ANXIETY
from home.demo.articles.massage_and_sleep import MASSAGE_AND_SLEEP
from home.demo.articles.massage_in_cancer_care import MASSAGE_IN_CANCER_CARE
from home.demo.articles.neck_and_shoulders import NECK_AND_SHOULDERS
from home.demo.articles.on_the_mat import ON_THE_MAT
from home.demo.articles.references import REFERENCES
from home.demo.articles.therapeutic_massage import THERAPEUTIC_MASSAGE, VIDEO_TITLE, VIDEO_URL
from home.demo.articles.when_to_wait import WHEN_TO_WAIT
from home.demo.articles.your_first_session import YOUR_FIRST_SESSION
from home.demo.loading import Loading
from home.demo.pictures.library import demo_image
from home.demo.streams import reference_key, stream

ARTICLES: dict[str, Article] = {
    "therapeutic-massage": THERAPEUTIC_MASSAGE,
    "your-first-session": YOUR_FIRST_SESSION,
    "how-firm": HOW_FIRM,
    "five-strokes": FIVE_STROKES,
    "massage-and-anxiety": MASSAGE_AND_ANXIETY,
    "massage-and-sleep": MASSAGE_AND_SLEEP,
    "neck-and-shoulders": NECK_AND_SHOULDERS,
    "when-to-wait": WHEN_TO_WAIT,
    "massage-in-cancer-care": MASSAGE_IN_CANCER_CARE,
    "on-the-mat": ON_THE_MAT,
    "choosing-a-therapist": CHOOSING_A_THERAPIST,
    "becoming-a-massage-therapist": BECOMING_A_MASSAGE_THERAPIST,
}


def build_article_pages(demo: Loading) -> None:
    """The guides as empty drafts, so that they can point to each other."""
    index = demo.get("article-index", ArticleIndexPage)
    for slug, data in ARTICLES.items():
        demo.page(f"article/{slug}", ArticlePage(title=data.title, slug=slug), parent=index)


def publish_articles(demo: Loading) -> None:
    """The guides with their texts, published."""
    _keep_video(demo)
    for slug, data in ARTICLES.items():
        page = demo.get(f"article/{slug}", ArticlePage)
        demo.publish(page, partial(_fill, slug=slug, data=data, demo=demo))


def _keep_video(demo: Loading) -> None:
    """What the provider would answer, kept beforehand: loading asks nobody on the network."""
    digest = get_embed_hash(VIDEO_URL)
    demo.made_once(
        "video",
        Embed.objects.filter(hash=digest).first(),
        lambda: Embed.objects.create(
            url=VIDEO_URL, hash=digest, type="video", title=VIDEO_TITLE, provider_name="YouTube", width=1280, height=720
        ),
    )


def _fill(page: Any, slug: str, data: Article, demo: Loading) -> None:
    place = f"article/{slug}"
    page.standfirst = data.standfirst
    page.search_description = data.description
    page.hero = demo_image(f"hero/{slug}", demo)
    page.key_points = stream(f"{place}/points", [("point", point) for point in data.key_points], demo)
    page.body = stream(f"{place}/body", data.body, demo)
    if data.reviewer is not None:
        page.medical_reviewer_id = demo.pk(f"person/{data.reviewer}")
        page.last_reviewed_on = demo.today + dt.timedelta(days=data.reviewed)
        page.next_review_due_on = demo.today + dt.timedelta(days=data.next_review)
    page.article_authors = [
        ArticleAuthor(sort_order=order, person_id=demo.pk(f"person/{author}"))
        for order, author in enumerate(data.authors)
    ]
    page.references = [
        Reference(sort_order=order, key=reference_key(name), **REFERENCES[name])
        for order, name in enumerate(data.references)
    ]
    page.related_articles = [
        RelatedArticle(sort_order=order, article_id=demo.pk(f"article/{other}"))
        for order, other in enumerate(data.related)
    ]
    page.massage_types = demo.several("massage-type", *data.massage_types)
    page.conditions = demo.several("condition", *data.conditions)
    page.practices = demo.several("practice", *data.practices)
    page.tags.add(*data.tags)
