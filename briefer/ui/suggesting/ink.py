"""The suggestions in one article, as faint dotted lines beneath their sentences."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefer.ui.reading.geometry import stretches
from briefer.ui.translating import kind_name, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock

    from briefer.core.suggestions import Suggestion
    from briefer.core.text import Utf16Map
    from briefer.ui.theme import Look

_DROP, _FAINT = 0.2, 0.75
"""How far below the baseline, in ems, and how faint."""


def _tr(words: str) -> str:
    return translate("Suggesting", words)


class Hints:
    """Hold the suggestions of an article, and paint those in sight."""

    def __init__(self, look: Look) -> None:
        """Start without any."""
        self._look = look
        self.found: Sequence[Suggestion] = ()
        self._spans: list[tuple[int, int, Suggestion]] = []

    def show(self, found: Sequence[Suggestion], units: Utf16Map) -> None:
        """Take over the suggestions of an article, in order."""
        self.found = found
        self._spans = [(units.to_utf16(each.span.start), units.to_utf16(each.span.end), each) for each in found]

    def paint(self, painter: QPainter, blocks: Sequence[QTextBlock]) -> None:
        """Paint a dotted line under each sentence in these blocks."""
        if not self._spans:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in blocks:
            first, last = block.position(), block.position() + block.length() - 1
            for start, end, each in self._spans:
                if start < last and end > first:
                    self._paint_one(painter, block, start, end, each)
        painter.restore()

    def _paint_one(self, painter: QPainter, block: QTextBlock, start: int, end: int, each: Suggestion) -> None:
        colour = QColor(self._look.theme.look(each.kind).colour)
        colour.setAlphaF(_FAINT)
        for stretch in stretches(block, start, end):
            thick = 1.5 * stretch.em / 16
            pen = QPen(colour, thick, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.6])
            painter.setPen(pen)
            y = stretch.baseline + stretch.em * _DROP
            painter.drawLine(QPointF(stretch.left + thick, y), QPointF(stretch.right, y))

    def at(self, offset: int) -> Suggestion | None:
        """Return the suggestion at an offset, in code points."""
        return next((each for each in self.found if each.span.start <= offset < each.span.end), None)

    def describe(self, offset: int) -> str:
        """Return why there is a suggestion at an offset, as HTML; empty where there is none."""
        each = self.at(offset)
        return f"<b>{escape(_tr('Suggestion'))}</b><br>{escape(why(each))}" if each else ""


def why(each: Suggestion) -> str:
    """Return what a suggestion says and the words that made it."""
    cues = ", ".join(f"“{cue}”" for cue in each.cues)
    return _tr("{kind}? It says {cues}.").format(kind=kind_name(each.kind), cues=cues)
