"""Passages out to other programs, and in from them. The dialogs are built from the list of formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefer import exchange
from briefer.core.errors import BrieferError
from briefer.store import files
from briefer.ui.panels.several import only
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.ids import AnnotationId
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
            data = exchange.export(only(brief, passages) if passages else brief, path)
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
        self._session.told.emit(said)

    def take_in(self) -> None:
        """Ask for files of other programs and take in what they hold."""
        patterns = " ".join(f"*{suffix}" for each in exchange.READ for suffix in each.suffixes)
        names, _chosen = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import"), "", self.tr("Passages and references of other programs") + f" ({patterns})"
        )
        if names:
            self.take_in_from([Path(name) for name in names])

    def take_in_from(self, paths: Sequence[Path]) -> None:
        """Take in what files hold as one change, and say what came and what had no place here."""
        self._window.flush()
        try:
            incoming = exchange.take_in(paths, self._session.brief.snapshot())
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        recorded = self._session.do(incoming.change)
        if recorded.events or not self._session.read_only:
            self._session.told.emit(" ".join(filter(None, [self._summary(incoming), *incoming.remarks])))

    def _summary(self, incoming: Incoming) -> str:
        came = counted(self.tr("%n passage(s) came in"), incoming.passages)
        known = counted(self.tr(", %n there already"), incoming.known) if incoming.known else ""
        told = counted(self.tr("%n article(s) completed"), incoming.described) if incoming.described else ""
        if not incoming.passages and not known and (told or incoming.remarks):
            return f"{told}." if told else ""
        return f"{came}{known}{', ' if told else ''}{told}."


def _ending_in(wanted: Format, path: Path) -> Path:
    """Return a name with the suffix of the format that was chosen; one that says another format is left to say so."""
    doubled = path.suffix and any(suffix.endswith(path.suffix.lower()) for suffix in wanted.suffixes)
    if path.name.lower().endswith(wanted.suffixes) or (path.suffix and not doubled):
        return path
    return path.with_suffix(wanted.suffixes[0])


def _filter(each: Format) -> str:
    return f"{each.name} ({' '.join(f'*{suffix}' for suffix in each.suffixes)})"
