"""A newer text in the window: what is exact stays, the rest is shown side by side, and accepted or put in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from briefer.core.changes import Annotate, RemoveAnnotation
from briefer.core.kinds import RISK
from briefer.core.records import Outcome
from briefer.ui.reading.handles import Ends
from briefer.ui.sharing.dock import dock_of
from briefer.ui.updating.panel import UnsureCard, UnsurePanel
from briefer.ui.weigh_desk.dragging import Ghost
from tests.flows.driving import drag, pane_of, point_at, press, settle
from tests.ui.using import on_disk, told

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import AnnotationId
    from briefer.core.records import Article
    from briefer.ui.reading.text_view import ArticleView
    from briefer.ui.window import Window

STAYS = "Without shared figures"
CHANGES, CHANGED = "every dry month looks like theft", "every dry season looks like theft"
GOES = "close the gates for good"


@pytest.fixture
def article(window: Window) -> Article:
    """Return an article with three passages: one stays, one is changed by the newer text, one goes."""
    article = next(iter(window.session.brief.articles.values()))
    for passage in window.session.brief.passages():
        window.session.do(RemoveAnnotation(passage.id))
    for quote in (STAYS, CHANGES, GOES):
        start = article.text.index(quote)
        window.session.do(Annotate(article.id, start, start + len(quote), RISK.id))
    return article


@pytest.fixture
def newer(article: Article, tmp_path: Path) -> Path:
    text = article.text.replace(CHANGES, CHANGED).replace("A third failed season could close the gates for good.", "")
    path = tmp_path / "newer.txt"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def updated(qtbot: QtBot, window: Window, article: Article, newer: Path) -> Window:
    window.updating.update_from(article.id, newer)
    qtbot.waitUntil(lambda: not window.updating.busy)
    settle()
    return window


def panel_of(window: Window) -> UnsurePanel:
    panel = dock_of(window).panel
    assert isinstance(panel, UnsurePanel)
    return panel


def cards(window: Window) -> list[UnsureCard]:
    return [card for card in panel_of(window).cards if isinstance(card, UnsureCard)]


def outcome(window: Window, id_: AnnotationId) -> Outcome:
    brief = window.session.brief
    return brief.outcome_of(brief.annotations[id_])


def test_what_is_exact_is_only_counted_and_the_rest_shown_side_by_side(updated: Window) -> None:
    assert [card.outcome for card in cards(updated)] == [Outcome.CHANGED, Outcome.ORPHAN]
    assert panel_of(updated).told.text().startswith("Exactly as they stood: 1 passage.")
    sides = cards(updated)[0].sides
    assert sides is not None
    assert [side.plain for side in sides] == [CHANGES, CHANGED]
    assert [side.marked for side in sides] == [["month"], ["season"]]


def test_one_key_accepts_and_it_is_kept(updated: Window) -> None:
    passage = cards(updated)[0].passage
    press(updated, "Y")
    assert outcome(updated, passage) is Outcome.EXACT
    assert [card.outcome for card in cards(updated)] == [Outcome.ORPHAN]
    assert updated.session.flush()
    assert updated.session.path is not None
    assert on_disk(updated.session.path).annotations[passage].quote == CHANGED
    press(updated, "Ctrl+Z")
    assert len(cards(updated)) == 2


def test_words_are_selected_with_the_mouse_and_one_key_puts_the_lost_passage_there(
    updated: Window, article: Article
) -> None:
    lost = cards(updated)[1].passage
    text = updated.session.brief.articles[article.id].text
    start = text.index("open their gauges")
    drag(pane_of(updated, article.id).view, start, start + len("open their gauges"))
    panel_of(updated).take_keyboard(1)
    press(updated, "P")
    assert updated.session.brief.annotations[lost].quote == "open their gauges"
    assert outcome(updated, lost) is Outcome.EXACT


def carry(card: UnsureCard, view: ArticleView, offset: int) -> None:
    """Drag a card with the mouse onto a place of the text; the button stays down."""
    begin, there = card.rect().center(), point_at(view, offset)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    settle()
    for place in (begin - QPoint(30, 0), card.mapFromGlobal(view.viewport().mapToGlobal(there))):
        QTest.mouseMove(card, place)
    settle()


def let_go(card: UnsureCard) -> None:
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton)
    settle()


@pytest.fixture
def lost(updated: Window, article: Article) -> Lost:
    """Return the passage without a place, its card, and the view of its article."""
    card = cards(updated)[1]
    return Lost(card.passage, card, pane_of(updated, article.id).view)


class Lost(NamedTuple):
    passage: AnnotationId
    card: UnsureCard
    view: ArticleView


SENTENCE = "The two governments should open their gauges to each other before the next dry season, says the Courier."


def test_a_lost_passage_is_dragged_onto_its_words_adjusted_and_put_there(updated: Window, lost: Lost) -> None:
    text = lost.view.shown.text if lost.view.shown else ""
    carry(lost.card, lost.view, text.index("open their gauges") + 3)
    let_go(lost.card)
    assert text[slice(*lost.view.selected or (0, 0))] == SENTENCE
    assert outcome(updated, lost.passage) is Outcome.ORPHAN
    proposal = updated.updating.carrying.proposal
    assert proposal is not None
    assert proposal.bar.accept.hasFocus()
    end = lost.view.selected.end if lost.view.selected else 0
    knob = Ends(lost.view.document(), *(lost.view.units.to_utf16(at) for at in (text.index(SENTENCE), end))).knobs
    assert knob is not None
    held = (knob[1] + lost.view.shift()).toPoint()
    target = point_at(lost.view, text.index("gauges") + len("gauges"))
    port = lost.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, held)
    QTest.mouseMove(port, target)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target)
    settle()
    press(updated, "Shift+Right")
    press(updated, "Return")
    passage = updated.session.brief.annotations[lost.passage]
    assert passage.quote == "two governments should open their gauges"
    assert outcome(updated, lost.passage) is Outcome.EXACT
    assert updated.updating.carrying.proposal is None
    assert updated.session.flush()
    assert updated.session.path is not None
    assert on_disk(updated.session.path).annotations[lost.passage].quote == passage.quote
    press(updated, "Ctrl+Z")
    assert outcome(updated, lost.passage) is Outcome.ORPHAN


def test_while_a_passage_is_carried_the_sentence_under_the_pointer_is_marked(updated: Window, lost: Lost) -> None:
    text = lost.view.shown.text if lost.view.shown else ""
    carry(lost.card, lost.view, text.index("Without shared figures") + 3)
    assert text[slice(*lost.view.selected or (0, 0))].startswith("Without shared figures every dry")
    [ghost] = updated.findChildren(Ghost)
    assert ghost.isVisible()
    press(updated, "Escape")
    let_go(lost.card)
    assert not ghost.isVisible()
    assert lost.view.selected is None
    assert updated.updating.carrying.proposal is None
    assert dock_of(updated).isVisible()


@pytest.mark.parametrize("keys", ["Escape", "mouse"])
def test_what_was_dropped_is_taken_back(updated: Window, lost: Lost, keys: str) -> None:
    text = lost.view.shown.text if lost.view.shown else ""
    carry(lost.card, lost.view, text.index("open their gauges"))
    let_go(lost.card)
    proposal = updated.updating.carrying.proposal
    assert proposal is not None
    if keys == "mouse":
        QTest.mouseClick(proposal.bar.cancel, Qt.MouseButton.LeftButton)
        settle()
    else:
        press(updated, keys)
    assert updated.updating.carrying.proposal is None
    assert outcome(updated, lost.passage) is Outcome.ORPHAN
    assert lost.view.selected is None
    assert lost.view.hasFocus()


def test_let_go_beside_the_text_nothing_happens(updated: Window, lost: Lost) -> None:
    carry(lost.card, lost.view, 40)
    QTest.mouseMove(lost.card, lost.card.rect().center() + QPoint(2, 2))
    let_go(lost.card)
    assert updated.updating.carrying.proposal is None
    assert outcome(updated, lost.passage) is Outcome.ORPHAN


def test_what_happens_while_a_card_is_carried_does_not_take_it_away(updated: Window, lost: Lost) -> None:
    carry(lost.card, lost.view, 40)
    updated.session.do(RemoveAnnotation(cards(updated)[0].passage))
    settle()
    assert lost.card in cards(updated)
    let_go(lost.card)
    assert updated.updating.carrying.proposal is not None
    assert [card.passage for card in cards(updated)] == [lost.passage]


def test_a_passage_that_is_removed_while_it_is_carried_is_let_go(updated: Window, lost: Lost) -> None:
    carry(lost.card, lost.view, 40)
    updated.session.do(RemoveAnnotation(lost.passage))
    QTest.mouseMove(lost.card, lost.card.rect().center() + QPoint(5, 5))
    let_go(lost.card)
    [ghost] = updated.findChildren(Ghost)
    assert not ghost.isVisible()
    assert lost.passage not in updated.session.brief.annotations
    assert updated.updating.carrying.proposal is None


def test_settled_elsewhere_the_proposal_goes(updated: Window, lost: Lost) -> None:
    carry(lost.card, lost.view, 40)
    let_go(lost.card)
    updated.session.do(RemoveAnnotation(lost.passage))
    settle()
    assert updated.updating.carrying.proposal is None


def test_without_selected_words_it_says_what_to_do(updated: Window) -> None:
    panel_of(updated).take_keyboard(1)
    press(updated, "P")
    assert "No words are selected in that article. Select them there" in told(updated)


def test_enter_shows_the_changed_passage_and_the_keyboard_stays(updated: Window) -> None:
    passage = cards(updated)[0].passage
    press(updated, "Return")
    assert updated.session.chosen == passage
    assert panel_of(updated).index == 0
    press(updated, "Down")
    press(updated, "Return")
    assert panel_of(updated).index == 1


def test_what_was_lost_is_removed_with_one_key(updated: Window) -> None:
    lost = cards(updated)[1].passage
    press(updated, "Down")
    press(updated, "X")
    assert lost not in updated.session.brief.annotations


def test_when_all_is_settled_it_says_so_and_the_menu_has_nothing_to_offer(updated: Window) -> None:
    assert updated.actions_by_id["unsure"].isEnabled()
    press(updated, "Y")
    press(updated, "X")
    assert panel_of(updated).told.text().startswith("Nothing is left to check.")
    assert not updated.actions_by_id["unsure"].isEnabled()


def test_slight_changes_are_accepted_at_once(qtbot: QtBot, window: Window, article: Article, tmp_path: Path) -> None:
    text = article.text.replace("shared figures", "shared figure").replace("dry month", "dry months")
    (tmp_path / "slight.txt").write_text(text, encoding="utf-8")
    window.updating.update_from(article.id, tmp_path / "slight.txt")
    qtbot.waitUntil(lambda: not window.updating.busy)
    settle()
    button = panel_of(window).accept_slight
    assert button.text() == "Accept 2 slight changes"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
    assert cards(window) == []
    window.session.undo()
    assert len(cards(window)) == 2


def test_words_that_now_stand_twice_are_offered_at_both_places(
    qtbot: QtBot, window: Window, article: Article, tmp_path: Path
) -> None:
    lines = ["A new beginning.", *(f"{GOES}, they say; {GOES}." for _ in range(2)), "And so on."]
    (tmp_path / "twice.txt").write_text("\n\n".join(lines), encoding="utf-8")
    window.updating.update_from(article.id, tmp_path / "twice.txt")
    qtbot.waitUntil(lambda: not window.updating.busy)
    settle()
    unsure = next(card for card in cards(window) if card.outcome is Outcome.AMBIGUOUS)
    assert len(unsure.maybe) > 1
    unsure.setFocus()
    press(window, "2")
    passage = window.session.brief.annotations[unsure.passage]
    assert (passage.span, outcome(window, passage.id)) == (unsure.maybe[1], Outcome.EXACT)


def test_the_same_text_changes_nothing(qtbot: QtBot, window: Window, article: Article, tmp_path: Path) -> None:
    (tmp_path / "same.txt").write_text(article.text, encoding="utf-8")
    window.updating.update_from(article.id, tmp_path / "same.txt")
    qtbot.waitUntil(lambda: not window.updating.busy)
    assert told(window) == "The text is the same; nothing was changed."
    assert dock_of(window).panel is None


def test_cancelled_the_article_stays_as_it_was(qtbot: QtBot, window: Window, article: Article, newer: Path) -> None:
    window.updating.update_from(article.id, newer)
    window.read.panes.focus_active()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.updating.busy)
    assert window.session.brief.articles[article.id].text == article.text
    assert told(window) == "Cancelled. The article stays as it was."


def test_the_text_of_another_article_is_refused(qtbot: QtBot, window: Window, article: Article, tmp_path: Path) -> None:
    other = list(window.session.brief.articles.values())[1]
    (tmp_path / "other.txt").write_text(other.text, encoding="utf-8")
    window.updating.update_from(article.id, tmp_path / "other.txt")
    qtbot.waitUntil(lambda: not window.updating.busy)
    assert "That is the text of another article" in told(window)


def test_the_menu_asks_for_the_file(
    qtbot: QtBot, window: Window, article: Article, newer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(newer), ""))
    window.read.panes.show_article(article.id)
    window.actions_by_id["update"].trigger()
    qtbot.waitUntil(lambda: not window.updating.busy)
    settle()
    assert len(cards(window)) == 2


def test_a_chosen_passage_that_lost_its_place_is_let_go(
    qtbot: QtBot, window: Window, article: Article, newer: Path
) -> None:
    lost = next(a.id for a in window.session.brief.passages() if a.quote == GOES)
    window.session.choose(lost)
    window.updating.update_from(article.id, newer)
    qtbot.waitUntil(lambda: not window.updating.busy)
    assert window.session.chosen is None


def test_the_status_line_counts_what_is_to_be_checked_and_a_click_lists_it(updated: Window) -> None:
    line = updated.status
    assert line.unsure.text() == "2 passages to check"
    dock_of(updated).leave()
    settle()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.unsure.geometry().center())
    settle()
    assert len(cards(updated)) == 2
    press(updated, "Y")
    assert line.unsure.text() == "1 passage to check"
    updated.session.undo()
    updated.session.undo()
    assert not line.unsure.isVisible()


def test_a_passage_whose_words_changed_says_so_in_the_list_until_it_is_accepted(updated: Window) -> None:
    model = updated.read.passages._model
    [changed] = [row for row in range(model.rowCount()) if model.passage(row).quote == CHANGED]
    assert model.caption(model.passage(changed)).endswith("words changed")
    panel_of(updated).take_keyboard(0)
    press(updated, "Y")
    assert "words changed" not in model.caption(model.passage(changed))
