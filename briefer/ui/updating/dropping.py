"""A file that is let go on an article, above its pane or in the list, is offered as a newer text of just that one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from briefer.readers import SUFFIXES
from briefer.readers.own_memo import is_own_memo
from briefer.ui.drops import local_files
from briefer.ui.naming import shown
from briefer.ui.panels.article_model import ArticleModel
from briefer.ui.panels.controls import accent
from briefer.ui.panels.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

    from briefer.core.ids import ArticleId
    from briefer.ui.panels.articles import ArticleList
    from briefer.ui.panels.row_list import RowList
    from briefer.ui.reading.pane import Pane
    from briefer.ui.theme import Look
    from briefer.ui.window import Window


class Target(NamedTuple):
    """An article, and where on the widget it stands."""

    article: ArticleId
    place: QRect


class DropHint(QWidget):
    """Say over an article what letting go there would do."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Start out of sight."""
        super().__init__(parent)
        self._look = look
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QRect, title: str) -> None:
        """Cover an article."""
        self.words = self.tr("Let go here: a newer text of “{title}”").format(title=title)
        self.setGeometry(place.adjusted(3, 2, -3, -2))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed card with the words."""
        del event
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent(theme), 2, Qt.PenStyle.DashLine))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        lines = wrap(self.words, self._look.interface_font(12.5), self.width() - 24, max(1, self.height() // 18), 18)
        lines.paint(painter, 12, max(2.0, (self.height() - lines.height) / 2), theme.ink)


class _Watch(QObject):
    """Listen to what is dragged over one widget."""

    def __init__(self, widget: QWidget, find: Callable[[QPoint], Target | None], drops: FileDrops) -> None:
        super().__init__(widget)
        self._find, self._drops = find, drops
        self.hint = DropHint(drops.look, widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the only file that is dragged over; everything else goes to the window."""
        del watched
        if event.type() == QEvent.Type.DragLeave:
            self.hint.hide()
            return True
        if not isinstance(event, QDropEvent):
            return False
        file = self._drops.only_article(event.mimeData())
        if file is None:
            event.ignore()
            return True
        target = self._find(event.position().toPoint())
        event.acceptProposedAction()
        if isinstance(event, QDragMoveEvent):
            self._show(target)
        else:
            self.hint.hide()
            self._drops.take(file, target, event.mimeData())
        return True

    def _show(self, target: Target | None) -> None:
        if target is None:
            self.hint.hide()
        else:
            self.hint.show_at(target.place, self._drops.title_of(target.article))


class FileDrops(QObject):
    """Watch the pane headers, also of panes to come, and the list of articles."""

    def __init__(self, window: Window) -> None:
        """Begin to watch."""
        super().__init__(window)
        self._window, self.look = window, window.look
        self._watched: set[Pane] = set()
        self._watch_list(window.read.articles)
        window.read.panes.places_changed.connect(self._watch_panes)
        self._watch_panes()

    def _watch_list(self, articles: ArticleList) -> None:
        _Watch(articles.list.viewport(), lambda point: _in_list(articles.list, point), self)

    def _watch_panes(self) -> None:
        panes = set(self._window.read.panes.panes)
        for pane in panes - self._watched:
            _Watch(pane.header, partial(_above, pane), self)
        self._watched = panes

    def only_article(self, data: QMimeData) -> Path | None:
        """Return the one file that is dragged, if it can be a newer text; a brief or a memo of ours cannot."""
        files = local_files(data)
        if len(files) != 1 or self._window.session.read_only:
            return None
        fits = files[0].suffix.lower() in SUFFIXES and files[0].is_file() and not is_own_memo(files[0])
        return files[0] if fits else None

    def title_of(self, article: ArticleId) -> str:
        """Return what an article is called."""
        return shown(self._window.session.brief.articles[article].heading)

    def take(self, file: Path, target: Target | None, data: QMimeData) -> None:
        """Update the article with the file or, beside all articles, add it as anywhere on the window."""
        if target is None:
            self._window.take_data(data)
        else:
            self._window.updating.update_from(target.article, file)


def _in_list(rows: RowList, point: QPoint) -> Target | None:
    index, model = rows.indexAt(point), rows.model()
    if not index.isValid() or not isinstance(model, ArticleModel):
        return None
    return Target(model.article(index.row()).id, rows.visualRect(index))


def _above(pane: Pane, _point: QPoint) -> Target | None:
    return None if pane.article_id is None else Target(pane.article_id, pane.header.rect())
