"""What an entry on a massage type consists of."""

from __future__ import annotations

from dataclasses import dataclass

from directory.models import MassageTypeIcon, TreatmentSurface


@dataclass(frozen=True, kw_only=True)
class MassageTypeData:
    """One type. Techniques, conditions and contraindications are named by slug, the parent too."""

    name: str
    also_known_as: tuple[str, ...] = ()
    summary: str
    description: str
    origin: str = ""
    pressure: tuple[int, int]
    """From 1, very light, to 5, very firm."""
    areas: tuple[str, ...]
    minutes: int
    icon: MassageTypeIcon
    is_clothed: bool = False
    uses_oil: bool = True
    surface: TreatmentSurface = TreatmentSurface.TABLE
    parent: str | None = None
    techniques: tuple[str, ...]
    conditions: tuple[str, ...]
    contraindications: tuple[str, ...] = ()
    """Beside those of every type."""
    codes: tuple[tuple[str, str], ...] = ()
