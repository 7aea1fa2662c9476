"""What of a brief a format has no place for: named when it is written, so that nobody finds out later."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.exchange.points import ratings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefer.core.brief import Brief


class Thing(NamedTuple):
    """Something that a brief may hold: what is said of one, what of `{n}`, and how many there are."""

    one: str
    several: str
    count: Callable[[Brief], int]


THINGS = {
    "unplaced": Thing(
        "1 passage has no place in the present text of its article, and was left out.",
        "{n} passages have no place in the present text of their article, and were left out.",
        lambda brief: len(brief.unplaced()),
    ),
    "points alone": Thing(
        "1 point without a passage has no place in this format.",
        "{n} points without a passage have no place in this format.",
        lambda brief: sum(not brief.sides.get(point) for point in brief.points),
    ),
    "ratings": Thing(
        "1 rating of a point has no place in this format.",
        "{n} ratings of points have no place in this format.",
        lambda brief: sum(len(ratings_of(each)) for each in brief.board()),
    ),
    "contradictions": Thing(
        "1 contradiction has no place in this format.",
        "{n} contradictions have no place in this format.",
        lambda brief: len(brief.open_contradictions()),
    ),
    "foreign": Thing(
        "1 passage has fields of another program, which have no place in this format.",
        "{n} passages have fields of another program, which have no place in this format.",
        lambda brief: sum(bool(passage.foreign) for passage in brief.passages()),
    ),
    "withheld": Thing(
        "1 article without its text has no place in this format.",
        "{n} articles without their text have no place in this format.",
        lambda brief: sum(bool(article.withheld) for article in brief.articles.values()),
    ),
    "editions": Thing(
        "1 earlier text of an article has no place in this format.",
        "{n} earlier texts of articles have no place in this format.",
        lambda brief: sum(max(len(brief.editions.get(id_, ())) - 1, 0) for id_ in brief.articles),
    ),
    "memo": Thing(
        "1 field of the memo has no place in this format.",
        "{n} fields of the memo have no place in this format.",
        lambda brief: sum(bool(text) for text in brief.memo.values()),
    ),
    "conflicts": Thing(
        "1 conflict is not settled: only what shows was written.",
        "{n} conflicts are not settled: only what shows was written.",
        lambda brief: len(brief.conflicts),
    ),
}
"""All that some format misses, by name."""


def losses(brief: Brief, names: Iterable[str]) -> list[str]:
    """Return a sentence for each of some things that a brief holds."""
    counted = [(THINGS[name], THINGS[name].count(brief)) for name in names]
    return [thing.one if n == 1 else thing.several.format(n=n) for thing, n in counted if n]
