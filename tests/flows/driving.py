"""Drive the window as a user's hands do: real key presses, real mouse drags over the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from pytestqt.qtbot import QtBot

    from briefer.core.ids import ArticleId
    from briefer.ui.reading.pane import Pane
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
BRIEF = 250
"""Milliseconds: a timer for no longer than this only waits for things to calm down."""


def settle() -> None:
    """Let posted events happen, and whatever waits for a width or a typist to come to rest."""
    patience = QDeadlineTimer(10_000)
    QApplication.processEvents()
    while not _at_rest():
        assert not patience.hasExpired(), "the window does not come to rest"
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def _at_rest() -> bool:
    timers = (timer for window in QApplication.topLevelWidgets() for timer in window.findChildren(QTimer))
    return not any(timer.isActive() and timer.isSingleShot() and timer.interval() <= BRIEF for timer in timers)


def pane_of(window: Window, article: ArticleId) -> Pane:
    """Return the pane that shows an article."""
    return next(pane for pane in window.read.panes.panes if pane.article_id == article)


def point_at(view: ArticleView, offset: int) -> QPoint:
    """Return where an offset, in code points, stands in the viewport, scrolling it into view."""
    if not view.viewport().rect().contains(_caret(view, offset)):
        view.go_to(offset)
        settle()
    rect = _caret(view, offset)
    return QPoint(rect.left() + 1, rect.center().y())


def _caret(view: ArticleView, offset: int) -> QRect:
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.units.to_utf16(offset))
    return view.cursorRect(cursor)


def drag(view: ArticleView, start: int, end: int) -> None:
    """Select a range by dragging the mouse from its start to its end."""
    point_at(view, start)
    if not view.viewport().rect().contains(_caret(view, end)):
        # Both ends must be in sight at once: the beginning goes to the top.
        view.go_to(start)
        settle()
    begin, stop = point_at(view, start), point_at(view, end)
    QTest.mousePress(view.viewport(), LEFT, PLAIN, begin)
    QTest.mouseMove(view.viewport(), begin + QPoint(6, 0))
    QTest.mouseMove(view.viewport(), stop)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, stop)
    settle()


def click(view: ArticleView, offset: int) -> None:
    """Click between two characters."""
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, point_at(view, offset))
    settle()


def press(window: Window, keys: str) -> None:
    """Press a key, or keys with modifiers as `Ctrl+Z`, where the keyboard is."""
    *modifiers, key = keys.split("+")
    held = PLAIN
    for name in modifiers:
        held |= _MODIFIERS[name]
    QTest.keyClick(window.focusWidget(), getattr(Qt.Key, f"Key_{key}"), held)
    settle()


def write(window: Window, words: str) -> None:
    """Type words where the keyboard is."""
    QTest.keyClicks(window.focusWidget(), words)
    settle()


def opened(qtbot: QtBot, window: Window) -> Window:
    """Show a window, wait for what it reads, and have it closed at the end."""
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: not window.intake.busy, timeout=10_000)
    settle()
    return window
