"""How coverage is laid out and painted: to each article a strip of its text, with a lane for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from briefer.core.coverage import per_cent
from briefer.core.kinds import KINDS
from briefer.ui.badge import paint_badge
from briefer.ui.naming import source
from briefer.ui.pictures.marks import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.coverage import Covered
    from briefer.core.ids import TagId
    from briefer.ui.theme import Look

_LANE, _PITCH = 10.0, 14.0
_HEAD, _AIR = 22.0, 14.0
_LEFT, _RIGHT = 20.0, 42.0
ROW = _HEAD + len(KINDS) * _PITCH + _AIR
"""The height of one article's strip with its name, in logical pixels."""
_LEAST = 2.0
"""The width of a stretch however short it is."""


class Hit(NamedTuple):
    """A place in the picture: an article, an offset of its text, and the kind whose lane it is."""

    row: int
    offset: int
    kind: TagId


class CoverageFigure:
    """The strips of some articles at a width, one below the other."""

    def __init__(self, covered: Sequence[Covered], look: Look, width: float) -> None:
        """Lay them out."""
        self._covered, self._look, self._width = covered, look, width

    @property
    def height(self) -> float:
        """The height they need, in logical pixels."""
        return len(self._covered) * ROW

    def lane(self, row: int, kind: int) -> QRectF:
        """Return where a kind's lane in an article's strip is."""
        return QRectF(_LEFT, row * ROW + _HEAD + kind * _PITCH, self._width - _LEFT - _RIGHT, _LANE)

    def x(self, row: int, offset: int) -> float:
        """Return where an offset of an article's text is, from the left."""
        lane = self.lane(row, 0)
        return lane.left() + lane.width() * offset / max(1, len(self._covered[row].article.text))

    def hit(self, place: QPointF) -> Hit | None:
        """Return what is at a place; the space below a lane belongs to it."""
        row = int(place.y() // ROW)
        if not 0 <= row < len(self._covered):
            return None
        for n, kind in enumerate(KINDS):
            lane = self.lane(row, n)
            if lane.adjusted(0, -2, 0, _PITCH - _LANE - 2).contains(place):
                text = self._covered[row].article.text
                share = (place.x() - lane.left()) / lane.width()
                return Hit(row, min(len(text) - 1, int(share * len(text))), kind.id)
        return None

    def paint(self, painter: QPainter, rows: range | None = None) -> None:
        """Paint all articles, or some."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in rows or range(len(self._covered)):
            self._paint_article(painter, row)

    def _paint_article(self, painter: QPainter, row: int) -> None:
        each, theme, look = self._covered[row], self._look.theme, self._look
        strong = look.interface_font(12, QFont.Weight.DemiBold)
        told = tr("{share} tagged").format(share=per_cent(each.share)) if each.tagged else tr("nothing tagged")
        head = QRectF(0, row * ROW, self._width, _HEAD - 4)
        painter.setFont(look.interface_font(11))
        painter.setPen(theme.second)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, told)
        room = self._width - painter.fontMetrics().horizontalAdvance(told) - 16
        painter.setFont(strong)
        painter.setPen(theme.ink)
        name = QFontMetricsF(strong).elidedText(source(each.article), Qt.TextElideMode.ElideRight, room)
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, name)
        for n in range(len(KINDS)):
            self._paint_lane(painter, row, n)

    def _paint_lane(self, painter: QPainter, row: int, n: int) -> None:
        each, theme, kind, lane = self._covered[row], self._look.theme, KINDS[n], self.lane(row, n)
        paint_badge(painter, QRectF(2, lane.center().y() - 6, 12, 12), kind, self._look)
        painter.setPen(Qt.PenStyle.NoPen)
        for span in each.body:
            left = self.x(row, span.start)
            painter.fillRect(QRectF(left, lane.top(), self.x(row, span.end) - left, _LANE), theme.selected)
        for span in each.stretches[kind.id]:
            left, right = self.x(row, span.start), self.x(row, span.end)
            stretch = QRectF(left, lane.top(), max(_LEAST, right - left), _LANE)
            painter.fillRect(stretch, theme.look(kind).colour)
        painter.setFont(self._look.interface_font(10.5))
        painter.setPen(theme.ink if each.stretches[kind.id] else theme.third)
        beside = QRectF(lane.right() + 2, lane.top() - 3, _RIGHT - 2, _LANE + 6)
        words = per_cent(each.share_of(kind.id))
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
