"""Portraits without faces, cut from coloured paper."""

from __future__ import annotations

import math
import random

from home.demo import drawing as d
from home.demo.drawing import Canvas, Colour, brush, capsule, oval, ribbon


def portrait(c: Canvas, seed: str) -> None:
    """Somebody without a face, cut from coloured paper: head, hair and shoulders in colours of their own."""
    chance = random.Random(seed)  # noqa: S311 - the same person, the same picture
    r = c.width / c.height
    backs, cloth, skin, hair = chance.choice(PALETTES)
    lean = chance.choice((-1, 1)) * chance.uniform(0.01, 0.035)
    x, y = 0.5 + lean, 0.41
    c.wash(*backs, angle=chance.uniform(70, 110))
    c.shape(oval((0.5 - lean * 5, 0.4), 0.36, 0.36, ratio=r), d.PAPER, opacity=0.6)
    style = chance.randrange(5)
    if style == 0:  # falls to the shoulders
        c.shape(
            ribbon([(x, y - 0.08), (x, y + 0.08), (x - lean, y + 0.3)], lambda t: 0.158 + 0.02 * t, ratio=r),
            hair,
            more=[oval((x, y - 0.07), 0.158, 0.13, ratio=r)],
        )
    elif style == 1:  # in a knot
        c.shape(oval((x + lean * 2, y - 0.2), 0.066, 0.062, ratio=r), hair)
    elif style == 2:  # curls
        curls = [
            oval((x + 0.15 * math.cos(turn) / r, y - 0.05 - 0.13 * math.sin(turn)), 0.06, 0.06, ratio=r)
            for turn in (-0.1, 0.45, 1.0, 1.57, 2.1, 2.7, 3.24)
        ]
        c.shape(curls[0], hair, more=curls[1:])
    c.shape(capsule((x, y + 0.05), (x, y + 0.27), half=0.056, ratio=r), skin[1])
    shoulders = [
        (-0.04, 1.15),
        (0.05, 0.86),
        (0.24, 0.715),
        (0.5 + lean * 0.6, 0.655),
        (0.76, 0.715),
        (0.95, 0.86),
        (1.04, 1.15),
    ]
    c.shape(d.curve(shoulders), cloth, shadow=0.16)
    c.shape(oval((x, y + 0.252), 0.078, 0.038, ratio=r), skin[1])
    c.shape(oval((x, y), 0.12, 0.15, ratio=r, power=2.15), skin, shadow=0.1)
    parting = chance.choice((-0.055, 0.0, 0.055))
    brow = oval((x + parting, y + 0.05), 0.13 if style != 3 else 0.2, 0.118 if style != 3 else 0.135, ratio=r)
    c.shape(oval((x, y - 0.07), 0.133, 0.104, ratio=r, power=2.2), hair, holes=[brow])
    for number in range(chance.choice((1, 2, 3))):
        drift = 0.055 * number
        fold = [
            (0.16 + drift, 1.04),
            (0.34 + drift, 0.86 + drift * 0.4),
            (0.62 + drift * 0.5, 0.86 + drift),
            (0.9, 1.0 + drift),
        ]
        c.shape(ribbon(fold, brush(0.012, at=0.5), ratio=r), d.PAPER, opacity=0.4)


PALETTES: tuple[tuple[tuple[str, str], Colour, tuple[str, str], str], ...] = (
    ((d.MIST, d.SAGE), (d.CLAY, d.EMBER), (d.ROSE, d.TERRACOTTA), d.GREEN),
    ((d.BLUSH, d.ROSE), (d.FERN, d.FOREST), (d.TERRACOTTA, d.CLAY), "#6B2C1D"),
    ((d.STRAW, d.OCHRE), (d.GREEN, d.FOREST), (d.BLUSH, d.ROSE), d.EMBER),
    ((d.SHELL, d.SAND), (d.OCHRE, d.CLAY), (d.SAGE, d.FERN), d.GREEN),
    ((d.SAGE, d.FERN), (d.STRAW, d.OCHRE), (d.TERRACOTTA, d.CLAY), "#14322B"),
    ((d.SHELL, d.BLUSH), (d.ROSE, d.TERRACOTTA), (d.STRAW, d.OCHRE), d.EMBER),
    ((d.MIST, d.PAPER), (d.FERN, d.GREEN), (d.OCHRE, d.CLAY), "#6B2C1D"),
    ((d.STRAW, d.SHELL), (d.SAGE, d.FERN), (d.ROSE, d.TERRACOTTA), "#14322B"),
)
"""Background, clothes, skin and hair: nobody's real ones."""
