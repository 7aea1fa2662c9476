"""What the reading view's keys do: tag, retag, move, remove and walk through the passages of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import Annotate, MoveEnds, RemoveAnnotation, Retag
from briefer.core.ids import TagId
from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.core.paragraphs import part_at
from briefer.core.records import Annotation, Role
from briefer.core.text import Span
from briefer.ui.reading.words import next_border
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.session import Session


def _tr(sentence: str) -> str:
    return translate("Reading", sentence)


class Acts:
    """Do one thing to each key; every method that changes something goes through the session."""

    def __init__(self, view: ArticleView, session: Session) -> None:
        """Act on the article that the view shows."""
        self._view = view
        self._session = session
        self.last_tag = KINDS[0].id
        """The tag used last, which a note on fresh words is written under."""

    def tag(self, tag: str) -> None:
        """Tag the selected words or the sentence under the caret; with a passage chosen, give that one the tag."""
        chosen = self._view.chosen
        self.last_tag = TagId(tag)
        if chosen is not None and self._view.selected is None:
            self._retag(chosen, TagId(tag))
            return
        span = self._view.target()
        if span is None or self._view.shown is None:
            self._session.told.emit(_tr("There is no sentence here: select some words."))
            return
        twin = self._twin(span, TagId(tag))
        if twin is not None:
            self._view.choose(twin)
            self._tell_same(twin)
            return
        change = Annotate(self._view.shown.id, *span, TagId(tag))
        if self._session.do(change).events:
            self._view.choose(self._session.brief.annotations[change.id])

    def _retag(self, passage: Annotation, tag: TagId) -> None:
        if passage.tag == tag:
            self._tell_same(passage)
            return
        self._session.do(Retag(passage.id, tag))

    def _tell_same(self, passage: Annotation) -> None:
        sentence = _tr("This passage is tagged as {kind} already.")
        self._session.told.emit(sentence.format(kind=KIND_BY_ID[passage.tag].label.lower()))

    def _twin(self, span: Span, tag: TagId) -> Annotation | None:
        """Return this person's own passage of the very same words and tag."""
        mine = self._session.settings.person
        found = (p for p in self._view.passages if p.span == span and p.tag == tag and p.creator == mine)
        return next(found, None)

    def ask_for_note(self, _argument: str = "") -> None:
        """Ask for a note on the chosen passage; selected words are tagged first, as the last ones were."""
        if self._view.selected is not None:
            self.tag(self.last_tag)
        if self._view.chosen is not None:
            self._view.note_wanted.emit(self._view.chosen.id)

    def remove_chosen(self, _argument: str = "") -> None:
        """Remove the chosen passage's tag."""
        if self._view.chosen is not None:
            self._session.do(RemoveAnnotation(self._view.chosen.id))

    def let_go(self, _argument: str = "") -> None:
        """Let go of the selection or, if there is none, of the chosen passage."""
        self._view.bar.hide()
        if self._view.selected is not None:
            self._view.select(self._view.cursor_offset, self._view.cursor_offset)
        else:
            self._session.choose(None)

    def choose_next(self, _argument: str = "") -> None:
        """Choose the passage after the chosen one or after the caret."""
        self._walk(1)

    def choose_previous(self, _argument: str = "") -> None:
        """Choose the passage before the chosen one or before the caret."""
        self._walk(-1)

    def _walk(self, step: int) -> None:
        passages, chosen, caret = self._view.passages, self._view.chosen, self._view.cursor_offset
        if chosen is not None:
            n = passages.index(chosen) + step
        else:
            before = sum(passage.span.start < caret for passage in passages)
            n = before if step > 0 else before - 1
        if 0 <= n < len(passages):
            self._view.reveal(passages[n])
        else:
            nothing = _tr("No more passages that way.") if passages else _tr("Nothing is tagged here yet.")
            self._session.told.emit(nothing)

    def move_end(self, argument: str) -> None:
        """Move an end of the chosen passage: `start` or `end`, by `word` or `char`, -1 or 1."""
        which, unit, step = argument.split()
        chosen, article = self._view.chosen, self._view.shown
        if chosen is None or article is None:
            self._session.told.emit(_tr("Choose a passage first, by a click or with N."))
            return
        ends = which == "end"
        at = chosen.span.end if ends else chosen.span.start
        there = at + int(step) if unit == "char" else next_border(article.text, at, int(step), ends=ends)
        if unit == "char":
            there = _past_blanks(article.text, there, int(step), ends=ends)
        span = Span(chosen.span.start, there) if ends else Span(there, chosen.span.end)
        if 0 <= span.start < span.end <= len(article.text):
            self._session.do(MoveEnds(chosen.id, *span))

    def toggle_furniture(self, _argument: str = "") -> None:
        """Mark the part under the caret as furniture, or as text again."""
        article, offset = self._view.shown, self._view.cursor_offset
        part = part_at(article, offset) if article else None
        if part is not None:
            self._view.mark_part_at(offset, Role.BODY if part.role.is_furniture else Role.FURNITURE)

    def step_zoom(self, step: str) -> None:
        """Ask for larger (1) or smaller (-1) type."""
        self._view.step_zoom(int(step))

    def reset_zoom(self, _argument: str = "") -> None:
        """Ask for the usual size of type."""
        self._view.zoom_asked.emit(100)


def _past_blanks(text: str, at: int, step: int, *, ends: bool) -> int:
    """Step on over white space, which no passage ends in, so that the key never seems dead."""
    edge = at - 1 if ends else at
    while 0 <= edge < len(text) and text[edge].isspace():
        edge += step
    return edge + 1 if ends else edge
