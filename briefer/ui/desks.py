"""The desks of a window, of which one is shown: two of them are made when they are first needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from briefer.ui.context_menus import board_menu
from briefer.ui.drops import FilesPassBy
from briefer.ui.read_desk import ReadDesk

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId, PointId
    from briefer.ui.memo_desk.desk import MemoDesk
    from briefer.ui.weigh_desk.desk import WeighDesk
    from briefer.ui.window import Window


class Desks(QStackedWidget):
    """Read, Weigh and Brief, one upon the other."""

    def __init__(self, window: Window) -> None:
        """Show the Read desk."""
        super().__init__()
        self._window = window
        self.read = ReadDesk(window.session, window.look)
        self._memo: MemoDesk | None = None
        self._weigh: WeighDesk | None = None
        self.addWidget(self.read)

    @property
    def weigh(self) -> WeighDesk:
        """The Weigh desk, made when it is first needed."""
        if self._weigh is None:
            from briefer.ui.weigh_desk.desk import WeighDesk

            window = self._window
            desk = self._weigh = WeighDesk(window.session, window.look)
            desk.reveal_wanted.connect(window.reveal)
            desk.reading_wanted.connect(lambda: window.show_desk("read"))
            desk.place_wanted.connect(self._show_place)
            desk.menu_wanted.connect(lambda at: window.pop_up(board_menu(window), at))
            desk.choice_changed.connect(window.refresh_actions)
            desk.inspector.history_wanted.connect(window.sharing.show_history)
            window.keys.changed.connect(desk.hint.tell)
            self.addWidget(desk)
            FilesPassBy(desk)
        return self._weigh

    @property
    def memo(self) -> MemoDesk:
        """The Brief desk, made when it is first needed: the window is on the screen sooner without it."""
        if self._memo is None:
            from briefer.ui.memo_desk.desk import MemoDesk
            from briefer.ui.recompiling.memo_line import MemoLine

            window = self._window
            self._memo = MemoDesk(window.session, window.look)
            self._memo.show_memo_line(MemoLine(window.files.memos, window.look))
            self._memo.reveal_wanted.connect(window.reveal)
            self._memo.point_wanted.connect(self._show_point)
            self._memo.article_wanted.connect(lambda article, _beside: self._show_place(article, 0))
            self.addWidget(self._memo)
            FilesPassBy(self._memo)
        return self._memo

    @property
    def shown(self) -> str:
        """The desk that is shown."""
        widget = self.currentWidget()
        return "read" if widget is self.read else "weigh" if widget is self._weigh else "brief"

    def show_desk(self, desk: str) -> None:
        """Show one of the desks, without the keyboard."""
        self.setCurrentWidget(self.memo if desk == "brief" else self.weigh if desk == "weigh" else self.read)

    def take_keyboard(self) -> None:
        """Give the keyboard to the desk that is shown."""
        if self.shown == "read":
            self.read.panes.focus_active()
        elif self.shown == "weigh":
            self.weigh.begin()

    def flush(self) -> None:
        """Commit what is being typed on any desk."""
        for desk in (self.read, self._memo, self._weigh):
            if desk is not None:
                desk.flush()

    def _show_point(self, point: PointId) -> None:
        """Show a point on the Weigh desk."""
        self._window.show_desk("weigh")
        self.weigh.show_point(point)

    def _show_place(self, article: ArticleId, offset: int) -> None:
        """Show a place of an article, an offset in code points, on the Read desk."""
        self._window.show_desk("read")
        self.read.panes.show_article(article)
        self.read.panes.active.view.go_to(offset)
