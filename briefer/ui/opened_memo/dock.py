"""The panel at the window's right edge: a memo's E-numbers, each of which leads to its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QVBoxLayout, QWidget

from briefer.ui.line import Line
from briefer.ui.naming import shown
from briefer.ui.opened_memo.rows import EntryModel, EntryRows, tr
from briefer.ui.panels.controls import Control, Text, Voice, fill, style_scroll_bar
from briefer.ui.panels.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.core.brief import Touched
    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.window import Window

_WIDTH = 340


class EntryList(RowList):
    """The list of E-numbers. Esc leaves it."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, take the row with the space bar; the rest is a list's."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.taken.emit(self.currentIndex(), False)
        else:
            super().keyPressEvent(event)


class OpenedMemo(QWidget):
    """Show a memo's passages."""

    passage_wanted = Signal(object)
    """`AnnotationId`"""
    closed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start without a memo."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.model = EntryModel(session, self)
        self.list = EntryList()
        self.list.setItemDelegate(EntryRows(self.model, look, self.list))
        self.list.setModel(self.model)
        self.title = Line()
        self.hint = Text(tr("Enter shows a passage in its article"), look, Voice.CAPTION)
        self.close_button = Control(tr("Close"), look)
        self._lay_out()
        self.list.taken.connect(lambda index, _beside: self._take(index))
        self.list.left.connect(self.closed)
        self.close_button.clicked.connect(self.closed)
        session.changed.connect(self._follow)
        session.passage_chosen.connect(self._show_chosen)
        look.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 10, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self.hint.setContentsMargins(14, 0, 14, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        self.setFocusProxy(self.list)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.chrome)
        fill(self.list.viewport(), theme.chrome)
        style_scroll_bar(self.list, theme)
        self.title.setFont(self._look.label_font())
        palette = self.title.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.second)
        self.title.setPalette(palette)
        self.list.measure_anew()

    def show_memo(self, name: str, entries: Sequence[AnnotationId]) -> None:
        """Show a memo's passages, the first of them that is there in its article."""
        self.title.say(shown(name))
        self.list.setAccessibleName(tr("Passages of {name}").format(name=shown(name)))
        self.model.show_entries(entries)
        first = next((n for n in range(len(entries)) if self.model.passage(n)), None)
        if first is not None:
            self.list.setCurrentIndex(self.model.index(first, 0))
            self._take(self.model.index(first, 0))

    def _take(self, index: QModelIndex) -> None:
        passage = self.model.passage(index.row())
        if passage is None:
            self._session.told.emit(tr("E{number} is no longer in the brief.").format(number=index.row() + 1))
        else:
            self.passage_wanted.emit(passage.id)

    def _follow(self, touched: Touched) -> None:
        if touched.annotations or touched.articles:
            self.model.refresh()

    def _show_chosen(self, chosen: AnnotationId | None) -> None:
        """Follow what is chosen elsewhere."""
        if chosen in self.model.entries:
            self.list.setCurrentIndex(self.model.index(self.model.entries.index(chosen), 0))


class OpenedMemoDock(QDockWidget):
    """The panel of a window, until it is closed or another brief is opened."""

    def __init__(self, window: Window) -> None:
        """Stand at the right edge, hidden."""
        super().__init__(window)
        self._window = window
        self.panel = OpenedMemo(window.session, window.look)
        self.setWidget(self.panel)
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setObjectName("opened_memo")
        self.hide()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        window.resizeDocks([self], [_WIDTH], Qt.Orientation.Horizontal)
        self.panel.passage_wanted.connect(self._reveal)
        self.panel.closed.connect(self._leave)
        window.session.opened.connect(self.hide)

    def show_memo(self, name: str, entries: Sequence[AnnotationId]) -> None:
        """Show a memo's passages, and give them the keyboard."""
        self.show()
        self.panel.show_memo(name, entries)
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reveal(self, passage: AnnotationId) -> None:
        """Show a passage; the keyboard stays with the list, so that one walks on with the arrows."""
        self._window.reveal(passage)
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.hide()
        self._window.read.panes.focus_active()


def dock_of(window: Window) -> OpenedMemoDock:
    """Return a window's panel, made when it is first needed."""
    return window.findChild(OpenedMemoDock) or OpenedMemoDock(window)
