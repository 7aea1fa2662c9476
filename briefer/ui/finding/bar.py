"""The slim bar above the panes: what to look for and how, how many there are, and where one is among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from briefer.core.finding import Query
from briefer.ui.line import Line
from briefer.ui.panels.controls import Chip, Control, field_style

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from briefer.ui.theme import Look

_REST = 120
"""Milliseconds after the last key at which the articles are looked through."""
_FIELD = 260
_NARROW, _NARROWEST = 530, 340
"""Pixels below which there is no room for the wishes, which hold on, and for the arrows, which are keys as well."""
LONGEST = 200


class FindBar(QWidget):
    """Ask for words. Return and Shift+Return go through the hits, Escape is the end of it."""

    asked = Signal(object)
    """`Query`: look for this."""
    step_asked = Signal(int)
    """1 or -1."""
    closed = Signal(bool)
    """The user is done; True to be back where the search began."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._look = look
        self.field = _Field(self)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Find in all articles"))
        self.field.setAccessibleName(self.tr("Find in all articles"))
        self.case = self._wish(self.tr("Aa"), self.tr("Match case"), "Alt+C")
        self.whole = self._wish(self.tr("Words"), self.tr("Whole words only"), "Alt+O")
        self.plain = self._wish(self.tr("é = e"), self.tr("Ignore accents"), "Alt+I")
        self.count, self._found = Line(), True
        self.previous = self._button("↑", self.tr("Previous hit"), "Shift+F3")
        self.next = self._button("↓", self.tr("Next hit"), "F3")
        self.close_button = self._button("×", self.tr("Close the search"), "Esc")
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.ask)
        self._lay_out()
        self._connect()
        self.setFixedHeight(42)
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _wish(self, text: str, title: str, key: str) -> Chip:
        chip = Chip(text, self._look)
        chip.setCheckable(True)
        chip.setAccessibleName(title)
        chip.setToolTip(f"{title} ({key})")
        chip.setShortcut(key)
        chip.clicked.connect(self.ask)
        return chip

    def _button(self, sign: str, title: str, key: str) -> Control:
        button = Control(sign, self._look)
        button.setAccessibleName(title)
        button.setToolTip(f"{title} ({key})")
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(6)
        self.field.setMinimumWidth(88)
        self.field.setMaximumWidth(_FIELD)
        row.addWidget(self.field, 3)
        for button in (self.previous, self.next):
            row.addWidget(button)
        row.addSpacing(4)
        for chip in (self.case, self.whole, self.plain):
            row.addWidget(chip)
        row.addSpacing(4)
        self.count.setMinimumWidth(72)
        row.addWidget(self.count, 4)
        row.addWidget(self.close_button)

    def _connect(self) -> None:
        self.field.textEdited.connect(lambda _words: self._rest.start())
        self.field.stepped.connect(self._step)
        self.field.left.connect(self.closed)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.close_button.clicked.connect(lambda: self.closed.emit(False))

    @property
    def query(self) -> Query:
        """What is asked for now."""
        return Query(self.field.text(), self.whole.isChecked(), self.case.isChecked(), self.plain.isChecked())

    def begin(self, words: str) -> None:
        """Show the bar with the keyboard in it: with other words or, if there are none, with the last ones."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.ask()

    def ask(self) -> None:
        """Ask for what stands in the field."""
        self._rest.stop()
        self.asked.emit(self.query)

    def _step(self, by: int) -> None:
        if self._rest.isActive():
            self.ask()
        self.step_asked.emit(by)

    def tell(self, words: str, *, found: bool) -> None:
        """Say how many there are; where there are none, in the colour of a warning."""
        self.count.say(words)
        self._found = found
        self._colour_count()
        for button in (self.previous, self.next):
            button.setEnabled(found and bool(self.field.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the wishes and the arrows where there is room for them."""
        super().resizeEvent(event)
        for chip in (self.case, self.whole, self.plain):
            chip.setVisible(event.size().width() >= _NARROW)
        for arrow in (self.previous, self.next):
            arrow.setVisible(event.size().width() >= _NARROWEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape close the bar from any of its buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        self.field.setStyleSheet(field_style(self._look.theme, "QLineEdit"))
        self.field.setFont(self._look.interface_font(13))
        self.count.setFont(self._look.interface_font(12))
        self._colour_count()
        self.update()

    def _colour_count(self) -> None:
        theme = self._look.theme
        self.count.setStyleSheet(f"color: {(theme.second if self._found else theme.warning).name()}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chrome and the rule beneath."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.chrome)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.line)


class _Field(QLineEdit):
    """A field in which Return goes on to the next hit, and Escape leaves."""

    stepped = Signal(int)
    left = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if held else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit(held)
        else:
            super().keyPressEvent(event)
