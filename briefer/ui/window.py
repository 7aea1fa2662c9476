"""The main window: puts bar, desks and status line together, and keeps where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefer.core.errors import BrieferError
from briefer.ui import actions, menus
from briefer.ui.bar import Bar, DeskSwitch
from briefer.ui.context_menus import article_menu, pane_menu, passage_menu, reading_menu
from briefer.ui.drops import FilesPassBy, local_files
from briefer.ui.exchange_actions import ExchangeActions
from briefer.ui.file_actions import FileActions
from briefer.ui.intake import Intake
from briefer.ui.keys_sheet import show_about, show_keys
from briefer.ui.panels.article_dialog import ArticleDialog
from briefer.ui.read_desk import ReadDesk
from briefer.ui.recent_menu import RecentMenu
from briefer.ui.status import StatusLine
from briefer.ui.theme import menu_style
from briefer.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from briefer.core.ids import AnnotationId
    from briefer.ui.memo_desk.desk import MemoDesk
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

DESKS = (("read", "Read", "Ctrl+1"), ("brief", "Brief", "Ctrl+3"))


class Window(QMainWindow):
    """One window on one session."""

    session: Session
    look: Look
    files: FileActions
    exchange: ExchangeActions
    read: ReadDesk

    def __init__(self, session: Session, look: Look) -> None:
        """Make all desks, and show what the session has open."""
        super().__init__()
        self.session = session
        self.look = look
        self.files = FileActions(self)
        self.exchange = ExchangeActions(self)
        self.intake = Intake(session, self)
        self.read = ReadDesk(session, look)
        self._memo: MemoDesk | None = None
        self.status = StatusLine(session, look)
        self._switch = DeskSwitch(DESKS, look)
        self._bar = Bar(session, look, self._switch)
        self._desks = QStackedWidget()
        self._desks.addWidget(self.read)
        self.article_dialog = ArticleDialog(session, look, self)
        self.actions_by_id = menus.build(self, look)
        file_menu = menus.menu_of(self, actions.FILE)
        self.recent = RecentMenu(self, file_menu)
        file_menu.insertMenu(self.actions_by_id["add"], self.recent)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        FilesPassBy(self)
        self.resize(1440, 900)
        self.setMinimumSize(720, 480)
        self._restyle()
        self.status.zoom.setText(f"{self.read.panes.zoom} %")
        self.show_desk("read")

    def _lay_out(self) -> None:
        for name, strong in (("add", False), ("write_memo", True)):
            self._bar.add_button(self.actions_by_id[name], self.look, strong=strong)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._desks, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        session = self.session
        self.whereabouts = Whereabouts(self)
        session.closing.connect(self.leave_brief)
        session.opened.connect(self._show_brief)
        session.changed.connect(lambda _touched: self.refresh_actions())
        session.passage_chosen.connect(lambda _id: self.refresh_actions())
        session.save_state_changed.connect(self.refresh_actions)
        self.look.changed.connect(self._restyle)
        self._switch.chosen.connect(self.show_desk)
        self.read.add_wanted.connect(self.files.add_articles)
        self.read.panes.active_changed.connect(lambda _id: self.refresh_actions())
        self.read.panes.place_told.connect(self.status.place.setText)
        self.read.panes.zoom_changed.connect(lambda zoom: self.status.zoom.setText(f"{zoom} %"))
        self._connect_menus()
        self.status.saved_clicked.connect(self.files.save)

    def _connect_menus(self) -> None:
        self.read.panes.menu_wanted.connect(lambda at, _s, passage, _p: self._pop_up(reading_menu(self, passage), at))
        self.read.panes.article_menu_wanted.connect(lambda at: self._pop_up(pane_menu(self), at))
        self.read.passages.menu_wanted.connect(lambda at, passage: self._pop_up(passage_menu(self, passage), at))
        self.read.articles.menu_wanted.connect(lambda at, article: self._pop_up(article_menu(self, article), at))

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # --- what is shown

    def show_desk(self, desk: str) -> None:
        """Show one of the desks; the first, if there is none of that name."""
        self.flush()
        ids = [id_ for id_, _label, _keys in DESKS]
        desk = desk if desk in ids else ids[0]
        self._desks.setCurrentWidget(self.memo if desk == "brief" else self.read)
        self._switch.show_desk(desk)
        self.refresh_actions()
        if desk == "read":
            self.read.panes.focus_active()

    @property
    def memo(self) -> MemoDesk:
        """The Brief desk, made when it is first needed: the window is on the screen sooner without it."""
        if self._memo is None:
            from briefer.ui.memo_desk.desk import MemoDesk

            self._memo = MemoDesk(self.session, self.look)
            self._memo.reveal_wanted.connect(self.reveal)
            self._desks.addWidget(self._memo)
            FilesPassBy(self._memo)
        return self._memo

    @property
    def desk(self) -> str:
        """The desk that is shown."""
        return "read" if self._desks.currentWidget() is self.read else "brief"

    def reveal(self, annotation: AnnotationId) -> None:
        """Show a passage in its article, on the Read desk."""
        self.show_desk("read")
        self.read.reveal(annotation)

    def show_keys(self) -> None:
        """Show all shortcuts."""
        show_keys(self)

    def show_about(self) -> None:
        """Show version and licences."""
        show_about(self)

    def take(self, paths: Sequence[Path]) -> None:
        """Take in files and folders, however they came."""
        if paths:
            self.flush()
            self.intake.take(paths)

    def flush(self) -> None:
        """Commit what is being typed anywhere."""
        self.read.flush()
        if self._memo is not None:
            self._memo.flush()
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files; an address of the web is refused, so that the pointer says so."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what is dropped."""
        event.acceptProposedAction()
        self.take(local_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is left; stay open if something cannot be saved."""
        try:
            self.session.close()
        except BrieferError as error:
            self.session.failed.emit(error)
            event.ignore()
