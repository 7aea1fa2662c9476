"""The left column: the brief's articles, which of them stand in a pane, and the tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from briefer.ui.panels.article_model import ArticleModel
from briefer.ui.panels.article_rows import ArticleRows
from briefer.ui.panels.controls import Text, Voice, fill, style_scroll_bar
from briefer.ui.panels.empty import EmptyState
from briefer.ui.panels.legend import Legend
from briefer.ui.panels.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from briefer.core.ids import ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

WIDTH = 236
_LOW = 300
"""Pixels of height below which there is no room for the tags."""


class ArticleList(QWidget):
    """List the articles with their counts, and below them the tags."""

    article_wanted = Signal(object, bool)
    """`ArticleId`, and whether it should stand beside the others instead of in the active pane."""
    menu_wanted = Signal(QPoint, object)
    """A place on the screen and the `ArticleId` whose menu is wanted there."""
    add_wanted = Signal()
    tag_wanted = Signal(object)
    """`TagId`: tag what is selected, or the sentence under the cursor."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's articles."""
        super().__init__(parent)
        self._look = look
        self._model = ArticleModel(session, self)
        self.list = RowList()
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setItemDelegate(ArticleRows(self._model, look, self.list))
        self.list.setModel(self._model)
        self.list.taken.connect(self._take)
        self.list.menu_wanted.connect(self._ask_menu)
        self.empty = EmptyState(
            look,
            self.tr("Add the articles of your brief, or drop their files here."),
            self.tr("Add articles"),
        )
        self.empty.wanted.connect(self.add_wanted)
        self.legend = Legend(session, look)
        self.legend.tag_wanted.connect(self.tag_wanted)
        self._lay_out()
        self._model.modelReset.connect(self._show_rows)
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_rows()

    def _lay_out(self) -> None:
        self.setMinimumWidth(180)
        self._label = Text(self.tr("Articles"), self._look, Voice.SECTION)
        self._label.setContentsMargins(16, 14, 16, 8)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._label, self.list, self.empty, self._line, self.legend):
            layout.addWidget(widget)
        layout.setStretchFactor(self.list, 1)
        layout.setStretchFactor(self.empty, 1)
        layout.setStretchFactor(self.legend, 1)

    def minimumSizeHint(self) -> QSize:
        """Return room for an article or two: where it is low, the tags give way."""
        return QSize(180, _LOW // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of a low column to the articles: tags have their keys, too."""
        high = event.size().height() >= _LOW
        self.legend.setVisible(high)
        self._line.setVisible(high)
        super().resizeEvent(event)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.chrome)
        fill(self.list.viewport(), theme.chrome)
        fill(self._line, theme.line)
        style_scroll_bar(self.list, theme)
        self.list.measure_anew()

    def _show_rows(self) -> None:
        some = self._model.rowCount() > 0
        self.list.setVisible(some)
        self.empty.setVisible(not some)

    def set_shown(self, ids: Sequence[ArticleId], active: ArticleId | None) -> None:
        """Mark the articles that stand in panes, and the one in the active pane."""
        self._model.set_shown(ids, active)
        row = None if active is None else self._model.row_of(active)
        if row is not None and not self.list.hasFocus():
            self.list.setCurrentIndex(self._model.index(row, 0))

    def point_out(self, article: ArticleId) -> None:
        """Bring an article's row into sight; the keyboard begins there when it comes."""
        row = self._model.row_of(article)
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row, 0))
            self.list.scrollTo(self.list.currentIndex())

    def focus_list(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, index: QModelIndex, beside: bool) -> None:
        self.article_wanted.emit(self._model.article(index.row()).id, beside)

    def _ask_menu(self, place: QPoint, index: QModelIndex) -> None:
        self.menu_wanted.emit(place, self._model.article(index.row()).id)
