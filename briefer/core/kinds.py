"""The kinds of tag there are. Add a kind here; menus, keys, filters and memo counts are built from this tuple.

Its colour and shape on the screen stand in `briefer/ui/palettes.py`, its memo section in `briefer/memo/sections/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefer.core.ids import TagId


class Stance(StrEnum):
    """Which way an argument points."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of tag: its word in files, its words on screen, its key, which is also its letter."""

    id: TagId
    label: str
    plural: str
    key: str
    has_stance: bool = False


ARGUMENT = Kind(TagId("argument"), "Argument", "Arguments", "A", has_stance=True)
RISK = Kind(TagId("risk"), "Risk", "Risks", "R")
RECOMMENDATION = Kind(TagId("recommendation"), "Recommendation", "Recommendations", "C")

KINDS: tuple[Kind, ...] = (ARGUMENT, RISK, RECOMMENDATION)
KIND_BY_ID: dict[TagId, Kind] = {kind.id: kind for kind in KINDS}
