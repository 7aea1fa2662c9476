"""The panel on the screen: readable in all themes, with long sentences, narrow, and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.core.changes import AddArticle, RemoveArticle, SupportPoint
from briefer.core.kinds import RISK
from briefer.store.brief_file import new_brief
from briefer.ui.theme import THEMES
from tests.core.examples import article
from tests.ui.colours import share_of
from tests.ui.pictures.conftest import state, tag
from tests.ui.who_else.conftest import HERALD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.who_else.panel import WhoElse

    Answered = Callable[[], list[str]]

ASKED = "The upper province will close its gates after a third failed season"


@pytest.fixture
def passage(three: Session) -> AnnotationId:
    return tag(three, ASKED, RISK.id, HERALD)


@pytest.mark.parametrize("mode", list(THEMES))
def test_a_theme_chosen_later_reaches_everything(
    panel: WhoElse, answered: Answered, look: Look, passage: AnnotationId, mode: str
) -> None:
    panel.ask_passage(passage)
    answered()
    look.set_mode(mode)
    picture = panel.grab().toImage()
    assert share_of(picture, look.theme.chrome) > 0.3
    assert share_of(picture, look.theme.selected) > 0.02


def test_answers_can_be_gone_through_by_keys(panel: WhoElse, answered: Answered, passage: AnnotationId) -> None:
    panel.ask_passage(passage)
    count = len(answered())
    assert count > 1
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    assert panel.list.currentIndex().row() == count - 1
    QTest.keyClick(panel.list, Qt.Key.Key_Home)
    assert panel.list.currentIndex().row() == 0


def test_the_focus_can_be_seen(panel: WhoElse, answered: Answered, passage: AnnotationId) -> None:
    panel.ask_passage(passage)
    answered()
    panel.list.setFocus()
    ringed = panel.grab().toImage()
    panel.list.clearFocus()
    assert panel.grab().toImage() != ringed
    assert panel.list.accessibleName() == "Who else says this"


def test_ten_long_sentences_scroll_and_are_elided(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    lines = "\n".join(
        f"In season {n} the province will close its gates, " + "as it has said it would " * 30 + "." for n in range(14)
    )
    three.do(AddArticle(article(lines, publisher="Gazette of the Upper Province and its Many Gates")))
    panel.resize(240, 400)
    panel.ask_passage(passage)
    assert len(answered()) == 10
    assert panel.list.verticalScrollBar().maximum() > 0
    for row in range(10):
        panel.list.setCurrentIndex(panel.model.index(row, 0))
        rect = panel.list.visualRect(panel.model.index(row, 0))
        assert rect.height() < 240
        assert panel.list.viewport().rect().intersects(rect)


def test_a_long_point_is_cut_in_the_heading(panel: WhoElse, three: Session) -> None:
    panel.ask_point(state(three, "The province closes its gates " + "again and again " * 40, RISK.id))
    assert panel.subject.text().endswith(" …”")
    assert len(panel.subject.text()) < 180


def test_the_keys_are_told_as_far_as_they_work(panel: WhoElse, three: Session, passage: AnnotationId) -> None:
    assert panel.hint.text() == ""
    panel.ask_passage(passage)
    assert "D: disputes" not in panel.hint.text()
    point = state(three, "The gates may close.", RISK.id)
    three.do(SupportPoint(point, passage))
    assert "D: disputes" in panel.hint.text()
    assert "The gates may close." in panel.hint.text()
    panel.ask_point(point)
    assert panel.hint.text().startswith("Enter: supports")


def test_used_answers_carry_a_mark(panel: WhoElse, answered: Answered, passage: AnnotationId) -> None:
    panel.ask_passage(passage)
    answered()
    before = panel.grab().toImage()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.model.use(0) == "tagged as risk"
    assert panel.grab().toImage() != before
    said = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "tagged as risk" in said


def test_other_keys_are_left_to_the_window(panel: WhoElse, answered: Answered, passage: AnnotationId) -> None:
    panel.ask_passage(passage)
    answered()
    count = len(panel.list.model().index(0, 0).data())
    for key, modifier in (
        (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(panel.list, key, modifier)
    assert len(panel.list.model().index(0, 0).data()) == count
    assert panel.model.use(0) == ""


def test_a_read_only_brief_says_why_nothing_is_added(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    told: list[str] = []
    three.failed.connect(lambda error: told.append(error.sentence))
    panel.ask_passage(passage)
    answered()
    three.close()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert told == ["This brief is open read-only."]
    assert len(three.brief.annotations) == 1


def test_another_brief_forgets_the_question(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId, tmp_path: Path
) -> None:
    panel.ask_passage(passage)
    assert answered()
    new_brief(tmp_path / "other.briefer", three.settings)
    three.open(tmp_path / "other.briefer")
    assert answered() == []
    assert panel.empty.sentence.text() == "Choose a passage or a point, and press W."


def test_undoing_an_article_does_not_bring_answers_from_nowhere(
    panel: WhoElse, answered: Answered, three: Session, passage: AnnotationId
) -> None:
    panel.ask_passage(passage)
    before = answered()
    for base in list(three.brief.articles.values())[1:]:
        three.do(RemoveArticle(base.id))
    assert answered() == []
    three.undo()
    three.undo()
    assert answered() == before
