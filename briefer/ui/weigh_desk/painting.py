"""How the rows of a column are painted: cards of paper on the ground, with the passages in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.core.records import Side
from briefer.ui.panels.controls import accent
from briefer.ui.weigh_desk.card import GAP, PAD, TOP, Card, PassageRow, Placed, PointRow, Row, Tone, Typesetter

if TYPE_CHECKING:
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice
    from briefer.ui.weigh_desk.column_model import ColumnModel

    Index = QModelIndex | QPersistentModelIndex

RADIUS = 10.0
MARGIN = 12
"""Pixels at the right of the cards, where the scroll bar is."""


class CardPainter(QStyledItemDelegate):
    """Paint and measure the rows of a `ColumnModel`."""

    def __init__(
        self, model: ColumnModel, setter: Typesetter, choice: Choice, look: Look, parent: QObject | None = None
    ) -> None:
        """Take rows, layout, marks and colours from where they are."""
        super().__init__(parent)
        self._model, self._setter, self._choice, self._look = model, setter, choice, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row, with the gap below a card's last."""
        row, width = self._model.rows[index.row()], option.rect.width() - MARGIN
        return QSize(option.rect.width(), round(self._height(row, width)))

    def _height(self, row: Row, width: int) -> float:
        if isinstance(row, PointRow):
            return self._setter.card(row, width).height + (0 if row.unfolded else GAP)
        return self._setter.passage(row, width).height + 8 + (GAP + 6 if row.last else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, rect = self._model.rows[index.row()], QRectF(option.rect).adjusted(0.5, 0.5, -MARGIN - 0.5, 0)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, row, rect, selected=self._choice.is_point and self._choice.point == row.point)
        if isinstance(row, PointRow):
            self._paint_card(painter, self._setter.card(row, option.rect.width() - MARGIN), rect)
        else:
            self._paint_passage(painter, row, rect, selected=selected)
        if focused:
            self._paint_focus(painter, row, rect)
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: Row, rect: QRectF, *, selected: bool) -> None:
        """Paint this row's part of the card, letting the rest of a taller card fall outside."""
        theme = self._look.theme
        first = isinstance(row, PointRow)
        last = not row.unfolded if isinstance(row, PointRow) else row.last
        shape = rect.adjusted(0, 0 if first else -2 * RADIUS, 0, -GAP if last else 2 * RADIUS)
        painter.save()
        painter.setClipRect(rect.adjusted(-1, -0.5, 1, 0))
        painter.setPen(QPen(theme.third if selected else theme.line, 1))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(shape, RADIUS, RADIUS)
        painter.restore()

    def _paint_card(self, painter: QPainter, card: Card, rect: QRectF) -> None:
        theme = self._look.theme
        card.sentence.paint(painter, rect.left() + PAD, rect.top() + TOP, theme.ink)
        for chip in card.chips:
            self._paint_chip(painter, chip, chip.rect.translated(rect.topLeft()))
        y = rect.top() + card.warnings_top
        for lines in card.warnings:
            lines.paint(painter, rect.left() + PAD, y, theme.warning)
            y += lines.height

    def _paint_chip(self, painter: QPainter, chip: Placed, rect: QRectF) -> None:
        theme, tone = self._look.theme, chip.tone
        painter.setFont(self._setter.rating_font() if tone is Tone.RATING else self._setter.chip_font())
        if tone is Tone.FOLD:
            painter.setFont(self._look.interface_font(12))
            painter.setPen(theme.second)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, chip.words)
            return
        dashed = tone in (Tone.DISPUTES, Tone.BOTH)
        outline = theme.warning if dashed else theme.line
        painter.setPen(QPen(outline, 1.2 if dashed else 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        grounds = {Tone.SUPPORTS: theme.ink, Tone.BOTH: theme.ink, Tone.RATING: theme.selected}
        if tone in (Tone.SUPPORTS, Tone.RATING):
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(grounds.get(tone, theme.paper))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        inks = {
            Tone.SUPPORTS: theme.paper,
            Tone.BOTH: theme.paper,
            Tone.DISPUTES: theme.warning,
            Tone.RATING: theme.ink,
        }
        painter.setPen(inks.get(tone, theme.third))
        words = painter.fontMetrics().elidedText(chip.words, Qt.TextElideMode.ElideRight, round(rect.width()) - 4)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_passage(self, painter: QPainter, row: PassageRow, rect: QRectF, *, selected: bool) -> None:
        theme, marked = self._look.theme, row.passage.id in self._choice.marked and self._choice.within == row.point
        lines = self._setter.passage(row, rect.width() + 1, marked=marked)
        ground = QRectF(rect.left() + PAD - 5, rect.top() + 1, rect.width() - 2 * PAD + 10, lines.height + 6)
        if selected or marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected)
            painter.drawRoundedRect(ground, 5, 5)
        disputes = row.side is Side.DISPUTES
        dash = Qt.PenStyle.DashLine if disputes else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.warning if disputes else theme.third, 2 if disputes else 1, dash))
        x = rect.left() + PAD + 1.5
        painter.drawLine(QPointF(x, ground.top() + 3), QPointF(x, ground.bottom() - 3))
        lines.paint(painter, rect.left() + PAD + 12, ground.top() + 3, theme.ink if selected else theme.second)

    def _paint_focus(self, painter: QPainter, row: Row, rect: QRectF) -> None:
        painter.setPen(QPen(accent(self._look.theme), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(row, PointRow):
            bottom = 0 if row.unfolded else GAP
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -bottom - 1), RADIUS - 1, RADIUS - 1)
        else:
            bottom = GAP + 6 if row.last else 0
            painter.drawRoundedRect(rect.adjusted(PAD - 5, 1, 5 - PAD, -bottom - 1), 5, 5)
