"""The demo's pictures: which one belongs to what, and what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from django.core.files.images import ImageFile

from cms.content.models import LibraryImage
from home.demo import motifs
from home.demo.drawing import Canvas
from home.demo.loading import Loading
from home.demo.portraits import portrait

Motif = Callable[[Canvas], None]

CREDIT = "Drawn for the Touchpoint demo"
CARD, WIDE, UPRIGHT = (960, 640), (1280, 720), (480, 600)


@dataclass(frozen=True)
class Picture:
    """One picture. Without a text it is decorative; `focus` is its focal point in fractions."""

    title: str
    motif: Motif
    text: str = ""
    size: tuple[int, int] = CARD
    focus: tuple[float, float] | None = None


PICTURES: dict[str, Picture] = {
    "hero/home": Picture(
        "Waves in the morning",
        motifs.hills,
        "Layered waves in rose and green below a low, pale sun.",
        WIDE,
        focus=(0.68, 0.4),
    ),
    "hero/pressure": Picture(
        "From light to firm",
        motifs.pressure_scale,
        "Five weights on layers of clay: the first rests on top, the last sinks in to the bottom.",
        WIDE,
    ),
    "hero/therapeutic-massage": Picture(
        "Two hands on a back",
        motifs.two_hands,
        "Two green hands reach towards each other over the slope of a back, the sun behind them.",
        WIDE,
        focus=(0.52, 0.6),
    ),
    "hero/your-first-session": Picture(
        "A room made ready",
        motifs.folded_towels,
        "Four folded towels beside a plant in a clay pot, with warm light in an arch behind it.",
        WIDE,
        focus=(0.36, 0.66),
    ),
    "hero/massage-and-sleep": Picture(
        "A moon over slow waves",
        motifs.night_waves,
        "A pale moon above dark green waves that hold its light.",
        WIDE,
        focus=(0.3, 0.36),
    ),
    "massage-type/swedish-massage": Picture(
        "Long strokes",
        motifs.long_strokes,
        "A hand follows long green lines over the wave of a back.",
        focus=(0.6, 0.5),
    ),
    "massage-type/deep-tissue-massage": Picture(
        "Deep layers", motifs.deep_layers, "A green forearm sinks into five layers of clay, which give way below it."
    ),
    "massage-type/sports-massage": Picture(
        "Quick arcs", motifs.quick_arcs, "Five bold strokes leap from one point in the grass."
    ),
    "massage-type/shiatsu": Picture(
        "Points on a line",
        motifs.points_on_lines,
        "Rings spread from four points that a line connects.",
        focus=(0.48, 0.56),
    ),
    "massage-type/thai-massage": Picture(
        "An opening fan", motifs.opening_fan, "Nine long leaves open like a fan from one point."
    ),
    "massage-type/manual-lymph-drainage": Picture(
        "Fine waves", motifs.fine_waves, "Thin lines in green and rose flow together from the left to the right."
    ),
    "massage-type/prenatal-massage": Picture(
        "A cradle", motifs.cradle, "Two green arcs hold a round form in shades of clay from below."
    ),
    "massage-type/hot-stone-massage": Picture(
        "Warm stones", motifs.warm_stones, "Four smooth stones, one upon the other, in warm light."
    ),
}


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
    picture = Picture("Touchpoint Press", motifs.mark, "Touchpoint Press", (640, 640))
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
            is_decorative=not picture.text,
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
