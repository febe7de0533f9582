"""The questions that every peer is asked, and the right answers, worked out from the content itself.

Answers are compared as plain data: pictures without their addresses, rich text as words and links, since each peer
words these in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from math import asin, cos, radians, sin, sqrt
from typing import Any
from urllib.parse import urlsplit

from bench.content import CITIES, SOUGHT, Article, Chosen, Content, Items, with_links

EARTH_KM = 6371.0088
CARD = (800, 533)
HERO = (1920, 1080)
BODY = (1440, 960)
"""Width and height of the pictures that are asked for."""

HERE = CITIES[0][2:]
"""Near where the nearest therapists are looked for: latitude and longitude."""

RADIUS_KM = 40.0
"""How far they are looked for."""

_CITATION = re.compile(r"<(cite|sup)\b[^>]*>.*?</\1>", re.DOTALL)
_HREF = re.compile(r'<a\b[^>]*\bhref="([^"]*)"')


@dataclass(frozen=True)
class Question:
    """What is asked. `answers` holds the right answer by what varies between requests."""

    name: str
    title: str
    answers: Callable[[Content], dict[str, Any]]


def plain(value: Any) -> Any:
    """An answer's part as it is compared: HTML becomes words and the paths of links; citations are left out."""
    match value:
        case {"html": str(html)}:
            return plain(html)
        case str() if value.startswith("<"):
            html = _CITATION.sub("", value)
            words = unescape(re.sub(r"<[^>]*>", " ", html)).split()
            return {"words": " ".join(words), "links": [urlsplit(href).path for href in _HREF.findall(html)]}
        case dict():
            return {name: plain(child) for name, child in value.items()}
        case list() | tuple():
            return [plain(child) for child in value]
    return value


def article_path(number: int) -> str:
    """Where frontends show an article."""
    return f"/articles/article-{number}/"


def _articles(content: Content) -> dict[str, Any]:
    """Ten different articles."""
    step = max(1, len(content.articles) // 10)
    return {article.slug: _whole(content, article) for article in content.articles[::step][:10]}


def _whole(content: Content, article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "standfirst": article.standfirst,
        "hero": _picture(content, article.hero, HERO),
        "body": [{"kind": kind, "value": plain(_shown(content, value))} for kind, value in article.blocks],
        "references": [
            {"title": each.title, "source": each.source, "year": each.year, "doi": each.doi}
            for each in article.references
        ],
    }


def _shown(content: Content, value: Any) -> Any:
    """A block's value with what it chooses, and links with their paths."""
    match value:
        case Chosen("picture", number):
            return _picture(content, number, BODY)
        case Chosen(_, number):
            massage_type = content.massage_types[number]
            return {"name": massage_type.name, "slug": massage_type.slug}
        case str():
            return with_links(value, lambda number: f'<a href="{article_path(number)}"')
        case dict():
            return {name: _shown(content, child) for name, child in value.items()}
        case Items(items):
            return [_shown(content, item) for item in items]
    return value


def _picture(content: Content, number: int, size: tuple[int, int]) -> dict[str, Any]:
    return {"text": content.pictures[number].text, "width": size[0], "height": size[1]}


def _newest(content: Content) -> dict[str, Any]:
    numbers = sorted(range(len(content.articles)), key=lambda number: content.articles[number].published_at)
    return {
        "": [
            {
                "title": content.articles[number].title,
                "path": article_path(number),
                "standfirst": content.articles[number].standfirst,
                "picture": _picture(content, content.articles[number].hero, CARD),
            }
            for number in reversed(numbers[-20:])
        ]
    }


def _therapists(content: Content) -> dict[str, Any]:
    return {
        "": [
            {
                "name": therapist.name,
                "path": f"/therapists/{therapist.slug}/",
                "summary": therapist.summary,
                "city": therapist.city,
                "types": [
                    {"name": content.massage_types[number].name, "is_speciality": is_speciality}
                    for number, is_speciality in therapist.offers
                ],
            }
            for therapist in sorted(content.therapists, key=lambda each: each.name)[:50]
        ]
    }


def _nearest(content: Content) -> dict[str, Any]:
    def distance(latitude: float, longitude: float) -> float:
        here, there = radians(HERE[0]), radians(latitude)
        across = sin(radians(longitude - HERE[1]) / 2) ** 2
        return 2 * EARTH_KM * asin(sqrt(sin((there - here) / 2) ** 2 + cos(here) * cos(there) * across))

    near = sorted((distance(each.latitude, each.longitude), each.name, each.city) for each in content.therapists)
    return {"": [{"name": name, "city": city} for far, name, city in near[:20] if far <= RADIUS_KM]}


def _search(content: Content) -> dict[str, Any]:
    """All that hold the words, in no order: each peer ranks in its own way."""
    found = [(article.title, number) for number, article in enumerate(content.articles) if SOUGHT in article.standfirst]
    return {"": [{"title": title, "path": article_path(number)} for title, number in sorted(found)]}


QUESTIONS = {
    question.name: question
    for question in (
        Question("article", "an article with its body", _articles),
        Question("newest", "the 20 newest articles", _newest),
        Question("therapists", "50 therapists with their types", _therapists),
        Question("nearest", "the 20 nearest therapists", _nearest),
        Question("search", "articles by two words", _search),
    )
}
