"""A scroll bar that is a map of its article: passages by kind and place, hits across, the reader's place as a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QScrollBar

from briefer.ui.reading.map_marks import ACROSS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QEnterEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from briefer.ui.reading.map_marks import MapMark
    from briefer.ui.theme import Look

WIDTH = 15
LANES = 3
_EDGE = 2.0
_LEAST_HANDLE = 26.0
_LEAST_MARK = 2.0
_REST = 120
"""Milliseconds after the last change at which the map is drawn anew: it need not follow every key."""
_ABOVE = 0.3
"""Which share of a page is left above the place that was clicked."""


class MapBar(QScrollBar):
    """Scroll an article, and show at a glance where in it something stands."""

    def __init__(self, look: Look, marks: Callable[[], Iterable[MapMark]], parent: QWidget | None = None) -> None:
        """Ask `marks` for what is on the map whenever it has to be drawn."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._marks = marks
        self._picture: QPixmap | None = None
        self._held: float | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._draw_anew)
        self.setAccessibleName(self.tr("Place in the article"))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._draw_anew)

    def sizeHint(self) -> QSize:
        """Leave room for a lane to each kind."""
        return QSize(WIDTH, 2 * int(_LEAST_HANDLE))

    def renew(self) -> None:
        """Draw the map anew, soon."""
        self._rest.start()

    def _draw_anew(self) -> None:
        self._rest.stop()
        self._picture = None
        self.update()

    # -- geometry: the whole height is the whole article

    def handle(self) -> QRectF:
        """Return the frame around what is seen."""
        whole = self.maximum() - self.minimum() + self.pageStep()
        height = max(_LEAST_HANDLE, self.height() * self.pageStep() / max(1, whole))
        room = self.maximum() - self.minimum()
        top = (self.height() - height) * (self.value() - self.minimum()) / room if room else 0.0
        return QRectF(1, top, self.width() - 2, height)

    def _go_to(self, y: float) -> None:
        """Bring what the map shows at a height into sight."""
        whole = self.maximum() + self.pageStep()
        self.setValue(round(y / max(1, self.height()) * whole - self.pageStep() * _ABOVE))

    def _drag_to(self, top: float) -> None:
        room = self.height() - self.handle().height()
        self.setValue(round(top / room * self.maximum()) if room > 0 else 0)

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to what the map shows there or, upon the frame, take hold of it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        y = event.position().y()
        if not self.handle().contains(event.position()):
            self._go_to(y)
        self._held = y - self.handle().top()
        self.setSliderDown(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll with the frame."""
        if self._held is not None:
            self._drag_to(event.position().y() - self._held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        del event
        self._held = None
        self.setSliderDown(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the frame more strongly under the pointer."""
        super().enterEvent(event)
        self.update()

    # -- painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the map for the new height."""
        super().resizeEvent(event)
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the frame and the marks."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.paper)
        self._paint_handle(painter)
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)

    def _paint_handle(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isSliderDown() or self.underMouse()
        painter.setPen(QPen(theme.second if strong else theme.third, 1))
        painter.setBrush(theme.selected)
        painter.drawRoundedRect(self.handle().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _drawn(self) -> QPixmap:
        sharpness = self.devicePixelRatioF()
        picture = QPixmap(self.size() * sharpness)
        picture.setDevicePixelRatio(sharpness)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        for rect, colour in self._rects(sharpness):
            painter.fillRect(rect, QColor.fromRgba(colour))
        painter.end()
        return picture

    def _rects(self, sharpness: float) -> Iterable[tuple[QRectF, int]]:
        """Return each mark on whole device pixels, and many that fall on the same ones once."""
        found: dict[tuple[int, int, int, int], None] = {}
        for mark in self._marks():
            top = round(mark.top * self.height() * sharpness)
            bottom = max(round(mark.bottom * self.height() * sharpness), top + round(_LEAST_MARK * sharpness))
            key = (top, bottom, mark.lane, mark.colour.rgba())
            # The last one of its kind lies on top.
            found.pop(key, None)
            found[key] = None
        lane = (self.width() - 2 * _EDGE) / LANES
        for top, bottom, n, colour in found:
            left = _EDGE + n * lane + 0.5 if n != ACROSS else 0.0
            width = lane - 1 if n != ACROSS else float(self.width())
            yield QRectF(left, top / sharpness, width, (bottom - top) / sharpness), colour
