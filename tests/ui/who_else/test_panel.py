"""Who else says this: ten sentences of the other articles, added with one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core.changes import (
    AddArticle,
    AddTag,
    Classify,
    DescribeArticle,
    DescribeTag,
    RemoveAnnotation,
    RemoveArticle,
    RemovePoint,
    SupportPoint,
    Together,
    WriteGist,
)
from briefer.core.kinds import ARGUMENT, RISK
from briefer.core.records import Side
from tests.core.examples import article
from tests.ui.pictures.conftest import state, tag
from tests.ui.using import on_disk
from tests.ui.who_else.conftest import COURIER, HERALD, OBSERVER

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.ids import AnnotationId, PointId
    from briefer.core.records import Annotation
    from briefer.ui.session import Session
    from briefer.ui.who_else.panel import WhoElse

    Answered = Callable[[], list[str]]

ASKED = "The upper province will close its gates after a third failed season"
SAME = "If a third season fails, closing the gates is what the province will do."
CONTRARY = "The province has never closed its gates, and no failed season will make it."


@pytest.fixture
def passage(three: Session) -> AnnotationId:
    return tag(three, ASKED, RISK.id, HERALD)


@pytest.fixture
def point(three: Session, passage: AnnotationId) -> PointId:
    point = state(three, "The gates of the upper province may close.", RISK.id)
    three.do(SupportPoint(point, passage, Side.SUPPORTS))
    return point


def choose(panel: WhoElse, sentence: str) -> None:
    rows = [panel.model.index(n, 0) for n in range(panel.model.rowCount())]
    panel.list.setCurrentIndex(next(row for row in rows if row.data() == sentence))


def press(panel: WhoElse, key: Qt.Key) -> None:
    QTest.keyClick(panel.list, key)


def quoted(session: Session, words: str) -> Annotation:
    return next(a for a in session.brief.annotations.values() if a.quote == words)


def failures(session: Session) -> list[str]:
    told: list[str] = []
    session.failed.connect(lambda error: told.append(f"{error.sentence} {error.hint}".strip()))
    return told


def test_like_sentences_of_the_other_articles_come(panel: WhoElse, answered: Answered, passage: AnnotationId) -> None:
    panel.ask_passage(passage)
    found = answered()
    assert set(found[:2]) == {SAME, CONTRARY}
    assert panel.subject.text() == f"“{ASKED}”"
    assert not any(words in HERALD.text for words in found)


def test_a_row_says_where_it_stands_and_why(panel: WhoElse, answered: Answered, passage: AnnotationId) -> None:
    panel.ask_passage(passage)
    row = answered().index(SAME)
    assert panel.model.place(row) == "Courier ¶\u00a02"
    assert panel.model.reason(row).startswith("shares: ")
    assert {"third", "closing"} <= set(panel.model.reason(row).removeprefix("shares: ").split(", "))
    said = panel.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith(f"{SAME}, Courier")


def test_enter_adds_the_sentence_and_supports_the_point_in_one_undo(
    panel: WhoElse, answered: Answered, three: Session, point: PointId
) -> None:
    panel.ask_point(point)
    answered()
    choose(panel, SAME)
    press(panel, Qt.Key.Key_Return)
    added = quoted(three, SAME)
    assert added.tag == RISK.id
    assert three.brief.sides[point][added.id] is Side.SUPPORTS
    assert three.flush()
    assert three.path is not None
    assert on_disk(three.path).sides[point][added.id] is Side.SUPPORTS
    three.undo()
    assert SAME not in {a.quote for a in three.brief.annotations.values()}
    assert added.id not in three.brief.sides[point]


def test_the_sub_tag_that_goes_along_is_told_and_given(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    panel.ask_passage(passage)
    answered()
    assert "sub-tag" not in panel.hint.text()
    making = AddTag(RISK.id, "Gates")
    three.do(Together((making, Classify(passage, making.id)), "tagging"))
    assert panel.hint.text().endswith("What is added gets the sub-tag “Gates”.")
    choose(panel, SAME)
    press(panel, Qt.Key.Key_Return)
    assert quoted(three, SAME).subtag == making.id
    three.do(DescribeTag(making.id, "label", "Sluices"))
    assert panel.hint.text().endswith("“Sluices”.")


def test_d_adds_it_as_disputing(panel: WhoElse, answered: Answered, three: Session, point: PointId) -> None:
    panel.ask_point(point)
    answered()
    choose(panel, CONTRARY)
    press(panel, Qt.Key.Key_D)
    assert three.brief.sides[point][quoted(three, CONTRARY).id] is Side.DISPUTES


def test_x_adds_it_and_links_the_contradiction(
    panel: WhoElse, answered: Answered, three: Session, point: PointId, passage: AnnotationId
) -> None:
    panel.ask_point(point)
    answered()
    choose(panel, CONTRARY)
    press(panel, Qt.Key.Key_X)
    (link,) = three.brief.open_contradictions()
    assert {link.one, link.other} == {passage, quoted(three, CONTRARY).id}
    three.undo()
    assert three.brief.open_contradictions() == []
    assert len(three.brief.annotations) == 1


def test_a_contradiction_goes_to_the_passage_it_is_most_like_whatever_was_added_before(
    panel: WhoElse, answered: Answered, three: Session
) -> None:
    three.do(AddArticle(article("Bread costs as it ever did, says the baker.", publisher="Gazette")))
    costs = tag(three, "Bread costs what it did.", RISK.id, OBSERVER)
    point = state(three, "Prices stay.", RISK.id)
    three.do(SupportPoint(point, costs, Side.SUPPORTS))
    panel.ask_point(point)
    answered()
    choose(panel, "The harvest was poor, and bread was dear.")
    press(panel, Qt.Key.Key_Return)
    choose(panel, "Bread costs as it ever did, says the baker.")
    press(panel, Qt.Key.Key_X)
    (link,) = three.brief.open_contradictions()
    assert costs in (link.one, link.other)


def test_a_passage_of_a_point_serves_that_point(
    panel: WhoElse, answered: Answered, three: Session, point: PointId, passage: AnnotationId
) -> None:
    panel.ask_passage(passage)
    answered()
    assert "The gates of the upper province may close." in panel.hint.text()
    choose(panel, SAME)
    press(panel, Qt.Key.Key_Return)
    assert three.brief.sides[point][quoted(three, SAME).id] is Side.SUPPORTS


def test_a_passage_without_a_point_is_only_tagged(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    told = failures(three)
    panel.ask_passage(passage)
    answered()
    assert panel.hint.text().startswith("Enter: tag as risk")
    choose(panel, SAME)
    press(panel, Qt.Key.Key_D)
    assert told == ["This passage supports no point yet. Make a point of it first, on the board."]
    assert len(three.brief.annotations) == 1
    press(panel, Qt.Key.Key_Enter)
    assert quoted(three, SAME).tag == RISK.id
    assert three.brief.points == {}


def test_what_is_tagged_already_is_marked_and_used_not_tagged_again(
    panel: WhoElse, answered: Answered, three: Session, point: PointId
) -> None:
    there = tag(three, SAME[:-1], RISK.id, COURIER)
    panel.ask_point(point)
    row = answered().index(SAME)
    assert panel.model.use(row) == "tagged as risk"
    choose(panel, SAME)
    press(panel, Qt.Key.Key_Return)
    assert panel.model.use(row) == "supports this point"
    assert three.brief.sides[point][there] is Side.SUPPORTS
    assert len(three.brief.annotations) == 2
    press(panel, Qt.Key.Key_D)
    assert panel.model.use(row) == "disputes this point"


def test_the_same_words_under_another_tag_are_tagged_once_more(
    panel: WhoElse, answered: Answered, three: Session, point: PointId
) -> None:
    tag(three, SAME, ARGUMENT.id, COURIER)
    panel.ask_point(point)
    answered()
    choose(panel, SAME)
    press(panel, Qt.Key.Key_Return)
    assert [a.tag for a in three.brief.annotations.values() if a.quote == SAME] == [ARGUMENT.id, RISK.id]


def test_linking_twice_is_linking_once(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    panel.ask_passage(passage)
    row = answered().index(CONTRARY)
    choose(panel, CONTRARY)
    press(panel, Qt.Key.Key_X)
    press(panel, Qt.Key.Key_X)
    assert len(three.brief.open_contradictions()) == 1
    assert panel.model.use(row) == "contradicts it"


def test_articles_that_speak_to_the_point_are_not_asked_again(
    panel: WhoElse, answered: Answered, three: Session, point: PointId
) -> None:
    three.do(SupportPoint(point, tag(three, SAME, RISK.id, COURIER), Side.SUPPORTS))
    panel.ask_point(point)
    assert set(answered()) <= set(OBSERVER.text.split("\n"))
    three.do(SupportPoint(point, tag(three, CONTRARY, RISK.id, OBSERVER), Side.DISPUTES))
    panel.ask_point(point)
    assert answered() == []
    assert panel.empty.isVisible()
    assert panel.empty.sentence.text() == "All articles speak to it already."


def test_adding_keeps_the_list_as_it_is(panel: WhoElse, answered: Answered, point: PointId) -> None:
    panel.ask_point(point)
    before = answered()
    press(panel, Qt.Key.Key_Return)
    assert answered() == before
    assert panel.list.currentIndex().row() == 0


def test_a_click_or_space_shows_the_place(panel: WhoElse, answered: Answered, passage: AnnotationId) -> None:
    wanted: list[str] = []
    texts = {base.id: base.text for base in (HERALD, COURIER, OBSERVER)}
    panel.place_wanted.connect(lambda article, span: wanted.append(texts[article][slice(*span)]))
    panel.ask_passage(passage)
    found = answered()
    rect = panel.list.visualRect(panel.model.index(1, 0))
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    press(panel, Qt.Key.Key_Space)
    assert wanted == [found[1], found[0]]


def test_a_point_without_passages_has_nothing_to_contradict(panel: WhoElse, answered: Answered, three: Session) -> None:
    told = failures(three)
    panel.ask_point(state(three, "The gates of the province close after a failed season.", RISK.id))
    assert answered()
    press(panel, Qt.Key.Key_X)
    assert told == ["This point has no passage yet to contradict. Add one to it first."]
    assert three.brief.annotations == {}


def test_the_gist_is_asked_about_too(panel: WhoElse, answered: Answered, three: Session) -> None:
    passage = tag(three, "The harvest was poor", RISK.id, HERALD)
    three.do(WriteGist(passage, "Bread costs more."))
    panel.ask_passage(passage)
    assert "Bread costs what it did." in answered()


def test_nothing_asked_nothing_found_and_nobody_else_say_so(panel: WhoElse, answered: Answered, three: Session) -> None:
    assert panel.empty.sentence.text() == "Choose a passage or a point, and press W."
    panel.ask_point(state(three, "Zyzzyva!", RISK.id))
    assert answered() == []
    assert panel.empty.sentence.text() == "No sentence of the other articles shares its words."
    passage = tag(three, ASKED, RISK.id, HERALD)
    for base in (COURIER, OBSERVER):
        three.do(RemoveArticle(base.id))
    panel.ask_passage(passage)
    assert panel.empty.sentence.text() == "There is no other article yet."


def test_what_was_asked_about_may_go(
    panel: WhoElse, answered: Answered, three: Session, point: PointId, passage: AnnotationId
) -> None:
    panel.ask_passage(passage)
    assert answered()
    three.do(RemoveAnnotation(passage))
    assert (answered(), panel.subject.text()) == ([], "")
    panel.ask_point(point)
    assert answered()
    three.do(RemovePoint(point))
    assert answered() == []
    three.undo()


def test_an_article_taken_out_takes_its_answers_along(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    panel.ask_passage(passage)
    assert SAME in answered()
    three.do(RemoveArticle(COURIER.id))
    assert SAME not in answered()
    three.undo()
    assert SAME in answered()


def test_a_corrected_publisher_shows(panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId) -> None:
    panel.ask_passage(passage)
    answered()
    three.do(DescribeArticle(COURIER.id, "publisher", "Evening Courier"))
    row = answered().index(SAME)
    assert panel.model.place(row).startswith("Evening Courier")


def test_only_the_last_question_is_answered(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    other = tag(three, "bread was dear", RISK.id, HERALD)
    for _ in range(20):
        panel.ask_passage(passage)
        panel.ask_passage(other)
    assert answered() == ["Bread costs what it did."]


def test_escape_and_the_button_close(panel: WhoElse) -> None:
    closed: list[bool] = []
    panel.closed.connect(lambda: closed.append(True))
    press(panel, Qt.Key.Key_Escape)
    QTest.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert closed == [True, True]
