"""What a user does in the reading room: drags the mouse over words, clicks, presses keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.ids import article_id
from briefer.core.records import Annotation, Article, Part, Role
from briefer.core.text import Span

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def article(text: str, roles: dict[str, Role] | None = None, title: str = "") -> Article:
    """Return an article whose parts are its paragraphs; `roles` names parts by the words they begin with."""
    parts = []
    for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        role = next((role for words, role in (roles or {}).items() if match[0].startswith(words)), Role.BODY)
        parts.append(Part(match.start(), match.end(), role))
    return Article(article_id(text), text, tuple(parts), title=title)


def words(view: ArticleView, quote: str) -> Span:
    """Return where some words stand in the view's article."""
    assert view.shown is not None
    start = view.shown.text.index(quote)
    return Span(start, start + len(quote))


def point_of(view: ArticleView, offset: int) -> QPoint:
    """Return the viewport's point at an offset: on the border before that character, at mid-height."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.units.to_utf16(offset))
    return view.cursorRect(cursor).center()


def inside(view: ArticleView, quote: str) -> QPoint:
    """Return a point upon the middle of some words."""
    start, end = words(view, quote)
    return point_of(view, (start + end) // 2) + QPoint(2, 0)


def drag_over(view: ArticleView, quote: str) -> None:
    """Select words by dragging the mouse over them."""
    start, end = words(view, quote)
    drag(view.viewport(), point_of(view, start), point_of(view, end))


def drag(widget: QWidget, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Drag with the left button, by a point between the two."""
    QTest.mousePress(widget, LEFT, modifiers, start)
    for point in ((start + end) / 2, end):
        _move(widget, point, modifiers)
    QTest.mouseRelease(widget, LEFT, modifiers, end)
    QApplication.processEvents()


def _move(widget: QWidget, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    # QTest.mouseMove tells neither of buttons nor of modifiers, which a drag with Alt held needs.
    there, globally = QPointF(point), QPointF(widget.mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, there, globally, Qt.MouseButton.NoButton, LEFT, modifiers)
    QApplication.sendEvent(widget, event)


def click(view: ArticleView, quote: str, *, times: int = 1) -> None:
    """Click once, twice or three times in quick succession upon the middle of some words."""
    point = inside(view, quote)
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    if times > 1:
        QTest.mouseDClick(view.viewport(), LEFT, NONE, point)
    if times > 2:
        QTest.mouseClick(view.viewport(), LEFT, NONE, point)
    QApplication.processEvents()


def click_apart(view: ArticleView, quote: str) -> None:
    """Click once, long after the last click."""
    # Two quick clicks are a double click to Qt; a key that does nothing lets no time pass, a far-off stamp does.
    QTest.mouseClick(view.viewport(), LEFT, NONE, inside(view, quote), QApplication.doubleClickInterval() + 50)
    QApplication.processEvents()


def press(widget: QWidget, *keys: str) -> None:
    """Press keys one after the other, spelled as in a menu: `A`, `Shift+Right`, `Alt+Left`."""
    for spelled in keys:
        QTest.keySequence(widget, QKeySequence(spelled))
    QApplication.processEvents()


def quotes(session: Session) -> list[str]:
    """Return the words of all passages, in reading order."""
    return [passage.quote for passage in session.brief.passages()]


def only(session: Session) -> Annotation:
    """Return the one passage there is."""
    (passage,) = session.brief.annotations.values()
    return passage
