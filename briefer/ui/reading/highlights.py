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
from briefer.ui.naming import shown
from briefer.ui.palettes import Underline
from briefer.ui.reading.geometry import Lines, Stretch
from briefer.ui.reading.strokes import Stroke, stroked

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
    lines: dict[Stroke, QPainterPath] = field(default_factory=lambda: defaultdict(QPainterPath))


class Highlights:
    """Hold the passages of an article as laid on lanes, and the ink of each block that was painted."""

    def __init__(self, look: Look) -> None:
        """Start without passages."""
        self._look = look
        self._ink: dict[int, Ink] = {}
        self._tints: dict[tuple[Kind, int], int] = {}
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
        self._tints.clear()

    def paint(self, painter: QPainter, blocks: Sequence[QTextBlock]) -> None:
        """Paint the passages in these blocks: all tints first, so that none hides an underline."""
        for block in blocks:
            for colour, path in self._of(block).tints.items():
                painter.fillPath(path, QColor.fromRgba(colour))
        self.paint_lines(painter, blocks)

    def paint_lines(self, painter: QPainter, blocks: Sequence[QTextBlock]) -> None:
        """Paint the underlines alone."""
        for block in blocks:
            for stroke, path in self._of(block).lines.items():
                painter.fillPath(path, stroke.brush())

    def prepare(self, block: QTextBlock) -> bool:
        """Work out a block before it is seen; tell whether that was still to be done."""
        was = self._ink.get(block.blockNumber())
        return self._of(block) is not was

    def _of(self, block: QTextBlock) -> Ink:
        ink, placed = self._ink.get(block.blockNumber()), self.meeting(block)
        if ink is None or ink.placed != placed:
            ink = self._ink[block.blockNumber()] = self._work_out(block, placed)
        return ink

    def meeting(self, block: QTextBlock) -> list[Placed[Annotation]]:
        """Return the passages that a block shows at least one character of."""
        return self.index.meeting(block.position(), block.position() + block.length() - 1)

    def _work_out(self, block: QTextBlock, placed: list[Placed[Annotation]]) -> Ink:
        ink, lines = Ink(placed), Lines(block)
        start, end = block.position(), block.position() + block.length() - 1
        for run in runs(placed):
            if run.end <= start or run.start >= end:
                continue
            where = lines.stretches(run.start, run.end)
            self._tint(ink, [item.key for item in run.cover], where)
            if len(run.cover) > LANES:
                self._dot(ink, where)
        for item in placed:
            if item.lane < LANES:
                self._underline(ink, item, lines.stretches(item.start, item.end))
        return ink

    def _tint(self, ink: Ink, passages: Sequence[Annotation], where: Iterable[Stretch]) -> None:
        """Where kinds overlap, each has its band of the line's height; more passages of a kind deepen its tint."""
        counts = Counter(passage.kind for passage in passages)
        paths = [ink.tints[self._tint_of(kind, count)] for kind, count in counts.items()]
        for stretch in where:
            ground = tint_rect(stretch)
            height = ground.height() / len(paths)
            for n, path in enumerate(paths):
                path.addRect(ground.left(), ground.top() + n * height, ground.width(), height)

    def _tint_of(self, kind: Kind, count: int) -> int:
        key = (kind, min(count - 1, LANES))
        if key not in self._tints:
            look = self._look.theme.look(kind)
            self._tints[key] = (blend(look.tint, look.colour, key[1] * 0.08) if key[1] else look.tint).rgba()
        return self._tints[key]

    def _underline(self, ink: Ink, item: Placed[Annotation], where: Sequence[Stretch]) -> None:
        look = self._look.theme.look(item.key.kind)
        colour = (self.subtag_colour(item.key) or look.colour).rgba()
        self._rule(ink, colour, look.underline, item.lane, where)

    def subtag_colour(self, passage: Annotation) -> QColor | None:
        """Return the colour of a passage's sub-tag, if it has one of its kind: seen on paper and on the kind's tint."""
        tag, theme = self.subtags.get(passage.subtag), self._look.theme
        if tag is None or tag.kind != passage.tag:
            return None
        return seen(colour_of(tag, theme, theme.look(passage.kind).tint), theme.paper)

    def subtag_label(self, passage: Annotation) -> str:
        """Return the name of a passage's sub-tag; empty if it has none of its kind."""
        tag = self.subtags.get(passage.subtag)
        return shown(tag.label) if tag is not None and tag.kind == passage.tag else ""

    def _dot(self, ink: Ink, where: Sequence[Stretch]) -> None:
        self._rule(ink, self._look.theme.ink.rgba(), None, LANES, where)

    def _rule(self, ink: Ink, colour: int, line: Underline | None, lane: int, where: Sequence[Stretch]) -> None:
        """Draw a line, or dots, under stretches of one type, on a lane."""
        if not where:
            return
        scale = where[0].em / 16
        path = ink.lines[stroked(colour, line, scale, self.sharpness)]
        thick = self._snapped((1.6 if line else 1.4) * scale)
        for stretch in where:
            top = self._snapped(stretch.baseline + stretch.em * DROP + lane * 3.4 * scale)
            left, width = stretch.left, stretch.right - stretch.left
            if line is Underline.DOUBLE:
                hair = max(thick / 2, 0.5)
                path.addRect(left, top, width, hair)
                path.addRect(left, top + 2 * hair, width, hair)
            else:
                path.addRect(left, top, width, thick)

    def _snapped(self, length: float) -> float:
        """Put a length on whole device pixels, so that thin lines are sharp and equally thick."""
        return max(1, round(length * self.sharpness)) / self.sharpness


def tint_rect(stretch: Stretch) -> QRectF:
    """Return the ground of a stretch of highlighted words."""
    top = stretch.baseline - stretch.em * RISE
    return QRectF(stretch.left, top, stretch.right - stretch.left, stretch.em * (RISE + DROP))


def blend(ground: QColor, colour: QColor, share: float) -> QColor:
    """Return a colour laid over a ground with a share between 0 and 1."""
    pairs = zip(ground.getRgbF()[:3], colour.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in pairs))
