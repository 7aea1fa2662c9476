"""The marks that the pictures are made of. Each is told by its form; colour only helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from briefer.core.records import Trend
from briefer.core.risk_picture import Zone, zone
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from briefer.core.matrix import Cell
    from briefer.core.risk_picture import Risk
    from briefer.ui.theme import Look, Theme

SQUARE = 20.0
"""The side of a cell's mark, in logical pixels."""
_STRENGTH = {Zone.LOW: 0.07, Zone.MODERATE: 0.18, Zone.HIGH: 0.30, Zone.SEVERE: 0.42}
"""How much warning is mixed into the paper: one hue, darker from zone to zone, so that it prints in grey."""
_ARROWS = {Trend.RISING: "↗", Trend.STEADY: "→", Trend.FALLING: "↘"}
_CENTRE = Qt.AlignmentFlag.AlignCenter


def tr(words: str) -> str:
    """Translate words of the pictures."""
    return translate("Pictures", words)


def zone_colour(score: int, theme: Theme) -> QColor:
    """Return the ground of a place in the risk picture."""
    share = _STRENGTH[zone(score)]
    pairs = zip(_channels(theme.paper), _channels(theme.warning), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def _channels(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def paint_cell(painter: QPainter, centre: QPointF, cell: Cell, look: Look) -> None:
    """Paint what an article says: filled where it supports, dashed where it disputes, one of each for both."""
    supporting, disputing = len(cell.supporting), len(cell.disputing)
    rect = QRectF(0, 0, SQUARE, SQUARE)
    rect.moveCenter(centre)
    if supporting and disputing:
        half = SQUARE / 2 + 1
        paint_support(painter, rect.translated(-half, 0), supporting, look)
        paint_dispute(painter, rect.translated(half, 0), disputing, look)
    elif supporting:
        paint_support(painter, rect, supporting, look)
    elif disputing:
        paint_dispute(painter, rect, disputing, look)
    else:
        painter.setPen(look.theme.third)
        painter.setFont(look.interface_font(12))
        painter.drawText(rect, _CENTRE, "–")


def paint_support(painter: QPainter, rect: QRectF, count: int, look: Look) -> None:
    """Paint a filled square with the number of passages that support."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.ink)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    _paint_number(painter, rect, str(count), look.theme.paper, look)


def paint_dispute(painter: QPainter, rect: QRectF, count: int, look: Look) -> None:
    """Paint a dashed outline with the number of passages that dispute."""
    pen = QPen(look.theme.warning, 1.4)
    pen.setDashPattern([2.5, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
    _paint_number(painter, rect, str(count), look.theme.warning, look)


def _paint_number(painter: QPainter, rect: QRectF, words: str, colour: QColor, look: Look) -> None:
    painter.setPen(colour)
    painter.setFont(look.interface_font(rect.height() * 0.58, QFont.Weight.DemiBold))
    painter.drawText(rect, _CENTRE, words)


def risk_mark(risk: Risk) -> str:
    """Return what a risk's marker says: its number, and which way it is going."""
    return f"{risk.number}{_ARROWS[risk.point.trend] if risk.point.trend else ''}"


def paint_marker(painter: QPainter, rect: QRectF, words: str, look: Look, *, filled: bool = True) -> None:
    """Paint a risk's marker; one without a place in the picture is a dashed outline."""
    theme, radius = look.theme, rect.height() / 2
    pen = QPen(theme.paper if filled else theme.third, 1)
    if not filled:
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(theme.ink if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(theme.paper if filled else theme.ink)
    painter.setFont(look.interface_font(min(12.0, rect.height() * 0.66, rect.width() * 0.42), QFont.Weight.DemiBold))
    painter.drawText(rect, _CENTRE, words)
