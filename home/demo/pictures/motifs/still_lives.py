"""Things in a room: stones, towels, a chair, bottles, doors; and the publisher's mark."""

from __future__ import annotations

import math

from home.demo.pictures import drawing as d
from home.demo.pictures.drawing import Canvas, Colour, Point, below, brush, capsule, oval, ribbon, wave


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


def massage_chair(c: Canvas) -> None:
    """A massage chair from the side, in front of a window of light."""
    r = c.width / c.height
    c.wash(d.MIST, d.SHELL, angle=80)
    c.shape(
        [*oval((0.6, 0.42), 0.34, 0.34, ratio=r)[90:], (0.6 + 0.34 / r, 0.87), (0.6 - 0.34 / r, 0.87)],
        (d.PAPER, d.STRAW),
    )
    c.shape(below(wave(0.86, 0.008, length=2.0, phase=0.3)), (d.TERRACOTTA, d.CLAY), shadow=0.1)
    frame: list[tuple[Point, Point, float]] = [
        ((0.3, 0.88), (0.72, 0.88), 0.016),
        ((0.36, 0.88), (0.6, 0.5), 0.014),
        ((0.66, 0.88), (0.44, 0.62), 0.014),
        ((0.6, 0.5), (0.66, 0.3), 0.012),
    ]
    for start, end, half in frame:
        c.shape(capsule(start, end, half=half, ratio=r), d.INK, opacity=0.85)
    c.shape(capsule((0.35, 0.62), (0.5, 0.66), half=0.042, ratio=r), (d.CLAY, d.EMBER), shadow=0.2)
    c.shape(capsule((0.44, 0.8), (0.56, 0.83), half=0.032, ratio=r), (d.FERN, d.FOREST), shadow=0.18)
    c.shape(capsule((0.56, 0.62), (0.62, 0.42), half=0.052, ratio=r), (d.FERN, d.FOREST), shadow=0.2)
    c.shape(capsule((0.63, 0.56), (0.76, 0.57), half=0.026, ratio=r), (d.SAGE, d.FERN), shadow=0.16)
    ring = oval((0.665, 0.25), 0.085, 0.1, ratio=r, turn=0.3)
    c.shape(ring, (d.TERRACOTTA, d.CLAY), shadow=0.2, holes=[oval((0.665, 0.25), 0.042, 0.055, ratio=r, turn=0.3)])


def bottle_and_leaves(c: Canvas) -> None:
    """A bottle of oil among leaves, with a drop about to fall."""
    r = c.width / c.height
    c.wash(d.PAPER, d.MIST, angle=70)
    c.glow((0.56, 0.4), 0.8, d.STRAW, opacity=0.85)
    c.shape(below(wave(0.86, 0.02, length=1.8, phase=0.1)), (d.BLUSH, d.ROSE), shadow=0.1)
    sprigs: list[tuple[Point, Point, Point]] = [
        ((0.4, 0.9), (0.3, 0.6), (0.16, 0.34)), ((0.6, 0.9), (0.72, 0.62), (0.86, 0.4)),
    ]  # fmt: skip
    for root, middle, tip in sprigs:
        stalk = d.curve([root, middle, tip])
        c.shape(ribbon([root, middle, tip], lambda t: 0.01 - 0.006 * t, ratio=r), d.GREEN)
        for number in range(5, len(stalk), 6):
            x, y = stalk[number]
            size = 0.115 * (1.1 - number / len(stalk))
            for side in (-1, 1):
                end = (x + side * size * 0.8, y - size * 1.1)
                bend = (x + side * size * 0.55, y - size * 0.2)
                tint = (d.SAGE, d.FERN) if side < 0 else (d.FERN, d.GREEN)
                c.shape(ribbon([(x, y), bend, end], brush(0.03, at=0.55), ratio=r), tint, shadow=0.06)
    glass = [
        (0.43, 0.52),
        (0.455, 0.46),
        (0.462, 0.34),
        (0.538, 0.34),
        (0.545, 0.46),
        (0.57, 0.52),
        (0.57, 0.88),
        (0.43, 0.88),
    ]
    c.shape(glass, (d.CLAY, d.EMBER), shadow=0.22)
    c.shape([(0.43, 0.64), (0.57, 0.64), (0.57, 0.78), (0.43, 0.78)], d.SHELL)
    c.shape(oval((0.5, 0.71), 0.036, 0.036, ratio=r), (d.FERN, d.FOREST))
    c.shape(capsule((0.472, 0.28), (0.528, 0.28), half=0.042, ratio=r), (d.FERN, d.FOREST), shadow=0.12)
    c.shape([(0.445, 0.5), (0.46, 0.5), (0.46, 0.86), (0.445, 0.86)], d.PAPER, opacity=0.18)
    drop = [(0.7, 0.14), (0.72, 0.2), (0.717, 0.25), (0.7, 0.267), (0.683, 0.25), (0.68, 0.2), (0.7, 0.14)]
    c.shape(d.curve(drop), (d.STRAW, d.OCHRE), shadow=0.14)


def hourglass(c: Canvas) -> None:
    """An hourglass whose sand still runs."""
    r = c.width / c.height
    c.wash(d.SHELL, d.BLUSH, angle=80)
    c.glow((0.5, 0.4), 0.9, d.PAPER, opacity=0.95)
    c.shape(below(wave(0.82, 0.02, length=1.8, phase=0.4)), (d.SAGE, d.FERN), shadow=0.1)
    c.shape(below(wave(0.92, 0.02, length=1.3, phase=0.9)), (d.FERN, d.GREEN), shadow=0.1)
    half = [(0.0, 0.0), (0.105, 0.0), (0.103, 0.1), (0.07, 0.2), (0.012, 0.285)]
    bulbs = [
        [(0.5 + side * x, 0.5 + down * (0.3 - y)) for side in (1, -1) for x, y in (half if side > 0 else half[::-1])]
        for down in (-1, 1)
    ]
    for bulb in bulbs:
        c.shape(bulb, (d.PAPER, d.MIST), opacity=0.9, shadow=0.16)
    c.shape(
        [(0.433, 0.36), (0.567, 0.36), (0.562, 0.4), (0.512, 0.485), (0.488, 0.485), (0.438, 0.4)],
        (d.TERRACOTTA, d.CLAY),
    )
    c.shape(capsule((0.5, 0.48), (0.5, 0.74), half=0.006, ratio=r), d.CLAY)
    c.shape(
        d.curve([(0.4, 0.79), (0.45, 0.735), (0.5, 0.7), (0.55, 0.735), (0.6, 0.79), (0.5, 0.795), (0.4, 0.79)]),
        (d.TERRACOTTA, d.CLAY),
    )
    for y in (0.185, 0.815):
        c.shape(capsule((0.365, y), (0.635, y), half=0.026, ratio=r), (d.GREEN, d.FOREST), shadow=0.2)
    for x in (0.375, 0.625):
        c.shape(capsule((x, 0.2), (x, 0.8), half=0.011, ratio=r), d.FOREST)


def doors(c: Canvas) -> None:
    """Five doors in a row, the fourth ajar with light behind it."""
    r = c.width / c.height
    c.wash(d.PAPER, d.SAND, angle=85)
    c.shape(below(lambda _x: 0.82), (d.SHELL, d.SAND))
    tints: list[Colour] = [
        (d.SAGE, d.FERN),
        (d.ROSE, d.TERRACOTTA),
        (d.FERN, d.GREEN),
        (d.PAPER, d.STRAW),
        (d.TERRACOTTA, d.CLAY),
    ]
    c.shape([(0.62, 0.82), (0.745, 0.82), (0.93, 1.05), (0.6, 1.05)], d.STRAW, opacity=0.75, soft=0.008)
    for number, tint in enumerate(tints):
        left = 0.09 + number * 0.177
        middle, half = left + 0.0625, 0.0625 * r
        arch = [*oval((middle, 0.36), half, half, ratio=r)[90:], (left + 0.125, 0.82), (left, 0.82)]
        c.shape(arch, tint, shadow=0.1 if number != 3 else 0.0)
        if number == 3:
            c.glow((middle, 0.55), 0.3, d.OCHRE, opacity=0.5)
            leaf = [(left - 0.055, 0.33), (left, 0.29), (left, 0.82), (left - 0.055, 0.89)]
            c.shape(leaf, (d.OCHRE, d.CLAY), shadow=0.18)
            c.shape(oval((left - 0.043, 0.6), 0.011, 0.011, ratio=r), d.PAPER)
        else:
            c.shape(oval((left + 0.103, 0.6), 0.013, 0.013, ratio=r), d.PAPER, opacity=0.9)
            inner = [
                *oval((middle, 0.38), half * 0.68, half * 0.68, ratio=r)[90:],
                (middle + 0.68 * 0.0625, 0.52),
                (middle - 0.68 * 0.0625, 0.52),
            ]
            c.shape(inner, d.PAPER, opacity=0.16)


def mats(c: Canvas) -> None:
    """A mat half unrolled on a floor of straw, seen from above, with two cushions."""
    r = c.width / c.height
    c.wash(d.STRAW, d.SAND, angle=60)
    for number in range(5):
        x = 0.08 + number * 0.22
        c.shape([(x, -0.1), (x + 0.008, -0.1), (x + 0.008, 1.1), (x, 1.1)], d.OCHRE, opacity=0.35)
    c.shape([(-0.1, 0.47), (1.1, 0.47), (1.1, 0.484), (-0.1, 0.484)], d.OCHRE, opacity=0.35)
    c.glow((0.75, 0.2), 0.9, d.PAPER, opacity=0.6)
    c.shape([(0.14, 0.3), (0.7, 0.26), (0.71, 0.72), (0.15, 0.76)], (d.FERN, d.GREEN), shadow=0.2)
    for number in range(4):
        x = 0.24 + number * 0.11
        c.shape(ribbon([(x, 0.32), (x + 0.012, 0.5), (x + 0.002, 0.7)], brush(0.006), ratio=r), d.SAGE, opacity=0.7)
    roll = [(0.69, 0.235), (0.755, 0.23), (0.768, 0.745), (0.703, 0.75)]
    c.shape(roll, ("#3A7565", d.FOREST), shadow=0.24)
    c.shape(oval((0.729, 0.745), 0.058, 0.022, ratio=r), d.SAGE)
    c.shape(oval((0.729, 0.745), 0.034, 0.012, ratio=r), d.GREEN)
    c.shape(oval((0.26, 0.53), 0.13, 0.13, ratio=r, power=2.8, turn=-0.05), (d.ROSE, d.TERRACOTTA), shadow=0.24)
    c.shape(oval((0.255, 0.525), 0.02, 0.02, ratio=r), d.EMBER, opacity=0.7)
    c.shape(oval((0.88, 0.56), 0.11, 0.11, ratio=r, power=2.8, turn=0.1), (d.TERRACOTTA, d.CLAY), shadow=0.22)
    c.shape(oval((0.88, 0.556), 0.018, 0.018, ratio=r), d.EMBER, opacity=0.7)
