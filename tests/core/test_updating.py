"""An article gets a newer text: its passages are found again, marked, left out, accepted, and all can be undone."""

from __future__ import annotations

import pytest

from briefer.core import changes, integrity, updating, versions
from briefer.core import events as ev
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.ids import AnnotationId, ArticleId
from briefer.core.journal import Journal
from briefer.core.merge import union
from briefer.core.records import Anchor, Annotation, Edition, Outcome, Part, Relocation, Role, select

from .examples import ANA, BEN, BRIEF, DAM, NOON, article, journal, tag_words, with_dam

NEWER = article("Corrected on Friday.\n\n" + DAM.text.replace("It held in 2017", "It had held in 2017")).edition
CUT = article("Who opens the gates?\n\nCritics say it won’t.\n").edition


def update(made: Journal, edition: Edition = NEWER) -> None:
    made.do(changes.UpdateArticle(DAM.id, edition))


def passage(made: Journal, id_: AnnotationId) -> Annotation:
    return made.brief.annotations[id_]


def outcome(made: Journal, id_: AnnotationId) -> Outcome:
    return made.brief.outcome_of(passage(made, id_))


def test_the_article_keeps_its_id_and_what_is_known_and_gets_the_newer_text_and_parts() -> None:
    made = with_dam()
    update(made)
    now = made.brief.articles[DAM.id]
    assert (now.text, now.parts) == (NEWER.text, NEWER.parts)
    assert (now.id, now.title, now.authors) == (DAM.id, DAM.title, DAM.authors)
    assert made.brief.editions[DAM.id] == (DAM.text, NEWER.text)


def test_a_passage_whose_words_stayed_moves_with_them_and_is_exact() -> None:
    made = with_dam()
    critics = tag_words(made, "Critics say")
    update(made)
    there = NEWER.text.index("Critics say")
    assert passage(made, critics).selector == select(NEWER.text, there, there + len("Critics say"))
    assert outcome(made, critics) is Outcome.EXACT
    assert made.brief.unplaced() == []


def test_a_passage_whose_words_changed_shows_the_newer_words_and_says_so_until_it_is_accepted() -> None:
    made = with_dam()
    held = tag_words(made, "The dam holds.\u00a0It held in 2017")
    update(made)
    assert passage(made, held).quote == "The dam holds.\u00a0It had held in 2017"
    assert outcome(made, held) is Outcome.CHANGED
    made.do(changes.AcceptPassage(held))
    assert outcome(made, held) is Outcome.EXACT
    assert made.do(changes.AcceptPassage(held)).events == ()
    made.undo()
    assert outcome(made, held) is Outcome.CHANGED


def test_changed_words_stay_changed_through_a_further_text() -> None:
    made = with_dam()
    held = tag_words(made, "The dam holds.\u00a0It held in 2017")
    update(made)
    update(made, article("Again.\n" + NEWER.text).edition)
    assert outcome(made, held) is Outcome.CHANGED


def test_a_passage_that_is_gone_keeps_its_words_but_has_no_place() -> None:
    made = with_dam()
    holds = tag_words(made, "The dam holds.")
    critics = tag_words(made, "Critics say")
    update(made, CUT)
    assert outcome(made, holds) is Outcome.ORPHAN
    assert passage(made, holds).quote == "The dam holds."
    assert [each.id for each in made.brief.passages()] == [critics]
    assert [each.id for each in made.brief.unplaced()] == [holds]
    assert integrity.findings(made.brief, made.events, NOON) == []


def test_a_passage_without_a_place_comes_back_with_its_words() -> None:
    made = with_dam()
    holds = tag_words(made, "The dam holds.")
    update(made, CUT)
    update(made)
    assert outcome(made, holds) is Outcome.EXACT
    assert passage(made, holds).span.start == NEWER.text.index("The dam holds.")


def test_a_passage_without_a_place_can_be_put_to_one_but_not_accepted() -> None:
    made = with_dam()
    holds = tag_words(made, "The dam holds.")
    update(made, CUT)
    with pytest.raises(BrieferError, match="has no place"):
        made.do(changes.AcceptPassage(holds))
    start = CUT.text.index("it won’t")
    made.do(changes.MoveEnds(holds, start, start + len("it won’t")))
    assert (passage(made, holds).quote, outcome(made, holds)) == ("it won’t", Outcome.EXACT)
    made.undo()
    assert (passage(made, holds).quote, outcome(made, holds)) == ("The dam holds.", Outcome.ORPHAN)


@pytest.mark.parametrize("edition", [NEWER, CUT], ids=["newer", "cut"])
def test_undo_gives_back_the_text_and_every_passage_as_it_was(edition: Edition) -> None:
    made = with_dam()
    for words in ("The dam holds.", "It held in 2017", "Critics"):
        tag_words(made, words)
    before = made.brief.snapshot()
    update(made, edition)
    after = made.brief.snapshot()
    made.undo()
    assert (made.brief.articles, made.brief.annotations) == (before.articles, before.annotations)
    made.redo()
    assert made.brief == after == fold(BRIEF, made.events)


def test_a_removed_passage_is_found_too_and_comes_back_to_its_new_place() -> None:
    made = with_dam()
    critics = tag_words(made, "Critics say")
    made.do(changes.RemoveAnnotation(critics))
    update(made)
    made.undo()
    made.redo()
    again = Journal(BRIEF, ANA, made.events)
    assert again.brief.removed_annotations[critics].span.start == NEWER.text.index("Critics say")


def test_a_part_somebody_marked_stays_marked_where_its_words_stayed() -> None:
    made = with_dam()
    last = DAM.parts[-1]
    made.do(changes.MarkPart(DAM.id, last, Role.PULL_QUOTE))
    update(made)
    roles = {NEWER.text[slice(*part.span)]: part.role for part in made.brief.articles[DAM.id].parts}
    assert roles[DAM.text[slice(*last.span)]] is Role.PULL_QUOTE
    assert roles["Corrected on Friday."] is Role.BODY


def test_the_same_text_changes_nothing_and_one_without_words_is_refused() -> None:
    made = with_dam()
    assert made.do(changes.UpdateArticle(DAM.id, DAM.edition)).events == ()
    with pytest.raises(BrieferError, match="no words"):
        update(made, Edition(" \n", ()))
    with pytest.raises(BrieferError, match="no longer in the brief"):
        made.do(changes.UpdateArticle(ArticleId("gone"), NEWER))


def test_what_was_found_beforehand_is_taken_and_what_came_since_is_looked_for() -> None:
    made = with_dam()
    critics = tag_words(made, "Critics say")
    found = updating.reanchored(made.brief.snapshot(), DAM.id, NEWER.text)
    assert found is not None
    since = tag_words(made, "The dam holds.")
    made.do(changes.UpdateArticle(DAM.id, NEWER, found))
    assert [outcome(made, id_) for id_ in (critics, since)] == [Outcome.EXACT, Outcome.EXACT]
    assert [each.quote for each in made.brief.passages()] == ["The dam holds.", "Critics say"]


def test_a_search_that_is_cancelled_finds_nothing_and_progress_counts_passages() -> None:
    made = with_dam()
    for words in ("Critics", "The dam", "gates"):
        tag_words(made, words)
    steps: list[int] = []
    assert updating.reanchored(made.brief, DAM.id, NEWER.text, progress=steps.append) is not None
    assert steps == [1, 2, 3]
    assert updating.reanchored(made.brief, DAM.id, NEWER.text, cancelled=lambda: True) is None


# --- two people


def test_what_somebody_tags_in_the_old_text_meanwhile_is_kept_without_a_place() -> None:
    ana = with_dam()
    ben = journal(BEN, ana.events, NOON + 500)
    holds = tag_words(ben, "The dam holds.")
    update(ana, CUT)
    merged = fold(BRIEF, union(ana.events, ben.events))
    assert merged.problems == []
    assert merged.outcome_of(merged.annotations[holds]) is Outcome.ORPHAN
    assert [each.id for each in merged.unplaced(DAM.id)] == [holds]


def test_a_part_marked_in_the_old_text_meanwhile_is_listed_as_a_conflict() -> None:
    ana = with_dam()
    ben = journal(BEN, ana.events, NOON + 9_500)
    update(ana, CUT)
    assert all(part.start != DAM.parts[2].start for part in CUT.parts)
    ben.do(changes.MarkPart(DAM.id, DAM.parts[2], Role.CAPTION))
    merged = fold(BRIEF, union(ana.events, ben.events))
    assert merged.problems == []
    assert [conflict.kept for conflict in merged.conflicts.values()] == [Role.CAPTION]


def test_of_two_newer_texts_the_later_shows_and_the_other_is_kept() -> None:
    ana = with_dam()
    ben = journal(BEN, ana.events, NOON + 9_500)
    update(ana, CUT)
    update(ben)
    merged = fold(BRIEF, union(ana.events, ben.events))
    assert merged.articles[DAM.id].text == NEWER.text
    assert [conflict.kept for conflict in merged.conflicts.values()] == [CUT]


def test_a_newer_text_that_somebody_tagged_since_cannot_be_undone() -> None:
    ana = with_dam()
    update(ana)
    ben = journal(BEN, ana.events, NOON + 9_500)
    tag_words(ben, "Corrected", base=ben.brief.articles[DAM.id])
    again = journal(ANA, union(ana.events, ben.events), NOON + 20_000)
    with pytest.raises(BrieferError, match="cannot be taken back"):
        again.undo()


# --- events that do not fit


@pytest.mark.parametrize(
    ("edition", "relocation", "reason"),
    [
        (Edition("short", (Part(0, 99),)), None, "do not fit its newer text"),
        (NEWER, Anchor(select("Quite other words", 0, 5)), "not what the newer text has"),
    ],
)
def test_an_update_that_does_not_fit_itself_changes_nothing(
    edition: Edition, relocation: Anchor | None, reason: str
) -> None:
    made = with_dam()
    critics = tag_words(made, "Critics say")
    was = passage(made, critics).anchor
    moved = (Relocation(critics, was, relocation),) if relocation else ()
    with pytest.raises(BrieferError, match=reason):
        made.record(ev.ArticleUpdated(article=DAM.id, was=DAM.edition, now=edition, passages=moved))
    assert made.brief.articles[DAM.id] == DAM
    assert made.brief.editions[DAM.id] == (DAM.text,)


def test_a_passage_cannot_be_put_where_no_text_of_its_article_has_it() -> None:
    made = with_dam()
    critics = tag_words(made, "Critics say")
    nowhere = Anchor(select("Quite other words", 0, 5))
    with pytest.raises(BrieferError, match="is not what its article has"):
        made.record(ev.AnnotationReanchored(annotation=critics, was=passage(made, critics).anchor, now=nowhere))


def test_the_words_before_are_told_over_several_newer_texts_until_somebody_accepts() -> None:
    made = with_dam()
    id_ = tag_words(made, "It held in 2017")
    assert updating.words_before(made.events) == {}
    update(made)
    assert updating.words_before(made.events)[id_] == "It held in 2017"
    again = article("Corrected twice.\n\n" + DAM.text.replace("It held in 2017", "It had once held in 2017")).edition
    update(made, again)
    assert updating.words_before(made.events)[id_] == "It held in 2017"
    made.do(changes.AcceptPassage(id_))
    accepted = passage(made, id_).quote
    update(made, NEWER)
    assert updating.words_before(made.events)[id_] == accepted


@pytest.mark.parametrize(
    ("before", "now", "slight"),
    [
        ("The gates were closed", "The gates were closed.", True),
        ("The gates were closed", "The bridge was opened", False),
        ("It failed in 2017 again", "It failed in 2019 again", False),
        ("", "The gates", False),
    ],
)
def test_only_next_to_nothing_is_slight(before: str, now: str, slight: bool) -> None:
    assert updating.is_slight(before, now, Outcome.CHANGED) is slight
    assert not updating.is_slight(before, now, Outcome.ORPHAN)


def test_the_text_of_another_article_is_refused_and_its_own_is_not() -> None:
    made = with_dam()
    other = article("Another text altogether.")
    made.do(changes.AddArticle(other))
    with pytest.raises(BrieferError, match="the text of another article"):
        versions.other_with_text(made.brief, DAM, other)
    assert versions.other_with_text(made.brief, DAM, DAM) is None


def test_an_article_is_known_by_its_id_and_by_the_text_it_got_since() -> None:
    made = with_dam()
    newer = article(NEWER.text)
    assert updating.known_as(made.brief, newer) is None
    assert updating.known_as(made.brief, DAM) == DAM
    update(made)
    known = updating.known_as(made.brief, newer)
    assert known is not None
    assert known.id == DAM.id


def test_only_an_ambiguous_passage_has_candidates() -> None:
    made = with_dam()
    id_ = tag_words(made, "It held in 2017")
    assert updating.candidates_of(made.brief, passage(made, id_)) == ()
