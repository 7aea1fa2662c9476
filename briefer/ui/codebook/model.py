"""The sub-tags of one kind as a tree, each with its counts, and one row more while a new one is being named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from briefer.core.codebook import Entry, codebook, parent_of
from briefer.core.ids import NO_TAG, TagId
from briefer.ui.naming import plain_tip, shown
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from briefer.core.brief import Brief
    from briefer.core.kinds import Kind
    from briefer.core.records import Tag

ROW = Qt.ItemDataRole.UserRole + 1


class Code(NamedTuple):
    """What a row says: the sub-tag, its own passages, and those with all below it. None while it is being named."""

    tag: Tag | None
    own: int = 0
    all: int = 0


def totals(brief: Brief, entries: Sequence[Entry], own: Mapping[TagId, int]) -> dict[TagId, int]:
    """Return how many passages each sub-tag has together with those that stand under it."""
    found = {entry.tag.id: own[entry.tag.id] for entry in entries}
    for entry in reversed(entries):
        above = parent_of(brief, entry.tag)
        if above in found:
            found[above] += found[entry.tag.id]
    return found


class CodeModel(QStandardItemModel):
    """The tree. It is filled by `show` alone; what a user writes into it goes to the session."""

    def __init__(self, kind: Kind, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.kind = kind
        self._items: dict[TagId, QStandardItem] = {}
        self._shape: list[tuple[TagId, int]] = []
        self._draft: QStandardItem | None = None

    def show(self, brief: Brief, own: Mapping[TagId, int]) -> None:
        """Show the brief's sub-tags; the rows are made anew only where some came, went or moved."""
        entries = codebook(brief, self.kind)
        shape = [(entry.tag.id, entry.depth) for entry in entries]
        if shape != self._shape:
            self._shape = shape
            self._make(entries)
        every = totals(brief, entries, own)
        for tag, _depth in entries:
            code = Code(tag, own[tag.id], every[tag.id])
            if self._items[tag.id].data(ROW) != code:
                self._fill(self._items[tag.id], code)

    def _make(self, entries: Sequence[Entry]) -> None:
        self.clear()
        self._items.clear()
        self._draft = None
        above: list[QStandardItem] = [self.invisibleRootItem()]
        for tag, depth in entries:
            item = self._items[tag.id] = QStandardItem()
            del above[depth + 1 :]
            above[-1].appendRow(item)
            above.append(item)

    def _fill(self, item: QStandardItem, code: Code) -> None:
        item.setData(code, ROW)
        if code.tag is not None:
            item.setText(shown(code.tag.label))
            item.setAccessibleText(spoken(code))
            item.setToolTip(plain_tip(f"{shown(code.tag.label)}\n{spoken(code).partition(', ')[2]}"))

    def code(self, index: QModelIndex) -> Code:
        """Return what a row says."""
        code = index.data(ROW)
        return code if isinstance(code, Code) else Code(None)

    def tag_at(self, index: QModelIndex) -> Tag | None:
        """Return the sub-tag of a row."""
        return self.code(index).tag if index.isValid() else None

    def index_of(self, tag: TagId) -> QModelIndex:
        """Return the row of a sub-tag; an invalid one if it has none."""
        item = self._items.get(tag)
        return item.index() if item is not None else QModelIndex()

    @property
    def ids(self) -> list[TagId]:
        """The sub-tags from top to bottom."""
        return [tag for tag, _depth in self._shape]

    def begin_draft(self, parent: TagId = NO_TAG) -> QModelIndex:
        """Add a row for a sub-tag that is still to be named, and return it."""
        self.drop_draft()
        self._draft = QStandardItem()
        self._draft.setData(Code(None), ROW)
        self._items.get(parent, self.invisibleRootItem()).appendRow(self._draft)
        return self._draft.index()

    def drop_draft(self) -> None:
        """Take that row out again."""
        draft, self._draft = self._draft, None
        if draft is not None:
            self.removeRow(draft.row(), draft.index().parent())

    def draft_parent(self, index: QModelIndex) -> TagId | None:
        """Return what the sub-tag being named stands under, if a row is that one's."""
        if self._draft is None or index != self._draft.index():
            return None
        above = self.tag_at(index.parent())
        return above.id if above else NO_TAG


def spoken(code: Code) -> str:
    """Return a row for screen readers and tooltips: name, counts, key."""
    if code.tag is None:
        return ""
    words = [shown(code.tag.label), counted(_tr("%n passage(s)"), code.own)]
    if code.all != code.own:
        words.append(_tr("{count} with those below").format(count=code.all))
    if code.tag.key:
        words.append(_tr("key {key}").format(key=code.tag.key))
    return ", ".join(words)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Codebook", words)
