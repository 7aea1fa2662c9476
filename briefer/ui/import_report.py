"""What came of an import: what had no place, and how positions were read, to be read in another way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from briefer.core.kinds import KINDS
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Voice
from briefer.ui.sharing.cards import Card, CardPanel
from briefer.ui.translating import kind_name, told
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Touched
    from briefer.exchange.intake import Incoming
    from briefer.exchange.refi_positions import Way
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

READ_SO = "so"
_LETTERS = {kind.id: Qt.Key(ord(kind.key)) for kind in KINDS}
MOST_WAYS = 6
"""Ways of reading positions that are offered: the others fit worse."""
MOST = 100
"""Remarks that are listed."""


class WayCard(Card):
    """One way of reading a file's positions."""

    def __init__(self, way: Way, look: Look, parent: QWidget | None = None) -> None:
        """Say how it counts, how well it fits, and offer it."""
        super().__init__(look, parent)
        self.way = way
        counting = told(str(way.counting))
        self.add_text(counting[:1].upper() + counting[1:], Voice.STRONG)
        fit = self.tr("{0} % of the ends stand at word borders").format(round(way.fit * 100))
        self.add_text(fit)
        sample = self.tr("The last passage: “{0}”").format(shown(way.sample)) if way.sample else ""
        self.add_text(sample or self.tr("The last passage would not be in the text."))
        self.used = self.add_text(self.tr("The passages were read so."), Voice.CAPTION)
        self.button = self.act_button(READ_SO, self.tr("Read so"), Qt.Key.Key_R)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(f"{counting}: {fit}")

    def mark(self, *, used: bool) -> None:
        """Say whether the passages stand as this way has them."""
        self.used.setVisible(used)
        self.button.setVisible(not used)
        self._fit()


class KindCard(Card):
    """What names none of the kinds, to be taken in as one of them."""

    def __init__(self, number: int, look: Look, parent: QWidget | None = None) -> None:
        """Offer each kind by its key."""
        super().__init__(look, parent)
        said = counted(self.tr("%n thing(s) left out for want of a kind"), number)
        self.add_text(said, Voice.STRONG)
        self.add_text(self.tr("Take them in as one: their own tags become sub-tags of it."))
        row = QHBoxLayout()
        row.setSpacing(6)
        for kind in KINDS:
            row.addWidget(self.act_button(kind.id, kind_name(kind), _LETTERS[kind.id]))
        row.addStretch(1)
        self.column.addLayout(row)
        self.setAccessibleName(said)


class ImportReport(CardPanel):
    """The report of the last import."""

    way_wanted = Signal(str)
    """Read the positions in the way of this name."""
    kind_wanted = Signal(str)
    """Take in what names no kind as this one, by its id."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start without a report."""
        super().__init__(look, "", parent=parent)
        self.title.setText(self.tr("What the file brought"))
        self.hint.setText(self.tr("R reads the positions in the way of the card. Undo takes that back."))
        self._ways: list[WayCard] = []
        self._following = False
        session.changed.connect(self._follow)

    def report(self, summary: str, incoming: Incoming) -> None:
        """Show what came, how positions were and could be read, and what had no place here."""
        self._following = False
        self.tell(summary)
        ways = [*incoming.ways[:MOST_WAYS], *(way for way in incoming.ways[MOST_WAYS:] if way.counting == incoming.way)]
        self._ways = [self._card_of(way) for way in ways] if len(incoming.ways) > 1 else []
        kindless = [self._ask_kind(incoming.kindless)] if incoming.kindless else []
        self.show_cards([*kindless, *map(self._remark, incoming.remarks[:MOST]), *self._ways])
        self.hint.setVisible(bool(self._ways))
        for card in self._ways:
            card.mark(used=card.way.counting == incoming.way)
        self._following = True

    def _card_of(self, way: Way) -> WayCard:
        card = WayCard(way, self.look)
        card.acted.connect(lambda _act: self.way_wanted.emit(way.counting.name))
        return card

    def _ask_kind(self, number: int) -> Card:
        card = KindCard(number, self.look)
        card.acted.connect(self.kind_wanted)
        return card

    def _remark(self, words: str) -> Card:
        card = Card(self.look)
        said = shown(told(words))
        card.add_text(said)
        card.setAccessibleName(said)
        return card

    def _follow(self, touched: Touched) -> None:
        """After any other change, or an undo, nobody can say how the passages stand now."""
        if self._following and touched.annotations:
            for card in self._ways:
                card.mark(used=False)
