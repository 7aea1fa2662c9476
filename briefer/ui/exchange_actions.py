"""Passages out to other programs, and in from them. The dialogs are built from the list of formats."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefer import exchange
from briefer.core.errors import BrieferError
from briefer.store import files
from briefer.ui.import_report import ImportReport
from briefer.ui.panels.several import only
from briefer.ui.sharing.dock import dock_of
from briefer.ui.translating import told
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.ids import AnnotationId, TagId
    from briefer.exchange import Format
    from briefer.exchange.intake import Incoming
    from briefer.ui.window import Window


class ExchangeActions(QObject):
    """Ask for files, then do it. The second half of each is a method of its own, for tests and other callers."""

    def __init__(self, window: Window) -> None:
        """Act on a window's session."""
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._last: tuple[Sequence[Path], str, TagId | None] = ((), "", None)
        """The files that were read last, and how."""

    def export(self, passages: Sequence[AnnotationId] = ()) -> None:
        """Ask for a name, whose suffix says the format, and write passages, some or all, or references there."""
        path = self._session.path or Path("brief")
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), str(path.with_suffix("")), ";;".join(map(_filter, exchange.WRITTEN))
        )
        if name:
            wanted = next((each for each in exchange.WRITTEN if _filter(each) == chosen), exchange.WRITTEN[0])
            self.export_at(_ending_in(wanted, Path(name)), passages)

    def export_at(self, path: Path, passages: Sequence[AnnotationId] = ()) -> None:
        """Write in the format of the suffix, some passages or all; what stood there is kept under a dated name."""
        self._window.flush()
        try:
            brief = self._session.brief.snapshot()
            brief = only(brief, passages) if passages else brief
            data = exchange.export(brief, path)
            kept = files.keep_copy(path) if path.is_file() else None
            files.write_atomically(path, data)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        written = {
            "articles": self.tr("The references were written to {0}."),
            "passages": self.tr("The passages were written to {0}."),
            "sub-tags": self.tr("The codebook was written to {0}."),
        }
        said = written[exchange.format_written(path).tells].format(path)
        if kept:
            said += " " + self.tr("The file before is kept as {0}.").format(kept.name)
        self._session.told.emit(" ".join([said, *map(told, exchange.format_written(path).losses(brief))]))

    def take_in(self) -> None:
        """Ask for files of other programs and take in what they hold."""
        patterns = " ".join(f"*{suffix}" for each in exchange.READ for suffix in each.suffixes)
        names, _chosen = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import"), "", self.tr("Passages and references of other programs") + f" ({patterns})"
        )
        if names:
            self.take_in_from([Path(name) for name in names])

    def take_in_from(self, paths: Sequence[Path], positions: str = "", kind: TagId | None = None) -> None:
        """Read files beside the window and take in what they hold as one change; say what came and what did not.

        `positions` says how those of a REFI-QDA project count; passages that came in by another way are moved.
        `kind` is for passages whose tags name none.
        """
        self._window.flush()
        job = partial(exchange.take_in, paths, self._session.brief.snapshot())
        job = partial(job, positions=positions) if positions else job
        job = partial(job, kind=kind) if kind else job
        self._window.intake.read_aside(paths[0].name, job, partial(self._take, (paths, positions, kind)))

    def _take(self, last: tuple[Sequence[Path], str, TagId | None], incoming: Incoming) -> None:
        recorded = self._session.do(incoming.change)
        if recorded.events or not self._session.read_only:
            self._last = last
            self._report(incoming)

    def _report(self, incoming: Incoming) -> None:
        """Tell it in the status line and, where it does not fit there, beside the desk; the keyboard stays."""
        summary = self._summary(incoming)
        self._session.told.emit(" ".join(filter(None, [summary, *map(told, incoming.remarks)])))
        dock = dock_of(self._window)
        panel = dock.made(ImportReport)
        if not incoming.remarks and (panel is None or dock.panel is not panel):
            return
        if panel is None:
            panel = ImportReport(self._session, self._window.look)
            panel.way_wanted.connect(self._read_again)
            panel.kind_wanted.connect(self._take_as)
        at = panel.index
        panel.report(summary, incoming)
        dock.show_panel(panel, keyboard=False)
        if at is not None:
            panel.take_keyboard(at)

    def _read_again(self, positions: str) -> None:
        paths, _positions, kind = self._last
        self.take_in_from([path for path in paths if exchange.format_read(path).is_counted], positions, kind)

    def _take_as(self, kind: TagId) -> None:
        paths, positions, _kind = self._last
        self.take_in_from(paths, positions, kind)

    def _summary(self, incoming: Incoming) -> str:
        came = counted(self.tr("%n passage(s) came in"), incoming.passages)
        known = counted(self.tr(", %n there already"), incoming.known) if incoming.known else ""
        others = (
            (self.tr("%n passage(s) moved"), incoming.moved),
            (self.tr("%n article(s) completed"), incoming.described),
        )
        also = ", ".join(counted(template, number) for template, number in others if number)
        if not incoming.passages and not known and (also or incoming.remarks):
            return f"{also}." if also else ""
        return f"{came}{known}{', ' if also else ''}{also}."


def _ending_in(wanted: Format, path: Path) -> Path:
    """Return a name with the suffix of the format that was chosen; one that says another format is left to say so."""
    doubled = path.suffix and any(suffix.endswith(path.suffix.lower()) for suffix in wanted.suffixes)
    if path.name.lower().endswith(wanted.suffixes) or (path.suffix and not doubled):
        return path
    return path.with_suffix(wanted.suffixes[0])


def _filter(each: Format) -> str:
    return f"{each.name} ({' '.join(f'*{suffix}' for suffix in each.suffixes)})"
