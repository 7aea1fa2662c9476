"""How the evidence stands on a point: which articles support it, which dispute it, which are silent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.records import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.kinds import Kind
    from briefer.core.records import Annotation, Point


@dataclass(frozen=True, slots=True)
class Standing:
    """A point with its passages on both sides, in reading order, and the articles that say nothing about it."""

    point: Point
    supporting: tuple[Annotation, ...]
    disputing: tuple[Annotation, ...]
    silent: tuple[ArticleId, ...]

    @property
    def supporters(self) -> tuple[ArticleId, ...]:
        """The articles that support it."""
        return _articles(self.supporting)

    @property
    def disputers(self) -> tuple[ArticleId, ...]:
        """The articles that dispute it."""
        return _articles(self.disputing)

    @property
    def single_source(self) -> bool:
        """Tell whether the point hangs on one article."""
        return len(self.supporters) == 1

    @property
    def contested(self) -> bool:
        """Tell whether articles stand against each other over the point."""
        return bool(self.supporting and set(self.disputers) - set(self.supporters))


def _articles(passages: Iterable[Annotation]) -> tuple[ArticleId, ...]:
    return tuple(dict.fromkeys(passage.article for passage in passages))


def standings(brief: Brief) -> dict[PointId, Standing]:
    """Return how the evidence stands on every point, in the order of the board. One pass over the passages."""
    sides: dict[PointId, dict[Side, list[Annotation]]] = {
        point.id: {side: [] for side in Side} for point in brief.board()
    }
    used = _points_by_passage(brief)
    for passage in brief.passages():
        for point, side in used.get(passage.id, ()):
            sides[point][side].append(passage)
    return {point.id: _standing(brief, point, sides[point.id]) for point in brief.board()}


def _standing(brief: Brief, point: Point, sides: dict[Side, list[Annotation]]) -> Standing:
    supporting, disputing = tuple(sides[Side.SUPPORTS]), tuple(sides[Side.DISPUTES])
    heard = {*_articles(supporting), *_articles(disputing)}
    return Standing(point, supporting, disputing, tuple(id_ for id_ in brief.articles if id_ not in heard))


def standing_of(brief: Brief, point: Point) -> Standing:
    """Return how the evidence stands on one point."""
    return _standing(brief, point, {side: brief.passages_of(point.id, side) for side in Side})


def _points_by_passage(brief: Brief) -> dict[AnnotationId, list[tuple[PointId, Side]]]:
    used: dict[AnnotationId, list[tuple[PointId, Side]]] = {}
    for point, sides in brief.sides.items():
        if point in brief.points:
            for annotation, side in sides.items():
                used.setdefault(annotation, []).append((point, side))
    return used


def unused(brief: Brief, kind: Kind | None = None) -> list[Annotation]:
    """Return the passages that no point uses yet, of one kind or of all, in reading order."""
    used = _points_by_passage(brief)
    return [a for a in brief.passages() if a.id not in used and (kind is None or a.kind is kind)]
