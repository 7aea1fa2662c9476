"""What two people changed without knowing of each other: both sides in words, and either taken as one change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from briefer.core import events as ev
from briefer.core.changes import RemoveAnnotation, RemovePoint, SettleConflict, Together
from briefer.core.earlier_texts import RestoreText
from briefer.core.history import REMOVED, Restore, history_of, value_of
from briefer.core.records import Place, Selector

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.core.brief import Brief, Conflict
    from briefer.core.changes import Change
    from briefer.core.history import Step

_FIELDS = {
    "selector": "the ends",
    "said_by": "who says it, in",
    "first_in": "where it appeared first, of",
    "sentence": "the wording",
    "place": "the place",
    "printing": "how it is printed, of",
    REMOVED: "whether to keep",
}
_NOTHING = "nothing"


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
    about = _about(brief, conflict)
    if conflict.field == REMOVED:
        edits = [step for step in steps if step.field not in (REMOVED, "added", "restored")]
        removals = [step for step in steps if step.field == REMOVED]
        shown = _signed(brief, None, "stays", edits)
        gone = _signed(brief, None, "is removed", removals)
        return Dispute(conflict.target, conflict.field, about, shown, (gone,))
    of_field = [step for step in steps if step.field == conflict.field]
    values = (conflict.kept, *reversed(conflict.also))
    kept = tuple(_version(brief, value, of_field) for value in values)
    return Dispute(conflict.target, conflict.field, about, _version(brief, _now(brief, conflict), of_field), kept)


def _now(brief: Brief, conflict: Conflict) -> Any:
    if conflict.field.startswith("part ") or conflict.target not in brief.removed_articles:
        return value_of(brief, conflict.target, conflict.field)
    return None


def _version(brief: Brief, value: Any, steps: Sequence[Step]) -> Version:
    return _signed(brief, value, words_of(value), [step for step in steps if step.now == value])


def _signed(brief: Brief, value: Any, words: str, steps: Sequence[Step]) -> Version:
    """Return a side with the name of who wrote it last."""
    if not steps:
        return Version(value, words, "", "")
    return Version(value, words, brief.name_of(steps[-1].author), steps[-1].at)


def words_of(value: Any) -> str:
    """Return a field's value as people read it.

    >>> words_of(("Ana", "Ben")), words_of(None)
    ('Ana, Ben', 'nothing')
    """
    match value:
        case Selector():
            return value.exact
        case Place():
            return value.kind
        case tuple():
            return ", ".join(value) or _NOTHING
        case None | "":
            return _NOTHING
    return str(getattr(value, "text", value))


def _about(brief: Brief, conflict: Conflict) -> str:
    target, field = conflict.target, conflict.field
    if target in ("memo", "brief", brief.id):
        return f"the memo’s field “{field}”" if target == "memo" else "the brief’s name"
    return f"{_field(brief, field)} {_thing(brief, target)}"


def _field(brief: Brief, field: str) -> str:
    """Return a field's name with what belongs before the thing it is a field of."""
    other = _passage(brief, field)
    if other:
        return f"what the passage “{other}” has to do with"
    if field.startswith("part "):
        return "what a part is, of"
    known = _FIELDS.get(field, f"the {field.replace('_', ' ')}")
    return known if known.endswith((" of", " in", " keep")) else f"{known} of"


def _thing(brief: Brief, target: str) -> str:
    passage = _passage(brief, target)
    if passage:
        return f"the passage “{passage}”"
    article: Any = (brief.articles | brief.removed_articles).get(target)  # type: ignore[call-overload]
    if article:
        return f"the article “{article.heading}”"
    point: Any = (brief.points | brief.removed_points).get(target)  # type: ignore[call-overload]
    return f"the point “{point.sentence}”" if point else target


def _passage(brief: Brief, id_: str) -> str:
    passage: Any = brief.annotations.get(id_) or brief.removed_annotations.get(id_)  # type: ignore[call-overload]
    return str(passage.quote) if passage else ""
