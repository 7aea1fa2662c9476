"""Passages out to other programs, and in from them. The dialogs are built from the list of formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from briefer import exchange
from briefer.core.errors import BrieferError
from briefer.store import files
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    def export(self) -> None:
        """Ask for a name, whose suffix says the format, and write the brief's passages there."""
        path = self._session.path or Path("brief")
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Export"), str(path.with_suffix("")), ";;".join(map(_filter, exchange.WRITTEN))
        )
        if name:
            wanted = next((each for each in exchange.WRITTEN if _filter(each) == chosen), exchange.WRITTEN[0])
            target = Path(name)
            self.export_at(target if target.suffix else target.with_suffix(wanted.suffixes[0]))

    def export_at(self, path: Path) -> None:
        """Write the passages in the format of the suffix; a file that stood there is kept under a dated name."""
        self._window.flush()
        try:
            data = exchange.export(self._session.brief.snapshot(), path)
            kept = files.keep_copy(path) if path.is_file() else None
            files.write_atomically(path, data)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        said = self.tr("The passages were written to {0}.").format(path)
        if kept:
            said += " " + self.tr("The file before is kept as {0}.").format(kept.name)
        self._session.told.emit(said)

    def take_in(self) -> None:
        """Ask for files of other programs and take in what they hold."""
        patterns = " ".join(f"*{suffix}" for each in exchange.READ for suffix in each.suffixes)
        names, _chosen = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import"), "", self.tr("Passages of other programs") + f" ({patterns})"
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
            self._session.told.emit(" ".join([self._summary(incoming), *incoming.remarks]))

    def _summary(self, incoming: Incoming) -> str:
        came = counted(self.tr("%n passage(s) came in"), incoming.passages)
        known = counted(self.tr(", %n there already"), incoming.known) if incoming.known else ""
        return f"{came}{known}."


def _filter(each: Format) -> str:
    return f"{each.name} ({' '.join(f'*{suffix}' for suffix in each.suffixes)})"
