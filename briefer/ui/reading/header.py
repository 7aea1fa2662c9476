"""What stands above an article's text: title, byline, and the pane's two buttons. It is also the pane's handle."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from briefer.ui.naming import shown
from briefer.ui.reading.byline import byline
from briefer.ui.reading.heading import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from briefer.core.records import Article
    from briefer.ui.theme import Look

_TITLE_SIZE = 16.5
_TITLE_LINES = 3


class PaneHeader(QWidget):
    """Name the article; dragged onto another pane, it moves this one there."""

    close_asked = Signal()
    menu_asked = Signal(QPoint)
    """Global point below the button."""
    pressed = Signal()
    dragged = Signal(QPoint)
    """Global point of the pointer while the header is dragged."""
    dropped = Signal(QPoint)
    drag_ended = Signal()
    """The drag is over, dropped or not."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(parent)
        self._look = look
        self._article: Article | None = None
        self._from: QPoint | None = None
        self._dragging = False
        self.title, self.byline = Words(_TITLE_LINES, self), Words(2, self)
        self.menu_button = self._button("⋯", self.tr("More for this article"))
        self.menu_button.clicked.connect(self._ask_for_menu)
        self.close_button = self._button("×", self.tr("Close this pane"))
        self.close_button.clicked.connect(self.close_asked)
        self._row = self._laid_out()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        look.changed.connect(self.refresh)

    def _laid_out(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(50, 11, 8, 9)
        row.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.title)
        words.addWidget(self.byline)
        row.addLayout(words, 1)
        row.addSpacing(4)
        for button in (self.menu_button, self.close_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _button(self, sign: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.setAutoRaise(True)
        button.setFixedSize(22, 22)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        return button

    def set_left(self, left: float) -> None:
        """Let the title begin where the text begins."""
        margins = self._row.contentsMargins()
        if margins.left() != round(left):
            margins.setLeft(round(left))
            self._row.setContentsMargins(margins)

    def describe(self, article: Article | None) -> None:
        """Show an article's title and byline, or nothing."""
        self._article = article
        self.refresh()

    def refresh(self) -> None:
        """Take type and colours from the look again."""
        theme, article = self._look.theme, self._article
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid transparent; border-radius: 5px; color: {theme.third.name()}; }}"
            f"QToolButton:hover {{ background: {theme.selected.name()}; color: {theme.ink.name()}; }}"
            f"QToolButton:focus {{ border-color: {theme.ink.name()}; }}"
        )
        for button in (self.menu_button, self.close_button):
            button.setFont(self._look.interface_font(15))
        self.menu_button.setVisible(article is not None)
        guessed = article is not None and article.title_is_guess
        font = self._look.reading_font(100, QFont.Weight.Normal if guessed else QFont.Weight.DemiBold, _TITLE_SIZE)
        font.setItalic(guessed)
        self.title.set_words(shown(article.heading) if article else "", font, theme.second if guessed else theme.ink)
        self.byline.set_words(byline(article) if article else "", self._look.interface_font(12), theme.second)
        self.setToolTip(self._full_title())
        self.update()

    def _full_title(self) -> str:
        # Escaped, so that no title is taken for HTML.
        lines = [escape(words.words) for words in (self.title, self.byline) if words.words]
        return f"<span>{'<br>'.join(lines)}</span>" if lines else ""

    def _ask_for_menu(self) -> None:
        self.menu_asked.emit(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule beneath."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the pane active, and be ready to be dragged."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self.pressed.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it is dragged."""
        point = event.globalPosition().toPoint()
        if self._from is None:
            return
        if (point - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where it was dropped."""
        was_dragging, self._dragging, self._from = self._dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.drag_ended.emit()
            self.dropped.emit(event.globalPosition().toPoint())
