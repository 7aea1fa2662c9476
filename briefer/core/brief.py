"""The brief as it stands: what the fold over the events has come to. Views read it; only the fold writes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from briefer.core.records import Annotation, Article, Contradiction, Outcome, Point, Side, Tag

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from briefer.core.ids import AnnotationId, ArticleId, BriefId, EventId, PersonId, PointId, TagId
    from briefer.core.kinds import Kind

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change touched, so that each view can decide whether it is concerned."""

    articles: frozenset[ArticleId] = frozenset()
    """Added, removed, described anew, or a part of it marked."""
    annotations: frozenset[AnnotationId] = frozenset()
    annotated: frozenset[ArticleId] = frozenset()
    """The articles these annotations belong to."""
    points: frozenset[PointId] = frozenset()
    memo: frozenset[str] = frozenset()
    people: bool = False
    """Names of people, or the brief's own."""
    conflicts: frozenset[tuple[str, str]] = frozenset()
    """Settled, or listed again."""
    tags: frozenset[TagId] = frozenset()
    """Sub-tags."""

    def __or__(self, other: Touched) -> Touched:
        """Return what either touched."""
        return self if other is NOTHING else joined((self, other))

    def __bool__(self) -> bool:
        """Tell whether anything was touched at all."""
        return self != Touched()


NOTHING = Touched()


def joined(touches: Collection[Touched]) -> Touched:
    """Return what any of many touched: at once, for a union grows with each step."""
    return Touched(
        _all(each.articles for each in touches),
        _all(each.annotations for each in touches),
        _all(each.annotated for each in touches),
        _all(each.points for each in touches),
        _all(each.memo for each in touches),
        any(each.people for each in touches),
        _all(each.conflicts for each in touches),
        _all(each.tags for each in touches),
    )


def _all(sets: Iterable[frozenset[Key]]) -> frozenset[Key]:
    return frozenset(chain.from_iterable(sets))


class Conflict(NamedTuple):
    """Two people changed the same thing without knowing of each other: one value shows, the other is kept."""

    target: str
    field: str
    kept: object
    """The value that does not show."""
    event: EventId
    """The event whose value took its place."""
    author: PersonId
    """Who wrote that event."""
    also: tuple[object, ...] = ()
    """Values of still others that do not show, the earliest first."""


class Joined(NamedTuple):
    """An article that turned out to be a text of another."""

    into: ArticleId
    passages: frozenset[AnnotationId] = frozenset()
    """Those that were tagged in it, and belong to the other now."""


class Problem(NamedTuple):
    """An event that could not take effect, and why. It stays in the log."""

    event: EventId
    reason: str


@dataclass(slots=True)
class Brief:
    """All that is known of one brief. Records in it are immutable; the dictionaries change as events are applied."""

    id: BriefId
    name: str = ""
    articles: dict[ArticleId, Article] = field(default_factory=dict)
    annotations: dict[AnnotationId, Annotation] = field(default_factory=dict)
    points: dict[PointId, Point] = field(default_factory=dict)
    sides: dict[PointId, dict[AnnotationId, Side]] = field(default_factory=dict)
    """Which passages support or dispute each point."""
    contradictions: dict[tuple[AnnotationId, AnnotationId], Contradiction] = field(default_factory=dict)
    """By the ids of the two passages, the smaller first."""
    tags: dict[TagId, Tag] = field(default_factory=dict)
    """The sub-tags; see `codebook.py` for their order."""
    memo: dict[str, str] = field(default_factory=dict)
    people: dict[PersonId, str] = field(default_factory=dict)
    removed_articles: dict[ArticleId, Article] = field(default_factory=dict)
    removed_annotations: dict[AnnotationId, Annotation] = field(default_factory=dict)
    removed_tags: dict[TagId, Tag] = field(default_factory=dict)
    removed_points: dict[PointId, Point] = field(default_factory=dict)
    editions: dict[ArticleId, tuple[str, ...]] = field(default_factory=dict)
    """All texts that each article ever had; more than one if it was updated."""
    as_read: dict[ArticleId, Article] = field(default_factory=dict)
    """Each article as its file was read, before anybody corrected what is known about it."""
    arrivals: dict[str, int] = field(default_factory=dict)
    """In what order articles and points came; one that was removed comes back to its old place."""
    conflicts: dict[tuple[str, str], Conflict] = field(default_factory=dict)
    settled: dict[tuple[str, str], Conflict] = field(default_factory=dict)
    """Conflicts that somebody settled by leaving what shows."""
    problems: list[Problem] = field(default_factory=list)
    joined: dict[ArticleId, Joined] = field(default_factory=dict)
    """Articles that became a text of another; they stand among those that were removed."""

    def snapshot(self) -> Brief:
        """Return a copy that later events leave alone, for a worker thread. Cheap: records are shared."""
        return Brief(
            self.id,
            self.name,
            dict(self.articles),
            dict(self.annotations),
            dict(self.points),
            {point: dict(sides) for point, sides in self.sides.items()},
            dict(self.contradictions),
            dict(self.tags),
            dict(self.memo),
            dict(self.people),
            dict(self.removed_articles),
            dict(self.removed_annotations),
            dict(self.removed_tags),
            dict(self.removed_points),
            dict(self.editions),
            dict(self.as_read),
            dict(self.arrivals),
            dict(self.conflicts),
            dict(self.settled),
            list(self.problems),
            dict(self.joined),
        )

    def passages(self, article: ArticleId | None = None) -> list[Annotation]:
        """Return the annotations of one article, or of all, in reading order.

        Those whose article was removed are left out, and those without a place in a newer text of it. Longer ones
        come before shorter ones that begin with them.
        """
        order = {id_: n for n, id_ in enumerate(self.articles)}
        found: Iterable[Annotation] = self.annotations.values()
        found = [a for a in found if (a.article == article if article else a.article in order)]
        found = [a for a in found if self.outcome_of(a).is_found]
        return sorted(found, key=lambda a: (order.get(a.article, -1), a.span.start, -a.span.end, a.created, a.id))

    def origin_of(self, article: ArticleId, field: str) -> str:
        """Return where an article's field was found, in a few words; empty if it was not, or was corrected since."""
        read, now = self.as_read[article], self.articles[article]
        origins = (origin.source for origin in read.origins if origin.field == field)
        return next(origins, "") if getattr(read, field) == getattr(now, field) else ""

    def outcome_of(self, annotation: Annotation) -> Outcome:
        """Return what became of a passage in the article's present text.

        One that somebody tagged in an earlier text, not knowing of the newer, is an orphan.
        """
        known = self.editions.get(annotation.article, ())
        if len(known) > 1 and annotation.anchoring.is_found:
            article = self.articles.get(annotation.article) or self.removed_articles[annotation.article]
            return annotation.anchoring if _has(article.text, annotation) else Outcome.ORPHAN
        return annotation.anchoring

    def home_of(self, article: ArticleId) -> ArticleId:
        """Return the article itself or, if it became a text of another, that one."""
        while article in self.joined:
            article = self.joined[article].into
        return article

    def count_of(self, article: ArticleId) -> int:
        """Return how many passages an article has, whether they have a place in its present text or not."""
        return sum(annotation.article == article for annotation in self.annotations.values())

    def unplaced(self, article: ArticleId | None = None) -> list[Annotation]:
        """Return the passages, of one article or of all, that have no place in the present text."""
        wanted = {article} if article else self.articles.keys()
        return [a for a in self.annotations.values() if a.article in wanted and not self.outcome_of(a).is_found]

    def text_of(self, annotation: Annotation) -> str | None:
        """Return the text, the present one or an earlier, in which a passage stands where its selector says."""
        article = self.articles.get(annotation.article) or self.removed_articles[annotation.article]
        texts = (article.text, *self.editions.get(annotation.article, ()))
        return next((text for text in texts if _has(text, annotation)), None)

    def passages_of(self, point: PointId, side: Side = Side.SUPPORTS) -> list[Annotation]:
        """Return the passages on one side of a point, in reading order."""
        sides = self.sides.get(point, {})
        return [a for a in self.passages() if sides.get(a.id) is side]

    def points_of(self, annotation: AnnotationId) -> list[Point]:
        """Return the points that a passage supports or disputes."""
        return [point for point in self.points.values() if annotation in self.sides.get(point.id, {})]

    def board(self, kind: Kind | None = None) -> list[Point]:
        """Return the points, of one kind or of all, in the order the analyst gave them.

        Those that were never moved keep the order in which they came.
        """
        found = (point for point in self.points.values() if kind is None or point.kind == kind.id)
        return sorted(found, key=lambda point: (point.rank, self.arrivals[point.id]))

    def contradictions_of(self, annotation: AnnotationId) -> list[Contradiction]:
        """Return the contradictions in which a passage stands, whose other passage is still there."""
        return [c for c in self.open_contradictions() if annotation in (c.one, c.other)]

    def open_contradictions(self) -> list[Contradiction]:
        """Return the contradictions between passages that both have a place in an article of the brief."""
        shown = {a.id for a in self.passages()}
        return [c for c in self.contradictions.values() if c.one in shown and c.other in shown]

    def name_of(self, person: PersonId) -> str:
        """Return a person's name or, if nobody told it, the readable id."""
        return self.people.get(person, str(person))


def _has(text: str, annotation: Annotation) -> bool:
    return text[annotation.selector.start : annotation.selector.end] == annotation.selector.exact
