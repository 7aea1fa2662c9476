"""The column at the right: every rating lands in the brief, is undone in one go, and never asks for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefer.core.changes import (
    ChooseScale,
    DescribeArticle,
    NoteContradiction,
    PointFromPassage,
    RatePoint,
    StatePoint,
    SupportPoint,
    Together,
    WriteGist,
)
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Stance
from briefer.core.records import Printing, Reliability, Side, Trend, Weight
from briefer.ui.panels.controls import Chip, Control, Text
from briefer.ui.panels.typing_spell import LineField
from briefer.ui.weigh_desk.sheet_parts import Sentence
from tests.flows.driving import settle
from tests.ui.weigh_desk.hands import click, press, sentence_at, type_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.core.records import Point
    from tests.ui.weigh_desk.conftest import Board

K = Qt.Key


def chosen(board: Board, name: str) -> Point:
    """Choose a point by a click, and return it."""
    click(sentence_at(board.desk, board.points[name]))
    return board.brief.points[board.points[name]]


def now(board: Board, name: str) -> Point:
    """Return a point as it stands."""
    return board.brief.points[board.points[name]]


def pressed(widget: QWidget, words: str) -> Control:
    """Return the control of a widget that says certain words, and is in sight."""
    return next(c for c in widget.findChildren(Control) if c.text() == words and c.isVisibleTo(widget))


def seen(widget: QWidget) -> list[str]:
    """Return the words of the sentences in a widget."""
    settle()
    return [sentence.text() for sentence in widget.findChildren(Sentence) if sentence.isVisible()]


def test_an_argument_gets_stance_and_weight(board: Board) -> None:
    chosen(board, "delay")
    sheet = board.desk.inspector.point
    sheet.chips["stance"].chips[Stance.AGAINST].click()
    sheet.chips["weight"].chips[Weight.STRONG].click()
    point = now(board, "delay")
    assert (point.stance, point.weight) == (Stance.AGAINST, Weight.STRONG)
    sheet.chips["weight"].chips[Weight.STRONG].click()
    assert now(board, "delay").weight is None
    assert not sheet.chips["weight"].chips[Weight.STRONG].isChecked()
    board.session.undo()
    assert sheet.chips["weight"].chips[Weight.STRONG].isChecked()


def test_a_risk_gets_likelihood_and_impact_and_the_score_is_reckoned(board: Board) -> None:
    chosen(board, "strike")
    sheet = board.desk.inspector.point
    assert "Likelihood and impact give the score" in sheet.impact.text()
    sheet.scales["icd203"].chips["icd203/likely"].click()
    sheet.chips["impact"].chips[4].click()
    sheet.chips["trend"].chips[Trend.RISING].click()
    point = now(board, "strike")
    assert (point.likelihood, point.impact, point.trend) == ("icd203/likely", 4, Trend.RISING)
    assert sheet.impact.text() == "4 is major · Score 16 of 25"
    assert sheet.scales["icd203"].isVisible()
    assert not sheet.scales["phia"].isVisible()


def test_another_scale_rates_every_risk_anew_and_undo_takes_all_back(board: Board) -> None:
    other = StatePoint("Credit dries up.", RISK.id)
    board.session.do(other)
    board.session.do(RatePoint(other.id, "likelihood", "icd203/unlikely"))
    board.session.do(RatePoint(board.points["strike"], "likelihood", "icd203/likely"))
    chosen(board, "strike")
    sheet = board.desk.inspector.point
    sheet.scale.chips["phia"].click()
    assert board.brief.points[other.id].likelihood == "phia/unlikely"
    assert now(board, "strike").likelihood == "phia/likely"
    assert sheet.scales["phia"].isVisible()
    assert sheet.scales["phia"].chips["phia/likely"].isChecked()
    sheet.scale.chips["phia"].click()
    assert sheet.scale.chips["phia"].isChecked()
    board.session.undo()
    assert board.brief.points[other.id].likelihood == "icd203/unlikely"
    assert sheet.scales["icd203"].isVisible()


def test_texts_of_a_risk_are_kept_when_the_field_is_left(board: Board) -> None:
    chosen(board, "strike")
    sheet = board.desk.inspector.point
    for name, words in (("mitigation", "Talk to the union"), ("owner", "The harbour master")):
        sheet.fields[name].setFocus()
        type_words(board.desk, words)
    board.desk.flush()
    point = now(board, "strike")
    assert (point.mitigation, point.owner) == ("Talk to the union", "The harbour master")
    board.session.undo()
    assert now(board, "strike").owner == ""
    assert sheet.fields["owner"].spell.text == ""


def test_what_is_typed_for_one_point_never_reaches_another(board: Board) -> None:
    state = StatePoint("Credit dries up.", RISK.id)
    board.session.do(state)
    chosen(board, "strike")
    board.desk.inspector.point.fields["owner"].setFocus()
    type_words(board.desk, "The union")
    board.desk.choice.choose_point(state.id)
    settle()
    assert now(board, "strike").owner == "The union"
    assert board.brief.points[state.id].owner == ""
    assert board.desk.inspector.point.fields["owner"].spell.text == ""


def test_a_recommendation_gets_owner_priority_date_and_conditions(board: Board) -> None:
    state = StatePoint("Sign.", RECOMMENDATION.id)
    board.session.do(state)
    board.desk.choice.choose_point(state.id)
    sheet = board.desk.inspector.point
    for name, words in (("owner", "Treasury"), ("due", "30 June"), ("conditions", "if the bank agrees")):
        assert sheet.fields[name].isVisible()
        sheet.fields[name].setFocus()
        type_words(board.desk, words)
    sheet.chips["priority"].chips[1].click()
    board.desk.flush()
    point = board.brief.points[state.id]
    assert (point.owner, point.due, point.conditions, point.priority) == (
        "Treasury",
        "30 June",
        "if the bank agrees",
        1,
    )
    assert not sheet.fields["mitigation"].isVisible()


def test_why_the_sources_disagree_is_asked_only_where_they_do(board: Board) -> None:
    chosen(board, "strike")
    sheet = board.desk.inspector.point
    assert not sheet.why.isVisible()
    chosen(board, "delay")
    assert sheet.why.isVisible()
    sheet.fields["why"].setFocus()
    type_words(board.desk, "They count other years")
    board.desk.flush()
    assert now(board, "delay").why == "They count other years"


def test_a_passage_can_change_sides_and_leave_in_the_points_list(board: Board) -> None:
    chosen(board, "delay")
    lines = board.desk.inspector.point.lines
    assert seen(lines) == [
        "The port loses a ship a week.",
        "Waiting costs more than dredging.",
        "Dredging pays within nine years.",
    ]
    pressed(lines, "Disputes").click()
    assert board.sides("delay")["The"] == "disputes"
    settle()
    pressed(lines, "✕").click()
    assert len(board.sides("delay")) == 2


def test_the_points_list_prints_gists_and_asks_for_those_that_are_missing(board: Board) -> None:
    chosen(board, "delay")
    lines = board.desk.inspector.point.lines
    pressed(lines, "Print gist").click()
    type_words(board.desk, "Weekly losses")
    press(board.desk, K.Key_Return)
    assert board.brief.annotations[board.passages["The"]].gist == "Weekly losses"
    chosen(board, "delay")
    pressed(lines, "Print gist").click()
    assert board.brief.annotations[board.passages["The"]].printing is Printing.GIST
    assert seen(lines)[0] == "Weekly losses"


def test_a_gist_can_be_written_from_the_list(board: Board) -> None:
    chosen(board, "delay")
    pressed(board.desk.inspector.point.lines, "Gist …").click()
    type_words(board.desk, "Weekly losses")
    press(board.desk, K.Key_Return)
    assert board.brief.annotations[board.passages["The"]].gist == "Weekly losses"


def test_an_article_is_graded_without_the_mouse(board: Board) -> None:
    press(board.desk, K.Key_L)
    type_words(board.desk, "costs")
    press(board.desk, K.Key_Return)
    ledger = list(board.brief.articles)[1]
    assert board.desk.choice.article == ledger
    assert board.desk.inspector.article.grades.chips[Reliability.F].hasFocus()
    board.desk.inspector.article.grades.chips[Reliability.C].setFocus()
    press(board.desk, K.Key_Space)
    assert board.brief.articles[ledger].reliability is Reliability.C


def test_the_overview_lists_the_articles_with_their_grades(board: Board) -> None:
    first = next(iter(board.brief.articles))
    board.session.do(DescribeArticle(first, "reliability", "B"))
    board.desk.choice.clear()
    overview = board.desk.inspector.overview
    entries = seen(overview)
    assert {"Cranes stand idle · B", "Costs of waiting · F", "Dredge now · F"} <= set(entries)
    entry = next(s for s in overview.findChildren(Sentence) if s.text() == "Cranes stand idle · B")
    assert entry.toolTip() == "Harbour Post · B, usually reliable"
    entry.click()
    assert board.desk.inspector.article.isVisible()


def test_a_click_on_a_passage_of_the_list_opens_its_article(board: Board) -> None:
    asked: list[object] = []
    board.desk.reveal_wanted.connect(asked.append)
    chosen(board, "delay")
    board.desk.inspector.point.lines.findChildren(Sentence)[0].click()
    assert asked == [board.passages["The"]]


def test_a_long_list_says_how_many_more_there_are(board: Board) -> None:
    from briefer.core.changes import Annotate

    article = next(iter(board.brief.articles.values()))
    made = [Annotate(article.id, 0, 3 + n, ARGUMENT.id) for n in range(20)]
    put = [SupportPoint(board.points["harbour"], each.id) for each in made]
    board.session.do(Together((*made, *put), "much"))
    chosen(board, "harbour")
    lines = board.desk.inspector.point.lines
    assert len(seen(lines)) == 12
    assert any("8 more stand on the card" in text.text() for text in lines.findChildren(Text))


def test_the_sentence_at_the_right_opens_the_one_on_the_card(board: Board) -> None:
    chosen(board, "harbour")
    board.desk.inspector.point.sentence.click()
    assert board.desk.columns[ARGUMENT.id].field is not None
    press(board.desk, K.Key_Escape)


def test_a_passage_gets_gist_and_side_at_the_right(board: Board) -> None:
    passage = board.passages["The"]
    board.desk.choice.choose_passage(passage, board.points["delay"])
    sheet = board.desk.inspector.passage
    assert sheet.quote.text() == "“The port loses a ship a week.”"
    assert not sheet.printing.chips[Printing.GIST].isEnabled()
    sheet.gist.setFocus()
    type_words(board.desk, "Weekly losses")
    board.desk.flush()
    assert board.brief.annotations[passage].gist == "Weekly losses"
    sheet.printing.chips[Printing.GIST].click()
    assert board.brief.annotations[passage].printing is Printing.GIST
    sheet.printing.chips[Printing.GIST].click()
    assert sheet.printing.chips[Printing.GIST].isChecked()
    sheet.side.chips[Side.DISPUTES].click()
    assert board.sides("delay")["The"] == "disputes"
    sheet.side.chips[Side.DISPUTES].click()
    assert "The" not in board.sides("delay")
    assert not sheet.side.isVisible()


def test_a_passage_lists_the_points_it_serves(board: Board) -> None:
    passage = board.passages["The"]
    board.session.do(SupportPoint(board.points["harbour"], passage))
    board.desk.choice.choose_passage(passage)
    sheet = board.desk.inspector.passage
    assert {"Delay is the dearest choice.", "The harbour shrinks."} <= set(seen(sheet))
    next(s for s in sheet.findChildren(Sentence) if s.text() == "The harbour shrinks.").click()
    assert board.desk.choice.point == board.points["harbour"]


def test_contradictions_show_on_both_passages_and_can_be_unlinked(board: Board) -> None:
    one, other = board.passages["A"], board.passages["No"]
    board.session.do(NoteContradiction(one, other, "Whether it bites"))
    sheet = board.desk.inspector.passage
    for id_, words in ((one, "“No strike has closed a terminal since 1998.” · Le ¶\xa02"), (other, "“A strike would")):
        board.desk.choice.choose_passage(id_)
        settle()
        assert any(each.startswith(words) for each in seen(sheet))
        (about,) = [field for field in sheet.findChildren(LineField) if field.isVisible()]
        assert about.text() == "Whether it bites"
    (about,) = [field for field in sheet.findChildren(LineField) if field.isVisible()]
    about.setFocus()
    press(board.desk, K.Key_End)
    type_words(board.desk, " at all")
    press(board.desk, K.Key_Return)
    (link,) = board.brief.open_contradictions()
    assert link.about == "Whether it bites at all"
    pressed(sheet, "Unlink").click()
    assert board.brief.open_contradictions() == []


def test_the_link_button_asks_which_passage(board: Board) -> None:
    board.desk.choice.choose_passage(board.passages["A"])
    board.desk.inspector.passage.link.click()
    assert board.desk.chooser.isVisible()
    board.desk.chooser.leave()


def test_an_article_is_graded_and_noted(board: Board) -> None:
    article = next(iter(board.brief.articles))
    board.desk.choice.choose_article(article)
    sheet = board.desk.inspector.article
    assert sheet.title.text() == "Cranes stand idle"
    assert sheet.grades.chips[Reliability.F].isChecked()
    assert sheet.grades.chips[Reliability.B].text() == "B · usually reliable"
    sheet.grades.chips[Reliability.B].click()
    assert board.brief.articles[article].reliability is Reliability.B
    sheet.grades.chips[Reliability.B].click()
    assert board.brief.articles[article].reliability is Reliability.F
    sheet.note.setFocus()
    type_words(board.desk, "Owned by the port")
    board.desk.flush()
    assert board.brief.articles[article].note == "Owned by the port"


def test_a_note_on_one_article_never_reaches_another(board: Board) -> None:
    first, second, _third = board.brief.articles
    board.desk.choice.choose_article(first)
    board.desk.inspector.article.note.setFocus()
    type_words(board.desk, "Owned by the port")
    board.desk.choice.choose_article(second)
    assert board.brief.articles[first].note == "Owned by the port"
    assert board.brief.articles[second].note == ""
    assert board.desk.inspector.article.note.spell.text == ""


def test_the_overview_leads_to_what_there_is_to_look_at(board: Board) -> None:
    board.session.do(NoteContradiction(board.passages["A"], board.passages["No"], "Whether it bites"))
    board.desk.choice.clear()
    settle()
    overview = board.desk.inspector.overview
    assert overview.counts.text() == "3 points · 3 passages not used yet"
    words = seen(overview)
    assert "Delay is the dearest choice." in words
    assert "A strike closes the port." in words
    link = next(s for s in overview.findChildren(Sentence) if s.text().startswith("Whether it bites"))
    assert " ≠ " in link.text()
    link.click()
    assert board.desk.inspector.passage.isVisible()


def test_nothing_can_be_changed_in_a_read_only_brief(board: Board) -> None:
    appender, board.session._appender = board.session._appender, None
    chosen(board, "strike")
    sheet = board.desk.inspector.point
    assert not any(chip.isEnabled() for chip in sheet.chips["impact"].chips.values())
    assert all(field.isReadOnly() for field in sheet.fields.values())
    assert not any(chip.isEnabled() for chip in sheet.lines.findChildren(Chip))
    board.desk.choice.choose_passage(board.passages["A"])
    assert board.desk.inspector.passage.gist.isReadOnly()
    assert not board.desk.inspector.passage.link.isEnabled()
    board.session._appender = appender


@pytest.mark.parametrize("scale", ["icd203", "phia"])
def test_words_of_two_scales_never_stand_beside_each_other(board: Board, scale: str) -> None:
    board.session.do(ChooseScale(scale))
    chosen(board, "strike")
    visible = {id_ for id_, chips in board.desk.inspector.point.scales.items() if chips.isVisible()}
    assert visible == {scale}


def test_every_choice_and_field_has_a_name(board: Board) -> None:
    from PySide6.QtWidgets import QLineEdit, QTextEdit

    board.session.do(WriteGist(board.passages["A"], "x"))
    board.session.do(PointFromPassage(board.passages["Sign"]))
    for kind in (Control, QLineEdit, QTextEdit):
        for widget in board.desk.findChildren(kind):
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert named or not widget.isVisible() or widget is board.desk.chooser.field, widget
