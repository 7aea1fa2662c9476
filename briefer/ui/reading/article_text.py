"""One article as it is painted: tints and hits beneath the words, the margin beside them, a map in the scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter

from briefer.ui.reading.gutter import Gutter
from briefer.ui.reading.highlights import Highlights
from briefer.ui.reading.hits import Hits
from briefer.ui.reading.laid_text import ZOOM_STEP, LaidText
from briefer.ui.reading.map_bar import MapBar
from briefer.ui.reading.map_marks import Heights, hit_marks, passage_marks
from briefer.ui.reading.ornaments import Ornaments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPaintEvent, QTextBlock, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Annotation, Article
    from briefer.core.text import Span
    from briefer.ui.reading.map_marks import MapMark
    from briefer.ui.theme import Look

_NOTCH = 120
"""What one notch of a wheel turns, in eighths of a degree."""
_PAUSE = 5
"""Milliseconds without painting after which what comes next is made ready."""


class ArticleText(LaidText):
    """Show an article with what is tagged and what was found in it."""

    zoomed = Signal()
    """The user zoomed this text alone."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(look, parent)
        self._turned = 0
        self._heights: Heights | None = None
        self.highlights = Highlights(look)
        self.hits = Hits(look)
        self._gutter = Gutter(look, self.highlights)
        self._ornaments = Ornaments(look)
        self.map = MapBar(look, self._marks)
        self.setVerticalScrollBar(self.map)
        self.map.valueChanged.connect(self._note_place)
        self._idle = QTimer(self, singleShot=True, interval=_PAUSE)
        self._idle.timeout.connect(self._look_ahead)
        look.changed.connect(self._restyle)
        self._restyle()

    def set_shown(self, article: Article | None) -> None:
        """Show an article; the hits of another one are none of its own."""
        was = self._shown
        super().set_shown(article)
        if article is None or was is None or article.id != was.id:
            self.hits.show((), None, self.units)
        self.hits.recount(self.units)
        self._ornaments.show_pages(article.pages if article else (), self.units)

    def show_hits(self, spans: Sequence[Span], current: int | None) -> None:
        """Paint what was found, and which of it one is at, counted from 0."""
        if self.hits.show(spans, current, self.units):
            self.viewport().update()
            self.map.renew()

    def forget_ink(self) -> None:
        """Paint everything anew."""
        self.highlights.sharpness = self.devicePixelRatioF()
        self.highlights.forget()
        self.hits.forget()
        self._gutter.forget()
        self._heights = None
        self.map.renew()
        super().forget_ink()

    def _marks(self) -> Iterator[MapMark]:
        """Yield what the map shows of passages and hits."""
        if self._heights is None:
            self._heights = Heights(self.document())
        theme, hits = self._look.theme, self.hits
        yield from hit_marks(self._heights, hits.starts, theme.hit_line)
        yield from passage_marks(self._heights, self.highlights.index, theme)
        if hits.current is not None:
            yield from hit_marks(self._heights, hits.starts[hits.current : hits.current + 1], theme.ink)

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
        self._ornaments.paint(painter, blocks, self.text_left)
        self.paint_above(painter)
        painter.end()
        self._idle.start()

    def _look_ahead(self) -> None:
        """Work out what stands a page further on or back, while one reads: a block at a time, so that nobody waits."""
        page = self.viewport().height()
        around = self.seen_blocks(self.viewport().rect().adjusted(0, -page, 0, page))
        if any(self.highlights.prepare(block) or self._gutter.prepare(block) for block in around):
            self._idle.start()

    def passage_beside(self, point: QPoint) -> Annotation | None:
        """Return the passage whose letter in the margin is at a point of the viewport."""
        there = QPointF(point) - self.shift() - QPointF(self.text_left, 0)
        return self._gutter.passage_at(self.seen_blocks(), there)

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
        if self._shown is not None:
            self._fill(keep=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom this text with Ctrl held, else scroll."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        if abs(self._turned) >= _NOTCH:
            self.set_zoom(self._zoom + (ZOOM_STEP if self._turned > 0 else -ZOOM_STEP))
            self._turned = 0
            self.zoomed.emit()
        event.accept()
