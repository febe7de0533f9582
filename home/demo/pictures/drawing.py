"""Soft layered shapes, drawn with Pillow: washes, waves, ribbons, discs, hands.

Coordinates are fractions of the canvas, from the top left; widths are fractions of its height. Masks
are drawn three times as large and reduced, so that edges are smooth. The same calls make the same
pixels.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO

from PIL import Image, ImageColor, ImageDraw, ImageFilter

Point = tuple[float, float]
Colour = str | tuple[str, str]
"""One colour, or two between which a shape runs from its top to its bottom."""

Box = tuple[int, int, int, int]
"""Pixels: left, top, right, bottom."""

PAPER, SAND, SHELL = "#FBF8F4", "#E9DFD2", "#F3E6DA"
INK, FOREST, GREEN, FERN, SAGE, MIST = "#1F2421", "#163F36", "#1F5C4D", "#4F8A77", "#9DBDAE", "#D5E2D9"
EMBER, CLAY, TERRACOTTA, ROSE, BLUSH = "#8A3B27", "#B5563B", "#CC7F62", "#E2B09A", "#F1D6C8"
OCHRE, STRAW = "#C79A4B", "#E8CF9C"

_FINER = 3


class Canvas:
    """A picture in the making."""

    def __init__(self, width: int, height: int, *, transparent: bool = False) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGBA" if transparent else "RGB", (width, height))

    def wash(self, start: str, end: str, *, angle: float = 90) -> None:
        """Fill everything with a run of two colours; 90 degrees runs downwards."""
        side = math.ceil(math.hypot(self.width, self.height))
        ramp = Image.linear_gradient("L").resize((side, side), Image.Resampling.BICUBIC).rotate(90 - angle)
        left, top = (side - self.width) // 2, (side - self.height) // 2
        ramp = ramp.crop((left, top, left + self.width, top + self.height))
        self.image.paste(_between(start, end, ramp))

    def shape(
        self,
        points: Iterable[Point],
        colour: Colour,
        *,
        opacity: float = 1.0,
        soft: float = 0.0,
        shadow: float = 0.0,
        more: Sequence[Iterable[Point]] = (),
        holes: Sequence[Iterable[Point]] = (),
    ) -> None:
        """Lay a closed shape over what is there, together with `more` of them and without `holes`.

        `soft` blurs its edge, by a fraction of the height; `shadow` darkens what lies below it.
        """
        outlines = [list(outline) for outline in (points, *more)]
        blur = self.height * max(soft, 0.035 if shadow else 0.0)
        box = self._box(outlines, margin=math.ceil(blur * 3))
        if box is None:
            return
        mask = self._mask(outlines, holes, box)
        if shadow:
            shade = Image.new("L", mask.size)
            shade.paste(mask, (0, round(self.height * 0.018)))
            self._lay(_blurred(shade, self.height * 0.035), box, INK, shadow)
        if soft:
            mask = _blurred(mask, self.height * soft)
        self._lay(mask, box, colour, opacity)

    def glow(self, centre: Point, radius: float, colour: str, *, opacity: float = 0.6) -> None:
        """A light that fades towards its edge."""
        size = round(2 * radius * self.height)
        # Pillow's gradient runs from 0 in the middle to about 180 at the middle of an edge.
        light = Image.radial_gradient("L").point(lambda v: round(255 * max(0.0, 1 - v / 180) ** 1.6))
        left, top = round(centre[0] * self.width - size / 2), round(centre[1] * self.height - size / 2)
        mask = Image.new("L", (self.width, self.height))
        mask.paste(light.resize((size, size), Image.Resampling.BICUBIC), (left, top))
        self._lay(mask, (0, 0, self.width, self.height), colour, opacity)

    def png(self) -> BytesIO:
        """The file, without loss: for pictures that are partly transparent."""
        return self._file("PNG")

    def jpeg(self) -> BytesIO:
        """The file as a photograph would come."""
        return self._file("JPEG", quality=90)

    def _file(self, kind: str, **options: int) -> BytesIO:
        file = BytesIO()
        self.image.save(file, kind, **options)
        file.seek(0)
        return file

    def _box(self, outlines: Sequence[Sequence[Point]], *, margin: int) -> Box | None:
        """The part of the canvas that shapes touch; None if they lie outside."""
        across = [x * self.width for outline in outlines for x, _ in outline]
        down = [y * self.height for outline in outlines for _, y in outline]
        left, top = max(0, math.floor(min(across)) - margin), max(0, math.floor(min(down)) - margin)
        right = min(self.width, math.ceil(max(across)) + margin)
        bottom = min(self.height, math.ceil(max(down)) + margin)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _mask(self, outlines: Iterable[Iterable[Point]], holes: Iterable[Iterable[Point]], box: Box) -> Image.Image:
        left, top, right, bottom = box
        mask = Image.new("L", ((right - left) * _FINER, (bottom - top) * _FINER))
        pen = ImageDraw.Draw(mask)
        for outline, value in (*((each, 255) for each in outlines), *((hole, 0) for hole in holes)):
            pen.polygon(
                [((x * self.width - left) * _FINER, (y * self.height - top) * _FINER) for x, y in outline], fill=value
            )
        return mask.reduce(_FINER)

    def _lay(self, mask: Image.Image, box: Box, colour: Colour, opacity: float) -> None:
        if opacity < 1:
            mask = mask.point([round(value * opacity) for value in range(256)])
        touched = mask.getbbox()
        if touched is None:
            return
        mask = mask.crop(touched)
        if isinstance(colour, str):
            paint = Image.new("RGB", mask.size, colour)
        else:
            paint = _between(*colour, Image.linear_gradient("L").resize(mask.size, Image.Resampling.BICUBIC))
        place = (box[0] + touched[0], box[1] + touched[1])
        if self.image.mode == "RGBA":
            layer = paint.convert("RGBA")
            layer.putalpha(mask)
            self.image.alpha_composite(layer, place)
        else:
            self.image.paste(paint, place, mask)


def curve(points: Sequence[Point], *, steps: int = 24) -> list[Point]:
    """A smooth line through points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    line: list[Point] = []
    for before, start, end, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            line.append(
                (_spline(before[0], start[0], end[0], after[0], t), _spline(before[1], start[1], end[1], after[1], t))
            )
    return [*line, points[-1]]


def ribbon(points: Sequence[Point], width: Callable[[float], float], *, ratio: float) -> list[Point]:
    """A band along a smooth line; `width` tells half of it from 0 (start) to 1, `ratio` is width by height."""
    line = curve(points)
    left: list[Point] = []
    right: list[Point] = []
    for index, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(index - 1, 0)], line[min(index + 1, len(line) - 1)]
        dx, dy = (x1 - x0) * ratio, y1 - y0
        length = math.hypot(dx, dy) or 1.0
        half = width(index / (len(line) - 1))
        left.append((x - dy / length * half / ratio, y + dx / length * half))
        right.append((x + dy / length * half / ratio, y - dx / length * half))
    return left + right[::-1]


def brush(thickest: float, *, at: float = 0.5, ends: float = 0.0) -> Callable[[float], float]:
    """The width of a stroke that swells towards `at` and thins out to `ends` of it at both ends."""

    def width(t: float) -> float:
        swell = math.sin(math.pi * math.pow(t, math.log(0.5) / math.log(at)))
        return thickest * (ends + (1 - ends) * math.pow(max(0.0, swell), 0.8))

    return width


def capsule(start: Point, end: Point, *, half: float, ratio: float, tip: float = 1.0) -> list[Point]:
    """A finger: a straight band with round ends; `tip` is its width at the end, as a share of the start's."""
    angle = math.atan2(end[1] - start[1], (end[0] - start[0]) * ratio)
    outline: list[Point] = []
    for centre, radius, first in ((end, half * tip, angle - math.pi / 2), (start, half, angle + math.pi / 2)):
        for step in range(25):
            turn = first + math.pi * step / 24
            outline.append((centre[0] + radius * math.cos(turn) / ratio, centre[1] + radius * math.sin(turn)))
    return outline


def oval(
    centre: Point, across: float, down: float, *, ratio: float, power: float = 2.0, turn: float = 0.0
) -> list[Point]:
    """An ellipse with radii as fractions of the height; a power above 2 makes it squarer, like a pebble."""
    outline: list[Point] = []
    for step in range(180):
        angle = 2 * math.pi * step / 180
        x = across * _signed_power(math.cos(angle), 2 / power)
        y = down * _signed_power(math.sin(angle), 2 / power)
        outline.append(
            (
                centre[0] + (x * math.cos(turn) - y * math.sin(turn)) / ratio,
                centre[1] + x * math.sin(turn) + y * math.cos(turn),
            )
        )
    return outline


def below(line: Callable[[float], float]) -> list[Point]:
    """Everything under a line that runs from the left edge to the right one."""
    edge = [(step / 160, line(step / 160)) for step in range(-4, 165)]
    return [*edge, (1.05, 1.1), (-0.05, 1.1)]


def wave(middle: float, height: float, *, length: float, phase: float, slope: float = 0.0) -> Callable[[float], float]:
    """A calm wave with a slower one beneath it."""

    def line(x: float) -> float:
        turn = 2 * math.pi * (x / length + phase)
        return middle + slope * (x - 0.5) + height * (0.75 * math.sin(turn) + 0.25 * math.sin(turn * 0.53 + 1.1))

    return line


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)


def _signed_power(value: float, power: float) -> float:
    return value if power == 1 else math.copysign(math.pow(abs(value), power), value)


def _between(start: str, end: str, ramp: Image.Image) -> Image.Image:
    low, high = ImageColor.getrgb(start), ImageColor.getrgb(end)
    return Image.merge(
        "RGB",
        [
            ramp.point([round(a + (b - a) * v / 255) for v in range(256)])
            for a, b in zip(low[:3], high[:3], strict=True)
        ],
    )


def _blurred(mask: Image.Image, radius: float) -> Image.Image:
    """Blur at a quarter of the size: large soft edges need no detail."""
    small = mask.reduce(4).filter(ImageFilter.GaussianBlur(radius / 4))
    return small.resize(mask.size, Image.Resampling.BICUBIC)
