"""File > Open recent: the last briefs, the ones that cannot be opened in grey, with why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from briefer.ui.naming import plain_tip

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
        why = self._why_not(path)
        title = f"{path.stem}  ({path.parent.name})" if path.parent.name else path.stem
        entry = QAction((f"{title} – {why}" if why else title).replace("&", "&&"), self)
        entry.setEnabled(not why)
        entry.setToolTip(plain_tip(str(path)))
        entry.triggered.connect(lambda _checked: self._window.files.open_at(path))
        return entry

    def _why_not(self, path: Path) -> str:
        """Return why a brief cannot be opened now, in a few words; empty if it can."""
        try:
            if path.is_file():
                return ""
            if path.exists():
                return self.tr("that is no file now")
            return self.tr("gone") if path.parent.is_dir() else self.tr("its folder is gone or not connected")
        except OSError as error:
            return error.strerror or self.tr("cannot be reached")
