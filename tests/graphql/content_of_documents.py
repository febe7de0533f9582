"""Something for each document in `docs/queries/` to find, at the addresses that the demo has."""

from __future__ import annotations

from typing import Any

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from directory.models import Place
from home.models import StandardPage
from tests.factories.directory import TrainingEventFactory, TrainingProviderPageFactory
from tests.graphql.whole_article import WholeArticle, home_page, whole_article


def content_of_documents() -> WholeArticle:
    """Build it."""
    made = whole_article()
    for entry, slug in (
        (made.massage_type, "swedish-massage"),
        (made.technique, "effleurage"),
        (made.condition, "anxiety"),
    ):
        entry.slug = slug
        entry.save()
    directory: Any = made.therapist.get_parent()
    move(directory, "therapists")
    made.therapist.refresh_from_db()
    move(made.therapist, "maren-oduya")
    provider = TrainingProviderPageFactory(events=[TrainingEventFactory()])
    move(provider.get_parent(), "training")
    provider.refresh_from_db()
    move(provider, "cedar-and-salt")
    home_page().add_child(instance=StandardPage(title="About", slug="about", text="<p>Us.</p>"))
    Redirect.objects.create(old_path="/old", redirect_link="https://example.org/")
    location = made.therapist.locations.get()
    Place.objects.create(
        key="portland",
        kind="city",
        name=location.city,
        country="US",
        region=location.region,
        latitude=location.public_latitude,
        longitude=location.public_longitude,
        population=652_503,
    )
    return made


def move(page: Page, slug: str) -> None:
    """Give a page another address."""
    page = page.specific
    page.slug = slug
    page.save()
