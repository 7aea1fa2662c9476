"""The right column: all passages in reading order, filtered and searched, and the card of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from briefer.core.changes import RemoveAnnotation
from briefer.ui.panels.card import PassageCard
from briefer.ui.panels.controls import fill, style_scroll_bar
from briefer.ui.panels.empty import EmptyState
from briefer.ui.panels.passage_filter import PassageFilter
from briefer.ui.panels.passage_model import Filter, PassageModel
from briefer.ui.panels.passage_rows import PassageRows
from briefer.ui.panels.row_list import RowList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

WIDTH = 300


class PassageRowList(RowList):
    """The rows of passages: Delete removes the current one, Escape goes back to reading."""

    remove_wanted = Signal(QModelIndex)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the removal of the current row, or leave."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.remove_wanted.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PassageList(QWidget):
    """List the passages; choosing one here chooses it everywhere."""

    reveal_wanted = Signal(object)
    """`AnnotationId`: show the passage where it stands."""
    menu_wanted = Signal(QPoint, object)
    """A place on the screen and the `AnnotationId` whose menu is wanted there."""
    reading_wanted = Signal()
    """The user is done here, and wants to go on reading."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's passages."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._model = PassageModel(session, self)
        self.filter = PassageFilter(look)
        self.list = PassageRowList()
        self.list.setAccessibleName(self.tr("Passages"))
        self.list.setItemDelegate(PassageRows(self._model, look, self.list))
        self.list.setModel(self._model)
        self.untagged = EmptyState(
            look, self.tr("Nothing is tagged yet: select words in an article and press A, R or C.")
        )
        self.unmatched = EmptyState(look, self.tr("No passage fits this filter."), self.tr("Show all"))
        self._lay_out()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_counts()

    def _lay_out(self) -> None:
        self.setMinimumWidth(240)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        layout.addWidget(self.filter)
        layout.addWidget(self._line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.untagged, 1)
        layout.addWidget(self.unmatched, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self._filter)
        self.filter.search.left.connect(self._go_to_rows)
        self.unmatched.wanted.connect(self.filter.reset)
        self._model.counted.connect(self._show_counts)
        self.list.taken.connect(self._take)
        self.list.menu_wanted.connect(self._ask_menu)
        self.list.remove_wanted.connect(self._remove)
        self.list.left.connect(self.reading_wanted)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self._session.passage_chosen.connect(self._follow_choice)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.chrome)
        fill(self.list.viewport(), theme.chrome)
        fill(self._line, theme.line)
        style_scroll_bar(self.list, theme)
        self.list.measure_anew()

    def set_article(self, article: ArticleId | None) -> None:
        """Say which article "This article" means: the one in the active pane."""
        self.filter.set_article(article)

    def focus_search(self) -> None:
        """Give the keyboard to the search field."""
        self.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.search.selectAll()

    def _filter(self, wanted: Filter) -> None:
        self._model.set_filter(wanted)
        self._follow_choice(self._session.chosen)

    def _show_counts(self) -> None:
        some, any_ = self._model.rowCount() > 0, self._model.any_tagged
        self.filter.show_counts(self._model.counts(), any_)
        self.list.setVisible(some)
        self.untagged.setVisible(not any_)
        self.unmatched.setVisible(any_ and not some)

    def _follow_choice(self, chosen: AnnotationId | None) -> None:
        row = self._model.row_of(chosen)
        if row is None:
            self.list.clearSelection()
            self.list.selectionModel().clearCurrentIndex()
            return
        index = self._model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.list.hasFocus():
            self._session.choose(self._model.passage(index.row()).id)

    def _take(self, index: QModelIndex, _beside: bool) -> None:
        passage = self._model.passage(index.row())
        self._session.choose(passage.id)
        self.reveal_wanted.emit(passage.id)

    def _ask_menu(self, place: QPoint, index: QModelIndex) -> None:
        self.menu_wanted.emit(place, self._model.passage(index.row()).id)

    def _remove(self, index: QModelIndex) -> None:
        row = index.row()
        self._session.do(RemoveAnnotation(self._model.passage(row).id))
        if self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1), 0))

    def _go_to_rows(self) -> None:
        if self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self._model.index(0, 0))


class PassageColumn(QWidget):
    """The whole right column: the list and, at its foot, the card of the chosen passage."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Put the two together."""
        super().__init__(parent)
        self.passages = PassageList(session, look)
        self.card = PassageCard(session, look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.passages, 1)
        layout.addWidget(self.card)
