"""Layers that give way: pressure as a cut through clay."""

from __future__ import annotations

import math

from home.demo.pictures import drawing as d
from home.demo.pictures.drawing import Canvas, Colour, Point, below, brush, capsule, oval, ribbon, wave


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


def widening_mark(c: Canvas) -> None:
    """The same touch five times, from a breath to a lean: each mark is darker and spreads further."""
    r = c.width / c.height
    c.wash(d.PAPER, d.SHELL, angle=80)
    c.glow((0.75, 0.4), 0.9, d.BLUSH, opacity=0.6)
    tints: list[Colour] = [d.MIST, d.SAGE, d.FERN, "#3A7565", (d.GREEN, d.FOREST)]
    for number, tint in enumerate(tints):
        centre, reach = (0.09 + number * 0.165 + number**2 * 0.009, 0.5), 0.055 + 0.034 * number
        for ring in range(number + 1, 0, -1):
            radius = reach * (0.62 + 0.27 * ring)
            c.shape(oval(centre, radius, radius, ratio=r), tint, opacity=0.13 + 0.03 * (number + 1 - ring), soft=0.006)
        c.shape(oval(centre, reach * 0.62, reach * 0.62, ratio=r), tint, shadow=0.03 * number)
    c.shape(below(wave(0.93, 0.02, length=1.8, phase=0.2)), (d.ROSE, d.TERRACOTTA), opacity=0.85)


def web(c: Canvas) -> None:
    """Two palms draw a fine web apart."""
    r = c.width / c.height
    c.wash(d.SHELL, d.PAPER, angle=60)
    c.glow((0.5, 0.5), 0.8, d.BLUSH, opacity=0.8)
    for number in range(13):
        t = number / 12
        bow = 0.34 * (t - 0.5)
        across = [
            (0.1, 0.5 + bow * 0.25),
            (0.3, 0.5 + bow * 1.7),
            (0.5, 0.5 + bow * 2.4),
            (0.7, 0.5 + bow * 1.7),
            (0.9, 0.5 + bow * 0.25),
        ]
        c.shape(ribbon(across, brush(0.009, ends=0.5), ratio=r), (d.ROSE, d.TERRACOTTA), opacity=0.75)
    for number in range(11):
        x = 0.22 + 0.056 * number
        reach = 0.36 * math.sin(math.pi * (x - 0.06) / 0.88)
        lean = 0.014 * (number - 5) / 5
        line = [(x + lean, 0.5 - reach), (x - lean * 0.4, 0.5), (x + lean, 0.5 + reach)]
        c.shape(ribbon(line, brush(0.006, ends=0.5), ratio=r), d.CLAY, opacity=0.45)
    for x, turn in ((0.13, 0.12), (0.87, -0.12)):
        c.shape(oval((x, 0.5), 0.17, 0.25, ratio=r, power=2.6, turn=turn), (d.FERN, d.FOREST), shadow=0.22)
        c.shape(oval((x - 0.012, 0.42), 0.09, 0.1, ratio=r, turn=turn), d.PAPER, opacity=0.14, soft=0.02)


def knot_in_fibres(c: Canvas) -> None:
    """A thumb on a tight spot around which fibres bend, and a faint echo of it further on."""
    r = c.width / c.height
    c.wash(d.BLUSH, d.SHELL, angle=75)
    knot = (0.4, 0.6)
    tints: list[Colour] = [d.TERRACOTTA, d.CLAY, d.ROSE, d.TERRACOTTA, d.EMBER]
    for number in range(19):
        offset = (number - 9) * 0.04
        push = math.copysign(0.085, offset) * math.exp(-abs(offset) * 5) if offset else 0.0
        line = [
            (-0.06, 0.6 + offset * 0.75),
            (0.2, 0.6 + offset * 0.95 + push * 0.25),
            (knot[0], 0.6 + offset + push),
            (0.62, 0.6 + offset * 0.95 + push * 0.2),
            (1.06, 0.56 + offset * 0.7),
        ]
        c.shape(ribbon(line, brush(0.016, ends=0.55), ratio=r), tints[number % 5], opacity=0.85)
    for radius, colour in ((0.1, d.STRAW), (0.07, d.OCHRE), (0.042, d.EMBER)):
        c.shape(oval(knot, radius * 1.15, radius, ratio=r), colour, shadow=0.08)
    for ring in (3, 2, 1):
        radius = 0.045 * ring
        inner = oval((0.8, 0.58), radius - 0.01, radius - 0.01, ratio=r)
        c.shape(oval((0.8, 0.58), radius, radius, ratio=r), d.PAPER, opacity=0.85 - 0.2 * ring, holes=[inner])
    thumb = [(0.2, -0.2), (0.26, 0.1), (0.325, 0.34), (0.392, 0.535)]
    tip = oval((0.392, 0.525), 0.075, 0.075, ratio=r)
    c.shape(ribbon(thumb, lambda t: 0.15 - 0.075 * t, ratio=r), (d.FERN, d.FOREST), shadow=0.22, more=[tip])
    c.shape(oval((0.4, 0.515), 0.034, 0.042, ratio=r, turn=-0.35), d.MIST, opacity=0.55)


def sole(c: Canvas, centre: Point, *, size: float, turn: float, colour: Colour, mirrored: bool = False) -> None:
    """The sole of a foot with its toes, pointing upwards and turned by `turn`."""
    r = c.width / c.height
    side = -1 if mirrored else 1

    def at(x: float, y: float) -> Point:
        x *= side
        return (
            centre[0] + size * (x * math.cos(turn) - y * math.sin(turn)) / r,
            centre[1] + size * (x * math.sin(turn) + y * math.cos(turn)),
        )

    toes = [
        oval(at(x, y), size * radius, size * radius * 1.15, ratio=r, turn=turn)
        for x, y, radius in (
            (-0.17, -0.62, 0.115),
            (0.03, -0.66, 0.08),
            (0.17, -0.61, 0.073),
            (0.28, -0.53, 0.066),
            (0.36, -0.43, 0.058),
        )
    ]
    body = d.curve(
        [at(x, y) for x, y in (
            (-0.26, -0.42), (0.02, -0.52), (0.31, -0.36), (0.33, -0.12), (0.24, 0.2), (0.22, 0.5), (0.12, 0.68),
            (-0.05, 0.7), (-0.17, 0.56), (-0.14, 0.25), (-0.13, 0.02), (-0.25, -0.18), (-0.26, -0.42),
        )]
    )  # fmt: skip
    c.shape(body, colour, shadow=0.16, more=toes)


def walking_soles(c: Canvas) -> None:
    """Two soles over soft layers, below two bars."""
    r = c.width / c.height
    c.wash(d.PAPER, d.SHELL, angle=80)
    c.glow((0.3, 0.25), 0.7, d.STRAW, opacity=0.6)
    for y, wood in ((0.1, (d.OCHRE, d.EMBER)), (0.2, (d.STRAW, d.OCHRE))):
        c.shape(capsule((-0.05, y), (1.05, y + 0.02), half=0.022, ratio=r), wood, shadow=0.2)
    layers: list[tuple[Colour, float, float]] = [
        ((d.MIST, d.SAGE), 0.56, 0.3),
        ((d.SAGE, d.FERN), 0.68, 0.7),
        ((d.FERN, d.GREEN), 0.8, 0.15),
        ((d.GREEN, d.FOREST), 0.92, 0.5),
    ]
    for colour, middle, phase in layers:
        c.shape(below(wave(middle, 0.05, length=1.4, phase=phase)), colour, shadow=0.1)
    sole(c, (0.36, 0.62), size=0.3, turn=0.5, colour=(d.ROSE, d.TERRACOTTA), mirrored=True)
    sole(c, (0.62, 0.5), size=0.3, turn=0.72, colour=(d.TERRACOTTA, d.CLAY))


def mapped_soles(c: Canvas) -> None:
    """A pair of soles with points that a thumb looks for."""
    r = c.width / c.height
    c.wash(d.SAGE, d.MIST, angle=60)
    c.glow((0.5, 0.5), 0.8, d.PAPER, opacity=0.8)
    for x, is_left in ((0.36, True), (0.64, False)):
        sole(c, (x, 0.52), size=0.52, turn=-0.06 if is_left else 0.06, colour=(d.BLUSH, d.ROSE), mirrored=is_left)
        side = -1 if is_left else 1
        for dx, y, radius, colour in (
            (0.0, 0.3, 0.034, d.CLAY), (0.075, 0.36, 0.026, d.OCHRE), (-0.03, 0.47, 0.03, d.FERN),
            (0.05, 0.55, 0.022, d.GREEN), (0.02, 0.68, 0.03, d.TERRACOTTA), (0.03, 0.8, 0.036, d.GREEN),
        ):  # fmt: skip
            place = (x + side * dx / r * 1.4, y)
            c.shape(oval(place, radius * 1.7, radius * 1.7, ratio=r), d.PAPER, opacity=0.5)
            c.shape(oval(place, radius, radius, ratio=r), colour, opacity=0.9)
