"""Render every screen to PNG, light and dark, for people to look at: `make screens`."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Without a screen Qt warns of each window that has a smallest size; that would stand between the figures.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
os.environ["BRIEFER_HOME"] = tempfile.mkdtemp(prefix="briefer-screens-")

from PySide6.QtCore import QEventLoop, QTimer

from briefer.store import brief_file, settings
from briefer.ui import app, commands

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.ids import ArticleId
    from briefer.ui.window import Window

SIZE = (1440, 900)
NARROW = (960, 640)


def main(folder: Path) -> None:
    """Save one picture of each screen in each theme into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    application = app.application()
    for theme in ("light", "dark"):
        for name, size, prepare in SCREENS:
            window = app.open_window()
            commands.set_theme(window, theme)
            window.resize(*size)
            window.show()
            prepare(window)
            _settle()
            picture = folder / f"{name}-{theme}.png"
            window.grab().save(str(picture))
            print(picture)
            window.close()
            window.deleteLater()
            application.processEvents()
            shutil.rmtree(os.environ["BRIEFER_HOME"])
            Path(os.environ["BRIEFER_HOME"]).mkdir()


def _settle(milliseconds: int = 400) -> None:
    """Let debounced layout and the preview come to rest."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _articles(window: Window) -> list[ArticleId]:
    return list(window.session.brief.articles)


def _read(window: Window) -> None:
    _settle()
    window.reveal(window.session.brief.passages()[3].id)


def _choose(window: Window) -> None:
    _settle()
    argument = next(passage for passage in window.session.brief.passages() if passage.said_by)
    window.reveal(argument.id)


def _six_panes(window: Window) -> None:
    for article in _articles(window):
        window.read.panes.show_article(article, beside=True)


def _empty(window: Window) -> None:
    path = settings.data_dir() / "Nothing yet.briefer"
    brief_file.new_brief(path, window.session.settings)
    window.files.open_at(path)


def _brief(window: Window) -> None:
    _settle()
    window.show_desk("brief")


def _empty_brief(window: Window) -> None:
    _empty(window)
    window.show_desk("brief")


SCREENS: tuple[tuple[str, tuple[int, int], Callable[[Window], None]], ...] = (
    ("read", SIZE, _read),
    ("read-chosen", SIZE, _choose),
    ("read-all-panes", SIZE, _six_panes),
    ("read-narrow", NARROW, _read),
    ("read-empty", SIZE, _empty),
    ("brief", SIZE, _brief),
    ("brief-narrow", NARROW, _brief),
    ("brief-empty", SIZE, _empty_brief),
)

if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/screens"))
