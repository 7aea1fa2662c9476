"""The main window: puts bar, desks and status line together, and keeps where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu

from briefer import exchange
from briefer.core.errors import BrieferError
from briefer.ui import actions, menus, tab_order
from briefer.ui.announcing import Announcer
from briefer.ui.bar import Bar, DeskSwitch
from briefer.ui.clipboard import has_words
from briefer.ui.context_menus import article_menu, pane_menu, passage_menu, reading_menu
from briefer.ui.desks import Desks
from briefer.ui.drops import FilesPassBy, local_files
from briefer.ui.edge import Edge
from briefer.ui.exchange_actions import ExchangeActions
from briefer.ui.file_actions import FileActions
from briefer.ui.intake import Intake
from briefer.ui.keymap import Keymap
from briefer.ui.panels.article_dialog import ArticleDialog
from briefer.ui.recent_menu import RecentMenu
from briefer.ui.sharing.actions import SharingActions
from briefer.ui.status import StatusLine
from briefer.ui.theme import menu_style
from briefer.ui.updating.actions import UpdatingActions
from briefer.ui.updating.dropping import FileDrops
from briefer.ui.updating.offer_line import with_line_below
from briefer.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from briefer.core.ids import AnnotationId
    from briefer.ui.memo_desk.desk import MemoDesk
    from briefer.ui.read_desk import ReadDesk
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.desk import WeighDesk

DESKS = (("read", "Read", "Ctrl+1"), ("weigh", "Weigh", "Ctrl+2"), ("brief", "Brief", "Ctrl+3"))
BUTTONS = (
    ("add", ("read", "brief")),
    ("write_memo", ("read", "brief")),
    ("weigh.board", ("weigh",)),
    ("weigh.matrix", ("weigh",)),
    ("weigh.risks", ("weigh",)),
    ("weigh.coverage", ("weigh",)),
    ("weigh.new", ("weigh",)),
)
"""The buttons of the bar and the desks they stand on."""
STRONG = ("write_memo", "weigh.new")


class Window(QMainWindow):
    """One window on one session."""

    session: Session
    look: Look
    files: FileActions
    exchange: ExchangeActions
    sharing: SharingActions
    updating: UpdatingActions
    read: ReadDesk

    def __init__(self, session: Session, look: Look) -> None:
        """Make all desks, and show what the session has open."""
        super().__init__()
        self.session = session
        self.look = look
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        self.setMinimumSize(720, 480)
        self.build()

    def build(self) -> None:
        """Make all that stands in the window: at first, and again in another language."""
        session, look = self.session, self.look
        self.files = FileActions(self)
        self.exchange = ExchangeActions(self)
        self.sharing = SharingActions(self)
        self.updating = UpdatingActions(self)
        self.intake = Intake(session, self)
        self._desks = Desks(self)
        self.read = self._desks.read
        self.status = StatusLine(session, look)
        self._switch = DeskSwitch(DESKS, look)
        self._bar = Bar(session, look, self._switch)
        self.article_dialog = ArticleDialog(session, look, self)
        self.actions_by_id = menus.build(self, look)
        self.keys = Keymap(self)
        file_menu = menus.menu_of(self, actions.FILE)
        self.recent = RecentMenu(self, file_menu)
        file_menu.insertMenu(self.actions_by_id["add"], self.recent)
        self._lay_out()
        self._connect()
        FilesPassBy(self)
        FileDrops(self)
        self._restyle()
        self.status.zoom.setText(f"{self.read.panes.zoom} %")
        self.show_desk("read")

    def _lay_out(self) -> None:
        for name, desks in BUTTONS:
            self._bar.add_button(self.actions_by_id[name], self.look, strong=name in STRONG, desks=desks)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, Edge(self._bar))
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, Edge(self.status))
        self.setCentralWidget(with_line_below(self._desks, self.updating.line))

    def _connect(self) -> None:
        session = self.session
        self.whereabouts = Whereabouts(self)
        self.announcer = Announcer(self)
        session.closing.connect(self.leave_brief)
        session.opened.connect(self._show_brief)
        session.changed.connect(lambda _touched: self.refresh_actions())
        session.passage_chosen.connect(lambda _id: self.refresh_actions())
        session.save_state_changed.connect(self.refresh_actions)
        self.look.changed.connect(self._restyle)
        self._switch.chosen.connect(self.show_desk)
        self.keys.changed.connect(lambda: self._switch.show_keys(self.actions_by_id))
        self.keys.changed.connect(self.read.articles.legend.show_keys)
        self._switch.show_keys(self.actions_by_id)
        self.read.passages.selection_changed.connect(self.refresh_actions)
        self.read.add_wanted.connect(self.files.add_articles)
        self.read.panes.active_changed.connect(lambda _id: self.refresh_actions())
        self.read.panes.places_changed.connect(self.refresh_actions)
        self.read.panes.place_told.connect(self.status.place.setText)
        self.read.panes.zoom_changed.connect(lambda zoom: self.status.zoom.setText(f"{zoom} %"))
        self._connect_menus()
        self.status.saved_clicked.connect(self.files.save)
        self.status.conflicts_clicked.connect(self.sharing.conflicts)
        self.status.unsure_clicked.connect(self.updating.show_unsure)
        self.intake.memo_wanted.connect(self.files.open_memo_at)
        self.intake.came.connect(self.read.articles.point_out)
        self.read.card.history_wanted.connect(self.sharing.history)
        self.article_dialog.history_wanted.connect(self.sharing.show_history)

    def _connect_menus(self) -> None:
        self.read.panes.menu_wanted.connect(lambda at, _s, passage, _p: self.pop_up(reading_menu(self, passage), at))
        self.read.panes.article_menu_wanted.connect(lambda at: self.pop_up(pane_menu(self), at))
        self.read.passages.menu_wanted.connect(lambda at, passage: self.pop_up(passage_menu(self, passage), at))
        self.read.articles.menu_wanted.connect(lambda at, article: self.pop_up(article_menu(self, article), at))

    def pop_up(self, menu: QMenu, at: QPoint) -> None:
        """Show a menu at a place on the screen, and let it go afterwards."""
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # --- what is shown

    def show_desk(self, desk: str) -> None:
        """Show one of the desks; the first, if there is none of that name."""
        self.flush()
        ids = [id_ for id_, _label, _keys in DESKS]
        desk = desk if desk in ids else ids[0]
        self._desks.show_desk(desk)
        self.status.show_reading(desk == "read")
        self._switch.show_desk(desk)
        self._bar.show_desk(desk)
        self.refresh_actions()
        self.whereabouts.stir()
        self._desks.take_keyboard()

    @property
    def weigh(self) -> WeighDesk:
        """The Weigh desk."""
        return self._desks.weigh

    @property
    def memo(self) -> MemoDesk:
        """The Brief desk."""
        return self._desks.memo

    @property
    def desk(self) -> str:
        """The desk that is shown."""
        return self._desks.shown

    def reveal(self, annotation: AnnotationId) -> None:
        """Show a passage in its article, on the Read desk."""
        self.show_desk("read")
        self.read.reveal(annotation)

    def show_keys(self) -> None:
        """Show all shortcuts."""
        from briefer.ui.keys_sheet import show_keys

        show_keys(self)

    def show_about(self) -> None:
        """Show version and licences."""
        from briefer.ui.keys_sheet import show_about

        show_about(self)

    def take(self, paths: Sequence[Path]) -> None:
        """Take in files and folders, however they came; those of other programs are imported."""
        if paths and self.session.path and all(map(exchange.is_read, paths)):
            self.exchange.take_in_from(paths)
        elif paths:
            self.flush()
            self.intake.take(paths)

    def take_data(self, data: QMimeData) -> None:
        """Take in what is pasted or dropped: files or, where there are none, words as an article."""
        self.flush()
        files = local_files(data)
        if files:
            self.take(files)
        else:
            self.intake.take_words(data)

    def flush(self) -> None:
        """Commit what is being typed anywhere."""
        self._desks.flush()
        self.article_dialog.flush()

    # --- where one was

    def leave_brief(self) -> None:
        """Commit what is being typed, and remember where one was."""
        self.flush()
        self.whereabouts.note()

    def _show_brief(self) -> None:
        path = self.session.path
        locked = self.tr(" (read-only)") if self.session.read_only else ""
        self.setWindowTitle(f"{path.stem if path else ''}{locked} – briefer")
        self.status.clear()
        self.whereabouts.return_to_brief()
        if self.session.complaints:
            self.session.failed.emit(BrieferError(" ".join(self.session.complaints)))
        self.refresh_actions()

    def refresh_actions(self) -> None:
        """Enable the actions that can be done now."""
        menus.refresh(self, self.actions_by_id)

    def _restyle(self) -> None:
        self.menuBar().setFont(self.look.interface_font(13))
        self.menuBar().setStyleSheet(menu_style(self.look.theme))

    # --- Qt's own

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Lead Tab through what is seen as it is read."""
        return tab_order.step(self, 1 if next else -1) or super().focusNextPrevChild(next)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files, and words or links from other programs; what is dragged within the window goes elsewhere."""
        if local_files(event.mimeData()) or (event.source() is None and has_words(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what is dropped."""
        event.acceptProposedAction()
        self.take_data(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is left; stay open if something cannot be saved."""
        try:
            self.session.close()
        except BrieferError as error:
            self.session.failed.emit(error)
            event.ignore()
