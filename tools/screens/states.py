"""The screens, by name: each is a function that brings a fresh window on the sample brief into a state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.errors import BrieferError
from briefer.core.kinds import RISK
from briefer.store import brief_file, settings
from briefer.ui import actions
from briefer.ui.menus import menu_of
from briefer.ui.preferences.dialog import show_preferences
from briefer.ui.sharing.dock import dock_of
from tests.flows.driving import settle, write
from tools.screens import briefs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.ui.window import Window

    Prepare = Callable[[Window], object]


def _folder() -> Path:
    return settings.data_dir() / "screens"


def _run(*ids: str) -> Prepare:
    """Return what triggers actions, one after the other, as their menu entries do."""

    def run(window: Window) -> None:
        for id_ in ids:
            settle()
            window.actions_by_id[id_].trigger()

    return run


def _read(window: Window) -> None:
    window.reveal(window.session.brief.passages()[3].id)


def _chosen(window: Window) -> None:
    window.reveal(next(passage for passage in window.session.brief.passages() if passage.said_by).id)


def _all_panes(window: Window) -> None:
    for article in list(window.session.brief.articles):
        window.read.panes.show_article(article, beside=True)


def _grid(window: Window) -> None:
    _all_panes(window)
    _run("layout.grid")(window)


def _find(window: Window) -> None:
    _run("find")(window)
    write(window, "water")


def _selected(window: Window) -> None:
    _read(window)
    passage = window.session.brief.passages()[3]
    window.read.panes.active.view.select(passage.span.end + 2, passage.span.end + 60)


def _several(window: Window) -> None:
    window.read.passages.list.selectAll()


def _suggestions(window: Window) -> None:
    _run("suggest")(window)
    while window.read.suggesting.searcher.busy:
        settle()
    _run("suggest.next")(window)


def _subtags(window: Window) -> None:
    briefs.with_subtags(window)
    window.reveal(next(passage for passage in window.session.brief.passages() if passage.tag == RISK.id).id)


def _subtag_asked(window: Window) -> None:
    _subtags(window)
    _run("subtag")(window)


def _told(window: Window) -> None:
    _read(window)
    window.session.told.emit("Ben Osei brought 12 passages, 3 notes and 1 point. 2 conflicts came up.")


def _error(window: Window) -> None:
    _read(window)
    window.session.failed.emit(
        BrieferError("The disk is full: “Border water sharing” is not saved.", "Make room, or save a copy elsewhere.")
    )


def _scripts(window: Window) -> None:
    window.take([briefs.in_all_scripts(_folder() / "Scripts")])
    window.intake.wait()
    settle()
    _all_panes(window)


def _crowded(window: Window) -> None:
    window.files.open_at(briefs.crowded(settings.data_dir() / "Crowded.briefer"))
    window.reveal(window.session.brief.passages()[3].id)


def _empty(window: Window) -> None:
    path = settings.data_dir() / "Nothing yet.briefer"
    brief_file.new_brief(path, window.session.settings)
    window.files.open_at(path)


def _no_pane(window: Window) -> None:
    window.read.panes.set_count(1)
    window.read.panes.active.show_article(None)


def _who_else(window: Window) -> None:
    _read(window)
    _run("who_else")(window)


def _conflicts(window: Window) -> None:
    mailed = briefs.from_colleague(window, _folder(), beside=True)
    window.sharing.merge_from([mailed])
    _run("conflicts")(window)


def _report(window: Window) -> None:
    window.sharing.merge_from([briefs.from_colleague(window, _folder(), beside=False)])


def _agreement(window: Window) -> None:
    _report(window)
    _run("agreement")(window)


def _history(window: Window) -> None:
    _chosen(window)
    _run("history")(window)


def _newer(window: Window) -> None:
    article = next(iter(window.session.brief.articles))
    _folder().mkdir()
    window.updating.update_from(article, briefs.newer_text(window, _folder()))
    while window.updating.busy:
        settle()


def _memo(window: Window) -> Path:
    _folder().mkdir()
    path = _folder() / "For the minister.docx"
    window.files.write_memo_at(path)
    return path


def _recompile(window: Window) -> None:
    path = _memo(window)
    briefs.edited_by_hand(path)
    window.files.write_memo_at(path)


def _opened_memo(window: Window) -> None:
    window.files.open_memo_at(_memo(window))


def _closed_dock(window: Window) -> None:
    _read(window)
    _run("share")(window)
    dock_of(window).leave()


def _weigh(view: str) -> Prepare:
    def show(window: Window) -> None:
        window.show_desk("weigh")
        window.weigh.show_view(view)

    return show


def _weigh_point(window: Window) -> None:
    window.show_desk("weigh")
    window.weigh.choice.choose_point(window.session.brief.board(RISK)[0].id)
    window.weigh.begin()


def _weigh_asking(window: Window) -> None:
    window.show_desk("weigh")
    window.weigh.acts.passages.support()


def _weigh_crowded(window: Window) -> None:
    _crowded(window)
    window.show_desk("weigh")


def _brief_crowded(window: Window) -> None:
    _crowded(window)
    window.show_desk("brief")


def _empty_at(desk: str) -> Prepare:
    def show(window: Window) -> None:
        _empty(window)
        window.show_desk(desk)

    return show


def _menu(title: str) -> Prepare:
    def show(window: Window) -> None:
        menu = menu_of(window, title)
        menu.popup(window.mapToGlobal(window.menuBar().actionGeometry(menu.menuAction()).bottomLeft()))

    return show


def _palette(window: Window) -> None:
    from briefer.ui.palette.palette import palette_of

    _run("palette")(window)
    palette_of(window).field.setText("pas")


SCREENS: dict[str, Prepare] = {
    "read": _read,
    "read-chosen": _chosen,
    "read-selected": _selected,
    "read-several": _several,
    "read-all": _all_panes,
    "read-grid": _grid,
    "read-maximised": _run("maximise"),
    "read-sans": _run("type.sans"),
    "read-find": _find,
    "read-suggestions": _suggestions,
    "read-subtags": _subtags,
    "read-subtag-asked": _subtag_asked,
    "read-told": _told,
    "read-error": _error,
    "read-scripts": _scripts,
    "read-crowded": _crowded,
    "read-empty": _empty,
    "read-empty-pane": _no_pane,
    "who-else": _who_else,
    "conflicts": _conflicts,
    "merged": _report,
    "agreement": _agreement,
    "history": _history,
    "share": _run("share"),
    "newer-text": _newer,
    "opened-memo": _opened_memo,
    "weigh": _weigh("board"),
    "weigh-point": _weigh_point,
    "weigh-asking": _weigh_asking,
    "weigh-crowded": _weigh_crowded,
    "weigh-empty": _empty_at("weigh"),
    "matrix": _weigh("matrix"),
    "risks": _weigh("risks"),
    "coverage": _weigh("coverage"),
    "brief": lambda window: window.show_desk("brief"),
    "brief-recompile": _recompile,
    "brief-crowded": _brief_crowded,
    "brief-empty": _empty_at("brief"),
    "menu-tag": _menu(actions.TAG),
    "menu-view": _menu(actions.VIEW),
    "palette": _palette,
    "keys": _run("keys"),
    "about": _run("about"),
    "details": _run("details"),
    "preferences": lambda window: show_preferences(window, "general"),
    "preferences-type": lambda window: show_preferences(window, "type"),
    "preferences-keys": lambda window: show_preferences(window, "keys"),
}
