"""One article laid out for reading: a fixed measure centred in the pane, furniture dimmed, tints beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPainter

from briefer.core.text import Utf16Map
from briefer.ui.palettes import MEASURE
from briefer.ui.reading import gutter
from briefer.ui.reading.document import Line, fill, lines_of, shown_text
from briefer.ui.reading.gutter import Gutter
from briefer.ui.reading.highlights import Highlights
from briefer.ui.reading.locked_text import LockedText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent, QTextBlock, QTextCursor, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Article
    from briefer.ui.theme import Look, Theme

LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 50, 300, 10
SETTLE = 60
"""Milliseconds without a new width after which the text is laid out for it."""
_NOTCH = 120
"""What one notch of a wheel turns, in eighths of a degree."""
_SAMPLE = "It is one thing to say that a treaty holds, and another to show what it has held so far, year by year."
_RIGHT, _RIGHT_NARROW, _NARROW = 22, 8, 260
"""Pixels right of the text; in a narrow pane the words need them more."""


class ArticleText(LockedText):
    """Show an article, keep the reading place, and paint what is tagged."""

    zoom_asked = Signal(int)
    """The user asked for a zoom, in per cent."""
    place_changed = Signal()
    """The user scrolled."""
    laid_out = Signal()
    """The text moved: its left border, its size or its place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(parent)
        self._look = look
        self._zoom = 100
        self._lines: list[Line] = []
        self._place = 0
        self._moving = False
        self._turned = 0
        self.text_left = float(gutter.WIDTH)
        self.highlights = Highlights(look)
        self._gutter = Gutter(look, self.highlights)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE)
        self._settled.timeout.connect(self._settle)
        self._width = 0
        self.verticalScrollBar().valueChanged.connect(self._note_place)
        look.changed.connect(self._restyle)
        self._restyle()

    def set_shown(self, article: Article | None) -> None:
        """Show an article from its beginning or, if it is the one shown, as it now is, keeping place and selection."""
        same = article is not None and self._shown is not None and article.id == self._shown.id
        if same and article is not None and self._shown is not None and article.parts == self._shown.parts:
            self._shown = article
            return
        self._shown = article
        if not same:
            self._place = 0
            self.units = Utf16Map(article.text if article else "")
        self._fill(keep=same)

    def _fill(self, *, keep: bool) -> None:
        anchor, position = self.textCursor().anchor(), self.textCursor().position()
        shown = shown_text(self._shown) if self._shown else ""
        self._lines = lines_of(self._shown, shown) if self._shown else []
        self._moving = True
        fill(self.document(), shown, self._lines, self._look, self._zoom)
        self._move_cursor(*((anchor, position) if keep else (0, 0)))
        self._moving = False
        self.lay_out()

    # -- layout, zoom, place

    @property
    def zoom(self) -> int:
        """The size of the type in per cent."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Set the size of the type, and keep the reading place."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        if zoom != self._zoom:
            self._zoom = zoom
            self._fill(keep=True)

    def step_zoom(self, step: int) -> None:
        """Ask for the next larger (1) or smaller (-1) size of type."""
        self.zoom_asked.emit(min(max(self._zoom + step * ZOOM_STEP, LEAST_ZOOM), MOST_ZOOM))

    def lay_out(self) -> None:
        """Fit the measure into the pane, and bring the reading place back to the top."""
        self._settled.stop()
        width = self._width = self.viewport().width()
        measure = MEASURE * QFontMetricsF(self._look.reading_font(self._zoom)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        right = _RIGHT if width > _NARROW else _RIGHT_NARROW
        text_width = max(60.0, min(measure, width - gutter.WIDTH - right))
        self.text_left = float(round(max(gutter.WIDTH, (width - text_width) / 2)))
        self._moving = True
        form = self.document().rootFrame().frameFormat()
        form.setLeftMargin(self.text_left)
        form.setRightMargin(max(0.0, width - self.text_left - text_width))
        form.setTopMargin(14)
        form.setBottomMargin(72)
        self.document().rootFrame().setFrameFormat(form)
        self.setLineWrapColumnOrWidth(width)
        self._scroll_to_place()
        self._moving = False
        self.forget_ink()
        self.laid_out.emit()

    def _settle(self) -> None:
        if self.viewport().width() != self._width:
            self.lay_out()

    def forget_ink(self) -> None:
        """Paint everything anew."""
        self.highlights.sharpness = self.devicePixelRatioF()
        self.highlights.forget()
        self._gutter.forget()
        self.viewport().update()

    @property
    def place(self) -> int:
        """The first visible offset, in code points."""
        return self._place

    def go_to(self, offset: int) -> None:
        """Bring the line that holds an offset to the top."""
        self._place = offset
        self._moving = True
        self._scroll_to_place()
        self._moving = False

    def _scroll_to_place(self) -> None:
        # A document lays itself out bit by bit; the scroll bar's range is right only when it is done.
        self.document().documentLayout().documentSize()
        top = self.line_rect(self.units.to_utf16(self._place)).top() if self._place else 0
        self.verticalScrollBar().setValue(int(top))

    def _note_place(self, value: int) -> None:
        if self._moving:
            return
        position = self._position_near(QPointF(self.text_left + 1, value + 3))
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        start = block.position() + line.textStart() if line.isValid() else position
        self._place = self.units.to_code_point(start) if value else 0
        self.place_changed.emit()

    def _position_near(self, point: QPointF) -> int:
        return self.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)

    def line_rect(self, position: int) -> QRectF:
        """Return the rectangle, in the document, of the line that holds a position in UTF-16 units."""
        block = self.document().findBlock(position)
        rect = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return rect
        return QRectF(rect.left(), rect.top() + line.y(), rect.width(), line.height())

    def is_blank_at(self, cursor: QTextCursor) -> bool:
        """Tell whether a cursor stands in one of the blank lines between parts."""
        number = cursor.blockNumber()
        return number < len(self._lines) and self._lines[number].part is None

    # -- painting

    def seen_blocks(self, area: QRect | None = None) -> list[QTextBlock]:
        """Return the blocks that are seen in an area of the viewport, or in all of it."""
        layout = self.document().documentLayout()
        rect = QRectF(area or self.viewport().rect()).translated(-self.shift())
        block = self.document().findBlock(self._position_near(QPointF(self.text_left, rect.top())))
        found = [block.previous()] if block.previous().isValid() else []
        while block.isValid() and layout.blockBoundingRect(block).top() < rect.bottom() + 1:
            found.append(block)
            block = block.next()
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tints and underlines, over them the text, and the margin last."""
        blocks = self.seen_blocks(event.rect())
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.translate(self.shift())
        self.paint_beneath(painter, blocks)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setClipRect(event.rect())
        painter.translate(self.shift())
        numbers = [self._lines[b.blockNumber()].number if b.blockNumber() < len(self._lines) else None for b in blocks]
        if self.textCursor().hasSelection():
            # The ground of the selected words lies over what is beneath the text.
            self.highlights.paint_lines(painter, blocks)
        self._gutter.paint(painter, blocks, numbers, self.text_left)
        self.paint_above(painter)
        painter.end()

    def paint_beneath(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        """Paint what stands beneath the text, in document coordinates."""
        self.highlights.paint(painter, blocks)

    def paint_above(self, painter: QPainter) -> None:
        """Paint what stands above the text, in document coordinates."""

    def _restyle(self) -> None:
        palette = self._look.palette()
        palette.setColor(palette.ColorRole.Highlight, self._look.theme.selection)
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.verticalScrollBar().setStyleSheet(_bar_style(self._look.theme))
        if self._shown is not None:
            self._fill(keep=True)

    # -- what Qt would do otherwise

    def showEvent(self, event: QShowEvent) -> None:
        """Stay at the reading place: Qt would scroll to the caret."""
        self._moving = True
        super().showEvent(event)
        self._moving = False
        self.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wait with the layout until the width has settled."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settled.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            self.step_zoom(1 if self._turned > 0 else -1)
            self._turned = 0
        event.accept()


def _bar_style(theme: Theme) -> str:
    return (
        "QScrollBar:vertical { background: transparent; border: none; width: 10px; margin: 0; }"
        "QScrollBar::handle:vertical { border-radius: 3px; min-height: 32px; margin: 2px;"
        f" background: {theme.line.name()}; }}"
        f"QScrollBar::handle:vertical:hover {{ background: {theme.third.name()}; }}"
        "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
    )
