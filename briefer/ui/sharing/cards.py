"""Panels of cards: a heading, cards that are walked with the arrows, and a line on the keys at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefer.ui.panels.controls import Control, Text, Voice, fill, paint_ring, style_scroll_bar
from briefer.ui.sharing.words import give_way, tr
from briefer.ui.tab_order import make_one_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from briefer.ui.theme import Look

LEAST = 250
"""Pixels a panel needs at least."""


class Card(QWidget):
    """One thing of a list: Enter or a click takes it, other keys do what the card says."""

    accessible_role = QAccessible.Role.ListItem
    taken = Signal()
    """Show what this is about."""
    acted = Signal(str)
    """One of the card's acts is wanted, by its name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty; what it holds goes into `column`."""
        super().__init__(parent)
        self.look = look
        self.acts: dict[Qt.Key, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 11, 14, 12)
        self.column.setSpacing(5)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._fit)

    def _fit(self) -> None:
        """Take just the height that the words need at this width: labels by themselves would ask for more."""
        height = self.column.totalHeightForWidth(self.width())
        if height > 0 and height != self.minimumHeight():
            self.setFixedHeight(height)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._fit()

    def add_text(self, words: str, voice: Voice = Voice.PLAIN) -> Text:
        """Add lines of plain text."""
        text = Text(words, self.look, voice)
        text.setWordWrap(True)
        give_way(text)
        self.column.addWidget(text)
        return text

    def act_button(self, act: str, title: str, key: Qt.Key) -> Control:
        """Return a button for an act, which its key does, too."""
        button = Control(f"{title}  {chr(key)}", self.look)
        button.setAccessibleName(title)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.acted.emit(act))
        self.acts[key] = act
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the card, or do one of its acts."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit()
        elif key in self.acts and not held:
            self.acted.emit(self.acts[key])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the card's own letters from the window's shortcuts, which would tag a passage instead."""
        if event.type() is QEvent.Type.ShortcutOverride and Qt.Key(event.key()) in self.acts:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the card."""
        del event
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.taken.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card and, with the focus, its ring."""
        del event
        painter, theme = QPainter(self), self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.line)
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), theme, 9)


class CardPanel(QWidget):
    """Cards below one another. The arrows walk, Esc closes."""

    closed = Signal()

    def __init__(self, look: Look, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        """Start without cards."""
        super().__init__(parent)
        self.look = look
        self.cards: list[Card] = []
        self.title = Text(title, look, Voice.SECTION)
        self.close_button = Control(tr("Close"), look)
        self.told = Text("", look, Voice.SECOND)
        self.hint = Text(hint, look, Voice.CAPTION)
        self.area = QScrollArea()
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._lay_out()
        self.close_button.clicked.connect(self.closed)
        look.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        for text in (self.told, self.hint):
            text.setWordWrap(True)
            text.setContentsMargins(14, 0, 14, 0)
        self._column.setContentsMargins(12, 2, 12, 8)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.area.setWidget(self._list)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 10, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 10)
        self.column.setSpacing(8)
        self.column.addLayout(head)
        self.column.addWidget(self.told)
        self.column.addWidget(self.area, 1)
        self.column.addWidget(self.hint)
        self.setMinimumWidth(LEAST)

    def _restyle(self) -> None:
        theme = self.look.theme
        for widget in (self, self._list, self.area.viewport()):
            fill(widget, theme.chrome)
        style_scroll_bar(self.area, theme)

    def tell(self, words: str) -> None:
        """Say something above the cards."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show other cards, or some of those before again; the keyboard stays on the place where it was."""
        at = self.index
        focused = at is not None
        for card in self.cards:
            self._column.removeWidget(card)
            if card not in cards:
                card.hide()
                card.deleteLater()
        self.cards = list(cards)
        for n, card in enumerate(self.cards):
            self._column.insertWidget(n, card)
            card.installEventFilter(self)
        make_one_stop(type(self).__name__, self.cards)
        self.hint.setVisible(bool(self.cards and self.hint.text()))
        if focused:
            self.take_keyboard(at or 0)

    @property
    def index(self) -> int | None:
        """The place of the card that has the keyboard."""
        return next((n for n, card in enumerate(self.cards) if card.hasFocus()), None)

    def take_keyboard(self, at: int = 0) -> None:
        """Give the keyboard to a card or, if there is none, to the button that closes."""
        target: QWidget = self.cards[min(at, len(self.cards) - 1)] if self.cards else self.close_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, key: int) -> bool:
        """Go to another card, and tell whether the key is for that."""
        last, here = len(self.cards) - 1, self.index
        to = {
            Qt.Key.Key_Up: max((here or 0) - 1, 0),
            Qt.Key.Key_Down: 0 if here is None else min(here + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(key))
        if to is not None and self.cards:
            self.cards[to].setFocus(Qt.FocusReason.TabFocusReason)
        return to is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not self._walk(event.key()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the card that has the keyboard in sight, and walk from it: the area would scroll instead."""
        if not isinstance(watched, Card):
            return False
        if event.type() == QEvent.Type.FocusIn:
            self.area.ensureWidgetVisible(watched, 0, 10)
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._walk(event.key())
