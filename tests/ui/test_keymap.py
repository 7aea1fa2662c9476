"""Keys that were changed hold everywhere at once: in menus, in the articles, in the bars; and after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence

from briefer.core.kinds import KINDS, RISK
from briefer.store import settings
from briefer.ui.actions import ACTIONS
from briefer.ui.keymap import BOUNDS, Bound, Place, refusal, rivals
from briefer.ui.reading.keys import ACTS
from tests.flows.driving import drag, press

if TYPE_CHECKING:
    from briefer.ui.window import Window
    from tests.ui.conftest import Open


def bound(id_: str) -> Bound:
    return next(each for each in BOUNDS if each.id == id_)


def shortcuts(window: Window, id_: str) -> list[str]:
    return [keys.toString(QKeySequence.SequenceFormat.PortableText) for keys in window.actions_by_id[id_].shortcuts()]


def test_every_action_and_every_key_of_the_articles_can_be_changed() -> None:
    ids = {each.id for each in BOUNDS}
    assert {action.id for action in ACTIONS} <= ids
    assert {key.id for key in ACTS if key.title} <= ids
    assert len(ids) == len(BOUNDS)


def test_as_shipped_nothing_has_the_keys_of_something_else() -> None:
    for each in BOUNDS:
        for keys in each.standard:
            assert rivals(each, keys, {}) == [], (each.id, keys)
            assert each.place is Place.WEIGH or not refusal(each, keys), (each.id, keys)


def test_a_letter_for_a_kind_tags_in_the_article_and_the_old_one_does_not(window: Window) -> None:
    window.keys.give(bound("tag.risk"), "K")
    view = window.read.panes.active.view
    article = view.shown
    assert article is not None
    before = set(window.session.brief.annotations)
    drag(view, article.parts[3].start, article.parts[3].start + 20)
    press(window, "R")
    assert set(window.session.brief.annotations) == before
    press(window, "K")
    (made,) = set(window.session.brief.annotations) - before
    assert window.session.brief.annotations[made].kind is RISK
    assert shortcuts(window, "tag.risk") == ["K"]


def test_with_caps_lock_on_a_changed_letter_tags_too(window: Window) -> None:
    window.keys.give(bound("tag.argument"), "J")
    window.read.panes.active.view.setFocus()
    window.read.panes.active.view.select(260, 290)
    before = len(window.session.brief.annotations)
    press(window, "Shift+J")
    assert len(window.session.brief.annotations) == before + 1


def test_the_bar_beside_the_selection_names_the_new_keys(window: Window) -> None:
    window.keys.give(bound("tag.risk"), "K")
    window.keys.give(bound("read.repeat_tag"), "Q")
    view = window.read.panes.active.view
    drag(view, 10, 30)
    assert view.bar.isVisible()
    assert "(K)" in view.bar.buttons[list(KINDS).index(RISK)].toolTip()
    assert view.bar.last_button.text().endswith("Q")


def test_tooltips_of_the_bar_on_top_follow(window: Window) -> None:
    window.keys.give(bound("write_memo"), "Ctrl+Alt+M")
    window.keys.give(bound("desk_weigh"), "F9")
    tips = {button.toolTip() for button in window._bar.findChildren(type(window._bar._buttons[0][0]))}
    assert any("Ctrl+Alt+M" in tip for tip in tips)
    assert any("F9" in tip for tip in tips)


def test_a_key_is_taken_from_whatever_had_it(window: Window) -> None:
    window.keys.give(bound("save"), "Ctrl+F")
    assert shortcuts(window, "save") == ["Ctrl+F"]
    assert shortcuts(window, "find") == []
    press(window, "Ctrl+F")
    assert not window.read.finder.bar.isVisible()


def test_two_swap_their_keys(window: Window) -> None:
    window.keys.swap(bound("save"), "Ctrl+F")
    assert shortcuts(window, "save") == ["Ctrl+F"]
    assert shortcuts(window, "find") == ["Ctrl+S"]
    press(window, "Ctrl+S")
    assert window.read.finder.bar.isVisible()


def test_an_articles_key_and_a_menus_key_are_rivals_but_not_the_boards(window: Window) -> None:
    assert [each.id for each in window.keys.rivals(bound("find"), "U")] == ["read.go_to_untagged 1"]
    assert [each.id for each in window.keys.rivals(bound("read.grow"), "F3")] == ["find_next"]
    assert window.keys.rivals(bound("weigh.board"), "U") == []


@pytest.mark.parametrize("keys", ["Ctrl+Alt+1", "5", "Tab"])
def test_what_is_needed_elsewhere_is_refused(keys: str) -> None:
    assert refusal(bound("find"), keys)
    assert not refusal(bound("weigh.matrix"), "5")


def test_one_and_all_come_back_as_they_were(window: Window) -> None:
    window.keys.give(bound("save"), "Ctrl+F")
    window.keys.reset(bound("find"))
    assert shortcuts(window, "find") == ["Ctrl+F"]
    assert shortcuts(window, "save") == []
    window.keys.reset_all()
    assert shortcuts(window, "save") == ["Ctrl+S"]
    assert settings.load().keys == {}


def test_zoom_is_changed_in_menu_and_article_at_once(window: Window) -> None:
    window.keys.give(bound("zoom_in"), "F11")
    window.read.panes.active.view.setFocus()
    press(window, "Ctrl+Plus")
    assert window.read.panes.zoom == 100
    press(window, "F11")
    assert window.read.panes.zoom == 110


def test_changed_keys_are_there_after_a_restart(window: Window, open_on: Open) -> None:
    window.keys.give(bound("find"), "F4")
    window.keys.give(bound("save_copy"), "")
    path = window.session.path
    assert window.close()
    again = open_on(path)
    assert shortcuts(again, "find") == ["F4"]
    assert shortcuts(again, "save_copy") == []


def test_the_legend_and_the_card_name_the_new_keys(window: Window) -> None:
    window.keys.give(bound("tag.risk"), "K")
    row = next(row for row in window.read.articles.legend.rows if row.kind is RISK)
    assert row.key == "K"
    assert "(K)" in row.toolTip()
    window.reveal(window.session.brief.passages()[0].id)
    assert "(K)" in window.read.card.kinds[RISK.id].toolTip()
    window.keys.give(bound("tag.risk"), "")
    assert row.key == ""
    assert "(" not in row.toolTip()
