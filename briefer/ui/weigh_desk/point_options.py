"""The points that can be chosen by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.ui.naming import shown
from briefer.ui.weigh_desk.chooser import Option
from briefer.ui.weigh_desk.wording import count_of

if TYPE_CHECKING:
    from briefer.core.ids import PointId
    from briefer.core.kinds import Kind
    from briefer.ui.weigh_desk.evidence import Evidence


def options_of(evidence: Evidence, first: Kind, without: PointId | None = None) -> list[Option]:
    """Return the points to choose from, those of a kind first."""
    kinds = [first, *(kind for kind in KINDS if kind is not first)]
    found = [each for kind in kinds for each in evidence.column(kind) if each.point.id != without]
    return [
        Option(each.point.id, shown(each.point.sentence), count_of(each), KIND_BY_ID[each.point.kind]) for each in found
    ]
