"""What sections are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core import changes
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from briefer.memo.composing import after_punctuation, context_of
from briefer.memo.context import QUOTE_WORDS, Options, cite, muted, sentence
from briefer.memo.outline import CitationStyle, Cite, Runs, Text, plain
from briefer.memo.sections.weighing import loose, silent_names, weighed
from tests.core.examples import article, journal
from tests.memo.examples import TODAY, article_id_of, empty, point_of, rich, small, small_journal
from tests.memo.examples import weighed as weighed_brief

if TYPE_CHECKING:
    from briefer.core.brief import Brief
    from briefer.memo.context import Context


def context(brief: Brief) -> Context:
    return context_of(brief, TODAY, Options())


def test_typed_fields_come_without_white_space_and_missing_ones_empty() -> None:
    brief = empty()
    brief.memo["to"] = "  A\n"
    assert context(brief).typed("to") == "A"
    assert context(brief).typed("cc") == ""


@pytest.mark.parametrize(
    ("typed", "style"),
    [("", "footnote"), ("Endnote", "endnote"), (" inline ", "inline"), ("annex", "annex"), ("other", "footnote")],
)
def test_the_citation_style_is_read_kindly(typed: str, style: str) -> None:
    brief = empty()
    brief.memo["style"] = typed
    assert context(brief).style is CitationStyle(style)


def test_the_text_quotes_so_many_words_at_most() -> None:
    made = journal()
    source = article("word " * 100 + "end.")
    made.do(changes.AddArticle(source))
    made.do(changes.Annotate(source.id, 0, len(source.text), RISK.id))
    found = context(made.brief)
    assert (
        found.words(found.evidence[1]).split().count("word") + found.words(found.evidence[1]).count("“word")
        == QUOTE_WORDS
    )
    assert found.words(found.evidence[1]).endswith("word […]”")


def test_a_passage_is_led_by_whose_view_it_is() -> None:
    found = context(small())
    assert (
        plain(found.attributed(found.evidence[3])) == "The engineers, as reported by Maren: “the canal will fail” [E3]"
    )
    assert plain(found.statement(found.evidence[4])) == "“Publish the readings daily.” [E4]"
    assert cite([found.evidence[2], found.evidence[4]]) == Cite((2, 4))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Ask now", "Ask now."),
        ("Ask now!", "Ask now!"),
        ("He said “no.”", "He said “no.”"),
        ("two\nlines", "two lines."),
        ("", ""),
    ],
)
def test_a_sentence_ends_like_one(typed: str, printed: str) -> None:
    assert sentence(typed) == printed


def test_remarks_of_the_program_are_told_from_the_analysts_words() -> None:
    assert muted("Single source.") == Text("Single source.", italic=True, muted=True)


def test_a_point_is_contested_only_by_another_article() -> None:
    brief = weighed_brief()
    found = context(brief)
    contested = weighed(found, point_of(brief, "Shared figures come first"))
    assert (contested.contested, contested.single_source) == (True, True)
    settled = weighed(found, point_of(brief, "The canal fails"))
    assert (settled.contested, settled.single_source) == (False, False)


def test_articles_that_say_nothing_of_a_point_are_named() -> None:
    brief = weighed_brief()
    found = context(brief)
    silent = silent_names(found.evidence, weighed(found, point_of(brief, "The canal fails")))
    assert silent == "Olade and Brandt; Lind"


def test_passages_without_a_point_are_left_to_the_long_memo_where_points_are_made() -> None:
    made = small_journal()
    made.do(changes.StatePoint("Alone", RISK.id))
    assert loose(context(made.brief), RISK)
    made.do(changes.WriteMemo("form", "short"))
    assert loose(context(made.brief), RISK) == []
    made.do(changes.RemovePoint(next(iter(made.brief.points))))
    assert loose(context(made.brief), RISK)


def test_points_come_in_the_order_of_the_board() -> None:
    made = small_journal()
    one, two = (changes.StatePoint(text, RECOMMENDATION.id) for text in ("one", "two"))
    made.do(one)
    made.do(two)
    made.do(changes.MovePoint(two.id, RECOMMENDATION.id, one.id))
    assert [each.sentence for each in context(made.brief).points(RECOMMENDATION)] == ["two", "one"]


def test_the_marks_of_quotation_follow_the_language() -> None:
    brief = small()
    brief.memo["language"] = "es-MX"
    found = context(brief)
    assert found.words(found.evidence[1]) == "«The dam holds back “a third” of the river.»"
    assert found.options.language == "es-MX"
    brief.memo["language"] = "<no language>"
    assert context(brief).options.language == "en-GB"


@pytest.mark.parametrize(("typed", "asked"), [("action", True), ("For action", True), ("information", False)])
def test_a_memo_for_action_asks_for_a_decision(typed: str, asked: bool) -> None:
    brief = rich()
    brief.memo["for"] = typed
    assert context(brief).for_action is asked


def test_points_of_a_removed_article_lose_its_passages() -> None:
    made = small_journal()
    made.do(changes.RemoveArticle(article_id_of(made.brief, "Forty days")))
    assert [entry.number for entry in context(made.brief).evidence.entries] == [1, 2, 3, 4, 5]
    assert len(context(made.brief).loose(ARGUMENT)) == 3


@pytest.mark.parametrize(
    ("runs", "ordered"),
    [
        ((Text("a"), Cite((1,)), Text(", b")), (Text("a,"), Cite((1,)), Text(" b"))),
        ((Text("a"), Cite((1,)), Text(" b")), (Text("a"), Cite((1,)), Text(" b"))),
        ((Text("a"), Cite((1,))), (Text("a"), Cite((1,)))),
        ((Cite((1,)), Text(".")), (Cite((1,)), Text("."))),
    ],
)
def test_a_notes_number_stands_behind_the_full_stop(runs: Runs, ordered: Runs) -> None:
    assert after_punctuation(runs) == ordered
