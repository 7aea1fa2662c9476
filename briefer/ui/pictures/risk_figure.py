"""How the risk picture is laid out and painted, on the screen and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from briefer.core.risk_picture import LEVELS, MOST_IN_CELL, Risk, grid
from briefer.core.scales import IMPACTS
from briefer.ui.panels.wrapping import wrap
from briefer.ui.pictures.marks import paint_marker, risk_mark, tr, zone_colour
from briefer.ui.translating import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.ids import PointId
    from briefer.core.risk_picture import RiskPicture
    from briefer.ui.theme import Look

_LEFT, _TOP, _BOTTOM = 82.0, 22.0, 66.0
_GAP, _SCORE = 2.0, 13.0
_WIDEST, _HIGHEST = 40.0, 22.0
"""Of a marker."""
_LABEL = 11.0


class Marker(NamedTuple):
    """A risk at its place or, where a cell is full, how many more there are."""

    risk: Risk | None
    words: str
    rect: QRectF


class RiskFigure:
    """The five by five cells within a rectangle, with the risks in them."""

    def __init__(self, picture: RiskPicture, look: Look, rect: QRectF) -> None:
        """Lay everything out."""
        self._picture, self._look = picture, look
        self._field = rect.adjusted(_LEFT, _TOP, 0, -_BOTTOM)
        self.markers = [marker for level in LEVELS for impact in LEVELS for marker in self._markers(level, impact)]

    def cell(self, level: int, impact: int) -> QRectF:
        """Return where a cell is: likelihood across, impact upwards."""
        wide, high = self._field.width() / len(LEVELS), self._field.height() / len(LEVELS)
        return QRectF(self._field.left() + (level - 1) * wide, self._field.bottom() - impact * high, wide, high)

    def marker_of(self, point: PointId | None) -> Marker | None:
        """Return the marker of a point, if it has one of its own."""
        return next((each for each in self.markers if each.risk and each.risk.point.id == point), None)

    def risk_at(self, place: QPointF) -> Risk | None:
        """Return the risk whose marker is at a place."""
        return next((each.risk for each in self.markers if each.rect.contains(place)), None)

    def more_at(self, place: QPointF) -> tuple[Risk, ...]:
        """Return the risks of the cell at a place."""
        cells = ((level, impact) for level in LEVELS for impact in LEVELS)
        return next((self._picture.at(*each) for each in cells if self.cell(*each).contains(place)), ())

    def _markers(self, level: int, impact: int) -> Iterator[Marker]:
        risks = self._picture.at(level, impact)
        if not risks:
            return
        columns, rows = grid(len(risks))
        room = self.cell(level, impact).adjusted(4, _SCORE, -4, -3)
        wide, high = min(_WIDEST, room.width() / columns), min(_HIGHEST, room.height() / rows)
        left = room.center().x() - columns * wide / 2
        top = room.center().y() - rows * high / 2
        for n, risk in enumerate(risks[:MOST_IN_CELL]):
            place = QRectF(left + n % columns * wide, top + n // columns * high, wide, high)
            rect = place.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2)
            over = len(risks) - MOST_IN_CELL + 1
            last = n == MOST_IN_CELL - 1 and over > 1
            yield Marker(None, f"+{over}", rect) if last else Marker(risk, risk_mark(risk), rect)

    def paint(self, painter: QPainter) -> None:
        """Paint it all."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for level in LEVELS:
            for impact in LEVELS:
                self._paint_cell(painter, level, impact)
        self._paint_axes(painter)
        for marker in self.markers:
            paint_marker(painter, marker.rect, marker.words, self._look, filled=marker.risk is not None)

    def _paint_cell(self, painter: QPainter, level: int, impact: int) -> None:
        theme, rect = self._look.theme, self.cell(level, impact)
        painter.setPen(QPen(theme.paper, 2))
        painter.setBrush(zone_colour(level * impact, theme))
        painter.drawRect(rect)
        painter.setPen(theme.ink)
        painter.setFont(self._look.interface_font(9.5))
        painter.drawText(rect.adjusted(5, 3, 0, 0), Qt.AlignmentFlag.AlignLeft, str(level * impact))

    def _paint_axes(self, painter: QPainter) -> None:
        theme, field, strong = self._look.theme, self._field, self._look.interface_font(_LABEL, QFont.Weight.DemiBold)
        painter.setPen(theme.ink)
        painter.setFont(strong)
        left = field.left() - _LEFT
        painter.drawText(QRectF(left, field.top() - _TOP, 200, _TOP - 4), Qt.AlignmentFlag.AlignBottom, tr("Impact"))
        below = QRectF(field.left(), field.bottom() + _BOTTOM - 16, field.width(), 16)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, tr("Likelihood"))
        plain = self._look.interface_font(_LABEL)
        for degree in LEVELS:
            row = self.cell(1, degree)
            painter.setFont(plain)
            painter.setPen(theme.second)
            place = QRectF(left, row.top(), _LEFT - 6, row.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, str(degree))
            painter.drawText(place.adjusted(14, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, tr(IMPACTS[degree - 1]))
            column = self.cell(degree, 1)
            words = listed(self._picture.words[degree - 1])
            lines = wrap(words, self._look.interface_font(10), column.width() - 6, 4, 12)
            lines.paint(painter, column.left() + 4, column.bottom() + 2, theme.second)
