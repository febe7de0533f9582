"""A picture that readers see keeps its alternative text."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import ReferenceIndex

from cms.content.models import LibraryImage
from tests.factories.articles import ArticlePageFactory, ImageFactory, PersonFactory, block, text
from tests.factories.directory import superuser

pytestmark = pytest.mark.django_db


def post_image(client: Client, image: LibraryImage, **fields: Any) -> Any:
    client.force_login(superuser())
    form = {
        "title": image.title,
        "alternative_text": "",
        "licence": "own",
        "collection": image.collection_id,
        "tags": "",
    }
    return client.post(reverse("wagtailimages:edit", args=[image.pk]), {**form, **fields})


def article_with(image: LibraryImage, **fields: Any) -> Any:
    article = ArticlePageFactory(body=[text("<p>a</p>"), block("image", {"image": image.pk, "caption": ""})], **fields)
    ReferenceIndex.create_or_update_for_object(article)
    return article


def test_text_of_a_picture_on_a_published_page_cannot_be_cleared(client: Client) -> None:
    image = ImageFactory()
    article = article_with(image, title="Better sleep")
    person = PersonFactory(name="Alex Example", portrait=image)
    ReferenceIndex.create_or_update_for_object(person)
    response = post_image(client, image)
    assert response.context["form"].errors == {
        "alternative_text": [
            "Readers see this picture on “Alex Example”, “Better sleep”. Write the text, or tick “decorative”."
        ]
    }
    image.refresh_from_db()
    assert image.alternative_text
    assert article.live


def test_message_names_a_few_pages_and_counts_the_rest(client: Client) -> None:
    image = ImageFactory()
    for number in range(7):
        article_with(image, title=f"Sleep {number}", slug=f"sleep-{number}")
    (message,) = post_image(client, image).context["form"].errors["alternative_text"]
    assert "“Sleep 4”, 2 more." in message


def test_picture_on_a_published_page_may_become_decorative(client: Client) -> None:
    image = ImageFactory()
    article_with(image)
    assert post_image(client, image, is_decorative="on").status_code == 302


def test_text_of_a_picture_that_nobody_sees_can_be_cleared(client: Client) -> None:
    image = ImageFactory()
    article_with(image, live=False)
    assert post_image(client, image).status_code == 302
