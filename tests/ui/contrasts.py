"""Look at a picture of a window, and find words that hardly differ from their ground."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from tests.ui.colours import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 3.0
"""What thin letters keep of the 4.5 to 1 of their colour, once their edges are smoothed."""


def flaws(window: QWidget) -> list[str]:
    """Return a sentence on each label, button or field whose words are faint, in the theme that is shown."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top.parent() in (None, window)]
    return [flaw for top in tops for flaw in _faint(top)]


def _faint(top: QWidget) -> Iterator[str]:
    picture = top.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    for widget in top.findChildren(QWidget):
        words = _words(widget) if widget.isVisible() and widget.window() is top else ""
        room = QRect(widget.mapTo(top, QPoint()), widget.size()).intersected(picture.rect())
        if words and widget.visibleRegion().boundingRect() == widget.rect() and not room.isEmpty():
            ratio = _ratio(picture.copy(room))
            if ratio < LEAST:
                yield f"{type(widget).__name__} {words[:40]!r} is faint, {ratio:.1f} to 1"


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    return widget.text().strip() if isinstance(widget, QLabel | QAbstractButton) else ""


def _ratio(picture: QImage) -> float:
    """Return the contrast between the colour there is most of and the one that differs most from it."""
    counted = Counter(memoryview(picture.constBits()).cast("I"))
    ground = QColor(counted.most_common(1)[0][0])
    return max(contrast(ground, QColor(rgb)) for rgb in counted)
