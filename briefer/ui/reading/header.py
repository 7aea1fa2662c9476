"""What stands above an article's text: title, byline, and the pane's two buttons. It is also the pane's handle."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from briefer.ui.line import Line
from briefer.ui.naming import shown
from briefer.ui.reading.byline import byline
from briefer.ui.reading.heading import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from briefer.core.records import Article
    from briefer.ui.reading.progress import Share
    from briefer.ui.theme import Look

_TITLE_SIZE = 16.5
_TITLE_LINES = 3
_NARROW = 240
"""Pixels of width below which the title needs all of them."""


class PaneHeader(QWidget):
    """Name the article; dragged onto another pane, it moves this one there."""

    close_asked = Signal()
    menu_asked = Signal(QPoint)
    """Global point below the button."""
    pressed = Signal()
    dragged = Signal(QPoint)
    """Global point of the pointer while the header is dragged."""
    maximise_asked = Signal()
    """A double click: show this pane alone, or all again."""
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
        self.count, self.progress = Line(), Line()
        self._read = 0.0
        self._row = self._laid_out()
        self.set_count("")
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
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addStretch(1)
        for button in (self.menu_button, self.close_button):
            buttons.addWidget(button)
        corner = QVBoxLayout()
        corner.setSpacing(2)
        corner.addLayout(buttons)
        corner.addStretch(1)
        corner.addWidget(self.count, 0, Qt.AlignmentFlag.AlignRight)
        corner.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(corner)
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

    def set_count(self, words: str) -> None:
        """Show how many hits a search has in the article; no words while nothing is looked for."""
        self.count.setText(words)
        self.count.setVisible(bool(words))
        self._show_progress()

    def _show_progress(self) -> None:
        """Show how far one is where neither a count nor the title needs the room."""
        self.progress.setVisible(self.count.isHidden() and self.width() >= _NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of a narrow pane to the title."""
        super().resizeEvent(event)
        self._show_progress()

    def set_progress(self, share: Share | None) -> None:
        """Show how much of the article is done: as a line at the foot, and in words."""
        self._read = share.read if share else 0.0
        if share is None:
            self.progress.say("")
        else:
            read = self.tr("✓ read") if share.read >= 1 else f"{int(share.read * 100)} %"
            tagged = f"{share.tagged}/{share.paragraphs} ¶" if share.tagged else ""
            told = self.tr("{read} % read · {tagged} of {paragraphs} paragraphs tagged").format(
                read=int(share.read * 100), tagged=share.tagged, paragraphs=share.paragraphs
            )
            self.progress.say(" · ".join(filter(None, (read if share.read else "", tagged))), told)
            self.setAccessibleDescription(told)
        self.update()

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
        self.count.setFont(self._look.interface_font(11.5, QFont.Weight.Medium))
        self.count.setStyleSheet(
            f"QLabel {{ background: {theme.hit.name()}; color: {theme.ink.name()}; border-radius: 8px;"
            f" border: 1px solid {theme.hit_line.name()}; padding: 1px 7px; }}"
        )
        self.progress.setFont(self._look.interface_font(11))
        self.progress.setStyleSheet(f"color: {theme.third.name()}")
        self.menu_button.setVisible(article is not None)
        guessed = article is not None and article.title_is_guess
        weight = QFont.Weight.Normal if guessed else QFont.Weight.DemiBold
        font = self._look.article_font(100, weight, _TITLE_SIZE / self._look.type.size, italic=guessed)
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
        if self._read:
            painter.fillRect(QRectF(0, self.height() - 2, self.width() * self._read, 2), self._look.theme.third)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the pane active, and be ready to be dragged."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().toPoint()
            self.pressed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for this pane alone."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._from = None
            self.maximise_asked.emit()

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
