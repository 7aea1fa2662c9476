"""What came of merging a mailed file: from whom, how much, and what conflicts since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from briefer.core.conflicts import conflicts_of
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control, Voice
from briefer.ui.sharing.cards import Card, CardPanel
from briefer.ui.sharing.words import tr
from briefer.ui.translating import told
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.arrivals import Arrival, Brought
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


def things(brought: Brought) -> str:
    """Return what somebody brought, counted."""
    numbers = (
        (brought.articles, tr("%n article(s)")),
        (brought.passages, tr("%n passage(s)")),
        (brought.points, tr("%n point(s)")),
        (brought.notes, tr("%n note(s)")),
        (brought.changes, tr("%n other change(s)")),
    )
    return ", ".join(counted(template, number) for number, template in numbers if number)


class MergeReport(CardPanel):
    """The report of the last merge."""

    place_wanted = Signal(str, str)
    """Show the thing with this id, in that field."""
    conflicts_wanted = Signal()
    person_wanted = Signal(str)
    """Show this person's passages."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start without a report."""
        super().__init__(look, tr("What came in"), tr("Enter shows the passages, or the place of a conflict."), parent)
        self._session = session
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        self.settle = Control(tr("Settle the conflicts"), look)
        self.settle.clicked.connect(self.conflicts_wanted)
        row.addWidget(self.settle)
        row.addStretch(1)
        self.column.insertLayout(2, row)

    def report(self, arrival: Arrival) -> None:
        """Show what came."""
        if not arrival.events:
            self.tell(tr("Nothing new: everything in that file is here already."))
        else:
            stays = tr("It is in your own file now: the mailed one is not needed any more.")
            self.tell(f"{counted(tr('%n change(s) were taken in.'), arrival.events)} {stays}")
        people = [self._card_of(brought) for brought in arrival.brought]
        disputes = conflicts_of(self._session.brief, self._session.events) if arrival.conflicts else []
        listed = [each for each in disputes if (each.target, each.field) in arrival.conflicts]
        self.settle.setVisible(bool(listed))
        self.show_cards([*people, *(self._conflict(each.target, each.field, each.about) for each in listed)])

    def _card_of(self, brought: Brought) -> Card:
        card = Card(self.look)
        mine = brought.person == self._session.settings.person
        name = tr("You, elsewhere") if mine else shown(brought.name)
        card.add_text(name, Voice.STRONG)
        card.add_text(things(brought))
        card.setAccessibleName(f"{name}: {things(brought)}")
        card.taken.connect(lambda: self.person_wanted.emit(brought.person))
        return card

    def _conflict(self, target: str, field: str, about: str) -> Card:
        card = Card(self.look)
        card.add_text(tr("In conflict"), Voice.WARNING)
        card.add_text(told(about))
        card.setAccessibleName(tr("In conflict: {about}").format(about=told(about)))
        card.taken.connect(lambda: self.place_wanted.emit(target, field))
        return card
