"""Sub-tags asked for by typing, over the Read desk: which to tag with, and what one is to be merged into."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.core.changes import Classify, Together
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KIND_BY_ID
from briefer.ui.codebook.acts import CodeActs
from briefer.ui.codebook.choosing import NONE, which_to_merge_into, which_to_tag_with
from briefer.ui.panels import several
from briefer.ui.weigh_desk.chooser import Chooser

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.ids import AnnotationId
    from briefer.core.records import Annotation
    from briefer.ui.panels.passages import PassageList
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.chooser import Question

_TOP = 72
"""Pixels between the top of the desk and the question."""


class Asking(QObject):
    """Ask, and do what is answered; the keyboard goes back to where one reads."""

    def __init__(self, session: Session, look: Look, panes: PaneArea, passages: PassageList, desk: QWidget) -> None:
        """Ask over a desk about what is meant in its panes or in its list of passages."""
        super().__init__(desk)
        self._session, self._panes, self._passages, self._desk = session, panes, passages, desk
        self._listed: tuple[AnnotationId, ...] = ()
        """The passages that the question is about, if it was asked in their list."""
        self._acts = CodeActs(session)
        self.chooser = Chooser(look, desk)
        self._pane = panes.active
        self.chooser.closed.connect(self._return)
        session.opened.connect(self.chooser.leave)

    def ask_to_tag(self) -> None:
        """Ask which sub-tag the selected words, the chosen passage or the sentence under the caret are to have.

        In the list of passages it is about those that are selected there.
        """
        if self._passages.list.hasFocus() and self._passages.selected:
            self._ask_for_listed(self._passages.selected)
            return
        view, brief, chosen = self._panes.active.view, self._session.brief, self._chosen()
        kind = chosen.kind if chosen else KIND_BY_ID[view.acts.last_kind]
        can_go = chosen is not None and bool(chosen.subtag)
        self._ask(which_to_tag_with(brief, kind, self._tag, can_go=can_go))

    def _ask_for_listed(self, passages: tuple[AnnotationId, ...]) -> None:
        brief = self._session.brief
        found = [brief.annotations[passage] for passage in passages]
        kind = found[0].kind
        can_go = any(passage.subtag for passage in found)
        self._ask(which_to_tag_with(brief, kind, partial(self._classify, passages), can_go=can_go))
        self._listed = passages

    def _classify(self, passages: tuple[AnnotationId, ...], tag: TagId, typed: str, kind: TagId) -> None:
        making = self._acts.making(kind, typed)
        if tag:
            several.classify(self._session, passages, NO_TAG if tag == NONE else tag)
        else:
            several.classify(self._session, passages, making.id, making)

    def ask_to_merge(self, tag: TagId) -> None:
        """Ask what a sub-tag is to be merged into."""
        brief = self._session.brief
        kind = KIND_BY_ID[brief.tags[tag].kind]
        self._ask(which_to_merge_into(brief, kind, tag, lambda into, _typed, _kind: self._acts.merge(into, tag)))

    def _return(self) -> None:
        if self._listed:
            self._listed = ()
            self._passages.take_keyboard()
            return
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

    def _tag(self, tag: TagId, typed: str, kind: TagId) -> None:
        chosen, view = self._chosen(), self._panes.active.view
        making = self._acts.making(kind, typed)
        if tag == NONE and chosen is not None:
            self._session.do(Classify(chosen.id, NO_TAG))
        elif chosen is not None and view.chosen is None:
            # It stands in an article that is not in the active pane.
            classify = Classify(chosen.id, tag or making.id)
            self._session.do(classify if tag else Together((making, classify), classify.title))
        elif tag:
            self._panes.tag(tag)
        else:
            view.acts.tag_with_new(making)
