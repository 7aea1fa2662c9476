"""The passages of one article, painted beneath its text: tints mixed and underlines stacked where they overlap.

What is to be painted is worked out once per block and kept until the layout or the block's passages change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainterPath

from briefer.core.spans import Index, Placed, place, runs
from briefer.core.text import Span, Utf16Map
from briefer.ui.codebook.colours import colour_of, seen
from briefer.ui.palettes import Underline
from briefer.ui.reading.geometry import Stretch, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QPainter, QTextBlock

    from briefer.core.ids import TagId
    from briefer.core.kinds import Kind
    from briefer.core.records import Annotation, Tag
    from briefer.ui.theme import Look

LANES = 3
"""How many underlines are stacked; where more passages overlap, a dotted line says so."""
RISE, DROP = 1.0, 0.27
"""How far a tint reaches above and below the baseline, in ems."""


@dataclass(slots=True)
class Ink:
    """What one block needs: a path for each colour, and the passages it was made for."""

    placed: list[Placed[Annotation]]
    tints: dict[int, QPainterPath] = field(default_factory=lambda: defaultdict(QPainterPath))
    lines: dict[int, QPainterPath] = field(default_factory=lambda: defaultdict(QPainterPath))


class Highlights:
    """Hold the passages of an article as laid on lanes, and the ink of each block that was painted."""

    def __init__(self, look: Look) -> None:
        """Start without passages."""
        self._look = look
        self._ink: dict[int, Ink] = {}
        self.index: Index[Annotation] = Index([])
        self.subtags: dict[TagId, Tag] = {}
        self.sharpness = 1.0
        """Device pixels to a logical one."""

    def show(self, passages: Iterable[Annotation], units: Utf16Map, subtags: Mapping[TagId, Tag] | None = None) -> None:
        """Take over the passages, of which positions are counted in UTF-16 units from here on, and the sub-tags."""
        if self.subtags != (subtags or {}):
            self.subtags = dict(subtags or {})
            self.forget()
        spans = [(Span(*map(units.to_utf16, passage.span)), passage) for passage in passages]
        self.index = Index(place(spans))

    def forget(self) -> None:
        """Work everything out anew, since the layout or the colours changed."""
        self._ink.clear()

    def paint(self, painter: QPainter, blocks: Sequence[QTextBlock]) -> None:
        """Paint the passages in these blocks: all tints first, so that none hides an underline."""
        for block in blocks:
            _fill(painter, self._of(block).tints)
        self.paint_lines(painter, blocks)

    def paint_lines(self, painter: QPainter, blocks: Sequence[QTextBlock]) -> None:
        """Paint the underlines alone."""
        for block in blocks:
            _fill(painter, self._of(block).lines)

    def _of(self, block: QTextBlock) -> Ink:
        ink, placed = self._ink.get(block.blockNumber()), self.meeting(block)
        if ink is None or ink.placed != placed:
            ink = self._ink[block.blockNumber()] = self._work_out(block, placed)
        return ink

    def meeting(self, block: QTextBlock) -> list[Placed[Annotation]]:
        """Return the passages that a block shows at least one character of."""
        return self.index.meeting(block.position(), block.position() + block.length() - 1)

    def _work_out(self, block: QTextBlock, placed: list[Placed[Annotation]]) -> Ink:
        ink = Ink(placed)
        start, end = block.position(), block.position() + block.length() - 1
        for run in runs(placed):
            if run.end <= start or run.start >= end:
                continue
            where = stretches(block, run.start, run.end)
            self._tint(ink, [item.key for item in run.cover], where)
            if len(run.cover) > LANES:
                self._dot(ink, where)
        for item in placed:
            if item.lane < LANES:
                self._underline(ink, item, stretches(block, item.start, item.end))
        return ink

    def _tint(self, ink: Ink, passages: Sequence[Annotation], where: Iterable[Stretch]) -> None:
        """Where kinds overlap, each has its band of the line's height; more passages of a kind deepen its tint."""
        counts = Counter(passage.kind for passage in passages)
        for stretch in where:
            ground = tint_rect(stretch)
            height = ground.height() / len(counts)
            for n, (kind, count) in enumerate(counts.items()):
                band = QRectF(ground.left(), ground.top() + n * height, ground.width(), height)
                ink.tints[self._deepened(kind, count).rgba()].addRect(band)

    def _deepened(self, kind: Kind, count: int) -> QColor:
        look = self._look.theme.look(kind)
        return blend(look.tint, look.colour, min(count - 1, LANES) * 0.08) if count > 1 else look.tint

    def _underline(self, ink: Ink, item: Placed[Annotation], where: Iterable[Stretch]) -> None:
        look = self._look.theme.look(item.key.kind)
        path = ink.lines[(self.subtag_colour(item.key) or look.colour).rgba()]
        for stretch in where:
            scale = stretch.em / 16
            top = self._snapped(stretch.baseline + stretch.em * DROP + item.lane * 3.4 * scale)
            _DRAW[look.underline](path, stretch, top, self._snapped(1.6 * scale))

    def subtag_colour(self, passage: Annotation) -> QColor | None:
        """Return the colour of a passage's sub-tag, if it has one of its kind: seen on paper and on the kind's tint."""
        tag, theme = self.subtags.get(passage.subtag), self._look.theme
        if tag is None or tag.kind != passage.tag:
            return None
        return seen(colour_of(tag, theme, theme.look(passage.kind).tint), theme.paper)

    def _dot(self, ink: Ink, where: Iterable[Stretch]) -> None:
        path = ink.lines[self._look.theme.ink.rgba()]
        for stretch in where:
            scale = stretch.em / 16
            top = self._snapped(stretch.baseline + stretch.em * DROP + LANES * 3.4 * scale)
            _dashes(path, stretch, top, self._snapped(1.4 * scale), (1.5 * scale, 1.5 * scale))

    def _snapped(self, length: float) -> float:
        """Put a length on whole device pixels, so that thin lines are sharp and equally thick."""
        return max(1, round(length * self.sharpness)) / self.sharpness


def _fill(painter: QPainter, paths: dict[int, QPainterPath]) -> None:
    for colour, path in paths.items():
        painter.fillPath(path, QColor.fromRgba(colour))


def tint_rect(stretch: Stretch) -> QRectF:
    """Return the ground of a stretch of highlighted words."""
    top = stretch.baseline - stretch.em * RISE
    return QRectF(stretch.left, top, stretch.right - stretch.left, stretch.em * (RISE + DROP))


def blend(ground: QColor, colour: QColor, share: float) -> QColor:
    """Return a colour laid over a ground with a share between 0 and 1."""
    pairs = zip(ground.getRgbF()[:3], colour.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in pairs))


def _solid(path: QPainterPath, stretch: Stretch, top: float, thick: float) -> None:
    path.addRect(stretch.left, top, stretch.right - stretch.left, thick)


def _dashed(path: QPainterPath, stretch: Stretch, top: float, thick: float) -> None:
    scale = stretch.em / 16
    _dashes(path, stretch, top, thick, (5 * scale, 3 * scale))


def _double(path: QPainterPath, stretch: Stretch, top: float, thick: float) -> None:
    hair = max(thick / 2, 0.5)
    for y in (top, top + 2 * hair):
        path.addRect(stretch.left, y, stretch.right - stretch.left, hair)


def _dashes(path: QPainterPath, stretch: Stretch, top: float, thick: float, pattern: tuple[float, float]) -> None:
    mark, gap = pattern
    x = stretch.left
    while x < stretch.right:
        path.addRect(x, top, min(mark, stretch.right - x), thick)
        x += mark + gap


_DRAW = {Underline.SOLID: _solid, Underline.DASHED: _dashed, Underline.DOUBLE: _double}
