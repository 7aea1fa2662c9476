"""The E-numbers of a memo as rows: the number, the words, where they stand and what they are tagged as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.core.paragraphs import place_of
from briefer.ui.naming import plain_tip, shown, source
from briefer.ui.panels.controls import blend, paint_ring
from briefer.ui.panels.wrapping import Lines, wrap
from briefer.ui.translating import kind_name, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.ids import AnnotationId
    from briefer.core.records import Annotation
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_LEFT, _RIGHT, _AIR = 52, 14, 9


def tr(words: str) -> str:
    """Translate words of the panel."""
    return translate("OpenedMemo", words)


class EntryModel(QAbstractListModel):
    """One row for each E-number of a memo."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Start without a memo."""
        super().__init__(parent)
        self._session = session
        self.entries: tuple[AnnotationId, ...] = ()

    def show_entries(self, entries: Sequence[AnnotationId]) -> None:
        """Show the passages of a memo, in the order of their E-numbers."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def refresh(self) -> None:
        """Say that rows may look different."""
        if self.entries:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.entries) - 1, 0))

    def passage(self, row: int) -> Annotation | None:
        """Return the passage of a row; None if it was taken out of the brief since."""
        return self._session.brief.annotations.get(self.entries[row])

    def words(self, row: int) -> str:
        """Return what a passage says."""
        passage = self.passage(row)
        return f"“{shown(passage.quote)}”" if passage else tr("No longer in the brief.")

    def place(self, row: int) -> str:
        """Return a passage's tag, article and paragraph; empty if it is gone."""
        passage = self.passage(row)
        article = self._session.brief.articles.get(passage.article) if passage else None
        if passage is None or article is None:
            return ""
        return f"{kind_name(passage.kind)} · {source(article)} {place_of(article, passage.span)}"

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many E-numbers there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a passage's words or, for screen readers, all of its row."""
        if not index.isValid():
            return None
        row = index.row()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(row) if role == Qt.ItemDataRole.DisplayRole else plain_tip(self.words(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (f"E{row + 1}", self.words(row), self.place(row))))
        return None


class EntryRows(QStyledItemDelegate):
    """Paint and measure the rows of an `EntryModel`."""

    def __init__(self, model: EntryModel, look: Look, parent: QObject | None = None) -> None:
        """Take the rows from the model, colours and type from the look."""
        super().__init__(parent)
        self._model, self._look = model, look

    def _lines(self, row: int, width: int) -> tuple[Lines, Lines]:
        room, look = width - _LEFT - _RIGHT, self._look
        words = wrap(self._model.words(row), look.reading_font(size=14), room, 3, 19.5)
        return words, wrap(self._model.place(row), look.interface_font(12), room, 2, 17)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the option's width."""
        width = option.rect.width()
        return QSize(width, round(sum(lines.height for lines in self._lines(index.row(), width)) + 2 * _AIR + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        theme, rect, row = self._look.theme, QRectF(option.rect), index.row()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.selected)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, blend(theme.chrome, theme.selected))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.line)
        painter.setPen(theme.second)
        painter.setFont(self._look.interface_font(12))
        number = QRectF(rect.left(), rect.top() + _AIR, _LEFT - 12, 20)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"E{row + 1}")
        y = rect.top() + _AIR
        there = self._model.passage(row) is not None
        colours = (theme.ink if there else theme.third, theme.second)
        for lines, colour in zip(self._lines(row, option.rect.width()), colours, strict=True):
            lines.paint(painter, rect.left() + _LEFT, y, colour)
            y += lines.height
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect.adjusted(2, 1, -2, -2), theme, 5)
