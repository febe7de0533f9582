"""Documents leave through their own door, which knows the collections."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.models import LibraryDocument
from tests.factories.directory import superuser

pytestmark = pytest.mark.django_db

SECRET = b"Quetzalcoatl"


def document(**fields: Any) -> LibraryDocument:
    made: LibraryDocument = LibraryDocument.objects.create(
        title="Consent form", file=ContentFile(SECRET, name="consent.txt"), **fields
    )
    return made


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.fixture
def below() -> Collection:
    """A collection that inherits the restriction of the one above."""
    above: Any = Collection.get_first_root_node().add_child(name="Above")
    CollectionViewRestriction.objects.create(collection=above, restriction_type="login")
    made: Collection = above.add_child(name="Below")
    return made


def test_a_public_document_is_given_to_everybody(client: Client) -> None:
    assert body(client.get(document().url)) == SECRET


def test_a_document_of_a_private_collection_is_given_to_who_is_logged_in(client: Client, below: Collection) -> None:
    private = document(collection=below)
    response = client.get(private.url, follow=True)
    assert response.redirect_chain[0][0].startswith("/login/?next=")
    assert SECRET not in body(response)
    client.force_login(superuser())
    assert body(client.get(private.url)) == SECRET


@pytest.mark.parametrize("is_private", [False, True])
def test_the_file_of_a_document_has_no_other_address(client: Client, below: Collection, is_private: bool) -> None:
    made = document(**({"collection": below} if is_private else {}))
    response = client.get(made.file.url, follow=True)
    assert response.status_code == 404
    assert SECRET not in body(response)
