"""The history of a field: who, when, what before; and back to an earlier wording."""

from __future__ import annotations

import pytest

from briefer.core import changes
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.history import history_of, restoring, value_of
from briefer.core.records import Side
from briefer.core.updating import reanchored

from .examples import ANA, BEN, BRIEF, CANAL, DAM, article, journal, state, tag_words, with_dam

LATER = 1_800_000_000_000


def test_each_change_of_a_note_is_told_with_author_time_and_what_stood_there() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    made.do(changes.WriteNote(passage, "one"))
    ben = journal(BEN, made.events, LATER)
    ben.do(changes.WriteNote(passage, "two"))
    ben.do(changes.WriteMemo("to", "The Minister"))
    first, second = history_of(ben.events, passage, "note")
    assert (first.author, first.was, first.now) == (ANA, "", "one")
    assert (second.author, second.at[:4], second.was, second.now) == (BEN, "2027", "one", "two")
    assert [step.now for step in history_of(ben.events, "memo")] == ["The Minister"]


def test_the_history_of_a_thing_has_its_coming_and_going() -> None:
    made = with_dam()
    passage, point = tag_words(made, "The dam"), state(made)
    made.do(changes.SupportPoint(point, passage))
    made.do(changes.RemoveAnnotation(passage))
    made.undo()
    assert [step.field for step in history_of(made.events, passage)] == ["added", "removed", "restored"]
    assert [step.field for step in history_of(made.events, point)] == ["added", passage]
    assert [step.field for step in history_of(made.events, DAM.id)] == ["added"]


def test_a_newer_text_is_in_the_history_of_the_passages_it_moved() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    newer = article(f"Corrected.\n{DAM.text}").edition
    found = reanchored(made.brief, DAM.id, newer.text)
    made.do(changes.UpdateArticle(DAM.id, newer, found or {}))
    [step] = history_of(made.events, passage, "selector")
    assert step.now.start == step.was.start + len("Corrected.\n")
    assert [each.field for each in history_of(made.events, DAM.id)] == ["added", "text"]


def test_an_earlier_wording_is_restored_as_a_change_of_its_own() -> None:
    made = with_dam()
    passage, point = tag_words(made, "The dam"), state(made)
    made.do(changes.WriteNote(passage, "one"))
    made.do(changes.WriteNote(passage, "two"))
    made.do(changes.RewordPoint(point, "It leaks."))
    made.do(changes.SupportPoint(point, passage, Side.DISPUTES))
    made.do(changes.WriteMemo("to", "The Minister"))
    start = DAM.text.index("dam holds")
    made.do(changes.MoveEnds(passage, start, start + 9))
    for target, field, was in [
        (passage, "note", "one"),
        (point, "sentence", "The dam is safe."),
        (point, passage, None),
        ("memo", "to", ""),
    ]:
        made.do(restoring(made.events, history_of(made.events, target, field)[-1]))
        assert value_of(made.brief, target, field) == was
        made.undo()
    made.do(restoring(made.events, history_of(made.events, passage, "selector")[-1]))
    assert made.brief.annotations[passage].quote == "The dam"
    made.do(restoring(made.events, history_of(made.events, passage, "note")[0], before=False))
    assert made.brief.annotations[passage].note == "one"
    assert fold(BRIEF, made.events) == made.brief
    assert made.brief.conflicts == {}


def test_what_stands_there_already_is_not_restored_again() -> None:
    made = with_dam()
    made.do(changes.WriteMemo("to", "one"))
    [step] = history_of(made.events, "memo", "to")
    assert made.do(restoring(made.events, step, before=False)).events == ()


def test_what_cannot_be_restored_is_refused_with_what_to_do() -> None:
    made = with_dam()
    passage = tag_words(made, "The dam")
    [added] = history_of(made.events, passage)
    with pytest.raises(BrieferError, match="cannot be restored by itself"):
        restoring(made.events, added)
    made.do(changes.WriteNote(passage, "one"))
    step = history_of(made.events, passage, "note")[-1]
    made.do(changes.RemoveAnnotation(passage))
    with pytest.raises(BrieferError, match="no longer in the brief"):
        made.do(restoring(made.events, step))
    made.do(changes.AddArticle(CANAL))
    with pytest.raises(BrieferError, match="no longer in the brief"):
        value_of(made.brief, "nobody", "note")
