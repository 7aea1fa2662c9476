"""What the sheets of the inspector are made of: choices of one value, sentences to click, sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from briefer.ui.panels.controls import Chip, Control, Text, Voice, paint_ring
from briefer.ui.panels.wrapping import Lines, wrap
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from briefer.ui.theme import Look

MOST_LINES = 4


class ValueChips(QWidget):
    """A chip for each value, of which one holds or none; a click on the one that holds takes it back."""

    def __init__(
        self, look: Look, name: str, values: Mapping[object, str], write: Callable[[object], object], columns: int = 7
    ) -> None:
        """Take the words for each value, and what to do with the one that is chosen (None: taken back)."""
        super().__init__()
        self._write = write
        self._value: object = None
        self.chips = {value: Chip(words, look) for value, words in values.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for n, (value, chip) in enumerate(self.chips.items()):
            chip.setAccessibleName(f"{name}: {chip.text()}")
            chip.clicked.connect(lambda _on=False, value=value: self._choose(value))
            grid.addWidget(chip, n // columns, n % columns)
        grid.setColumnStretch(min(columns, len(values)), 1 if columns > 1 else 0)

    def show_value(self, value: object, *, writing: bool) -> None:
        """Show which value holds, and whether it may be changed."""
        self._value = value
        for each, chip in self.chips.items():
            chip.setChecked(each == value)
            chip.setEnabled(writing)

    def take_keyboard(self) -> None:
        """Take the keyboard, on the value that holds or the first."""
        holding = next((chip for chip in self.chips.values() if chip.isChecked()), next(iter(self.chips.values())))
        holding.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, value: object) -> None:
        now = None if value == self._value else value
        self.chips[value].setChecked(now is not None)
        self._write(now)


class Sentence(Control):
    """A sentence in reading type, broken into lines, that can be clicked."""

    def __init__(self, text: str, look: Look, *, strong: bool = False, size: float = 14) -> None:
        """Show a sentence."""
        self._strong, self._size = strong, size
        super().__init__(text, look)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _lines(self, width: int) -> Lines:
        weight = QFont.Weight.DemiBold if self._strong else QFont.Weight.Normal
        font = self.look.reading_font(100, weight, self._size)
        return wrap(self.text(), font, width - 4, 12 if self._strong else MOST_LINES, self._size + 5.5)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the sentence at a width."""
        return round(self._lines(width).height) + 6

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(120, self.heightForWidth(max(120, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Return the least the layout may give."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        del event
        painter, theme = QPainter(self), self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected)
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        self._lines(self.width()).paint(painter, 2, 3, theme.ink)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), theme, 4)


class Section(QWidget):
    """A caption and what stands below it; hidden as one."""

    def __init__(self, title: str, look: Look, *widgets: QWidget) -> None:
        """Put widgets under a caption."""
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self.caption = Text(title, look, Voice.SECOND)
        layout.addWidget(self.caption)
        for widget in widgets:
            layout.addWidget(widget)


class Sheet(QWidget):
    """A column of sections."""

    history_wanted = Signal(object)
    """The id of what is shown: who changed it, and when?"""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 20)
        self.column.setSpacing(13)

    def add_history(self, look: Look, shown: Callable[[], object]) -> None:
        """Add the way to the history of what is shown."""
        self.history = Control(tr("History"), look)
        self.history.setToolTip(tr("Who changed it, when, and what stood there before"))
        self.history.clicked.connect(lambda: self.history_wanted.emit(shown()))
        self.column.addWidget(self.history, 0, Qt.AlignmentFlag.AlignLeft)

    def flush(self) -> None:
        """Keep what is being typed."""


def note(text: str, look: Look) -> Text:
    """Return a line of small print, broken where it must be."""
    line = Text(text, look, Voice.CAPTION)
    line.setWordWrap(True)
    return line


def clear(column: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
