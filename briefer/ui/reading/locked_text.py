"""Text that can be read, selected and copied, and nothing else: nothing is typed, dropped or loaded in.

Positions that leave this class are code points of the canonical text; the text is never read back from the widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit

from briefer.core.text import Span, Utf16Map

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Article


class LockedText(QTextEdit):
    """Hold an article's text with a caret and a selection, counted in code points."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(parent)
        self._shown: Article | None = None
        self.units = Utf16Map("")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)

    @property
    def shown(self) -> Article | None:
        """The article as it is shown."""
        return self._shown

    @property
    def cursor_offset(self) -> int:
        """Where the caret stands, in code points."""
        return self.units.to_code_point(self.textCursor().position())

    @property
    def selected(self) -> Span | None:
        """The selected range in code points, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(*map(self.units.to_code_point, (cursor.selectionStart(), cursor.selectionEnd())))

    def select(self, start: int, end: int) -> None:
        """Select a range, or put the caret there if both ends are the same, without scrolling."""
        bar = self.verticalScrollBar()
        value = bar.value()
        self._move_cursor(self.units.to_utf16(start), self.units.to_utf16(end))
        bar.setValue(value)

    def offset_at(self, point: QPoint) -> int:
        """Return the offset nearest to a point of the viewport."""
        return self.units.to_code_point(self.cursorForPosition(point).position())

    def _move_cursor(self, anchor: int, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def shift(self) -> QPointF:
        """Return what to add to a document's point to have the viewport's."""
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: an article asks for no files and no network."""
        del kind, name
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the canonical text, not what the widget makes of it."""
        data = QMimeData()
        if self._shown is not None and self.selected is not None:
            data.setText(self._shown.text[slice(*self.selected)])
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take nothing in."""
        del source
        return False
