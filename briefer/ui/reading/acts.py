"""What the reading view's keys do: tag, retag, move, remove and walk through the passages of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import Annotate, Classify, MoveEnds, RemoveAnnotation, Retag, Together
from briefer.core.ids import NO_TAG, TagId
from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.core.paragraphs import numbered_parts, part_at
from briefer.core.records import Annotation, Role
from briefer.core.text import Span
from briefer.ui.naming import shown
from briefer.ui.reading.growing import grown, shrunk
from briefer.ui.reading.progress import tagged_paragraphs
from briefer.ui.reading.words import next_border
from briefer.ui.translating import kind_name, translate

if TYPE_CHECKING:
    from briefer.core.changes import AddTag, Change
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
        """The tag used last, a kind or a sub-tag, which a note on fresh words is written under."""
        self._steps: list[Span] = []
        """The ranges that the selection grew from, with the present one at the end."""

    def tag(self, tag: str) -> None:
        """Tag the selected words or the sentence under the caret; with a passage chosen, give that one the tag.

        A tag is a kind, a sub-tag, or the digit that is the key of one.
        """
        meant = self._meant(tag)
        if meant is None:
            self._session.told.emit(_tr("No sub-tag has the key {key}: give it to one under Tags.").format(key=tag))
            return
        kind, subtag = meant
        self._note_use(subtag or kind)
        self._tag(kind, subtag)

    def tag_with_new(self, making: AddTag) -> None:
        """Make a sub-tag and tag with it, as one change."""
        self._view.bar.hide()
        self._tag(making.kind, making.id, making)
        if making.id in self._session.brief.tags:
            self._note_use(making.id)

    def _note_use(self, tag: TagId) -> None:
        self.last_tag = tag
        self._view.tagged.emit(tag)

    def _tag(self, kind: TagId, subtag: TagId, *first: Change) -> None:
        chosen = self._view.chosen
        if chosen is not None and self._view.selected is None:
            self._retag(chosen, kind, subtag, *first)
            return
        span = self._view.target()
        if span is None or self._view.shown is None:
            self._session.told.emit(_tr("There is no sentence here: select some words."))
            return
        if self._view.selected is None and not self._view.is_seen(span):
            self._view.show_comfortably(span.start)
            self._session.told.emit(_tr("The sentence at the cursor was out of sight: here it is. Again tags it."))
            return
        twin = self._twin(span, kind)
        if twin is not None:
            self._view.choose(twin)
            self._retag(twin, kind, subtag, *first)
            return
        change = Annotate(self._view.shown.id, *span, kind)
        both = Together((*first, change, Classify(change.id, subtag)), change.title)
        if self._session.do(both if subtag else change).events:
            self._view.choose(self._session.brief.annotations[change.id])

    def _meant(self, tag: str) -> tuple[TagId, TagId] | None:
        """Return the kind and the sub-tag, if any, that a tag or a digit stands for."""
        if tag in KIND_BY_ID:
            return TagId(tag), NO_TAG
        known = self._session.brief.tags
        found = known.get(TagId(tag)) or next((each for each in known.values() if tag and each.key == tag), None)
        return (found.kind, found.id) if found else None

    @property
    def last_kind(self) -> TagId:
        """The kind of the tag used last; the first one, if that was a sub-tag and is gone."""
        return (self._meant(self.last_tag) or (KINDS[0].id,))[0]

    def repeat_tag(self, _argument: str = "") -> None:
        """Tag as the last time, in whatever pane that was."""
        self._view.tag(self.last_tag if self._meant(self.last_tag) else self.last_kind)

    def _retag(self, passage: Annotation, kind: TagId, subtag: TagId, *first: Change) -> None:
        if passage.tag == kind and subtag in (NO_TAG, passage.subtag):
            self._tell_same(passage, subtag)
            return
        change = Classify(passage.id, subtag) if subtag else Retag(passage.id, kind)
        self._session.do(Together((*first, change), change.title) if first else change)

    def _tell_same(self, passage: Annotation, subtag: TagId) -> None:
        sentence = _tr("This passage is tagged as {kind} already.")
        kind = kind_name(KIND_BY_ID[passage.tag]).lower()
        name = f"{kind}: {shown(self._session.brief.tags[subtag].label)}" if subtag else kind
        self._session.told.emit(sentence.format(kind=name))

    def _twin(self, span: Span, tag: TagId) -> Annotation | None:
        """Return this person's own passage of the very same words and tag."""
        mine = self._session.settings.person
        found = (p for p in self._view.passages if p.span == span and p.tag == tag and p.creator == mine)
        return next(found, None)

    def ask_for_note(self, _argument: str = "") -> None:
        """Ask for a note on the chosen passage; selected words are tagged first, as the last ones were."""
        if self._view.selected is not None:
            self.tag(self.last_tag if self._meant(self.last_tag) else self.last_kind)
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
        elif self._session.chosen is not None:
            self._session.choose(None)
        else:
            self._view.escaped.emit()

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

    def grow(self, _argument: str = "") -> None:
        """Select the sentence, then the paragraph, then one paragraph more."""
        article, caret = self._view.shown, self._view.cursor_offset
        if article is not None:
            span = self._view.selected or Span(caret, caret)
            before = self._steps if self._steps and self._steps[-1] == span else [span]
            self._steps = [*before, grown(article, span)]
            self._select(self._steps[-1])

    def shrink(self, _argument: str = "") -> None:
        """Select what was selected before it grew or, if it did not, a paragraph or sentence less."""
        article, span = self._view.shown, self._view.selected
        if article is None or span is None:
            return
        self._steps = self._steps[:-1] if self._steps and self._steps[-1] == span else []
        self._select(self._steps[-1] if self._steps else shrunk(article, span))

    def _select(self, span: Span) -> None:
        self._session.choose(None)
        self._view.bar.hide()
        self._view.select(*span)

    def go_to_untagged(self, step: str) -> None:
        """Go to the next (1) or previous (-1) paragraph that nothing is tagged in."""
        article, caret = self._view.shown, self._view.cursor_offset
        if article is None:
            return
        tagged = tagged_paragraphs(article, self._view.passages)
        here = part_at(article, caret)
        at = here.start if here else -1
        bare = [part.start for part, n in numbered_parts(article) if n is not None and n not in tagged]
        found = [start for start in bare if start > at] if step == "1" else [s for s in reversed(bare) if s < at]
        if found:
            self._select(Span(found[0], found[0]))
            self._view.show_comfortably(found[0])
        else:
            self._session.told.emit(_tr("No untagged paragraphs that way."))

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
