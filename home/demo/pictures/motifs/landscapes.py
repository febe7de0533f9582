"""Waves, hills, water and what grows there."""

from __future__ import annotations

import math
import random

from home.demo.pictures import drawing as d
from home.demo.pictures.drawing import Canvas, Colour, below, brush, oval, ribbon, wave


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


def tide(c: Canvas) -> None:
    """Long swells that rise over each other, and a flower on the shore."""
    r = c.width / c.height
    c.wash(d.STRAW, d.BLUSH, angle=80)
    c.shape(oval((0.24, 0.3), 0.15, 0.15, ratio=r), (d.PAPER, d.STRAW))
    swells: list[Colour] = [
        (d.MIST, d.SAGE),
        (d.SAGE, d.FERN),
        (d.FERN, d.GREEN),
        ("#3A7565", d.FOREST),
        (d.GREEN, "#10302A"),
    ]
    for number, tint in enumerate(swells):
        y = 0.36 + number * 0.125
        crest = [
            (-0.1, y + 0.3), (0.16, y + 0.24), (0.42, y + 0.08), (0.64, y - 0.06), (0.84, y - 0.03), (1.1, y + 0.12),
        ]  # fmt: skip
        c.shape([*d.curve(crest), (1.1, 1.2), (-0.1, 1.2)], tint, shadow=0.14)
        foam = [(x, line - 0.004) for x, line in crest]
        c.shape(ribbon(foam, brush(0.009, at=0.6), ratio=r), d.PAPER, opacity=0.6)
    heart = (0.84, 0.76)
    for number in range(5):
        angle = -math.pi / 2 + number * 2 * math.pi / 5
        petal = (heart[0] + 0.085 * math.cos(angle) / r, heart[1] + 0.085 * math.sin(angle))
        c.shape(oval(petal, 0.08, 0.056, ratio=r, turn=angle), (d.ROSE, d.CLAY), shadow=0.14)
    c.shape(oval(heart, 0.03, 0.03, ratio=r), (d.STRAW, d.OCHRE), shadow=0.1)


def rings_on_water(c: Canvas) -> None:
    """Rings widen on still water around a leaf that floats."""
    r = c.width / c.height
    c.wash(d.MIST, d.FERN, angle=85)
    c.glow((0.5, 0.2), 0.9, d.PAPER, opacity=0.7)
    for ring in range(9, 0, -1):
        across = 0.1 + 0.095 * ring
        outer = oval((0.5, 0.58), across, across * 0.42, ratio=r)
        inner = oval((0.5, 0.576), across - 0.02, across * 0.42 - 0.012, ratio=r)
        c.shape(outer, (d.PAPER, d.SAGE), opacity=0.75 - 0.07 * ring, holes=[inner])
    c.shape(oval((0.5, 0.62), 0.25, 0.05, ratio=r), d.FOREST, opacity=0.35, soft=0.02)
    leaf = [(0.34, 0.6), (0.42, 0.54), (0.5, 0.545), (0.6, 0.575), (0.67, 0.55)]
    c.shape(ribbon(leaf, brush(0.062, at=0.5), ratio=r), (d.TERRACOTTA, d.CLAY), shadow=0.2)
    c.shape(ribbon([(0.35, 0.6), (0.5, 0.555), (0.66, 0.552)], brush(0.005), ratio=r), d.BLUSH, opacity=0.8)
    for x, y, across in ((0.14, 0.2, 0.12), (0.86, 0.26, 0.09), (0.2, 0.88, 0.14), (0.84, 0.86, 0.11)):
        c.shape(oval((x, y), across, across * 0.3, ratio=r), d.PAPER, opacity=0.25, soft=0.01)


def seedling(c: Canvas) -> None:
    """A seedling between two slopes, with the sun behind it."""
    r = c.width / c.height
    c.wash(d.SHELL, d.BLUSH, angle=85)
    c.glow((0.5, 0.46), 0.95, d.STRAW, opacity=0.95)
    c.shape(oval((0.5, 0.5), 0.25, 0.25, ratio=r), (d.PAPER, d.STRAW), opacity=0.95)
    c.shape(below(lambda x: 0.8 - 0.42 * abs(x - 0.5) ** 1.35 * 1.6), (d.ROSE, d.TERRACOTTA), opacity=0.7)
    stem = [(0.5, 0.9), (0.497, 0.7), (0.503, 0.55), (0.5, 0.4)]
    c.shape(ribbon(stem, lambda t: 0.013 - 0.007 * t, ratio=r), d.GREEN)
    for tip, bend, tint in (
        ((0.63, 0.42), (0.57, 0.56), (d.FERN, d.GREEN)), ((0.37, 0.47), (0.43, 0.61), (d.SAGE, d.FERN)),
        ((0.565, 0.24), (0.545, 0.35), (d.SAGE, d.FERN)), ((0.445, 0.27), (0.46, 0.37), (d.FERN, d.GREEN)),
    ):  # fmt: skip
        root = (0.5, 0.68) if tip[1] > 0.4 else (0.5, 0.43)
        c.shape(ribbon([root, bend, tip], brush(0.042, at=0.6), ratio=r), tint, shadow=0.1)
    left = [(-0.1, 0.58), (0.12, 0.66), (0.34, 0.84), (0.56, 0.97), (0.7, 1.1), (-0.1, 1.15)]
    right = [(1.1, 0.56), (0.88, 0.66), (0.66, 0.85), (0.46, 0.99), (0.3, 1.1), (1.1, 1.15)]
    c.shape(d.curve(right), (d.SAGE, d.FERN), shadow=0.14)
    c.shape(d.curve(left), (d.FERN, d.FOREST), shadow=0.16)


def stairs(c: Canvas) -> None:
    """Steps that climb towards the light."""
    r = c.width / c.height
    c.wash(d.MIST, d.PAPER, angle=60)
    c.glow((0.84, 0.22), 0.85, d.STRAW, opacity=0.9)
    c.shape(oval((0.85, 0.2), 0.13, 0.13, ratio=r), (d.PAPER, d.STRAW))
    c.shape(below(wave(0.62, 0.06, length=1.5, phase=0.2, slope=-0.2)), (d.MIST, d.SAGE), opacity=0.6)
    tints: list[Colour] = [
        (d.BLUSH, d.ROSE),
        (d.ROSE, d.TERRACOTTA),
        (d.TERRACOTTA, d.CLAY),
        (d.SAGE, d.FERN),
        (d.FERN, d.GREEN),
        (d.GREEN, d.FOREST),
    ]
    for number in reversed(range(6)):
        left, top = 0.1 + number * 0.125, 0.86 - number * 0.092
        step = [(left, top), (left + 0.24, top), (left + 0.24, 1.1), (left, 1.1)]
        c.shape(step, tints[number], shadow=0.16)
        c.shape(
            [(left, top), (left + 0.24, top), (left + 0.24, top + 0.016), (left, top + 0.016)], d.PAPER, opacity=0.4
        )
    for reach, turn, tint in (
        (0.2, 1.2, (d.SAGE, d.FERN)),
        (0.24, 1.6, (d.FERN, d.GREEN)),
        (0.18, 2.05, (d.SAGE, d.FERN)),
    ):
        tip = (0.05 + reach * math.cos(turn) / r, 0.98 - reach * math.sin(turn) * 1.5)
        c.shape(
            ribbon([(0.05, 1.0), (0.05 + (tip[0] - 0.05) * 0.3, 0.86), tip], brush(0.036, at=0.6), ratio=r),
            tint,
            shadow=0.1,
        )
