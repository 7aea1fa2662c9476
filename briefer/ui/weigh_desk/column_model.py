"""The rows of a column for Qt and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from briefer.ui.naming import shown
from briefer.ui.weigh_desk.card import PointRow, Row, key_of, rows_of
from briefer.ui.weigh_desk.wording import count_of, ratings_of, tr, warnings_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from briefer.core.ids import AnnotationId, PointId
    from briefer.core.kinds import Kind
    from briefer.ui.weigh_desk.evidence import Evidence

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class ColumnModel(QAbstractListModel):
    """The points of one kind, each followed by its passages unless it is folded up."""

    def __init__(self, evidence: Evidence, kind: Kind, parent: QObject | None = None) -> None:
        """Read the evidence, and again whenever it is renewed."""
        super().__init__(parent)
        self._evidence, self.kind = evidence, kind
        self.rows: list[Row] = []
        self._row_of: dict[tuple[PointId, AnnotationId | None], int] = {}
        self._read()
        evidence.renewed.connect(self._read)

    def _read(self) -> None:
        self.beginResetModel()
        self.rows = list(rows_of(self._evidence, self._evidence.column(self.kind)))
        self._row_of = {key_of(row): n for n, row in enumerate(self.rows)}
        self.endResetModel()

    @property
    def points(self) -> list[PointId]:
        """The points of the column, from the top."""
        return [row.point for row in self.rows if isinstance(row, PointRow)]

    def row_of(self, point: PointId | None, passage: AnnotationId | None = None) -> int | None:
        """Return the row of a point or of a passage in it."""
        return None if point is None else self._row_of.get((point, passage))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row or, for screen readers, all that its card shows."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(row.standing.point.sentence) if isinstance(row, PointRow) else shown(row.passage.quote)
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, row: Row) -> str:
        if not isinstance(row, PointRow):
            words = self._evidence.words_of(row.passage), self._evidence.place(row.passage)
            return ", ".join((tr(row.side.value), *words))
        standing = row.standing
        warnings = warnings_of(standing, self._evidence.conflicts_of(standing.point), 0)
        return ", ".join((shown(standing.point.sentence), count_of(standing), *ratings_of(standing.point), *warnings))
