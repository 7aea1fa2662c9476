"""One pane of the reading room: an article under its title or, empty, a word on what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer.ui.reading.header import PaneHeader
from briefer.ui.reading.text_view import ArticleView

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefer.core.brief import Touched
    from briefer.core.ids import ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

LEAST_WIDTH = 150
_MARK = 2


class Pane(QFrame):
    """Show one article with its header."""

    activated = Signal()
    """The user went into this pane."""
    choose_wanted = Signal()
    """The user wants to choose an article for this empty pane."""

    article_menu_wanted = Signal(QPoint)
    """The menu of this pane's article was asked for, at a global point."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._active = False
        self.header = PaneHeader(look, self)
        self.view = ArticleView(session, look, self)
        self.empty = _Empty(look, self)
        self.empty.button.clicked.connect(self.activated)
        self.empty.button.clicked.connect(self.choose_wanted)
        self.setMinimumWidth(LEAST_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _MARK, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        self.header.pressed.connect(self.view.setFocus)
        self.header.pressed.connect(self.activated)
        self.header.menu_asked.connect(self._ask_for_menu)
        self.view.focus_changed.connect(self._note_focus)
        self.view.laid_out.connect(lambda: self.header.set_left(self.view.text_left))
        session.changed.connect(self._take_over)
        look.changed.connect(self.update)
        self.show_article(None)

    @property
    def article_id(self) -> ArticleId | None:
        """The article that is shown, or None."""
        return self.view.article_id

    def show_article(self, article_id: ArticleId | None) -> None:
        """Show an article from its beginning, or the empty pane."""
        self.view.show_article(article_id)
        shown = self.view.shown is not None
        has_keyboard = self.window().focusWidget() in (self.empty.button, self.view)
        seen, other = (self.view, self.empty) if shown else (self.empty, self.view)
        seen.show()
        if has_keyboard:
            # Before the other one is hidden, or the keyboard would go to some other pane.
            self.take_focus()
        other.hide()
        self.header.describe(self.view.shown)
        self._offer()
        self.setAccessibleName(self.view.accessibleName() or self.tr("Empty pane"))

    def _offer(self) -> None:
        self.empty.offer(choosing=bool(self._session.brief.articles))

    def _take_over(self, touched: Touched) -> None:
        if touched.articles:
            self._offer()
        if self.article_id in touched.articles and self.article_id in self._session.brief.articles:
            self.header.describe(self._session.brief.articles[self.article_id])

    def set_active(self, active: bool) -> None:
        """Mark the pane as the one that menus and keys act on."""
        self._active = active
        self.update()

    def take_focus(self) -> None:
        """Put the keyboard into the text or, where there is none, on the button."""
        (self.view if self.view.shown else self.empty.button).setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_for_menu(self, point: QPoint) -> None:
        self.activated.emit()
        self.article_menu_wanted.emit(point)

    def _note_focus(self, there: bool) -> None:
        self.update()
        if there:
            self.activated.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule that marks the active pane, strong while it has the keyboard."""
        del event
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.paper)
        if self._active or self.view.hasFocus():
            painter.fillRect(0, 0, self.width(), _MARK, theme.ink if self.view.hasFocus() else theme.third)


class _Empty(QWidget):
    """What an empty pane says: one sentence, one button."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.sentence = QLabel(self)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self.button = QPushButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        look.changed.connect(self._restyle)
        self._restyle()

    def offer(self, *, choosing: bool) -> None:
        """Say what can be done: choose one of the articles or, where there is none, add some."""
        none_open, none = self.tr("No article is open in this pane."), self.tr("The brief has no articles yet.")
        self.sentence.setText(none_open if choosing else none)
        self.button.setText(self.tr("Choose an article") if choosing else self.tr("Add articles"))

    def _restyle(self) -> None:
        theme = self._look.theme
        self.sentence.setFont(self._look.interface_font(13))
        self.button.setFont(self._look.interface_font(13))
        self.setStyleSheet(
            f"QLabel {{ color: {theme.second.name()}; }}"
            f"QPushButton {{ color: {theme.ink.name()}; background: {theme.paper.name()}; border-radius: 7px;"
            f" border: 1px solid {theme.line.name()}; padding: 6px 12px; }}"
            f"QPushButton:hover {{ background: {theme.selected.name()}; }}"
            f"QPushButton:focus {{ border: 2px solid {theme.ink.name()}; padding: 5px 11px; }}"
        )
