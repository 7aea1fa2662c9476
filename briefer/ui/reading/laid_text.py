"""One article laid out: a fixed measure centred in the pane, and the reading place kept whatever moves the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF

from briefer.core.text import Utf16Map
from briefer.ui.reading import gutter
from briefer.ui.reading.document import Line, fill, lines_of, mark, shown_text
from briefer.ui.reading.locked_text import LockedText

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent, QTextCursor
    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Article
    from briefer.core.text import Span
    from briefer.ui.theme import Look

LEAST_ZOOM, MOST_ZOOM, ZOOM_STEP = 50, 300, 10
SETTLE = 60
"""Milliseconds without a new width after which the text is laid out for it."""
_SAMPLE = "It is one thing to say that a treaty holds, and another to show what it has held so far, year by year."
_RIGHT, _RIGHT_NARROW, _NARROW = 22, 8, 260
"""Pixels right of the text; in a narrow pane the words need them more."""


class LaidText(LockedText):
    """Show an article in a type, size and measure, at a place."""

    zoom_asked = Signal(int)
    """The user asked for a zoom of all panes, in per cent."""
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
        self.text_left = float(gutter.WIDTH)
        self._settled = QTimer(self, singleShot=True, interval=SETTLE)
        self._settled.timeout.connect(self._settle)
        self._width = 0

    def set_shown(self, article: Article | None) -> None:
        """Show an article from its beginning or, if it is the one shown, as it now is, keeping place and selection."""
        was, self._shown = self._shown, article
        same = article is not None and was is not None and article.id == was.id
        unchanged = same and article is not None and was is not None and article.edition == was.edition
        if unchanged or (article is None and was is None):
            return
        if not same:
            self._place = 0
        self.units = Utf16Map(article.text if article else "")
        self._fill(keep=same)

    def _fill(self, *, keep: bool) -> None:
        anchor, position = self.textCursor().anchor(), self.textCursor().position()
        article = self._shown
        shown = shown_text(article) if article else ""
        self._lines = lines_of(article, shown) if article else []
        self._moving = True
        fill(self.document(), shown, self._lines, self._look, self._zoom)
        mark(self.document(), self.units, article.marks if article else ())
        last = self.document().characterCount() - 1
        self._move_cursor(*((min(anchor, last), min(position, last)) if keep else (0, 0)))
        self._moving = False
        self.lay_out()

    # -- layout and zoom

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
        """Fit the measure into the pane, and bring the reading place back to the top; what is hidden waits for that."""
        if not self.isVisible():
            return
        self._settled.stop()
        self._fit()
        if self.viewport().width() != self._width:
            # The scroll bar came, or went, with the height that the text has now.
            self._fit()
        self.forget_ink()
        self.laid_out.emit()

    def _fit(self) -> None:
        width = self._width = self.viewport().width()
        letter = QFontMetricsF(self._look.article_font(self._zoom)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        right = _RIGHT if width > _NARROW else _RIGHT_NARROW
        text_width = max(60.0, min(self._look.type.measure * letter, width - gutter.WIDTH - right))
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

    def _settle(self) -> None:
        if self.viewport().width() != self._width:
            self.lay_out()

    def forget_ink(self) -> None:
        """Paint everything anew."""
        self.viewport().update()

    # -- place

    @property
    def place(self) -> int:
        """The first visible offset, in code points."""
        return self._place

    @property
    def last_seen(self) -> int:
        """The last visible offset, in code points."""
        if self.verticalScrollBar().value() >= self.verticalScrollBar().maximum():
            return len(self._shown.text) if self._shown else 0
        corner = QPointF(self.viewport().width(), self.viewport().height() - 2)
        return self.units.to_code_point(self._position_near(corner - self.shift()))

    @property
    def share(self) -> float:
        """How far down the text stands, from 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def go_to_share(self, share: float) -> None:
        """Scroll so far down, from 0 to 1."""
        bar = self.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def go_to(self, offset: int) -> None:
        """Bring the line that holds an offset to the top."""
        self._place = offset
        self._moving = True
        self._scroll_to_place()
        self._moving = False

    def show_comfortably(self, offset: int) -> None:
        """Scroll so that an offset is in easy sight, unless it is already."""
        rect = self.line_rect(self.units.to_utf16(offset)).translated(self.shift())
        height = self.viewport().height()
        if not height * 0.08 <= rect.top() <= height * 0.7:
            bar = self.verticalScrollBar()
            bar.setValue(int(bar.value() + rect.top() - height * 0.3))

    def is_seen(self, span: Span) -> bool:
        """Tell whether some of a range (code points) is in sight; what is not shown at all hides nothing."""
        first, last = (self.line_rect(self.units.to_utf16(at)).translated(self.shift()) for at in span)
        return not self.isVisible() or (first.top() < self.viewport().height() and last.bottom() > 0)

    def _scroll_to_place(self) -> None:
        if not self.isVisible():
            return
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
