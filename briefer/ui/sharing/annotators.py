"""Whose a passage is, at a glance: initials in a colour of their own, once more than one person tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from briefer.ui.codebook.colours import SWATCHES, seen
from briefer.ui.naming import initials, plain_tip, shown

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

WIDTH, HEIGHT = 24, 15


def annotators(brief: Brief) -> tuple[PersonId, ...]:
    """Return who tagged the passages of a brief: always in the same order, whatever the others do."""
    return tuple(sorted({passage.creator for passage in brief.annotations.values()}))


def colour_of_person(brief: Brief, person: PersonId, ground: QColor) -> QColor:
    """Return a person's colour as it is seen on a ground: the same in every window."""
    people = sorted({*brief.people, *annotators(brief)})
    n = people.index(person) if person in people else 0
    return seen(QColor(SWATCHES[n % len(SWATCHES)].colour), ground)


def paint_monogram(painter: QPainter, rect: QRectF, name: str, colour: QColor, look: Look) -> None:
    """Paint initials in an outline."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), rect.height() / 2, rect.height() / 2)
    painter.setPen(look.theme.second)
    painter.setFont(look.interface_font(9, QFont.Weight.DemiBold))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(shown(name)))
    painter.restore()


class Monogram(QWidget):
    """The initials of whoever tagged a passage; hidden while only one person tags."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.person: PersonId | None = None
        self.setFixedSize(QSize(WIDTH + 2, HEIGHT + 2))
        self.hide()
        look.changed.connect(self.update)

    def show_person(self, person: PersonId) -> None:
        """Show somebody's initials."""
        brief = self._session.brief
        self.person = person
        self.setVisible(len(annotators(brief)) > 1)
        self.setToolTip(plain_tip(shown(brief.name_of(person))))
        self.setAccessibleName(shown(brief.name_of(person)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the initials."""
        del event
        if self.person is not None:
            brief, theme = self._session.brief, self._look.theme
            colour = colour_of_person(brief, self.person, theme.chrome)
            rect = QRectF(1, 1, WIDTH, HEIGHT)
            paint_monogram(QPainter(self), rect, brief.name_of(self.person), colour, self._look)
