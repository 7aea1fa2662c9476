"""Sub-tags asked for by typing, over the Read desk: which to tag with, and what one is to be merged into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.core.changes import Classify
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KIND_BY_ID
from briefer.ui.codebook.acts import CodeActs
from briefer.ui.codebook.choosing import NONE, which_to_merge_into, which_to_tag_with
from briefer.ui.weigh_desk.chooser import Chooser

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Annotation
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.chooser import Question

_TOP = 72
"""Pixels between the top of the desk and the question."""


class Asking(QObject):
    """Ask, and do what is answered; the keyboard goes back to where one reads."""

    def __init__(self, session: Session, look: Look, panes: PaneArea, desk: QWidget) -> None:
        """Ask over a desk."""
        super().__init__(desk)
        self._session, self._panes, self._desk = session, panes, desk
        self._acts = CodeActs(session)
        self.chooser = Chooser(look, desk)
        self._pane = panes.active
        self.chooser.closed.connect(self._return)
        session.opened.connect(self.chooser.leave)

    def ask_to_tag(self) -> None:
        """Ask which sub-tag the selected words, the chosen passage or the sentence under the caret are to have."""
        view, brief, chosen = self._panes.active.view, self._session.brief, self._chosen()
        kind = chosen.kind if chosen else KIND_BY_ID[view.acts.last_kind]
        can_go = chosen is not None and bool(chosen.subtag)
        self._ask(which_to_tag_with(brief, kind, lambda tag, typed: self._tag(kind.id, tag, typed), can_go=can_go))

    def ask_to_merge(self, tag: TagId) -> None:
        """Ask what a sub-tag is to be merged into."""
        brief = self._session.brief
        kind = KIND_BY_ID[brief.tags[tag].kind]
        self._ask(which_to_merge_into(brief, kind, tag, lambda into, _typed: self._acts.merge(into, tag)))

    def _return(self) -> None:
        # Qt hands the keyboard of a field that is hidden to whatever pane comes next.
        if self._pane in self._panes.panes:
            self._panes.activate(self._pane)
        self._panes.focus_active()

    def _ask(self, question: Question) -> None:
        self._pane = self._panes.active
        middle = self._panes.mapTo(self._desk, self._panes.rect().center())
        self.chooser.ask(question, middle.x(), _TOP)

    def _chosen(self) -> Annotation | None:
        """Return the chosen passage, unless words are selected to be tagged."""
        chosen = self._session.chosen
        if chosen is None or self._panes.active.view.selected is not None:
            return None
        return self._session.brief.annotations.get(chosen)

    def _tag(self, kind: TagId, tag: TagId, typed: str) -> None:
        chosen = self._chosen()
        wanted = tag or self._acts.add(kind, typed)
        if wanted == NONE and chosen is not None:
            self._session.do(Classify(chosen.id, NO_TAG))
        elif wanted and chosen is not None:
            self._session.do(Classify(chosen.id, wanted))
        elif wanted:
            self._panes.tag(wanted)
