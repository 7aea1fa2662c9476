"""The card of the chosen passage: retagging, stance, speaker, note, and nothing typed that is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefer.core.changes import AddArticle, Annotate, DescribeArticle, RemoveAnnotation, TakeStance, WriteNote
from briefer.core.kinds import ARGUMENT, RECOMMENDATION, RISK, Stance
from briefer.core.records import Origin
from briefer.store.brief_file import new_brief
from briefer.ui.panels.card import PassageCard
from briefer.ui.panels.typing_spell import PAUSE
from tests.store.people import write_protect
from tests.ui.panels.making import article_of, press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.core.records import Annotation
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk(QWidget):
    """The card, and something else that can have the focus."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.card = PassageCard(session, look)
        self.elsewhere = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.card)
        layout.addWidget(self.elsewhere)


@pytest.fixture
def desk(two_articles: Session, four_passages: list[AnnotationId], look: Look, shown: Show) -> Desk:
    assert four_passages
    desk = Desk(two_articles, look)
    shown(desk, 320, 500)
    desk.elsewhere.setFocus()
    return desk


@pytest.fixture
def argument(two_articles: Session, four_passages: list[AnnotationId], desk: Desk) -> AnnotationId:
    assert desk.elsewhere.hasFocus()
    two_articles.choose(four_passages[1])
    return four_passages[1]


def passage(session: Session, id_: AnnotationId) -> Annotation:
    return session.brief.annotations[id_]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_note(desk: Desk, words: str) -> None:
    desk.card.begin_note()
    QTest.keyClicks(desk.card.note, words)


def test_no_choice_no_card(desk: Desk, two_articles: Session, four_passages: list[AnnotationId]) -> None:
    assert not desk.card.isVisible()
    two_articles.choose(four_passages[0])
    assert desk.card.isVisible()
    two_articles.choose(None)
    assert not desk.card.isVisible()


def test_a_badge_retags(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    assert desk.card.kinds[ARGUMENT.id].isChecked()
    click(desk.card.kinds[RISK.id])
    assert passage(two_articles, argument).tag == RISK.id
    two_articles.undo()
    assert desk.card.kinds[ARGUMENT.id].isChecked()


def test_only_an_argument_has_a_stance(
    desk: Desk, two_articles: Session, argument: AnnotationId, four_passages: list[AnnotationId]
) -> None:
    assert argument
    assert desk.card.stances[None].isVisible()
    two_articles.choose(four_passages[2])
    assert not desk.card.stances[None].isVisible()


def test_a_stance_is_taken_and_let_go(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    click(desk.card.stances[Stance.AGAINST])
    assert passage(two_articles, argument).stance is Stance.AGAINST
    click(desk.card.stances[None])
    assert passage(two_articles, argument).stance is None


def test_a_stance_taken_elsewhere_shows(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    two_articles.do(TakeStance(argument, Stance.FOR))
    assert desk.card.stances[Stance.FOR].isChecked()


def test_enter_keeps_who_said_it(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    desk.card.said_by.setFocus()
    QTest.keyClicks(desk.card.said_by, "the farmers")
    assert not passage(two_articles, argument).said_by
    press(desk.card.said_by, Qt.Key.Key_Return)
    assert passage(two_articles, argument).said_by == "the farmers"


def test_escape_gives_the_old_name_back(desk: Desk, two_articles: Session, four_passages: list[AnnotationId]) -> None:
    two_articles.choose(four_passages[2])
    desk.card.said_by.setFocus()
    desk.card.said_by.selectAll()
    QTest.keyClicks(desk.card.said_by, "nobody")
    press(desk.card.said_by, Qt.Key.Key_Escape)
    assert desk.card.said_by.text() == "the engineers"
    assert passage(two_articles, four_passages[2]).said_by == "the engineers"


def test_names_already_used_are_offered(desk: Desk, argument: AnnotationId) -> None:
    assert argument
    completer = desk.card.said_by.completer()
    assert completer is not None
    completer.setCompletionPrefix("engi")
    assert completer.currentCompletion() == "the engineers"


def test_leaving_the_note_keeps_it(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    type_note(desk, " again")
    assert passage(two_articles, argument).note == "Check article 88"
    desk.elsewhere.setFocus()
    assert passage(two_articles, argument).note == "Check article 88 again"


def test_a_pause_keeps_the_note(desk: Desk, two_articles: Session, argument: AnnotationId, qtbot: QtBot) -> None:
    type_note(desk, "!")
    qtbot.waitUntil(lambda: passage(two_articles, argument).note == "Check article 88!", timeout=5 * PAUSE)
    assert desk.card.note.hasFocus()


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Return, CONTROL), (Qt.Key.Key_Escape, None)])
def test_control_enter_and_escape_keep_the_note_and_go_back(
    desk: Desk,
    two_articles: Session,
    argument: AnnotationId,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier | None,
) -> None:
    type_note(desk, "?")
    with qtbot.waitSignal(desk.card.reading_wanted):
        press(desk.card.note, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert passage(two_articles, argument).note == "Check article 88?"


def test_choosing_another_passage_keeps_the_note_of_the_first(
    desk: Desk, two_articles: Session, argument: AnnotationId, four_passages: list[AnnotationId]
) -> None:
    type_note(desk, " now")
    two_articles.choose(four_passages[2])
    assert passage(two_articles, argument).note == "Check article 88 now"
    assert not passage(two_articles, four_passages[2]).note
    assert desk.card.note.toPlainText() == ""


def test_closing_the_window_keeps_the_note(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    type_note(desk, " last")
    desk.close()
    assert passage(two_articles, argument).note == "Check article 88 last"


def test_retagging_while_typing_keeps_the_note(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    type_note(desk, "...")
    click(desk.card.kinds[RECOMMENDATION.id])
    assert passage(two_articles, argument).note == "Check article 88..."
    assert passage(two_articles, argument).tag == RECOMMENDATION.id
    assert desk.card.note.toPlainText() == "Check article 88..."


def test_one_spell_of_typing_is_one_undo(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    type_note(desk, " and more")
    desk.elsewhere.setFocus()
    two_articles.undo()
    assert passage(two_articles, argument).note == "Check article 88"
    assert desk.card.note.toPlainText() == "Check article 88"


def test_a_change_from_elsewhere_does_not_disturb_who_is_typing(
    desk: Desk, two_articles: Session, argument: AnnotationId
) -> None:
    type_note(desk, " mine")
    two_articles.do(WriteNote(argument, "theirs"))
    assert desk.card.note.toPlainText() == "Check article 88 mine"
    desk.card.flush()
    assert passage(two_articles, argument).note == "Check article 88 mine"


def test_undo_takes_back_typing_first_and_changes_of_the_brief_after(
    desk: Desk, two_articles: Session, argument: AnnotationId
) -> None:
    assert argument
    type_note(desk, "x")
    QTest.keyClick(desk.card.note, Qt.Key.Key_Z, CONTROL)
    assert desk.card.note.toPlainText() == "Check article 88"
    assert len(two_articles.brief.annotations) == 4


def test_no_break_spaces_and_characters_beyond_the_plane_survive(
    desk: Desk, two_articles: Session, argument: AnnotationId
) -> None:
    two_articles.do(WriteNote(argument, "10\u00a0km 🌧️"))
    type_note(desk, "!")
    desk.card.flush()
    assert passage(two_articles, argument).note == "10\u00a0km 🌧️!"


def test_looking_at_a_note_changes_nothing(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    two_articles.do(WriteNote(argument, "a\u00a0b\nc"))
    desk.card.begin_note()
    desk.elsewhere.setFocus()
    assert passage(two_articles, argument).note == "a\u00a0b\nc"


def test_the_note_grows_with_its_lines_up_to_a_limit(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    two_articles.do(WriteNote(argument, "one"))
    low = desk.card.note.height()
    two_articles.do(WriteNote(argument, "\n".join("12345")))
    higher = desk.card.note.height()
    two_articles.do(WriteNote(argument, "line\n" * 500))
    assert low < higher < desk.card.note.height() < 300


def test_remove_removes_and_undo_brings_back(desk: Desk, two_articles: Session, argument: AnnotationId) -> None:
    click(desk.card.remove)
    assert argument not in two_articles.brief.annotations
    assert not desk.card.isVisible()
    two_articles.undo()
    assert passage(two_articles, argument).note == "Check article 88"


def test_a_passage_removed_while_its_note_is_typed_fails_nowhere(
    desk: Desk, two_articles: Session, argument: AnnotationId, qtbot: QtBot
) -> None:
    type_note(desk, " lost")
    with qtbot.assertNotEmitted(two_articles.failed):
        two_articles.do(RemoveAnnotation(argument))
    assert not desk.card.isVisible()


def test_tab_goes_round_and_enter_in_the_note_is_a_new_line(
    desk: Desk, two_articles: Session, argument: AnnotationId
) -> None:
    type_note(desk, "")
    press(desk.card.note, Qt.Key.Key_Return)
    QTest.keyClicks(desk.card.note, "second line")
    press(desk.card.note, Qt.Key.Key_Tab)
    assert not desk.card.note.hasFocus()
    assert passage(two_articles, argument).note == "Check article 88\nsecond line"


def test_what_can_be_typed_in_has_a_name(desk: Desk) -> None:
    assert desk.card.said_by.accessibleName() == "Said by"
    assert desk.card.note.accessibleName() == "Note"


def test_a_brief_in_a_write_protected_folder_cannot_be_written_on(
    two_articles: Session,
    four_passages: list[AnnotationId],
    look: Look,
    shown: Show,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from briefer.ui.session import Session as Another

    assert two_articles.path is not None
    two_articles.flush()
    write_protect(monkeypatch, two_articles.path.parent)
    second = Another(two_articles.settings)
    second.open(two_articles.path)
    second.choose(four_passages[0])
    card = PassageCard(second, look)
    shown(card, 300, 400)
    assert second.read_only
    assert card.note.isReadOnly()
    assert not card.remove.isEnabled()


def test_opening_another_brief_writes_nothing_of_the_old_one_into_it(
    desk: Desk, two_articles: Session, argument: AnnotationId, tmp_path: Path
) -> None:
    assert argument
    type_note(desk, " unkept")
    new_brief(tmp_path / "other.briefer", two_articles.settings)
    two_articles.open(tmp_path / "other.briefer")
    assert not desk.card.isVisible()
    assert not two_articles.undo_available


def test_escape_after_a_pause_gives_the_text_back_that_stood_there_at_first(
    desk: Desk, two_articles: Session, argument: AnnotationId
) -> None:
    desk.card.said_by.setFocus()
    QTest.keyClicks(desk.card.said_by, "nobody")
    desk.card.flush()
    QTest.keyClicks(desk.card.said_by, " at all")
    press(desk.card.said_by, Qt.Key.Key_Escape)
    assert desk.card.said_by.text() == ""
    assert passage(two_articles, argument).said_by == ""


def test_resting_on_whose_view_it_is_tells_where_the_author_was_found(
    session: Session, look: Look, shown: Show
) -> None:
    told = (Origin("authors", "the page’s JSON-LD"),)
    article = article_of(("A new ferry by May", "The boat is late."), authors=("Ida Maren",), origins=told)
    session.do(AddArticle(article))
    passage = Annotate(article.id, article.parts[1].start, article.parts[1].end, RISK.id)
    session.do(passage)
    session.choose(passage.id)
    card = PassageCard(session, look)
    shown(card, 300, 400)
    assert card.said_by.toolTip() == "from the page’s JSON-LD"
    session.do(DescribeArticle(article.id, "authors", ("Ida Marin",)))
    assert card.said_by.toolTip() == "yours"
    session.do(DescribeArticle(article.id, "authors", ()))
    assert card.said_by.toolTip() == ""


def test_a_note_typed_over_a_colleague_s_that_came_meanwhile_is_a_conflict_and_nothing_is_lost(
    desk: Desk, two_articles: Session, argument: AnnotationId
) -> None:
    two_articles.do(WriteNote(argument, "first"))
    desk.card.note.setFocus()
    desk.card.note.selectAll()
    QTest.keyClicks(desk.card.note, "mine")
    two_articles.do(WriteNote(argument, "theirs"))
    assert desk.card.note.spell.text == "mine"
    desk.card.flush()
    assert two_articles.brief.annotations[argument].note == "mine"
    assert [conflict.kept for conflict in two_articles.brief.conflicts.values()] == ["theirs"]


def test_typing_that_came_to_nothing_leaves_a_colleague_s_note_that_came_meanwhile(
    desk: Desk, two_articles: Session, argument: AnnotationId
) -> None:
    two_articles.do(WriteNote(argument, "first"))
    desk.card.note.setFocus()
    QTest.keyClicks(desk.card.note, "x")
    two_articles.do(WriteNote(argument, "theirs"))
    press(desk.card.note, Qt.Key.Key_Backspace)
    desk.card.flush()
    assert two_articles.brief.annotations[argument].note == "theirs"
    assert desk.card.note.spell.text == "theirs"
    assert two_articles.brief.conflicts == {}
