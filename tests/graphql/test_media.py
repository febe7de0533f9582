"""Files in the API: where they are, and by what right they are shown."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Site

from cms.content.models import LibraryDocument, SiteSettings
from tests.factories.articles import ArticleIndexPageFactory, ArticlePageFactory, ImageFactory, text

pytestmark = pytest.mark.django_db

FILES = """{ article(slug: "sleep") { hero { licence rendition(preset: CARD) { url } } body {
  ... on TextBlock { text { html } } } } site { hubSpotRegion socialImage { licence } } }"""


def test_images_and_documents_stand_on_the_same_public_base(ask: Any, settings: Any) -> None:
    settings.PUBLIC_MEDIA_BASE_URL = "https://media.example.org"
    image = ImageFactory(licence="cc_by", credit="A. Painter")
    document = LibraryDocument.objects.create(title="Consent form", file=ContentFile(b"Yes", name="consent.txt"))
    link = f'<p><a linktype="document" id="{document.pk}">form</a></p>'
    ArticlePageFactory(parent=ArticleIndexPageFactory(), slug="sleep", hero=image, body=[text(link)])
    SiteSettings.objects.create(site=Site.objects.get(is_default_site=True), hubspot_region="eu1", social_image=image)
    answer = ask(FILES)
    article = answer["article"]
    assert article["hero"]["rendition"]["url"].startswith("https://media.example.org/media/")
    assert f'href="https://media.example.org/documents/{document.pk}/consent.txt"' in article["body"][0]["text"]["html"]
    assert article["hero"]["licence"] == "CC_BY"
    assert answer["site"] == {"hubSpotRegion": "EU1", "socialImage": {"licence": "CC_BY"}}
