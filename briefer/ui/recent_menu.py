"""File > Open recent: the last briefs, the ones that are gone in grey."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from briefer.ui.window import Window


class RecentMenu(QMenu):
    """List the recent briefs anew each time it is shown, without the one that is open."""

    def __init__(self, window: Window, parent: QMenu) -> None:
        """Open briefs in a window; the style comes from the menu it hangs in."""
        super().__init__(window.tr("Open &recent"), parent)
        self._window = window
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._others():
            self.addAction(self._entry(path))
        if self.isEmpty():
            self.addAction(self.tr("No other brief yet")).setEnabled(False)

    def _others(self) -> list[Path]:
        session = self._window.session
        here = session.path.resolve() if session.path else None
        return [path for path in map(Path, session.settings.recent) if path != here]

    def _entry(self, path: Path) -> QAction:
        there = _is_there(path)
        title = f"{path.stem}  ({path.parent.name})" if path.parent.name else path.stem
        entry = QAction((title if there else self.tr("{0} – gone").format(title)).replace("&", "&&"), self)
        entry.setEnabled(there)
        entry.setToolTip(str(path))
        entry.triggered.connect(lambda _checked: self._window.files.open_at(path))
        return entry


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
