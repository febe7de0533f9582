"""Puts the content into Touchpoint's own models."""

from __future__ import annotations

import json
from typing import Any

from django.core.management import call_command
from wagtail.models import Collection, Locale, Page

from articles.models import ArticleIndexPage, ArticlePage, Reference
from bench.content import HEIGHT, WIDTH, Content, stored_body
from bench.insertion import insert_pages, insert_pictures, insert_rows, serve_from
from cms.content.models import LibraryImage
from cms.content.presets import FALLBACK_FORMAT, MODERN_FORMATS, PRESETS
from directory.models import MassageType, OfferedMassageType, PracticeLocation, TherapistIndexPage, TherapistPage
from directory.models.therapist import sort_key
from home.models import HomePage


def load(content: Content) -> None:
    """Fill an empty, migrated database. The search index is written once, at the end."""
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Bench", slug="bench"))
    serve_from(home)
    pictures = _pictures(content)
    types = _massage_types(content)
    index = home.add_child(instance=ArticleIndexPage(title="Articles", slug="articles"))
    _articles(content, index, pictures, types)
    index = home.add_child(instance=TherapistIndexPage(title="Therapists", slug="therapists"))
    _therapists(content, index, types)
    call_command("rebuild_search", verbosity=0)


def _pictures(content: Content) -> list[LibraryImage]:
    collection = Collection.get_first_root_node()
    pictures = [
        LibraryImage(
            title=picture.text,
            alternative_text=picture.text,
            file=picture.file,
            width=WIDTH,
            height=HEIGHT,
            collection=collection,
        )
        for picture in content.pictures
    ]
    formats = (*MODERN_FORMATS, FALLBACK_FORMAT)
    specs = [spec for preset in PRESETS.values() for each in formats for spec in preset.filter_specs(each).values()]
    insert_pictures(pictures, specs)
    return pictures


def _massage_types(content: Content) -> list[MassageType]:
    locale = Locale.objects.get(language_code="en")
    types = [
        MassageType(
            name=each.name,
            slug=each.slug,
            summary=each.summary,
            description=each.description,
            lightest_pressure=2,
            firmest_pressure=4,
            locale=locale,
        )
        for each in content.massage_types
    ]
    insert_rows(types)
    return types


def _articles(
    content: Content, index: ArticleIndexPage, pictures: list[LibraryImage], types: list[MassageType]
) -> None:
    pages = [
        ArticlePage(
            title=article.title,
            slug=article.slug,
            standfirst=article.standfirst,
            hero=pictures[article.hero],
            first_published_at=article.published_at,
        )
        for article in content.articles
    ]
    insert_pages(index, pages)
    chosen: dict[str, list[Any]] = {"picture": pictures, "massage_type": types, "article": pages}
    for page, article in zip(pages, content.articles, strict=True):
        page.body = json.dumps(stored_body(article, pk_of=lambda kind, number: chosen[kind][number].pk))
    ArticlePage.objects.bulk_update(pages, ["body"], batch_size=100)
    insert_rows(
        Reference(
            page_id=page.pk,
            sort_order=place,
            key=source.key,
            title=source.title,
            source=source.source,
            year=source.year,
            doi=source.doi,
        )
        for page, article in zip(pages, content.articles, strict=True)
        for place, source in enumerate(article.references)
    )


def _therapists(content: Content, index: TherapistIndexPage, types: list[MassageType]) -> None:
    pages = [
        TherapistPage(
            title=therapist.name,
            slug=therapist.slug,
            summary=therapist.summary,
            sort_name=sort_key(therapist.name),
            first_published_at=therapist.published_at,
            listed_at=therapist.published_at,
            membership_status="active",
        )
        for therapist in content.therapists
    ]
    insert_pages(index, pages)
    listed = list(zip(pages, content.therapists, strict=True))
    insert_rows(
        OfferedMassageType(
            listing_id=page.pk, sort_order=place, massage_type=types[number], is_speciality=is_speciality
        )
        for page, therapist in listed
        for place, (number, is_speciality) in enumerate(therapist.offers)
    )
    locations = [
        PracticeLocation(
            listing_id=page.pk,
            name="Practice",
            street="1 Main Street",
            postcode="10001",
            city=therapist.city,
            region=therapist.region,
            exact_latitude=therapist.latitude,
            exact_longitude=therapist.longitude,
            is_exact_address_public=True,
        )
        for page, therapist in listed
    ]
    for location in locations:
        location.derive_public_point()
    insert_rows(locations)
