"""The codebook panel as a user works in it: by keys, by drags, by menu, and by naming in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from briefer.core.changes import Annotate, Classify
from briefer.core.codebook import counts
from briefer.core.kinds import ARGUMENT, RISK
from briefer.ui.codebook.colours import SWATCHES
from briefer.ui.codebook.menu import code_menu
from tests.flows.driving import LEFT, PLAIN, press, settle, write
from tests.ui.codebook.hands import Hands
from tests.ui.using import on_disk, told

if TYPE_CHECKING:
    from briefer.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def menu_of(hands: Hands, label: str) -> QMenu:
    tag = hands.window.session.brief.tags[hands.id(label)]
    return code_menu(hands.tree, tag, lambda: hands.legend.merge_wanted.emit(tag.id))


def tag_part(hands: Hands, n: int, label: str) -> None:
    session = hands.window.session
    article = next(iter(session.brief.articles.values()))
    part = article.parts[n]
    change = Annotate(article.id, part.start, part.end, RISK.id)
    session.do(change)
    session.do(Classify(change.id, hands.id(label)))
    settle()


def test_an_empty_codebook_says_how_to_make_a_sub_tag(window: Window) -> None:
    legend = window.read.articles.legend
    assert legend.hint.isVisible()
    assert "+" in legend.hint.text()
    hands = Hands(window, RISK)
    hands.make("Flood")
    settle()
    assert not legend.hint.isVisible()
    assert hands.tree.isVisible()


def test_plus_names_a_new_one_in_place_and_it_is_on_the_disk(window: Window) -> None:
    hands = Hands(window, RISK)
    QTest.mouseClick(hands.legend.new, LEFT)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    hands.take(menu, "Under Risk")
    menu.close()
    hands.write("Dry reservoirs")
    assert hands.listed == [(0, "Dry reservoirs")]
    assert hands.tree.current == hands.id("Dry reservoirs")
    window.session.flush()
    path = window.session.path
    assert path is not None
    (tag,) = on_disk(path).tags.values()
    assert (tag.label, tag.colour) == ("Dry reservoirs", SWATCHES[0].colour)


def test_escape_leaves_no_trace_of_one_that_was_not_named(hands: Hands) -> None:
    before = hands.rows
    hands.press("Flood", "Insert")
    assert len(hands.rows) == len(before) + 1
    press(hands.window, "Escape")
    settle()
    assert hands.rows == before
    assert len(hands.window.session.brief.tags) == 3


def test_ins_makes_one_beside_and_shift_ins_one_below(hands: Hands) -> None:
    hands.press("Dam break", "Insert")
    hands.write("Silt")
    assert hands.listed == [(0, "Flood"), (1, "Dam break"), (1, "Silt"), (0, "Drought")]
    hands.press("Drought", "Shift+Insert")
    hands.write("Lost harvest")
    assert hands.listed[-1] == (1, "Lost harvest")


def test_each_new_one_gets_a_colour_of_its_own(hands: Hands) -> None:
    for label in ("One", "Two", "Three"):
        hands.press("Flood", "Insert")
        hands.write(label)
    colours = [hands.window.session.brief.tags[hands.id(label)].colour for label in ("One", "Two", "Three")]
    assert len(set(colours)) == 3


def test_f2_and_a_double_click_rename_in_place(hands: Hands) -> None:
    hands.press("Drought", "F2")
    hands.write("Dry years")
    assert (0, "Dry years") in hands.listed
    place = hands.middle("Flood")
    QTest.mouseDClick(hands.tree.viewport(), LEFT, PLAIN, place)
    hands.write("High water")
    assert (0, "High water") in hands.listed
    press(hands.window, "Ctrl+Z")
    assert (0, "Flood") in hands.listed


def test_letters_typed_into_the_name_tag_nothing(hands: Hands) -> None:
    hands.press("Drought", "F2")
    hands.write("Car crash")
    assert (0, "Car crash") in hands.listed
    assert not hands.window.session.brief.annotations


def test_a_name_there_is_already_is_refused_with_a_sentence(hands: Hands) -> None:
    hands.press("Drought", "F2")
    hands.write("flood")
    assert (0, "Drought") in hands.listed
    assert "already" in told(hands.window)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.1, [(0, "Drought"), (0, "Flood"), (1, "Dam break")]),
        (0.5, [(0, "Flood"), (1, "Dam break"), (1, "Drought")]),
    ],
)
def test_a_drag_puts_one_before_or_under_another(hands: Hands, share: float, expected: list[tuple[int, str]]) -> None:
    hands.drag("Drought", "Flood", share)
    assert hands.listed == expected
    assert [row.split(",")[0] for row in hands.rows] == [label for _depth, label in expected]


def test_a_drag_puts_one_after_the_last_of_those_below(hands: Hands) -> None:
    hands.drag("Drought", "Dam break", 0.95)
    assert hands.listed == [(0, "Flood"), (1, "Dam break"), (1, "Drought")]
    hands.drag("Dam break", "Drought", 0.95)
    assert hands.listed == [(0, "Flood"), (1, "Drought"), (1, "Dam break")]


def test_one_cannot_be_dragged_under_itself(hands: Hands) -> None:
    before = hands.listed
    hands.drag("Flood", "Dam break", 0.5)
    assert hands.listed == before


def test_a_drag_with_ctrl_merges_says_so_and_is_undone_by_one_key(hands: Hands) -> None:
    tag_part(hands, 1, "Drought")
    hands.drag("Drought", "Dam break", 0.5, CTRL)
    assert hands.listed == [(0, "Flood"), (1, "Dam break")]
    assert hands.only_passage.subtag == hands.id("Dam break")
    assert "merged into “Dam break”" in told(hands.window)
    press(hands.window, "Ctrl+Z")
    assert hands.only_passage.subtag == hands.id("Drought")


def test_alt_and_arrows_order_and_nest(hands: Hands) -> None:
    hands.press("Drought", "Alt+Up")
    assert hands.listed == [(0, "Drought"), (0, "Flood"), (1, "Dam break")]
    hands.press("Drought", "Alt+Down")
    hands.press("Drought", "Alt+Right")
    assert hands.listed == [(0, "Flood"), (1, "Dam break"), (1, "Drought")]
    hands.press("Drought", "Alt+Left")
    assert hands.listed == [(0, "Flood"), (1, "Dam break"), (0, "Drought")]
    hands.press("Flood", "Alt+Left")
    hands.press("Flood", "Alt+Up")
    assert hands.listed[0] == (0, "Flood")


def test_a_digit_gives_that_key_and_says_whose_it_was(hands: Hands) -> None:
    hands.press("Dam break", "1")
    tags = hands.window.session.brief.tags
    assert (tags[hands.id("Dam break")].key, tags[hands.id("Flood")].key) == ("1", "")
    assert "was the key of “Flood”" in told(hands.window)
    hands.press("Dam break", "0")
    assert hands.window.session.brief.tags[hands.id("Dam break")].key == ""


def test_counts_are_live_and_tell_of_those_below(hands: Hands) -> None:
    tag_part(hands, 1, "Flood")
    tag_part(hands, 2, "Dam break")
    tag_part(hands, 3, "Dam break")
    assert hands.rows[:2] == ["Flood, 1 passage, 3 with those below, key 1", "Dam break, 2 passages"]
    hands.window.session.undo()
    assert hands.rows[0] == "Flood, 1 passage, 2 with those below, key 1"


def test_del_removes_one_and_its_passages_keep_their_kind(hands: Hands) -> None:
    tag_part(hands, 1, "Drought")
    hands.press("Drought", "Delete")
    assert hands.listed == [(0, "Flood"), (1, "Dam break")]
    assert hands.only_passage.kind is RISK
    assert "Undo brings it back" in told(hands.window)


def test_the_menu_colours_keys_and_moves(hands: Hands) -> None:
    hands.take(menu_of(hands, "Flood"), "Colour", "Crimson")
    hands.take(menu_of(hands, "Flood"), "Key", "7")
    hands.take(menu_of(hands, "Drought"), "Move up")
    tag = hands.window.session.brief.tags[hands.id("Flood")]
    assert (tag.colour, tag.key) == (dict(SWATCHES)["Crimson"], "7")
    assert hands.listed[0] == (0, "Drought")
    hands.take(menu_of(hands, "Flood"), "Colour", "That of its kind")
    assert hands.window.session.brief.tags[hands.id("Flood")].colour == ""


def test_merging_can_be_asked_for_by_typing(hands: Hands) -> None:
    hands.take(menu_of(hands, "Drought"), "Merge into …")
    chooser = hands.window.read.asking.chooser
    assert chooser.isVisible()
    assert "Drought" not in [option.words for option in chooser.options.rows]
    write(hands.window, "dam")
    press(hands.window, "Return")
    assert hands.listed == [(0, "Flood"), (1, "Dam break")]
    assert not chooser.isVisible()


def test_a_click_shows_its_passages_and_those_below_and_a_second_click_all(hands: Hands) -> None:
    tag_part(hands, 1, "Flood")
    tag_part(hands, 2, "Dam break")
    tag_part(hands, 3, "Drought")
    model = hands.window.read.passages.list.model()
    hands.click("Flood")
    assert model.rowCount() == 2
    hands.click("Dam break")
    assert model.rowCount() == 1
    hands.click("Dam break")
    assert model.rowCount() == 3


def test_folded_ones_stay_folded_when_something_changes(hands: Hands) -> None:
    hands.press("Flood", "Left")
    assert len(hands.rows) == 2
    hands.make("Frost")
    settle()
    assert [row.split(",")[0] for row in hands.rows] == ["Flood", "Drought", "Frost"]


def test_a_hundred_are_in_reach_by_keys_and_scroll_into_sight(hands: Hands) -> None:
    for n in range(100):
        hands.make(f"Matter {n}")
    settle()
    hands.press("Flood", "End")
    assert hands.tree.current == hands.id("Matter 99")
    row = hands.tree.visualRect(hands.tree.currentIndex())
    inside = hands.legend.codes.viewport().rect()
    assert inside.contains(hands.tree.mapTo(hands.legend.codes.viewport(), row.center()))


def test_the_articles_keep_at_least_half_of_the_column(hands: Hands) -> None:
    for n in range(100):
        hands.make(f"Matter {n}")
    settle()
    column = hands.window.read.articles
    assert column.list.height() >= column.height() * 0.4


def test_one_kind_is_another_tree(hands: Hands) -> None:
    arguments = Hands(hands.window, ARGUMENT)
    arguments.make("Law")
    settle()
    assert len(hands.rows) == 3
    assert arguments.rows == ["Law, 0 passages"]
    assert sum(counts(hands.window.session.brief).values()) == 0
