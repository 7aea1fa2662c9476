"""Fields to type in that never lose a word: what is typed is kept after a pause, and whenever the field is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextOption
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from briefer.core.text import canonical
from briefer.ui.panels.controls import field_style, style_scroll_bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.ui.theme import Look

PAUSE = 1000
"""Milliseconds without a key after which typed text is kept."""
SHORT, PROSE = 2_000, 200_000
"""The most characters the records take."""


class Spell(QObject):
    """One spell of typing in one field. The brief's text shows in the field, except while the user types in it."""

    def __init__(
        self, field: QWidget, read: Callable[[], str], show: Callable[[str], None], write: Callable[[str], bool]
    ) -> None:
        """Take the field's own ways to read, show and keep a text; `write` says whether it was kept."""
        super().__init__(field)
        self._read, self._show, self._write = read, show, write
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.flush)
        self._kept = self._before = self._from = self._value = ""
        self.began = ""
        """What the brief held when the typing began."""
        self.typing = False

    @property
    def text(self) -> str:
        """The text in the field, kept or not."""
        return self._read()

    def begin(self) -> None:
        """Note that the user typed something, and what the brief held when it was begun.

        What a colleague writes meanwhile is not what this was written over.
        """
        if not self.typing:
            self.began, self._from = self._value, self._kept
        self.typing = True
        self._timer.start()

    def enter(self) -> None:
        """Remember the text that stands there as the user enters the field."""
        self._before = self._kept

    def flush(self) -> None:
        """Keep what was typed. What could not be kept stays in the field."""
        if not self.typing:
            return
        self._timer.stop()
        self.typing = False
        text = self._read()
        if text == self._from != self._kept:
            # Nothing came of the typing, and a colleague wrote something meanwhile.
            self._show(self._kept)
        elif text != self._kept:
            before = self._kept, self._value
            self._kept = self._value = text
            if not self._write(text):
                (self._kept, self._value), self.typing = before, True

    def forget(self) -> None:
        """Let go of what is typed: what it was typed for is not there any more."""
        self._timer.stop()
        self.typing = False

    def offer(self, text: str, value: str | None = None) -> None:
        """Show the brief's text unless the user is typing; the value is what the brief holds, if that is another."""
        self._value = text if value is None else value
        if text != self._kept:
            self._kept = self._before = text
        if not self.typing and self._read() != text:
            self._show(text)

    def take_back(self) -> bool:
        """Give back the text that stood there when the user entered the field; tell whether it was another."""
        if self._read() == self._before:
            return False
        self._show(self._before)
        self.begin()
        self.flush()
        return True


def _leaves_undo_to_window(event: QEvent, undo: bool, redo: bool) -> bool:
    """Tell whether a key is Undo or Redo and the field has nothing of its own to undo or redo."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence.StandardKey
    return (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)


class LineField(QLineEdit):
    """One line. Enter keeps it, Escape gives the old text back."""

    def __init__(self, look: Look, name: str, write: Callable[[str], bool], parent: QWidget | None = None) -> None:
        """Name the field for screen readers and say how its text is kept."""
        super().__init__(parent)
        self._look, self._showing = look, False
        self.spell = Spell(self, self._typed, self._show, write)
        self.setAccessibleName(name)
        self.setMaxLength(SHORT)
        self.textChanged.connect(lambda: None if self._showing else self.spell.begin())
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(field_style(self._look.theme, "QLineEdit"))
        self.setFont(self._look.interface_font())

    def _typed(self) -> str:
        return canonical(self.text())

    def _show(self, text: str) -> None:
        self._showing = True
        at = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(at if self.hasFocus() else 0)
        self._showing = False

    def event(self, event: QEvent) -> bool:
        """Leave Undo to the window where there is nothing typed to undo."""
        if _leaves_undo_to_window(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the text on Enter, give the old one back on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.spell.flush()
        elif event.key() != Qt.Key.Key_Escape or not self.spell.take_back():
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember the text, for Escape."""
        super().focusInEvent(event)
        self.spell.enter()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the text."""
        super().focusOutEvent(event)
        self.spell.flush()


class ProseField(QTextEdit):
    """Several lines that grow with the text. Ctrl+Enter and Escape keep it and leave."""

    left = Signal()
    """The user is done, and wants to go back."""
    grown = Signal()
    """The field takes another height."""

    def __init__(
        self,
        look: Look,
        name: str,
        write: Callable[[str], bool],
        lines: tuple[int, int] = (2, 8),
        parent: QWidget | None = None,
    ) -> None:
        """Name the field, say how its text is kept, and between how many lines it grows."""
        super().__init__(parent)
        self._look, self._lines, self._showing = look, lines, False
        self.spell = Spell(self, self._typed, self._show, write)
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(lambda: None if self._showing else self.spell.begin())
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._showing = True
        self.setStyleSheet(field_style(self._look.theme, "QTextEdit"))
        style_scroll_bar(self, self._look.theme)
        self.setFont(self._look.interface_font())
        self.document().setDocumentMargin(2)
        self._showing = False
        self._grow()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        least, most = (n * line + 15 for n in self._lines)
        wanted = round(self.document().size().height()) + 14
        height = max(least, min(wanted, most))
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.grown.emit()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if wanted > most else policy.ScrollBarAlwaysOff)

    def set_lines(self, lines: tuple[int, int]) -> None:
        """Grow between other numbers of lines."""
        if lines != self._lines:
            self._lines = lines
            self._grow()

    def _typed(self) -> str:
        # toPlainText would turn no-break spaces into plain ones.
        return canonical(self.document().toRawText())[:PROSE]

    def _show(self, text: str) -> None:
        self._showing = True
        at = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1) if self.hasFocus() else 0)
        self.setTextCursor(cursor)
        self._showing = False

    def event(self, event: QEvent) -> bool:
        """Leave Undo to the window where there is nothing typed to undo."""
        document = self.document()
        if _leaves_undo_to_window(event, document.isUndoAvailable(), document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the text and leave on Ctrl+Enter and Escape."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.spell.flush()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember the text."""
        super().focusInEvent(event)
        self.spell.enter()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the text."""
        super().focusOutEvent(event)
        self.spell.flush()
