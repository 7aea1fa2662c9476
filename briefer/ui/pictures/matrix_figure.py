"""How the matrix is laid out and painted for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from briefer.core.matrix import Cell
from briefer.ui.badge import paint_badge
from briefer.ui.naming import shown, source
from briefer.ui.panels.wrapping import wrap
from briefer.ui.pictures.marks import SQUARE, paint_cell, paint_dispute, paint_support, tr
from briefer.ui.translating import listed

if TYPE_CHECKING:
    from briefer.core.matrix import Matrix, Row
    from briefer.ui.theme import Look

_ROOMY, _CLOSE, _LEGEND = 46.0, 23.0, 26.0
_NAMES, _NUMBERS, _MORE = 46.0, 22.0, 18.0
_NARROW = 58.0
"""Pixels below which a column has a number, and its name stands in the list beneath."""
_SENTENCE = 0.46
"""Of the width."""
_MOST_ROOMY = 10
"""Points that have room for a sentence of two lines and what to beware of; more have a line each."""
_PAGE = 580.0
"""The height of a picture that the memo need not make smaller."""


class MatrixFigure:
    """The matrix at a width, as high as it needs; of many points the first, and how many there are."""

    def __init__(self, matrix: Matrix, look: Look, width: float) -> None:
        """Lay it out."""
        self._matrix, self._look, self._width = matrix, look, width
        self._left = width * _SENTENCE
        self._column = (width - self._left) / max(1, len(matrix.articles))
        self._numbered = self._column < _NARROW
        self._roomy = len(matrix.rows) <= _MOST_ROOMY
        self._row = _ROOMY if self._roomy else _CLOSE
        self._head = _NUMBERS if self._numbered else _NAMES
        names = "   ".join(
            f"{n} {source(article)}".replace(" ", "\u00a0") for n, article in enumerate(matrix.articles, 1)
        )
        self._names = wrap(names, look.interface_font(10.5), width, 8, 15) if self._numbered else None
        spent = self._head + _LEGEND + _MORE + (self._names.height + 4 if self._names else 0.0)
        self._rows = matrix.rows[: int((_PAGE - spent) / self._row)]

    @property
    def height(self) -> float:
        """The height it needs, in logical pixels."""
        more = _MORE if len(self._rows) < len(self._matrix.rows) else 0.0
        names = self._names.height + 4 if self._names else 0.0
        return self._head + len(self._rows) * self._row + more + names + _LEGEND

    def paint(self, painter: QPainter) -> None:
        """Paint it all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heads(painter)
        y = self._head
        for row in self._rows:
            self._paint_row(painter, row, y)
            y += self._row
        if len(self._rows) < len(self._matrix.rows):
            told = tr("The first {shown} of {all} points.").format(shown=len(self._rows), all=len(self._matrix.rows))
            self._write(painter, QRectF(0, y, self._width, _MORE), told)
            y += _MORE
        if self._names:
            self._names.paint(painter, 0, y + 2, self._look.theme.ink)
            y += self._names.height + 4
        self._paint_legend(painter, y)

    def _paint_heads(self, painter: QPainter) -> None:
        theme, small = self._look.theme, self._look.interface_font(10.5, QFont.Weight.DemiBold)
        for n, article in enumerate(self._matrix.articles):
            x = self._left + n * self._column
            words = str(n + 1) if self._numbered else source(article)
            lines = wrap(words, small, self._column - 6, 1 if self._numbered else 3, 13)
            painter.setFont(small)
            for k, line in enumerate(lines.words):
                top = self._head - 4 - (len(lines.words) - k) * lines.leading
                painter.setPen(theme.ink)
                painter.drawText(QRectF(x, top, self._column, 13), Qt.AlignmentFlag.AlignCenter, line)

    def _paint_row(self, painter: QPainter, row: Row, y: float) -> None:
        theme, look = self._look.theme, self._look
        painter.setPen(QPen(theme.line, 1))
        painter.drawLine(QPointF(0, y), QPointF(self._width, y))
        paint_badge(painter, QRectF(2, y + self._row / 2 - 7, 14, 14), row.kind, look)
        painter.setPen(theme.second)
        painter.setFont(look.interface_font(10.5))
        painter.drawText(QRectF(22, y, 28, self._row), Qt.AlignmentFlag.AlignVCenter, row.label)
        room, summary = self._left - 62, listed(row.summary) if self._roomy else ""
        lines = wrap(shown(row.point.sentence), look.reading_font(size=11.5), room, 2 if self._roomy else 1, 14)
        top = y + (self._row - lines.height - (13 if summary else 0)) / 2
        lines.paint(painter, 50, top, theme.ink)
        if summary:
            self._write(painter, QRectF(50, top + lines.height, room, 13), summary.capitalize(), warn=True)
        for n, cell in enumerate(row.cells):
            paint_cell(painter, QPointF(self._left + (n + 0.5) * self._column, y + self._row / 2), cell, look)

    def _paint_legend(self, painter: QPainter, y: float) -> None:
        painter.setPen(QPen(self._look.theme.line, 1))
        painter.drawLine(QPointF(0, y), QPointF(self._width, y))
        square = QRectF(2, y + 8, SQUARE * 0.75, SQUARE * 0.75)
        paint_support(painter, square, 2, self._look)
        self._write(painter, QRectF(22, y + 7, 130, 16), tr("2 passages support"))
        paint_dispute(painter, square.translated(140, 0), 1, self._look)
        self._write(painter, QRectF(162, y + 7, 130, 16), tr("1 passage disputes"))
        paint_cell(painter, square.translated(280, 0).center(), Cell(), self._look)
        self._write(painter, QRectF(304, y + 7, 130, 16), tr("silent"))

    def _write(self, painter: QPainter, place: QRectF, words: str, *, warn: bool = False) -> None:
        painter.setPen(self._look.theme.warning if warn else self._look.theme.second)
        painter.setFont(self._look.interface_font(10.5))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
