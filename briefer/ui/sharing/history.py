"""What was done to a passage, a point, an article or a field of the memo: who, when, what before; and back to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from briefer.core.errors import BrieferError
from briefer.core.field_words import words_of
from briefer.core.history import ADDED, JOINED, PARTED, REMOVED, RESTORED, history_of, restoring
from briefer.core.records import Edition
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control, Text, Voice
from briefer.ui.sharing.cards import Card, CardPanel
from briefer.ui.sharing.words import Words, pair_of, signed, tr
from briefer.ui.translating import told
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Brief, Touched
    from briefer.core.history import Step
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

RESTORE = "restore"
_TITLES = {
    ADDED: "Made",
    REMOVED: "Removed",
    RESTORED: "Brought back",
    JOINED: "Became one with another text of it",
    PARTED: "Became two articles again",
    "selector": "Ends",
    "said_by": "Said by",
    "sentence": "Wording",
    "place": "Place on the board",
    "due": "By when",
    "why": "Why the sources disagree",
    "text": "A newer text",
}
_LONG = 60
"""Characters of another passage that name it."""


def title_of(brief: Brief, field: str) -> str:
    """Return what a field is called."""
    other = next((a for a in (*brief.annotations.values(), *brief.removed_annotations.values()) if a.id == field), None)
    if other is not None:
        return tr("The passage “{quote}”").format(quote=shown(other.quote[:_LONG]))
    if field.startswith("part "):
        return tr("What a part is")
    return tr(_TITLES.get(field, field.replace("_", " ").capitalize()))


class StepCard(Card):
    """One step: what stood before and what since, the differing words marked."""

    def __init__(self, brief: Brief, step: Step, look: Look, *, locked: bool, parent: QWidget | None = None) -> None:
        """Offer to put back what stood before, unless it is `locked` or a whole thing that came or went."""
        super().__init__(look, parent)
        self.step = step
        title, whose = title_of(brief, step.field), signed(brief.name_of(step.author), step.at)
        self.add_text(title, Voice.STRONG)
        self.add_text(whose, Voice.CAPTION)
        is_text = isinstance(step.now, Edition)
        is_value = step.field not in (ADDED, REMOVED, RESTORED, JOINED, PARTED) and not is_text
        self.sides = self._sides(brief) if is_value else None
        if is_text:
            self.add_text(_difference(step.was.text, step.now.text))
        if (self.sides or is_text) and not locked:
            title = tr("Put the earlier text back") if is_text else tr("Put this back")
            self._offer(self.act_button(RESTORE, title, Qt.Key.Key_R))
        after = self.sides[1].plain[:_LONG] if self.sides else ""
        self.setAccessibleName(", ".join(filter(None, (title, whose, after))))

    def _offer(self, button: Control) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        if self.sides:
            self._grid.addWidget(button, 2, 0, left)
        else:
            self.column.addWidget(button, 0, left)

    def _sides(self, brief: Brief) -> tuple[Words, Words]:
        pair = pair_of(told(words_of(self.step.was, brief)), told(words_of(self.step.now, brief)))
        sides = Words(self.look, pair.one, quiet=True), Words(self.look, pair.other)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(3)
        for side, (words, head) in enumerate(zip(sides, (tr("Before"), tr("Since")), strict=True)):
            self._grid.setColumnStretch(side, 1)
            self._grid.addWidget(Text(head, self.look, Voice.CAPTION), 0, side)
            self._grid.addWidget(words, 1, side)
        self.column.addLayout(self._grid)
        return sides


def _difference(was: str, now: str) -> str:
    """Return in words how much of a text is another."""
    old, new = ({line for line in text.split("\n") if line.strip()} for text in (was, now))
    gone = counted(tr("%n paragraph(s) gone or changed"), len(old - new))
    come = counted(tr("%n new or changed"), len(new - old))
    return f"{gone}, {come}."


class HistoryPanel(CardPanel):
    """The steps of one thing, the latest first."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start without a thing."""
        hint = tr("R puts back what stood before a step. Undo takes it back.")
        super().__init__(look, tr("History"), hint, parent)
        self._session = session
        self._target, self._field = "", ""
        session.changed.connect(self._follow)

    def show_of(self, target: str, field: str = "") -> None:
        """Show what happened to a thing, by its id, or to one field of it; `memo` and `brief` are things, too."""
        self._target, self._field = target, field
        self.refresh()

    def _follow(self, touched: Touched) -> None:
        if touched and self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read the history anew."""
        session = self._session
        steps = history_of(session.events, self._target, self._field or None)
        self.show_cards([self._card(step) for step in reversed(steps)])
        name = self._name()
        said = counted(tr("%n step(s)"), len(steps)) if steps else tr("nothing was changed yet")
        self.tell(f"{name}: {said}." if name else f"{said[:1].upper()}{said[1:]}.")

    def _name(self) -> str:
        brief = self._session.brief
        passages = brief.annotations | brief.removed_annotations
        points, articles = brief.points | brief.removed_points, brief.articles | brief.removed_articles
        named = {
            **{str(id_): passage.quote for id_, passage in passages.items()},
            **{str(id_): point.sentence for id_, point in points.items()},
            **{str(id_): article.heading for id_, article in articles.items()},
        }
        if self._target in named:
            return f"“{shown(named[self._target][:_LONG])}”"
        return title_of(brief, self._field) if self._field else ""

    def _card(self, step: Step) -> StepCard:
        card = StepCard(self._session.brief, step, self.look, locked=self._session.read_only)
        card.acted.connect(lambda _act: self._restore(step))
        return card

    def _restore(self, step: Step) -> None:
        session = self._session
        try:
            session.do(restoring(session.events, step))
        except BrieferError as error:
            session.failed.emit(error)
