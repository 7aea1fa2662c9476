"""The main job without a display: compile the memo of the open brief, and save a picture of the window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window


def _print_unless_known(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Print what Qt has to say, but not that a picture has no place on a screen."""
    del kind, context
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def show_main_job(window: Window, folder: Path) -> int:
    """Write memo and picture into a folder, say where they are, and return the exit code."""
    qInstallMessageHandler(_print_unless_known)
    # What was told before anybody listened: why there is no brief.
    problems = [window.status.told.text()] if window.session.path is None else []
    window.session.failed.connect(lambda error: problems.append(str(error)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problems.append(f"The folder {folder} could not be made: {error.strerror}.")
    if not problems:
        _show(window, folder, problems)
    window.close()
    for problem in problems:
        sys.stderr.write(f"briefer: {problem}\n")
    return 1 if problems else 0


def _show(window: Window, folder: Path, problems: list[str]) -> None:
    memo, picture = folder / "memo.docx", folder / "window.png"
    window.show()
    window.intake.wait()
    for _ in range(3):
        QApplication.processEvents()
    window.files.write_memo_at(memo)
    window.files.memos.wait()
    QApplication.processEvents()
    if window.files.memos.asking:
        # Nobody is there to ask: what was edited by hand stays.
        window.files.memos.write_as_chosen()
    if not window.grab().save(str(picture)):
        problems.append(f"{picture} could not be written.")
    if not problems:
        sys.stdout.write(f"The memo is in   {memo.resolve()}\nThe picture is in {picture.resolve()}\n")
