"""The matrix as a table that screen readers can go through: a row to a point, a column to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.core.matrix import Cell, Matrix, Row, matrix
from briefer.ui.naming import origin, plain_tip, shown, source
from briefer.ui.pictures.marks import tr
from briefer.ui.translating import listed

if TYPE_CHECKING:
    from briefer.ui.session import Session

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_BEGINNING, _MOST_QUOTES = 110, 6


class MatrixModel(QAbstractTableModel):
    """The matrix of the session's brief."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Read the brief."""
        super().__init__(parent)
        self._session = session
        self.matrix = Matrix((), ())
        self.read()

    def read(self) -> None:
        """Read the brief anew."""
        self.beginResetModel()
        self.matrix = matrix(self._session.brief)
        self.endResetModel()

    def row(self, row: int) -> Row:
        """Return the point of a row, with its cells."""
        return self.matrix.rows[row]

    def cell(self, index: Index) -> Cell:
        """Return what an article says about a point."""
        return self.matrix.rows[index.row()].cells[index.column()]

    def begins_kind(self, row: int) -> bool:
        """Tell whether a row is the first of its kind."""
        rows = self.matrix.rows
        return row == 0 or rows[row].point.kind != rows[row - 1].point.kind

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many points there are."""
        return 0 if parent.isValid() else len(self.matrix.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self.matrix.articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell in words; as its tooltip how its passages begin."""
        if not index.isValid():
            return None
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return listed(cell.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row, article = self.row(index.row()), self.matrix.articles[index.column()]
            return f"{row.label} {shown(row.point.sentence)}, {source(article)}: {listed(cell.words)}"
        if role == Qt.ItemDataRole.ToolTipRole and cell.passages:
            return plain_tip(_beginnings(cell))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of an article, or a point's label and sentence."""
        across = orientation is Qt.Orientation.Horizontal
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if across:
            article = self.matrix.articles[section]
            tip = role == Qt.ItemDataRole.ToolTipRole
            return plain_tip(f"{shown(article.heading)}\n{origin(article)}") if tip else source(article)
        row = self.row(section)
        return "\n".join(filter(None, (f"{row.label}  {shown(row.point.sentence)}", listed(row.summary).capitalize())))


def _beginnings(cell: Cell) -> str:
    told = []
    for verb, passages in ((tr("Supports"), cell.supporting), (tr("Disputes"), cell.disputing)):
        for passage in passages:
            words = shown(passage.quote[:_BEGINNING]) + ("…" if len(passage.quote) > _BEGINNING else "")
            told.append(f"{verb}: “{words}”")
    over = len(told) - _MOST_QUOTES
    return "\n".join([*told[:_MOST_QUOTES], *([tr("and {n} more").format(n=over)] if over > 0 else [])])
