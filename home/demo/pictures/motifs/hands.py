"""Hands, as cut from paper."""

from __future__ import annotations

import math

from home.demo.pictures import drawing as d
from home.demo.pictures.drawing import Canvas, Colour, Point, below, brush, capsule, oval, ribbon, wave


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


def resting_hands(c: Canvas) -> None:
    """One hand rests on another."""
    c.wash(d.SHELL, d.MIST, angle=60)
    c.glow((0.5, 0.45), 0.75, d.PAPER, opacity=0.95)
    c.shape(below(wave(0.74, 0.05, length=1.6, phase=0.15)), (d.MIST, d.SAGE), shadow=0.08)
    hand(c, (0.4, 0.62), size=0.34, turn=-0.06, colour=(d.BLUSH, d.ROSE))
    hand(c, (0.6, 0.5), size=0.32, turn=math.pi - 0.28, colour=(d.FERN, d.GREEN), mirrored=True)


def great_and_small(c: Canvas) -> None:
    """A small hand on a large one."""
    c.wash(d.STRAW, d.SHELL, angle=70)
    c.glow((0.55, 0.45), 0.8, d.PAPER, opacity=0.9)
    hand(c, (0.42, 0.58), size=0.46, turn=-0.2, colour=(d.SAGE, d.FERN))
    hand(c, (0.63, 0.44), size=0.15, turn=math.pi - 0.5, colour=(d.TERRACOTTA, d.CLAY), mirrored=True)


def hand_on_shoulder(c: Canvas) -> None:
    """Somebody from behind; a hand rests on the shoulder."""
    r = c.width / c.height
    c.wash(d.MIST, d.PAPER, angle=70)
    c.glow((0.62, 0.35), 0.8, d.STRAW, opacity=0.75)
    c.shape(oval((0.5, 0.4), 0.42, 0.42, ratio=r), d.PAPER, opacity=0.65)
    shoulders = [
        (0.16, 1.2),
        (0.2, 0.86),
        (0.31, 0.69),
        (0.44, 0.62),
        (0.56, 0.62),
        (0.69, 0.69),
        (0.8, 0.86),
        (0.84, 1.2),
    ]
    c.shape(capsule((0.5, 0.4), (0.5, 0.66), half=0.088, ratio=r), d.TERRACOTTA)
    c.shape(d.curve(shoulders), (d.FERN, d.FOREST), shadow=0.16)
    c.shape(oval((0.5, 0.64), 0.13, 0.045, ratio=r), d.TERRACOTTA)
    c.shape(oval((0.5, 0.34), 0.165, 0.2, ratio=r, power=2.2), "#6B2C1D", shadow=0.1)
    c.shape(oval((0.5, 0.15), 0.085, 0.075, ratio=r), "#6B2C1D")
    for ring in (3, 2, 1):
        radius = 0.075 * ring + 0.05
        inner = oval((0.645, 0.705), radius - 0.014, radius - 0.014, ratio=r)
        c.shape(oval((0.645, 0.705), radius, radius, ratio=r), d.STRAW, opacity=0.75 - 0.18 * ring, holes=[inner])
    hand(c, (0.72, 0.68), size=0.2, turn=math.pi + 0.12, colour=(d.ROSE, d.TERRACOTTA))
