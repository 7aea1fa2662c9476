"""What a page is filled with: strips as wide as the page, each a line of text or a row of a table, never cut."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextLine

from briefer.ui.memo_desk.print_type import INK

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QTextLayout


class Link(NamedTuple):
    """A stretch of a text that leads to a piece of evidence, by its E-number."""

    start: int
    end: int
    entry: int


@dataclass(frozen=True, slots=True)
class SetText:
    """A text that was laid out, and what in it leads somewhere. Lines live only as long as their layout."""

    layout: QTextLayout
    links: tuple[Link, ...] = ()
    notes: tuple[tuple[int, int], ...] = ()
    """Where which note is cited: position and number."""


class PlacedLine(NamedTuple):
    """One line of a text, at a place in its strip."""

    text: SetText
    line: QTextLine
    x: float
    notes: tuple[int, ...] = ()
    """The numbers of the notes cited in the line."""

    @property
    def words(self) -> str:
        """The words of the line."""
        units = self.text.layout.text().encode("utf-16-le")
        start = 2 * self.line.textStart()
        return units[start : start + 2 * self.line.textLength()].decode("utf-16-le", "replace")

    def entry_at(self, x: float, y: float) -> int | None:
        """Return the E-number that a point in the strip leads to."""
        if not self.line.naturalTextRect().translated(self.x, 0).adjusted(-10, -10, 10, 10).contains(QPointF(x, y)):
            return None
        cursor = self.line.xToCursor(x - self.x, QTextLine.CursorPosition.CursorOnCharacter)
        return next((link.entry for link in self.text.links if link.start <= cursor < link.end), None)


def placed(text: SetText, line: QTextLine, x: float) -> PlacedLine:
    """Return a line at a place, with the notes it cites."""
    if not text.notes:
        return PlacedLine(text, line, x)
    start, end = line.textStart(), line.textStart() + line.textLength()
    return PlacedLine(text, line, x, tuple(number for at, number in text.notes if start <= at < end))


class Rule(NamedTuple):
    """A thin line or bar in a strip."""

    rect: QRectF
    colour: QColor


class PlacedImage(NamedTuple):
    """A picture in a strip, and what it shows in words."""

    image: QImage
    rect: QRectF
    alt: str
    fitted: dict[int, QImage]
    """The picture in the width, in pixels, in which it was painted last."""

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint it; a screen shows far fewer pixels than the picture has, and gets it made smaller with care."""
        across = round(self.rect.width() * painter.deviceTransform().m11())
        if not 0 < across < self.image.width():
            painter.drawImage(self.rect.translated(x, y), self.image)
            return
        if across not in self.fitted:
            self.fitted.clear()
            self.fitted[across] = self.image.scaledToWidth(across, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(self.rect.translated(x, y), self.fitted[across])


@dataclass(frozen=True, slots=True)
class Strip:
    """A band of the page."""

    height: float
    lines: tuple[PlacedLine, ...] = ()
    rules: tuple[Rule, ...] = ()
    image: PlacedImage | None = None
    before: float = 0
    """Space above, unless the strip begins a page."""
    keep: bool = False
    """Stays on the page with the next one."""
    header: Strip | None = None
    """What stands above it again where it begins a page: the head of its table."""
    new_page: bool = False
    notes: tuple[int, ...] = field(init=False)
    """The numbers of the notes cited in the strip."""

    def __post_init__(self) -> None:
        """Gather the notes once: a strip is laid out many times."""
        object.__setattr__(self, "notes", tuple(number for line in self.lines for number in line.notes))

    @property
    def words(self) -> str:
        """The words of the strip, cells apart by tabs; what a picture shows."""
        if self.image:
            return self.image.alt
        return "\t".join(line.words for line in self.lines)

    def entry_at(self, x: float, y: float) -> int | None:
        """Return the E-number that a point leads to, if any."""
        return next((entry for line in self.lines if (entry := line.entry_at(x, y)) is not None), None)

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint the strip with its upper left corner at a point."""
        for rule in self.rules:
            painter.fillRect(rule.rect.translated(x, y), rule.colour)
        if self.image:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self.image.paint(painter, x, y)
        painter.setPen(INK)
        for line in self.lines:
            line.line.draw(painter, QPointF(x + line.x, y))
