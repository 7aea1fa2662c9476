"""An article gets an earlier text back: its passages stand where they stood, and one undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core import changes, integrity
from briefer.core.conflicts import conflicts_of, take_kept
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.history import history_of, restoring
from briefer.core.records import Outcome

from .examples import BEN, BRIEF, DAM, NOON, article, journal, newer_editions, tag_words, with_dam

if TYPE_CHECKING:
    from briefer.core.journal import Journal

NEWER = article("Corrected.\n\n" + DAM.text.replace("It held in 2017", "It had held in 2017")).edition
CUT = article("Who opens the gates?\n\nCritics say it won’t.\n").edition
WORDS = ("The dam holds.", "It held in 2017", "Critics say")


def restore(made: Journal, n: int = -1, *, before: bool = True) -> None:
    made.do(restoring(made.events, history_of(made.events, DAM.id, "text")[n], before=before))


def test_the_text_and_every_passage_are_just_as_they_were() -> None:
    made = with_dam()
    for words in WORDS:
        tag_words(made, words)
    before = made.brief.snapshot()
    for edition in (NEWER, CUT):
        made.do(changes.UpdateArticle(DAM.id, edition))
    restore(made, 0)
    assert made.brief.articles == before.articles
    assert made.brief.annotations == before.annotations
    made.undo()
    assert made.brief.articles[DAM.id].text == CUT.text
    made.undo()
    assert made.brief.articles[DAM.id].text == NEWER.text
    assert fold(BRIEF, made.events) == made.brief


def test_one_step_back_is_the_text_in_between_with_what_was_unsure_in_it() -> None:
    made = with_dam()
    held = tag_words(made, "It held in 2017")
    made.do(changes.UpdateArticle(DAM.id, NEWER))
    middle = made.brief.snapshot()
    made.do(changes.UpdateArticle(DAM.id, CUT))
    assert made.brief.outcome_of(made.brief.annotations[held]) is Outcome.ORPHAN
    restore(made)
    assert made.brief.articles == middle.articles
    assert made.brief.annotations[held].anchoring is Outcome.CHANGED


def test_a_later_text_comes_back_as_well() -> None:
    made = with_dam()
    tag_words(made, "It held in 2017")
    made.do(changes.UpdateArticle(DAM.id, NEWER))
    newer = made.brief.snapshot()
    restore(made)
    restore(made, 0, before=False)
    assert made.brief.articles == newer.articles
    assert made.brief.annotations == newer.annotations
    assert made.brief.conflicts == {}


def test_accepted_words_go_back_to_those_they_were() -> None:
    made = with_dam()
    held = tag_words(made, "It held in 2017")
    made.do(changes.UpdateArticle(DAM.id, NEWER))
    made.do(changes.AcceptPassage(held))
    restore(made)
    assert (made.brief.annotations[held].quote, made.brief.annotations[held].anchoring) == (
        "It held in 2017",
        Outcome.EXACT,
    )


def test_what_was_tagged_or_moved_since_is_looked_for() -> None:
    made = with_dam()
    moved = tag_words(made, "The dam holds.")
    made.do(changes.UpdateArticle(DAM.id, NEWER))
    start = NEWER.text.index("Critics")
    made.do(changes.MoveEnds(moved, start, start + len("Critics say")))
    asked = changes.Annotate(DAM.id, NEWER.text.index("Corrected"), NEWER.text.index("Corrected") + 9, "risk")  # type: ignore[arg-type]
    made.do(asked)
    restore(made)
    brief = made.brief
    assert brief.annotations[moved].quote == "Critics say"
    assert brief.annotations[moved].span.start == DAM.text.index("Critics")
    assert brief.outcome_of(brief.annotations[asked.id]) is Outcome.ORPHAN
    assert integrity.findings(brief, made.events, NOON) == []


def test_what_stands_there_is_not_restored_again() -> None:
    made = with_dam()
    made.do(changes.UpdateArticle(DAM.id, NEWER))
    assert made.do(restoring(made.events, history_of(made.events, DAM.id, "text")[0], before=False)).events == ()


def test_a_passages_place_in_an_earlier_text_is_refused_with_what_to_do() -> None:
    made = with_dam()
    held = tag_words(made, "It held in 2017")
    made.do(changes.UpdateArticle(DAM.id, NEWER))
    [step] = history_of(made.events, held, "selector")
    with pytest.raises(BrieferError, match="Restore its earlier text"):
        made.do(restoring(made.events, step))


def test_of_two_newer_texts_at_once_the_other_can_be_taken() -> None:
    ana = with_dam()
    critics = tag_words(ana, "Critics say")
    ben = journal(BEN, ana.events, start=NOON + 60_000)
    ana.do(changes.UpdateArticle(DAM.id, NEWER))
    ben.do(changes.UpdateArticle(DAM.id, CUT))
    ana.take(ben.events)
    dispute = next(each for each in conflicts_of(ana.brief, ana.events) if each.field == "text")
    ana.do(take_kept(ana.brief, dispute, ana.events))
    assert ana.brief.articles[DAM.id].text == NEWER.text
    assert ana.brief.outcome_of(ana.brief.annotations[critics]) is Outcome.EXACT
    assert (DAM.id, "text") not in ana.brief.conflicts


@given(
    texts=st.lists(st.sampled_from(newer_editions(DAM)), min_size=1, max_size=4),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(3, 30)), max_size=4),
)
def test_after_any_newer_texts_the_first_is_restored_as_it_was(texts: list, spans: list) -> None:  # type: ignore[type-arg]
    made = with_dam()
    for start, length in spans:
        made.do(changes.Annotate(DAM.id, start, start + length, "risk"))  # type: ignore[arg-type]
    before = made.brief.snapshot()
    for edition in texts:
        made.do(changes.UpdateArticle(DAM.id, edition))
    if history_of(made.events, DAM.id, "text"):
        restore(made, 0)
    assert made.brief.articles[DAM.id].text == before.articles[DAM.id].text
    assert made.brief.annotations == before.annotations
    assert made.brief.conflicts == {}
