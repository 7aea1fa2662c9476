"""The matrix on the screen: points against articles, with the cell under the keyboard and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefer.core.matrix import alt_text
from briefer.ui.panels.controls import fill, paint_ring, style_scroll_bar
from briefer.ui.panels.empty import EmptyState
from briefer.ui.pictures.fresh import Freshness
from briefer.ui.pictures.marks import paint_cell
from briefer.ui.pictures.matrix_headers import ArticleHeader, PointHeader, paint_rule
from briefer.ui.pictures.matrix_model import MatrixModel
from briefer.ui.translating import listed, told

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_NARROWEST, _WIDEST = 70, 150
"""Of an article's column."""
_BAR = 14
"""Room for the scroll bar."""


class MatrixView(QWidget):
    """The matrix or, before there are points, what it would show."""

    reveal_wanted = Signal(object)
    """Show a passage, which is chosen, in its article."""
    point_chosen = Signal(object)
    """`PointId`: the point of a row was clicked."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Read the session's brief, and again whenever it changes."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.model = MatrixModel(session, self)
        self.table = MatrixTable(self.model, look)
        self._empty = EmptyState(look, self.tr("No points yet. State one on the board, and see here who speaks to it."))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self.table)
        self.table.taken.connect(self._open)
        self.table.verticalHeader().sectionClicked.connect(
            lambda row: self.point_chosen.emit(self.model.row(row).point.id)
        )
        self.model.modelReset.connect(self._show)
        Freshness(session, self, self.model.read, lambda t: t.points or t.articles or t.annotations or t.memo)
        look.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def _show(self) -> None:
        shown = self.model.matrix
        self._stack.setCurrentWidget(self.table if shown.rows and shown.articles else self._empty)
        self.table.setAccessibleDescription(told(alt_text(shown, listed)))

    def _restyle(self) -> None:
        fill(self._empty, self._look.theme.paper)
        fill(self, self._look.theme.paper)

    def _open(self, index: QModelIndex) -> None:
        """Choose the cell's passage or, of several, the one after the chosen."""
        ids = [passage.id for passage in self.model.cell(index).passages]
        if ids:
            here = self._session.chosen
            chosen = ids[(ids.index(here) + 1) % len(ids)] if here in ids else ids[0]
            self._session.choose(chosen)
            self.reveal_wanted.emit(chosen)


class MatrixTable(QTableView):
    """The table, with a cursor that keys move from cell to cell."""

    taken = Signal(QModelIndex)
    """A cell was clicked, or Enter pressed on it."""

    def __init__(self, model: MatrixModel, look: Look, parent: QWidget | None = None) -> None:
        """Show a model."""
        super().__init__(parent)
        self._look, self._model = look, model
        self._kept: tuple[str, str] | None = None
        self._points = PointHeader(model, look)
        self.setVerticalHeader(self._points)
        self.setHorizontalHeader(ArticleHeader(model, look))
        self.setModel(model)
        self.setItemDelegate(_Cells(model, look, self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        for scroll in (self.setHorizontalScrollMode, self.setVerticalScrollMode):
            scroll(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Matrix of points against articles"))
        self.clicked.connect(self.taken)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._return)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        theme = self._look.theme
        for widget in (self.viewport(), self.horizontalHeader(), self.verticalHeader(), self):
            fill(widget, theme.paper)
        style_scroll_bar(self, theme)
        self.horizontalScrollBar().setStyleSheet(
            f"QScrollBar {{ background: {theme.paper.name()}; height: 10px; margin: 0; }}"
            f"QScrollBar::handle {{ background: {theme.line.darker(108).name()}; border-radius: 3px; margin: 2px; }}"
            "QScrollBar::add-line, QScrollBar::sub-line { width: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
        for corner in self.findChildren(QAbstractButton):
            corner.setStyleSheet(f"QTableCornerButton::section {{ background: {theme.paper.name()}; border: none; }}")
        self._points.viewport().update()
        self.horizontalHeader().viewport().update()

    def _keep(self) -> None:
        """Remember the cell by its point and article: rows and columns may move."""
        at, shown = self.currentIndex(), self._model.matrix
        if at.isValid():
            self._kept = shown.rows[at.row()].point.id, shown.articles[at.column()].id

    def _return(self) -> None:
        shown, kept = self._model.matrix, self._kept
        rows = [n for n, row in enumerate(shown.rows) if kept and row.point.id == kept[0]]
        columns = [n for n, article in enumerate(shown.articles) if kept and article.id == kept[1]]
        if rows and columns:
            self.setCurrentIndex(self._model.index(rows[0], columns[0]))
        self._share_room()

    def _share_room(self) -> None:
        """Give the points up to two fifths of the width, and what is left to the articles."""
        columns = max(1, self._model.columnCount())
        left = self.width() - columns * _NARROWEST - _BAR
        self._points.wide = round(max(220.0, min(420.0, self.width() * 0.4, max(300.0, left))))
        room = (self.width() - self._points.wide - _BAR) // columns
        self.horizontalHeader().setDefaultSectionSize(min(_WIDEST, max(_NARROWEST, room)))
        self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the cell on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.taken.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Cells(QStyledItemDelegate):
    """Paint the cells of the matrix."""

    def __init__(self, model: MatrixModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._look = model, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.theme.selected)
        paint_rule(painter, rect, self._look, strong=self._model.begins_kind(index.row()))
        paint_cell(painter, QPointF(rect.center()), self._model.cell(index), self._look)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect.adjusted(2, 2, -2, -2), self._look.theme, 5)
        painter.restore()
