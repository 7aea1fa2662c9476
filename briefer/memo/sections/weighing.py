"""How a point is put: the analyst's sentence, who says so, who disputes it, who is silent, and how well it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.records import Side
from briefer.memo.context import cite, muted, sentence
from briefer.memo.evidence import enumerated, sources, speakers
from briefer.memo.outline import Listing, Run, Runs, Text
from briefer.memo.speaking import say
from briefer.memo.wording import capital, shown, small_number

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId
    from briefer.core.kinds import Kind
    from briefer.core.records import Point
    from briefer.memo.context import Context
    from briefer.memo.evidence import Entry, Evidence
    from briefer.memo.outline import Block

MOST_SILENT = 6
"""How many articles that say nothing about a point are named."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A point with its evidence on both sides."""

    point: Point
    supporting: tuple[Entry, ...]
    disputing: tuple[Entry, ...]
    silent: tuple[ArticleId, ...]

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
    heard = set(sources([*supporting, *disputing]))
    silent = tuple(article.id for article in context.evidence.articles if article.id not in heard)
    return Weighed(point, tuple(supporting), tuple(disputing), silent)


def verdict(context: Context, point: Weighed, *, cited: bool) -> Runs:
    """Return who supports the point, who disputes it, who is silent, and how well it stands.

    With citations unless the passages themselves follow, each with its own.
    """
    if context.short:
        return _numbers(context, point)
    runs: list[Run] = []
    if point.supporting:
        share = context.share(len(sources(point.supporting)))
        names = speakers(point.supporting, context.evidence)
        runs.append(Text(say(" Supported by {share}: {names}.", share=share, names=names)))
        runs += [cite(point.supporting)] if cited else []
    if point.disputing:
        runs.append(Text(say(" Disputed by {names}.", names=speakers(point.disputing, context.evidence))))
        runs += [cite(point.disputing)] if cited else []
    if point.silent and (point.supporting or point.disputing):
        runs.append(Text(say(" Silent: {names}.", names=silent_names(context.evidence, point))))
    return (*runs, *weakness(point))


def _numbers(context: Context, point: Weighed) -> Runs:
    """Return the verdict in numbers: who it is stands in the notes."""
    against = len(sources(point.disputing))
    runs: list[Run] = []
    if point.supporting:
        share = context.share(len(sources(point.supporting)))
        runs += [Text(f" {capital(share)}."), cite(point.supporting)]
    if point.disputing:
        # Cited where the sources disagree.
        runs.append(Text(say(" Disputed by {names}.", names=small_number(against))))
    return (*runs, *(weakness(point) if point.single_source or not point.supporting else ()))


def silent_names(evidence: Evidence, point: Weighed) -> str:
    """Return the articles that say nothing about a point, by name; of very many, the first and how many more."""
    names = [evidence.short_names[id_] for id_ in point.silent]
    more = len(names) - MOST_SILENT
    return enumerated([*names[:MOST_SILENT], say("{count} more", count=more)] if more > 0 else names)


def weakness(point: Weighed) -> Runs:
    """Return what a reader should know of how a point stands; nothing if it stands well."""
    if not point.supporting:
        return (Text(" "), muted(say("No passage supports this.")))
    if point.single_source:
        return (Text(" "), muted(say("Single source.")))
    return () if point.disputing else (Text(" "), muted(say("One-sided: no passage disputes this.")))


def claim(context: Context, point: Weighed) -> list[Run]:
    """Return a point as a register puts it: its sentence, its evidence, who disputes it, and what it hangs on."""
    runs: list[Run] = [Text(sentence(shown(point.point.sentence)), bold=True)]
    if point.supporting:
        runs.append(cite(point.supporting))
    if point.disputing and not context.short:
        names = speakers(point.disputing, context.evidence)
        runs += [Text(say(" Disputed by {names}.", names=names)), cite(point.disputing)]
    if not point.supporting or point.single_source:
        runs += weakness(point)
    return runs


def loose(context: Context, kind: Kind, *, ordered: bool = False) -> list[Block]:
    """Return the passages of a kind that belong to no point, each with who says so."""
    items = tuple(context.attributed(entry) for entry in context.loose(kind))
    return [Listing(items, ordered)] if items else []
