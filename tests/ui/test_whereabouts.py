"""Coming back: panes, places, zoom, desk and the active pane are as one left them, for each brief by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from briefer.store import brief_file, settings
from briefer.ui import app
from tests.flows.driving import opened, press, settle
from tests.ui.using import Warned

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window
    from tests.ui.conftest import Open


def _set_up(window: Window) -> None:
    """Leave the window in a state that no fresh window is in."""
    panes = window.read.panes
    panes.close_pane(panes.panes[0])
    panes.set_zoom(130)
    panes.focus_pane(1)
    article = window.session.brief.articles[panes.panes[1].article_id]  # type: ignore[index]
    panes.panes[1].view.go_to(article.parts[2].start)
    panes.move_active(-1)
    settle()


def test_all_is_as_one_left_it(qtbot: QtBot, window: Window) -> None:
    _set_up(window)
    panes = window.read.panes
    before = panes.shown, panes.active_index, panes.zoom, [place.offset for place in panes.places()]
    press(window, "Ctrl+3")
    assert window.close()
    again = opened(qtbot, app.open_window())
    panes = again.read.panes
    assert (panes.shown, panes.active_index, panes.zoom, [place.offset for place in panes.places()]) == before
    assert again.desk == "brief"
    assert again.status.zoom.text() == "130 %"
    press(again, "Ctrl+1")
    assert again.read.panes.active.isAncestorOf(again.focusWidget())


def test_the_layout_is_as_one_left_it(qtbot: QtBot, window: Window) -> None:
    panes = window.read.panes
    press(window, "Ctrl+Shift+G")
    press(window, "Ctrl+Shift+T")
    panes.focus_pane(1)
    press(window, "Ctrl+Shift+M")
    shown = panes.shown
    assert window.close()
    again = opened(qtbot, app.open_window())
    panes = again.read.panes
    assert panes.shown == shown
    assert (panes.grid.layout_name, panes.in_step, panes.active_index) == ("grid", True, 1)
    assert [pane.isVisible() for pane in panes.panes] == [False, True, False]
    press(again, "Ctrl+Shift+M")
    assert len({pane.mapTo(again, QPoint()).y() for pane in panes.panes}) == 2


def test_each_brief_has_its_own_places(window: Window, empty_brief: Path) -> None:
    _set_up(window)
    path, shown = window.session.path, window.read.panes.shown
    assert path is not None
    window.files.open_at(empty_brief)
    assert window.read.panes.shown == []
    window.files.open_at(path)
    assert window.read.panes.shown == shown
    assert window.read.panes.zoom == 130


def test_a_brief_that_is_new_here_is_shown_on_the_read_desk(window: Window, empty_brief: Path) -> None:
    press(window, "Ctrl+3")
    window.files.open_at(empty_brief)
    assert window.desk == "read"


def test_an_article_taken_out_meanwhile_is_left_out(qtbot: QtBot, window: Window) -> None:
    path = window.session.path
    assert path is not None
    gone = window.read.panes.shown[0]
    rest = window.read.panes.shown[1:]
    assert window.close()
    person = settings.load()
    with brief_file.BriefFile(path, person) as file:
        from briefer.core.changes import RemoveArticle

        file.do(RemoveArticle(gone))
    again = opened(qtbot, app.open_window())
    assert again.read.panes.shown == rest


def test_a_crash_forgets_little(window: Window) -> None:
    """The place is noted when reading comes to rest, not only when the window closes."""
    window.read.panes.close_active()
    assert window.whereabouts._rest.isActive()
    window.whereabouts._rest.timeout.emit()
    view = settings.load().views[window.session.brief.id]
    assert [place.article for place in view.panes] == window.read.panes.shown


def test_two_windows_do_not_forget_each_others_briefs(window: Window, open_on: Open, empty_brief: Path) -> None:
    first = window.session.path
    second = open_on(empty_brief)
    assert second.close()
    assert window.close()
    kept = settings.load()
    assert kept.recent[:2] == [str(first), str(empty_brief)]
    assert len(kept.views) == 2


def test_settings_that_cannot_be_written_are_told_and_stop_nothing(window: Window, isolated_settings: Path) -> None:
    warned = Warned(window)
    (isolated_settings / "settings.json").unlink()
    (isolated_settings / "settings.json").mkdir()
    window.whereabouts.note()
    window.actions_by_id["theme.dark"].trigger()
    window.files.name_as("Ana Meyer")
    assert len(warned.sentences) == 3
    assert window.look.theme.name == "dark"
    assert window.session.brief.name_of(window.session.settings.person) == "Ana Meyer"
    assert window.close()


def test_the_window_keeps_its_size(qtbot: QtBot, window: Window) -> None:
    window.resize(760, 560)
    settle()
    assert window.close()
    again = app.open_window()
    again.whereabouts.return_to_place()
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 560)
    again.close()


def test_the_chosen_passage_and_the_view_of_the_weigh_desk_come_back(qtbot: QtBot, window: Window) -> None:
    press(window, "Ctrl+2")
    passage = window.session.brief.passages()[1]
    window.session.choose(passage.id)
    window.weigh.show_view("matrix")
    assert window.close()
    again = opened(qtbot, app.open_window())
    assert again.session.chosen == passage.id
    assert again.desk == "weigh"
    assert again.weigh.view == "matrix"


def test_a_passage_that_went_meanwhile_is_not_chosen(qtbot: QtBot, window: Window) -> None:
    passage = window.session.brief.passages()[1]
    window.reveal(passage.id)
    window.whereabouts.note()
    press(window, "Ctrl+Backspace")
    kept = settings.load()
    assert kept.views[window.session.brief.id].chosen == passage.id
    window.session.flush()
    brief = window.session.brief.id
    assert window.close()
    late = settings.load()
    late.views[brief] = kept.views[brief]
    settings.save(late)
    again = opened(qtbot, app.open_window())
    assert again.session.chosen is None
