"""Everything a user can do, as values: menus, shortcuts and buttons are built from this one list (see `menus.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS, Kind
from briefer.core.records import Role
from briefer.ui import commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.ui.window import Window

    Run = Callable[["Window"], object]
    Test = Callable[["Window"], bool]


def _always(_window: Window) -> bool:
    return True


def _can_read(window: Window) -> bool:
    return window.desk == "read" and _has_active(window)


def _can_tag(window: Window) -> bool:
    return _can_read(window) and not window.session.read_only


def _can_close(window: Window) -> bool:
    return _can_read(window) or (window.desk == "read" and len(window.read.panes.panes) > 1)


def _can_change(window: Window) -> bool:
    return not window.session.read_only


def _has_passages(window: Window) -> bool:
    return bool(window.session.brief.annotations)


def _has_articles(window: Window) -> bool:
    return bool(window.session.brief.articles)


def _has_active(window: Window) -> bool:
    return window.read.panes.active_article is not None


def _has_chosen(window: Window) -> bool:
    return window.session.chosen is not None and not window.session.read_only


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do: its id, where and how it is called, what it does, and when it can be done."""

    id: str
    menu: str
    title: str
    run: Run
    shortcuts: tuple[str, ...] = ()
    enabled: Test = _always
    kind: Kind | None = None
    """The kind whose badge is its icon."""
    checked: Test | None = None
    separated: bool = False
    """A rule stands above it in its menu."""


FILE, EDIT, TAG, ARTICLE, VIEW, HELP = "&File", "&Edit", "&Tag", "&Article", "&View", "&Help"
MENUS = (FILE, EDIT, TAG, ARTICLE, VIEW, HELP)


def _tagging() -> Iterator[Action]:
    for kind in KINDS:
        yield Action(
            f"tag.{kind.id}",
            TAG,
            kind.label,
            lambda window, kind=kind: window.read.tag(kind.id),  # type: ignore[misc]
            (kind.key,),
            _can_tag,
            kind,
        )


def _marking() -> Iterator[Action]:
    for role, title, key in (
        (Role.FURNITURE, "Mark as &furniture", "Ctrl+Shift+F"),
        (Role.HEADING, "Mark as &heading", "Ctrl+Shift+H"),
        (Role.BODY, "Mark as bod&y text", "Ctrl+Shift+B"),
    ):
        yield Action(
            f"mark.{role.value}",
            ARTICLE,
            title,
            lambda window, role=role: window.read.panes.mark(role),  # type: ignore[misc]
            (key,),
            _can_tag,
            separated=role is Role.FURNITURE,
        )


def _theming() -> Iterator[Action]:
    for mode, title in (("system", "Colours of the &system"), ("light", "&Light"), ("dark", "&Dark")):
        yield Action(
            f"theme.{mode}",
            VIEW,
            title,
            lambda window, mode=mode: commands.set_theme(window, mode),  # type: ignore[misc]
            checked=lambda window, mode=mode: window.look.mode == mode,  # type: ignore[misc]
            separated=mode == "system",
        )


ACTIONS: tuple[Action, ...] = (
    Action("new", FILE, "&New brief …", lambda w: w.files.new(), ("Ctrl+N",)),
    Action("open", FILE, "&Open …", lambda w: w.files.open(), ("Ctrl+O",)),
    Action("add", FILE, "&Add articles …", lambda w: w.files.add_articles(), ("Ctrl+Shift+O",)),
    Action("add_folder", FILE, "Add a &folder …", lambda w: w.files.add_folder()),
    Action("save", FILE, "&Save", lambda w: w.files.save(), ("Ctrl+S",), separated=True),
    Action("save_copy", FILE, "Save a &copy …", lambda w: w.files.save_copy(), ("Ctrl+Shift+S",)),
    Action("write_memo", FILE, "&Write memo …", lambda w: w.files.write_memo(), ("Ctrl+M",), _has_articles),
    Action("import", FILE, "&Import passages …", lambda w: w.exchange.take_in(), (), _can_change, separated=True),
    Action("export", FILE, "&Export passages …", lambda w: w.exchange.export(), (), _has_passages),
    Action("sample", FILE, "Open the sam&ple brief", lambda w: w.files.open_sample(), separated=True),
    Action("quit", FILE, "&Quit", lambda w: w.close(), ("Ctrl+Q",), separated=True),
    Action("undo", EDIT, "&Undo", commands.undo, ("Ctrl+Z",), lambda w: w.session.undo_available),
    Action("redo", EDIT, "&Redo", commands.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), lambda w: w.session.redo_available),
    Action("find", EDIT, "&Find a passage", commands.find_passage, ("Ctrl+F",), separated=True),
    Action("name", EDIT, "&Your name …", lambda w: w.files.ask_name(), separated=True),
    *_tagging(),
    Action("note", TAG, "&Note", commands.begin_note, ("Ctrl+E",), _has_chosen, separated=True),
    Action("remove", TAG, "&Remove tag", commands.remove_chosen, ("Ctrl+Backspace",), _has_chosen),
    Action("next", TAG, "Ne&xt passage", lambda w: commands.step(w, 1), ("F8",), _has_passages, separated=True),
    Action("previous", TAG, "&Previous passage", lambda w: commands.step(w, -1), ("Shift+F8",), _has_passages),
    Action("details", ARTICLE, "&Title, author, date …", commands.describe_article, ("Ctrl+D",), _has_active),
    Action("pane_new", ARTICLE, "Open the next article &beside", commands.open_next_beside, ("Ctrl+T",), _has_articles),
    Action("pane_close", ARTICLE, "&Close pane", lambda w: w.read.panes.close_active(), ("Ctrl+W",), _can_close),
    Action(
        "pane_left",
        ARTICLE,
        "Move pane &left",
        lambda w: w.read.panes.move_active(-1),
        ("Ctrl+Shift+PgUp",),
        _can_read,
    ),
    Action(
        "pane_right",
        ARTICLE,
        "Move pane &right",
        lambda w: w.read.panes.move_active(1),
        ("Ctrl+Shift+PgDown",),
        _can_read,
    ),
    Action("pane_next", ARTICLE, "Ne&xt pane", lambda w: w.read.panes.step_active(1), ("F6", "Ctrl+Tab"), _can_read),
    *_marking(),
    Action(
        "remove_article",
        ARTICLE,
        "Ta&ke out of the brief",
        commands.remove_article,
        (),
        _can_tag,
        separated=True,
    ),
    Action("desk_read", VIEW, "&Read", lambda w: w.show_desk("read"), ("Ctrl+1",)),
    Action("desk_brief", VIEW, "&Brief", lambda w: w.show_desk("brief"), ("Ctrl+3",)),
    Action("zoom_in", VIEW, "Zoom &in", lambda w: commands.zoom_by(w, 10), ("Ctrl++", "Ctrl+="), separated=True),
    Action("zoom_out", VIEW, "Zoom &out", lambda w: commands.zoom_by(w, -10), ("Ctrl+-",)),
    Action("zoom_reset", VIEW, "&Actual size", lambda w: w.read.panes.set_zoom(100), ("Ctrl+0",)),
    *_theming(),
    Action("keys", HELP, "&Keyboard shortcuts", lambda w: w.show_keys(), ("F1",)),
    Action("about", HELP, "&About briefer", lambda w: w.show_about()),
)
