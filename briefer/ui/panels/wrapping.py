"""Text broken into a few lines, the last of them elided: what a row measures is what it paints."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

_ENOUGH = 600
"""Code points: more never fit into the lines of a row."""


class Lines(NamedTuple):
    """Lines of one type, and how far apart they stand."""

    words: tuple[str, ...]
    font: QFont
    leading: float

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.words) * self.leading

    def paint(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Paint the lines below a point."""
        metrics = QFontMetricsF(self.font)
        first = y + (self.leading - metrics.height()) / 2 + metrics.ascent()
        painter.setFont(self.font)
        painter.setPen(colour)
        for n, line in enumerate(self.words):
            painter.drawText(QPointF(x, round(first + n * self.leading)), line)


def wrap(text: str, font: QFont, width: float, most: int, leading: float) -> Lines:
    """Break a text into at most so many lines of a width, eliding what is left over."""
    text = text[:_ENOUGH]
    layout = QTextLayout(text, font)
    layout.setTextOption(_word_wrap())
    layout.beginLayout()
    words: list[str] = []
    units = text.encode("utf-16-le")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        start = line.textStart()
        if len(words) == most - 1:
            rest = _cut(units, start, len(units) // 2)
            words.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        words.append(_cut(units, start, start + line.textLength()).rstrip())
    layout.endLayout()
    return Lines(tuple(words), font, leading)


def _word_wrap() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _cut(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "replace")
