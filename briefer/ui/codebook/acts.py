"""What is done to the codebook, as changes of the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import Together
from briefer.core.changes.tags import AddTag, DescribeTag, MergeTags, MoveTag, RemoveTag
from briefer.core.codebook import codebook, parent_of
from briefer.core.ids import NO_TAG
from briefer.core.kinds import KIND_BY_ID
from briefer.ui.codebook.colours import fresh_colour
from briefer.ui.naming import shown
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from briefer.core.ids import TagId
    from briefer.core.records import Tag
    from briefer.ui.session import Session


def _tr(sentence: str) -> str:
    return translate("Codebook", sentence)


class CodeActs:
    """Do one thing to the sub-tags each; none that cannot be undone."""

    def __init__(self, session: Session) -> None:
        """Act on the session's brief."""
        self._session = session

    def add(self, kind: TagId, label: str, parent: TagId = NO_TAG) -> TagId | None:
        """Make a sub-tag with a colour that is still free; return it if it was made."""
        if not label.strip():
            return None
        change = self.making(kind, label, parent)
        return change.id if self._session.do(change).events else None

    def making(self, kind: TagId, label: str, parent: TagId = NO_TAG) -> AddTag:
        """Return the change that makes a sub-tag with a colour that is still free."""
        return AddTag(kind, label, fresh_colour(self._session.brief), parent=parent)

    def rename(self, tag: TagId, label: str) -> None:
        """Give a sub-tag another name; an empty one leaves it as it is."""
        if label.strip() and tag in self._session.brief.tags:
            self._session.do(DescribeTag(tag, "label", label, _tr("renaming a sub-tag")))

    def recolour(self, tag: TagId, colour: str) -> None:
        """Give a sub-tag another colour; empty: that of its kind."""
        self._session.do(DescribeTag(tag, "colour", colour, _tr("recolouring a sub-tag")))

    def give_key(self, tag: TagId, key: str) -> None:
        """Give a sub-tag a digit, which goes from whichever had it; empty takes it away."""
        had = next((other for other in self._session.brief.tags.values() if key and other.key == key), None)
        self._session.do(DescribeTag(tag, "key", key, _tr("giving a sub-tag a key")))
        if had is not None and had.id != tag:
            sentence = _tr("{key} was the key of “{label}” and is so no more.")
            self._session.told.emit(sentence.format(key=key, label=shown(had.label)))

    def place_before(self, tag: TagId, before: TagId) -> None:
        """Put a sub-tag before another, beside it."""
        if tag != before:
            self._session.do(MoveTag(tag, before))

    def place_last(self, tag: TagId, parent: TagId = NO_TAG) -> None:
        """Put a sub-tag at the end of those under another, or right under its kind."""
        under = (DescribeTag(tag, "parent", parent),) if parent else ()
        self._session.do(Together((MoveTag(tag), *under), _tr("moving a sub-tag")))

    def place_after(self, tag: TagId, after: TagId) -> None:
        """Put a sub-tag after another, beside it."""
        beside = [each for each in self._siblings(after) if each.id != tag]
        n = next(n for n, each in enumerate(beside) if each.id == after) + 1
        if n < len(beside):
            self.place_before(tag, beside[n].id)
        else:
            self.place_last(tag, self._above(after))

    def step(self, tag: TagId, by: int) -> None:
        """Put a sub-tag one place up (-1) or down (1) among those beside it."""
        beside = [each.id for each in self._siblings(tag)]
        n = beside.index(tag) + by
        if 0 <= n < len(beside):
            (self.place_before if by < 0 else self.place_after)(tag, beside[n])

    def indent(self, tag: TagId) -> None:
        """Put a sub-tag under the one above it."""
        beside = [each.id for each in self._siblings(tag)]
        n = beside.index(tag)
        if n:
            self.place_last(tag, beside[n - 1])

    def outdent(self, tag: TagId) -> None:
        """Put a sub-tag beside the one it stands under."""
        above = self._above(tag)
        if above:
            self.place_after(tag, above)

    def merge(self, into: TagId, other: TagId) -> None:
        """Merge a sub-tag into another, and say so: it is easily undone, but not easily seen."""
        labels = {tag.id: shown(tag.label) for tag in self._session.brief.tags.values()}
        if self._session.do(MergeTags(into, other)).events:
            sentence = _tr("“{other}” was merged into “{into}”. Undo takes them apart again.")
            self._session.told.emit(sentence.format(other=labels[other], into=labels[into]))

    def remove(self, tag: TagId) -> None:
        """Remove a sub-tag; its passages keep their kind."""
        label = shown(self._session.brief.tags[tag].label)
        if self._session.do(RemoveTag(tag)).events:
            sentence = _tr("“{label}” is removed; its passages keep their kind. Undo brings it back.")
            self._session.told.emit(sentence.format(label=label))

    def _above(self, tag: TagId) -> TagId:
        """Return the sub-tag that one stands under; none right under the kind."""
        own = self._session.brief.tags[tag]
        above = parent_of(self._session.brief, own)
        return NO_TAG if above == own.kind else above

    def _siblings(self, tag: TagId) -> list[Tag]:
        brief = self._session.brief
        own = brief.tags[tag]
        above = parent_of(brief, own)
        listed = (entry.tag for entry in codebook(brief, KIND_BY_ID[own.kind]))
        return [each for each in listed if parent_of(brief, each) == above]
