"""How an article's row is painted: title, where it comes from, and a badge with a count for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.core.kinds import KINDS
from briefer.ui.badge import paint_badge
from briefer.ui.naming import origin, shown
from briefer.ui.panels.controls import blend, paint_ring
from briefer.ui.panels.wrapping import Lines, wrap

if TYPE_CHECKING:
    from briefer.core.records import Article
    from briefer.ui.panels.article_model import ArticleModel
    from briefer.ui.theme import Look

    Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT, _AIR = 19, 12, 9
_BADGES = 24
_MOST_LINES = 3


class ArticleRows(QStyledItemDelegate):
    """Paint and measure the rows of an `ArticleModel`."""

    def __init__(self, model: ArticleModel, look: Look, parent: QObject | None = None) -> None:
        """Take the rows from the model, colours and type from the look."""
        super().__init__(parent)
        self._model, self._look = model, look

    def _lines(self, article: Article, width: int) -> tuple[Lines, Lines]:
        room = width - _LEFT - _RIGHT
        font = self._look.interface_font(13, QFont.Weight.Medium)
        font.setItalic(article.title_is_guess)
        title = wrap(shown(article.heading), font, room, _MOST_LINES, 17)
        return title, wrap(origin(article), self._look.interface_font(12), room, 2, 16)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the option's width."""
        width = option.rect.width()
        title, where = self._lines(self._model.article(index.row()), width)
        return QSize(width, round(2 * _AIR + title.height + where.height + _BADGES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        article, theme = self._model.article(index.row()), self._look.theme
        rect = QRectF(option.rect)
        self._paint_ground(painter, rect, article, option.state)
        title, where = self._lines(article, option.rect.width())
        x, y = rect.left() + _LEFT, rect.top() + _AIR
        title.paint(painter, x, y, theme.second if article.title_is_guess else theme.ink)
        where.paint(painter, x, y + title.height, theme.third)
        self._paint_counts(painter, article, x, y + title.height + where.height + 4)

    def _paint_ground(self, painter: QPainter, rect: QRectF, article: Article, state: QStyle.StateFlag) -> None:
        theme = self._look.theme
        if article.id in self._model.shown:
            painter.fillRect(rect, theme.selected)
            bar = theme.ink if article.id == self._model.active else theme.third
            painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), bar)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, blend(theme.chrome, theme.selected))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_ring(painter, rect.adjusted(4, 1, -1, -1), theme, 5)

    def _paint_counts(self, painter: QPainter, article: Article, x: float, y: float) -> None:
        font = self._look.interface_font(12)
        for kind in KINDS:
            count = self._model.count(article.id, kind.id)
            paint_badge(painter, QRectF(x, y + 1, 16, 16), kind, self._look)
            painter.setFont(font)
            painter.setPen(self._look.theme.second)
            room = QRectF(x + 22, y, 60, 18)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(count))
            x += 31 + QFontMetricsF(font).horizontalAdvance(str(count))
