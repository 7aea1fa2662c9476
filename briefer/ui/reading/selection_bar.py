"""The small bar beside a fresh mouse selection: one button to a kind, and one for a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from briefer.core.kinds import KINDS
from briefer.ui.badge import badge_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefer.core.ids import TagId
    from briefer.ui.theme import Look

_SHADOW = 4
_CLEAR = 6
"""Pixels between the bar and the selected words."""


class SelectionBar(QWidget):
    """Offer what can be done with the selected words, without taking the keyboard."""

    tag_asked = Signal(str)
    """`TagId`: tag the selection."""
    note_asked = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SHADOW + 4, _SHADOW + 3, _SHADOW + 4, _SHADOW + 3)
        row.setSpacing(2)
        self.buttons: list[QToolButton] = []
        for kind in KINDS:
            button = self._button(f"{kind.label} ({kind.key})")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, tag=kind.id: self.tag_asked.emit(tag))
            row.addWidget(button)
        self.note_button = self._button(self.tr("Tag and write a note (Enter)"))
        self.note_button.setText(self.tr("Note ↵"))
        self.note_button.clicked.connect(self.note_asked)
        row.addWidget(self.note_button)
        self.hide()
        look.changed.connect(self._restyle)
        self._restyle()

    def _button(self, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRaise(True)
        button.setToolTip(title)
        button.setAccessibleName(title)
        self.buttons.append(button)
        return button

    def _restyle(self) -> None:
        theme = self._look.theme
        self.setStyleSheet(
            f"QToolButton {{ border: none; border-radius: 5px; padding: 3px 5px; color: {theme.second.name()}; }}"
            f"QToolButton:hover, QToolButton:checked {{ background: {theme.selected.name()}; }}"
        )
        for button, kind in zip(self.buttons, KINDS, strict=False):
            button.setIcon(badge_icon(kind, self._look, 17))
            button.setIconSize(QSize(21, 21))
        self.note_button.setFont(self._look.interface_font(13))

    def show_beside(self, words: QRect, room: QRect, last: TagId) -> None:
        """Show below the selected words or, where there is no room, above them, inside the room.

        The kind used last is lit: a note is written under it.
        """
        for button, kind in zip(self.buttons, KINDS, strict=False):
            button.setChecked(kind.id == last)
        self.adjustSize()
        below = words.bottom() + _CLEAR
        fits = below + self.height() <= room.bottom()
        top = below if fits else max(0, words.top() - _CLEAR - self.height())
        left = min(max(0, words.left() - _SHADOW), max(0, room.width() - self.width()))
        self.move(QPoint(left, top))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card with a soft shadow."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = self.rect().toRectF().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in range(_SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 9))
            halo = card.adjusted(-spread, -spread + 2, spread, min(spread, 2) + 1)
            painter.drawRoundedRect(halo, 8 + spread, 8 + spread)
        painter.setPen(QPen(self._look.theme.line, 1))
        painter.setBrush(self._look.theme.paper)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
