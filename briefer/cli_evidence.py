"""`briefer list MEMO.docx`: the passages that a memo carries, under the E-numbers by which it cites them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.brief import Brief
from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId, BriefId
from briefer.core.journal import Journal
from briefer.core.paragraphs import place_of
from briefer.store import memo_file, settings

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".docx"


def carried_by(path: Path) -> tuple[Brief, dict[AnnotationId, int]]:
    """Return what a memo carries as a brief of excerpts, and the E-number of each passage.

    Raises `BrieferError` if it is no memo of ours, or carries no evidence.
    """
    from briefer.exchange import carried
    from briefer.memo.recompiling import evidence_in, look_into

    data = memo_file.read_memo(path)
    seen, evidence = look_into(data, path.name), evidence_in(data, path.name)
    if evidence is None:
        raise BrieferError(f"{path.name} carries no evidence.", "Compile it again from its brief: it does then.")
    journal = Journal(BriefId(seen.brief), settings.load().person)
    journal.do(carried.read(evidence, Brief(BriefId(""))).change)
    there = journal.brief.annotations
    numbers = {AnnotationId(id_): number for number, id_ in enumerate(seen.entries, 1) if id_ in there}
    return journal.brief, numbers


def lines(brief: Brief, numbers: dict[AnnotationId, int]) -> list[str]:
    """Return a memo's passages for people, in the order of their E-numbers."""
    told = []
    for id_, number in numbers.items():
        passage = brief.annotations[id_]
        article = brief.articles[passage.article]
        place = place_of(article, passage.span)
        told.append(f"E{number}  {passage.kind.key}  {article.heading}, {place}  “{passage.quote}”")
    return told
