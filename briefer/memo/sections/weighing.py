"""How a point is put: the analyst's sentence, who says so, who disputes it, and whether one source is all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.records import Side
from briefer.memo.context import cite, muted, sentence
from briefer.memo.evidence import sources, speaker, speakers
from briefer.memo.outline import Column, Run, Runs, Table, Text
from briefer.memo.wording import capital

if TYPE_CHECKING:
    from briefer.core.kinds import Kind
    from briefer.core.records import Point
    from briefer.memo.context import Context
    from briefer.memo.evidence import Entry


@dataclass(frozen=True, slots=True)
class Weighed:
    """A point with its evidence on both sides."""

    point: Point
    supporting: tuple[Entry, ...]
    disputing: tuple[Entry, ...]

    @property
    def single_source(self) -> bool:
        """Tell whether the point hangs on one article."""
        return len(sources(self.supporting)) == 1

    @property
    def contested(self) -> bool:
        """Tell whether articles stand against each other over the point."""
        return bool(self.supporting and set(sources(self.disputing)) - set(sources(self.supporting)))


def weighed(context: Context, point: Point) -> Weighed:
    """Return a point with its passages."""
    supporting = context.evidence.of_point(point.id, Side.SUPPORTS)
    disputing = context.evidence.of_point(point.id, Side.DISPUTES)
    return Weighed(point, tuple(supporting), tuple(disputing))


def verdict(context: Context, point: Weighed) -> Runs:
    """Return the point's sentence in bold, and who supports and who disputes it.

    Without citations: the passages themselves follow, each with its own.
    """
    runs: list[Run] = [Text(sentence(point.point.sentence), bold=True)]
    if point.supporting:
        share = context.share(len(sources(point.supporting)))
        said_by = speakers(point.supporting, context.evidence)
        runs.append(Text(f" Supported by {share}: {said_by}."))
    if point.disputing:
        runs.append(Text(f" Disputed by {speakers(point.disputing, context.evidence)}."))
    return (*runs, *_weakness(point))


def _weakness(point: Weighed) -> Runs:
    if not point.supporting:
        return (Text(" "), muted("No passage supports this."))
    return (Text(" "), muted("Single source.")) if point.single_source else ()


def register(context: Context, kind: Kind) -> Table | None:
    """Return the points of a kind and then its loose passages as a numbered table; None if there are neither."""
    points = [_point_row(context, weighed(context, point)) for point in context.points(kind.id)]
    passages = [_passage_row(context, entry) for entry in context.loose(kind.id)]
    rows = tuple(((Text(str(number)),), *cells) for number, cells in enumerate([*points, *passages], 1))
    columns = (Column("No.", 0.5), Column(kind.label, 5.2), Column("Said by", 2.8))
    return Table(columns, rows) if rows else None


def _point_row(context: Context, point: Weighed) -> tuple[Runs, Runs]:
    runs: list[Run] = [Text(sentence(point.point.sentence), bold=True)]
    if point.supporting:
        runs.append(cite(point.supporting))
    if point.disputing:
        runs += [Text(f" Disputed by {speakers(point.disputing, context.evidence)}."), cite(point.disputing)]
    said_by = speakers(point.supporting, context.evidence)
    return (*runs, *_weakness(point)), (Text(capital(said_by) or "–"),)


def _passage_row(context: Context, entry: Entry) -> tuple[Runs, Runs]:
    return context.statement(entry), (Text(capital(speaker(entry, context.evidence))),)
