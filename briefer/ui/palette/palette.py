"""The palette itself: a field and what it finds, over the window; Escape goes back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from briefer.ui.palette.line_rows import LineRows
from briefer.ui.palette.lines import LineModel
from briefer.ui.palette.sources import Found, found_for
from briefer.ui.panels.controls import Text, Voice, field_style, fill, style_scroll_bar
from briefer.ui.panels.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefer.ui.theme import Look
    from briefer.ui.window import Window

WIDTH, HEIGHT, TOP, EDGE = 640, 520, 78, 24
"""Pixels: the most it takes, and what it leaves free of the window."""
LEAST = 30
"""Pixels that a row takes at least."""
REMEMBERED = 12
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class PaletteField(QLineEdit):
    """The line to type in; keys that move or take go to the list below it."""

    stepped = Signal(int)
    taken = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(self.tr("A command, an article’s title, words of a point or passage, or a link"))
        self.setAccessibleName(self.tr("Command, or words to go to"))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(field_style(self._look.theme, "QLineEdit"))
        self.setFont(self._look.interface_font(15))

    def event(self, event: QEvent) -> bool:
        """Take Tab before it goes to the next field."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is chosen on Enter, leave on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Palette(QFrame):
    """Find and take what can be done or gone to. It is no window: it lies over its window until it is left."""

    def __init__(self, window: Window) -> None:
        """Start hidden."""
        super().__init__(window)
        self._window, self._look = window, window.look
        self._came_from: QWidget | None = None
        self._found: list[Found] = []
        self._model = LineModel()
        self.field = PaletteField(self._look, self)
        self.list = RowList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setItemDelegate(LineRows(self._model, self._look, self.list))
        self.list.setModel(self._model)
        self.foot = Text("", self._look, Voice.CAPTION)
        self._lay_out()
        self._connect()
        self.hide()
        self._restyle()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Command palette"))
        self.foot.setContentsMargins(14, 5, 14, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(9, 9, 9, 5)
        top.addWidget(self.field)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.list.setMinimumHeight(0)
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._find)
        self.field.stepped.connect(self._step)
        self.field.taken.connect(self._take)
        self.field.left.connect(self.leave)
        self.list.taken.connect(self._take_row)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._look.changed.connect(self._restyle)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]
        self._window.installEventFilter(self)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.paper)
        fill(self.list.viewport(), theme.paper)
        style_scroll_bar(self.list, theme)
        self.list.measure_anew()

    def begin(self) -> None:
        """Open, with nothing typed; asked for once more, go back."""
        if self.isVisible():
            self.leave()
            return
        self._came_from = self._window.focusWidget()
        self.field.clear()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find("")

    def leave(self) -> None:
        """Close, and put the keyboard where it was."""
        came_from, self._came_from = self._came_from, None
        self.hide()
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        width = min(WIDTH, self._window.width() - 2 * EDGE)
        rows = sum(self.list.sizeHintForRow(n) for n in range(min(len(self._found), HEIGHT // LEAST)))
        height = min(rows + self.sizeHint().height(), HEIGHT, self._window.height() - TOP - EDGE)
        self.setGeometry((self._window.width() - width) // 2, TOP, width, height)

    def _find(self, typed: str) -> None:
        self._found = found_for(self._window, typed)
        self._model.show([found.line for found in self._found])
        self.list.verticalScrollBar().setValue(0)
        if self._found:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._tell()
        self._place()

    def _tell(self) -> None:
        """Say what the current line is, to those who do not see it, and what can be typed."""
        row = self.list.currentIndex().row()
        current = self._model.lines[row].spoken if 0 <= row < len(self._model.lines) else ""
        self.field.setAccessibleDescription(current or self.tr("Nothing fits"))
        hint = self.tr("↑ ↓ choose  ·  Enter takes it  ·  > finds commands only  ·  Esc goes back")
        self.foot.setText(hint if self._found else self.tr("Nothing fits. Type fewer letters, or other words."))

    def _step(self, by: int) -> None:
        if self._found:
            row = self.list.currentIndex().row() + by
            row = row % len(self._found) if abs(by) == 1 else min(max(row, 0), len(self._found) - 1)
            index = self._model.index(row, 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _take_row(self, index: QModelIndex, _beside: bool) -> None:
        self.list.setCurrentIndex(index)
        self._take()

    def _take(self) -> None:
        row = self.list.currentIndex().row()
        found = self._found[row] if 0 <= row < len(self._found) else None
        if found is None or found.run is None:
            return
        if found.id:
            used = self._window.session.settings.used
            self._window.session.settings.used = [found.id, *(id_ for id_ in used if id_ != found.id)][:REMEMBERED]
        self.leave()
        found.run()

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close if the user went elsewhere in the window; the keyboard stays there."""
        if self.isVisible() and now is not None and now is not self.field and now.window() is self._window:
            self._came_from = None
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place while the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a card."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.third, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def palette_of(window: Window) -> Palette:
    """Return the palette of a window, made when it is first wanted."""
    found = window.findChild(Palette)
    return found if isinstance(found, Palette) else Palette(window)
