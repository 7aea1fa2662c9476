"""Render every screen to PNG, light and dark, for people to look at: `make screens`.

`python tools/screens.py FOLDER es` renders them in Spanish.
"""

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

from briefer.core.kinds import RISK
from briefer.store import brief_file, settings
from briefer.ui import app, commands

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.ids import ArticleId
    from briefer.ui.window import Window

SIZE = (1440, 900)
NARROW = (960, 640)


def main(folder: Path, language: str = "en") -> None:
    """Save one picture of each screen in each theme into a folder, in a language."""
    folder.mkdir(parents=True, exist_ok=True)
    application = app.application()
    for theme in ("light", "dark"):
        for name, size, prepare in SCREENS:
            _choose_language(language)
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


def _choose_language(language: str) -> None:
    kept = settings.load()
    kept.language = language
    settings.save(kept)


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


def _who_else(window: Window) -> None:
    _read(window)
    commands.who_else(window)


def _brief(window: Window) -> None:
    _settle()
    window.show_desk("brief")


def _empty_brief(window: Window) -> None:
    _empty(window)
    window.show_desk("brief")


def _weigh(window: Window) -> None:
    _settle()
    window.show_desk("weigh")


def _weigh_point(window: Window) -> None:
    _weigh(window)
    window.weigh.choice.choose_point(window.session.brief.board(RISK)[0].id)
    window.weigh.begin()


def _weigh_asking(window: Window) -> None:
    _weigh(window)
    window.weigh.acts.passages.support()


def _weigh_matrix(window: Window) -> None:
    _weigh(window)
    window.weigh.show_view("matrix")


def _weigh_risks(window: Window) -> None:
    _weigh(window)
    window.weigh.show_view("risks")


def _weigh_coverage(window: Window) -> None:
    _weigh(window)
    window.weigh.show_view("coverage")


def _weigh_empty(window: Window) -> None:
    _empty(window)
    window.show_desk("weigh")


SCREENS: tuple[tuple[str, tuple[int, int], Callable[[Window], None]], ...] = (
    ("read", SIZE, _read),
    ("read-chosen", SIZE, _choose),
    ("read-all-panes", SIZE, _six_panes),
    ("read-narrow", NARROW, _read),
    ("read-empty", SIZE, _empty),
    ("weigh", SIZE, _weigh),
    ("weigh-point", SIZE, _weigh_point),
    ("weigh-asking", SIZE, _weigh_asking),
    ("weigh-matrix", SIZE, _weigh_matrix),
    ("weigh-risks", SIZE, _weigh_risks),
    ("weigh-coverage", SIZE, _weigh_coverage),
    ("weigh-narrow", NARROW, _weigh),
    ("weigh-empty", SIZE, _weigh_empty),
    ("who-else", SIZE, _who_else),
    ("brief", SIZE, _brief),
    ("brief-narrow", NARROW, _brief),
    ("brief-empty", SIZE, _empty_brief),
)

if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/screens"), *sys.argv[2:3])
