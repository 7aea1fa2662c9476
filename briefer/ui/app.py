"""Start the window: fonts, palette, the brief to show; and the one place where a bug ends up."""

from __future__ import annotations

import argparse
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import briefer
from briefer.core.errors import BrieferError
from briefer.core.passage_link import is_link
from briefer.store import settings
from briefer.ui import links, roles, translating
from briefer.ui.handover import at_the_door, handed_over
from briefer.ui.renewal import dress
from briefer.ui.sample import own_sample
from briefer.ui.session import Session
from briefer.ui.theme import Look
from briefer.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType


def main(arguments: Sequence[str]) -> int:
    """Open the window on what the arguments name, and return the exit code when it closes."""
    asked = _parser().parse_args([arg for n, arg in enumerate(arguments) if n or arg != "open"])
    # A link comes from anywhere: whatever was put behind it is not opened.
    named = asked.paths[:1] if any(map(is_link, asked.paths[:1])) else asked.paths
    app = application()
    try:
        if asked.offscreen is None and not asked.own_window and handed_over(named):
            return 0
        window = open_window([Path(name) for name in named if not is_link(name)])
        for link in filter(is_link, named):
            links.follow(window, link)
    except BrieferError as error:
        sys.stderr.write(f"briefer: {error}\n")
        return 1
    sys.excepthook = _Outermost(window.session)
    if asked.offscreen is not None:
        from briefer.ui.offscreen import show_main_job

        return show_main_job(window, asked.offscreen)
    window.whereabouts.return_to_place()
    window.show()
    QTimer.singleShot(0, window.read.panes.focus_active)
    with at_the_door(window):
        return app.exec()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="briefer", description=briefer.__doc__)
    what = "articles, folders, a brief, a memo, or a link to a passage"
    parser.add_argument("paths", nargs="*", metavar="PATH", help=what)
    parser.add_argument(
        "--offscreen", type=Path, metavar="FOLDER", help="compile the memo and a picture there, and quit"
    )
    parser.add_argument(
        "--own-window", action="store_true", help="open a window even if one that runs shows the brief already"
    )
    return parser


def application() -> QApplication:
    """Return the application, made on first use, in the style the themes are drawn for."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["briefer"])
    QGuiApplication.setApplicationDisplayName("briefer")
    QGuiApplication.setDesktopFileName("briefer")
    app.setStyle("Fusion")
    roles.begin()
    return app


def open_window(paths: Sequence[Path] = ()) -> Window:
    """Make a window on the paths or, without any, on the last brief, or on the sample. Raises `BrieferError`."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise BrieferError(f"There is no file {missing[0]}.", "Check the name and the folder.")
    kept = settings.load()
    session, look = Session(kept), Look(kept.theme, kept.type)
    translating.speak(kept.language)
    dress(look)
    window = Window(session, look)
    if not paths:
        _open_last(window)
        return window
    window.take(list(paths))
    return window


def _open_last(window: Window) -> None:
    """Open the brief of the last time or, where it is gone or damaged, the one before, and say so."""
    problems = []
    for path in map(Path, window.session.settings.recent[:]):
        try:
            window.session.open(path)
        except BrieferError as error:
            problems.append(error.sentence)
        else:
            break
    else:
        window.session.open(own_sample())
    if problems:
        opened = window.session.path
        said = [*problems[:1], f"{opened.stem if opened else ''} is open instead.", *window.session.complaints]
        window.session.failed.emit(BrieferError(" ".join(said), "See File > Open recent."))


class _Outermost:
    """What becomes of an exception nobody expected: it is written down, and the user told that the work is safe."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, BrieferError):
            self._session.failed.emit(error)
            return
        report = _report("".join(traceback.format_exception(kind, error, trace)))
        saved = "your work up to here is saved" if self._session.all_saved else "not all of your work is saved yet"
        self._session.failed.emit(BrieferError(f"Something went wrong inside briefer; {saved}.", report))


def _report(trace: str) -> str:
    """Write down what went wrong, and return a sentence on where; even a full disk must not make it worse."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    try:
        path = settings.state_dir() / f"error-{stamp}.txt"
        path.write_text(f"briefer {briefer.__version__}\n{trace}", encoding="utf-8")
    except (OSError, BrieferError) as error:
        return f"No report could be written: {error}"
    return f"A report was written to {path}."
