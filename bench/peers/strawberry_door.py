"""The door of strawberry-django, tuned: its optimizer, children and renditions prefetched, a body in four statements.

The body is JSON made from what is stored, past Wagtail's blocks: quicker than a union of types, and less than
Touchpoint promises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import cos, radians
from typing import Any

import strawberry
import strawberry_django
from django.db.models import ExpressionWrapper, F, FloatField, Prefetch, Q, QuerySet
from django.db.models.functions import ACos, Cos, Least, Radians, Sin
from django.http import HttpRequest
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from strawberry.django.views import GraphQLView
from strawberry.scalars import JSON
from strawberry_django.optimizer import DjangoOptimizerExtension
from wagtail import urls as wagtail_urls
from wagtail.images.models import Image, Rendition
from wagtail.models import Page

from bench.peers import blocks, models
from bench.peers.blocks import picture

EARTH_KM = 6371.0088
PAGE_LINK = re.compile(r'<a linktype="page" id="(\d+)"')


@strawberry.type
class Picture:
    text: str
    url: str
    width: int
    height: int


def with_rendition(spec: str) -> QuerySet[Image]:
    """Images with one of their renditions, where Wagtail looks for it."""
    made = Prefetch("renditions", Rendition.objects.filter(filter_spec=spec), to_attr="prefetched_renditions")
    return Image.objects.prefetch_related(made)


class Body:
    """A stored body with all that it refers to, loaded kind by kind."""

    def __init__(self, stored: list[Any], request: HttpRequest) -> None:
        self.request = request
        self.stored = stored
        text = "".join(self._texts(stored))
        self.pages = Page.objects.live().public().in_bulk({int(pk) for pk in PAGE_LINK.findall(text)})
        self.images = with_rendition(blocks.BODY_SPEC).in_bulk(set(self._chosen(stored, "image")))
        self.types = models.MassageType.objects.in_bulk(set(self._chosen(stored, "massage_type")))

    def shown(self, value: Any) -> Any:
        """A stored value as Wagtail represents it."""
        match value:
            case {"type": "item", "value": inner}:
                return self.shown(inner)
            case dict():
                return {name: self._shown_child(name, child) for name, child in value.items()}
            case list():
                return [self.shown(child) for child in value]
            case str():
                return PAGE_LINK.sub(self._link, value)
        return value

    def _shown_child(self, name: str, child: Any) -> Any:
        if name == "image":
            return picture(self.images[child], blocks.BODY_SPEC)
        if name == "massage_type":
            return {"name": self.types[child].name, "slug": self.types[child].slug}
        return self.shown(child)

    def _link(self, link: re.Match[str]) -> str:
        page = self.pages.get(int(link[1]))
        return f'<a href="{page.get_url(self.request)}"' if page else "<a"

    def _texts(self, value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            for child in value.values() if isinstance(value, dict) else value:
                yield from self._texts(child)

    def _chosen(self, value: Any, name: str) -> Iterator[int]:
        if isinstance(value, dict):
            for key, child in value.items():
                if key == name and isinstance(child, int):
                    yield child
                yield from self._chosen(child, name)
        elif isinstance(value, list):
            for child in value:
                yield from self._chosen(child, name)


@strawberry_django.type(models.MassageType)
class MassageType:
    name: strawberry.auto
    slug: strawberry.auto


@strawberry_django.type(models.Reference)
class Reference:
    title: strawberry.auto
    source: strawberry.auto
    year: strawberry.auto
    doi: strawberry.auto


def _hero(spec: str) -> Callable[..., Prefetch]:
    return lambda _: Prefetch("hero", with_rendition(spec))


@strawberry_django.type(models.ArticlePage)
class Article:
    title: strawberry.auto
    standfirst: strawberry.auto
    references: list[Reference]

    @strawberry_django.field(only=["url_path", "locale_id"])
    def url(self, info: strawberry.Info) -> str:
        return self.get_url(info.context.request)

    @strawberry_django.field(only=["hero_id"], prefetch_related=[_hero(models.HERO_SPEC)])
    def hero_picture(self) -> Picture:
        return Picture(**self.hero_picture)

    @strawberry_django.field(only=["hero_id"], prefetch_related=[_hero(models.CARD_SPEC)])
    def card_picture(self) -> Picture:
        return Picture(**self.card_picture)

    @strawberry_django.field(only=["body"])
    def body(self, info: strawberry.Info) -> JSON:
        body = Body(list(self.body.raw_data), info.context.request)
        return body.shown(body.stored)


@strawberry_django.type(models.OfferedMassageType)
class OfferedMassageType:
    is_speciality: strawberry.auto
    massage_type: MassageType


@strawberry_django.type(models.TherapistPage)
class Therapist:
    title: strawberry.auto
    summary: strawberry.auto
    city: strawberry.auto
    offered_massage_types: list[OfferedMassageType]

    @strawberry_django.field(only=["url_path", "locale_id"])
    def url(self, info: strawberry.Info) -> str:
        return self.get_url(info.context.request)


@strawberry.type
class Query:
    @strawberry_django.field
    def articles(self, first: int, slug: str | None = None) -> list[Article]:
        rows = models.ArticlePage.objects.live().public().order_by("-first_published_at", "-pk")
        return (rows.filter(slug=slug) if slug is not None else rows)[:first]

    @strawberry_django.field
    def therapists(self, first: int) -> list[Therapist]:
        return models.TherapistPage.objects.live().public().order_by("title", "pk")[:first]

    @strawberry_django.field
    def nearest(self, latitude: float, longitude: float, radius_km: float, first: int) -> list[Therapist]:
        """Bounding box on the index, then the distance on the sphere."""
        high, wide = radius_km / 111.0, radius_km / (111.0 * cos(radians(latitude)))
        box = Q(latitude__range=(latitude - high, latitude + high))
        box &= Q(longitude__range=(longitude - wide, longitude + wide))
        here, there = radians(latitude), Radians("latitude")
        angle = Sin(there) * Sin(here) + Cos(there) * Cos(here) * Cos(Radians(F("longitude") - longitude))
        distance = ExpressionWrapper(EARTH_KM * ACos(Least(angle, 1.0)), output_field=FloatField())
        near = models.TherapistPage.objects.live().public().filter(box).alias(distance=distance)
        return near.filter(distance__lte=radius_km).order_by("distance", "pk")[:first]

    @strawberry.field
    def search(self, query: str, first: int) -> list[Article]:
        """Wagtail's own search, whose results are rows: no optimizer can come in."""
        return list(models.ArticlePage.objects.live().public().search(query)[:first])


schema = strawberry.Schema(Query, extensions=[DjangoOptimizerExtension])
urlpatterns = [
    path("graphql/", csrf_exempt(GraphQLView.as_view(schema=schema, graphql_ide=None))),
    path("", include(wagtail_urls)),
]
