"""Passages found again in a newer text: exact, changed, ambiguous or orphan, and never in a wrong place."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.core.reanchoring import Anchored, NewerText, reanchor, reanchor_all
from briefer.core.records import CONTEXT, Outcome, Selector, select
from briefer.core.sentences import sentences
from briefer.core.text import Span, canonical

from .examples import canonical_texts
from .newer_texts import Pair, make_pair, overlap

if TYPE_CHECKING:
    from pathlib import Path

RIVER = (
    "The treaty of 1961 binds both banks. Nobody has read it since.\n\n"
    "The upper province will release 340 cubic metres in May, the ministry says, and more if the snow allows.\n\n"
    "Farmers downstream doubt it. They have heard the same promise every spring for twenty years.\n\n"
    "A court could settle the matter, but neither side has asked one."
)


def chosen(text: str, words: str) -> Selector:
    start = text.index(words)
    return select(text, start, start + len(words))


def look(words: str, newer: str, *, old_known: bool = False) -> tuple[Anchored, str]:
    """Look for words of the text on the river, and return what came of it and what stands there now."""
    found = reanchor(RIVER if old_known else None, newer, chosen(RIVER, words))
    return found, newer[slice(*found.span)] if found.span else ""


def shown(found: Anchored, newer: str) -> list[str]:
    return [newer[slice(*span)] for span in found.candidates]


both_ways = pytest.mark.parametrize("old_known", [False, True], ids=["quote alone", "old text known"])


@both_ways
def test_in_the_same_text_a_passage_is_where_it_was(old_known: bool) -> None:
    for words in ("treaty of 1961", "doubt it", "release 340 cubic metres"):
        found, now = look(words, RIVER, old_known=old_known)
        assert (found.outcome, now) == (Outcome.EXACT, words)


@both_ways
def test_a_passage_is_found_where_text_was_put_before_it(old_known: bool) -> None:
    newer = "Updated on Friday.\n\n" + RIVER
    found, now = look("They have heard the same promise", newer, old_known=old_known)
    assert (found.outcome, now) == (Outcome.EXACT, "They have heard the same promise")


@both_ways
def test_a_passage_goes_with_its_paragraph(old_known: bool) -> None:
    newer = "\n\n".join(reversed(RIVER.split("\n\n")))
    for words in ("The treaty of 1961 binds both banks.", "same promise every spring", "neither side"):
        found, now = look(words, newer, old_known=old_known)
        assert (found.outcome, now) == (Outcome.EXACT, words)


@both_ways
@pytest.mark.parametrize(
    ("words", "was", "now"),
    [
        ("They have heard the same promise every spring", "the same promise", "this same promise"),
        ("Farmers downstream doubt it.", "doubt it", "doubted it"),
        ("more if the snow allows", "the snow allows", "the late snow allows"),
        ("A court could settle the matter", "settle the matter", "still settle the matter"),
    ],
)
def test_a_passage_whose_words_were_edited_is_found_as_changed(old_known: bool, words: str, was: str, now: str) -> None:
    newer = "A note by the editor.\n\n" + RIVER.replace(was, now)
    found, stands = look(words, newer, old_known=old_known)
    assert (found.outcome, stands) == (Outcome.CHANGED, words.replace(was, now))
    assert 0.75 <= found.similarity < 1


def test_other_quotation_marks_and_spaces_are_a_change_but_hardly_one() -> None:
    old = "Critics say it won’t hold.\u00a0They are many."
    newer = "Late critics. " + old.replace("’", "'").replace("\u00a0", " ")
    found = reanchor(None, newer, chosen(old, "it won’t hold.\u00a0They"))
    assert (found.outcome, found.similarity) == (Outcome.CHANGED, 1.0)


@both_ways
@pytest.mark.parametrize(
    ("words", "was", "now"),
    [
        ("The upper province will release 340 cubic metres", "will release", "will not release"),
        ("The upper province will release 340 cubic metres", "340", "240"),
        ("the same promise every spring for twenty years", "twenty", "thirty"),
        ("but neither side has asked one", "but neither side has", "and each side has"),
        ("release 340 cubic metres in May", "will release", "will not release"),
    ],
)
def test_what_says_something_else_is_refused_but_shown(old_known: bool, words: str, was: str, now: str) -> None:
    newer = "Corrected.\n\n" + RIVER.replace(was, now)
    found, _ = look(words, newer, old_known=old_known)
    assert not found.outcome.is_found
    assert found.span is None
    assert any(now.rsplit(maxsplit=1)[-1] in there or words in there for there in shown(found, newer))


@both_ways
def test_a_passage_that_was_cut_is_an_orphan(old_known: bool) -> None:
    newer = RIVER.replace(" They have heard the same promise every spring for twenty years.", "")
    found, _ = look("They have heard the same promise every spring for twenty years.", newer, old_known=old_known)
    assert (found.outcome, found.span) == (Outcome.ORPHAN, None)


def test_the_same_words_in_another_context_are_only_shown() -> None:
    newer = "In his youth the same promise was made of gold rings, he told a friend, and kept at once.\n\nThe end."
    found, _ = look("the same promise", newer)
    assert (found.outcome, shown(found, newer)) == (Outcome.AMBIGUOUS, ["the same promise"])


def test_words_that_stand_twice_alike_are_ambiguous_and_both_are_shown() -> None:
    line = "The gates stay shut, says the ministry, until the first of June."
    newer = f"News.\n\n{line}\n\n{line}"
    found = reanchor(None, newer, chosen(line, "until the first"))
    assert (found.outcome, len(found.candidates)) == (Outcome.AMBIGUOUS, 2)


def test_of_words_that_stand_often_the_context_tells_which() -> None:
    old = "The dam holds in winter. The dam holds in spring. The dam holds in autumn, some say."
    spring = old.index("The dam holds in spring")
    newer = "Now:\n" + old
    found = reanchor(None, newer, select(old, spring, spring + len("The dam holds")))
    assert found == Anchored(Outcome.EXACT, Span(spring + 5, spring + 5 + len("The dam holds")), 1.0)


def test_with_the_old_text_even_words_in_repeated_paragraphs_keep_their_place() -> None:
    refrain = "And the river ran on."
    old = f"One came.\n{refrain}\nTwo came.\n{refrain}\nThree came."
    newer = f"Prologue.\n{old}"
    second = old.rindex("river")
    assert reanchor(old, newer, select(old, second, second + 5)).span == Span(second + 10, second + 15)


def test_a_long_passage_is_found_by_its_two_ends() -> None:
    sentences = [f"Station {n} reported a level of {n * 7} at the gauge of the {n}th weir." for n in range(40)]
    old = "Levels.\n\n" + " ".join(sentences) + " That was all."
    words = " ".join(sentences[3:35])
    newer = "New. " + old.replace("reported a level", "gave a level", 12)
    found = reanchor(None, newer, chosen(old, words))
    assert found.outcome is Outcome.CHANGED
    assert found.span is not None
    now = newer[slice(*found.span)]
    assert now.startswith("Station 3 gave")
    assert now.endswith("34th weir.")


def test_a_quote_without_context_is_found_if_it_stands_once() -> None:
    start = RIVER.index("A court could settle the matter")
    alone = Selector(start, start + 31, "A court could settle the matter")
    assert reanchor(None, "New.\n" + RIVER, alone).span == Span(start + 5, start + 36)
    assert reanchor(None, "A court could settle nothing at all here.", alone).span is None
    assert reanchor(None, f"{RIVER}\n{RIVER}", alone).outcome is Outcome.AMBIGUOUS


def test_text_without_spaces_is_searched_by_its_characters() -> None:
    old = "河の水は春に増える。\n農民はその約束を信じていない。\n裁判所が決めるだろう。"
    newer = "新しい記事。\n" + old.replace("信じていない", "信じてはいない").replace("春に", "毎年春に")
    found = reanchor(None, newer, chosen(old, "河の水は春に増える"))
    assert found.span is not None
    assert newer[slice(*found.span)] == "河の水は毎年春に増える"


@pytest.mark.parametrize("newer", ["", " ", "\n\n\n", "\U0001f30a", "a" * 500])
def test_nothing_is_found_in_a_text_that_holds_nothing_of_it(newer: str) -> None:
    assert look("Farmers downstream doubt it.", newer)[0] == Anchored(Outcome.ORPHAN, None, 0.0)


@both_ways
def test_a_short_passage_none_of_whose_words_is_left_whole_is_found_by_its_letters(old_known: bool) -> None:
    newer = "Preface.\n\n" + RIVER.replace("Farmers downstream doubt it.", "Farmrs downstraem doubtt it.")
    found, now = look("Farmers downstream doubt", newer, old_known=old_known)
    assert (found.outcome, now) == (Outcome.CHANGED, "Farmrs downstraem doubtt")


def gauges(first: int, last: int) -> str:
    return " ".join(f"Gauge {n} fell to {n * 3} below the mark of the {n}th weir, it says." for n in range(first, last))


@both_ways
def test_in_a_paragraph_of_many_pages_a_passage_is_found_by_its_rare_words(old_known: bool) -> None:
    old = f"Levels.\n\n{gauges(0, 900)}\n\nThe end."
    newer = f"News.\n\n{old}".replace("fell to", "sank to")
    found = reanchor(old if old_known else None, newer, chosen(old, "Gauge 777 fell to 2331 below the mark"))
    assert found.span is not None
    assert (found.outcome, newer[slice(*found.span)]) == (Outcome.CHANGED, "Gauge 777 sank to 2331 below the mark")


@both_ways
def test_a_passage_of_many_pages_is_found_where_some_of_its_words_changed(old_known: bool) -> None:
    words = gauges(5, 900)
    old = f"Levels, as they were read.\n\n{gauges(0, 5)} {words} That was all."
    newer = f"News.\n\n{old}".replace("777 fell", "777 suddenly fell").replace("5 fell", "5 sank", 1)
    found = reanchor(old if old_known else None, newer, chosen(old, words))
    assert found.span is not None
    now = newer[slice(*found.span)]
    assert (found.outcome, len(words) > 20_000) == (Outcome.CHANGED, True)
    assert now.startswith("Gauge 5 sank")
    assert now.endswith("899th weir, it says.")
    assert 0.99 < found.similarity < 1


def test_of_a_passage_of_many_pages_the_two_ends_alone_are_not_it() -> None:
    words = gauges(5, 900)
    old = f"Levels.\n\n{gauges(0, 5)} {words} That was all."
    other = " ".join(f"Nothing whatever is known about the rain in month {n} of that wet year." for n in range(15, 890))
    newer = f"News.\n\n{gauges(0, 15)} {other} {gauges(890, 900)} That was all."
    assert reanchor(None, newer, chosen(old, words)).span is None


def test_progress_is_told_and_a_cancelled_search_gives_nothing() -> None:
    passages = [chosen(RIVER, words) for words in ("treaty", "Farmers", "court")]
    steps: list[int] = []
    assert reanchor_all(RIVER, RIVER, passages, progress=steps.append) is not None
    assert steps == [1, 2, 3]
    steps.clear()
    assert reanchor_all(RIVER, RIVER, passages, progress=steps.append, cancelled=lambda: len(steps) > 1) is None
    assert steps == [1, 2]


@given(canonical_texts, canonical_texts, st.data())
def test_any_passage_of_any_text_either_has_a_place_in_the_newer_one_or_none(
    old: str, newer: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    if not old[start:end].strip():
        return
    selector = select(old, start, end)
    for known in (None, old):
        found = reanchor(known, newer, selector)
        assert (found.span is not None) == found.outcome.is_found
        for span in (*found.candidates, *([found.span] if found.span else [])):
            assert 0 <= span.start < span.end <= len(newer)
        if found.outcome is Outcome.EXACT and found.span:
            assert newer[slice(*found.span)] == selector.exact


@given(canonical_texts, st.data())
def test_in_an_unchanged_text_every_passage_is_exact(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start:end].strip():
        assert reanchor(text, text, select(text, start, end)) == Anchored(Outcome.EXACT, Span(start, end), 1.0)


def test_every_sentence_of_the_real_articles_is_found_under_a_new_headline(real_articles: tuple[Path, ...]) -> None:
    headline = "A new headline\n\n"
    for path in real_articles:
        text = canonical(path.read_text(encoding="utf-8"))
        spans = [span for span in sentences(text) if span.end - span.start > CONTEXT]
        found = reanchor_all(text, headline + text, [select(text, *span) for span in spans])
        assert found is not None
        assert [each.span for each in found] == [Span(*(at + len(headline) for at in span)) for span in spans]


@pytest.fixture(scope="module", params=[201, 202])
def pair(request: pytest.FixtureRequest) -> Pair:
    return make_pair(request.param, 150_000, 120, 60, 24)


@both_ways
def test_in_a_revised_text_nearly_all_is_found_and_no_decoy_is_taken_for_it(pair: Pair, old_known: bool) -> None:
    newer = NewerText(pair.new, pair.old if old_known else None)
    tally: Counter[str] = Counter()
    for passage in pair.passages:
        found = newer.find(passage.selector).span
        if passage.truth is None:
            tally["decoys taken"] += found is not None
        elif found is None:
            tally["missed"] += 1
        else:
            tally["right" if overlap(found, passage.truth) >= 0.8 else "wrong"] += 1
    assert tally["right"] >= 0.98 * 180
    assert tally["wrong"] + tally["decoys taken"] <= 1


@both_ways
def test_however_busy_the_machine_is_and_in_whatever_order_the_answers_are_the_same(
    pair: Pair, old_known: bool
) -> None:
    selectors = [passage.selector for passage in pair.passages[::2]]
    old = pair.old if old_known else None
    alone = reanchor_all(old, pair.new, selectors)
    with ThreadPoolExecutor(4) as crowd:
        backwards = [crowd.submit(reanchor_all, old, pair.new, selectors[::-1]) for _ in range(4)]
        assert all((there.result() or [])[::-1] == alone for there in backwards)
