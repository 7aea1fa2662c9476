"""What a user's hands and eyes do with a window's frame: drop files, answer dialogs, read status line and disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.fold import fold
from briefer.store import log
from tests.flows.driving import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.brief import Brief
    from briefer.ui.window import Window

LINES = (
    "{name}: a dam treaty nobody is keeping",
    "Twelve years after it was signed, the treaty of the {name} is a document that both sides quote and neither keeps.",
    "Without shared figures every dry month looks like theft. A third failed season could close the gates for good.",
    "The two governments should open their gauges to each other before the next dry season, says the {name}.",
)


def write_articles(folder: Path, names: Sequence[str] = ("Courier", "Herald", "Observer")) -> Path:
    """Write an article for each name into a folder, made if it is not there, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        text = "\n\n".join(LINES).format(name=name)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def on_disk(path: Path) -> Brief:
    """Return the brief that a fresh reading of a file gives."""
    read = log.read(path)
    return fold(read.header.brief, read.events)


def told(window: Window) -> str:
    """Return what the status line says now."""
    return window.status.told.text()


def urls(*paths: Path | str) -> QMimeData:
    """Return files, or addresses of the web, as a file manager or browser hands them over."""
    data = QMimeData()
    data.setUrls([QUrl(path) if isinstance(path, str) else QUrl.fromLocalFile(str(path)) for path in paths])
    # File managers hand the names over as words, too.
    data.setText("\n".join(map(str, paths)))
    return data


def drop(target: QWidget, data: QMimeData) -> bool:
    """Drag something over a widget and let it go there; tell whether anybody took it."""
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(4, 4), copy, data, left, plain)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    let_go = QDropEvent(QPointF(4, 4), copy, data, left, plain)
    QApplication.sendEvent(target, let_go)
    return let_go.isAccepted()


def drop_and_wait(qtbot: QtBot, window: Window, *paths: Path) -> None:
    """Drop files on a window, and wait until they are read."""
    assert drop(window, urls(*paths))
    qtbot.waitUntil(lambda: not window.intake.busy, timeout=10_000)
    settle()


def answering(answer: Callable[[QWidget], object]) -> QTimer:
    """Answer the next modal dialogs as soon as they show; stop the timer when it is done with."""
    timer = QTimer(interval=5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            answer(dialog)

    timer.timeout.connect(look)
    timer.start()
    return timer


def escape(dialog: QWidget) -> None:
    """Press Esc in a dialog."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


class Warned(QObject):
    """Collect the sentences of everything that failed."""

    def __init__(self, window: Window) -> None:
        """Listen to a window's session."""
        super().__init__(window)
        self.sentences: list[str] = []
        window.session.failed.connect(lambda error: self.sentences.append(str(error)))
