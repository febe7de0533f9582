"""Which pictures the demo has: what each shows, in words and as a motif."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from home.demo.pictures.drawing import Canvas
from home.demo.pictures.motifs import hands, landscapes, layers, lines, still_lives

CARD, WIDE = (960, 640), (1280, 720)


@dataclass(frozen=True)
class Picture:
    """One picture, with the text for people who cannot see it; `focus` is its focal point in fractions."""

    title: str
    motif: Callable[[Canvas], None]
    text: str
    size: tuple[int, int] = CARD
    focus: tuple[float, float] | None = None


HEROES = {
    "hero/home": Picture(
        "Waves in the morning",
        landscapes.hills,
        "Layered waves in rose and green below a low, pale sun.",
        WIDE,
        focus=(0.68, 0.4),
    ),
    "hero/pressure": Picture(
        "From light to firm",
        layers.pressure_scale,
        "Five weights on layers of clay: the first rests on top, the last sinks in to the bottom.",
        WIDE,
    ),
    "hero/therapeutic-massage": Picture(
        "Two hands on a back",
        hands.two_hands,
        "Two green hands reach towards each other over the slope of a back, the sun behind them.",
        WIDE,
        focus=(0.52, 0.6),
    ),
    "hero/your-first-session": Picture(
        "A room made ready",
        still_lives.folded_towels,
        "Four folded towels beside a plant in a clay pot, with warm light in an arch behind it.",
        WIDE,
        focus=(0.36, 0.66),
    ),
    "hero/massage-and-sleep": Picture(
        "A moon over slow waves",
        landscapes.night_waves,
        "A pale moon above dark green waves that hold its light.",
        WIDE,
        focus=(0.3, 0.36),
    ),
    "hero/when-to-wait": Picture(
        "Time to wait", still_lives.hourglass, "An hourglass whose clay-coloured sand still runs.", WIDE
    ),
    "hero/five-strokes": Picture(
        "Five strokes",
        lines.five_strokes,
        "Five lines below each other: a glide, a zigzag of kneading, small circles, a row of taps, a fine tremble.",
        WIDE,
    ),
    "hero/massage-and-anxiety": Picture(
        "From knots to a wave",
        lines.tangle,
        "Lines in knots on the left that run out into calm waves on the right, towards a pale sun.",
        WIDE,
        focus=(0.35, 0.5),
    ),
    "hero/neck-and-shoulders": Picture(
        "A hand on a shoulder",
        hands.hand_on_shoulder,
        "Somebody from behind, hair in a knot; a hand rests on the shoulder.",
        WIDE,
        focus=(0.55, 0.5),
    ),
    "hero/massage-in-cancer-care": Picture(
        "A seedling at dawn", landscapes.seedling, "A seedling between two green slopes, the sun behind it.", WIDE
    ),
    "hero/becoming-a-massage-therapist": Picture(
        "Steps towards the light",
        landscapes.stairs,
        "Six steps in clay and green climb towards a pale sun.",
        WIDE,
        focus=(0.6, 0.5),
    ),
    "hero/choosing-a-therapist": Picture(
        "One door ajar",
        still_lives.doors,
        "Five arched doors in a row; light falls through the fourth, which is ajar.",
        WIDE,
        focus=(0.68, 0.55),
    ),
    "hero/on-the-mat": Picture(
        "Mat and cushions", still_lives.mats, "A green mat, half unrolled on a floor of straw, with two cushions.", WIDE
    ),
    "hero/how-firm": Picture(
        "A widening mark",
        layers.widening_mark,
        "Five round marks from left to right, each darker and wider than the one before.",
        WIDE,
        focus=(0.7, 0.5),
    ),
}

MASSAGE_TYPES = {
    "massage-type/swedish-massage": Picture(
        "Long strokes",
        hands.long_strokes,
        "A hand follows long green lines over the wave of a back.",
        focus=(0.6, 0.5),
    ),
    "massage-type/deep-tissue-massage": Picture(
        "Deep layers", layers.deep_layers, "A green forearm sinks into five layers of clay, which give way below it."
    ),
    "massage-type/sports-massage": Picture(
        "Quick arcs", lines.quick_arcs, "Five bold strokes leap from one point in the grass."
    ),
    "massage-type/trigger-point-therapy": Picture(
        "A knot in the fibres",
        layers.knot_in_fibres,
        "A thumb presses on one spot around which clay-coloured fibres bend; a faint echo shows further on.",
        focus=(0.4, 0.55),
    ),
    "massage-type/myofascial-release": Picture(
        "A web drawn apart", layers.web, "Two green palms draw a fine web in shades of clay apart."
    ),
    "massage-type/chair-massage": Picture(
        "A chair made ready", still_lives.massage_chair, "A massage chair from the side, before an arch of light."
    ),
    "massage-type/ashiatsu": Picture(
        "Walking soles", layers.walking_soles, "Two soles step over soft green layers, below two wooden bars."
    ),
    "massage-type/shiatsu": Picture(
        "Points on a line",
        lines.points_on_lines,
        "Rings spread from four points that a line connects.",
        focus=(0.48, 0.56),
    ),
    "massage-type/thai-massage": Picture(
        "An opening fan", lines.opening_fan, "Nine long leaves open like a fan from one point."
    ),
    "massage-type/tui-na": Picture(
        "Rolling discs", lines.rolling_discs, "A green disc rolls along a slope, seen at every beat."
    ),
    "massage-type/lomi-lomi": Picture(
        "A rising tide",
        landscapes.tide,
        "Long green swells rise over each other, with a clay-coloured flower before them.",
    ),
    "massage-type/reflexology": Picture(
        "Mapped soles", layers.mapped_soles, "A pair of soles in rose, with coloured points on them."
    ),
    "massage-type/manual-lymph-drainage": Picture(
        "Fine waves", lines.fine_waves, "Thin lines in green and rose flow together from the left to the right."
    ),
    "massage-type/prenatal-massage": Picture(
        "A cradle", still_lives.cradle, "Two green arcs hold a round form in shades of clay from below."
    ),
    "massage-type/hot-stone-massage": Picture(
        "Warm stones", still_lives.warm_stones, "Four smooth stones, one upon the other, in warm light."
    ),
    "massage-type/aromatherapy-massage": Picture(
        "A bottle among leaves",
        still_lives.bottle_and_leaves,
        "A small brown bottle of oil among green sprigs, with a golden drop above it.",
    ),
    "massage-type/craniosacral-therapy": Picture(
        "A row of stones",
        lines.spine,
        "A pale disc above a row of small stones, like a head and a spine, with slow waves to both sides.",
    ),
    "massage-type/oncology-massage": Picture(
        "Resting hands", hands.resting_hands, "A green hand rests on a hand in rose.", focus=(0.5, 0.55)
    ),
    "massage-type/infant-massage": Picture(
        "Great and small", hands.great_and_small, "A very small hand lies in a large one.", focus=(0.55, 0.5)
    ),
    "massage-type/watsu": Picture(
        "Rings on water", landscapes.rings_on_water, "Rings widen on still water around a leaf that floats."
    ),
}

PICTURES = {**HEROES, **MASSAGE_TYPES}
