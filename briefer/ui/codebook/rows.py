"""How a sub-tag's row is painted, and the field in which it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.ui.codebook.colours import colour_of, paint_swatch
from briefer.ui.codebook.model import ROW, Code
from briefer.ui.naming import shown
from briefer.ui.panels.controls import blend, field_style, paint_cap, paint_ring

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from briefer.core.records import Tag
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

HIGH = 25
_SWATCH, _WORDS, _CAP, _COUNTS = 10.0, 17.0, 18.0, 36.0


class CodeRows(QStyledItemDelegate):
    """Paint and edit the rows of a `CodeModel`."""

    written = Signal(QModelIndex, str)
    """A row's name was typed."""
    dropped = Signal()
    """The field was left without a name."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Take colours and type from the look."""
        super().__init__(parent)
        self._look = look
        self.closeEditor.connect(lambda *_: self.dropped.emit())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one height of all rows."""
        del index
        return QSize(option.rect.width(), HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint swatch, name, counts and key."""
        code, rect, theme = index.data(ROW), QRectF(option.rect), self._look.theme
        ground = self._paint_ground(painter, rect, option.state)
        if not isinstance(code, Code) or code.tag is None:
            return
        middle = rect.center().y()
        swatch = QRectF(rect.left() + 1, middle - _SWATCH / 2, _SWATCH, _SWATCH)
        paint_swatch(painter, swatch, colour_of(code.tag, theme, ground))
        room = rect.adjusted(_WORDS, 0, -_COUNTS, 0)
        room.setRight(self._paint_counts(painter, room, code) - 6)
        painter.setPen(theme.ink)
        painter.setFont(self._look.interface_font(12.5))
        label = painter.fontMetrics().elidedText(shown(code.tag.label), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        if code.tag.key:
            paint_cap(painter, QRectF(rect.right() - 26, middle - 9, _CAP, _CAP), code.tag.key, self._look)

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> QColor:
        theme = self._look.theme
        ground = theme.chrome
        if state & QStyle.StateFlag.State_Selected:
            ground = theme.selected
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = blend(theme.chrome, theme.selected)
        painter.fillRect(rect, ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect.adjusted(-2, 0, 0, 0), theme, 4)
        return ground

    def _paint_counts(self, painter: QPainter, room: QRectF, code: Code) -> float:
        """Paint its own count and, paler, that with all below it; return where they begin."""
        font, theme = self._look.interface_font(12), self._look.theme
        painter.setFont(font)
        painter.setPen(theme.third)
        words = str(code.own) if code.own == code.all else f"{code.own} / {code.all}"
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return room.right() - QFontMetricsF(font).horizontalAdvance(words)

    # -- naming

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field to type the name in."""
        del option, index
        field = QLineEdit(parent)
        field.setAccessibleName(self.tr("Name of the sub-tag"))
        field.setPlaceholderText(self.tr("Name of the sub-tag"))
        field.setFont(self._look.interface_font(12.5))
        field.setStyleSheet(
            field_style(self._look.theme, "QLineEdit") + "QLineEdit, QLineEdit:focus { padding: 0 4px; }"
        )
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Put the field over the name."""
        del index
        editor.setGeometry(QRect(option.rect).adjusted(int(_WORDS) - 5, 0, -2, 0))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the present name."""
        code = index.data(ROW)
        tag: Tag | None = code.tag if isinstance(code, Code) else None
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(tag.label if tag else "")
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed; the session decides what becomes of it."""
        del model
        if isinstance(editor, QLineEdit):
            self.written.emit(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep the keys that are typed from the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().isprintable():
            event.accept()
        return super().eventFilter(editor, event)
