"""How massage types are built."""

from __future__ import annotations

from functools import partial

from directory.models import MassageType
from home.demo.loading import Loading
from home.demo.pictures.library import demo_image
from home.demo.streams import stream
from home.demo.vocabulary.classic_types import CLASSIC_TYPES
from home.demo.vocabulary.eastern_types import EASTERN_TYPES
from home.demo.vocabulary.gentle_types import GENTLE_TYPES
from home.demo.vocabulary.massage_type import MassageTypeData

MASSAGE_TYPES = {**CLASSIC_TYPES, **EASTERN_TYPES, **GENTLE_TYPES}
"""Those of which others are variants come first."""

EVERYWHERE = ("fever", "contagious-infection", "deep-vein-thrombosis", "alcohol-or-drugs", "open-wound-or-burn")
"""Contraindications of every type."""


def build_massage_types(demo: Loading) -> None:
    """All types, published."""
    for slug, data in MASSAGE_TYPES.items():
        demo.entry(f"massage-type/{slug}", MassageType, partial(_massage_type, slug, data, demo))


def _massage_type(slug: str, data: MassageTypeData, demo: Loading) -> MassageType:
    place = f"massage-type/{slug}"
    lightest, firmest = data.pressure
    massage_type = MassageType(
        slug=slug,
        name=data.name,
        also_known_as=stream(f"{place}/names", [("name", name) for name in data.also_known_as], demo),
        summary=data.summary,
        description=data.description,
        origin=data.origin,
        lightest_pressure=lightest,
        firmest_pressure=firmest,
        body_focus=stream(f"{place}/areas", [("area", area) for area in data.areas], demo),
        usual_minutes=data.minutes,
        is_clothed=data.is_clothed,
        uses_oil=data.uses_oil,
        surface=data.surface,
        parent_id=demo.pk(f"massage-type/{data.parent}") if data.parent else None,
        image=demo_image(place, demo),
        icon=data.icon,
        codes=stream(
            f"{place}/codes", [("code", {"system": system, "value": value}) for system, value in data.codes], demo
        ),
    )
    massage_type.techniques = demo.several("technique", *data.techniques)
    massage_type.conditions = demo.several("condition", *data.conditions)
    massage_type.contraindications = demo.several("contraindication", *EVERYWHERE, *data.contraindications)
    return massage_type
