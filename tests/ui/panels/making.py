"""Articles of our own, to look at in the columns and on the memo desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefer.core.ids import article_id
from briefer.core.records import Article, Part, Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QWidget

    from briefer.core.ids import AnnotationId

FIRST = (
    "A dam treaty nobody is keeping",
    "Twelve years after it was signed, the treaty is a document that both quote.",
    "Without shared figures every dry month looks like theft. A dispute about numbers turns into one about aims.",
    "A third failed season could push the upper province to close its gates outright.",
)
SECOND = (
    "Patience is a policy of those who have water, says Señor Núñez.",
    "A seasonal guarantee would buy both sides three years 🌧️ and more.",
)


def article_of(lines: tuple[str, ...], *, titled: bool = True, **known: object) -> Article:
    """Return an article of one part to a line; the first is its title if it has one."""
    text = "\n\n".join(lines)
    parts, start = [], 0
    for n, line in enumerate(lines):
        parts.append(Part(start, start + len(line), Role.TITLE if titled and n == 0 else Role.BODY))
        start += len(line) + 2
    title = lines[0] if titled else ""
    return Article(article_id(text), text, tuple(parts), title=title, **known)  # type: ignore[arg-type]


class Tagged(Protocol):
    """Tags words of an article, by its place in the brief, and returns the passage's id."""

    def __call__(self, words: str, tag: str = ..., **more: object) -> AnnotationId: ...


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(widget, key, modifier)


def click_row(
    view: QAbstractItemView,
    row: int,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click into a row of a list that is in sight."""
    rect = view.visualRect(view.model().index(row, 0))
    assert view.viewport().rect().intersects(rect), "the row is out of sight"
    QTest.mouseClick(view.viewport(), button, modifier, rect.topLeft() + QPoint(60, 12))
