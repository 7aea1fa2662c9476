"""Taking in what colleagues mailed, and saying what they brought, by mail or by the folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefer.core.errors import BrieferError
from briefer.core.ids import PersonId
from briefer.store import log
from briefer.ui.sharing.dock import dock_of
from briefer.ui.sharing.going import go_to
from briefer.ui.sharing.report import MergeReport, things
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.arrivals import Arrival, Brought
    from briefer.core.ids import ArticleId
    from briefer.core.text import Span
    from briefer.ui.sharing.cards import CardPanel
    from briefer.ui.window import Window


class SharingActions(QObject):
    """Ask for files, then do it; and tell in the status line what came, whichever way it came."""

    def __init__(self, window: Window) -> None:
        """Act on a window's session, and listen to it."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._session.arrived.connect(self._tell)
        self._session.merged.connect(self._report)
        self._session.fresh.changed.connect(window.refresh_actions)

    def merge(self) -> None:
        """Ask for colleagues' files of this brief and take them in."""
        names, _chosen = QFileDialog.getOpenFileNames(
            self._window, self.tr("Merge"), "", self.tr("Colleagues’ files of this brief") + f" (*{log.SUFFIX})"
        )
        if names:
            self.merge_from([Path(name) for name in names])

    def merge_from(self, paths: Sequence[Path]) -> None:
        """Take colleagues' files in, all or none; what cannot be taken in is told."""
        self._window.flush()
        try:
            self._session.merge(paths)
        except BrieferError as error:
            self._session.failed.emit(error)

    def _tell(self, arrival: Arrival) -> None:
        sentences = [self._sentence(brought) for brought in arrival.brought]
        if arrival.conflicts:
            sentences.append(counted(self.tr("%n conflict(s) came up."), len(arrival.conflicts)))
        if sentences:
            self._session.told.emit(" ".join(sentences))

    def _report(self, arrival: Arrival) -> None:
        """Show what came of a merge; the keyboard stays where it is, for nobody asked."""
        if not arrival.events:
            self._session.told.emit(self.tr("Nothing new: everything in that file is here already."))
        dock = dock_of(self._window)
        report = dock.made(MergeReport) or self._new_report()
        report.report(arrival)
        dock.show_panel(report, keyboard=False)

    def _new_report(self) -> MergeReport:
        report = MergeReport(self._session, self._window.look)
        report.place_wanted.connect(partial(go_to, self._window))
        report.conflicts_wanted.connect(self.conflicts)
        report.person_wanted.connect(self.show_passages_of)
        return report

    def conflicts(self) -> None:
        """Show what is in conflict, to be settled."""
        from briefer.ui.sharing.conflicts import ConflictsPanel

        dock = dock_of(self._window)
        panel = dock.made(ConflictsPanel)
        if panel is None:
            panel = ConflictsPanel(self._session, self._window.look)
            panel.place_wanted.connect(partial(self._go_and_come_back, panel))
        panel.refresh()
        dock.show_panel(panel)

    def _go_and_come_back(self, panel: CardPanel, target: str, field: str) -> None:
        """Show a place; the keyboard stays with the list, so that one walks on with the arrows."""
        at = panel.index or 0
        go_to(self._window, target, field)
        panel.take_keyboard(at)

    def history(self) -> None:
        """Show the history of what is chosen: a field of the memo, a point, a passage, else the active article."""
        target, field = self._meant()
        if target:
            self.show_history(target, field)

    def _meant(self) -> tuple[str, str]:
        window = self._window
        if window.desk == "brief":
            fields = window.memo.fields.fields
            return "memo", next((key for key, edit in fields.items() if edit.hasFocus()), "")
        if window.desk == "weigh" and window.weigh.choice.is_point:
            return str(window.weigh.choice.point), ""
        return str(self._session.chosen or window.read.panes.active_article or ""), ""

    def show_history(self, target: str, field: str = "") -> None:
        """Show the history of a thing, by its id, or of one field of it."""
        from briefer.ui.sharing.history import HistoryPanel

        self._window.flush()
        dock = dock_of(self._window)
        panel = dock.made(HistoryPanel) or HistoryPanel(self._session, self._window.look)
        panel.show_of(target, field)
        dock.show_panel(panel)

    def share(self) -> None:
        """Let one choose what to give away, and where to."""
        from briefer.ui.sharing.giving import SharePanel

        self._window.flush()
        dock = dock_of(self._window)
        dock.show_panel(dock.made(SharePanel) or SharePanel(self._session, self._window.look))

    def agreement(self) -> None:
        """Show how far those who tagged passages agree, as things stand now."""
        from briefer.ui.sharing.agreement import AgreementPanel

        self._window.flush()
        dock = dock_of(self._window)
        panel = dock.made(AgreementPanel)
        if panel is None:
            panel = AgreementPanel(self._session, self._window.look)
            panel.place_wanted.connect(partial(self._show_sentence, panel))
        panel.refresh()
        dock.show_panel(panel)

    def _show_sentence(self, panel: CardPanel, article: ArticleId, span: Span) -> None:
        """Show a sentence in its article, selected; the keyboard stays with the list."""
        at = panel.index or 0
        self._window.show_desk("read")
        view = self._window.read.panes.bring(article).view
        view.select(*span)
        view.show_comfortably(span.start)
        panel.take_keyboard(at)

    def show_new(self) -> None:
        """List only what is new, and give the list the keyboard."""
        self._window.show_desk("read")
        passages = self._window.read.passages
        passages.filter.reset()
        passages.filter.fresh.setChecked(True)
        passages.take_keyboard()

    def show_passages_of(self, person: str) -> None:
        """List only one person's passages."""
        self._window.show_desk("read")
        self._window.read.passages.filter.choose_person(PersonId(person))

    def _sentence(self, brought: Brought) -> str:
        mine = brought.person == self._session.settings.person
        name = self.tr("You, elsewhere,") if mine else brought.name
        return self.tr("{0} brought {1}.").format(name, things(brought))
