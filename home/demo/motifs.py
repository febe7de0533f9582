"""What the demo's pictures show: strokes, waves, hands, stones. One function a motif."""

from __future__ import annotations

import math
import random

from home.demo import drawing as d
from home.demo.drawing import Canvas, Colour, Point, below, brush, capsule, oval, ribbon, wave


def hand(c: Canvas, centre: Point, *, size: float, turn: float, colour: Colour, mirrored: bool = False) -> None:
    """A hand with its forearm, seen from above, as cut from paper. It points along `turn`."""
    r = c.width / c.height
    side = -1 if mirrored else 1

    def at(x: float, y: float) -> Point:
        y *= side
        return (
            centre[0] + size * (x * math.cos(turn) - y * math.sin(turn)) / r,
            centre[1] + size * (x * math.sin(turn) + y * math.cos(turn)),
        )

    fingers = [
        capsule(at(0.15, 0.235), at(0.72, 0.34), half=size * 0.092, ratio=r, tip=0.8),
        capsule(at(0.2, 0.085), at(0.93, 0.125), half=size * 0.1, ratio=r, tip=0.8),
        capsule(at(0.2, -0.075), at(0.99, -0.07), half=size * 0.102, ratio=r, tip=0.8),
        capsule(at(0.15, -0.22), at(0.87, -0.255), half=size * 0.096, ratio=r, tip=0.8),
        ribbon(
            [at(-0.3, -0.12), at(0.05, -0.36), at(0.36, -0.52), at(0.5, -0.56)],
            lambda t: size * 0.12 * (1 - t * 0.4),
            ratio=r,
        ),
        oval(at(0.5, -0.56), size * 0.073, size * 0.073, ratio=r),
        oval(at(0.0, 0.0), size * 0.42, size * 0.345, ratio=r, power=2.5, turn=turn),
    ]
    arm = [at(-6, 0.5), at(-2.6, 0.16), at(-1.2, 0.0), at(-0.5, 0.0), at(-0.1, 0.0)]
    c.shape(ribbon(arm, lambda t: size * (0.62 - 0.36 * min(1, t * 1.15)), ratio=r), colour, shadow=0.2, more=fingers)
    for start, end in (((0.33, 0.165), (0.62, 0.21)), ((0.36, 0.005), (0.74, 0.02)), ((0.33, -0.15), (0.66, -0.175))):
        c.shape(capsule(at(*start), at(*end), half=size * 0.011, ratio=r), d.INK, opacity=0.22)


def long_strokes(c: Canvas) -> None:
    """Long lines over the waves of a back."""
    r = c.width / c.height
    c.wash(d.PAPER, d.SHELL)
    c.glow((0.8, 0.15), 0.75, d.STRAW, opacity=0.6)
    c.shape(below(wave(0.66, 0.08, length=1.5, phase=0.1)), (d.BLUSH, d.ROSE))
    c.shape(below(wave(0.8, 0.07, length=1.3, phase=0.3)), (d.ROSE, d.TERRACOTTA), opacity=0.9)
    tints: list[Colour] = [(d.FERN, d.GREEN), (d.SAGE, d.FERN), (d.MIST, d.SAGE), (d.FERN, d.GREEN), (d.MIST, d.SAGE)]
    for number, tint in enumerate(tints):
        rise = number * 0.085
        line = [(-0.1, 0.92 - rise), (0.2, 0.7 - rise), (0.48, 0.64 - rise), (0.72, 0.46 - rise), (1.1, 0.44 - rise)]
        c.shape(ribbon(line, brush(0.034 - number * 0.003, at=0.62), ratio=r), tint, opacity=0.92)
    hand(c, (0.56, 0.55), size=0.27, turn=-0.38, colour=(d.TERRACOTTA, d.CLAY))


def deep_layers(c: Canvas) -> None:
    """Layers that give way under a slow, firm pressure."""
    r = c.width / c.height
    c.wash(d.SHELL, d.SAND)
    c.glow((0.3, 0.1), 0.7, d.PAPER, opacity=0.8)
    layers: list[Colour] = [d.BLUSH, d.ROSE, d.TERRACOTTA, d.CLAY, d.EMBER]
    for number, colour in enumerate(layers):
        depth = 0.26 * math.exp(-number * 0.42)
        base = 0.42 + number * 0.125

        def line(x: float, base: float = base, depth: float = depth, spread: float = 0.013 + number * 0.008) -> float:
            return base + depth * math.exp(-((x - 0.56) ** 2) / spread) + 0.018 * math.sin(x * 7 + base * 9)

        c.shape(below(line), colour, shadow=0.1)
    arm = [(1.06, -0.25), (0.9, 0.05), (0.72, 0.34), (0.578, 0.575)]
    end = oval((0.571, 0.588), 0.082, 0.082, ratio=r)
    c.shape(ribbon(arm, lambda t: 0.17 - 0.088 * t, ratio=r), (d.FERN, d.FOREST), shadow=0.22, more=[end])


def quick_arcs(c: Canvas) -> None:
    """Arcs that start together and run apart."""
    r = c.width / c.height
    c.wash(d.MIST, d.PAPER, angle=60)
    c.glow((0.85, 0.2), 0.7, d.STRAW, opacity=0.5)
    tints: list[Colour] = [
        (d.GREEN, d.FOREST),
        (d.CLAY, d.EMBER),
        (d.SAGE, d.FERN),
        (d.STRAW, d.OCHRE),
        (d.ROSE, d.TERRACOTTA),
    ]
    for number, tint in enumerate(tints):
        angle = math.radians(14 + number * 15)
        reach = 1.12 - number * 0.1
        x, y = reach * math.cos(angle), reach * math.sin(angle)
        line = [
            (0.02, 1.0),
            (0.02 + x * 0.3 / r * 1.2, 0.98 - y * 0.12),
            (0.02 + x * 0.68 / r * 1.25, 0.9 - y * 0.48),
            (0.02 + x / r * 1.3, 0.86 - y * 0.92),
        ]
        c.shape(ribbon(line, brush(0.085 - number * 0.007, at=0.56), ratio=r), tint, opacity=0.96, shadow=0.12)
    c.shape(below(wave(0.9, 0.03, length=1.2, phase=0.45, slope=-0.05)), (d.SAGE, d.FERN), shadow=0.1)


def points_on_lines(c: Canvas) -> None:
    """Pressure spreads in rings from points along a line."""
    r = c.width / c.height
    c.wash(d.FOREST, d.GREEN, angle=70)
    c.glow((0.55, 0.4), 0.85, d.FERN, opacity=0.5)
    line = [(-0.05, 0.85), (0.2, 0.66), (0.47, 0.58), (0.7, 0.36), (1.05, 0.22)]
    c.shape(ribbon(line, lambda _t: 0.006, ratio=r), d.SAGE, opacity=0.7)
    for (x, y), reach, rings in (
        ((0.2, 0.66), 0.17, 4),
        ((0.48, 0.575), 0.34, 6),
        ((0.74, 0.335), 0.22, 5),
        ((0.93, 0.25), 0.1, 3),
    ):
        for ring in range(rings, 0, -1):
            radius = reach * ring / rings
            outer = oval((x, y), radius, radius, ratio=r)
            inner = oval((x, y), radius - reach / rings * 0.32, radius - reach / rings * 0.32, ratio=r)
            c.shape(outer, d.STRAW if ring % 2 else d.MIST, opacity=0.52 - 0.42 * (ring - 1) / rings, holes=[inner])
        c.shape(oval((x, y), reach * 0.13, reach * 0.13, ratio=r), (d.TERRACOTTA, d.CLAY), shadow=0.2)


def opening_fan(c: Canvas) -> None:
    """Long leaves that open from one point, as far as they can."""
    r = c.width / c.height
    c.wash(d.PAPER, d.STRAW, angle=80)
    c.glow((0.5, 0.75), 0.8, "#FFFFFF", opacity=0.6)
    tints: list[Colour] = [
        (d.FERN, d.FOREST),
        (d.SAGE, d.FERN),
        (d.STRAW, d.OCHRE),
        (d.ROSE, d.TERRACOTTA),
        (d.TERRACOTTA, d.CLAY),
    ]
    order = [0, 8, 1, 7, 2, 6, 3, 5, 4]
    for number in order:
        angle = math.pi * (0.06 + 0.88 * number / 8)
        reach = 0.68 + 0.1 * math.sin(angle)
        tip = (0.5 + reach * math.cos(angle) / r, 0.92 - reach * math.sin(angle))
        bend = 0.09 * math.cos(angle)
        middle = (0.5 + reach * 0.52 * math.cos(angle) / r, 0.92 - reach * 0.52 * math.sin(angle) - abs(bend))
        tint = tints[4 - abs(4 - number)]
        c.shape(ribbon([(0.5, 0.92), middle, tip], brush(0.088, at=0.58), ratio=r), tint, opacity=0.94, shadow=0.14)
    c.shape(oval((0.5, 0.98), 0.62, 0.1, ratio=r), (d.GREEN, d.FOREST), shadow=0.12)


def fine_waves(c: Canvas) -> None:
    """Many thin lines that flow together, hardly touching."""
    r = c.width / c.height
    c.wash(d.PAPER, d.MIST, angle=75)
    c.glow((0.7, 0.3), 0.6, "#FFFFFF", opacity=0.7)
    for number in range(26):
        t = number / 25
        start, end = -0.05 + 1.1 * t, 0.3 + 0.36 * t
        line = [
            (-0.05, start),
            (0.2, start + 0.07 * math.sin(number * 0.5)),
            (0.45, 0.55 * start + 0.45 * end + 0.05 * math.cos(number * 0.42)),
            (0.72, end + 0.03),
            (1.05, end - 0.12 + 0.05 * t),
        ]
        tint = (d.FERN, d.SAGE, d.GREEN, d.SAGE, d.ROSE)[number % 5]
        c.shape(ribbon(line, brush(0.0095, at=0.45, ends=0.2), ratio=r), tint, opacity=0.8)
    for x, y, size in ((0.3, 0.24, 0.05), (0.43, 0.72, 0.07), (0.62, 0.44, 0.042)):
        c.shape(oval((x, y), size, size, ratio=r), (d.PAPER, d.MIST), opacity=0.9, shadow=0.12)


def cradle(c: Canvas) -> None:
    """A round form that two arms hold from below."""
    r = c.width / c.height
    c.wash(d.SHELL, d.BLUSH)
    c.glow((0.5, 0.42), 0.85, d.PAPER, opacity=0.9)
    for radius, colour in ((0.36, d.BLUSH), (0.3, d.ROSE), (0.22, d.TERRACOTTA), (0.12, d.CLAY)):
        c.shape(
            oval((0.5 + (0.36 - radius) * 0.12, 0.42 + (0.36 - radius) * 0.3), radius, radius, ratio=r),
            colour,
            shadow=0.07,
        )
    left = [(0.115, -0.1), (0.15, 0.3), (0.25, 0.66), (0.45, 0.85), (0.69, 0.8)]
    right = [(0.885, -0.1), (0.86, 0.34), (0.76, 0.72), (0.56, 0.94), (0.3, 0.93)]
    c.shape(ribbon(right, brush(0.088, at=0.55, ends=0.12), ratio=r), (d.SAGE, d.FERN), shadow=0.16)
    c.shape(ribbon(left, brush(0.088, at=0.55, ends=0.12), ratio=r), (d.FERN, d.FOREST), shadow=0.16)


def warm_stones(c: Canvas) -> None:
    """Smooth stones in warm light."""
    r = c.width / c.height
    c.wash(d.STRAW, d.BLUSH, angle=80)
    c.glow((0.5, 0.4), 0.75, d.PAPER, opacity=0.9)
    c.shape(below(wave(0.8, 0.035, length=1.6, phase=0.4)), (d.TERRACOTTA, d.CLAY))
    stones: tuple[tuple[Point, float, float, Colour, float], ...] = (
        ((0.5, 0.77), 0.33, 0.105, ("#5B645F", d.INK), 0.02),
        ((0.485, 0.595), 0.25, 0.085, (d.FERN, d.FOREST), -0.05),
        ((0.515, 0.455), 0.18, 0.066, ("#7C857F", "#3A423D"), 0.06),
        ((0.5, 0.35), 0.11, 0.047, (d.SAGE, d.FERN), -0.04),
        ((0.82, 0.82), 0.15, 0.06, ("#7C857F", "#3A423D"), 0.05),
        ((0.16, 0.83), 0.12, 0.052, (d.FERN, d.FOREST), -0.06),
    )
    for centre, across, down, colour, turn in stones:
        c.shape(oval(centre, across, down, ratio=r, power=2.5, turn=turn), colour, shadow=0.3)
        light = (centre[0] - across * 0.22 / r, centre[1] - down * 0.45)
        c.shape(oval(light, across * 0.5, down * 0.22, ratio=r, turn=turn), d.PAPER, opacity=0.22, soft=0.012)
    for number in range(3):
        x = 0.44 + number * 0.06
        line = [(x, 0.25 - number % 2 * 0.03), (x + 0.02, 0.18), (x - 0.015, 0.11), (x + 0.012, 0.02)]
        c.shape(ribbon(line, brush(0.012), ratio=r), d.PAPER, opacity=0.75, soft=0.004)


def pressure_scale(c: Canvas) -> None:
    """Five weights rest on layers, from a touch that leaves no mark to a lean that reaches the last one."""
    r = c.width / c.height
    c.wash(d.PAPER, d.SHELL)
    places = [0.11 + number * 0.195 for number in range(5)]

    def surface(x: float, layer: int = 0) -> float:
        dips = sum(
            0.058 * number * math.exp(-layer * 0.4 - (x - place) ** 2 / (0.0034 + 0.0004 * number + layer * 0.0008))
            for number, place in enumerate(places)
        )
        return 0.47 + layer * 0.12 + dips

    for layer, colour in enumerate((d.BLUSH, d.ROSE, d.TERRACOTTA, d.CLAY, d.EMBER)):
        c.shape(below(lambda x, layer=layer: surface(x, layer)), colour, shadow=0.08)  # type: ignore[misc]
    tints: list[Colour] = [
        (d.MIST, d.SAGE),
        (d.SAGE, d.FERN),
        (d.FERN, "#3A7565"),
        ("#3A7565", d.GREEN),
        (d.GREEN, d.FOREST),
    ]
    for number, (place, tint) in enumerate(zip(places, tints, strict=True)):
        radius = 0.046 + 0.009 * number
        foot = surface(place) - radius
        c.shape(capsule((place, foot - 0.1 - 0.06 * number), (place, foot), half=radius, ratio=r), tint, shadow=0.16)


def two_hands(c: Canvas) -> None:
    """Two hands on the slope of a back, in morning light."""
    c.wash(d.PAPER, d.BLUSH, angle=70)
    c.glow((0.72, 0.28), 0.75, d.STRAW, opacity=0.85)
    c.shape(oval((0.72, 0.3), 0.16, 0.16, ratio=c.width / c.height), d.PAPER, opacity=0.85)
    c.shape(below(wave(0.52, 0.06, length=1.5, phase=0.62)), (d.MIST, d.SAGE), opacity=0.8)
    c.shape(below(wave(0.64, 0.1, length=1.7, phase=0.05)), (d.ROSE, d.TERRACOTTA), shadow=0.1)
    c.shape(below(wave(0.82, 0.07, length=1.3, phase=0.25)), (d.TERRACOTTA, d.CLAY), shadow=0.1)
    hand(c, (0.35, 0.62), size=0.26, turn=0.16, colour=(d.FERN, d.FOREST))
    hand(c, (0.68, 0.7), size=0.26, turn=math.pi - 0.1, colour=("#3A7565", d.FOREST), mirrored=True)
    c.shape(below(wave(0.95, 0.03, length=1.1, phase=0.6)), (d.CLAY, d.EMBER), shadow=0.1)


def hills(c: Canvas) -> None:
    """Waves upon waves, as hills or as a body at rest."""
    r = c.width / c.height
    c.wash(d.SHELL, d.STRAW, angle=80)
    c.glow((0.68, 0.34), 0.8, d.PAPER, opacity=0.95)
    c.shape(oval((0.68, 0.36), 0.17, 0.17, ratio=r), (d.PAPER, d.STRAW))
    layers: list[tuple[Colour, float, float, float, float]] = [
        ((d.BLUSH, d.ROSE), 0.5, 0.06, 1.3, 0.1),
        ((d.MIST, d.SAGE), 0.58, 0.07, 1.1, 0.45),
        ((d.ROSE, d.TERRACOTTA), 0.67, 0.08, 1.5, 0.85),
        ((d.SAGE, d.FERN), 0.75, 0.06, 1.2, 0.2),
        ((d.FERN, d.GREEN), 0.84, 0.055, 1.4, 0.6),
        ((d.GREEN, d.FOREST), 0.93, 0.04, 1.0, 0.05),
    ]
    for colour, middle, height, length, phase in layers:
        c.shape(below(wave(middle, height, length=length, phase=phase)), colour, shadow=0.1)
    for number in range(3):
        y = 0.2 + number * 0.055
        line = [(-0.05, y + 0.1), (0.16, y + 0.02), (0.34, y + 0.07), (0.52, y - 0.02)]
        c.shape(ribbon(line, brush(0.011, at=0.5), ratio=r), d.PAPER, opacity=0.8)


def folded_towels(c: Canvas) -> None:
    """A room made ready: folded towels, a leaf, a lamp's light."""
    r = c.width / c.height
    c.wash(d.MIST, d.PAPER, angle=75)
    c.glow((0.74, 0.2), 0.9, d.STRAW, opacity=0.9)
    arch = [*oval((0.74, 0.42), 0.3, 0.34, ratio=r)[90:], (0.74 + 0.3 / r, 0.9), (0.74 - 0.3 / r, 0.9)]
    c.shape(arch, (d.PAPER, d.SHELL), opacity=0.9)
    c.shape(below(wave(0.84, 0.012, length=2.0, phase=0.3)), (d.TERRACOTTA, d.CLAY), shadow=0.12)
    towels: list[tuple[Colour, float]] = [
        ((d.SHELL, d.SAND), 0.36),
        ((d.SAGE, d.FERN), 0.34),
        ((d.BLUSH, d.ROSE), 0.35),
        ((d.FERN, d.GREEN), 0.31),
    ]
    for number, (colour, across) in enumerate(towels):
        y = 0.8 - number * 0.093
        c.shape(oval((0.34, y), across, 0.055, ratio=r, power=5), colour, shadow=0.2)
        c.shape(
            capsule((0.34 - across * 0.8 / r, y + 0.01), (0.34 + across * 0.93 / r, y + 0.01), half=0.003, ratio=r),
            d.INK,
            opacity=0.2,
        )
    for turn, reach, colour in (
        (1.2, 0.42, (d.SAGE, d.FERN)),
        (1.62, 0.5, (d.FERN, d.GREEN)),
        (2.05, 0.4, (d.SAGE, d.FERN)),
        (0.85, 0.3, (d.FERN, d.GREEN)),
        (2.4, 0.3, (d.FERN, d.GREEN)),
    ):
        tip = (0.76 + reach * math.cos(turn) / r, 0.7 - reach * math.sin(turn))
        middle = (0.76 + reach * 0.5 * math.cos(turn + 0.25) / r, 0.7 - reach * 0.55 * math.sin(turn))
        c.shape(ribbon([(0.76, 0.72), middle, tip], brush(0.042, at=0.6), ratio=r), colour, shadow=0.1)
    c.shape(
        [(0.76 - 0.1 / r, 0.68), (0.76 + 0.1 / r, 0.68), (0.76 + 0.078 / r, 0.86), (0.76 - 0.078 / r, 0.86)],
        (d.CLAY, d.EMBER),
        shadow=0.2,
    )


def night_waves(c: Canvas) -> None:
    """A moon over slow waves."""
    r = c.width / c.height
    c.wash("#10302A", d.GREEN, angle=85)
    c.glow((0.3, 0.32), 0.7, d.SAGE, opacity=0.55)
    moon = oval((0.3, 0.32), 0.15, 0.15, ratio=r)
    c.shape(moon, (d.PAPER, d.STRAW))
    c.shape(oval((0.355, 0.29), 0.13, 0.13, ratio=r), "#2B6658", opacity=0.16)
    layers: list[tuple[Colour, float, float, float]] = [
        (("#3D7C6B", "#2B6658"), 0.56, 0.05, 0.1), (("#2F6A5B", d.GREEN), 0.66, 0.055, 0.5),
        ((d.GREEN, "#174A3E"), 0.77, 0.05, 0.85), (("#174A3E", "#10302A"), 0.89, 0.035, 0.3),
    ]  # fmt: skip
    for colour, middle, height, phase in layers:
        c.shape(below(wave(middle, height, length=1.3, phase=phase)), colour, shadow=0.18)
    for number in range(4):
        y = 0.6 + number * 0.085
        line = [(0.14 - number * 0.03, y), (0.26, y + 0.015), (0.36, y - 0.005), (0.48 + number * 0.02, y + 0.012)]
        c.shape(ribbon(line, brush(0.008 - number * 0.001, at=0.5), ratio=r), d.STRAW, opacity=0.55 - number * 0.08)
    chance = random.Random("stars")  # noqa: S311 - the same sky each time
    for _ in range(26):
        size = chance.uniform(0.0018, 0.0045)
        c.shape(
            oval((chance.uniform(0.45, 0.98), chance.uniform(0.04, 0.42)), size, size, ratio=r), d.PAPER, opacity=0.75
        )


def mark(c: Canvas) -> None:
    """The publisher's mark: a weight that rests on two waves."""
    r = c.width / c.height
    c.shape(oval((0.5, 0.5), 0.46, 0.46, ratio=r), (d.FERN, d.FOREST))
    for number, colour in enumerate((d.PAPER, d.STRAW)):
        reach, y, dip = 0.34 - number * 0.05, 0.55 + number * 0.13, 0.1 - number * 0.045
        line = [
            (0.5 + reach * step / 8, y + dip * math.exp(-((step / 3.2) ** 2)) - 0.02 * math.cos(step / 2.6))
            for step in range(-8, 9)
        ]
        c.shape(ribbon(line, brush(0.027, at=0.5, ends=0.45), ratio=r), colour)
    c.shape(oval((0.5, 0.46), 0.135, 0.135, ratio=r), (d.TERRACOTTA, d.CLAY))
