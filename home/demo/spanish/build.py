"""How the Spanish pages and entries are built: as translations of those that are there."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from wagtail.models import Locale

from articles.models import ArticleAuthor, ArticleIndexPage, ArticlePage
from home.demo.loading import Loading
from home.demo.spanish.pages import (
    ARTICLE_INDEX,
    FIRST_SESSION,
    FIRST_SESSION_BODY,
    HOME,
    HOME_BODY,
    KEY_POINTS,
    TAGS,
)
from home.demo.spanish.vocabulary import CONDITIONS, CONTRAINDICATIONS, MASSAGE_TYPES, PERSON, TECHNIQUES, WORDS
from home.demo.streams import stream
from home.models import ChosenArticle, HomePage

LANGUAGE = "es"
RELATIONS = {"techniques": "technique", "conditions": "condition", "contraindications": "contraindication"}
"""Of a massage type, with the kind of entry that each holds."""


def build_spanish(demo: Loading) -> None:
    """All that the demo has in Spanish; nothing if the installation does not have the language beside its main one."""
    if LANGUAGE not in dict(settings.LANGUAGES) or demo.locale.language_code == LANGUAGE:
        return
    locale, _ = Locale.objects.get_or_create(language_code=LANGUAGE)
    for key, fields in {**TECHNIQUES, **CONDITIONS, **CONTRAINDICATIONS, **PERSON}.items():
        demo.translated_entry(key, locale, partial(_set, fields=fields))
    for key, fields in MASSAGE_TYPES.items():
        demo.translated_entry(key, locale, partial(_fill_massage_type, key=key, fields=fields, demo=demo))
    home = demo.translated_page("home", HomePage, locale)
    index = demo.translated_page("article-index", ArticleIndexPage, locale)
    article = demo.translated_page("article/your-first-session", ArticlePage, locale)
    demo.publish(article, partial(_fill_article, demo=demo))
    demo.publish(index, partial(_set, fields=ARTICLE_INDEX))
    demo.publish(home, partial(_fill_home, demo=demo))


def _set(translated: Any, fields: dict[str, str]) -> None:
    for name, value in fields.items():
        setattr(translated, name, value)


def _fill_massage_type(translated: Any, key: str, fields: dict[str, str], demo: Loading) -> None:
    _set(translated, fields)
    original: Any = demo.objects[key]
    for field, words in WORDS[key].items():
        kind = {"also_known_as": "name", "body_focus": "area"}[field]
        setattr(translated, field, stream(f"es/{key}/{field}", [(kind, word) for word in words], demo))
    for relation, kind in RELATIONS.items():
        slugs = getattr(original, relation).values_list("slug", flat=True)
        setattr(translated, relation, demo.several(f"es/{kind}", *slugs))


def _fill_article(page: Any, demo: Loading) -> None:
    _set(page, FIRST_SESSION)
    page.key_points = stream("es/first-session/points", [("point", point) for point in KEY_POINTS], demo)
    page.body = stream("es/first-session/body", FIRST_SESSION_BODY, demo)
    page.article_authors = [ArticleAuthor(sort_order=0, person_id=demo.pk("es/person/ines-halvorsen"))]
    page.related_articles = []
    page.massage_types = demo.several("es/massage-type", "swedish-massage", "shiatsu")
    page.tags.set(TAGS)


def _fill_home(page: Any, demo: Loading) -> None:
    _set(page, HOME)
    page.body = stream("es/home/body", HOME_BODY, demo)
    page.massage_types = demo.several("es/massage-type", "swedish-massage", "shiatsu")
    page.chosen_articles = [ChosenArticle(sort_order=0, article_id=demo.pk("es/article/your-first-session"))]
