"""How the pictures come into the image library: drawn once, found again by their source address."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from django.core.files.images import ImageFile

from cms.content.models import LibraryImage
from home.demo.loading import Loading
from home.demo.pictures.catalogue import PICTURES, Picture
from home.demo.pictures.drawing import Canvas
from home.demo.pictures.motifs.still_lives import mark
from home.demo.pictures.portraits import portrait

CREDIT = "Drawn for the Touchpoint demo"
UPRIGHT, SQUARE = (400, 500), (640, 640)


def build_pictures(demo: Loading) -> None:
    """All pictures but the portraits, which come with their people."""
    for key in PICTURES:
        demo_image(key, demo)


def demo_image(key: str, demo: Loading) -> LibraryImage:
    """The picture with this key, drawn if it is not in the library yet."""
    picture = PICTURES[key]
    return _in_library(key, picture, demo, lambda: _drawn(picture))


def demo_portrait(key: str, name: str, demo: Loading) -> LibraryImage:
    """The portrait of somebody, drawn if it is not in the library yet."""
    picture = Picture(
        f"Portrait of {name}",
        lambda canvas: portrait(canvas, key),
        f"{name}, cut from coloured paper.",
        UPRIGHT,
        (0.5, 0.42),
    )
    return _in_library(f"portrait/{key}", picture, demo, lambda: _drawn(picture))


def demo_logo(demo: Loading) -> LibraryImage:
    """The publisher's mark, transparent around it."""
    picture = Picture("Touchpoint Press", mark, "Touchpoint Press", SQUARE)
    return _in_library("logo", picture, demo, lambda: _drawn(picture, transparent=True))


def _drawn(picture: Picture, *, transparent: bool = False) -> tuple[BytesIO, str]:
    canvas = Canvas(*picture.size, transparent=transparent)
    picture.motif(canvas)
    return (canvas.png(), "png") if transparent else (canvas.jpeg(), "jpg")


def _in_library(key: str, picture: Picture, demo: Loading, drawn: Callable[[], tuple[BytesIO, str]]) -> LibraryImage:
    source = f"https://pictures.example.org/{key}"

    def make() -> LibraryImage:
        file, extension = drawn()
        image = LibraryImage(
            title=picture.title,
            file=ImageFile(file, name=f"{key.replace('/', '-')}.{extension}"),
            alternative_text=picture.text,
            credit=CREDIT,
            source_url=source,
        )
        if picture.focus is not None:
            _set_focus(image, *picture.focus)
        image.full_clean()
        image.save()
        return image

    found = LibraryImage.objects.filter(source_url=source).first()
    image: LibraryImage = demo.made_once(f"image/{key}", found, make)
    return image


def _set_focus(image: LibraryImage, x: float, y: float) -> None:
    image.focal_point_x, image.focal_point_y = round(image.width * x), round(image.height * y)
    image.focal_point_width, image.focal_point_height = round(image.width * 0.3), round(image.height * 0.3)
