"""Something to show on each kind of page of the frontend, and where it stands."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.test import Client
from wagtail.models import Locale

from directory.models import Condition, Technique
from home.models import ChosenArticle, HomePage
from tests.factories.directory import ContraindicationFactory
from tests.graphql.every_page import every_page
from tests.graphql.whole_article import ImageFactory, block, items

OWN_PATHS = {
    "MassageTypes": "/massage-types/",
    "Techniques": "/techniques/",
    "Conditions": "/conditions/",
    "Search": "/search/?q=massage",
}


def every_path() -> dict[str, str]:
    """A path for each kind of page, by the kind."""
    pages = every_page()
    article = pages["Article"]
    _fill_home(pages["HomePage"], article)
    _fill_massage_type(article.massage_types.get())
    paths = {kind: urlsplit(page.get_full_url()).path for kind, page in pages.items()}
    paths |= {
        "MassageType": f"/massage-types/{article.massage_types.get().slug}/",
        "Condition": f"/conditions/{article.conditions.get().slug}/",
        "Technique": f"/techniques/{Technique.objects.get().slug}/",
    }
    return paths | OWN_PATHS


def _fill_home(home: Any, article: Any) -> None:
    home.hero_text = "Guides to massage, and people who give it."
    home.hero = article.hero
    home.chosen_articles = [ChosenArticle(article=article)]
    home.massage_types = article.massage_types.all()
    home.body = [
        block("heading", {"text": "Begin here", "level": "2"}),
        block("nearby_therapists", {"heading": "", "massage_types": items(), "default_radius_km": 25}),
    ]
    home.save()


def _fill_massage_type(massage_type: Any) -> None:
    """With everything that its page can show."""
    massage_type.image = ImageFactory(alternative_text="Waves")
    massage_type.techniques = Technique.objects.all()
    massage_type.conditions = Condition.objects.all()
    massage_type.contraindications = [ContraindicationFactory()]
    massage_type.save()


def spanish_home() -> HomePage:
    """The home page in Spanish, public."""
    locale = Locale.objects.get_or_create(language_code="es")[0]
    page: HomePage = HomePage.objects.get().copy_for_translation(locale)
    page.title = "Guías"
    page.save_revision().publish()
    return page


def text_of(client: Client, path: str) -> str:
    """The HTML of a page that must be there."""
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()
