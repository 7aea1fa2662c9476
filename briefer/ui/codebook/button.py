"""A passage's sub-tag, as a button that asks for another."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt

from briefer.ui.codebook.colours import colour_of, paint_swatch
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control
from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from briefer.core.kinds import Kind
    from briefer.core.records import Tag
    from briefer.ui.theme import Look

_MOST, _LEAST = 230, 90
"""Pixels of width: at the most, and below which nothing is cut."""
_SWATCH = 10.0


class SubtagButton(Control):
    """Its colour and its name; a plain invitation where the passage has none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without a sub-tag."""
        super().__init__("", look, parent)
        self._tag: Tag | None = None

    def show_tag(self, tag: Tag | None, kind: Kind) -> None:
        """Show a passage's sub-tag."""
        self._tag = tag
        self.setText(shown(tag.label) if tag else self.tr("Sub-tag …"))
        name = self.tr("Sub-tag: {label}").format(label=self.text()) if tag else self.tr("Choose a sub-tag")
        self.setAccessibleName(f"{kind_name(kind)}. {name}")
        choose = self.tr("Choose a sub-tag (T), or press its digit")
        self.setToolTip(f"<p>{escape(self.text())}</p><p>{choose}</p>" if tag else choose)
        self.setAccessibleDescription(choose)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for swatch and name, as far as the card has it."""
        return QSize(min(_MOST, round(self.text_width()) + (40 if self._tag else 24)), 24)

    def minimumSizeHint(self) -> QSize:
        """Give way to what stands beside: a long name is cut, and whole in the tooltip."""
        return self.sizeHint().boundedTo(QSize(_LEAST, 24))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint swatch and name."""
        theme = self.look.theme
        left = 12.0
        if self._tag is not None:
            swatch = QRectF(11, rect.center().y() - _SWATCH / 2, _SWATCH, _SWATCH)
            paint_swatch(painter, swatch, colour_of(self._tag, theme, theme.paper))
            left = 28.0
        painter.setPen(theme.ink if self._tag and self.isEnabled() else theme.second)
        painter.setFont(self.font())
        room = rect.adjusted(left, 0, -10, 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
