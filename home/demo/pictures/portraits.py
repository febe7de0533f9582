"""Portraits without faces, cut from coloured paper."""

from __future__ import annotations

import math
import random

from home.demo.pictures import drawing as d
from home.demo.pictures.drawing import Canvas, Colour, Point, below, brush, capsule, oval, ribbon, wave

WALLS: tuple[tuple[str, str], ...] = (
    (d.MIST, d.SAGE), (d.BLUSH, d.ROSE), (d.STRAW, "#D9B574"), (d.SHELL, d.SAND), (d.SAGE, d.FERN),
    (d.SHELL, d.BLUSH), (d.PAPER, d.MIST), (d.STRAW, d.SHELL), (d.FERN, d.GREEN), (d.ROSE, d.TERRACOTTA),
)  # fmt: skip
CLOTHES: tuple[Colour, ...] = (
    (d.CLAY, d.EMBER), (d.FERN, d.FOREST), (d.GREEN, d.FOREST), (d.OCHRE, d.CLAY), (d.STRAW, d.OCHRE),
    (d.ROSE, d.TERRACOTTA), (d.SAGE, d.FERN), (d.SHELL, d.SAND), ("#5B645F", d.INK), (d.MIST, d.SAGE),
)  # fmt: skip
SKINS: tuple[tuple[str, str], ...] = (
    (d.BLUSH, d.ROSE), ("#EBC7AE", "#D39D7C"), (d.ROSE, d.TERRACOTTA), ("#D9A57F", "#B97B55"),
    ("#C58B63", "#9A5F3D"), ("#A56B48", "#77452B"), ("#84502F", "#56301C"),
)  # fmt: skip
HAIR = ("#14322B", "#3B2218", "#6B2C1D", d.EMBER, "#B98443", "#8E938C", "#D8D3C8", "#241C1A")
HAIRSTYLES = ("long", "knot", "curls", "short", "fringe", "bob", "braid", "scarf", "cropped")
"""Colours and cuts: nobody's real ones."""


def portrait(c: Canvas, seed: str) -> None:
    """Somebody without a face: head, hair and shoulders in colours of their own, before a wall."""
    chance = random.Random(seed)  # noqa: S311 - the same person, the same picture
    r = c.width / c.height
    lean = chance.choice((-1, 1)) * chance.uniform(0.008, 0.03)
    head = (0.5 + lean, 0.41)
    wall, cloth, skin = chance.choice(WALLS), chance.choice(CLOTHES), chance.choice(SKINS)
    hair, style = chance.choice(HAIR), chance.choice(HAIRSTYLES)
    c.wash(*wall, angle=chance.uniform(70, 110))
    _backdrop(c, chance, lean)
    _hair_behind(c, head, lean, hair, style)
    c.shape(capsule((head[0], head[1] + 0.05), (head[0], head[1] + 0.27), half=0.056, ratio=r), skin[1])
    shoulders = [
        (-0.04, 1.15), (0.05, 0.86), (0.24, 0.715), (0.5 + lean * 0.6, 0.655),
        (0.76, 0.715), (0.95, 0.86), (1.04, 1.15),
    ]  # fmt: skip
    c.shape(d.curve(shoulders), cloth, shadow=0.16)
    _garment(c, chance, head, skin)
    c.shape(oval(head, 0.12, 0.15, ratio=r, power=2.15), skin, shadow=0.1)
    _hair_before(c, chance, head, hair, style)


def _backdrop(c: Canvas, chance: random.Random, lean: float) -> None:
    r = c.width / c.height
    kind = chance.randrange(4)
    if kind == 0:
        c.shape(oval((0.5 - lean * 5, 0.4), 0.36, 0.36, ratio=r), d.PAPER, opacity=0.55)
    elif kind == 1:
        arch = [
            *oval((0.5 - lean * 3, 0.42), 0.3, 0.3, ratio=r)[90:],
            (0.875 - lean * 3, 1.05),
            (0.125 - lean * 3, 1.05),
        ]
        c.shape(arch, d.PAPER, opacity=0.45)
    elif kind == 2:
        for number, opacity in enumerate((0.3, 0.35, 0.4)):
            hill = wave(0.5 + 0.14 * number, 0.05, length=1.2, phase=chance.random())
            c.shape(below(hill), d.PAPER, opacity=opacity)
    else:
        side = chance.choice((0.16, 0.84))
        for turn, reach in ((0.9, 0.42), (1.3, 0.52), (1.75, 0.54), (2.2, 0.44)):
            tip = (side + reach * math.cos(turn) / r, 0.86 - reach * math.sin(turn))
            bend = (side + reach * 0.4 * math.cos(turn + 0.3) / r, 0.86 - reach * 0.6 * math.sin(turn))
            c.shape(ribbon([(side, 0.9), bend, tip], brush(0.045, at=0.6), ratio=r), d.PAPER, opacity=0.45)


def _hair_behind(c: Canvas, head: Point, lean: float, hair: str, style: str) -> None:
    r = c.width / c.height
    x, y = head
    if style in {"long", "bob", "scarf"}:
        length = 0.13 if style == "bob" else 0.3
        c.shape(
            ribbon([(x, y - 0.08), (x, y + 0.04), (x - lean, y + length)], lambda t: 0.158 + 0.02 * t, ratio=r),
            hair,
            more=[oval((x, y - 0.07), 0.158, 0.13, ratio=r)],
        )
    elif style == "knot":
        c.shape(oval((x + lean * 2, y - 0.2), 0.066, 0.062, ratio=r), hair)
    elif style == "braid":
        c.shape(oval((x, y - 0.05), 0.14, 0.13, ratio=r), hair)
    elif style == "curls":
        curls = [
            oval((x + 0.15 * math.cos(turn) / r, y - 0.05 - 0.13 * math.sin(turn)), 0.06, 0.06, ratio=r)
            for turn in (-0.1, 0.45, 1.0, 1.57, 2.1, 2.7, 3.24)
        ]
        c.shape(curls[0], hair, more=curls[1:])


def _hair_before(c: Canvas, chance: random.Random, head: Point, hair: str, style: str) -> None:
    r = c.width / c.height
    x, y = head
    if style == "cropped":
        brow = oval((x, y + 0.06), 0.2, 0.165, ratio=r)
        c.shape(oval((x, y - 0.055), 0.121, 0.098, ratio=r, power=2.2), hair, opacity=0.85, holes=[brow])
        return
    parting = chance.choice((-0.055, 0.0, 0.055))
    is_fringe = style == "fringe"
    brow = oval((x + parting, y + 0.05), 0.2 if is_fringe else 0.13, 0.135 if is_fringe else 0.118, ratio=r)
    c.shape(oval((x, y - 0.07), 0.133, 0.104, ratio=r, power=2.2), hair, holes=[brow])
    if style == "braid":
        side = chance.choice((-1, 1))
        for number in range(6):
            link = (x + side * (0.15 - 0.004 * number), y + 0.07 + 0.058 * number)
            c.shape(oval(link, 0.042 - 0.003 * number, 0.04, ratio=r), hair, shadow=0.08)


def _garment(c: Canvas, chance: random.Random, head: Point, skin: tuple[str, str]) -> None:
    """What the neckline is like, and a fold, a collar or a scarf."""
    r = c.width / c.height
    x, y = head
    kind = chance.randrange(4)
    if kind == 0:  # a notch
        c.shape([(x - 0.115, y + 0.243), (x + 0.115, y + 0.243), (x, y + 0.36)], skin[1])
    else:
        c.shape(oval((x, y + 0.252), 0.078, 0.038, ratio=r), skin[1])
    if kind == 1:  # a collar
        for side in (-1, 1):
            flap = [
                (x + side * 0.09, y + 0.225),
                (x + side * 0.2, y + 0.275),
                (x + side * 0.07, y + 0.37),
                (x, y + 0.29),
            ]
            c.shape(flap, d.PAPER, opacity=0.85, shadow=0.1)
    elif kind == 2:  # a scarf
        tint = chance.choice(((d.ROSE, d.TERRACOTTA), (d.STRAW, d.OCHRE), (d.PAPER, d.SAND), (d.SAGE, d.FERN)))
        side = chance.choice((-1, 1))
        end = [(x + side * 0.08, y + 0.26), (x + side * 0.12, y + 0.4), (x + side * 0.1, y + 0.62)]
        c.shape(ribbon(end, brush(0.045, ends=0.7), ratio=r), tint, shadow=0.12)
        c.shape(oval((x, y + 0.25), 0.125, 0.062, ratio=r, power=2.4), tint, shadow=0.12)
    else:
        for number in range(chance.choice((1, 2, 3))):
            drift = 0.055 * number
            fold = [
                (0.16 + drift, 1.04),
                (0.34 + drift, 0.86 + drift * 0.4),
                (0.62 + drift * 0.5, 0.86 + drift),
                (0.9, 1.0 + drift),
            ]
            c.shape(ribbon(fold, brush(0.012, at=0.5), ratio=r), d.PAPER, opacity=0.4)
