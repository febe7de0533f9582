"""Files of images: this server gives out what the gate lets through, and no name can be guessed."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from cms.content.models import LibraryImage
from tests.factories.articles import ImageFactory
from tests.factories.directory import superuser

pytestmark = pytest.mark.django_db


def addresses(image: LibraryImage) -> list[str]:
    return [image.file.url, image.get_rendition("width-40").url]


def given(client: Client, address: str) -> tuple[int, str]:
    """The status, and what caches are told."""
    response: Any = client.get(address)
    assert not response.streaming or b"".join(response.streaming_content)
    return response.status_code, response.get("Cache-Control", "")


@pytest.fixture
def private() -> Collection:
    """A collection below a restricted one."""
    above: Any = Collection.get_first_root_node().add_child(name="Above")
    CollectionViewRestriction.objects.create(collection=above, restriction_type=CollectionViewRestriction.LOGIN)
    below: Collection = above.add_child(name="Below")
    return below


def test_files_of_a_public_image_are_given_to_everybody(client: Client) -> None:
    assert [given(client, address) for address in addresses(ImageFactory())] == [(200, "")] * 2


def test_files_of_a_private_image_are_given_to_people_of_the_admin_alone(client: Client, private: Collection) -> None:
    files = addresses(ImageFactory(collection=private))
    assert [given(client, address)[0] for address in files] == [404, 404]
    client.force_login(superuser())
    assert [given(client, address) for address in files] == [(200, "private, no-store")] * 2


def test_files_become_private_with_their_collection(client: Client, private: Collection) -> None:
    image = ImageFactory()
    files = addresses(image)
    image.collection = private
    image.save()
    assert [given(client, address)[0] for address in files] == [404, 404]


@pytest.mark.parametrize("path", ["images/none.jpg", "images/../db.sqlite3", "documents/form.pdf", "original_images/"])
def test_nothing_but_files_of_images_is_given_out(client: Client, path: str) -> None:
    assert client.get(f"/media/{path}", follow=True).status_code == 404


def test_no_name_of_a_file_can_be_guessed() -> None:
    long_name = "back" * 40
    first, second = ImageFactory(file__filename=f"{long_name}.jpg"), ImageFactory(file__filename=f"{long_name}.jpg")
    names = {PurePosixPath(address).name for image in (first, second) for address in addresses(image)}
    assert len(names) == 4
    for name in names:
        assert len(name.rpartition(".")[0].split("back-", 1)[-1]) >= 16
    assert max(len(image.file.name) for image in (first, second)) <= 100
