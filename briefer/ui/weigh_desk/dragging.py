"""What is being dragged over the board, and where it would go: one hand for all columns and the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from briefer.core.records import Side
from briefer.ui.panels.wrapping import wrap
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from briefer.core.ids import AnnotationId, PointId
    from briefer.core.kinds import Kind
    from briefer.ui.theme import Look

SCROLL_EVERY = 40
"""Milliseconds between two steps while the pointer rests at an edge."""
TOGETHER = Qt.KeyboardModifier.ControlModifier
"""Held, a point is merged into another, and a passage of a point serves both."""


class Cargo(NamedTuple):
    """What is dragged: passages, perhaps out of a point, or a point."""

    words: str
    passages: tuple[AnnotationId, ...] = ()
    within: PointId | None = None
    point: PointId | None = None


class Target(NamedTuple):
    """Where it would go: onto a point, before a point of a column, or (no column) back among the unused passages."""

    column: Kind | None
    point: PointId | None = None
    side: Side | None = None
    before: PointId | None = None


class Area(Protocol):
    """Something that a thing can be dropped on."""

    def target_at(self, place: QPoint, cargo: Cargo, *, together: bool) -> Target | None:
        """Return what a place on the screen stands for; None if it is not in this area."""

    def scroll_towards(self, place: QPoint) -> None:
        """Scroll a step if the place is at an edge."""


def far_enough(event: QMouseEvent, pressed: QPoint | None) -> bool:
    """Tell whether the mouse was moved far enough, the left button held, for it to be a drag."""
    if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
        return False
    return (event.position().toPoint() - pressed).manhattanLength() >= QApplication.startDragDistance()


class Hand(QObject):
    """Carries things from area to area. It only says what is meant; `dropped` is where it is done."""

    moved = Signal()
    """The target is another, or nothing is carried any more."""
    dropped = Signal(object, object, bool)
    """`Cargo`, `Target`, and whether Ctrl was held."""

    def __init__(self, ghost: Ghost, parent: QObject | None = None) -> None:
        """Carry nothing."""
        super().__init__(parent)
        self.areas: list[Area] = []
        self.cargo: Cargo | None = None
        self.target: Target | None = None
        self._ghost, self._place, self._together = ghost, QPoint(), False
        self._edge = QTimer(self, interval=SCROLL_EVERY)
        self._edge.timeout.connect(self._scroll)

    def take(self, cargo: Cargo) -> None:
        """Begin to carry something."""
        self.cargo = cargo
        self._edge.start()

    def move(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Carry it to a place on the screen."""
        if self.cargo is None:
            return
        self._place, self._together = place, bool(modifiers & TOGETHER)
        found = (area.target_at(place, self.cargo, together=self._together) for area in self.areas)
        self.target = next((each for each in found if each is not None), None)
        self._ghost.follow(place, self.cargo, said(self.cargo, self.target, together=self._together))
        self.moved.emit()

    def _scroll(self) -> None:
        for area in self.areas:
            area.scroll_towards(self._place)

    def drop(self) -> None:
        """Let it go where it is."""
        cargo, target = self.cargo, self.target
        self.cancel()
        if cargo is not None and target is not None:
            self.dropped.emit(cargo, target, self._together)

    def cancel(self) -> None:
        """Let it go back where it came from."""
        self.cargo = self.target = None
        self._edge.stop()
        self._ghost.hide()
        self.moved.emit()


def said(cargo: Cargo, target: Target | None, *, together: bool) -> str:
    """Return in a few words what letting go would do."""
    if target is None:
        return ""
    if target.side is not None:
        return tr("supports it") if target.side is Side.SUPPORTS else tr("disputes it")
    if target.point is not None:
        return tr("merge into this point") if together else ""
    if target.column is None:
        return tr("take from the point")
    return tr("move here") if cargo.point else tr("new point")


class Ghost(QWidget):
    """What is carried, beside the pointer."""

    WIDE, HIGH = 250, 62

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stay out of sight until something is carried."""
        super().__init__(parent)
        self._desk, self._look, self._words, self._said = parent, look, "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(self.WIDE, self.HIGH)
        self.hide()

    def follow(self, place: QPoint, cargo: Cargo, said_: str) -> None:
        """Show what is carried, and what letting go would do, beside a place on the screen."""
        self._words, self._said = cargo.words, said_
        room = self._desk.rect().bottomRight() - self.rect().bottomRight()
        at = self._desk.mapFromGlobal(place) + QPoint(16, 20)
        self.move(max(0, min(at.x(), room.x())), max(0, min(at.y(), room.y())))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a small card."""
        del event
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.third, 1))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        wrap(self._words, self._look.reading_font(100, size=13.5), self.WIDE - 20, 2, 18).paint(
            painter, 10, 5, theme.ink
        )
        painter.setFont(self._look.interface_font(12))
        painter.setPen(theme.second)
        painter.drawText(QRectF(10, 42, self.WIDE - 20, 16), Qt.AlignmentFlag.AlignVCenter, self._said)
