"""Lines, arcs and rings."""

from __future__ import annotations

import math

from home.demo.pictures import drawing as d
from home.demo.pictures.drawing import Canvas, Colour, Point, below, brush, oval, ribbon, wave


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


def rolling_discs(c: Canvas) -> None:
    """One disc rolls along a slope, seen at every beat."""
    r = c.width / c.height
    c.wash(d.PAPER, d.MIST, angle=70)
    c.glow((0.2, 0.2), 0.7, d.STRAW, opacity=0.6)
    slope = wave(0.72, 0.08, length=1.7, phase=0.62, slope=-0.12)
    for number in range(6):
        x, radius = 0.1 + number * 0.163, 0.085 + 0.014 * number
        centre = (x, slope(x) - radius)
        tint: Colour = ((d.MIST, d.SAGE), (d.SAGE, d.FERN), (d.FERN, d.GREEN))[number // 2]
        c.shape(oval(centre, radius, radius, ratio=r), tint, opacity=0.6 + 0.08 * number, shadow=0.1)
        turn = -1.9 + number * 0.9
        spoke = (centre[0] + radius * 0.6 * math.cos(turn) / r, centre[1] + radius * 0.6 * math.sin(turn))
        c.shape(oval(spoke, radius * 0.22, radius * 0.22, ratio=r), (d.ROSE, d.CLAY))
    c.shape(below(slope), (d.ROSE, d.TERRACOTTA), shadow=0.12)
    c.shape(below(lambda x: slope(x) + 0.12), (d.TERRACOTTA, d.CLAY), shadow=0.08)


def spine(c: Canvas) -> None:
    """A row of small stones from a disc down to a wedge, and slow waves to both sides."""
    r = c.width / c.height
    c.wash("#10302A", d.GREEN, angle=80)
    c.glow((0.5, 0.3), 0.9, d.FERN, opacity=0.6)
    for number in range(7):
        for side in (-1, 1):
            reach = 0.09 + 0.062 * number
            line = [
                (0.5 + side * reach * swell, y)
                for swell, y in ((0.75, -0.05), (1.0, 0.2), (0.72, 0.45), (1.0, 0.7), (0.8, 1.05))
            ]
            c.shape(ribbon(line, brush(0.008, ends=0.4), ratio=r), d.SAGE, opacity=0.75 - 0.09 * number)
    c.shape(oval((0.5, 0.2), 0.1, 0.12, ratio=r), (d.PAPER, d.STRAW), shadow=0.2)
    for number in range(12):
        y, size = 0.37 + 0.037 * number, 0.024 + 0.0016 * number
        c.shape(
            oval((0.5 + 0.006 * math.sin(number * 0.55), y), size * 1.35, 0.0125, ratio=r, power=2.6),
            (d.PAPER, d.BLUSH),
            shadow=0.12,
        )
    wedge = [(0.45, 0.84), (0.5, 0.825), (0.55, 0.84), (0.527, 0.905), (0.5, 0.94), (0.473, 0.905), (0.45, 0.84)]
    c.shape(d.curve(wedge), (d.ROSE, d.TERRACOTTA), shadow=0.15)


def five_strokes(c: Canvas) -> None:
    """Five lines, each with a gait of its own: gliding, kneading, circling, tapping, trembling."""
    r = c.width / c.height
    c.wash(d.PAPER, d.SHELL, angle=80)
    c.glow((0.8, 0.3), 0.9, d.STRAW, opacity=0.5)
    glide = [(-0.05, 0.2), (0.25, 0.13), (0.55, 0.2), (0.8, 0.14), (1.05, 0.18)]
    c.shape(ribbon(glide, brush(0.035, at=0.55, ends=0.2), ratio=r), (d.FERN, d.FOREST), shadow=0.1)
    knead: list[Point] = [(step / 12, 0.35 + 0.055 * (-1) ** step) for step in range(-1, 14)]
    c.shape(ribbon(knead, lambda _t: 0.024, ratio=r), (d.SAGE, d.FERN), shadow=0.1)
    for number in range(13):
        centre = (0.03 + number * 0.079, 0.53)
        c.shape(oval(centre, 0.052, 0.052, ratio=r), d.CLAY, opacity=0.9, holes=[oval(centre, 0.036, 0.036, ratio=r)])
    for number in range(22):
        height = 0.02 + 0.016 * (number % 3)
        c.shape(oval((0.02 + number * 0.046, 0.69 - height), 0.021, 0.021, ratio=r), (d.STRAW, d.OCHRE), shadow=0.1)
    tremble: list[Point] = [(step / 60, 0.83 + 0.018 * (-1) ** step) for step in range(-2, 63)]
    c.shape(ribbon(tremble, lambda _t: 0.007, ratio=r), d.EMBER)
    c.shape(below(wave(0.95, 0.02, length=1.5, phase=0.4)), (d.ROSE, d.TERRACOTTA), opacity=0.9)


def tangle(c: Canvas) -> None:
    """A line that is all knots on the left and a calm wave on the right."""
    r = c.width / c.height
    c.wash(d.BLUSH, d.PAPER, angle=15)
    c.glow((0.8, 0.4), 0.85, d.STRAW, opacity=0.75)
    c.shape(oval((0.8, 0.36), 0.15, 0.15, ratio=r), (d.PAPER, d.STRAW))
    for weight, phase, tint in ((0.0075, 0.9, d.ROSE), (0.0075, 2.4, d.SAGE), (0.011, 0.0, d.FOREST)):
        line: list[Point] = []
        for step in range(150):
            t = step / 149
            knot = max(0.0, 1 - t / 0.62) ** 1.2
            angle = 34 * t + phase
            line.append(
                (
                    -0.05 + 1.12 * t + knot * 0.16 * math.cos(angle * 1.9 + phase) + knot * 0.05,
                    0.55
                    + knot * 0.3 * math.sin(angle * 1.35 + phase)
                    + 0.045 * (1 - knot) * math.sin(9 * t + phase * 0.4),
                )
            )
        for start in range(0, len(line) - 1, 5):  # piece by piece: where a shape crosses itself, it has holes
            c.shape(ribbon(line[start : start + 7], lambda _t, weight=weight: weight, ratio=r), tint)  # type: ignore[misc]
    c.shape(below(wave(0.84, 0.03, length=1.6, phase=0.3)), (d.SAGE, d.FERN), shadow=0.1)
    c.shape(below(wave(0.92, 0.025, length=1.2, phase=0.7)), (d.GREEN, d.FOREST), shadow=0.1)
