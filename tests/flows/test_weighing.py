"""An evening at the evidence board: points from several articles, by mouse and by keys, and all of it in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core.fold import fold
from briefer.core.kinds import ARGUMENT, KINDS, RECOMMENDATION, RISK
from briefer.core.merge import union
from briefer.core.records import Printing, Reliability, Side, Trend
from briefer.core.weighing import standings, unused
from briefer.store.folder import BriefFolder
from briefer.ui import app
from briefer.ui.context_menus import board_menu
from briefer.ui.pictures.coverage_view import CoverageView
from tests.flows.driving import opened, press, settle, write
from tests.ui.weigh_desk.hands import CONTROL, below_cards, card_at, click, drag, passage_at, sentence_at, waiting_at

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.core.ids import PointId
    from briefer.core.records import Annotation, Point
    from briefer.ui.window import Window


def _sample(qtbot: QtBot) -> Window:
    """Open the sample without its points, on the Weigh desk."""
    window = opened(qtbot, app.open_window())
    press(window, "Ctrl+2")
    assert window.desk == "weigh"
    return window


def _cleared(qtbot: QtBot) -> Window:
    """Take all points off the sample's board, one by one, by key."""
    window = _sample(qtbot)
    press(window, "Down")
    for kind in KINDS:
        column = window.weigh.columns[kind.id]
        while column.model.points:
            click(sentence_at(window.weigh, column.model.points[0]))
            press(window, "Delete")
    assert not window.session.brief.points
    return window


def _waiting(window: Window, kind: str) -> list[Annotation]:
    return [passage for passage in unused(window.session.brief) if passage.tag == kind]


def _from_three_articles(window: Window, kind: str) -> list[Annotation]:
    """Return a waiting passage of a kind from each of three articles."""
    by_article = {passage.article: passage for passage in _waiting(window, kind)}
    return list(by_article.values())[:3]


def _build(window: Window, kind: str) -> PointId:
    """Make a point of one article's passage, and let two others support and dispute it, by mouse."""
    desk = window.weigh
    first, second, third = _from_three_articles(window, kind)
    drag(waiting_at(desk, first.id), below_cards(desk, kind))
    point = desk.choice.point
    assert point is not None
    drag(waiting_at(desk, second.id), card_at(desk, point, 0.2))
    drag(waiting_at(desk, third.id), card_at(desk, point, 0.8))
    sides = window.session.brief.sides[point]
    assert sides == {first.id: Side.SUPPORTS, second.id: Side.SUPPORTS, third.id: Side.DISPUTES}
    assert standings(window.session.brief)[point].contested
    return point


def _read_back(window: Window) -> None:
    """See that a fresh reading of the file is what the window shows."""
    path = window.session.path
    assert path is not None
    assert window.session.flush()
    folder = BriefFolder(path)
    there, here = fold(folder.brief, union(folder.news().events)), window.session.brief
    assert there == here
    for kind in KINDS:
        shown = window.weigh.columns[kind.id].model.points
        assert [point.id for point in there.board(kind)] == shown


def test_three_points_from_several_articles_reach_the_file(qtbot: QtBot) -> None:
    window = _cleared(qtbot)
    for kind in KINDS:
        _build(window, kind.id)
        _read_back(window)
    assert [len(window.session.brief.board(kind)) for kind in KINDS] == [1, 1, 1]
    assert all(standing.disputers for standing in standings(window.session.brief).values())


def test_merging_splitting_and_moving_are_undone_step_by_step(qtbot: QtBot) -> None:
    window = _cleared(qtbot)
    point = _build(window, ARGUMENT.id)
    desk, brief = window.weigh, window.session.brief
    steps = [brief.snapshot()]
    third = next(id_ for id_, side in brief.sides[point].items() if side is Side.DISPUTES)

    click(passage_at(desk, point, third))
    press(window, "N")
    split = desk.choice.point
    assert split is not None
    assert split != point
    steps.append(brief.snapshot())

    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle()
    assert [p.id for p in brief.board(ARGUMENT)] == [split, point]
    steps.append(brief.snapshot())

    drag(sentence_at(desk, split), card_at(desk, point), CONTROL)
    assert split not in brief.points
    assert brief.sides[point][third] is Side.DISPUTES
    steps.append(brief.snapshot())

    drag(sentence_at(desk, point), below_cards(desk, RISK.id))
    assert brief.points[point].kind == RISK.id
    _read_back(window)

    for before in reversed(steps):
        press(window, "Ctrl+Z")
        assert (brief.points, brief.sides[point]) == (before.points, before.sides[point])
        assert window.weigh.columns[ARGUMENT.id].model.points == [p.id for p in before.board(ARGUMENT)]
    _read_back(window)


def test_ratings_gist_and_contradiction_reach_the_file(qtbot: QtBot) -> None:
    window = _cleared(qtbot)
    risk, advice = _build(window, RISK.id), _build(window, RECOMMENDATION.id)
    desk, brief = window.weigh, window.session.brief
    _rate(window, risk, advice)
    one, other = list(brief.sides[risk])[:2]

    click(sentence_at(desk, risk))
    press(window, "Return")
    write(window, "Put in our own words")
    press(window, "Return")

    click(passage_at(desk, risk, one))
    press(window, "G")
    write(window, "In a line")
    press(window, "Return")
    press(window, "P")
    press(window, "Space")
    click(passage_at(desk, risk, other))
    press(window, "X")
    write(window, "They count other years")
    press(window, "Return")

    click(_chip_of(window, risk))
    grades = desk.inspector.article.grades.chips
    grades[Reliability.C].click()
    _read_back(window)

    point, passage = brief.points[risk], brief.annotations[one]
    assert point.sentence == "Put in our own words"
    assert (passage.gist, passage.printing) == ("In a line", Printing.GIST)
    (link,) = [each for each in brief.open_contradictions() if one in (each.one, each.other)]
    assert (other in (link.one, link.other), link.about) == (True, "They count other years")
    assert next(iter(brief.articles.values())).reliability is Reliability.C
    _check_ratings(brief.points[risk], brief.points[advice])


def _rate(window: Window, risk: PointId, advice: PointId) -> None:
    sheet = window.weigh.inspector.point
    click(sentence_at(window.weigh, risk))
    sheet.scales["icd203"].chips["icd203/likely"].click()
    sheet.chips["impact"].chips[5].click()
    sheet.chips["trend"].chips[Trend.RISING].click()
    sheet.fields["mitigation"].setFocus()
    write(window, "Keep talking")
    click(sentence_at(window.weigh, advice))
    sheet.fields["owner"].setFocus()
    write(window, "Treasury")
    sheet.chips["priority"].chips[1].click()
    window.flush()
    settle()


def _check_ratings(risk: Point, advice: Point) -> None:
    assert (risk.likelihood, risk.impact, risk.trend) == ("icd203/likely", 5, Trend.RISING)
    assert risk.mitigation == "Keep talking"
    assert (advice.owner, advice.priority) == ("Treasury", 1)


def _chip_of(window: Window, point: PointId) -> tuple[QWidget, QPoint]:
    cards = window.weigh.column_of(point).cards
    row = cards.rows.rows[cards.rows.row_of(point) or 0]
    rect = cards.row_rect(point)
    chip = cards.setter.card(row, rect.width() - 12).chips[0]  # type: ignore[arg-type]
    return cards.viewport(), rect.topLeft() + chip.rect.center().toPoint()


def test_a_whole_board_without_the_mouse(qtbot: QtBot) -> None:
    window = _cleared(qtbot)
    brief = window.session.brief
    window.weigh.choice.clear()
    assert window.weigh.strip.list.enter()
    first = window.session.chosen
    press(window, "N")
    (point,) = brief.points.values()
    assert first in brief.sides[point.id]
    press(window, "S")
    write(window, " ".join(point.sentence.split()[:3]))
    press(window, "Return")
    press(window, "S")
    press(window, "Tab")
    press(window, "Return")
    assert sorted(side.value for side in brief.sides[point.id].values()) == ["disputes", "supports", "supports"]
    press(window, "Ctrl+Shift+N")
    write(window, "Something nobody wrote")
    press(window, "Return")
    assert {p.sentence for p in brief.points.values()} == {point.sentence, "Something nobody wrote"}
    press(window, "M")
    press(window, "Return")
    assert list(brief.points) == [point.id]
    _read_back(window)


def test_from_the_board_to_the_article_and_back(qtbot: QtBot) -> None:
    window = _sample(qtbot)
    passage = window.weigh.strip.model.rows[0]
    click(waiting_at(window.weigh, passage.id))
    press(window, "O")
    assert window.desk == "read"
    assert window.session.chosen == passage.id
    assert window.read.panes.active_article == passage.article
    press(window, "Ctrl+2")
    assert window.weigh.choice.passage == passage.id
    press(window, "Ctrl+1")
    window.weigh.show_view("coverage")
    press(window, "Ctrl+2")
    coverage = window.weigh.stack.currentWidget()
    assert isinstance(coverage, CoverageView)
    article = list(window.session.brief.articles.values())[1]
    coverage.place_wanted.emit(article.id, article.parts[2].start)
    assert window.desk == "read"
    assert window.read.panes.active_article == article.id


def test_the_bar_has_the_buttons_of_the_desk(qtbot: QtBot) -> None:
    window = _sample(qtbot)
    buttons = {button.text(): button for button, _desks in window._bar._buttons}
    seen = {words for words, button in buttons.items() if button.isVisible()}
    assert seen == {"Board", "Matrix", "Risk picture", "Coverage", "New point"}
    buttons["Matrix"].click()
    settle()
    assert (buttons["Board"].isChecked(), buttons["Matrix"].isChecked()) == (False, True)
    assert window.weigh.view == "matrix"
    buttons["Matrix"].click()
    assert buttons["Matrix"].isChecked()
    buttons["New point"].click()
    assert window.weigh.view == "board"
    assert window.weigh.columns[ARGUMENT.id].field is not None
    press(window, "Escape")
    press(window, "Ctrl+1")
    assert {words.strip() for words, button in buttons.items() if button.isVisible()} == {"Add articles", "Write memo"}


def test_menus_say_the_boards_keys_and_only_what_can_be_done(qtbot: QtBot) -> None:
    window = _sample(qtbot)
    click(sentence_at(window.weigh, window.session.brief.board(RISK)[0].id))
    menu = board_menu(window)
    titles = [action.text() for action in menu.actions() if action.text()]
    assert any(title.endswith("\tM") for title in titles)
    assert not any(title.endswith("\tS") for title in titles)
    menu.deleteLater()
    press(window, "Ctrl+1")
    assert not window.actions_by_id["weigh.merge"].isEnabled()
    assert not window.actions_by_id["weigh.new"].isEnabled()


def test_where_one_was_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    assert tmp_path.is_dir()
    window = _sample(qtbot)
    assert window.close()
    again = opened(qtbot, app.open_window())
    assert again.desk == "weigh"
    assert again.weigh.strip.list.hasFocus()
