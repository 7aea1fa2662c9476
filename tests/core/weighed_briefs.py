"""Briefs with points, ratings and passages on both sides, for the pictures of the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.kinds import KINDS, RECOMMENDATION, RISK
from briefer.core.records import Side
from briefer.core.scales import SCALES
from tests.core.examples import CANAL, DAM, TOLLS, article, journal, state, tag_words

if TYPE_CHECKING:
    from briefer.core.journal import Journal
    from briefer.core.records import Article

_TRENDS = ("rising", "steady", "falling", None)


def weighed() -> Journal:
    """Return a journal of three articles with a point of each kind: contested, hanging on one, and without passage."""
    made = journal()
    for base in (DAM, CANAL, TOLLS):
        made.do(changes.AddArticle(base))
    holds, critics = tag_words(made, "The dam holds"), tag_words(made, "Critics say")
    moves = tag_words(made, "A canal moves water", RISK.id, CANAL)
    again = tag_words(made, "It held in 2017")
    safe, dry = state(made), state(made, "The canal runs dry.", RISK.id)
    state(made, "Raise the tolls.", RECOMMENDATION.id)
    for point, passage, side in (
        (safe, holds, Side.SUPPORTS),
        (safe, again, Side.SUPPORTS),
        (safe, critics, Side.DISPUTES),
        (safe, moves, Side.DISPUTES),
        (dry, moves, Side.SUPPORTS),
    ):
        made.do(changes.SupportPoint(point, passage, side))
    return made


def rate(made: Journal, n: int, **ratings: object) -> None:
    """Rate the n-th risk of the board."""
    point = made.brief.board(RISK)[n]
    for field, value in ratings.items():
        made.do(changes.RatePoint(point.id, field, value))  # type: ignore[arg-type]


def many_points(points: int, articles: int) -> Journal:
    """Return a journal of so many points of all kinds, the risks rated, against so many articles."""
    made = journal()
    made.do(changes.Together(tuple(many_changes(points, articles)), "weighing much"))
    return made


def many_changes(points: int, articles: int) -> list[changes.Change]:
    """Return the changes that make such a brief."""
    asked: list[changes.Change] = []
    bases = [_report(n) for n in range(articles)]
    asked += [changes.AddArticle(base) for base in bases]
    for n in range(points):
        kind = KINDS[n % len(KINDS)]
        point = changes.StatePoint(f"Point {n} of the long report says what is to be feared or done about it.", kind.id)
        asked.append(point)
        for k in range(n % 4):
            base = bases[(n * 5 + k * 3) % articles]
            part = base.parts[(n + k) % len(base.parts)]
            passage = changes.Annotate(base.id, part.start, part.end, kind.id)
            side = Side.DISPUTES if (n + k) % 3 == 0 else Side.SUPPORTS
            asked += [passage, changes.SupportPoint(point.id, passage.id, side)]
        if kind is RISK and n % 5:
            asked += _ratings(point, n)
    return asked


def _report(n: int) -> Article:
    lines = (f"Line {k} of report {n} speaks of water, gates and money." for k in range(40))
    return article("\n".join(lines), title=f"Report {n}", publisher=f"Institute for Water and Land, Section {n}")


def _ratings(point: changes.StatePoint, n: int) -> list[changes.Change]:
    bands = SCALES[0].bands
    found: list[changes.Change] = [
        changes.RatePoint(point.id, "likelihood", bands[n % len(bands)].id),
        changes.RatePoint(point.id, "impact", n // 3 % 5 + 1),
    ]
    trend = _TRENDS[n % len(_TRENDS)]
    return [*found, changes.RatePoint(point.id, "trend", trend)] if trend else found
