"""What the map of an article shows: where its passages and hits stand, as shares of the whole height."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QColor, QTextDocument

    from briefer.core.records import Annotation
    from briefer.core.spans import Placed
    from briefer.ui.theme import Theme

_LANE = {kind.id: n for n, kind in enumerate(KINDS)}
ACROSS = -1
"""The lane of what is marked over the whole width."""


class MapMark(NamedTuple):
    """A mark on the map: from where to where, from 0 to 1, in which lane, in what colour."""

    top: float
    bottom: float
    lane: int
    colour: QColor


class Heights:
    """Where each block of a laid-out document stands; a position within one is reckoned by its share of the block."""

    def __init__(self, document: QTextDocument) -> None:
        """Measure each block once: asking the layout again for each mark would take far longer."""
        layout = document.documentLayout()
        self._whole = max(1.0, layout.documentSize().height())
        self._positions: list[int] = []
        self._blocks: list[tuple[int, float, float]] = []
        block = document.begin()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            self._positions.append(block.position())
            self._blocks.append((max(1, block.length()), rect.top(), rect.height()))
            block = block.next()

    def share(self, position: int) -> float:
        """Return how far down a position stands, in UTF-16 units, from 0 to 1."""
        n = max(0, bisect_right(self._positions, position) - 1)
        length, top, height = self._blocks[n]
        return (top + height * min(1.0, (position - self._positions[n]) / length)) / self._whole


def passage_marks(heights: Heights, passages: Iterable[Placed[Annotation]], theme: Theme) -> Iterator[MapMark]:
    """Yield a mark for each passage, in the lane and colour of its kind."""
    for item in passages:
        kind = item.key.kind
        yield MapMark(
            heights.share(item.start), heights.share(item.end), _LANE.get(kind.id, 0), theme.look(kind).colour
        )


def hit_marks(heights: Heights, positions: Iterable[int], colour: QColor) -> Iterator[MapMark]:
    """Yield a mark for each hit, over the whole width."""
    for position in positions:
        place = heights.share(position)
        yield MapMark(place, place, ACROSS, colour)
