"""The memo desk, used by somebody who writes a memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefer.core.changes import Annotate, DescribeArticle, RatePoint, RemoveAnnotation, StatePoint, WriteMemo
from briefer.core.kinds import RISK
from briefer.memo.checks import State
from briefer.store.brief_file import new_brief
from briefer.ui.memo_desk.desk import MemoDesk
from briefer.ui.panels.typing_spell import LineField, ProseField
from tests.ui.panels.making import press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from tests.ui.panels.making import Tagged

    Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def desk(two_articles: Session, four_passages: list[AnnotationId], look: Look, shown: Show) -> MemoDesk:
    assert four_passages
    desk = MemoDesk(two_articles, look)
    shown(desk, 1440, 820)
    return desk


def line(desk: MemoDesk, key: str) -> LineField:
    field = desk.fields.fields[key]
    assert isinstance(field, LineField)
    return field


def prose(desk: MemoDesk, key: str) -> ProseField:
    field = desk.fields.fields[key]
    assert isinstance(field, ProseField)
    return field


def type_into(desk: MemoDesk, key: str, words: str) -> None:
    desk.fields.fields[key].setFocus()
    QTest.keyClicks(desk.fields.fields[key], words)


def pages(desk: MemoDesk) -> str:
    desk.preview.finish()
    return "\n".join(desk.preview.pages.words(n) for n in range(len(desk.preview.pages.pages)))


def flowing(text: str) -> str:
    return " ".join(text.replace("\u2028", " ").split())


def state_of(desk: MemoDesk, word: str) -> State:
    return next(line.check.state for line in desk.checks.lines if word in line.check.sentence)


def find_entry(desk: MemoDesk, entry: int) -> QPointF | None:
    """Return a point in sight that leads to a piece of evidence."""
    room = desk.preview.viewport().rect()
    points = (QPointF(x, y) for y in range(0, room.height(), 3) for x in range(0, room.width(), 3))
    return next((point for point in points if desk.preview.entry_at(point) == entry), None)


def click_at(desk: MemoDesk, point: QPointF) -> None:
    QTest.mouseClick(desk.preview.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())


def test_typing_shows_in_the_preview_before_it_is_kept(desk: MemoDesk, two_articles: Session, qtbot: QtBot) -> None:
    type_into(desk, "to", "The Minister")
    assert "to" not in two_articles.brief.memo
    qtbot.waitUntil(lambda: "The Minister" in pages(desk))
    assert "to" not in two_articles.brief.memo


def test_the_checks_change_as_one_types(desk: MemoDesk, qtbot: QtBot) -> None:
    assert state_of(desk, "subject") is State.TODO
    type_into(desk, "to", "The Minister")
    type_into(desk, "from", "Ana")
    type_into(desk, "subject", "River treaty")
    qtbot.waitUntil(lambda: state_of(desk, "subject") is State.OK)


def test_leaving_a_field_keeps_it(desk: MemoDesk, two_articles: Session) -> None:
    type_into(desk, "subject", "River treaty")
    desk.fields.fields["to"].setFocus()
    assert two_articles.brief.memo["subject"] == "River treaty"


def test_enter_keeps_a_line_and_escape_gives_the_old_one_back(desk: MemoDesk, two_articles: Session) -> None:
    type_into(desk, "subject", "River")
    press(line(desk, "subject"), Qt.Key.Key_Return)
    assert two_articles.brief.memo["subject"] == "River"
    desk.fields.fields["to"].setFocus()
    type_into(desk, "subject", " of no return")
    press(line(desk, "subject"), Qt.Key.Key_Escape)
    assert line(desk, "subject").text() == "River"
    assert two_articles.brief.memo["subject"] == "River"


@pytest.mark.parametrize("leave", ["flush", "hide", "close"])
def test_nothing_typed_is_lost(desk: MemoDesk, two_articles: Session, leave: str) -> None:
    type_into(desk, "bottom_line", "Ask for daily readings.")
    getattr(desk, leave)()
    assert two_articles.brief.memo["bottom_line"] == "Ask for daily readings."


def test_undo_and_redo_show_in_the_field_and_on_the_page(desk: MemoDesk, two_articles: Session, qtbot: QtBot) -> None:
    type_into(desk, "background", "Signed twelve years ago.")
    desk.flush()
    two_articles.undo()
    assert prose(desk, "background").toPlainText() == ""
    qtbot.waitUntil(lambda: "Signed twelve years ago." not in pages(desk))
    two_articles.redo()
    assert prose(desk, "background").toPlainText() == "Signed twelve years ago."
    qtbot.waitUntil(lambda: "Signed twelve years ago." in flowing(pages(desk)))


def test_a_change_from_elsewhere_leaves_what_is_being_typed(desk: MemoDesk, two_articles: Session) -> None:
    type_into(desk, "to", "Mine")
    two_articles.do(WriteMemo("to", "Theirs"))
    two_articles.do(WriteMemo("from", "Them"))
    assert line(desk, "to").text() == "Mine"
    assert line(desk, "from").text() == "Them"
    desk.flush()
    assert two_articles.brief.memo["to"] == "Mine"


def test_a_cited_passage_stays_cited_when_numbers_move(
    desk: MemoDesk, two_articles: Session, four_passages: list[AnnotationId], tag: Tagged
) -> None:
    type_into(desk, "bottom_line", "Count first [E2].")
    desk.flush()
    assert four_passages[1][:8] in two_articles.brief.memo["bottom_line"]
    tag("Twelve years after it was signed")
    assert prose(desk, "bottom_line").toPlainText() == "Count first [E3]."
    two_articles.do(RemoveAnnotation(four_passages[0]))
    assert prose(desk, "bottom_line").toPlainText() == "Count first [E2]."


def test_the_preview_holds_every_quote_and_numbers_its_pages(desk: MemoDesk, two_articles: Session) -> None:
    text = pages(desk)
    for passage in two_articles.brief.annotations.values():
        assert passage.quote in flowing(text)
    count = len(desk.preview.pages.pages)
    assert all(f"{n} / {count}" in text for n in range(1, count + 1))


def test_the_date_says_that_it_is_today(desk: MemoDesk) -> None:
    assert line(desk, "date").placeholderText().startswith("today, ")


def test_more_fields_are_folded_away_until_asked_for(desk: MemoDesk) -> None:
    assert not desk.fields.fields["cc"].isVisible()
    QTest.mouseClick(desk.fields.more, Qt.MouseButton.LeftButton)
    assert desk.fields.fields["cc"].isVisible()
    type_into(desk, "marking", "INTERNAL")
    desk.refresh()
    assert pages(desk).count("INTERNAL") == len(desk.preview.pages.pages)
    QTest.mouseClick(desk.fields.more, Qt.MouseButton.LeftButton)
    assert not desk.fields.fields["cc"].isVisible()


def test_the_style_of_citations_is_chosen_and_undone(desk: MemoDesk, two_articles: Session) -> None:
    assert desk.bar.style_pick.text() == "Footnotes ▾"
    desk.bar.style_pick.entries["inline"].trigger()
    assert two_articles.brief.memo["style"] == "inline"
    desk.refresh()
    assert "[E3]" in pages(desk)
    two_articles.undo()
    assert desk.bar.style_pick.text() == "Footnotes ▾"


def test_the_paper_is_chosen(desk: MemoDesk, two_articles: Session) -> None:
    tall = desk.preview.pages.size.height()
    desk.bar.paper.entries["Letter"].trigger()
    desk.refresh()
    assert two_articles.brief.memo["page"] == "Letter"
    assert desk.preview.pages.size.height() < tall


def test_a_note_on_the_page_leads_to_its_passage(
    desk: MemoDesk, four_passages: list[AnnotationId], qtbot: QtBot
) -> None:
    point = find_entry(desk, 4)
    assert point is not None
    with qtbot.waitSignal(desk.reveal_wanted) as signal:
        click_at(desk, point)
    assert signal.args == [four_passages[3]]


def test_white_paper_leads_nowhere(desk: MemoDesk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.reveal_wanted):
        click_at(desk, QPointF(400, 40))
        click_at(desk, QPointF(5, 5))


def test_the_pointer_says_what_can_be_clicked(desk: MemoDesk) -> None:
    point = find_entry(desk, 4)
    assert point is not None
    QTest.mouseMove(desk.preview.viewport(), point.toPoint())
    assert desk.preview.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(desk.preview.viewport(), QPointF(400, 40).toPoint())
    assert desk.preview.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_check_leads_to_its_field(desk: MemoDesk) -> None:
    check = next(line for line in desk.checks.lines if "bottom line" in line.check.sentence)
    QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    assert desk.fields.fields["bottom_line"].hasFocus()


def test_a_check_leads_to_the_passage_it_is_about(
    desk: MemoDesk, four_passages: list[AnnotationId], qtbot: QtBot
) -> None:
    check = next(line for line in desk.checks.lines if "neither for nor against" in line.check.sentence)
    with qtbot.waitSignal(desk.reveal_wanted) as signal:
        QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    assert signal.args == [four_passages[1]]


def test_a_check_leads_to_the_article_without_passages(
    desk: MemoDesk, two_articles: Session, four_passages: list[AnnotationId], qtbot: QtBot
) -> None:
    two_articles.do(RemoveAnnotation(four_passages[3]))
    desk.refresh()
    check = next(line for line in desk.checks.lines if "no passages" in line.check.sentence)
    with qtbot.waitSignal(desk.article_wanted) as signal:
        check.setFocus(Qt.FocusReason.TabFocusReason)
        press(check, Qt.Key.Key_Space)
    assert signal.args == [list(two_articles.brief.articles)[1], False]


def test_each_check_says_its_state_to_a_screen_reader(desk: MemoDesk) -> None:
    names = [line.accessibleName() for line in desk.checks.lines]
    assert any(name.startswith("Missing: ") for name in names)
    assert any(name.startswith("Weak: ") for name in names)


def test_a_hidden_desk_lays_nothing_out_until_it_is_shown(
    two_articles: Session, four_passages: list[AnnotationId], look: Look, shown: Show, tag: Tagged
) -> None:
    assert four_passages
    desk = MemoDesk(two_articles, look)
    tag("close its gates outright", RISK.id)
    QApplication.processEvents()
    assert not desk.preview.pages.pages
    shown(desk, 1200, 800)
    assert "close its gates outright" in flowing(pages(desk))


def test_the_place_in_the_memo_stays_over_a_change(desk: MemoDesk, two_articles: Session) -> None:
    bar = desk.preview.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0
    two_articles.do(WriteMemo("to", "The Minister"))
    desk.refresh()
    assert bar.value() == before


@pytest.mark.parametrize(("width", "columns"), [(1440, 2), (1100, 1), (800, 1)])
def test_pages_stand_side_by_side_where_there_is_room(desk: MemoDesk, width: int, columns: int) -> None:
    desk.resize(width, 820)
    QApplication.processEvents()
    tops = [rect.top() for _, rect in desk.preview.page_rects()]
    assert tops.count(tops[0]) == columns
    assert all(rect.right() <= desk.preview.viewport().width() for _, rect in desk.preview.page_rects())


def test_one_page_can_be_had_larger(desk: MemoDesk) -> None:
    small = next(rect for _, rect in desk.preview.page_rects()).width()
    QTest.mouseClick(desk.side_by_side, Qt.MouseButton.LeftButton)
    assert next(rect for _, rect in desk.preview.page_rects()).width() > small


def test_paper_stays_white_in_the_dark(desk: MemoDesk, look: Look) -> None:
    look.set_mode("dark")
    image = desk.grab().toImage()
    rect = next(rect for _, rect in desk.preview.page_rects())
    corner = desk.preview.viewport().mapTo(desk, rect.topLeft().toPoint())
    assert image.pixelColor(corner.x() + 20, corner.y() + 20).name() == "#ffffff"
    assert image.pixelColor(10, 10).lightness() < 60


def test_hostile_words_are_set_like_any_other(desk: MemoDesk, two_articles: Session) -> None:
    article = next(iter(two_articles.brief.articles.values()))
    two_articles.do(Annotate(article.id, 0, len(article.text), RISK.id, said_by="<b>\u202ex</b>"))
    two_articles.do(DescribeArticle(article.id, "title", "<script>" + "x" * 1_500))
    two_articles.do(WriteMemo("background", "\n\n\u00a0🌧️" * 300))
    desk.refresh()
    desk.grab()
    assert "<script>" in pages(desk)


def test_a_brief_with_nothing_in_it_has_a_memo_that_says_so(session: Session, look: Look, shown: Show) -> None:
    desk = MemoDesk(session, look)
    shown(desk, 1200, 800)
    assert "Briefing memo" in pages(desk)
    assert len(desk.preview.pages.pages) == 1
    assert any("no articles" in line.check.sentence for line in desk.checks.lines)
    assert desk.place.text().startswith("1 page ·")


def test_opening_another_brief_leaves_its_memo_alone(desk: MemoDesk, two_articles: Session, tmp_path: Path) -> None:
    type_into(desk, "to", "The Minister")
    new_brief(tmp_path / "other.briefer", two_articles.settings)
    two_articles.open(tmp_path / "other.briefer")
    desk.flush()
    assert line(desk, "to").text() == ""
    assert not two_articles.brief.memo


def test_confidence_assumptions_and_gaps_are_typed_each_in_a_field(desk: MemoDesk) -> None:
    desk.fields.more.setChecked(True)
    for key, words in (("confidence", "Moderate."), ("assumptions", "It rains."), ("gaps", "Silt.")):
        type_into(desk, key, words)
    desk.flush()
    desk.refresh()
    text = flowing(pages(desk))
    assert text.index("Moderate.") < text.index("Assumptions It rains.") < text.index("Gaps Silt.")


def test_a_memo_for_action_shows_where_to_decide(desk: MemoDesk, two_articles: Session) -> None:
    assert "Approve" not in pages(desk)
    QTest.mouseClick(desk.reader.chips["action"], Qt.MouseButton.LeftButton)
    assert two_articles.brief.memo["for"] == "action"
    desk.refresh()
    assert "Approve" in pages(desk)


def test_the_language_changes_the_marks_of_quotation(desk: MemoDesk) -> None:
    QTest.mouseClick(desk.language.chips["es"], Qt.MouseButton.LeftButton)
    desk.refresh()
    assert "«Without shared figures" in flowing(pages(desk))


def test_a_check_about_a_point_leads_to_the_board(desk: MemoDesk, two_articles: Session, qtbot: QtBot) -> None:
    stated = StatePoint("The gates close", RISK.id)
    two_articles.do(stated)
    desk.refresh()
    line_of = next(each for each in desk.checks.lines if "not rated" in each.check.sentence)
    with qtbot.waitSignal(desk.point_wanted) as caught:
        QTest.mouseClick(line_of, Qt.MouseButton.LeftButton)
    assert caught.args == [stated.id]


def test_pictures_follow_the_points(desk: MemoDesk, two_articles: Session) -> None:
    desk.refresh()
    before = pages(desk)
    assert "Risks by likelihood and impact" not in before
    stated = StatePoint("The gates close", RISK.id)
    two_articles.do(stated)
    two_articles.do(RatePoint(stated.id, "likelihood", "icd203/likely"))
    two_articles.do(RatePoint(stated.id, "impact", 5))
    desk.refresh()
    assert "Figure 1. Risks by likelihood and impact." in flowing(pages(desk))
    assert "The gates close" in flowing(pages(desk))


def test_typing_does_not_draw_the_pictures_anew(desk: MemoDesk, two_articles: Session) -> None:
    desk.refresh()
    drawn = desk.pictures.of(two_articles.brief)
    type_into(desk, "to", "The Minister")
    desk.flush()
    assert desk.pictures.of(two_articles.brief) is drawn
    two_articles.do(StatePoint("New", RISK.id))
    assert desk.pictures.of(two_articles.brief) is not drawn


def test_a_field_typed_in_while_a_colleague_s_wording_came_lists_the_conflict(
    desk: MemoDesk, two_articles: Session
) -> None:
    field = desk.fields.fields["to"]
    field.setFocus()
    QTest.keyClicks(field, "The Director")
    two_articles.do(WriteMemo("to", "The Minister"))
    desk.flush()
    assert two_articles.brief.memo["to"] == "The Director"
    assert [conflict.kept for conflict in two_articles.brief.conflicts.values()] == ["The Minister"]
