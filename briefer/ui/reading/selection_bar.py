"""The small bar beside a fresh mouse selection: one button to a kind, one for a note, one for the tag used last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.ui.badge import badge_icon
from briefer.ui.codebook.colours import colour_of, swatch_icon
from briefer.ui.naming import shown
from briefer.ui.reading.keys import ACTS
from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPaintEvent

    from briefer.core.ids import TagId
    from briefer.core.records import Tag
    from briefer.ui.theme import Look

_SHADOW = 4
_CLEAR = 6
"""Pixels between the bar and the selected words."""


class SelectionBar(QWidget):
    """Offer what can be done with the selected words, without taking the keyboard."""

    tag_asked = Signal(str)
    """`TagId`: tag the selection."""
    note_asked = Signal()
    repeat_asked = Signal()
    """Tag the selection as the last time."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_SHADOW + 4, _SHADOW + 3, _SHADOW + 4, _SHADOW + 3)
        rows.setSpacing(2)
        row, self._digits = QHBoxLayout(), QHBoxLayout()
        for each in (row, self._digits):
            each.setSpacing(2)
            rows.addLayout(each)
        self._digits.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.buttons: list[QToolButton] = []
        for kind in KINDS:
            button = self._button(f"{kind_name(kind)} ({kind.key})")
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, tag=kind.id: self.tag_asked.emit(tag))
            row.addWidget(button)
        self.note_button = self._button(self.tr("Tag and write a note (Enter)"))
        self.note_button.setText(self.tr("Note ↵"))
        self.note_button.clicked.connect(self.note_asked)
        row.addWidget(self.note_button)
        self.last_button = self._button(self.tr("Tag as the last time (.)"))
        self.last_button.setText(self.tr("Last ."))
        self.last_button.clicked.connect(self.repeat_asked)
        row.addWidget(self.last_button)
        self.subtag_buttons: list[QToolButton] = []
        """One to each sub-tag that has a digit."""
        self.hide()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_keys(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        """Name the keys, as the user may have changed them, in the tooltips, and what the last two say of them."""
        by_id = {key.id: key for key in ACTS}
        ids = [*(f"tag.{kind.id}" for kind in KINDS), "read.ask_for_note", "read.repeat_tag"]
        worded = self.tr("Tag and write a note"), self.tr("Tag as the last time")
        titles = [*(kind_name(kind) for kind in KINDS), *worded]
        keys = [next(iter(by_id[id_].in_force(changed)), "").replace("Return", "Enter") for id_ in ids]
        for button, title, key in zip(self.buttons, titles, keys, strict=False):
            named = f"{title} ({key})" if key else title
            button.setToolTip(named)
            button.setAccessibleName(named)
        self.note_button.setText(f"{self.tr('Note')} {keys[-2].replace('Enter', '↵')}".rstrip())
        self.last_button.setText(f"{self.tr('Last')} {keys[-1]}".rstrip())

    def show_subtags(self, tags: Iterable[Tag]) -> None:
        """Offer the sub-tags that have a digit, in the order of the digits."""
        for button in self.subtag_buttons:
            self._digits.removeWidget(button)
            button.hide()
            button.deleteLater()
            self.buttons.remove(button)
        self.subtag_buttons.clear()
        for tag in sorted((tag for tag in tags if tag.key), key=lambda tag: tag.key):
            button = self._button(f"{kind_name(KIND_BY_ID[tag.kind])}: {shown(tag.label)} ({tag.key})")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setText(tag.key)
            theme = self._look.theme
            button.setIcon(swatch_icon(colour_of(tag, theme, theme.paper).name(), self._look))
            button.setFont(self._look.interface_font(12))
            button.clicked.connect(lambda _checked=False, id_=tag.id: self.tag_asked.emit(id_))
            self.subtag_buttons.append(button)
            self._digits.addWidget(button)

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
        for worded in (self.note_button, self.last_button):
            worded.setFont(self._look.interface_font(13))

    def show_beside(self, words: QRect, room: QRect, last: TagId) -> None:
        """Show below the selected words or, where there is no room, above them, inside the room.

        The kind used last is lit: a note is written under it.
        """
        for button, kind in zip(self.buttons, KINDS, strict=False):
            button.setChecked(kind.id == last)
        for n, button in enumerate(self.subtag_buttons, start=1):
            button.setVisible(n * (button.sizeHint().width() + 2) + 2 * (_SHADOW + 4) <= room.width())
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
