"""Points: the analyst's own sentences, and what passages do for them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from briefer.core.ids import PersonId, PointId, TagId, new_id
from briefer.core.kinds import Stance
from briefer.core.records.fields import Grade, Prose, Short


class Side(StrEnum):
    """What a passage does for a point."""

    SUPPORTS = "supports"
    DISPUTES = "disputes"


class Trend(StrEnum):
    """Which way a risk is going."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


class Weight(StrEnum):
    """How much an argument counts."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"


class Place(Struct, frozen=True, omit_defaults=True):
    """Where a point stands on the board: its column, and its rank in that (see `ranks.py`)."""

    kind: TagId
    rank: Short = ""


class Point(Struct, frozen=True, omit_defaults=True):
    """The analyst's own sentence, which passages support or dispute, with what the analyst makes of it.

    A rating that is not set is None or empty, and the memo says so. A recommendation's sentence is its action.
    """

    id: PointId
    kind: TagId
    sentence: Prose
    creator: PersonId = PersonId("")
    created: str = ""
    rank: Short = ""
    stance: Stance | None = None
    """Arguments: which way they point."""
    weight: Weight | None = None
    """Arguments: how much they count."""
    likelihood: Short = ""
    """Risks: the id of a band of a scale (see `scales.py`), `icd203/likely`."""
    impact: Grade | None = None
    trend: Trend | None = None
    mitigation: Prose = ""
    owner: Short = ""
    """Risks and recommendations."""
    priority: Grade | None = None
    """Recommendations: 1 is the first to be done."""
    due: Short = ""
    """Recommendations: by when, in the analyst's words."""
    conditions: Prose = ""
    why: Prose = ""
    """Why the sources disagree about it."""

    @property
    def place(self) -> Place:
        """Where it stands on the board."""
        return Place(self.kind, self.rank)


def new_point_id() -> PointId:
    """Return a fresh id for a point."""
    return PointId(new_id())
