"""The content that every peer holds: made from a seed, so that all hold the same. Plain data that know no framework."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SEED = 7
WIDTH, HEIGHT = 1920, 1280
"""Of every original picture, in pixels."""

SOUGHT = "plantar fasciitis"
"""Stands in a few articles and nowhere else."""

TYPE_NAMES = (
    *("Swedish", "Deep tissue", "Sports", "Thai", "Shiatsu", "Hot stone", "Prenatal", "Reflexology"),
    *("Trigger point", "Aromatherapy", "Myofascial", "Lymphatic", "Craniosacral", "Indian head", "Lomi lomi"),
    *("Tui na", "Ayurvedic", "Chair", "Couples", "Geriatric", "Medical", "Rolfing", "Bowen", "Ashiatsu"),
    *("Cupping", "Gua sha", "Watsu", "Zero balancing", "Polarity", "Acupressure"),
)
FIRST_NAMES = (
    *("Ada", "Bram", "Chiara", "Dmitri", "Esi", "Farid", "Greta", "Hana", "Ines", "Jonas", "Kaya", "Luis"),
    *("Mara", "Nils", "Oona", "Pavel", "Qing", "Rosa", "Samir", "Tove", "Uma", "Vera", "Wanda", "Yusuf"),
)
LAST_NAMES = (
    *("Abbott", "Berg", "Castillo", "Dahl", "Eriksen", "Fontaine", "Garcia", "Hoffmann", "Ivanova", "Jensen"),
    *("Keller", "Lindqvist", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Schneider", "Tanaka"),
)
CITIES = (
    *(("New York", "US-NY", 40.71, -74.01), ("Los Angeles", "US-CA", 34.05, -118.24)),
    *(("Austin", "US-TX", 30.27, -97.74), ("Miami", "US-FL", 25.76, -80.19), ("Seattle", "US-WA", 47.61, -122.33)),
    *(("Chicago", "US-IL", 41.88, -87.63), ("Denver", "US-CO", 39.74, -104.99)),
    *(("Atlanta", "US-GA", 33.75, -84.39), ("Boston", "US-MA", 42.36, -71.06), ("Portland", "US-OR", 45.52, -122.68)),
)
WORDS = (
    *("slow", "warm", "firm", "gentle", "steady", "pressure", "hands", "strokes", "shoulders", "back", "neck", "legs"),
    *("muscles", "tissue", "breath", "rest", "sleep", "tension", "posture", "movement", "session", "therapist"),
    *("client", "table", "oil", "towel", "minutes", "weeks", "study", "adults", "groups", "pain", "range", "walking"),
    *("desk", "runners", "training", "recovery", "evening", "comfort", "touch", "rhythm", "signal", "nerves"),
    *("joints", "skin", "circulation", "water"),
)


@dataclass(frozen=True)
class Picture:
    """A picture of the library, named by its number."""

    number: int

    @property
    def text(self) -> str:
        """The alternative text."""
        return f"Hands at work, picture {self.number}"

    @property
    def file(self) -> str:
        """Where the original would lie. No peer opens it."""
        return f"original_images/bench-{self.number}.jpg"


@dataclass(frozen=True)
class MassageType:
    """An entry of the vocabulary."""

    name: str
    slug: str
    summary: str
    description: str


@dataclass(frozen=True)
class Reference:
    """A numbered source. An article's stand in the order in which its body cites them first."""

    key: uuid.UUID
    title: str
    source: str
    year: int
    doi: str


@dataclass(frozen=True)
class Article:
    """An article. Blocks are (kind, value) as Touchpoint's body stores them, with `Chosen` for other objects."""

    title: str
    slug: str
    standfirst: str
    hero: int
    published_at: dt.datetime
    blocks: tuple[tuple[str, Any], ...]
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class Therapist:
    """A listing with one place of work, whose exact address is public. `offers` are (massage type, is speciality)."""

    name: str
    slug: str
    summary: str
    city: str
    region: str
    latitude: float
    longitude: float
    published_at: dt.datetime
    offers: tuple[tuple[int, bool], ...]


@dataclass(frozen=True)
class Content:
    """All of it. Objects name one another by their place in these tuples."""

    pictures: tuple[Picture, ...]
    massage_types: tuple[MassageType, ...]
    articles: tuple[Article, ...]
    therapists: tuple[Therapist, ...]


@dataclass(frozen=True)
class Size:
    """How much there is. `sections` is the length of a body, in parts of ten blocks."""

    articles: int = 500
    therapists: int = 5_000
    sections: int = 3

    def __str__(self) -> str:
        return f"{self.articles:,} articles of {10 * self.sections} blocks, {self.therapists:,} therapists"


@dataclass(frozen=True)
class Chosen:
    """Another object in a chooser: `picture` or `massage_type`, by number."""

    kind: str
    number: int


@dataclass(frozen=True)
class Items:
    """The items of a list block."""

    items: tuple[Any, ...]


def generate(size: Size) -> Content:
    """The content of this size, always the same."""
    source = random.Random(SEED)  # noqa: S311 - nothing secret
    pictures = tuple(Picture(number) for number in range(40))
    massage_types = tuple(
        MassageType(f"{name} massage", _slug(name), _sentence(source, 14), f"<p>{_sentence(source, 60)}</p>")
        for name in TYPE_NAMES
    )
    articles = tuple(_article(source, number, size) for number in range(size.articles))
    therapists = tuple(_therapist(source, number) for number in range(size.therapists))
    return Content(pictures, massage_types, articles, therapists)


def stored_body(article: Article, *, pk_of: Callable[[str, int], int]) -> list[dict[str, Any]]:
    """The value of the body's StreamField, the same for every Wagtail model with these blocks.

    `pk_of` gives the primary key of a `picture`, `massage_type` or `article` by its number.
    """
    return [
        {"type": kind, "value": _stored(value, f"{article.slug}/{place}", pk_of), "id": _id(f"{article.slug}/{place}")}
        for place, (kind, value) in enumerate(article.blocks)
    ]


def link_to(article: int, text: str) -> str:
    """A link to another article, as texts of this content hold it."""
    return f'<a article="{article}">{text}</a>'


def with_links(html: str, replacement: Callable[[int], str]) -> str:
    """A text whose links begin as the replacement says, given the article's number."""
    head, *parts = html.split('<a article="')
    return head + "".join(f"{replacement(int(number))}{rest}" for number, _, rest in (p.partition('"') for p in parts))


def _stored(value: Any, place: str, pk_of: Callable[[str, int], int]) -> Any:
    match value:
        case Chosen(kind, number):
            return pk_of(kind, number)
        case str():
            return with_links(value, lambda number: f'<a linktype="page" id="{pk_of("article", number)}"')
        case dict():
            return {name: _stored(child, f"{place}/{name}", pk_of) for name, child in value.items()}
        case Items(items):
            return [
                {"type": "item", "value": _stored(item, f"{place}/{number}", pk_of), "id": _id(f"{place}/{number}")}
                for number, item in enumerate(items)
            ]
    return value


def _id(place: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, place))


def _article(source: random.Random, number: int, size: Size) -> Article:
    references = tuple(
        Reference(
            key=uuid.UUID(int=source.getrandbits(128), version=4),
            title=_sentence(source, 9),
            source="Journal of Bodywork",
            year=source.randrange(1995, 2026),
            doi=f"10.1000/bench.{number}.{place}",
        )
        for place in range(2 * size.sections)
    )
    blocks = []
    for section in range(size.sections):
        blocks += _section(source, size, references[2 * section : 2 * section + 2])
    is_sought = number % max(1, size.articles // 20) == 0 and number < 20 * max(1, size.articles // 20)
    return Article(
        title=f"{_sentence(source, 5)[:-1]} {number}",
        slug=f"article-{number}",
        standfirst=_sentence(source, 18) + (f" What helps with {SOUGHT}." if is_sought else ""),
        hero=source.randrange(40),
        published_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=number),
        blocks=tuple(blocks),
        references=references,
    )


def _section(source: random.Random, size: Size, references: tuple[Reference, ...]) -> list[tuple[str, Any]]:
    """Ten blocks, in which both references are cited."""

    def text(length: int, *, cited: Reference | None = None) -> str:
        link = link_to(source.randrange(size.articles), _phrase(source, 2))
        mark = f'<cite data-reference="{cited.key}">*</cite>' if cited else ""
        return f"<p>{_sentence(source, length)} <b>{_phrase(source, 3)}</b> {link} {_phrase(source, 4)}.{mark}</p>"

    def entry() -> dict[str, Any]:
        return {"massage_type": Chosen("massage_type", source.randrange(len(TYPE_NAMES))), "text": text(12)}

    def benefit(kind: str) -> dict[str, Any]:
        return {"kind": kind, "items": Items(tuple(_sentence(source, 6) for _ in range(4)))}

    def finding() -> dict[str, Any]:
        return {
            "claim": _sentence(source, 10),
            "population": _phrase(source, 4),
            "design": "randomised_trial",
            "result": text(20, cited=references[1]),
            "strength": "limited",
        }

    return [
        ("heading", {"text": _phrase(source, 4), "level": "2"}),
        ("text", text(60, cited=references[0]) + text(40)),
        ("image", {"image": Chosen("picture", source.randrange(40)), "caption": f"<p>{_sentence(source, 8)}</p>"}),
        ("callout", {"kind": "caution", "heading": _phrase(source, 3), "text": text(15)}),
        (
            "massage_types",
            {"heading": _phrase(source, 3), "intro": text(10), "entries": Items((entry(), entry(), entry()))},
        ),
        ("benefits", {"heading": _phrase(source, 2), "groups": Items((benefit("physical"), benefit("mental")))}),
        ("evidence", {"findings": Items((finding(), finding()))}),
        (
            "steps",
            {
                "heading": _phrase(source, 3),
                "steps": Items(tuple({"heading": _phrase(source, 2), "text": text(12)} for _ in range(3))),
            },
        ),
        (
            "questions",
            {"questions": Items(tuple({"question": _phrase(source, 6), "answer": text(18)} for _ in range(3)))},
        ),
        ("quote", {"quote": _sentence(source, 12), "attribution": _phrase(source, 2)}),
    ]


def _therapist(source: random.Random, number: int) -> Therapist:
    city, region, latitude, longitude = source.choice(CITIES)
    types = source.sample(range(len(TYPE_NAMES)), source.randrange(2, 6))
    return Therapist(
        name=f"{source.choice(FIRST_NAMES)} {source.choice(LAST_NAMES)} {number}",
        slug=f"therapist-{number}",
        summary=_sentence(source, 16),
        city=city,
        region=region,
        latitude=round(latitude + source.gauss(0, 0.5), 5),
        longitude=round(longitude + source.gauss(0, 0.5), 5),
        published_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=number),
        offers=tuple((number, place == 0) for place, number in enumerate(types)),
    )


def _phrase(source: random.Random, length: int) -> str:
    return " ".join(source.choices(WORDS, k=length))


def _sentence(source: random.Random, length: int) -> str:
    return f"{_phrase(source, length).capitalize()}."


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")
