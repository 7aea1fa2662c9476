"""Every action, in every state a brief can be in: nothing breaks, and what cannot be done is grey."""

from __future__ import annotations

import shutil
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from briefer.core.changes import WriteNote
from briefer.core.kinds import KINDS
from briefer.store.log import LogWriter
from briefer.ui.actions import ACTIONS, MENUS, PANES, TYPE, VIEW
from briefer.ui.menus import menu_of
from briefer.ui.reading.keys import KEYS
from tests.flows.driving import press, settle
from tests.store.people import write_protect
from tests.ui.using import answering, escape, on_disk, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefer.ui.window import Window
    from tests.ui.conftest import Open

WRITING = {f"tag.{kind.id}" for kind in KINDS} | {"note", "remove", "remove_article", "undo", "redo"}
OF_WINDOW = [action for action in ACTIONS if not action.by_desk]
"""The actions whose keys the window listens for."""
MARKING = {"mark.furniture", "mark.heading", "mark.body"}


@pytest.fixture(params=["none", "empty", "sample", "read-only", "chosen", "brief desk"])
def in_each_state(
    request: pytest.FixtureRequest, open_on: Open, folder: Path, empty_brief: Path, tmp_path: Path
) -> Iterator[Window]:
    """Yield a window in each of the states a user meets."""
    state = request.param
    if state == "none":
        damaged = tmp_path / "damaged.briefer"
        damaged.write_text("{}\n", encoding="utf-8")
        yield open_on(damaged)
    elif state == "empty":
        yield open_on(empty_brief)
    elif state == "sample":
        yield open_on()
    elif state == "read-only":
        brief = open_on(folder).session.path
        assert brief is not None
        yield open_on(brief)
    else:
        window: Window = request.getfixturevalue("window")
        window.reveal(window.session.brief.passages()[0].id)
        window.show_desk("brief" if state == "brief desk" else "read")
        yield window


def test_every_action_can_be_triggered_in_every_state(in_each_state: Window) -> None:
    dialogs = answering(escape)
    for action in ACTIONS:
        if action.id != "quit":
            in_each_state.actions_by_id[action.id].trigger()
            QApplication.processEvents()
    settle()
    dialogs.stop()
    in_each_state.actions_by_id["quit"].trigger()
    assert not in_each_state.isVisible()


def test_a_read_only_brief_offers_nothing_that_writes(
    open_on: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = open_on(folder).session.path
    assert path is not None
    write_protect(monkeypatch, path.parent)
    second = open_on(path)
    enabled = {id_ for id_, action in second.actions_by_id.items() if action.isEnabled()}
    assert not enabled & (WRITING | MARKING)
    assert {"save_copy", "write_memo", "pane_close", "zoom_in", "desk_brief"} <= enabled


def test_an_empty_brief_offers_nothing_for_articles(open_on: Open, empty_brief: Path) -> None:
    window = open_on(empty_brief)
    enabled = {id_ for id_, action in window.actions_by_id.items() if action.isEnabled()}
    assert not enabled & (WRITING | MARKING | {"write_memo", "details", "next", "previous", "pane_new"})
    assert {"new", "open", "add", "add_folder", "save", "sample", "quit", "keys"} <= enabled


def test_nothing_is_tagged_unseen_from_the_brief_desk(window: Window) -> None:
    press(window, "Ctrl+3")
    before = window.session.brief.snapshot()
    window.memo.preview.setFocus()
    for key in ("A", "R", "C"):
        press(window, key)
    window.actions_by_id["tag.risk"].trigger()
    assert window.session.brief.annotations == before.annotations
    press(window, "Ctrl+1")
    assert window.actions_by_id["tag.risk"].isEnabled()


def test_a_chosen_passage_can_be_noted_and_removed(window: Window) -> None:
    assert not window.actions_by_id["note"].isEnabled()
    assert not window.actions_by_id["remove"].isEnabled()
    passage = window.session.brief.passages()[0]
    window.reveal(passage.id)
    assert window.actions_by_id["note"].isEnabled()
    window.actions_by_id["remove"].trigger()
    assert passage.id not in window.session.brief.annotations
    assert not window.actions_by_id["remove"].isEnabled()
    window.actions_by_id["undo"].trigger()
    assert window.session.brief.annotations[passage.id] == passage


def test_undo_takes_back_what_is_being_typed(window: Window) -> None:
    passage = window.session.brief.passages()[0]
    window.session.do(WriteNote(passage.id, "first"))
    window.reveal(passage.id)
    press(window, "Ctrl+E")
    focus = window.focusWidget()
    assert focus is not None
    focus.insertPlainText(" and second")  # type: ignore[attr-defined]
    window.actions_by_id["undo"].trigger()
    assert window.session.brief.annotations[passage.id].note == "first"
    window.actions_by_id["redo"].trigger()
    assert "second" in window.session.brief.annotations[passage.id].note


def test_next_and_previous_go_around_the_end(window: Window) -> None:
    ids = [passage.id for passage in window.session.brief.passages()]
    seen = []
    for _ in range(len(ids) + 1):
        press(window, "F8")
        seen.append(window.session.chosen)
    assert seen == [*ids, ids[0]]
    press(window, "Shift+F8")
    assert window.session.chosen == ids[-1]


def test_zooming_by_menu_reaches_panes_and_status_line(window: Window) -> None:
    window.actions_by_id["zoom_in"].trigger()
    assert window.read.panes.zoom == 110
    assert window.status.zoom.text() == "110 %"
    window.actions_by_id["zoom_out"].trigger()
    window.actions_by_id["zoom_out"].trigger()
    assert window.status.zoom.text() == "90 %"
    window.actions_by_id["zoom_reset"].trigger()
    assert window.read.panes.zoom == 100


def test_an_article_is_taken_out_and_comes_back(window: Window) -> None:
    article = window.read.panes.active_article
    assert article is not None
    window.actions_by_id["remove_article"].trigger()
    assert article not in window.session.brief.articles
    assert "Undo brings it back" in told(window)
    window.actions_by_id["undo"].trigger()
    assert article in window.session.brief.articles
    assert len(window.session.brief.passages()) == 3


def test_the_next_article_opens_beside_even_from_the_brief_desk(window: Window) -> None:
    while len(window.read.panes.shown) > 1:
        window.actions_by_id["pane_close"].trigger()
    press(window, "Ctrl+3")
    window.actions_by_id["pane_new"].trigger()
    assert window.desk == "read"
    assert len(window.read.panes.shown) == 2
    window.actions_by_id["pane_new"].trigger()
    window.actions_by_id["pane_new"].trigger()
    assert "All articles are open" in told(window)


def test_no_two_actions_share_a_shortcut() -> None:
    counts = Counter(QKeySequence(keys).toString() for action in OF_WINDOW for keys in action.shortcuts)
    assert [keys for keys, count in counts.items() if count > 1] == []


def test_no_shortcut_of_the_window_is_another_key_of_the_panes() -> None:
    tags = {kind.key for kind in KINDS}
    keys = {QKeySequence(keys).toString() for keys, _what in KEYS} - tags
    window_keys = {QKeySequence(keys).toString() for action in OF_WINDOW for keys in action.shortcuts}
    assert keys & window_keys == set()
    assert all(action.kind is not None for action in OF_WINDOW if set(action.shortcuts) & tags)


def test_every_menu_is_in_its_place_and_its_letters_differ(window: Window) -> None:
    assert [action.text() for action in window.menuBar().actions()] == list(MENUS)
    for title in MENUS:
        titles = [action.text() for action in menu_of(window, title).actions() if not action.isSeparator()]
        assert _doubled(titles) == [], title


def test_menus_within_menus_have_letters_of_their_own(window: Window) -> None:
    within = [entry for entry in menu_of(window, VIEW).actions() if entry.menu() is not None]
    assert [entry.text() for entry in within] == [TYPE, PANES]
    for entry in within:
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        titles = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert len(titles) > 8
        assert _doubled(titles) == [], entry.text()


def _doubled(titles: list[str]) -> list[str]:
    letters = Counter(text[text.index("&") + 1].lower() for text in titles if "&" in text)
    return [letter for letter, count in letters.items() if count > 1]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_key_has_so_many_panes(window: Window, count: int) -> None:
    press(window, f"Alt+{count}")
    assert len(window.read.panes.panes) == count
    assert window.actions_by_id[f"panes.{count}"].isChecked()


def test_panes_are_arranged_by_keys(window: Window) -> None:
    panes = window.read.panes
    press(window, "Ctrl+Shift+G")
    assert panes.grid.layout_name == "grid"
    assert window.actions_by_id["layout.grid"].isChecked()
    press(window, "Ctrl+Shift+L")
    assert panes.grid.layout_name == "columns"
    press(window, "Ctrl+Shift+M")
    assert window.actions_by_id["maximise"].isChecked()
    assert sum(pane.isVisible() for pane in panes.panes) == 1
    press(window, "Ctrl+Shift+M")
    assert all(pane.isVisible() for pane in panes.panes)
    press(window, "Ctrl+Shift+T")
    assert panes.in_step
    assert window.actions_by_id["in_step"].isChecked()


def test_a_tag_by_menu_and_its_change_of_mind_are_on_the_disk_after_closing(window: Window) -> None:
    path = window.session.path
    assert path is not None
    before = len(window.session.brief.passages())
    article = list(window.session.brief.articles.values())[1]
    window.read.panes.show_article(article.id)
    body = article.parts[-1]
    window.read.panes.active.view.go_to(body.start)
    caret = window.read.panes.active.view.textCursor()
    caret.setPosition(body.start + 3)
    window.read.panes.active.view.setTextCursor(caret)
    for kind in KINDS:
        window.actions_by_id[f"tag.{kind.id}"].trigger()
    assert window.close()
    (kept,) = on_disk(path).passages(article.id)
    assert kept.kind is KINDS[-1]
    assert kept.span.start <= body.start + 3 < kept.span.end
    assert len(on_disk(path).passages()) == before + 1


def test_the_icons_of_the_tags_follow_the_theme(window: Window) -> None:
    icon = window.actions_by_id["tag.risk"].icon
    pictures = {}
    for mode in ("light", "dark"):
        window.actions_by_id[f"theme.{mode}"].trigger()
        pictures[mode] = icon().pixmap(16).toImage()
        assert window.actions_by_id[f"theme.{mode}"].isChecked()
    assert pictures["light"] != pictures["dark"]


def test_two_windows_never_write_to_one_file(window: Window, open_on: Open) -> None:
    path = window.session.path
    assert path is not None
    assert window.session.flush()
    second = open_on(path)
    before = path.read_bytes()
    press(second, "A")
    assert second.session.flush()
    assert path.read_bytes() == before
    assert len(list(path.parent.glob("*.briefer"))) == 2
    assert window.close()
    LogWriter(path).close()
    assert second.close()
    third = open_on(shutil.copy(path, path.with_stem("copy")))
    assert not third.session.read_only
