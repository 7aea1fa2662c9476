"""Two texts of one article are told from two articles, by measure; made one, neither loses anything."""

from __future__ import annotations

import itertools
import random
from typing import TYPE_CHECKING

import pytest

from briefer import readers
from briefer.core import changes, integrity, versions
from briefer.core import events as ev
from briefer.core.errors import BrieferError
from briefer.core.fold import fold
from briefer.core.history import JOINED, PARTED, history_of
from briefer.core.ids import article_id
from briefer.core.merge import union
from briefer.core.records import Article, Outcome, Part, replace
from briefer.core.sharing import Choice, shared_events

from .examples import BEN, BRIEF, CANAL, DAM, NOON, article, journal, tag_words, with_dam
from .newer_texts import SYLLABLES, edited

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.journal import Journal

NEWER = article("Corrected on Friday.\n\n" + DAM.text.replace("It held in 2017", "It had held in 2017"))
SHARES = (0.01, 0.02, 0.05, 0.1, 0.2)


@pytest.fixture(scope="module")
def articles(real_articles: tuple[Path, ...]) -> list[Article]:
    return [readers.read_with_report(path)[0] for path in real_articles]


def again(base: Article, text: str) -> Article:
    """Return another text of an article, each of its lines in the role that the line of that number had."""
    roles = [part.role for part in base.parts]
    parts: list[Part] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part(start, start + len(line), roles[min(len(parts), len(roles) - 1)]))
        start += len(line) + 1
    return replace(base, id=article_id(text), text=text, parts=tuple(parts))


def lines_edited(base: Article, share: float, seed: int) -> Article:
    """Return an article of which a share of the characters was edited, in all its lines."""
    rng = random.Random(seed)  # noqa: S311 - repeatable on purpose

    def word() -> str:
        return "".join(rng.choices(SYLLABLES, k=rng.randint(2, 4)))

    lines = (edited(rng, word, line, share) if line.strip() else line for line in base.text.split("\n"))
    return again(base, "\n".join(lines))


def halves(base: Article) -> tuple[Article, Article]:
    middle = base.text.rfind("\n", 0, len(base.text) // 2)
    middle = middle if middle > len(base.text) // 3 else len(base.text) // 2
    return again(base, base.text[:middle]), again(base, base.text[middle:])


@pytest.mark.parametrize("share", SHARES)
def test_edits_of_up_to_a_fifth_of_all_characters_leave_a_version(articles: list[Article], share: float) -> None:
    for seed, base in enumerate(articles):
        same = versions.sameness(base, lines_edited(base, share, seed))
        assert same >= 1 - 1.6 * share - 0.05, f"{base.file_name}: {same:.2f}"


def test_different_articles_are_none_however_alike_their_subject(articles: list[Article]) -> None:
    for one, other in itertools.combinations(articles, 2):
        assert versions.sameness(one, other) == 0


def test_an_extract_of_half_is_a_version_and_one_of_a_tenth_is_none(articles: list[Article]) -> None:
    for base in articles:
        for half in halves(base):
            assert versions.sameness(base, half) > 0.85
        assert versions.sameness(base, again(base, base.text[: len(base.text) // 10])) == 0


def test_an_article_that_quotes_another_at_length_is_none(articles: list[Article]) -> None:
    for one, other in itertools.permutations(articles, 2):
        quoted = one.text[: min(len(one.text), len(other.text)) // 4]
        assert versions.sameness(one, again(other, f"{other.text}\n{quoted}")) == 0


def test_moved_paragraphs_quotation_marks_and_capitals_do_not_matter(articles: list[Article]) -> None:
    for base in articles:
        lines = base.text.split("\n")
        random.Random(7).shuffle(lines)  # noqa: S311 - repeatable on purpose
        shuffled = replace(base, text="\n".join(lines), parts=())
        assert versions.sameness(replace(base, parts=()), shuffled) > 0.9
        plain = base.text.replace("’", "'").replace("“", '"').upper()
        if len(plain) == len(base.text):
            assert versions.sameness(base, replace(base, text=plain)) > 0.99


def test_the_texts_alone_decide_not_the_titles(articles: list[Article]) -> None:
    one, other = articles[:2]
    assert versions.sameness(one, replace(other, title=one.title)) == 0
    assert versions.sameness(one, replace(one, title="Quite another")) == 1


def test_little_texts_are_not_judged() -> None:
    assert versions.sameness(DAM, NEWER) == 0


def test_all_pairs_of_a_brief_are_found_at_once_but_those_told_apart(articles: list[Article]) -> None:
    made = journal()
    base = articles[0]
    newer = lines_edited(base, 0.05, 1)
    for each in (*articles, newer):
        made.do(changes.AddArticle(each))
    [found] = versions.likely_versions(made.brief)
    assert (found.older, found.newer) == (base.id, newer.id)
    assert found.same == pytest.approx(versions.sameness(base, newer))
    assert found.per_cent == int(100 * found.same)
    assert versions.likely_versions(made.brief, {frozenset((newer.id, base.id))}) == []


@pytest.mark.parametrize(
    ("first", "second", "swapped"),
    [("", "", False), ("2025-03-02", "2025-03-01", True), ("2025", "2025-03-01", False), ("2026", "2025-12", True)],
)
def test_the_newer_is_the_one_of_a_later_date_or_else_the_one_that_came_later(
    articles: list[Article], first: str, second: str, swapped: bool
) -> None:
    one = replace(articles[0], date=first)
    other = replace(lines_edited(articles[0], 0.02, 3), date=second)
    made = journal()
    made.do(changes.AddArticle(one))
    made.do(changes.AddArticle(other))
    [found] = versions.likely_versions(made.brief)
    assert (found.older, found.newer) == ((other.id, one.id) if swapped else (one.id, other.id))


def test_an_article_without_its_text_is_not_compared(articles: list[Article]) -> None:
    made = journal()
    withheld = replace(articles[0], withheld=articles[0].id, id=article_id("blank"))
    for each in (withheld, articles[0]):
        made.do(changes.AddArticle(each))
    assert versions.likely_versions(made.brief) == []


# --- making one a version of the other


def with_both() -> Journal:
    made = with_dam()
    made.do(changes.AddArticle(NEWER))
    return made


def join(made: Journal) -> None:
    made.do(changes.MakeVersion(DAM.id, NEWER.id))


def test_made_one_the_older_has_the_newer_text_and_the_passages_of_both() -> None:
    made = with_both()
    kept, changed = tag_words(made, "Critics say"), tag_words(made, "It held in 2017")
    own = tag_words(made, "Corrected on Friday", base=NEWER)
    join(made)
    brief = made.brief
    assert list(brief.articles) == [DAM.id]
    assert (brief.articles[DAM.id].text, brief.articles[DAM.id].authors) == (NEWER.text, DAM.authors)
    outcomes = [brief.outcome_of(brief.annotations[id_]) for id_ in (kept, changed, own)]
    assert outcomes == [Outcome.EXACT, Outcome.CHANGED, Outcome.EXACT]
    assert [each.id for each in brief.passages(DAM.id)] == [own, changed, kept]
    assert DAM.text in brief.editions[DAM.id]
    assert integrity.findings(brief, made.events, NOON) == []
    assert fold(BRIEF, made.events) == brief


def test_points_and_contradictions_stay_with_the_passages() -> None:
    made = with_both()
    one, other = tag_words(made, "Critics say"), tag_words(made, "Corrected on Friday", base=NEWER)
    point = changes.StatePoint("It holds.", "argument")  # type: ignore[arg-type]
    made.do(point)
    for each in (one, other):
        made.do(changes.SupportPoint(point.id, each))
    made.do(changes.NoteContradiction(one, other, "when"))
    join(made)
    assert {each.id for each in made.brief.passages_of(point.id)} == {one, other}
    assert len(made.brief.open_contradictions()) == 1


def test_undo_makes_them_two_again_and_redo_one() -> None:
    made = with_both()
    tag_words(made, "It held in 2017")
    tag_words(made, "Corrected on Friday", base=NEWER)
    gone = tag_words(made, "Critics", base=NEWER)
    made.do(changes.RemoveAnnotation(gone))
    before = made.brief.snapshot()
    join(made)
    assert made.brief.removed_annotations[gone].article == DAM.id
    after = made.brief.snapshot()
    made.undo()
    assert (made.brief.articles, made.brief.annotations) == (before.articles, before.annotations)
    assert made.brief.removed_annotations == before.removed_annotations
    assert made.brief.joined == {}
    made.redo()
    assert (made.brief.articles, made.brief.annotations) == (after.articles, after.annotations)


def test_what_a_colleague_tags_meanwhile_in_the_newer_one_comes_along() -> None:
    ana = with_both()
    ben = journal(BEN, ana.events, start=NOON + 60_000)
    join(ana)
    theirs = tag_words(ben, "Corrected on Friday", base=NEWER)
    ben.do(changes.WriteNote(theirs, "why?"))
    for one, other in ((ana, ben), (ben, ana)):
        one.take(other.events)
    assert ana.brief == ben.brief == fold(BRIEF, union(ana.events, ben.events))
    passage = ana.brief.annotations[theirs]
    assert (passage.article, passage.note) == (DAM.id, "why?")
    assert ana.brief.outcome_of(passage) is Outcome.EXACT
    assert ana.brief.problems == []


def test_two_who_make_them_one_at_once_do_not_disagree_and_neither_undoes_the_others_work() -> None:
    ana = with_both()
    tag_words(ana, "It held in 2017")
    ben = journal(BEN, ana.events, start=NOON + 60_000)
    join(ana)
    join(ben)
    ben.take(ana.events)
    ana.take(ben.events)
    assert ana.brief == ben.brief
    assert (ana.brief.conflicts, ana.brief.problems) == ({}, [])
    assert list(ana.brief.articles) == [DAM.id]
    with pytest.raises(BrieferError, match="somebody changed the same thing"):
        ben.undo()


def test_joined_crosswise_they_are_one_article_and_nothing_is_lost() -> None:
    ana = with_both()
    mine = tag_words(ana, "Critics say")
    theirs = tag_words(ana, "Corrected on Friday", base=NEWER)
    ben = journal(BEN, ana.events, start=NOON + 60_000)
    join(ana)
    ben.do(changes.MakeVersion(NEWER.id, DAM.id))
    ana.take(ben.events)
    brief = ana.brief
    assert list(brief.articles) == [DAM.id]
    assert {brief.annotations[id_].article for id_ in (mine, theirs)} == {DAM.id}
    assert brief.problems == []
    assert integrity.findings(brief, ana.events, NOON + 120_000) == []


def test_of_three_texts_one_article_is_made_and_taken_apart_again() -> None:
    third = article(NEWER.text + "\nAnd once more.\n")
    made = with_both()
    made.do(changes.AddArticle(third))
    ids = [tag_words(made, "Critics", base=each) for each in (DAM, NEWER, third)]
    made.do(changes.MakeVersion(NEWER.id, third.id))
    made.do(changes.MakeVersion(DAM.id, NEWER.id))
    assert {made.brief.annotations[id_].article for id_ in ids} == {DAM.id}
    assert made.brief.home_of(third.id) == DAM.id
    made.undo()
    assert [made.brief.annotations[id_].article for id_ in ids] == [DAM.id, NEWER.id, NEWER.id]
    made.undo()
    assert [made.brief.annotations[id_].article for id_ in ids] == [DAM.id, NEWER.id, third.id]
    assert fold(BRIEF, made.events) == made.brief


def test_added_again_it_is_there_already() -> None:
    made = with_both()
    join(made)
    assert made.do(changes.AddArticle(NEWER)).events == ()
    made.do(changes.RemoveArticle(DAM.id))
    made.do(changes.AddArticle(NEWER))
    assert list(made.brief.articles) == [DAM.id]


@pytest.mark.parametrize("again", [ev.ArticleAdded(article=NEWER), ev.ArticleRestored(article=NEWER.id)])
def test_told_again_by_somebody_who_does_not_know_it_stays_one(again: ev.Event) -> None:
    ana = with_both()
    ben = journal(BEN, ana.events, start=NOON + 60_000)
    join(ana)
    ben.record(again) if isinstance(again, ev.ArticleAdded) else None
    if isinstance(again, ev.ArticleRestored):
        ben.do(changes.RemoveArticle(NEWER.id))
        ben.undo()
    ana.take(ben.events)
    assert list(ana.brief.articles) == [DAM.id]
    assert ana.brief.problems == []


def test_an_article_and_itself_and_one_that_is_gone_are_refused() -> None:
    made = with_both()
    with pytest.raises(BrieferError, match="one article"):
        made.do(changes.MakeVersion(DAM.id, DAM.id))
    with pytest.raises(BrieferError, match="no longer in the brief"):
        made.do(changes.MakeVersion(DAM.id, CANAL.id))


def test_both_histories_tell_of_it() -> None:
    made = with_both()
    join(made)
    made.undo()
    for id_ in (DAM.id, NEWER.id):
        assert [step.field for step in history_of(made.events, id_)][-3:].count(JOINED) == 1
        assert PARTED in [step.field for step in history_of(made.events, id_)]


def test_removed_by_one_and_made_a_version_by_another_it_stays_as_a_conflict() -> None:
    ana = with_both()
    ben = journal(BEN, ana.events, start=NOON + 60_000)
    ana.do(changes.RemoveArticle(DAM.id))
    join(ben)
    ana.take(ben.events)
    assert list(ana.brief.articles) == [DAM.id]
    assert (DAM.id, "removed") in ana.brief.conflicts


def test_a_clean_copy_holds_the_one_article_with_the_passages_of_both() -> None:
    made = with_both()
    tag_words(made, "Critics say")
    tag_words(made, "Corrected on Friday", base=NEWER)
    join(made)
    copy = fold(BRIEF, shared_events(made.brief, made.events, Choice(), NOON + 60_000))
    assert copy.articles == made.brief.articles
    assert copy.annotations == made.brief.annotations
    assert copy.problems == []
    both = fold(BRIEF, union(made.events, shared_events(made.brief, made.events, Choice(), NOON + 60_000)))
    assert (both.articles, both.annotations, both.problems) == (made.brief.articles, made.brief.annotations, [])


def test_a_newer_text_that_a_colleague_gives_the_joined_one_meanwhile_is_kept_and_its_passages_with_it() -> None:
    ana = with_both()
    theirs = tag_words(ana, "Corrected on Friday", base=NEWER)
    ben = journal(BEN, ana.events, start=NOON + 60_000)
    join(ana)
    latest = article("Again.\n" + NEWER.text.replace("on Friday", "on Sunday"))
    ben.do(changes.UpdateArticle(NEWER.id, latest.edition))
    ana.take(ben.events)
    brief = ana.brief
    assert brief.problems == []
    assert latest.text in brief.editions[DAM.id]
    assert brief.outcome_of(brief.annotations[theirs]) is Outcome.ORPHAN
    assert brief.annotations[theirs] in brief.unplaced(DAM.id)
    assert integrity.findings(brief, ana.events, NOON + 120_000) == []
    ana.do(changes.UpdateArticle(DAM.id, latest.edition))
    assert brief.annotations[theirs].quote == "Corrected on Sunday"
