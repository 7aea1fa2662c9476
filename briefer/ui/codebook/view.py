"""The sub-tags of one kind as a tree: as it is shown, folded, and named in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QTreeView

from briefer.core.ids import NO_TAG, TagId
from briefer.ui.codebook.model import CodeModel
from briefer.ui.codebook.rows import HIGH, CodeRows
from briefer.ui.translating import kind_names

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Brief
    from briefer.core.kinds import Kind
    from briefer.ui.codebook.acts import CodeActs
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_INDENT = 15


class CodeView(QTreeView):
    """As high as its rows: what holds it scrolls."""

    near = Signal(QRect)
    """What ought to be in sight, in the tree's own coordinates."""
    resized = Signal()
    """There are more or fewer rows in sight."""

    def __init__(self, kind: Kind, acts: CodeActs, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.kind, self.acts, self.look = kind, acts, look
        self.codes = CodeModel(kind, self)
        self.setModel(self.codes)
        self._rows = CodeRows(look, self)
        self.setItemDelegate(self._rows)
        self._folded: set[TagId] = set()
        self.writable = True
        self._set_up()
        self._rows.written.connect(self._write)
        self._rows.dropped.connect(self._drop_draft)
        self.collapsed.connect(lambda index: self._note_fold(index, folded=True))
        self.expanded.connect(lambda index: self._note_fold(index, folded=False))
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Sub-tags of {kind}").format(kind=kind_names(self.kind)))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)

    def _restyle(self) -> None:
        theme, palette = self.look.theme, self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, theme.chrome),
            (QPalette.ColorRole.Highlight, theme.chrome),
            (QPalette.ColorRole.Text, theme.ink),
        ):
            palette.setColor(role, colour)
        self.setPalette(palette)
        self.viewport().update()

    # -- what is shown

    def show_codes(self, brief: Brief, own: dict[TagId, int]) -> None:
        """Show the brief's sub-tags, what was folded folded, and the current one current."""
        current = self.current
        before = self.codes.ids
        self.codes.show(brief, own)
        if before != self.codes.ids or not self.currentIndex().isValid():
            self._unfold()
        if current and current != self.current:
            self.setCurrentIndex(self.codes.index_of(current))
        self._fit()

    def _unfold(self) -> None:
        folded = set(self._folded)
        self.expandAll()
        for tag in folded:
            self.setExpanded(self.codes.index_of(tag), False)

    def _note_fold(self, index: QModelIndex, *, folded: bool) -> None:
        tag = self.codes.tag_at(index)
        if tag is not None:
            (self._folded.add if folded else self._folded.discard)(tag.id)
        self._fit()

    def _fit(self) -> None:
        count = self._count(QModelIndex())
        self.setFixedHeight(count * HIGH)
        self.setVisible(count > 0)
        self.resized.emit()

    def _count(self, parent: QModelIndex) -> int:
        """Return how many rows are seen below one."""
        rows = (self.codes.index(n, 0, parent) for n in range(self.codes.rowCount(parent)))
        return sum(1 + (self._count(row) if self.isExpanded(row) else 0) for row in rows)

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(160, self._count(QModelIndex()) * HIGH)

    @property
    def current(self) -> TagId:
        """The current sub-tag, if there is one."""
        tag = self.codes.tag_at(self.currentIndex())
        return tag.id if tag else NO_TAG

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Have the current row brought into sight."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.near.emit(self.visualRect(current))

    # -- naming

    def begin_new(self, parent: TagId = NO_TAG) -> None:
        """Add a row to name a new sub-tag in."""
        if self.writable:
            index = self.codes.begin_draft(parent)
            self.setExpanded(index.parent(), True)
            self._fit()
            self.setCurrentIndex(index)
            self.near.emit(self.visualRect(index))
            self.edit(index)

    def begin_rename(self, tag: TagId) -> None:
        """Let a sub-tag be renamed in its row."""
        index = self.codes.index_of(tag)
        if self.writable and index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def _write(self, index: QModelIndex, words: str) -> None:
        parent, tag = self.codes.draft_parent(index), self.codes.tag_at(index)
        if parent is not None:
            made = self.acts.add(self.kind.id, words, parent)
            if made:
                self.setCurrentIndex(self.codes.index_of(made))
        elif tag is not None and words.strip() != tag.label:
            self.acts.rename(tag.id, words)

    def _drop_draft(self) -> None:
        self.codes.drop_draft()
        self._fit()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Paint a chevron before what can be folded."""
        if not self.codes.hasChildren(index):
            return
        x, y = rect.right() - 5.5, QRectF(rect).center().y()
        open_ = self.isExpanded(index)
        points = [(-3, -1.5), (0, 1.5), (3, -1.5)] if open_ else [(-1.5, -3), (1.5, 0), (-1.5, 3)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.theme.second, 1.4))
        painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in points]))
