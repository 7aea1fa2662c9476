"""Lines to choose from, as a model: the palette, the list of keys and the sheet of shortcuts show such."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.kinds import Kind

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class Line(NamedTuple):
    """One line: what it says, what is to be said about it, and its keys."""

    title: str
    detail: str = ""
    """Stands below the title."""
    aside: str = ""
    """Stands beside the title, in grey."""
    keys: str = ""
    head: str = ""
    """The heading of the section that begins with it."""
    kind: Kind | None = None
    """The kind whose badge stands before it."""
    dim: bool = False
    """It cannot be taken now; what stands beside or below says why."""
    strong: bool = False
    """Its keys are not those it came with."""

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        kind = kind_name(self.kind) if self.kind else ""
        return ", ".join(filter(None, (kind, self.title, self.keys, self.aside, self.detail, self.head)))


class LineModel(QAbstractListModel):
    """One row for each line."""

    def __init__(self) -> None:
        """Start without lines."""
        super().__init__()
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line's title or, for screen readers, all of it."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        return line.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
