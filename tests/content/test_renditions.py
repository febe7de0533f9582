"""Renditions are made when an image is saved, and never by a query."""

from __future__ import annotations

import gc
import io
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.files.images import ImageFile
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult
from PIL import Image
from wagtail.images.models import Filter

from cms.content import renditions
from cms.content.models import LibraryImage, Rendition
from cms.content.presets import PRESETS
from cms.content.renditions import FORMATS, QUICK_FORMATS, build_renditions, fitting_widths, wanted_specs
from tests.factories.directory import MassageTypeFactory

pytestmark = pytest.mark.django_db

Save = Callable[[LibraryImage], LibraryImage]

QUERY = """
query ($slug: String!) {
  massageType(slug: $slug) {
    image { picture(preset: CARD) { placeholder sources { contentType srcSet } fallback { url contentType } } }
  }
}
"""


@pytest.fixture(autouse=True)
def _queue(settings: Any) -> None:
    """Queue in the database as in production: the worker runs when a test lets it."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def work() -> None:
    """Let the worker do what waits for it."""
    call_command("worker", "--once")


def states_of_avif() -> list[str]:
    """What became of each time that AVIF was asked for. Wagtail's own tasks wait in the same queue."""
    tasks = DBTaskResult.objects.filter(task_path__endswith=".build_slow_renditions")
    return list(tasks.values_list("status", flat=True))


def kinds(found: Any) -> list[str]:
    """The formats that an answer offers, best first."""
    return [source["contentType"] for source in found["sources"]]


@pytest.fixture
def save(django_capture_on_commit_callbacks: Any) -> Save:
    """Save as a request does, which commits."""

    def saved(image: LibraryImage) -> LibraryImage:
        with django_capture_on_commit_callbacks(execute=True):
            image.save()
        return image

    return saved


def picture(width: int = 900, height: int = 675, *, kind: str = "JPEG", colour: Any = "#1F5C4D") -> ImageFile:
    """A picture whose left half has a colour and whose right half is sand."""
    mode = "RGBA" if kind == "PNG" else "RGB"
    drawn = Image.new(mode, (width, height), "#E9DFD2")
    drawn.paste(Image.new(mode, (width // 2, height), colour), (0, 0))
    file = io.BytesIO()
    drawn.save(file, kind)
    file.seek(0)
    return ImageFile(file, name=f"picture.{kind.lower()}")


def image_of(file: ImageFile) -> LibraryImage:
    return LibraryImage(title="Hands", alternative_text="Two hands.", file=file)


def create(image: LibraryImage, spec: str) -> Rendition:
    rendition: Rendition = image.create_rendition(Filter(spec))
    return rendition


def set_focus(image: LibraryImage) -> None:
    """Near the right edge, in the sand."""
    image.focal_point_x, image.focal_point_y = 850, 340
    image.focal_point_width = image.focal_point_height = 100


def tear(image: LibraryImage) -> None:
    """Lose the second half of the stored file, as a full disk does."""
    path = Path(image.file.path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def specs(image: LibraryImage) -> set[str]:
    return set(image.renditions.values_list("filter_spec", flat=True))


def pixel(rendition: Rendition, x: float) -> Any:
    """The colour in the middle of the height, at a fraction of the width."""
    with rendition.file.open("rb") as file, Image.open(file) as made:
        return made.convert("RGBA").getpixel((round(made.width * x), made.height // 2))


def answer(client: Client, image: LibraryImage) -> Any:
    massage_type = MassageTypeFactory(image=image)
    body = {"query": QUERY, "variables": {"slug": massage_type.slug}}
    response = client.post("/graphql/", body, content_type="application/json").json()
    return response["data"]["massageType"]["image"]["picture"]


@pytest.fixture
def logged() -> Iterator[mock.Mock]:
    """What is logged as an exception, without the frames that a log record would keep alive."""
    with mock.patch.object(renditions.logger, "exception") as exception:
        yield exception


@contextmanager
def files_left_open() -> Iterator[None]:
    """Where an encoder fails, Wagtail does not close its temporary file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()


@contextmanager
def failing(image_format: str) -> Iterator[None]:
    """Let the encoder of a format fail."""
    run = Filter.run

    def run_or_fail(self: Filter, *args: Any, **kwargs: Any) -> Any:
        if self.spec.endswith(image_format):
            raise OSError("encoder error")
        return run(self, *args, **kwargs)

    with files_left_open(), mock.patch.object(Filter, "run", run_or_fail):
        yield


def test_saving_makes_every_width_of_every_preset_as_webp_and_jpeg(save: Save) -> None:
    image = save(image_of(picture(2000, 1500)))
    assert specs(image) == {
        spec for preset in PRESETS.values() for kind in ("webp", "jpeg") for spec in preset.filter_specs(kind).values()
    }
    card = image.renditions.get(filter_spec="fill-800x533|format-webp")
    assert (card.width, card.height) == (800, 533)


def test_nothing_is_made_before_the_commit() -> None:
    image = image_of(picture())
    image.save()
    assert specs(image) == set()


@pytest.mark.parametrize(
    ("preset", "size", "widths"),
    [
        ("BODY", (2000, 1000), [480, 960, 1440]),
        ("BODY", (1000, 1000), [480, 960, 1440]),
        ("BODY", (960, 960), [480, 960]),
        ("BODY", (300, 200), [480]),
        ("CARD", (2000, 400), [400, 800]),
        ("CARD", (2000, 200), [400]),
        ("THUMBNAIL", (96, 96), [96]),
    ],
)
def test_widths_beyond_the_original_are_left_out_but_for_the_next(
    preset: str, size: tuple[int, int], widths: list[int]
) -> None:
    assert fitting_widths(PRESETS[preset], *size) == widths


def test_no_file_is_larger_than_the_original(save: Save) -> None:
    image = save(image_of(picture(300, 200)))
    assert max(rendition.width for rendition in image.renditions.all()) == 300
    assert max(rendition.height for rendition in image.renditions.all()) == 200


def test_a_new_focal_point_replaces_the_crops_and_keeps_whole_pictures(save: Save) -> None:
    image = save(image_of(picture()))
    before = dict(image.renditions.values_list("filter_spec", "pk"))
    set_focus(image)
    save(image)
    after = dict(image.renditions.values_list("filter_spec", "pk"))
    assert image.renditions.count() == len(after)
    assert {spec for spec in after if after[spec] == before[spec]} == {
        spec for spec in before if spec.startswith("width-")
    }
    thumbnail = image.renditions.get(filter_spec="fill-192x192|format-jpeg")
    assert pixel(thumbnail, 0.4)[0] > 200  # sand, not green: the crop follows the point


def test_the_api_prefers_the_crop_of_the_present_focal_point(save: Save, client: Client) -> None:
    image = save(image_of(picture()))
    spec = "fill-800x533|format-jpeg"
    set_focus(image)
    image.save()
    assert answer(client, image)["fallback"]["url"].endswith(image.renditions.get(filter_spec=spec).url)
    current = create(image, spec)
    assert answer(client, image)["fallback"]["url"].endswith(current.url)


def test_what_is_transparent_becomes_white_in_the_fallback_and_stays_so_in_webp(save: Save) -> None:
    image = save(image_of(picture(kind="PNG", colour=(0, 0, 0, 0))))
    assert pixel(image.renditions.get(filter_spec="width-480|format-jpeg"), 0.2) == (255, 255, 255, 255)
    assert pixel(image.renditions.get(filter_spec="width-480|format-webp"), 0.2)[3] == 0


def test_a_new_file_gets_renditions_and_a_placeholder_of_its_own(save: Save) -> None:
    image = save(image_of(picture()))
    before, placeholder = set(image.renditions.values_list("pk", flat=True)), image.placeholder
    image.file = picture(colour="#B5563B")
    save(image)
    assert before.isdisjoint(image.renditions.values_list("pk", flat=True))
    assert specs(image) == set(wanted_specs(image, QUICK_FORMATS))
    image.refresh_from_db()
    assert image.placeholder != placeholder


def test_a_change_of_words_makes_no_file(save: Save) -> None:
    image = save(image_of(picture()))
    before = set(image.renditions.values_list("pk", "file"))
    image.alternative_text = "Two hands on a back."
    with mock.patch.object(LibraryImage, "open_file", side_effect=AssertionError("the file was read")):
        save(image)
    assert set(image.renditions.values_list("pk", "file")) == before


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_placeholder_is_a_small_data_uri(save: Save, client: Client, kind: str) -> None:
    image = save(image_of(picture(kind=kind)))
    placeholder = answer(client, image)["placeholder"]
    assert placeholder.startswith("data:image/webp;base64,")
    assert len(placeholder) <= 400


def test_a_busy_picture_has_a_placeholder_that_fits(save: Save) -> None:
    file = io.BytesIO()
    Image.effect_noise((1200, 1200), 200).convert("RGB").save(file, "JPEG")
    image = save(image_of(ImageFile(file, name="noise.jpeg")))
    image.refresh_from_db()
    assert 0 < len(image.placeholder) <= 400


def test_a_file_that_can_no_longer_be_decoded_is_logged_and_keeps_its_old_crops(
    save: Save, client: Client, logged: mock.Mock
) -> None:
    image = save(image_of(picture()))
    before = set(image.renditions.values_list("pk", flat=True))
    tear(image)
    set_focus(image)
    with files_left_open():
        save(image)
    assert LibraryImage.objects.get(pk=image.pk).focal_point_x == 850
    assert set(image.renditions.values_list("pk", flat=True)) == before
    assert "could not be made" in str(logged.call_args)
    assert answer(client, image)["sources"] != []


def test_a_file_that_cannot_be_decoded_has_an_empty_placeholder(save: Save, logged: mock.Mock) -> None:
    image = save(image_of(picture()))
    tear(image)
    assert renditions.blur_placeholder(image) == ""
    assert "no placeholder" in str(logged.call_args)


def test_one_format_that_fails_does_not_spoil_the_others(save: Save, logged: mock.Mock) -> None:
    with failing("webp"):
        image = save(image_of(picture()))
    assert {spec.rpartition("-")[2] for spec in specs(image)} == {"jpeg"}
    assert {str(call.args[2]).rpartition("-")[2] for call in logged.call_args_list} == {"webp"}


def test_no_query_makes_a_rendition(client: Client) -> None:
    image = image_of(picture())
    image.save()
    found = answer(client, image)
    assert found["sources"] == []
    assert found["fallback"]["url"].endswith(image.file.url)
    assert not Rendition.objects.exists()


def test_a_query_offers_the_files_that_were_made(save: Save, client: Client) -> None:
    image = save(image_of(picture()))
    found = answer(client, image)
    assert kinds(found) == ["image/webp"]
    assert found["sources"][0]["srcSet"].endswith(" 800w")
    assert found["fallback"]["contentType"] == "image/jpeg"


@pytest.mark.django_db(transaction=True)
def test_avif_is_absent_until_the_worker_has_made_it_and_is_the_best_then(save: Save, client: Client) -> None:
    image = save(image_of(picture()))
    assert kinds(answer(client, image)) == ["image/webp"]
    work()
    found = answer(client, image)
    assert kinds(found) == ["image/avif", "image/webp"]
    assert found["sources"][0]["srcSet"].endswith(" 800w")
    assert found["fallback"]["contentType"] == "image/jpeg"
    assert specs(image) == set(wanted_specs(image, FORMATS))


@pytest.mark.django_db(transaction=True)
def test_avif_of_an_earlier_focal_point_is_not_offered_beside_new_crops(save: Save, client: Client) -> None:
    image = save(image_of(picture()))
    work()
    set_focus(image)
    save(image)
    assert kinds(answer(client, image)) == ["image/webp"]
    work()
    assert kinds(answer(client, image)) == ["image/avif", "image/webp"]
    assert image.renditions.count() == len(specs(image))


@pytest.mark.django_db(transaction=True)
def test_a_change_of_words_leaves_nothing_to_the_worker(save: Save) -> None:
    image = save(image_of(picture()))
    work()
    image.alternative_text = "Two hands on a back."
    save(image)
    assert states_of_avif() == ["SUCCESSFUL"]


@pytest.mark.django_db(transaction=True)
def test_an_image_that_was_deleted_meanwhile_is_no_work(save: Save) -> None:
    save(image_of(picture())).delete()
    work()
    assert states_of_avif() == ["SUCCESSFUL"]


def test_build_renditions_makes_what_is_missing(save: Save) -> None:
    image = save(image_of(picture()))
    kept = set(image.renditions.exclude(filter_spec__startswith="width-").values_list("pk", flat=True))
    image.renditions.filter(filter_spec__startswith="width-").delete()
    output = StringIO()
    call_command("build_renditions", "--missing", stdout=output)
    assert specs(image) == set(wanted_specs(image, FORMATS))
    assert kept < set(image.renditions.values_list("pk", flat=True))
    assert "1 of 1 images, 15 files made." in output.getvalue()  # of the whole picture, and all of AVIF


def test_build_renditions_makes_all_anew_and_drops_those_of_old_presets(save: Save) -> None:
    image = save(image_of(picture()))
    old = create(image, "fill-123x123|format-webp")
    before = set(image.renditions.values_list("pk", flat=True))
    call_command("build_renditions", stdout=StringIO())
    assert before.isdisjoint(image.renditions.values_list("pk", flat=True))
    assert old.filter_spec not in specs(image)


def test_build_renditions_names_images_that_are_incomplete(save: Save, logged: mock.Mock) -> None:
    image = save(image_of(picture()))
    output, errors = StringIO(), StringIO()
    with failing("jpeg"):
        call_command("build_renditions", stdout=output, stderr=errors)
    assert f"image {image.pk}" in errors.getvalue()
    assert "1 of 1 images are incomplete." in output.getvalue()


def test_a_second_build_makes_nothing(save: Save) -> None:
    image = save(image_of(picture()))
    assert build_renditions(image) > 0
    assert build_renditions(image) == 0
