"""The badge of a kind: its shape, its colour and its letter, at any size. Also as an icon for menus and buttons."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPixmap

from briefer.ui.palettes import Shape

if TYPE_CHECKING:
    from briefer.core.kinds import Kind
    from briefer.ui.theme import KindLook, Look


def paint_badge(painter: QPainter, rect: QRectF, kind: Kind, look: Look) -> None:
    """Paint the badge of a kind into a square rectangle, in logical pixels."""
    kind_look = look.theme.look(kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kind_look.colour)
    painter.drawPath(_outline(kind_look, rect))
    painter.setPen(QColor(look.theme.paper))
    painter.setFont(look.interface_font(rect.height() * 0.6, QFont.Weight.Bold))
    low = rect.height() * 0.24 if kind_look.shape is Shape.TRIANGLE else 0
    if low:
        painter.setFont(look.interface_font(rect.height() * 0.5, QFont.Weight.Bold))
    painter.drawText(rect.adjusted(0, low, 0, 0), Qt.AlignmentFlag.AlignCenter, kind.key)
    painter.restore()


def _outline(look: KindLook, rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    if look.shape is Shape.CIRCLE:
        path.addEllipse(rect)
    elif look.shape is Shape.TRIANGLE:
        wide = rect.adjusted(-1.5, -0.5, 1.5, -0.5)
        path.moveTo(QPointF(wide.center().x(), wide.top()))
        path.lineTo(wide.bottomRight())
        path.lineTo(wide.bottomLeft())
        path.closeSubpath()
    else:
        path.addRoundedRect(rect, rect.width() * 0.2, rect.width() * 0.2)
    return path


def badge_pixmap(kind: Kind, look: Look, size: float, air: float, ratio: float) -> QPixmap:
    """Return the badge with some air around it, in logical pixels, for a screen of so many pixels to each of them."""
    side = math.ceil((size + 2 * air) * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_badge(painter, QRectF(air, air, size, size), kind, look)
    painter.end()
    return pixmap


def badge_icon(kind: Kind, look: Look, size: int = 16) -> QIcon:
    """Return the badge as an icon, sharp at up to three times its size."""
    icon = QIcon()
    for ratio in (1, 2, 3):
        icon.addPixmap(badge_pixmap(kind, look, size, 2, ratio))
    return icon
