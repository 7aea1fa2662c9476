"""One to six panes side by side: opened, closed, moved, restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.core.changes import AddArticle, Annotate, DescribeArticle, RemoveArticle
from briefer.core.ids import ArticleId
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Role
from briefer.store.brief_file import new_brief
from briefer.store.settings import PlaceInPane, View
from briefer.ui.reading.pane import LEAST_WIDTH
from tests.flows.driving import settle
from tests.ui.reading.conftest import TREATY
from tests.ui.reading.user import article, click, drag, drag_over, only, press, quotes, words

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.records import Annotation
    from briefer.ui.reading.panes import PaneArea
    from briefer.ui.session import Session

OTHERS = [
    article("\n\n".join(f"Article {n} says thing {m}, and then says it again." for m in range(40)), title=f"Number {n}")
    for n in range(1, 7)
]


@pytest.fixture
def many(area: PaneArea, session: Session, qtbot: QtBot) -> PaneArea:
    """Return the panes after six more articles were added to the brief."""
    for text in OTHERS:
        session.do(AddArticle(text))
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not any(pane.view._settled.isActive() for pane in area.panes))
    return area


def titles(area: PaneArea) -> list[str]:
    """Return what stands above the panes, from left to right."""
    return [pane.header.title.words for pane in area.panes]


def header_point() -> QPoint:
    """Return a point of a header where no button is."""
    return QPoint(30, 20)


def tagged(session: Session, number: int) -> Annotation:
    """Tag words far down in one of the articles."""
    text = OTHERS[number - 1]
    start = text.text.index("thing 35")
    change = Annotate(text.id, start, start + 8, RISK.id)
    session.do(change)
    return session.brief.annotations[change.id]


def test_the_first_article_stands_in_the_first_pane(area: PaneArea) -> None:
    assert titles(area) == ["A treaty nobody keeps"]
    assert area.active_article == TREATY.id


def test_articles_that_are_added_open_side_by_side_up_to_four(many: PaneArea) -> None:
    assert titles(many) == ["A treaty nobody keeps", "Number 1", "Number 2", "Number 3"]
    assert many.active_article == TREATY.id
    widths = [pane.width() for pane in many.panes]
    assert max(widths) - min(widths) <= 2


def test_in_a_narrow_window_fewer_open_by_themselves(area: PaneArea, session: Session) -> None:
    area.window().setFixedSize(700, 400)
    QApplication.processEvents()
    for text in OTHERS:
        session.do(AddArticle(text))
    assert len(area.panes) == 2


def test_six_can_be_opened_and_no_more(many: PaneArea) -> None:
    for text in OTHERS:
        many.show_article(text.id, beside=True)
    assert len(many.panes) == 6
    assert all(pane.width() >= LEAST_WIDTH for pane in many.panes)
    assert many.active_article == OTHERS[5].id


def test_an_article_opens_in_the_active_pane(many: PaneArea) -> None:
    many.focus_pane(1)
    many.show_article(OTHERS[5].id)
    assert titles(many) == ["A treaty nobody keeps", "Number 6", "Number 2", "Number 3"]


def test_an_article_that_is_shown_already_is_not_shown_twice(many: PaneArea) -> None:
    many.show_article(OTHERS[1].id, beside=True)
    assert len(many.panes) == 4
    assert many.active_article == OTHERS[1].id


def test_the_pane_one_clicks_into_becomes_active(many: PaneArea, qtbot: QtBot) -> None:
    with qtbot.waitSignal(many.active_changed) as changed:
        click(many.panes[2].view, "Article 2 says thing 3")
    assert changed.args == [OTHERS[1].id]
    assert many.active_index == 2


def test_the_active_pane_is_marked(many: PaneArea) -> None:
    many.focus_pane(2)
    marked = [pane.grab().toImage().pixelColor(60, 0) != pane._look.theme.paper for pane in many.panes]
    assert marked == [False, False, True, False]


def test_ctrl_alt_and_a_number_goes_to_a_pane(many: PaneArea) -> None:
    many.window().activateWindow()
    many.focus_pane(0)
    press(many.active.view, "Ctrl+Alt+3")
    assert many.active_index == 2
    assert many.panes[2].view.hasFocus()


def test_steps_go_round(many: PaneArea) -> None:
    many.focus_pane(3)
    many.step_active(1)
    assert many.active_index == 0
    many.step_active(-1)
    assert many.active_index == 3
    many.focus_pane(17)
    assert many.active_index == 3


def test_tagging_works_with_the_keyboard_alone(many: PaneArea, session: Session) -> None:
    many.focus_pane(1)
    press(many.active.view, "Shift+Right", "Shift+Right", "Shift+Right", "Ctrl+Shift+Right", "R")
    assert only(session).article == OTHERS[0].id
    assert only(session).quote.startswith("Article")


def test_the_close_button_closes_a_pane(many: PaneArea) -> None:
    QTest.mouseClick(many.panes[1].header.close_button, Qt.MouseButton.LeftButton)
    assert titles(many) == ["A treaty nobody keeps", "Number 2", "Number 3"]


def test_closing_the_active_pane_makes_a_neighbour_active(many: PaneArea) -> None:
    many.focus_pane(3)
    many.close_active()
    assert many.active_article == OTHERS[1].id
    assert many.active.view.hasFocus()


def test_the_last_pane_stays_and_says_what_to_do(area: PaneArea, qtbot: QtBot) -> None:
    area.close_active()
    (pane,) = area.panes
    assert area.active_article is None
    assert pane.empty.isVisible()
    assert not pane.view.isVisible()
    assert area.has_room
    with qtbot.waitSignal(area.choose_wanted):
        press(pane.empty.button, "Space")
    area.show_article(TREATY.id)
    assert pane.view.isVisible()


def test_a_header_is_dragged_to_another_place(many: PaneArea, qtbot: QtBot) -> None:
    first, third = many.panes[0], many.panes[2]
    widths = [pane.width() for pane in many.panes]
    target = first.header.mapFromGlobal(third.header.mapToGlobal(header_point()))
    with qtbot.waitSignal(many.places_changed):
        drag(first.header, header_point(), target)
    assert titles(many) == ["Number 1", "Number 2", "A treaty nobody keeps", "Number 3"]
    assert [pane.width() for pane in many.panes] == pytest.approx(widths, abs=3)
    assert many.active is first


def test_a_frame_shows_where_it_would_go(many: PaneArea) -> None:
    first, second = many.panes[0].header, many.panes[1]
    target = first.mapFromGlobal(second.header.mapToGlobal(header_point()))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=header_point())
    first.dragged.emit(first.mapToGlobal(target))
    assert many.grid._mark.geometry().width() == second.width()
    first.drag_ended.emit()
    assert not many.grid._mark.isVisible()


def test_a_click_on_a_header_makes_the_pane_active_and_moves_nothing(many: PaneArea) -> None:
    before = titles(many)
    QTest.mouseClick(many.panes[3].header, Qt.MouseButton.LeftButton, pos=header_point())
    assert many.active_index == 3
    assert titles(many) == before


def test_panes_move_by_command_and_stay_at_the_ends(many: PaneArea) -> None:
    many.focus_pane(0)
    many.move_active(-1)
    assert many.active_index == 0
    many.move_active(1)
    assert titles(many)[:2] == ["Number 1", "A treaty nobody keeps"]


def test_two_panes_swap(many: PaneArea) -> None:
    many.grid.swap(3, 0)
    assert titles(many) == ["Number 3", "Number 1", "Number 2", "A treaty nobody keeps"]


def test_places_widths_and_zoom_are_restored(many: PaneArea) -> None:
    many.set_zoom(130)
    many.grid.share([400, 300, 240, 290])
    many.focus_pane(2)
    for pane in many.panes[1:]:
        pane.view.go_to(words(pane.view, "thing 20").start)
    many.move_active(-1)
    settle()
    places_before = many.places()
    many.show_first()
    many.set_zoom(100)
    many.restore(View(places_before, 1, 130))
    settle()
    assert [(place.article, place.offset) for place in many.places()] == [
        (place.article, place.offset) for place in places_before
    ]
    assert [place.width for place in many.places()] == pytest.approx([place.width for place in places_before], abs=3)
    assert many.zoom == 130
    assert many.active_index == 1


def test_articles_that_are_gone_are_left_out_when_restoring(many: PaneArea) -> None:
    many.restore(View((PlaceInPane("gone", 5), PlaceInPane(OTHERS[4].id)), 1))
    assert titles(many) == ["Number 5"]
    assert many.active_index == 0


def test_restoring_nothing_leaves_an_empty_pane(many: PaneArea) -> None:
    many.restore(View())
    assert titles(many) == [""]
    assert many.panes[0].empty.isVisible()


def test_a_removed_article_closes_its_pane_and_undo_opens_it_again(many: PaneArea, session: Session) -> None:
    session.do(RemoveArticle(OTHERS[0].id))
    assert "Number 1" not in titles(many)
    session.undo()
    assert titles(many)[-1] == "Number 1"


def test_removing_the_only_article_leaves_an_empty_pane(area: PaneArea, session: Session) -> None:
    session.do(RemoveArticle(TREATY.id))
    assert titles(area) == [""]
    assert area.active_article is None


def test_a_corrected_title_shows_at_once_and_keeps_the_place(many: PaneArea, session: Session) -> None:
    view = many.panes[1].view
    view.go_to(words(view, "thing 20").start)
    place = view.place
    session.do(DescribeArticle(OTHERS[0].id, "title", "A better title"))
    assert titles(many)[1] == "A better title"
    assert view.place == place
    assert view.accessibleName() == "A better title"


def test_another_brief_shows_its_own_articles(many: PaneArea, session: Session, tmp_path: Path) -> None:
    new_brief(tmp_path / "other.briefer", session.settings)
    session.open(tmp_path / "other.briefer")
    assert titles(many) == [""]


def test_a_passage_is_revealed_where_its_article_is_shown(many: PaneArea, session: Session) -> None:
    passage = tagged(session, 2)
    many.reveal(passage.id)
    assert many.active_index == 2
    assert session.chosen == passage.id
    view = many.active.view
    rect = view.line_rect(passage.span.start).translated(view.shift())
    assert 0 < rect.top() < view.viewport().height() * 0.75


def test_revealing_opens_an_article_that_is_not_shown(many: PaneArea, session: Session) -> None:
    passage = tagged(session, 6)
    many.focus_pane(1)
    many.reveal(passage.id)
    assert titles(many)[1] == "Number 6"
    view = many.active.view
    settle()
    rect = view.line_rect(passage.span.start).translated(view.shift())
    assert 0 < rect.top() < view.viewport().height()


def test_revealing_what_is_in_sight_does_not_scroll(many: PaneArea, session: Session) -> None:
    passage = tagged(session, 1)
    many.reveal(passage.id)
    before = many.active.view.verticalScrollBar().value()
    session.choose(None)
    many.reveal(passage.id)
    assert many.active.view.verticalScrollBar().value() == before
    assert session.chosen == passage.id


def test_revealing_what_is_gone_does_nothing(many: PaneArea, session: Session) -> None:
    passage = tagged(session, 1)
    session.undo()
    many.reveal(passage.id)
    assert session.chosen is None


def test_a_passage_tagged_in_one_pane_repaints_no_other(many: PaneArea, session: Session) -> None:
    many.grab()
    inks = [dict(pane.view.highlights._ink) for pane in many.panes]
    drag_over(many.panes[1].view, "Article 1 says thing 0")
    press(many.panes[1].view, "A")
    many.grab()
    now = [pane.view.highlights._ink for pane in many.panes]
    kept = [all(after[n] is ink for n, ink in before.items()) for before, after in zip(inks, now, strict=True)]
    assert kept == [True, False, True, True]
    assert quotes(session) == ["Article 1 says thing 0"]


def test_zoom_asked_in_one_pane_is_for_all(many: PaneArea, qtbot: QtBot) -> None:
    with qtbot.waitSignal(many.zoom_changed) as changed:
        press(many.panes[2].view, "Ctrl++")
    assert changed.args == [110]
    assert {pane.view.zoom for pane in many.panes} == {110}
    press(many.panes[2].view, "Ctrl+0")
    assert many.zoom == 100


def test_the_place_in_the_active_pane_is_told(many: PaneArea) -> None:
    many.focus_pane(1)
    told: list[str] = []
    many.place_told.connect(told.append)
    drag_over(many.panes[1].view, "says thing 2")
    assert told[-1] == "¶\u00a03 · 3 words selected"


def test_commands_act_on_the_active_pane(many: PaneArea, session: Session) -> None:
    many.focus_pane(1)
    click(many.active.view, "Article 1 says thing 1,")
    many.tag(ARGUMENT.id)
    assert quotes(session) == ["Article 1 says thing 1, and then says it again."]
    many.mark(Role.HEADING)
    assert session.brief.articles[OTHERS[0].id].parts[1].role is Role.HEADING


def test_signals_of_the_views_are_passed_on(many: PaneArea, qtbot: QtBot, session: Session) -> None:
    drag_over(many.panes[0].view, "The treaty")
    press(many.panes[0].view, "A")
    with qtbot.waitSignal(many.note_wanted) as wanted:
        press(many.panes[0].view, "Return")
    assert wanted.args == [only(session).id]
    with qtbot.waitSignal(many.article_menu_wanted):
        QTest.mouseClick(many.panes[3].header.menu_button, Qt.MouseButton.LeftButton)
    assert many.active_article == ArticleId(OTHERS[2].id)
