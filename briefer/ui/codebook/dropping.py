"""Where in a tree of sub-tags something that is dragged would go, and how that is shown."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from briefer.ui.panels.controls import accent, paint_ring
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from briefer.core.ids import TagId
    from briefer.ui.theme import Look

_EDGE = 0.28
"""How much of a row, at its top and bottom, stands for the place between it and the next."""

_WASH = 0.14
"""How strongly the row is tinted that something would go under."""


class Where(Enum):
    """What is to become of a sub-tag that is dropped on another."""

    BEFORE = auto()
    UNDER = auto()
    AFTER = auto()
    MERGED = auto()


class Drop(NamedTuple):
    """A sub-tag and where it would go."""

    tag: TagId
    target: TagId
    where: Where


def where_in(row: QRect, y: float, *, merging: bool) -> Where:
    """Return what a height within a row stands for."""
    if merging:
        return Where.MERGED
    share = (y - row.top()) / max(1, row.height())
    return Where.BEFORE if share < _EDGE else Where.AFTER if share > 1 - _EDGE else Where.UNDER


def paint_drop(painter: QPainter, row: QRectF, where: Where, look: Look) -> None:
    """Paint a line where it would go between, a ring around what it would go under or be merged into."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    theme = look.theme
    if where in (Where.UNDER, Where.MERGED):
        ground = QColor(accent(theme))
        ground.setAlphaF(_WASH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(row.adjusted(-2, 0, 0, 0), 4, 4)
        paint_ring(painter, row.adjusted(-2, 0, 0, 0), theme, 4)
    else:
        y = row.top() + 1 if where is Where.BEFORE else row.bottom() - 1
        painter.setPen(QPen(accent(theme), 2))
        painter.drawLine(QPointF(row.left() + 4, y), QPointF(row.right() - 2, y))
        painter.setBrush(theme.chrome)
        painter.drawEllipse(QPointF(row.left() + 2, y), 2.5, 2.5)
    if where is Where.MERGED:
        font = look.interface_font(11, QFont.Weight.DemiBold)
        words = translate("Codebook", "merge")
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words) + 12
        patch = QRectF(row.right() - width - 3, row.top() + 3, width, row.height() - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent(theme))
        painter.drawRoundedRect(patch, 4, 4)
        painter.setPen(theme.paper)
        painter.drawText(patch, Qt.AlignmentFlag.AlignCenter, words)
