"""The passages of the strip for Qt and for screen readers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from briefer.ui.naming import caption, plain_tip, shown
from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from briefer.core.ids import AnnotationId, TagId
    from briefer.core.records import Annotation
    from briefer.ui.weigh_desk.evidence import Evidence

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class StripModel(QAbstractListModel):
    """One row for each passage: those not used yet or, if so wanted, all."""

    def __init__(self, evidence: Evidence, parent: QObject | None = None) -> None:
        """Read the evidence, and again whenever it is renewed."""
        super().__init__(parent)
        self._evidence = evidence
        self.tag: TagId | None = None
        self.all = False
        self.rows: list[Annotation] = []
        self.read()
        evidence.renewed.connect(self.read)

    def read(self) -> None:
        """Read the passages anew."""
        rows = [a for a in self._source if self.tag in (None, a.tag)]
        if [a.id for a in rows] == [a.id for a in self.rows] and rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @property
    def _source(self) -> list[Annotation]:
        return self._evidence.passages if self.all else self._evidence.unused

    def counts(self) -> Counter[TagId]:
        """Return how many passages of each kind there are to show."""
        return Counter(passage.tag for passage in self._source)

    def row_of(self, passage: AnnotationId | None) -> int | None:
        """Return the row of a passage, if it is shown."""
        return next((n for n, each in enumerate(self.rows) if each.id == passage), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many passages are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a passage; with where it stands for tooltips and screen readers."""
        if not index.isValid():
            return None
        passage = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._evidence.words_of(passage)
        where = caption(self._evidence.brief, passage)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{shown(passage.quote)}\n{where}")
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return f"{kind_name(passage.kind)}, {shown(passage.quote)}, {where}" if spoken else None
