"""What two people changed without knowing of each other: both sides in words, and either taken as one change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from briefer.core import events as ev
from briefer.core.changes import RemoveAnnotation, RemovePoint, SettleConflict, Together
from briefer.core.earlier_texts import RestoreText
from briefer.core.field_words import excerpts, words_of
from briefer.core.history import REMOVED, Restore, history_of, value_of
from briefer.core.records import Edition

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.core.brief import Brief, Conflict
    from briefer.core.changes import Change
    from briefer.core.history import Step

_OF_PASSAGES = ("note", "tag", "gist", "text")
_NAMED = (*_OF_PASSAGES, *get_args(ev.ArticleField), *get_args(ev.PointField), *get_args(ev.TagField))
FIELDS = {field: f"the {field} of" for field in _NAMED} | {
    "selector": "the ends of",
    "said_by": "who says it, in",
    "subtag": "the sub-tag of",
    "first_in": "where it appeared first, of",
    "url": "the address of",
    "sentence": "the wording of",
    "place": "the place of",
    "printing": "how it is printed, of",
    "due": "the due date of",
    "why": "the reason for disagreement about",
    "retrieved": "the date of retrieval of",
    "label": "the name of",
    "parent": "what stands above",
    "rank": "the order of",
    REMOVED: "whether to keep",
}
"""A field's name with what belongs before the thing it is a field of."""


class Version(NamedTuple):
    """One side of a conflict."""

    value: Any
    words: str
    by: str
    """The name of who wrote it; empty if that cannot be told."""
    at: str
    """When, as ISO 8601 in UTC."""

    def line(self) -> str:
        """Return the side in a line for people."""
        return f"“{self.words}” ({self.by}, {self.at.replace('T', ' ').removesuffix('Z')})" if self.by else self.words


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict with both sides in words."""

    target: str
    field: str
    about: str
    """What it is about, as `the note of the passage “neither keeps”`."""
    shown: Version
    kept: tuple[Version, ...]
    """What does not show, the latest first."""

    def lines(self) -> list[str]:
        """Return the conflict in lines for people."""
        kept = (f"    kept   {version.line()}" for version in self.kept)
        return [f"In conflict: {self.about}", f"    shows  {self.shown.line()}", *kept]

    def value(self) -> dict[str, Any]:
        """Return the conflict for programs."""
        named = {"target": self.target, "field": self.field, "about": self.about}
        return {**named, "shown": _plain(self.shown), "kept": [_plain(version) for version in self.kept]}


def _plain(side: Version) -> dict[str, str]:
    return {"words": side.words, "by": side.by, "at": side.at}


def conflicts_of(brief: Brief, events: Sequence[ev.Event]) -> list[Dispute]:
    """Return what is in conflict, with both sides; in the order in which it came up.

    Events must be all of the brief's, in the order of the fold.
    """
    return [_dispute(brief, conflict, events) for conflict in brief.conflicts.values()]


def take_shown(dispute: Dispute) -> Change:
    """Return the change that settles a conflict by leaving what shows."""
    return SettleConflict(dispute.target, dispute.field)


def take_kept(brief: Brief, dispute: Dispute, events: Iterable[ev.Event], n: int = 0) -> Change:
    """Return the change that settles a conflict by taking what was kept, the n-th of it."""
    if dispute.field == REMOVED:
        gone: Change = RemovePoint(_id(dispute)) if dispute.target in brief.points else RemoveAnnotation(_id(dispute))
    elif dispute.field == "text":
        gone = RestoreText(_id(dispute), dispute.kept[n].value)
    else:
        over = brief.conflicts[dispute.target, dispute.field].event
        like = next(event for event in events if event.id == over)
        gone = Restore(_like(like, dispute), dispute.kept[n].value)
    return Together((take_shown(dispute), gone), "settling a conflict")


def _id(dispute: Dispute) -> Any:
    return dispute.target


def _like(event: ev.Event, dispute: Dispute) -> ev.Event:
    """Return an event that changes just the field in conflict: a newer text moved many passages at once."""
    if isinstance(event, ev.ArticleUpdated) and dispute.field == "selector":
        moved = next(each for each in event.passages if each.annotation == dispute.target)
        return ev.AnnotationMoved(annotation=moved.annotation, was=moved.was.selector, now=moved.now.selector)
    return event


def _dispute(brief: Brief, conflict: Conflict, events: Sequence[ev.Event]) -> Dispute:
    target = "brief" if conflict.target == brief.id else conflict.target
    steps = history_of(events, target)
    shown, *kept = _of_removal(brief, steps) if conflict.field == REMOVED else _of_values(brief, conflict, steps)
    return Dispute(conflict.target, conflict.field, _about(brief, conflict), shown, tuple(kept))


def _of_removal(brief: Brief, steps: Sequence[Step]) -> list[Version]:
    """Return the sides of whether to keep a thing: who edited it, and who removed it."""
    edits = [step for step in steps if step.field not in (REMOVED, "added", "restored")]
    removals = [step for step in steps if step.field == REMOVED]
    removers = {step.author for step in removals}
    by_others = [step for step in edits if step.author not in removers]
    return [_signed(brief, None, "stays", by_others or edits), _signed(brief, None, "is removed", removals)]


def _of_values(brief: Brief, conflict: Conflict, steps: Sequence[Step]) -> list[Version]:
    """Return the sides of what a field says: the value that shows, and those that were kept, the latest first."""
    of_field = [step for step in steps if step.field == conflict.field]
    now, values = _now(brief, conflict), (conflict.kept, *reversed(conflict.also))
    said = [_pair(brief, now, value) for value in values]
    kept = (_signed(brief, value, words, _to(of_field, value)) for value, (_, words) in zip(values, said, strict=True))
    return [_signed(brief, now, said[0][0], _to(of_field, now)), *kept]


def _pair(brief: Brief, shown: Any, kept: Any) -> tuple[str, str]:
    """Return both sides in words; of two texts what differs."""
    if isinstance(shown, Edition) and isinstance(kept, Edition):
        return excerpts(shown.text, kept.text)
    return words_of(shown, brief), words_of(kept, brief)


def _to(steps: Sequence[Step], value: Any) -> list[Step]:
    return [step for step in steps if step.now == value]


def _now(brief: Brief, conflict: Conflict) -> Any:
    """Return the value that shows; None of a thing that is gone."""
    shelves: tuple[dict[Any, Any], ...] = (
        brief.removed_articles,
        brief.removed_annotations,
        brief.removed_points,
        brief.removed_tags,
    )
    if any(conflict.target in shelf for shelf in shelves):
        return None
    return value_of(brief, conflict.target, conflict.field)


def _signed(brief: Brief, value: Any, words: str, steps: Sequence[Step]) -> Version:
    """Return a side with the name of who wrote it last."""
    if not steps:
        return Version(value, words, "", "")
    return Version(value, words, brief.name_of(steps[-1].author), steps[-1].at)


def _about(brief: Brief, conflict: Conflict) -> str:
    target, field = conflict.target, conflict.field
    if target in ("memo", "brief", brief.id):
        return f"the memo’s field “{field.replace('_', ' ')}”" if target == "memo" else "the brief’s name"
    return f"{_field(brief, field)} {_thing(brief, target)}"


def _field(brief: Brief, field: str) -> str:
    """Return a field's name with what belongs before the thing it is a field of."""
    other = _passage(brief, field)
    if other:
        return f"what the passage “{other}” has to do with"
    if field.startswith("part "):
        return "what a part is, of"
    return FIELDS.get(field, f"the {field.replace('_', ' ')} of")


def _thing(brief: Brief, target: str) -> str:
    passage = _passage(brief, target)
    if passage:
        return f"the passage “{passage}”"
    article: Any = (brief.articles | brief.removed_articles).get(target)  # type: ignore[call-overload]
    if article:
        return f"the article “{article.heading}”"
    point: Any = (brief.points | brief.removed_points).get(target)  # type: ignore[call-overload]
    if point:
        return f"the point “{point.sentence}”"
    tag: Any = (brief.tags | brief.removed_tags).get(target)  # type: ignore[call-overload]
    return f"the sub-tag “{tag.label}”" if tag else target


def _passage(brief: Brief, id_: str) -> str:
    passage: Any = brief.annotations.get(id_) or brief.removed_annotations.get(id_)  # type: ignore[call-overload]
    return str(passage.quote) if passage else ""
