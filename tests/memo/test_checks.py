"""What a careful colleague says before the memo goes out."""

from __future__ import annotations

from briefer.core import changes
from briefer.core.brief import Brief, Conflict
from briefer.core.ids import EventId
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.memo.checks import Check, State, checks
from tests.core.examples import ANA, article
from tests.memo.examples import (
    GATES,
    SILENT,
    empty,
    fields,
    point_of,
    rate,
    rich,
    rich_journal,
    small,
    small_journal,
    weighed,
)


def sentences(brief: Brief, state: State) -> list[str]:
    return [check.sentence for check in checks(brief) if check.state is state]


def test_an_empty_brief_lists_what_is_missing() -> None:
    assert sentences(empty(), State.TODO) == [
        "The addressee is not set.",
        "The sender is not set.",
        "The subject is not set.",
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
    assert (stance.sentence, len(stance.annotations)) == ("One argument is neither for nor against.", 1)
    silent = next(check for check in found if "no passages" in check.sentence)
    assert (silent.sentence, silent.articles) == ("One article has no passages.", (SILENT.id,))


def test_one_missing_field_is_named_with_its_key() -> None:
    made = small_journal()
    fields(made, to="A", from_="B")
    first = checks(made.brief)[0]
    assert (first.state, first.sentence, first.field) == (State.TODO, "The subject is not set.", "subject")


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
    assert "The point “Nobody said this” has no passage that supports it." in found
    assert "2 points hang on a single source." in found


def test_articles_without_any_passage_ask_for_tagging() -> None:
    made = small_journal()
    for passage in made.brief.passages():
        made.do(changes.RemoveAnnotation(passage.id))
    assert "No passage is tagged yet." in sentences(made.brief, State.TODO)


def test_open_conflicts_are_told() -> None:
    brief = small()
    brief.conflicts["a", "note"] = Conflict("a", "note", kept="one", event=EventId("e"), author=ANA)
    assert sentences(brief, State.WARN)[-1] == "One conflict between annotators is not settled."


def about(brief: Brief, word: str) -> Check:
    return next(check for check in checks(brief) if word in check.sentence)


def test_each_missing_field_is_a_check_that_leads_to_it() -> None:
    assert [check.field for check in checks(empty())[:3]] == ["to", "from", "subject"]


def test_recommendations_without_owner_or_date_lead_to_their_points() -> None:
    brief = rich()
    owner = about(brief, "no owner")
    assert owner.sentence == "The recommendation “Hold the guarantee back” has no owner."
    assert owner.points == (point_of(brief, "Hold the guarantee back").id,)
    assert about(brief, "by when").points == owner.points


def test_unrated_risks_and_risks_on_another_scale_are_named() -> None:
    made = rich_journal()
    assert about(made.brief, "not rated").sentence == "The risk “Nobody rated this” is not rated."
    rate(made, point_of(made.brief, "The gates close").id, likelihood="phia/likely")
    assert about(made.brief, "another scale").points == (point_of(made.brief, "The gates close").id,)


def test_disputes_without_a_reason_are_named_and_with_one_they_are_not() -> None:
    made = rich_journal()
    assert not any("does not say why" in check.sentence for check in checks(made.brief))
    rate(made, point_of(made.brief, "Figures come first").id, why="")
    assert about(made.brief, "does not say why").points == (point_of(made.brief, "Figures come first").id,)


def test_a_memo_that_leaves_disputes_out_is_warned_of() -> None:
    brief = rich()
    assert not any("leaves that section out" in check.sentence for check in checks(brief))
    brief.memo["sections"] = "header,bottom_line"
    assert about(brief, "leaves that section out").points == (point_of(brief, "Figures come first").id,)


def test_passages_that_a_short_memo_leaves_out_are_counted() -> None:
    made = small_journal()
    made.do(changes.StatePoint("Alone.", ARGUMENT.id))
    fields(made, form="short")
    left = about(made.brief, "short memo leaves")
    assert left.sentence == "4 passages belong to no point, and a short memo leaves them out."
    assert len(left.annotations) == 4


def test_likelihood_and_confidence_in_one_sentence_lead_to_the_field_or_the_point() -> None:
    made = rich_journal()
    fields(made, gaps="It is likely, with low confidence, that nobody knows.")
    assert about(made.brief, "one sentence").field == "gaps"
    made = rich_journal()
    stated = changes.StatePoint("Closure is likely with high confidence.", RISK.id)
    made.do(stated)
    assert about(made.brief, "one sentence").points == (stated.id,)


def test_words_of_the_other_scale_are_named_with_the_scale() -> None:
    made = small_journal()
    fields(made, bottom_line="A realistic possibility [E1].")
    found = about(made.brief, "realistic possibility")
    assert found.sentence == "The scale of likelihood that was chosen, ICD 203, has no “realistic possibility”."
    made.do(changes.ChooseScale("phia"))
    assert not any("has no “realistic" in check.sentence for check in checks(made.brief))


def test_passages_lost_in_a_newer_text_are_told() -> None:
    made = small_journal()
    newer = article("The gates stay shut\n\nNothing else was kept.", title="The gates stay shut")
    made.do(changes.UpdateArticle(GATES.id, newer.edition))
    gone = about(made.brief, "newer text")
    assert gone.sentence.endswith("are left out.")
    assert set(gone.annotations) == {passage.id for passage in made.brief.unplaced()}


def test_conflicts_lead_to_what_they_are_about() -> None:
    brief = rich()
    passage, point = brief.passages()[0].id, brief.board()[0].id
    for target, field in ((passage, "note"), (point, "owner"), ("memo", "subject")):
        brief.conflicts[target, field] = Conflict(target, field, kept="x", event=EventId("e"), author=ANA)
    found = about(brief, "conflicts")
    assert found.sentence == "3 conflicts between annotators are not settled."
    assert (found.field, found.annotations, found.points) == ("subject", (passage,), (point,))


def test_every_finding_leads_somewhere() -> None:
    for brief in (rich(), weighed(), small()):
        assert all(check.leads for check in checks(brief) if check.state is not State.OK)


def test_a_finding_can_be_told_in_another_language() -> None:
    check = about(rich(), "no owner")
    assert check.told("A {name} le falta dueño.") == "A “Hold the guarantee back” le falta dueño."


def test_braces_in_what_somebody_wrote_are_no_names_of_values() -> None:
    made = small_journal()
    made.do(changes.StatePoint("{count} {0} {", RECOMMENDATION.id))
    assert "{count} {0} {" in about(made.brief, "no owner").sentence
