"""What a careful colleague says before the memo goes out."""

from __future__ import annotations

from briefer.core import changes
from briefer.core.brief import Brief, Conflict
from briefer.core.ids import EventId
from briefer.memo.checks import State, checks
from tests.core.examples import ANA
from tests.memo.examples import SILENT, empty, fields, small, small_journal, weighed


def sentences(brief: Brief, state: State) -> list[str]:
    return [check.sentence for check in checks(brief) if check.state is state]


def test_an_empty_brief_lists_what_is_missing() -> None:
    assert sentences(empty(), State.TODO) == [
        "Addressee, sender and subject are not set.",
        "The bottom line is empty.",
        "The brief has no articles.",
    ]


def test_a_complete_header_and_a_bottom_line_with_evidence_are_fine() -> None:
    assert sentences(small(), State.OK) == [
        "Addressee, sender and subject are set.",
        "The bottom line cites 3 passages.",
    ]


def test_weak_spots_of_the_evidence_are_named_and_lead_there() -> None:
    found = checks(small())
    stance = next(check for check in found if "neither" in check.sentence)
    assert (stance.sentence, len(stance.annotations)) == ("1 argument is neither for nor against.", 1)
    silent = next(check for check in found if "no passages" in check.sentence)
    assert (silent.sentence, silent.articles) == ("1 article has no passages.", (SILENT.id,))


def test_one_missing_field_is_named_with_its_key() -> None:
    made = small_journal()
    fields(made, to="A", from_="B")
    first = checks(made.brief)[0]
    assert (first.state, first.sentence, first.field) == (State.TODO, "Subject is not set.", "subject")


def test_a_bottom_line_that_is_long_or_without_evidence_is_warned_of() -> None:
    made = small_journal()
    fields(made, bottom_line="word " * 61, background="As shown [E99].")
    assert sentences(made.brief, State.WARN)[:3] == [
        "The bottom line has 61 words; four lines are about 60.",
        "The bottom line cites no evidence: add [E1] and the like.",
        "No passage is called [E99], which the background cites.",
    ]


def test_points_without_or_with_a_single_source_are_named() -> None:
    found = sentences(weighed(), State.WARN)
    assert "The point “Nobody said this.” has no passage that supports it." in found
    assert "2 points hang on a single source." in found


def test_articles_without_any_passage_ask_for_tagging() -> None:
    made = small_journal()
    for passage in made.brief.passages():
        made.do(changes.RemoveAnnotation(passage.id))
    assert "No passage is tagged yet." in sentences(made.brief, State.TODO)


def test_open_conflicts_are_told() -> None:
    brief = small()
    brief.conflicts["a", "note"] = Conflict("a", "note", kept="one", event=EventId("e"), author=ANA)
    assert sentences(brief, State.WARN)[-1] == "1 conflict between annotators is not settled."
