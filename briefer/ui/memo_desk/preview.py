"""The memo's pages on the desk: paper with a soft shadow, one or two side by side, as wide as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefer.ui.memo_desk.memo_pages import MemoPages
from briefer.ui.memo_desk.print_type import POINT
from briefer.ui.panels.controls import fill, paint_ring, style_scroll_bar
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.memo.outline import Outline
    from briefer.ui.theme import Look

_AROUND, _BETWEEN = 28, 26
_SIDE_BY_SIDE = 900
"""Pixels from which two pages fit legibly."""
_LARGEST = 96 / 72 / POINT * 1.05
"""Scale at which a page is little larger than on paper."""
_SHADOW = 10
_SLICE = 0.02
"""Seconds of laying out between two looks at what the user does."""


class Preview(QAbstractScrollArea):
    """Show an outline in pages."""

    accessible_role = QAccessible.Role.Document
    entry_wanted = Signal(int)
    """The E-number of a note or entry that was clicked."""

    laid_out = Signal()
    """All pages are there, and counted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with no page."""
        super().__init__(parent)
        self._look, self._two = look, True
        self._pressed: int | None = None
        self.pages = MemoPages(look)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self.setAccessibleName(self.tr("Memo, as it will print"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setMouseTracking(True)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        fill(self.viewport(), self._look.theme.background)
        style_scroll_bar(self, self._look.theme)

    def show_outline(self, outline: Outline) -> None:
        """Lay a memo out and show it where the last one stood."""
        self.pages.begin(outline)
        done = self.pages.advance(_SLICE)
        while not done and len(self.pages.pages) <= self._last_in_sight() + 1:
            done = self.pages.advance(_SLICE)
        self.viewport().update()
        if done:
            self._finish()
        else:
            self._timer.start()

    def finish(self) -> None:
        """Lay out what is left at once."""
        self.pages.advance()
        self._finish()

    def _go_on(self) -> None:
        if self.pages.advance(_SLICE):
            self._finish()

    def _finish(self) -> None:
        self._timer.stop()
        self.setAccessibleDescription(counted(self.tr("%n page(s)"), self.pages.count))
        self._set_range()
        self.viewport().update()
        self.laid_out.emit()

    def _last_in_sight(self) -> int:
        foot = self.viewport().height()
        return max((number for number, rect in self.page_rects() if rect.top() < foot), default=0)

    def set_side_by_side(self, two: bool) -> None:
        """Show two pages side by side where there is room, or always one."""
        self._two = two
        self._keep_place()

    def _columns(self) -> int:
        return 2 if self._two and self.viewport().width() >= _SIDE_BY_SIDE and self.pages.count > 1 else 1

    def _scale(self) -> float:
        room = self.viewport().width() - 2 * _AROUND - (self._columns() - 1) * _BETWEEN
        return max(0.01, min(room / self._columns() / max(1.0, self.pages.size.width()), _LARGEST))

    def page_rects(self) -> Iterator[tuple[int, QRectF]]:
        """Yield each page's number, from 0, and where it is in the viewport."""
        scale, columns = self._scale(), self._columns()
        width, height = self.pages.size.width() * scale, self.pages.size.height() * scale
        block = columns * width + (columns - 1) * _BETWEEN
        left = max(float(_AROUND), (self.viewport().width() - block) / 2)
        for number in range(self.pages.count):
            row, column = divmod(number, columns)
            y = _AROUND + row * (height + _BETWEEN) - self.verticalScrollBar().value()
            yield number, QRectF(round(left + column * (width + _BETWEEN)), round(y), width, height)

    def _set_range(self) -> None:
        columns = self._columns()
        rows = -(-self.pages.count // columns)
        tall = 2 * _AROUND + rows * (self.pages.size.height() * self._scale() + _BETWEEN) - _BETWEEN
        room = self.viewport().height()
        self.verticalScrollBar().setRange(0, max(0, round(tall) - room))
        self.verticalScrollBar().setPageStep(room)
        self.verticalScrollBar().setSingleStep(40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place in the memo when the pages change size."""
        del event
        self._keep_place()

    def _keep_place(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0
        self._set_range()
        bar.setValue(round(share * bar.maximum()))
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pages."""
        self.viewport().scroll(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        exposed = QRectF(event.rect())
        for number, rect in self.page_rects():
            if rect.adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW).intersects(exposed):
                _paint_shadow(painter, rect)
                painter.save()
                painter.setClipRect(rect)
                painter.translate(rect.topLeft())
                painter.scale(self._scale(), self._scale())
                self.pages.paint(painter, number)
                painter.restore()
        if self.hasFocus():
            paint_ring(painter, QRectF(self.viewport().rect()), self._look.theme, 2)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        self.viewport().update()
        del event

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the focus no longer."""
        self.viewport().update()
        del event

    def entry_at(self, point: QPointF) -> int | None:
        """Return the E-number that a point of the viewport leads to, if any."""
        for number, rect in self.page_rects():
            if rect.contains(point):
                return self.pages.entry_at(number, (point - rect.topLeft()) / self._scale())
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what leads somewhere."""
        leads = self.entry_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what the button went down on."""
        self._pressed = self.entry_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a note or an E-number to its passage if the button comes up on it, too."""
        entry = self.entry_at(event.position())
        if entry is not None and entry == self._pressed:
            self.entry_wanted.emit(entry)


def _paint_shadow(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for n in range(_SHADOW, 0, -2):
        painter.setBrush(QColor(0, 0, 0, 4))
        painter.drawRoundedRect(rect.adjusted(-n / 2, -n / 4, n / 2, n), n, n)
