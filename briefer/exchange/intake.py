"""What a file brings to a brief: changes to make, and a sentence for whatever found no place here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

import msgspec

from briefer.core import events as ev
from briefer.core.changes import (
    AddArticle,
    AddTag,
    Change,
    DescribeArticle,
    DescribeTag,
    MoveEnds,
    NameBrief,
    Together,
    WriteMemo,
)
from briefer.core.codebook import parent_of
from briefer.core.errors import BrieferError
from briefer.core.fold import apply
from briefer.core.ids import NO_TAG, AnnotationId, TagId
from briefer.core.kinds import Stance
from briefer.core.records import (
    Anchor,
    Annotation,
    Outcome,
    Printing,
    Reliability,
    Selector,
    Tag,
    new_tag_id,
    replace,
    select,
)
from briefer.exchange.identity import NOBODY, annotation_ids, guid
from briefer.exchange.points import PointIntake
from briefer.exchange.taking import Introduce, TakeIn
from briefer.exchange.wording import clean, utc

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import PersonId
    from briefer.core.kinds import Kind
    from briefer.core.records import Article
    from briefer.core.text import Span
    from briefer.exchange.refi_positions import Counting, Way

_COLOUR = re.compile("#[0-9a-f]{6}")
_DIGIT = re.compile("[1-9]")
DEEPEST = 50
"""How many sub-tags stand under each other at most; deeper ones stand beside the last."""
_COUNTS = ("articles", "passages", "known", "described", "moved", "kindless")
_TELLING = ("article", "tag", "subtag", "stance", "said_by", "note", "gist")
FACTS: tuple[ev.ArticleField, ...] = get_args(ev.ArticleField)
"""What is known about an article, named as in the model."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file brings: one change to do, how many passages it tags, and remarks on the rest."""

    change: Together
    articles: int = 0
    passages: int = 0
    known: int = 0
    """Passages that the brief has already, just so."""
    described: int = 0
    """Articles of which it tells something that the brief did not know."""
    remarks: tuple[str, ...] = ()
    moved: int = 0
    """Passages that the brief had elsewhere, where another way of reading the file's positions puts them."""
    ways: tuple[Way, ...] = ()
    """How the file's positions could be read, if it leaves that open, the best first."""
    way: Counting | None = None
    """How they were read."""
    kindless: int = 0
    """What was left out because it names none of the kinds, and none was given for such."""

    def rehearse(self, draft: Brief) -> None:
        """Apply the change to a copy of the brief that nobody else sees."""
        for event in self.change.events(draft):
            apply(draft, event)


def joined(found: Sequence[tuple[str, Incoming]]) -> Incoming:
    """Return what several files bring together; where they are several, a remark says which file it is about."""
    brought = [each for _, each in found]
    changes = tuple(change for each in brought for change in each.change.changes)
    remarks = tuple(f"{name}: {said}" if len(found) > 1 else said for name, each in found for said in each.remarks)
    # Of several files nobody could say which one is meant.
    ways, way = (brought[0].ways, brought[0].way) if len(brought) == 1 else ((), None)
    counts = {count: sum(getattr(each, count) for each in brought) for count in _COUNTS}
    return Incoming(Together(changes, "importing"), remarks=remarks, ways=ways, way=way, **counts)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as another program tells of it."""

    id: str
    """In that program's own spelling."""
    kind: Kind
    stance: str | None = None
    said_by: str = ""
    note: str = ""
    gist: str = ""
    creator: PersonId = NOBODY
    created: str = ""
    subtag: TagId = NO_TAG
    foreign: str = ""
    printing: Printing = Printing.QUOTE
    anchoring: Outcome = Outcome.EXACT
    quoted: Selector | None = None
    """What the other program quotes, where the article's text here is another; no `span` then."""
    now: Anchor | None = None
    """Where that stands here, if it is found with other words."""


class Intake:
    """Gather what a file brings to one brief."""

    def __init__(self, brief: Brief) -> None:
        """Look only: the brief itself is left as it is; `brief` is a copy, which has the file's articles, too."""
        self.brief = brief.snapshot()
        self._ids = annotation_ids(brief)
        self._taken: dict[AnnotationId, Annotation] = {}
        self._changes: list[Change] = []
        self._missed: dict[str, list[str]] = {}
        self._people: set[PersonId] = set()
        self._described: set[str] = set()
        self._depths: dict[TagId, int] = {}
        self.points = PointIntake(self, brief)
        self.articles = self.known = self.moved = 0
        self.remarks: list[str] = []
        self.ways: tuple[Way, ...] = ()
        self.way: Counting | None = None
        self.kindless = 0

    def lack_kind(self, why: str, what: str) -> None:
        """Note that something is left out because nobody says of which kind it is."""
        self.kindless += 1
        self.miss(why, what)

    def miss(self, why: str, what: str = "") -> None:
        """Note that something has no place here; of what is missed for one reason, the first is shown."""
        self._missed.setdefault(why, []).append(what)

    def add_change(self, change: Change) -> None:
        """Have something done with the rest."""
        self._changes.append(change)

    def _do(self, change: Change) -> bool:
        """Have something done, and see it in the draft; tell whether it alters anything."""
        events = change.events(self.brief)
        for event in events:
            apply(self.brief, event)
        if events:
            self._changes.append(change)
        return bool(events)

    def add_article(self, article: Article) -> None:
        """Take an article in or, where the brief has its text, what the brief does not know about it."""
        there = self.brief.articles.get(article.id)
        if self._do(AddArticle(article)):
            self.articles += 1
        elif there is not None:
            for name in FACTS:
                self.describe(there, name, getattr(article, name))

    def describe(self, there: Article, name: ev.ArticleField, told: ev.Value) -> None:
        """Complete what is known about an article of the brief; what is known otherwise is kept, and named."""
        known = getattr(there, name)
        if not told or told in (known, Reliability.F):
            return
        if known and known != Reliability.F:
            self.miss(
                f"is another {name.replace('_', ' ')} of an article than the brief has, which was kept", str(told)
            )
            return
        if not self.can_be_kept(replace(there, **{name: told}), str(told)):
            return
        try:
            if self._do(DescribeArticle(there.id, name, told)):
                self._described.add(there.id)
        except BrieferError:
            self.miss(f"is no {name.replace('_', ' ')} that an article can have", str(told))

    def name_brief(self, name: str) -> None:
        """Give a brief that has no name the one that a file of ours gives."""
        if name.strip() and not self.brief.name:
            self._do(NameBrief(clean(name)))

    def write_memo(self, field: str, text: str) -> None:
        """Write a field of the memo that is empty here; one that says something else is kept, and named."""
        there = self.brief.memo.get(field, "")
        if there and there != text:
            self.miss(f"is another text of the memo’s field “{field}” than the brief has, which was kept", text)
        elif text and self.can_be_kept(ev.MemoWritten(field=field, was="", now=clean(text)), text):
            self._do(WriteMemo(field, clean(text)))

    def introduce(self, person: PersonId, name: str) -> None:
        """Take in the name of a person whom the brief does not know; one who has none stays unnamed."""
        if name and person not in self.brief.people and person not in self._people:
            self._people.add(person)
            named = ev.PersonNamed(person=person, name=clean(name))
            if self.can_be_kept(named, name):
                self._changes.append(Introduce(person, named.name))

    def subtag(  # noqa: PLR0913 - all that can be told of a sub-tag
        self, kind: Kind, label: str, colour: str = "", parent: TagId = NO_TAG, id_: TagId = NO_TAG, *, key: str = ""
    ) -> TagId:
        """Return the sub-tag of a kind with a name, made if there is none; none for a name that cannot be kept."""
        label = clean(label).strip()
        known = self._known_subtag(kind, label, id_)
        if known is not None:
            return known.id
        if id_ in self.brief.removed_tags:
            id_ = NO_TAG
        made = Tag(id_ or new_tag_id(), kind.id, label, colour if _COLOUR.fullmatch(colour) else "")
        if not label or not self.can_be_kept(made, label):
            return NO_TAG
        self._do(AddTag(kind.id, label, made.colour, parent=self._not_too_deep(parent, label), id=made.id))
        self._depths[made.id] = self._depth(self.brief.tags[made.id].parent) + 1
        if _DIGIT.fullmatch(key) and not any(tag.key == key for tag in self.brief.tags.values()):
            self._do(DescribeTag(made.id, "key", key))
        return made.id

    def _known_subtag(self, kind: Kind, label: str, id_: TagId) -> Tag | None:
        same = (tag for tag in self.brief.tags.values() if tag.kind == kind.id)
        return next((tag for tag in same if tag.id == id_ or tag.label.casefold() == label.casefold()), None)

    def _not_too_deep(self, parent: TagId, label: str) -> TagId:
        """Return where a sub-tag stands: where a file has it or, far down, beside what it stands under there."""
        if self._depth(parent) < DEEPEST:
            return parent
        self.miss(f"is a sub-tag more than {DEEPEST} levels down, and stands at level {DEEPEST} now", label)
        return self.brief.tags[parent].parent

    def _depth(self, tag: TagId) -> int:
        """Return at which level a sub-tag stands, from 1; 0 for none."""
        if tag not in self._depths:
            there = self.brief.tags.get(tag)
            parent = parent_of(self.brief, there) if there else NO_TAG
            self._depths[tag] = 0 if there is None else 1 + (0 if parent == there.kind else self._depth(parent))
        return self._depths[tag]

    def passage(self, id_: str) -> AnnotationId | None:
        """Return the passage that an id of the file stands for, if it is in the brief or comes in."""
        known = self._ids.get(guid(id_))
        return known if known in self.brief.annotations or known in self._taken else None

    def add(self, article: Article, span: Span, told: Passage, elsewhere: Collection[Span] = ()) -> AnnotationId | None:
        """Take a passage in, unless it is there; return its id, or None if it has no place here.

        One that the brief has where another way of reading the file puts it, `elsewhere`, is moved.
        """
        uuid = guid(told.id)
        id_ = self._ids.setdefault(uuid, AnnotationId(uuid.hex))
        stance = Stance(told.stance) if told.stance and told.kind.has_stance else None
        annotation = Annotation(
            id_,
            article.id,
            told.quoted or select(article.text, *span),
            told.kind.id,
            stance,
            clean(told.said_by).strip(),
            clean(told.note),
            clean(told.gist),
            told.creator,
            utc(told.created),
            told.anchoring,
            told.printing if told.gist.strip() else Printing.QUOTE,
            told.subtag,
            clean(told.foreign),
        )
        if told.stance and not stance:
            self.miss("is for or against, which only an argument can be", annotation.quote)
        return self._settle(annotation, elsewhere, told.now)

    def _settle(self, new: Annotation, elsewhere: Collection[Span], now: Anchor | None) -> AnnotationId | None:
        there = self.brief.annotations.get(new.id) or self._taken.get(new.id)
        if new.id in self.brief.removed_annotations:
            self.miss("was removed from this brief before, and stays removed", new.quote)
            return None
        if there is not None and there.span != new.span and there.span in elsewhere:
            self.moved += 1
            self._changes.append(MoveEnds(there.id, *new.span))
            return there.id
        if there is not None:
            return self._compare(there, new)
        if not self.can_be_kept(new, new.quote):
            return None
        self._taken[new.id] = new
        self._changes.append(TakeIn(new, now))
        return new.id

    def can_be_kept(self, record: msgspec.Struct, what: str) -> bool:
        """Tell whether a record can be read back from the log; if not, report it, for the rest to come in."""
        try:
            msgspec.convert(msgspec.to_builtins(record), type(record))
        except msgspec.ValidationError as error:
            self.miss(f"cannot be kept ({error})", what)
            return False
        return True

    def _compare(self, there: Annotation, new: Annotation) -> AnnotationId:
        """Keep the brief's own version of a passage; say so if the file's is another."""
        # What was not found as it was quoted may have been put to its place since.
        same_place = there.span == new.span or not new.anchoring.is_found
        if same_place and all(getattr(there, name) == getattr(new, name) for name in _TELLING):
            self.known += 1
        else:
            self.miss("is in the brief in another version, which was kept", new.quote)
        return there.id

    def incoming(self) -> Incoming:
        """Return all that was gathered."""
        missed = [_sentence(why, what) for why, what in self._missed.items()]
        change = Together(tuple(self._changes), "importing")
        return Incoming(
            change,
            self.articles,
            len(self._taken),
            self.known,
            len(self._described),
            (*self.remarks, *missed),
            self.moved,
            self.ways,
            self.way,
            self.kindless,
        )


def _sentence(why: str, what: Sequence[str]) -> str:
    """Return a sentence on what was missed for one reason."""
    shown = " ".join(next(iter(filter(None, what)), "").split())
    shown = shown if len(shown) <= 60 else shown[:59].rstrip() + "…"  # noqa: PLR2004 - as much as fits on a line
    number = f"{len(what)} times: " if len(what) > 1 else ""
    return f"{number}“{shown}” {why}." if shown else f"{number}{why}."
