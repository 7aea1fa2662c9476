"""A passage carried by the mouse from the list onto its words, where its ends can be adjusted first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer

from briefer.core.paragraphs import part_at
from briefer.core.sentences import sentence_at
from briefer.ui.naming import shown
from briefer.ui.sharing.words import tr
from briefer.ui.updating.proposal import Proposal
from briefer.ui.weigh_desk.dragging import SCROLL_EVERY, Cargo, Ghost

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId
    from briefer.core.text import Span
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

_EDGE, _STEP = 28, 22
"""Pixels from an edge at which the text is scrolled, and how far at a time."""


class Carrying(QObject):
    """Carry one passage at a time over the panes."""

    def __init__(self, window: Window) -> None:
        """Carry nothing."""
        super().__init__(window)
        self._window = window
        self._passage: AnnotationId | None = None
        self._place = QPoint()
        self._ghost: Ghost | None = None
        self.proposal: Proposal | None = None
        """What was let go on words, and waits to be accepted."""
        self._edge = QTimer(self, interval=SCROLL_EVERY)
        self._edge.timeout.connect(self._scroll)

    def carry(self, passage: AnnotationId, place: QPoint) -> None:
        """Carry a passage to a place on the screen; the sentence under it is selected."""
        self.withdraw()
        known = self._window.session.brief.annotations.get(passage)
        if known is None:
            # A colleague removed it.
            self.cancel()
            return
        self._passage, self._place = passage, place
        if self._ghost is None:
            self._ghost = Ghost(self._window.look, self._window)
        span = self._sentence()
        said = tr("put it here") if span else tr("onto its words in the article")
        self._ghost.follow(place, Cargo(shown(known.quote)), said)
        view = self._view()
        if view is not None and span is not None:
            view.select(*span)
        self._edge.start()

    def _view(self) -> ArticleView | None:
        """Return the view of the passage's article, if the pointer is over it."""
        passage = self._window.session.brief.annotations.get(self._passage) if self._passage else None
        pane = self._window.read.panes.pane_of(passage.article) if passage and self._window.desk == "read" else None
        if pane is None:
            return None
        port = pane.view.viewport()
        return pane.view if port.rect().contains(port.mapFromGlobal(self._place)) else None

    def _sentence(self) -> Span | None:
        view = self._view()
        if view is None or view.shown is None:
            return None
        offset = view.offset_at(view.viewport().mapFromGlobal(self._place))
        part = part_at(view.shown, offset)
        return sentence_at(view.shown.text, offset, part.start, part.end) if part else None

    def _scroll(self) -> None:
        view = self._view()
        if view is None:
            return
        y, bar = view.viewport().mapFromGlobal(self._place).y(), view.verticalScrollBar()
        step = -_STEP if y < _EDGE else _STEP if y > view.viewport().height() - _EDGE else 0
        bar.setValue(bar.value() + step)

    def drop(self) -> None:
        """Let go: the sentence is proposed, to be adjusted and accepted."""
        passage, view, span = self._passage, self._view(), self._sentence()
        self._end()
        if passage is None or view is None or span is None:
            return
        view.select(*span)
        self.proposal = Proposal(self._window.session, self._window.look, view, passage)
        self.proposal.done.connect(self.withdraw)
        self.proposal.take_keyboard()

    def cancel(self) -> None:
        """Carry nothing any more, and let go of the words."""
        view = self._view()
        if view is not None and view.selected is not None:
            view.select(*(view.selected.start,) * 2)
        self._end()

    def _end(self) -> None:
        self._passage = None
        self._edge.stop()
        if self._ghost is not None:
            self._ghost.hide()

    def withdraw(self) -> None:
        """Take back what was proposed; the passage stays where it was."""
        if self.proposal is not None:
            proposal, self.proposal = self.proposal, None
            proposal.close()
