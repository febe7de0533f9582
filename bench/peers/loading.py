"""Puts the content into the peers' models."""

import json

from django.core.management import call_command
from wagtail.images.models import Image
from wagtail.models import Collection, Page

from bench.content import HEIGHT, WIDTH, Content, stored_body
from bench.insertion import insert_pages, insert_pictures, insert_rows, serve_from
from bench.peers import models
from bench.peers.blocks import BODY_SPEC


def load(content: Content) -> None:
    """Fill an empty database. Wagtail's search index is written once, at the end."""
    home = Page.get_first_root_node().add_child(instance=models.IndexPage(title="Bench", slug="bench"))
    serve_from(home)
    collection = Collection.get_first_root_node()
    pictures = [
        Image(title=picture.text, file=picture.file, width=WIDTH, height=HEIGHT, collection=collection)
        for picture in content.pictures
    ]
    insert_pictures(pictures, [BODY_SPEC, models.HERO_SPEC, models.CARD_SPEC])
    types = [
        models.MassageType(name=each.name, slug=each.slug, summary=each.summary, description=each.description)
        for each in content.massage_types
    ]
    insert_rows(types)

    articles = [
        models.ArticlePage(
            title=article.title,
            slug=article.slug,
            standfirst=article.standfirst,
            hero=pictures[article.hero],
            first_published_at=article.published_at,
        )
        for article in content.articles
    ]
    insert_pages(home.add_child(instance=models.IndexPage(title="Articles", slug="articles")), articles)
    chosen = {"picture": pictures, "massage_type": types, "article": articles}
    for page, article in zip(articles, content.articles, strict=True):
        page.body = json.dumps(stored_body(article, pk_of=lambda kind, number: chosen[kind][number].pk))
    models.ArticlePage.objects.bulk_update(articles, ["body"], batch_size=100)
    insert_rows(
        models.Reference(
            page_id=page.pk,
            sort_order=place,
            key=source.key,
            title=source.title,
            source=source.source,
            year=source.year,
            doi=source.doi,
        )
        for page, article in zip(articles, content.articles, strict=True)
        for place, source in enumerate(article.references)
    )

    therapists = [
        models.TherapistPage(
            title=therapist.name,
            slug=therapist.slug,
            summary=therapist.summary,
            city=therapist.city,
            latitude=therapist.latitude,
            longitude=therapist.longitude,
            first_published_at=therapist.published_at,
        )
        for therapist in content.therapists
    ]
    insert_pages(home.add_child(instance=models.IndexPage(title="Therapists", slug="therapists")), therapists)
    insert_rows(
        models.OfferedMassageType(
            listing_id=page.pk, sort_order=place, massage_type=types[number], is_speciality=is_speciality
        )
        for page, therapist in zip(therapists, content.therapists, strict=True)
        for place, (number, is_speciality) in enumerate(therapist.offers)
    )
    call_command("update_index", verbosity=0)
