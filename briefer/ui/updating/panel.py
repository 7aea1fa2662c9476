"""Passages that a newer text changed or lost: old and new words side by side, accepted or put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from briefer.core.changes import AcceptPassage, MoveEnds, RemoveAnnotation, Together
from briefer.core.records import Outcome
from briefer.core.updating import candidates_of, is_slight, unsure_passages, words_before
from briefer.ui.naming import place_in, shown, source
from briefer.ui.panels.controls import Control, Text, Voice
from briefer.ui.sharing.cards import Card, CardPanel
from briefer.ui.sharing.words import Words, pair_of, tr
from briefer.ui.translating import kind_name
from briefer.ui.weigh_desk.dragging import far_enough
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Brief, Touched
    from briefer.core.changes import Change
    from briefer.core.ids import AnnotationId
    from briefer.core.records import Annotation
    from briefer.core.text import Span
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

ACCEPT, HERE, REMOVE, MAYBE = "accept", "here", "remove", "maybe"
MOST = 100
"""Cards that are shown at once: what is settled makes room for the next."""
_SAID = {
    Outcome.CHANGED: "Its words changed",
    Outcome.AMBIGUOUS: "It may stand in several places",
    Outcome.ORPHAN: "It was not found in the newer text",
}
_MAYBE_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


class UnsureCard(Card):
    """One passage that does not stand for sure where it stood. By the mouse it is carried onto its words."""

    carried = Signal(QPoint)
    """It is dragged, and the pointer is at this place of the screen."""
    let_go = Signal(bool)
    """It is dragged no more; False if that was cancelled."""

    def __init__(  # noqa: PLR0913 - a passage, what it said, and where it may be
        self,
        brief: Brief,
        passage: Annotation,
        before: str,
        maybe: tuple[Span, ...],
        look: Look,
        *,
        locked: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show old and new words; nothing can be settled where it is `locked`."""
        super().__init__(look, parent)
        self.passage, self.maybe = passage.id, maybe
        self._pressed: QPoint | None = None
        self._carried, self._locked = False, locked
        self.outcome = brief.outcome_of(passage)
        article = brief.articles[passage.article]
        self.add_text(f"{kind_name(passage.kind)} · {source(article)}", Voice.CAPTION)
        self.add_text(tr(_SAID[self.outcome]), Voice.STRONG)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(3)
        self.column.addLayout(self._grid)
        self.sides: tuple[Words, Words] | None = None
        if self.outcome is Outcome.CHANGED:
            self._add_pair(before, passage.quote)
        else:
            self._grid.addWidget(Words(look, pair_of(before, before).one), 0, 0)
        if not locked:
            self._add_acts([f"{place_in(article, span)} · {article.text[slice(*span)]}" for span in maybe])
        self.setAccessibleName(f"{tr(_SAID[self.outcome])}: {shown(before)}")

    def _add_pair(self, before: str, now: str) -> None:
        pair = pair_of(before, now)
        self.sides = Words(self.look, pair.one, quiet=True), Words(self.look, pair.other)
        for side, (words, head) in enumerate(zip(self.sides, (tr("Before"), tr("Now")), strict=True)):
            self._grid.setColumnStretch(side, 1)
            self._grid.addWidget(Text(head, self.look, Voice.CAPTION), 0, side)
            self._grid.addWidget(words, 1, side)

    def _add_acts(self, maybe: list[str]) -> None:
        for n, (words, key) in enumerate(zip(maybe, _MAYBE_KEYS, strict=False)):
            self.column.addWidget(Words(self.look, pair_of(words, words).one, quiet=True))
            self.column.addWidget(self.act_button(f"{MAYBE}{n}", tr("It is this"), key), 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(6)
        if self.outcome is Outcome.CHANGED:
            row.addWidget(self.act_button(ACCEPT, tr("Accept"), Qt.Key.Key_Y))
        row.addWidget(self.act_button(HERE, tr("Put here"), Qt.Key.Key_P))
        row.addWidget(self.act_button(REMOVE, tr("Remove"), Qt.Key.Key_X))
        row.addStretch(1)
        self.column.addLayout(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the card, and be ready to be carried."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Be carried."""
        if self._carried or (not self._locked and far_enough(event, self._pressed)):
            self._carried = True
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go."""
        super().mouseReleaseEvent(event)
        self._let_go(done=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc cancel while it is carried."""
        if self._carried and event.key() == Qt.Key.Key_Escape:
            self._let_go(done=False)
        else:
            super().keyPressEvent(event)

    def _let_go(self, *, done: bool) -> None:
        was_carried, self._carried, self._pressed = self._carried, False, None
        if was_carried:
            self.let_go.emit(done)


class UnsurePanel(CardPanel):
    """All passages of the brief that have to be looked at."""

    place_wanted = Signal(object)
    """`AnnotationId`: show the passage or, if it has no place, its article."""
    here_wanted = Signal(object)
    """`AnnotationId`: put it where words are selected."""
    carried = Signal(object, QPoint)
    """`AnnotationId` of the passage that is dragged, and where on the screen the pointer is."""
    let_go = Signal(bool)
    """It is dragged no more; False if that was cancelled."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's passages."""
        hint = tr(
            "Drag a passage onto its words, or select them and press P. Y accepts new words. Enter shows the place."
        )
        super().__init__(look, tr("Passages to check"), hint, parent)
        self._session = session
        self._holds = self._stale = False
        self.accept_slight = Control("", look)
        self.accept_slight.clicked.connect(self._accept_slight)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 0)
        row.addWidget(self.accept_slight)
        row.addStretch(1)
        self.column.insertLayout(2, row)
        session.changed.connect(self._follow)

    def _follow(self, touched: Touched) -> None:
        if not self.isVisible() or not (touched.annotations or touched.articles):
            return
        # The card in one's hand is not taken out of it.
        self._stale = self._holds
        if not self._holds:
            self.refresh()

    def refresh(self) -> None:
        """Read the passages anew."""
        brief, before = self._session.brief, words_before(self._session.events)
        unsure = unsure_passages(brief)
        self.show_cards([self._card(passage, before.get(passage.id, passage.quote)) for passage in unsure[:MOST]])
        self._slight = [a for a in unsure if is_slight(before.get(a.id, ""), a.quote, brief.outcome_of(a))]
        self.accept_slight.setText(counted(tr("Accept %n slight change(s)"), len(self._slight)))
        self.accept_slight.setVisible(len(self._slight) > 1 and not self._session.read_only)
        self.accept_slight.updateGeometry()
        self.tell(_told(brief, unsure))

    def _card(self, passage: Annotation, before: str) -> UnsureCard:
        brief = self._session.brief
        maybe = candidates_of(brief, passage)[: len(_MAYBE_KEYS)]
        card = UnsureCard(brief, passage, before, maybe, self.look, locked=self._session.read_only)
        card.taken.connect(lambda: self.place_wanted.emit(passage.id))
        card.acted.connect(lambda act: self._act(card, act))
        card.carried.connect(lambda place: self._carry(passage.id, place))
        card.let_go.connect(self._let_go)
        return card

    def _carry(self, passage: AnnotationId, place: QPoint) -> None:
        self._holds = True
        self.carried.emit(passage, place)

    def _let_go(self, done: bool) -> None:
        stale, self._holds, self._stale = self._stale, False, False
        self.let_go.emit(done)
        if stale:
            self.refresh()

    def _act(self, card: UnsureCard, act: str) -> None:
        if act == HERE:
            self.here_wanted.emit(card.passage)
            return
        change: Change = AcceptPassage(card.passage) if act == ACCEPT else RemoveAnnotation(card.passage)
        if act.startswith(MAYBE):
            change = MoveEnds(card.passage, *card.maybe[int(act.removeprefix(MAYBE))])
        self._session.do(change)

    def _accept_slight(self) -> None:
        changes = tuple(AcceptPassage(passage.id) for passage in self._slight)
        self._session.do(Together(changes, tr("accepting passages")))


def _told(brief: Brief, unsure: list[Annotation]) -> str:
    exact = len(brief.passages()) - sum(brief.outcome_of(a).is_found for a in unsure)
    said = counted(tr("Exactly as they stood: %n passage(s)."), exact)
    if not unsure:
        return tr("Nothing is left to check.") + f" {said}"
    return said + " " + counted(tr("%n to check: none of them enters a memo unmarked."), len(unsure))
