"""What is painted over the cards while something is dragged: both sides of a point, or the place between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from briefer.core.records import Side
from briefer.ui.panels.controls import accent
from briefer.ui.weigh_desk.card import GAP
from briefer.ui.weigh_desk.painting import MARGIN, RADIUS
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.card_list import CardList
    from briefer.ui.weigh_desk.dragging import Cargo, Target


def paint_target(painter: QPainter, cards: CardList, target: Target, cargo: Cargo, look: Look) -> None:
    """Paint over a column what letting go would do."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if target.point is not None:
        card = QRectF(cards.card_rect(target.point).intersected(cards.viewport().rect()))
        if target.side is not None:
            _paint_sides(painter, card, target.side, look)
        else:
            painter.setPen(QPen(accent(look.theme), 2.5))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    elif cargo.point is not None:
        y = cards.card_rect(target.before).top() - GAP / 2 - 1 if target.before else cards.lowest - GAP / 2
        painter.fillRect(QRectF(0, max(0, y), cards.viewport().width() - MARGIN, 3), accent(look.theme))
    else:
        _paint_new(painter, cards, look)


def _paint_sides(painter: QPainter, card: QRectF, chosen: Side, look: Look) -> None:
    """Paint both halves of a card, each saying what it stands for."""
    theme, half = look.theme, card.width() / 2
    halves = ((Side.SUPPORTS, tr("Supports"), theme.good, 0.0), (Side.DISPUTES, tr("Disputes"), theme.warning, half))
    for side, words, colour, left in halves:
        rect = QRectF(card.left() + left, card.top(), half, card.height())
        ground, there = QColor(theme.paper), side is chosen
        ground.setAlphaF(0.95 if there else 0.8)
        line = Qt.PenStyle.SolidLine if side is Side.SUPPORTS else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 3 if there else 1, line))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), RADIUS - 2, RADIUS - 2)
        _paint_label(painter, rect, words, colour, look)


def _paint_label(painter: QPainter, rect: QRectF, words: str, colour: QColor, look: Look) -> None:
    """Paint the words of a half on a ground of their own, near its upper edge."""
    painter.setFont(look.interface_font(13, QFont.Weight.Bold))
    wide = painter.fontMetrics().horizontalAdvance(words) + 22
    label = QRectF(rect.center().x() - wide / 2, rect.top() + 10, wide, 26)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(label, 13, 13)
    painter.setPen(look.theme.paper)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)


def _paint_new(painter: QPainter, cards: CardList, look: Look) -> None:
    """Paint the place of a new card below the others."""
    top = min(cards.lowest, cards.viewport().height() - 54)
    rect = QRectF(1, max(1, top), cards.viewport().width() - MARGIN - 2, 50)
    painter.setPen(QPen(accent(look.theme), 2, Qt.PenStyle.DashLine))
    painter.setBrush(look.theme.paper)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setFont(look.interface_font(13, QFont.Weight.Medium))
    painter.setPen(look.theme.ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, tr("New point"))
