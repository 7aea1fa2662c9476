"""Words of a few lines at most, cut with an ellipsis where they are longer: titles and bylines above the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPaintEvent, QResizeEvent


class Words(QWidget):
    """Show plain words, wrapped to the width, in at most so many lines."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, most_lines: int, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._most = most_lines
        self._words = ""
        self._colour: QColor | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def words(self) -> str:
        """The words, uncut."""
        return self._words

    def set_words(self, words: str, font: QFont, colour: QColor) -> None:
        """Show words in a type and a colour."""
        self._words, self._colour = words, colour
        self.setAccessibleName(words)
        self.setFont(font)
        self.updateGeometry()
        self.update()

    def lines(self, width: float) -> list[str]:
        """Return the words as they are cut into lines of a width."""
        layout = QTextLayout(self._words, self.font())
        layout.setTextOption(_WRAPPED)
        layout.beginLayout()
        cut: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(20.0, width))
            if len(cut) == self._most - 1:
                rest = self._words[line.textStart() :]
                cut.append(QFontMetricsF(self.font()).elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            cut.append(self._words[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return cut

    @property
    def is_cut(self) -> bool:
        """Tell whether some of the words are not seen."""
        return "".join(self.lines(self.width())).replace(" ", "") != self._words.replace(" ", "")

    def hasHeightForWidth(self) -> bool:
        """Tell the layout to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that the width makes."""
        return round(len(self.lines(width)) * self._leading()) if self._words else 0

    def sizeHint(self) -> QSize:
        """Return a size for the present width."""
        return QSize(120, self.heightForWidth(max(60, self.width())))

    def _leading(self) -> float:
        return self.font().pixelSize() * 1.36

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the width makes other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        del event
        if self._colour is None:
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self._colour)
        metrics = QFontMetricsF(self.font())
        top = (self._leading() - metrics.height()) / 2 + metrics.ascent()
        for n, line in enumerate(self.lines(self.width())):
            painter.drawText(QPointF(0, top + n * self._leading()), line)


_WRAPPED = QTextOption()
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
