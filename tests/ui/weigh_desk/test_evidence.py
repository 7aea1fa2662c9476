"""What the board reads of the brief: once for each change, only while somebody looks, and always as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import (
    Attribute,
    ChoosePrinting,
    DescribeArticle,
    NameBrief,
    NoteContradiction,
    RemoveAnnotation,
    StatePoint,
    SupportPoint,
    Together,
    WriteGist,
    WriteMemo,
    WriteNote,
)
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.core.records import Printing, Side
from briefer.core.weighing import standings, unused
from briefer.ui.weigh_desk.evidence import Evidence

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session


@pytest.fixture
def evidence(session: Session, tagged: dict[str, AnnotationId]) -> Evidence:
    """Read a brief of seven passages and no points."""
    assert len(tagged) == 7
    return Evidence(session)


def _counted(evidence: Evidence) -> list[bool]:
    renewed: list[bool] = []
    evidence.renewed.connect(lambda: renewed.append(True))
    return renewed


def test_it_reads_what_the_core_reckons(session: Session, evidence: Evidence, tagged: dict[str, AnnotationId]) -> None:
    state = StatePoint("The harbour shrinks.", ARGUMENT.id)
    put = (SupportPoint(state.id, tagged["The"]), SupportPoint(state.id, tagged["Dredging"], Side.DISPUTES))
    session.do(Together((state, *put), "stating"))
    assert evidence.standings == standings(session.brief)
    assert {a.id for a in evidence.unused} == {a.id for a in unused(session.brief)}
    assert [each.point.id for each in evidence.column(ARGUMENT)] == [state.id]
    assert evidence.column(RISK) == []


def test_what_waits_stands_by_kind_and_in_reading_order(session: Session, evidence: Evidence) -> None:
    kinds = [KINDS.index(passage.kind) for passage in evidence.unused]
    assert kinds == sorted(kinds)
    order = [passage.id for passage in session.brief.passages()]
    for kind in KINDS:
        ids = [passage.id for passage in evidence.unused if passage.kind is kind]
        assert ids == sorted(ids, key=order.index)


def test_one_change_is_read_once(session: Session, evidence: Evidence, tagged: dict[str, AnnotationId]) -> None:
    renewed = _counted(evidence)
    session.do(WriteGist(tagged["The"], "Weekly losses"))
    assert renewed == [True]
    session.do(NoteContradiction(tagged["The"], tagged["A"], "x"))
    session.do(NameBrief("The port"))
    assert len(renewed) == 3


def test_what_does_not_concern_the_board_is_not_read(session: Session, evidence: Evidence) -> None:
    renewed = _counted(evidence)
    session.do(WriteMemo("subject", "The port"))
    assert renewed == []


def test_asleep_it_reads_nothing_and_awake_it_catches_up_once(
    session: Session, evidence: Evidence, tagged: dict[str, AnnotationId]
) -> None:
    renewed = _counted(evidence)
    evidence.wake(False)
    session.do(RemoveAnnotation(tagged["The"]))
    session.do(StatePoint("The harbour shrinks.", ARGUMENT.id))
    assert renewed == []
    evidence.wake(True)
    evidence.wake(True)
    assert renewed == [True]
    assert tagged["The"] not in {passage.id for passage in evidence.unused}
    assert len(evidence.standings) == 1


def test_the_memo_prints_what_the_card_says(
    session: Session, evidence: Evidence, tagged: dict[str, AnnotationId]
) -> None:
    id_ = tagged["The"]
    annotations = session.brief.annotations
    assert evidence.words_of(annotations[id_]) == "The port loses a ship a week."
    session.do(WriteGist(id_, "Weekly\nlosses"))
    assert evidence.words_of(annotations[id_]) == "The port loses a ship a week."
    session.do(ChoosePrinting(id_, Printing.GIST))
    assert evidence.words_of(annotations[id_]) == "Weekly losses"
    session.do(WriteGist(id_, ""))
    assert evidence.words_of(annotations[id_]) == "The port loses a ship a week."


def test_places_are_told_by_label_and_paragraph(
    session: Session, evidence: Evidence, tagged: dict[str, AnnotationId]
) -> None:
    passage = session.brief.annotations[tagged["No"]]
    assert evidence.place(passage) == "Le ¶\xa02"
    session.do(DescribeArticle(passage.article, "publisher", "Morning Star"))
    assert evidence.place(passage) == "MS ¶\xa02"


def test_contradictions_stand_at_both_passages(
    session: Session, evidence: Evidence, tagged: dict[str, AnnotationId]
) -> None:
    session.do(NoteContradiction(tagged["A"], tagged["No"], "Whether it bites"))
    session.do(NoteContradiction(tagged["A"], tagged["Banks"], ""))
    assert len(evidence.contradicted[tagged["A"]]) == 2
    assert [link.about for link in evidence.contradicted[tagged["No"]]] == ["Whether it bites"]
    session.do(RemoveAnnotation(tagged["No"]))
    assert tagged["No"] not in evidence.contradicted
    assert len(evidence.contradicted[tagged["A"]]) == 1


def test_folding_is_no_change_of_the_brief(session: Session, evidence: Evidence) -> None:
    stated = [StatePoint(f"Point {n}.", ARGUMENT.id) for n in range(3)]
    session.do(Together(tuple(stated), "stating"))
    before = session.brief.snapshot()
    assert evidence.folded == set()
    evidence.fold_all()
    assert evidence.folded == {state.id for state in stated}
    evidence.switch_fold(stated[0].id)
    assert stated[0].id not in evidence.folded
    evidence.fold_all()
    evidence.fold_all()
    assert evidence.folded == set()
    assert session.brief == before


def test_of_a_brief_that_is_opened_the_first_argument_shows_its_passages(session: Session, evidence: Evidence) -> None:
    stated = [StatePoint(f"Point {n}.", kind.id) for n, kind in enumerate((ARGUMENT, ARGUMENT, RISK, RECOMMENDATION))]
    session.do(Together(tuple(stated), "stating"))
    path = session.path
    assert path is not None
    session.open(path)
    assert evidence.folded == {state.id for state in stated[1:]}


def test_notes_and_speakers_reach_the_strip(
    session: Session, evidence: Evidence, tagged: dict[str, AnnotationId]
) -> None:
    renewed = _counted(evidence)
    session.do(Attribute(tagged["The"], "the mayor"))
    session.do(WriteNote(tagged["The"], "Check"))
    assert len(renewed) == 2
    assert next(a for a in evidence.unused if a.id == tagged["The"]).said_by == "the mayor"
