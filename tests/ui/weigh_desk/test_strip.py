"""The strip of passages that wait: by kind, counted, and never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from briefer.core.changes import PointFromPassage, SupportPoint, Together
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK
from tests.flows.driving import settle
from tests.ui.weigh_desk.hands import click, press, waiting_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.weigh_desk.desk import WeighDesk
    from tests.ui.weigh_desk.conftest import Board


def test_only_what_no_point_uses_waits_by_kind(board: Board) -> None:
    model = board.desk.strip.model
    assert [passage.kind for passage in model.rows] == [RISK, RISK, RECOMMENDATION]
    assert board.desk.strip.title.text() == "Not used yet: 3"
    assert [board.desk.strip.counts[kind.id].text() for kind in (ARGUMENT, RISK, RECOMMENDATION)] == ["0", "2", "1"]


def test_one_kind_can_be_asked_for(board: Board) -> None:
    strip = board.desk.strip
    strip.kinds[RISK.id].click()
    assert {passage.kind for passage in strip.model.rows} == {RISK}
    strip.kinds[ARGUMENT.id].click()
    assert strip.done.isVisible()
    assert strip.done.text() == "No passage of this kind is left."
    strip.kinds[ARGUMENT.id].click()
    assert len(strip.model.rows) == 3


def test_used_passages_can_be_shown_to_serve_another_point(board: Board) -> None:
    board.desk.strip.all.click()
    assert len(board.desk.strip.model.rows) == 7
    assert board.desk.strip.title.text() == "7 passages"
    click(waiting_at(board.desk, board.passages["The"]))
    press(board.desk, Qt.Key.Key_S)
    press(board.desk, Qt.Key.Key_Down)
    press(board.desk, Qt.Key.Key_Return)
    assert board.sides("harbour") == {"The": "supports"}
    assert board.sides("delay")["The"] == "supports"


def test_when_all_are_used_the_strip_says_so(board: Board) -> None:
    made = Together(tuple(PointFromPassage(a.id) for a in board.desk.strip.model.rows), "making points")
    board.session.do(made)
    assert board.desk.strip.done.isVisible()
    assert board.desk.strip.done.text() == "Every passage serves a point."
    assert not board.desk.strip.list.isVisible()
    board.session.undo()
    assert board.desk.strip.list.isVisible()


def test_without_passages_it_says_where_they_come_from(session: Session, make_desk: Callable[..., WeighDesk]) -> None:
    assert not session.brief.annotations
    desk = make_desk()
    wanted: list[bool] = []
    desk.reading_wanted.connect(lambda: wanted.append(True))
    assert desk.strip.empty.isVisible()
    assert "press A, R or C" in desk.strip.empty.sentence.text()
    desk.strip.empty.button.click()
    assert wanted == [True]
    for column in desk.columns.values():
        assert column.empty.isVisible()
        assert "Drop a passage here" in column.empty.sentence


def test_the_wheel_scrolls_sideways(board: Board) -> None:
    board.desk.strip.all.click()
    board.desk.resize(800, 600)
    settle()
    strip = board.desk.strip.list
    strip.horizontalScrollBar().setValue(0)
    place = strip.viewport().rect().center()
    plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(
        QPointF(place), QPointF(strip.mapToGlobal(place)), QPoint(), QPoint(0, -120), left, plain, phase, False
    )
    QApplication.sendEvent(strip.viewport(), turned)
    assert strip.horizontalScrollBar().value() == 120


def test_a_card_tells_its_whole_quote_and_who_tagged_it(board: Board) -> None:
    model = board.desk.strip.model
    tip = model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip == "No strike has closed a terminal since 1998.\nThe Ledger ¶\xa02 · AM"
    heard = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Risk, No strike has closed")


def test_the_chosen_card_stays_when_others_go(board: Board) -> None:
    click(waiting_at(board.desk, board.passages["Sign"]))
    board.session.do(SupportPoint(board.points["strike"], board.passages["Banks"]))
    assert board.desk.choice.passage == board.passages["Sign"]
    selected = board.desk.strip.list.selectionModel().selectedIndexes()
    assert [board.desk.strip.model.rows[index.row()].id for index in selected] == [board.passages["Sign"]]


def test_a_thousand_passages_wait_in_one_strip(
    session: Session, tagged: dict[str, AnnotationId], make_desk: Callable[..., WeighDesk]
) -> None:
    from briefer.core.changes import Annotate

    article = next(iter(session.brief.articles.values()))
    start = article.parts[1].start
    many = Together(tuple(Annotate(article.id, start, start + 3 + n % 20, RISK.id) for n in range(1_000)), "tagging")
    session.do(many)
    desk = make_desk()
    assert len(desk.strip.model.rows) == 1_000 + len(tagged)
    assert desk.strip.title.text() == "Not used yet: 1,007"
    last = desk.strip.model.rows[-1].id
    click(waiting_at(desk, last))
    assert desk.choice.passage == last
