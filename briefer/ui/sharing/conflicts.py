"""What is in conflict: both wordings side by side, settled with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from briefer.core.conflicts import conflicts_of, take_kept, take_shown
from briefer.ui.panels.controls import Text, Voice
from briefer.ui.sharing.cards import Card, CardPanel
from briefer.ui.sharing.words import Words, pair_of, signed, tr
from briefer.ui.translating import told
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Touched
    from briefer.core.conflicts import Dispute
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

KEEP, TAKE = "keep", "take"
MOST = 60
"""Conflicts that are shown at once: what is settled makes room for the next."""
_KEYS = (Qt.Key.Key_T, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
"""The keys that take what was kept: the latest, and those before it."""


class ConflictCard(Card):
    """One conflict."""

    def __init__(self, dispute: Dispute, look: Look, *, locked: bool, parent: QWidget | None = None) -> None:
        """Show what shows and, beside it, what was kept; nothing can be settled where it is `locked`."""
        super().__init__(look, parent)
        self.dispute = dispute
        about = told(dispute.about)
        self.title = self.add_text(about[:1].upper() + about[1:], Voice.STRONG)
        self.sides: list[tuple[Words, Words]] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addSpacing(2)
        self.column.addLayout(grid)
        for n in range(len(dispute.kept)):
            self._add(grid, n)
            if not locked:
                self._add_acts(grid, n)
        kept = ", ".join(version.words[:200] for version in dispute.kept)
        self.setAccessibleName(
            tr("{about}: shows {one}; kept {other}").format(about=about, one=dispute.shown.words[:200], other=kept)
        )

    def _add(self, grid: QGridLayout, n: int) -> None:
        kept, shows = self.dispute.kept[n], self.dispute.shown
        pair = pair_of(told(shows.words), told(kept.words))
        sides = Words(self.look, pair.one), Words(self.look, pair.other, quiet=True)
        heads = (tr("Shows"), shows), (tr("Kept"), kept)
        for side, (words, (head, version)) in enumerate(zip(sides, heads, strict=True)):
            line = Text(" · ".join(filter(None, (head, signed(version.by, version.at)))), self.look, Voice.CAPTION)
            line.setWordWrap(True)
            grid.addWidget(line, 3 * n, side, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, 3 * n + 1, side)
        self.sides.append(sides)

    def _add_acts(self, grid: QGridLayout, n: int) -> None:
        """Add a button below each side, as far as there are keys."""
        left = Qt.AlignmentFlag.AlignLeft
        if n == 0:
            grid.addWidget(self.act_button(KEEP, tr("Keep this"), Qt.Key.Key_K), 2, 0, left)
        if n < len(_KEYS):
            grid.addWidget(self.act_button(f"{TAKE}{n}", tr("Take this"), _KEYS[n]), 3 * n + 2, 1, left)


class ConflictsPanel(CardPanel):
    """All conflicts of the brief, as they come up and are settled."""

    place_wanted = Signal(str, str)
    """Show the thing with this id, in that field."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's conflicts."""
        hint = tr("K keeps what shows, T takes the other, Enter shows the place. Undo takes it back.")
        super().__init__(look, tr("Conflicts"), hint, parent)
        self._session = session
        session.changed.connect(self._follow)
        self.refresh()

    def _follow(self, touched: Touched) -> None:
        concerned = touched.conflicts or touched.people or touched.annotations or touched.points or touched.memo
        if self.isVisible() and (concerned or touched.articles) and (self._session.brief.conflicts or self.cards):
            self.refresh()

    def refresh(self) -> None:
        """Read the conflicts anew."""
        disputes = conflicts_of(self._session.brief, self._session.events)
        here = [card for card in self.cards if isinstance(card, ConflictCard)]
        known = {(card.dispute.target, card.dispute.field): card for card in here}
        self.show_cards([self._card(each, known.get((each.target, each.field))) for each in disputes[:MOST]])
        said = counted(tr("%n thing(s) were changed by two people who did not know of each other."), len(disputes))
        self.tell(said if disputes else tr("Nothing is in conflict."))

    def _card(self, dispute: Dispute, known: ConflictCard | None) -> ConflictCard:
        if known is not None and known.dispute == dispute:
            return known
        card = ConflictCard(dispute, self.look, locked=self._session.read_only)
        card.taken.connect(lambda: self.place_wanted.emit(dispute.target, dispute.field))
        card.acted.connect(lambda act: self._settle(dispute, act))
        return card

    def _settle(self, dispute: Dispute, act: str) -> None:
        session = self._session
        if act == KEEP:
            session.do(take_shown(dispute))
        else:
            session.do(take_kept(session.brief, dispute, session.events, int(act.removeprefix(TAKE))))
