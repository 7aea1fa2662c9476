"""What is done to several passages at once: one change, and one undo, for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import Classify, RemoveAnnotation, Retag, Together
from briefer.core.kinds import KIND_BY_ID
from briefer.ui.translating import kind_name, translate
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.brief import Brief
    from briefer.core.changes import Change
    from briefer.core.ids import AnnotationId, TagId
    from briefer.ui.session import Session


def _tr(sentence: str) -> str:
    return translate("Several", sentence)


def retag(session: Session, passages: Sequence[AnnotationId], tag: TagId) -> None:
    """Give passages another tag."""
    if _do(session, [Retag(passage, tag) for passage in passages], "retagging"):
        said = counted(_tr("%n passage(s) tagged as {kind}."), len(passages))
        session.told.emit(said.format(kind=kind_name(KIND_BY_ID[tag]).lower()))


def remove(session: Session, passages: Sequence[AnnotationId]) -> None:
    """Remove passages."""
    if _do(session, [RemoveAnnotation(passage) for passage in passages], "removing passages") and len(passages) > 1:
        session.told.emit(counted(_tr("%n passage(s) removed. Undo brings them back."), len(passages)))


def classify(session: Session, passages: Sequence[AnnotationId], subtag: TagId, *first: Change) -> None:
    """Give passages a sub-tag, made `first` if need be, and with it its kind; an empty one takes theirs away."""
    if _do(session, [*first, *(Classify(passage, subtag) for passage in passages)], "tagging"):
        tag = session.brief.tags.get(subtag)
        said = _tr("%n passage(s) tagged as {tag}.") if tag else _tr("The sub-tag was taken from %n passage(s).")
        session.told.emit(counted(said, len(passages)).replace("{tag}", tag.label if tag else ""))


def _do(session: Session, changes: Sequence[Change], title: str) -> bool:
    change = changes[0] if len(changes) == 1 else Together(tuple(changes), title)
    return bool(changes) and bool(session.do(change).events)


def only(brief: Brief, passages: Sequence[AnnotationId]) -> Brief:
    """Return a copy of a brief that has no other passages, nor articles without any of them, to be exported."""
    part, wanted = brief.snapshot(), set(passages)
    part.annotations = {id_: each for id_, each in part.annotations.items() if id_ in wanted}
    used = {each.article for each in part.annotations.values()}
    part.articles = {id_: each for id_, each in part.articles.items() if id_ in used}
    part.sides = {point: {id_: s for id_, s in sides.items() if id_ in wanted} for point, sides in part.sides.items()}
    part.sides = {point: sides for point, sides in part.sides.items() if sides}
    part.points = {id_: point for id_, point in part.points.items() if id_ in part.sides}
    part.contradictions = {pair: each for pair, each in part.contradictions.items() if wanted.issuperset(pair)}
    return part
