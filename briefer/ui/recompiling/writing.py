"""Write memo: to a new file, or around what the reader of the one that stands there has edited."""

from __future__ import annotations

import itertools
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from briefer.core.errors import BrieferError
from briefer.memo.recompiling import look_into
from briefer.memo.report import Fate
from briefer.store import memo_file, settings
from briefer.ui.recompiling import making
from briefer.ui.recompiling.panel import RecompilePanel
from briefer.ui.wording import counted
from briefer.ui.working import Worker

if TYPE_CHECKING:
    from briefer.core.brief import Touched
    from briefer.core.ids import BriefId
    from briefer.memo.word.recompile.looking import Seen
    from briefer.ui.recompiling.making import Attempt
    from briefer.ui.window import Window

MANY = 150
"""Passages from which on a memo is made beside the window."""
LARGE = 400_000
"""Bytes from which on a memo is looked into beside the window."""
DELAY = 200
"""Milliseconds without a change after which the panel compares anew."""


class MemoWriting(QObject):
    """Write the memo of a window's brief, and know the file it was written to last."""

    seen_changed = Signal()
    """Another memo belongs to the brief, or somebody edited it."""

    def __init__(self, window: Window) -> None:
        """Act on a window's session."""
        super().__init__(window)
        self._window, self._session = window, window.session
        self.worker, self._looker = Worker(self), Worker(self)
        self.panel: RecompilePanel | None = None
        self.seen: Seen | None = None
        """What the brief's memo says of itself; None if there is none."""
        self._stamp: tuple[Path, int, int] | None = None
        self._pending: Attempt | None = None
        self._refused: Path | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._compare_anew)
        self._session.opened.connect(self._begin_anew)
        self._session.changed.connect(self._follow)
        self._session.closing.connect(self.wait)
        window.installEventFilter(self)

    def wait(self) -> None:
        """Wait until nothing is written or looked at any more."""
        self.worker.wait()
        self._looker.wait()

    # --- where it is

    @property
    def path(self) -> Path | None:
        """The file that the memo of this brief was written to last; None if it never was, or is gone."""
        name = self._session.settings.memos.get(self._session.brief.id, "")
        return Path(name) if name and Path(name).is_file() else None

    @property
    def suggested(self) -> Path:
        """The name to offer in a dialog: the last one or, if that was refused, another beside it."""
        here = self._session.path
        if self._refused is not None:
            refused = self._refused
            return next(name for n in itertools.count(2) if not (name := _numbered(refused, n)).exists())
        return self.path or self._window.files.folder / f"{here.stem if here else 'brief'}.docx"

    def _remember(self, brief: BriefId, path: Path) -> None:
        kept = self._session.settings
        kept.memos[brief] = str(path.resolve())
        try:
            settings.save(kept)
        except BrieferError as error:
            self._session.failed.emit(error)

    # --- writing

    def write(self, path: Path) -> None:
        """Write the memo; where the one that stands there was edited, ask on the Brief desk first."""
        self._window.flush()
        if self.worker.busy:
            self._session.told.emit(self.tr("The memo is being written."))
            return
        self._do(partial(making.write, self._making(), path), path)

    def write_as_chosen(self) -> None:
        """Write with the choices made in the panel."""
        if self._refused is not None:
            self.write(self._refused)
        elif self._pending is not None and self.panel is not None and not self.worker.busy:
            self._window.flush()
            choices = dict(self.panel.choices())
            pending = self._pending
            self._do(partial(making.write_as_chosen, self._making(), pending, choices), pending.path)

    def _making(self) -> making.Making:
        return making.Making.of(self._session.brief)

    def _do(self, job: partial[Attempt], path: Path) -> None:
        many = len(self._session.brief.annotations) > MANY
        if many:
            self._session.told.emit(self.tr("Writing the memo …"))
        self.worker.do(job, partial(self._take, self._session.brief.id), partial(self._refuse, path), aside=many)

    def _take(self, brief: BriefId, attempt: Attempt) -> None:
        here = brief == self._session.brief.id
        if not attempt.done:
            if here:
                self._ask(attempt)
            return
        if here:
            self.leave()
        self._remember(brief, attempt.path)
        self.look()
        self._session.told.emit(" ".join([self._said(attempt), *attempt.remarks]))

    def _said(self, attempt: Attempt) -> str:
        if attempt.old is None:
            return self.tr("The memo was written to {0}.").format(attempt.path)
        if attempt.kept is None:
            return self.tr("{0} says all of it already: nothing was written.").format(attempt.path.name)
        fates = [block.fate for block in attempt.report]
        renewed = sum(fates.count(fate) for fate in (Fate.RENEWED, Fate.ADDED, Fate.TAKEN_NEW, Fate.PUT_BACK))
        edited = sum(fates.count(fate) for fate in (Fate.KEPT, Fate.HELD))
        told = counted(self.tr("%n block(s) renewed"), renewed)
        told += counted(self.tr(", %n kept as edited"), edited) if edited else ""
        said = self.tr("The memo was written to {0}: {1}.").format(attempt.path, told)
        return said + " " + self.tr("The one before is kept as {0}.").format(attempt.kept.name)

    def _refuse(self, path: Path, error: BrieferError) -> None:
        self._pending, self._refused = None, path
        self._session.failed.emit(error)
        if self._window.desk == "brief":
            self._shown_panel().refuse(error)

    # --- asking

    @property
    def asking(self) -> bool:
        """Tell whether the panel waits for an answer."""
        return self._pending is not None

    def _ask(self, attempt: Attempt) -> None:
        anew = self._pending is not None and attempt.old != self._pending.old
        self._pending, self._refused = attempt, None
        self._window.show_desk("brief")
        self._shown_panel().ask(attempt, anew=anew)
        self._session.told.emit(self.tr("{0} was edited by hand: choose what is to stand.").format(attempt.path.name))

    def _shown_panel(self) -> RecompilePanel:
        if self.panel is None:
            self.panel = RecompilePanel(self._window.look)
            self.panel.write_wanted.connect(self.write_as_chosen)
            self.panel.other_name_wanted.connect(self._ask_name)
            self.panel.closed.connect(self.leave)
        self._window.memo.show_instead(self.panel)
        return self.panel

    def _ask_name(self) -> None:
        pending, before = self._pending, self._refused
        self._refused = before or (pending.path if pending else None)
        self._window.files.write_memo()
        if pending is not None and self._pending is pending:
            self._refused = before

    def leave(self) -> None:
        """Ask no more, and show the pages again."""
        self._pending, self._refused = None, None
        if self.panel is not None:
            self._window.memo.show_pages()

    def _follow(self, touched: Touched) -> None:
        del touched
        if self._pending is not None:
            self._timer.start()

    def _compare_anew(self) -> None:
        """Show what would come of the brief as it is by now."""
        if self._pending is None:
            return
        if self.worker.busy:
            self._timer.start()
            return
        path = self._pending.path
        self._do(partial(making.look, self._making(), path), path)

    # --- what its reader does

    def _begin_anew(self) -> None:
        self.leave()
        self._stamp = None
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the memo whenever somebody comes back to the window, from Word perhaps."""
        if watched is self._window and event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False

    def look(self) -> None:
        """See whether the brief's memo was edited; say nothing about it but where one looks for it."""
        path = self.path
        stamp = _stamp_of(path) if path else None
        if stamp == self._stamp or self._looker.busy:
            return
        self._stamp = stamp
        if path is None or stamp is None:
            self._show_seen(None)
        else:
            failed = partial(self._show_seen, None)
            self._looker.do(partial(_look, path), self._show_seen, lambda _error: failed(), aside=stamp[2] > LARGE)

    def _show_seen(self, seen: Seen | None) -> None:
        mine = seen is not None and seen.brief in ("", self._session.brief.id)
        self.seen = seen if mine else None
        self.seen_changed.emit()
        # Another brief may have been opened while this was read.
        self.look()

    def in_words(self) -> str:
        """Return what there is to say of the brief's memo, in a few words; empty if there is none."""
        if self.seen is None or self.path is None:
            return ""
        edited = len(self.seen.edited)
        told = counted(self.tr("edited in Word since, %n block(s)"), edited) if edited else self.tr("as it was written")
        return f"{self.path.name}: {told}"


def _look(path: Path) -> Seen:
    return look_into(memo_file.read_memo(path), path.name)


def _stamp_of(path: Path) -> tuple[Path, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return path, found.st_mtime_ns, found.st_size


def _numbered(path: Path, n: int) -> Path:
    return path.with_name(f"{path.stem} {n}{path.suffix}")
