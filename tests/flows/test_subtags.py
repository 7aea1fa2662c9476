"""A codebook that grows while one reads: sub-tags made, named, coloured, nested, ordered, merged, used and undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from briefer.core.codebook import codebook, subtag_of
from briefer.core.kinds import ARGUMENT, RISK
from briefer.ui import app
from briefer.ui.codebook.colours import SWATCHES
from briefer.ui.who_else.dock import dock_of
from tests.flows.coming_back import come_back
from tests.flows.driving import LEFT, opened, point_at, press, settle, write
from tests.ui.codebook.hands import Hands
from tests.ui.using import told, write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.brief import Brief
    from briefer.ui.window import Window

SIGNED, SEASON, GAUGES = "Twelve years after it was signed", "A third failed season", "The two governments"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return opened(qtbot, app.open_window([write_articles(tmp_path / "Water")]))


@pytest.fixture
def hands(window: Window) -> Hands:
    """Return hands at the tree of risks, in which three sub-tags were named by keyboard."""
    hands = Hands(window, RISK)
    for label in ("Flood", "Dam break", "Drought"):
        hands.legend.rows[1].setFocus(Qt.FocusReason.TabFocusReason)
        press(window, "Insert")
        hands.write(label)
    assert hands.listed == [(0, "Flood"), (0, "Dam break"), (0, "Drought")]
    return hands


def ask(window: Window, words: str) -> None:
    """Press T, type, take the first that fits."""
    press(window, "T")
    write(window, words)
    press(window, "Return")


def menu_at(hands: Hands, label: str) -> QMenu:
    """Return the menu that the right mouse button opens on a row."""
    point = hands.middle(label)
    over = hands.tree.viewport()
    QApplication.sendEvent(over, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, over.mapToGlobal(point)))
    settle()
    menus = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]
    assert len(menus) == 1
    return menus[0]


def tagged(brief: Brief) -> dict[str, str]:
    """Return the label of each passage's sub-tag, by its first words; empty for those without."""
    found = {}
    for passage in brief.passages():
        tag = subtag_of(brief, passage)
        found[" ".join(passage.quote.split()[:3])] = tag.label if tag else ""
    return found


def rows(window: Window) -> list[str]:
    """Return the first words of what is in the list of passages."""
    model = window.read.passages.list.model()
    return [" ".join(model.index(n, 0).data().split()[:3]) for n in range(model.rowCount())]


def test_a_sub_tag_made_while_tagging_is_one_step(qtbot: QtBot, window: Window) -> None:
    hands = Hands(window, RISK)
    hands.stand_in(SIGNED)
    ask(window, "Sovereignty")
    assert tagged(window.session.brief) == {"Twelve years after": "Sovereignty"}
    press(window, "Ctrl+Z")
    assert (window.session.brief.tags, window.session.brief.annotations) == ({}, {})
    press(window, "Ctrl+Y")
    press(window, "Escape")
    hands.stand_in(SEASON)
    press(window, "R")
    ask(window, "Dry years")
    assert (hands.only("A third failed").kind, hands.labels) == (RISK, ["Dry years", "Sovereignty"])
    press(window, "Ctrl+Z")
    assert tagged(window.session.brief) == {"Twelve years after": "Sovereignty", "A third failed": ""}
    assert hands.labels == ["Sovereignty"]
    press(window, "Ctrl+Y")
    press(window, "Escape")
    hands.stand_in(GAUGES)
    press(window, "Period")
    _again, there = come_back(qtbot, window)
    assert tagged(there) == {
        "Twelve years after": "Sovereignty",
        "A third failed": "Dry years",
        "The two governments": "Dry years",
    }
    assert {there.tags[passage.subtag].kind for passage in there.passages()} == {ARGUMENT.id, RISK.id}


def test_named_coloured_nested_ordered_and_keyed_and_so_in_the_file(qtbot: QtBot, window: Window, hands: Hands) -> None:
    hands.press("Drought", "F2")
    hands.write("Dry years")
    hands.take(menu_at(hands, "Dry years"), "Colour", "Olive")
    hands.drag("Dam break", "Flood", 0.5)
    assert hands.listed == [(0, "Flood"), (1, "Dam break"), (0, "Dry years")]
    hands.press("Dry years", "Alt+Up")
    hands.press("Dam break", "7")
    hands.press("Flood", "3")
    assert hands.listed == [(0, "Dry years"), (0, "Flood"), (1, "Dam break")]
    for words, key in ((SIGNED, "7"), (SEASON, "3"), (GAUGES, "9")):
        press(window, "Escape")
        hands.stand_in(words)
        press(window, key)
    assert "No sub-tag has the key 9" in told(window)

    again, there = come_back(qtbot, window)
    tags = [(entry.depth, entry.tag.label, entry.tag.key) for entry in codebook(there, RISK)]
    assert tags == [(0, "Dry years", ""), (0, "Flood", "3"), (1, "Dam break", "7")]
    olive = next(swatch.colour for swatch in SWATCHES if swatch.name == "Olive")
    assert codebook(there, RISK)[0].tag.colour == olive
    assert tagged(there) == {"Twelve years after": "Dam break", "A third failed": "Flood"}
    after = Hands(again, RISK)
    assert [row.split(",")[0] for row in after.rows] == ["Dry years", "Flood", "Dam break"]
    assert after.rows[1] == "Flood, 1 passage, 2 with those below, key 3"


def test_merged_by_a_drag_and_taken_apart_by_undo(qtbot: QtBot, window: Window, hands: Hands) -> None:
    hands.press("Flood", "1")
    hands.press("Drought", "2")
    for words, key in ((SIGNED, "1"), (SEASON, "2")):
        press(window, "Escape")
        hands.stand_in(words)
        press(window, key)
    hands.drag("Drought", "Flood", 0.5, CTRL)
    assert hands.listed == [(0, "Flood"), (0, "Dam break")]
    assert set(tagged(window.session.brief).values()) == {"Flood"}
    press(window, "Ctrl+Z")
    assert tagged(window.session.brief) == {"Twelve years after": "Flood", "A third failed": "Drought"}
    assert hands.listed == [(0, "Flood"), (0, "Dam break"), (0, "Drought")]
    press(window, "Ctrl+Y")
    hands.press("Dam break", "Delete")
    _again, there = come_back(qtbot, window)
    assert [entry.tag.label for entry in codebook(there, RISK)] == ["Flood"]
    assert tagged(there) == {"Twelve years after": "Flood", "A third failed": "Flood"}


def test_t_in_the_list_is_about_what_is_selected_there(qtbot: QtBot, window: Window) -> None:
    hands = Hands(window, RISK)
    for words, key in ((SIGNED, "R"), (SEASON, "R"), (GAUGES, "C")):
        press(window, "Escape")
        hands.stand_in(words)
        press(window, key)
    press(window, "Escape")
    press(window, "Ctrl+Alt+F")
    press(window, "Down")
    press(window, "Home")
    press(window, "Shift+Down")
    ask(window, "Silt")
    assert told(window) == "2 passages tagged as Silt."
    assert window.read.passages.list.hasFocus()
    assert tagged(window.session.brief) == {
        "Twelve years after": "Silt",
        "A third failed": "Silt",
        "The two governments": "",
    }
    press(window, "Ctrl+Z")
    assert (set(tagged(window.session.brief).values()), hands.labels) == ({""}, [])
    press(window, "Ctrl+Y")
    press(window, "Home")
    ask(window, "no sub")
    _again, there = come_back(qtbot, window)
    assert tagged(there) == {"Twelve years after": "", "A third failed": "Silt", "The two governments": ""}


def test_who_else_says_it_says_it_under_the_same_sub_tag(qtbot: QtBot, window: Window, hands: Hands) -> None:
    hands.press("Drought", "4")
    hands.stand_in(SEASON)
    press(window, "4")
    press(window, "W")
    panel = dock_of(window).panel
    qtbot.waitUntil(lambda: not panel.searcher.busy, timeout=10_000)
    settle()
    assert "gets the sub-tag “Drought”" in panel.hint.text()
    press(window, "Return")
    press(window, "Down")
    press(window, "Return")
    assert [passage.subtag for passage in window.session.brief.passages()] == [hands.id("Drought")] * 3
    press(window, "Ctrl+Z")
    assert len(window.session.brief.passages()) == 2
    press(window, "Escape")
    drought = hands.id("Drought")
    _again, there = come_back(qtbot, window)
    assert [passage.quote[:19] for passage in there.passages()] == [SEASON[:19], GAUGES]
    assert {passage.kind for passage in there.passages()} == {RISK}
    assert len({passage.article for passage in there.passages()}) == 2
    assert {passage.subtag for passage in there.passages()} == {drought}


def test_the_list_shows_the_passages_of_one_sub_tag(window: Window, hands: Hands) -> None:
    chip = window.read.passages.filter.subtag
    for label, key in (("Flood", "1"), ("Dam break", "2")):
        hands.press(label, key)
    hands.drag("Dam break", "Flood", 0.5)
    for words, key in ((SIGNED, "1"), (SEASON, "2"), (GAUGES, "R")):
        press(window, "Escape")
        hands.stand_in(words)
        press(window, key)
    assert len(rows(window)) == 3
    hands.click("Dam break")
    assert (rows(window), chip.text()) == (["A third failed"], "Dam break")
    hands.click("Dam break")
    assert len(rows(window)) == 3
    QTest.mouseClick(chip, LEFT)
    (menu,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    assert [action.text().replace("\u2003", "> ") for action in menu.actions()] == [
        "Flood\t2",
        "> Dam break\t1",
        "Drought\t0",
    ]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert rows(window) == ["Twelve years after", "A third failed"]
    QTest.mouseClick(window.read.passages.filter.kinds[ARGUMENT.id], LEFT)
    assert (rows(window), chip.isChecked()) == ([], False)
    hands.click("Flood")
    assert (len(rows(window)), window.read.passages.filter.all.isChecked()) == (2, True)
    hands.press("Flood", "Delete")
    assert (len(rows(window)), chip.isChecked()) == (3, False)


def test_the_margin_names_sub_tags_where_there_is_room_and_always_when_pointed_at(window: Window, hands: Hands) -> None:
    hands.press("Flood", "1")
    hands.stand_in(SEASON)
    press(window, "1")
    view = hands.view()
    passage = hands.only("A third failed")
    beside = QPoint(round(view.text_left) - 30, point_at(view, passage.span.start).y())
    assert view.passage_beside(beside) == passage
    press(window, "Escape")
    narrow = view.grab().toImage()
    press(window, "Alt+1")
    settle()

    def margin() -> set[int]:
        image = view.viewport().grab().toImage()
        width = round(view.text_left) - 62
        return {image.pixel(x, y) for x in range(width) for y in range(image.height())}

    assert len(margin()) > 1, "a name stands there"
    hands.take(menu_at(hands, "Flood"), "Remove")
    assert len(margin()) == 1
    assert narrow.width() < view.width()
