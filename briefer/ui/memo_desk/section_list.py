"""The memo's sections: switched on and off, and put in order by dragging or with Alt and the arrows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefer.core.changes import WriteMemo
from briefer.memo.composing import chosen
from briefer.memo.presets import listed_sections
from briefer.memo.sections import SECTIONS
from briefer.ui.naming import tr
from briefer.ui.panels.controls import accent

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

    from briefer.core.brief import Touched
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    AnyIndex = QModelIndex | QPersistentModelIndex

ROW = 24
_BOX = 14.0
_ID = Qt.ItemDataRole.UserRole


class _Row(QStyledItemDelegate):
    """Paint a box, with a tick in it if the section is switched on, and the section's name."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme = self._look.theme
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected)
            painter.drawRoundedRect(rect, 4, 4)
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        self._paint_box(painter, QRectF(rect.left() + 4, rect.center().y() - _BOX / 2, _BOX, _BOX), on=on)
        painter.setPen(theme.ink if on else theme.second)
        painter.setFont(self._look.interface_font())
        painter.drawText(rect.adjusted(_BOX + 12, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, index.data())
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.ink if on else theme.third, 1))
        painter.setBrush(theme.ink if on else theme.paper)
        painter.drawRoundedRect(box, 3, 3)
        if on:
            painter.setPen(QPen(theme.paper, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            points = ((0.24, 0.54), (0.43, 0.72), (0.77, 0.3))
            painter.drawPolyline([QPointF(box.left() + x * _BOX, box.top() + y * _BOX) for x, y in points])


class SectionList(QListWidget):
    """All sections: first those that are switched on, in the memo's order."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's memo."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.setAccessibleName(tr("Sections of the memo"))
        self.setAccessibleDescription(tr("Space switches a section, Alt and the arrows move it."))
        self.setToolTip(tr("Drag a section to move it, or press Alt and an arrow"))
        self.setItemDelegate(_Row(look, self))
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(ROW * len(SECTIONS) + 4)
        self.itemChanged.connect(lambda _item: self._write())
        session.opened.connect(self._show)
        session.changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def ids(self) -> list[str]:
        """Return the ids of the sections that are switched on, in their order."""
        items = [self.item(row) for row in range(self.count())]
        return [item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _restyle(self) -> None:
        theme = self._look.theme
        ring = accent(theme).name()
        self.setFont(self._look.interface_font())
        self.setStyleSheet(
            "QListWidget { background: transparent; border: 2px solid transparent; border-radius: 6px; }"
            f"QListWidget:focus {{ border-color: {ring}; }}"
        )

    def _follow(self, touched: Touched) -> None:
        if "sections" in touched.memo:
            self._show()

    def _show(self) -> None:
        blocker = QSignalBlocker(self)
        row = self.currentRow()
        on = chosen(self._session.brief.memo.get("sections", ""))
        self.clear()
        for kind in (*on, *(kind for kind in SECTIONS if kind not in on)):
            item = QListWidgetItem(tr(kind.label))
            item.setData(_ID, kind.id)
            item.setSizeHint(QSize(0, ROW))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if kind in on else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(row)
        self.setEnabled(not self._session.read_only)
        blocker.unblock()

    def _write(self) -> None:
        ids = self.ids()
        if ids:
            self._session.do(WriteMemo("sections", listed_sections(ids)))
        # A memo of no section at all is not meant: the last one stays on.
        self._show()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dragged in its new place."""
        at = event.position().toPoint()
        item = self.itemAt(at)
        to = self.row(item) if item else self.count()
        below = item is not None and at.y() > self.visualItemRect(item).center().y()
        # The row is moved here; for a move, Qt would take it away once more.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self._place(to + below)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the section with Alt and the arrows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()), 0)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step:
            self._place(self.currentRow() + (2 if step > 0 else -1))
        else:
            super().keyPressEvent(event)

    def _place(self, before: int) -> None:
        """Put the current section before a row; the number of rows stands for the end."""
        row = self.currentRow()
        if row < 0 or not 0 <= before <= self.count() or before in (row, row + 1):
            return
        id_ = self.item(row).data(_ID)
        blocker = QSignalBlocker(self)
        self.insertItem(before - (before > row), self.takeItem(row))
        blocker.unblock()
        self._write()
        self.setCurrentRow(next(n for n in range(self.count()) if self.item(n).data(_ID) == id_))

    def event(self, event: QEvent) -> bool:
        """Keep Alt and the arrows from being taken for a shortcut."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)
