"""What hangs in the left margin: paragraph numbers, coloured bars beside tagged lines, the letters of the kinds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from briefer.core.kinds import KIND_BY_ID
from briefer.core.spans import place
from briefer.core.text import Span
from briefer.ui.badge import badge_pixmap
from briefer.ui.reading.geometry import origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPixmap, QTextBlock, QTextLine

    from briefer.core.ids import TagId
    from briefer.core.kinds import Kind
    from briefer.core.records import Annotation
    from briefer.core.spans import Placed
    from briefer.ui.reading.highlights import Highlights
    from briefer.ui.theme import Look

WIDTH = 50
_BAR, _PITCH, _GAP = 3.0, 5.0, 9.0
_BADGE, _AIR = 12.0, 2.0
_BADGE_LEFT = -33.0
_REACH = 3.0
_NUMBER_RIGHT = -36.0
_NUMBER_SIZE = 10.5
_LABEL_RIGHT, _LABEL_AIR = -62.0, 12.0
_LEAST_LABEL, _MOST_LABEL = 44.0, 150.0
"""Pixels: in a margin with less room a sub-tag is only a dot, and told when the pointer rests on it."""


@dataclass
class Marks:
    """What stands beside one block, in document coordinates but for x, which counts leftwards from the text."""

    bars: list[tuple[QColor, QRectF]]
    badges: list[tuple[Annotation, QRectF]]
    number_baseline: float
    placed: list[Placed[Annotation]]

    @cached_property
    def paths(self) -> dict[int, QPainterPath]:
        """The bars by their colour, to be painted at once."""
        found: dict[int, QPainterPath] = {}
        for colour, rect in self.bars:
            found.setdefault(colour.rgba(), QPainterPath()).addRoundedRect(rect, 1.5, 1.5)
        return found

    @cached_property
    def letters(self) -> list[tuple[TagId, QPointF]]:
        """The kinds of the badges, each with where its picture begins."""
        return [(passage.kind.id, rect.topLeft() - QPointF(_AIR, _AIR)) for passage, rect in self.badges]


class Gutter:
    """Work out and keep the marks beside each block, and paint those that are seen."""

    def __init__(self, look: Look, highlights: Highlights) -> None:
        """Mark what the highlights hold."""
        self._look = look
        self._highlights = highlights
        self._marks: dict[int, Marks] = {}
        self._drawn_badges: dict[TagId, QPixmap] = {}

    def forget(self) -> None:
        """Work everything out anew, since the layout or the colours changed."""
        self._marks.clear()
        self._drawn_badges.clear()

    def paint(
        self, painter: QPainter, blocks: Sequence[QTextBlock], numbers: Sequence[int | None], left: float
    ) -> None:
        """Paint the marks of these blocks, left of where the text begins."""
        painter.save()
        painter.translate(left, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.interface_font(_NUMBER_SIZE))
        for block, number in zip(blocks, numbers, strict=True):
            marks = self._of(block)
            if number is not None:
                self._paint_number(painter, number, marks)
            self._paint_marks(painter, marks)
            self._paint_labels(painter, marks, min(left + _LABEL_RIGHT - _LABEL_AIR, _MOST_LABEL))
        painter.restore()

    def _paint_number(self, painter: QPainter, number: int, marks: Marks) -> None:
        painter.setPen(self._look.theme.third)
        words = str(number)
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.drawText(QPointF(_NUMBER_RIGHT - width, marks.number_baseline), words)

    def _paint_marks(self, painter: QPainter, marks: Marks) -> None:
        for colour, path in marks.paths.items():
            painter.fillPath(path, QColor.fromRgba(colour))
        for kind, corner in marks.letters:
            painter.drawPixmap(corner, self._drawn_badges.get(kind) or self._drawn(kind))
        if self._highlights.subtags:
            for passage, rect in marks.badges:
                self._paint_dot(painter, rect, self._highlights.subtag_colour(passage))

    def _drawn(self, kind: TagId) -> QPixmap:
        """Return the badge of a kind, drawn once: letters and outlines take long where there are hundreds."""
        sharpness = self._highlights.sharpness
        drawn = self._drawn_badges[kind] = badge_pixmap(KIND_BY_ID[kind], self._look, _BADGE, _AIR, sharpness)
        return drawn

    def _paint_dot(self, painter: QPainter, badge: QRectF, colour: QColor | None) -> None:
        """Paint the colour of a sub-tag at the badge's corner."""
        if colour is not None:
            painter.setPen(QPen(self._look.theme.paper, 1.2))
            painter.setBrush(colour)
            painter.drawEllipse(badge.bottomRight() - QPointF(0.5, 0.5), 3.6, 3.6)

    def _paint_labels(self, painter: QPainter, marks: Marks, room: float) -> None:
        """Paint the names of sub-tags beside the letters, elided, where a wide pane leaves room for more than a dot."""
        if room < _LEAST_LABEL or not self._highlights.subtags:
            return
        painter.setPen(self._look.theme.second)
        for passage, badge in marks.badges:
            label = self._highlights.subtag_label(passage)
            words = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(room))
            line = QRectF(_LABEL_RIGHT - room, badge.top() - 3, room, badge.height() + 6)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def passage_at(self, blocks: Sequence[QTextBlock], point: QPointF) -> Annotation | None:
        """Return the passage whose letter stands beside a point of the margin, which counts as the marks do."""
        badges = (each for block in blocks for each in self._of(block).badges)
        return next((passage for passage, rect in badges if _beside(rect, point)), None)

    def _of(self, block: QTextBlock) -> Marks:
        marks, placed = self._marks.get(block.blockNumber()), self._highlights.meeting(block)
        if marks is None or marks.placed != placed:
            marks = self._marks[block.blockNumber()] = self._work_out(block, placed)
        return marks

    def prepare(self, block: QTextBlock) -> bool:
        """Work out a block before it is seen; tell whether that was still to be done."""
        was = self._marks.get(block.blockNumber())
        marks = self._of(block)
        return marks is not was and bool(marks.paths or marks.letters)

    def _work_out(self, block: QTextBlock, placed: list[Placed[Annotation]]) -> Marks:
        top, first = origin(block).y(), block.layout().lineAt(0)
        beside = [(_lines(block, item), item.key) for item in placed]
        baseline = top + first.y() + first.ascent() if first.isValid() else top
        here = [item.start >= block.position() for item in placed]
        opening = [lines_and_key for lines_and_key, opens in zip(beside, here, strict=True) if opens]
        return Marks(self._bars(block, beside), _badges(block, opening), baseline, placed)

    def _bars(self, block: QTextBlock, beside: Sequence[tuple[Span, Annotation]]) -> list[tuple[QColor, QRectF]]:
        """One bar to a kind and stretch of lines, side by side where kinds overlap."""
        merged = [(span, kind) for kind, spans in _by_kind(beside).items() for span in spans]
        found = []
        for start, end, lane, kind in place(merged):
            top, bottom = _line_top(block, start), _line_bottom(block, end - 1)
            rect = QRectF(-_GAP - lane * _PITCH, top + 2, _BAR, bottom - top - 1)
            found.append((self._look.theme.look(kind).colour, rect))
        return found


def _by_kind(beside: Sequence[tuple[Span, Annotation]]) -> dict[Kind, list[Span]]:
    """Return the lines that each kind covers, those that touch joined into one."""
    found: dict[Kind, list[Span]] = {}
    for span, passage in sorted(beside, key=lambda item: item[0]):
        spans = found.setdefault(passage.kind, [])
        if spans and span.start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return found


def _badges(block: QTextBlock, opening: Sequence[tuple[Span, Annotation]]) -> list[tuple[Annotation, QRectF]]:
    """Put a letter at each passage's first line or, where another stands there, at its next line that is free."""
    taken: dict[int, Annotation] = {}
    for lines, passage in opening:
        taken.setdefault(lines.start, passage)
    for lines, passage in opening:
        if taken[lines.start].kind is not passage.kind:
            free = next((n for n in range(*lines) if n not in taken), None)
            if free is not None:
                taken[free] = passage
    return [(passage, _badge_rect(block, line)) for line, passage in taken.items()]


def _badge_rect(block: QTextBlock, number: int) -> QRectF:
    line = block.layout().lineAt(number)
    middle = origin(block).y() + line.y() + line.ascent() * 0.68
    return QRectF(_BADGE_LEFT, middle - _BADGE / 2, _BADGE, _BADGE)


def _beside(badge: QRectF, point: QPointF) -> bool:
    """Tell whether a point lies on a letter or left of it, where its name may stand."""
    return point.x() <= badge.right() + _REACH and badge.top() - _REACH <= point.y() <= badge.bottom() + _REACH


def _lines(block: QTextBlock, item: Placed[Annotation]) -> Span:
    """Return the lines of a block that a passage stands on: first, and last plus one."""
    last = block.length() - 1
    start = max(0, item.start - block.position())
    end = min(last, item.end - block.position())
    first = block.layout().lineForTextPosition(start)
    return Span(first.lineNumber(), block.layout().lineForTextPosition(max(start, end - 1)).lineNumber() + 1)


def _line_top(block: QTextBlock, number: int) -> float:
    return _line(block, number)[0]


def _line_bottom(block: QTextBlock, number: int) -> float:
    return _line(block, number)[1]


def _line(block: QTextBlock, number: int) -> tuple[float, float]:
    line: QTextLine = block.layout().lineAt(number)
    top = origin(block).y() + line.y()
    return top, top + line.height()
