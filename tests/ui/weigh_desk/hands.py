"""What a user's hands do on the board: real presses, moves and releases over the places of cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.flows.driving import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.ids import AnnotationId, PointId
    from briefer.ui.weigh_desk.desk import WeighDesk

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def card_at(desk: WeighDesk, point: PointId, share: float = 0.25, high: float = 0.4) -> tuple[QWidget, QPoint]:
    """Return the viewport and the place in it at a share of a card's width and height, scrolled into sight."""
    cards = desk.column_of(point).cards
    row = cards.rows.row_of(point)
    assert row is not None
    if not cards.viewport().rect().contains(cards.card_rect(point)):
        cards.scrollTo(cards.rows.index(row, 0))
        settle()
    rect = cards.card_rect(point).intersected(cards.viewport().rect())
    assert not rect.isEmpty(), "the card is out of sight"
    return cards.viewport(), QPoint(rect.left() + round(rect.width() * share), rect.top() + round(rect.height() * high))


def sentence_at(desk: WeighDesk, point: PointId) -> tuple[QWidget, QPoint]:
    """Return the viewport and the place of a card's first word."""
    viewport, _place = card_at(desk, point)
    rect = desk.column_of(point).cards.card_rect(point)
    return viewport, QPoint(rect.left() + 40, max(4, rect.top() + 20))


def passage_at(desk: WeighDesk, point: PointId, passage: AnnotationId) -> tuple[QWidget, QPoint]:
    """Return the viewport and the place of a passage within a card."""
    cards = desk.column_of(point).cards
    rect = cards.row_rect(point, passage)
    assert cards.viewport().rect().intersects(rect), "the passage is out of sight"
    return cards.viewport(), rect.center()


def waiting_at(desk: WeighDesk, passage: AnnotationId) -> tuple[QWidget, QPoint]:
    """Return the viewport and the place of a passage in the strip, scrolled into sight."""
    strip = desk.strip.list
    row = strip.rows.row_of(passage)
    assert row is not None, "the passage does not wait in the strip"
    strip.scrollTo(strip.rows.index(row, 0))
    settle()
    return strip.viewport(), strip.visualRect(strip.rows.index(row, 0)).center()


def below_cards(desk: WeighDesk, kind: str) -> tuple[QWidget, QPoint]:
    """Return the viewport of a column and a place in its empty space."""
    cards = desk.columns[kind].cards  # type: ignore[index]
    place = QPoint(cards.viewport().width() // 2, cards.viewport().height() - 8)
    assert cards.row_at(place) is None, "the column is full"
    return cards.viewport(), place


def _send(widget: QWidget, kind: QEvent.Type, place: QPoint, held: Qt.KeyboardModifier, *, down: bool) -> None:
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    buttons = LEFT if down else Qt.MouseButton.NoButton
    glob = QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(place), glob, button, buttons, held))


def grab(source: tuple[QWidget, QPoint], target: tuple[QWidget, QPoint], held: Qt.KeyboardModifier = PLAIN) -> QPoint:
    """Press at one place and move to another, without letting go; return the place in the source."""
    widget, start = source
    end = widget.mapFromGlobal(target[0].mapToGlobal(target[1]))
    _send(widget, QEvent.Type.MouseButtonPress, start, PLAIN, down=True)
    for place in (start + QPoint(4, 4), start + QPoint(14, 14), (start + end) / 2, end):
        _send(widget, QEvent.Type.MouseMove, place, held, down=True)
    return end


def drag(source: tuple[QWidget, QPoint], target: tuple[QWidget, QPoint], held: Qt.KeyboardModifier = PLAIN) -> None:
    """Drag from one place to another."""
    end = grab(source, target, held)
    _send(source[0], QEvent.Type.MouseButtonRelease, end, held, down=False)
    settle()


def click(at: tuple[QWidget, QPoint], held: Qt.KeyboardModifier = PLAIN) -> None:
    """Click at a place."""
    QTest.mouseClick(at[0], LEFT, held, at[1])
    settle()


def press(desk: WeighDesk, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(desk.window().focusWidget(), key, held)
    settle()


def type_words(desk: WeighDesk, words: str) -> None:
    """Type words where the keyboard is."""
    QTest.keyClicks(desk.window().focusWidget(), words)
    settle()
