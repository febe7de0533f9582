"""A site with an article index, and the words of the sample articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from wagtail.models import Locale, Page, Site

from articles.models import ArticleIndexPage
from directory.models import Condition, MassageType, Practice, Technique
from home.models import HomePage

SAMPLE = Path(__file__).parent / "therapeutic-massage.txt"


@pytest.fixture
def sample() -> Path:
    """An article of the shape that publishers have: every list, every defect, no references."""
    return SAMPLE


@pytest.fixture
def site(db: None) -> Site:
    """A default site with a home page of its own."""
    Site.objects.all().delete()
    home = HomePage(title="Harbour Guides", slug="harbour")
    Page.get_first_root_node().add_child(instance=home)
    return Site.objects.create(hostname="guides.example.org", root_page=home, is_default_site=True)


@pytest.fixture
def index(site: Site) -> ArticleIndexPage:
    """The only article index."""
    page = ArticleIndexPage(title="Guides", slug="guides")
    site.root_page.add_child(instance=page)
    return page


@pytest.fixture
def vocabulary(site: Site) -> None:
    """What the sample article speaks of, published."""
    locale = Locale.get_default()
    for model, names in (
        (MassageType, ["Swedish massage", "Deep tissue massage", "Sports massage", "Shiatsu"]),
        (Technique, ["Effleurage", "Petrissage", "Tapotement", "Friction"]),
        (
            Condition,
            [
                "Anxiety",
                "Depression",
                "Digestive disorders",
                "Fibromyalgia",
                "Headache",
                "Insomnia",
                "Panic disorder",
                "Stress",
            ],
        ),
        (Practice, ["Acupuncture", "Aromatherapy", "Yoga"]),
    ):
        for name in names:
            entry = model.objects.create(name=name, slug=name.lower().replace(" ", "-"), locale=locale, live=False)
            # What a published entry needs is the vocabulary's own matter.
            model.objects.filter(pk=entry.pk).update(live=True)
