"""Everything a user can do, as values: menus, shortcuts and buttons are built from this one list (see `menus.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS, Kind
from briefer.core.records import Outcome, Role
from briefer.ui import commands
from briefer.ui.weigh_desk.keys import BOARD_KEYS, WEIGH_VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.ui.window import Window

    Run = Callable[["Window"], object]
    Test = Callable[["Window"], bool]


def _always(_window: Window) -> bool:
    return True


def _can_read(window: Window) -> bool:
    return window.desk == "read" and _has_active(window)


def _reads_articles(window: Window) -> bool:
    return window.desk == "read" and _has_articles(window)


def _can_tag(window: Window) -> bool:
    return _can_read(window) and not window.session.read_only


def _can_close(window: Window) -> bool:
    return _can_read(window) or (window.desk == "read" and len(window.read.panes.panes) > 1)


def _can_change(window: Window) -> bool:
    return not window.session.read_only


def _has_conflicts(window: Window) -> bool:
    return bool(window.session.brief.conflicts)


def _has_news(window: Window) -> bool:
    return bool(window.session.fresh.passages)


def _has_unsure(window: Window) -> bool:
    brief = window.session.brief
    return any(len(texts) > 1 for texts in brief.editions.values()) and any(
        brief.outcome_of(passage) is not Outcome.EXACT for passage in brief.annotations.values()
    )


def _weighs(window: Window) -> bool:
    return window.desk == "weigh"


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
    key: str = ""
    """A key that the desk itself listens to, told beside the title."""
    separated: bool = False
    """A rule stands above it in its menu."""
    submenu: str = ""
    """The menu within its menu that it stands in."""


FILE, EDIT, TAG, ARTICLE, VIEW, HELP = "&File", "&Edit", "&Tag", "&Article", "&View", "&Help"
WEIGH = "&Weigh"
PANES, TYPE, SUGGESTIONS = "&Panes", "&Type", "Su&ggestions"
MENUS = (FILE, EDIT, TAG, ARTICLE, WEIGH, VIEW, HELP)


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


def _suggesting() -> Iterator[Action]:
    yield Action(
        "suggest",
        TAG,
        "&Show suggestions",
        commands.show_suggestions,
        ("Ctrl+Shift+E",),
        _can_read,
        checked=lambda window: window.read.suggesting.on,
        submenu=SUGGESTIONS,
    )
    for id_, title, run, keys in (
        ("next", "&Next suggestion, and why", lambda window: window.read.suggesting.step(1), ("G",)),
        ("previous", "&Previous suggestion", lambda window: window.read.suggesting.step(-1), ("Shift+G",)),
        ("accept", "&Tag as suggested", lambda window: window.read.suggesting.accept(), ("Y",)),
        ("dismiss", "&Dismiss", lambda window: window.read.suggesting.dismiss(), ("X",)),
        ("again", "Suggest what was dismissed &again", lambda window: window.read.suggesting.bring_back(), ()),
    ):
        yield Action(
            f"suggest.{id_}",
            TAG,
            title,
            run,
            keys,
            _can_read,
            separated=id_ in {"next", "again"},
            submenu=SUGGESTIONS,
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


def _weighing() -> Iterator[Action]:
    """Yield the views of the Weigh desk, and what the evidence board's own keys do, for those who look in menus."""
    for n, (view, title) in enumerate(WEIGH_VIEWS, start=1):
        yield Action(
            f"weigh.{view}",
            WEIGH,
            title,
            lambda window, view=view: window.weigh.show_view(view),  # type: ignore[misc]
            (str(n),),
            _weighs,
            checked=lambda window, view=view: _weighs(window) and window.weigh.view == view,  # type: ignore[misc]
        )
    yield Action(
        "weigh.new",
        WEIGH,
        "New point",
        commands.new_point,
        ("Ctrl+Shift+N",),
        lambda window: _weighs(window) and _can_change(window),
        separated=True,
    )
    for key in BOARD_KEYS:
        yield Action(
            f"weigh.{key.act}",
            WEIGH,
            key.title,
            lambda window, key=key: window.weigh.acts.do(key),  # type: ignore[misc]
            (),
            lambda window, key=key: _weighs(window) and window.weigh.acts.can(key),  # type: ignore[misc]
            key=key.keys[0],
            separated=key.act in {"support", "take", "fold_all"},
        )


def _theming() -> Iterator[Action]:
    for mode, title in (
        ("system", "Colours of the &system"),
        ("light", "&Light"),
        ("dark", "&Dark"),
        ("sepia", "S&epia"),
    ):
        yield Action(
            f"theme.{mode}",
            VIEW,
            title,
            lambda window, mode=mode: commands.set_theme(window, mode),  # type: ignore[misc]
            checked=lambda window, mode=mode: window.look.mode == mode,  # type: ignore[misc]
            separated=mode == "system",
        )


def _panes() -> Iterator[Action]:
    for count, title in enumerate(("&One", "&Two", "T&hree", "&Four", "F&ive", "&Six"), start=1):
        yield Action(
            f"panes.{count}",
            VIEW,
            title,
            lambda window, count=count: window.read.panes.set_count(count),  # type: ignore[misc]
            (f"Alt+{count}",),
            _reads_articles,
            checked=lambda window, count=count: len(window.read.panes.panes) == count,  # type: ignore[misc]
            separated=count == 1,
            submenu=PANES,
        )
    for layout, title in (("columns", "In &columns"), ("grid", "In a &grid")):
        yield Action(
            f"layout.{layout}",
            VIEW,
            title,
            lambda window, layout=layout: window.read.panes.set_layout(layout),  # type: ignore[misc]
            ("Ctrl+Shift+G",) if layout == "grid" else ("Ctrl+Shift+L",),
            _reads_articles,
            checked=lambda window, layout=layout: window.read.panes.grid.layout_name == layout,  # type: ignore[misc]
            separated=layout == "columns",
            submenu=PANES,
        )
    yield Action(
        "maximise",
        VIEW,
        "&Maximise the pane",
        lambda window: window.read.panes.maximise(),
        ("Ctrl+Shift+M",),
        _can_read,
        checked=lambda window: window.read.panes.grid.alone is not None,
        separated=True,
        submenu=PANES,
    )
    yield Action(
        "in_step",
        VIEW,
        "Scroll tog&ether",
        commands.scroll_together,
        ("Ctrl+Shift+T",),
        _reads_articles,
        checked=lambda window: window.read.panes.in_step,
        submenu=PANES,
    )


def _typing() -> Iterator[Action]:
    for face, title in (("serif", "&Serif"), ("sans", "S&ans serif")):
        yield Action(
            f"type.{face}",
            VIEW,
            title,
            lambda window, face=face: commands.set_type(window, face=face),  # type: ignore[misc]
            checked=lambda window, face=face: window.look.type.face == face,  # type: ignore[misc]
            submenu=TYPE,
        )
    for id_, title, field, step in (
        ("larger", "&Larger", "size", 1.0),
        ("smaller", "S&maller", "size", -1.0),
        ("wider", "&Wider lines", "measure", 4),
        ("narrower", "&Narrower lines", "measure", -4),
        ("airier", "Lines further a&part", "leading", 0.1),
        ("denser", "Lines &closer", "leading", -0.1),
    ):
        yield Action(
            f"type.{id_}",
            VIEW,
            title,
            lambda window, field=field, step=step: commands.step_type(window, field, step),  # type: ignore[misc]
            separated=step > 0,
            submenu=TYPE,
        )
    yield Action("type.usual", VIEW, "As at &first", commands.reset_type, separated=True, submenu=TYPE)


ACTIONS: tuple[Action, ...] = (
    Action("new", FILE, "&New brief …", lambda w: w.files.new(), ("Ctrl+N",)),
    Action("open", FILE, "&Open …", lambda w: w.files.open(), ("Ctrl+O",)),
    Action("add", FILE, "&Add articles …", lambda w: w.files.add_articles(), ("Ctrl+Shift+O",)),
    Action("add_folder", FILE, "Add a &folder …", lambda w: w.files.add_folder()),
    Action("save", FILE, "&Save", lambda w: w.files.save(), ("Ctrl+S",), separated=True),
    Action("save_copy", FILE, "Save a &copy …", lambda w: w.files.save_copy(), ("Ctrl+Shift+S",)),
    Action("write_memo", FILE, "&Write memo …", lambda w: w.files.write_memo(), ("Ctrl+M",), _has_articles),
    Action("export_memo", FILE, "E&xport memo as …", lambda w: w.files.export_memo(), (), _has_articles),
    Action("merge", FILE, "&Merge a colleague’s file …", lambda w: w.sharing.merge(), (), _can_change, separated=True),
    Action("share", FILE, "S&hare …", lambda w: w.sharing.share(), (), _has_articles),
    Action("agreement", FILE, "A&greement …", lambda w: w.sharing.agreement(), (), _has_passages),
    Action("conflicts", FILE, "Conf&licts …", lambda w: w.sharing.conflicts(), ("Ctrl+Alt+C",), _has_conflicts),
    Action("import", FILE, "&Import …", lambda w: w.exchange.take_in(), (), _can_change),
    Action("export", FILE, "&Export …", lambda w: w.exchange.export(), (), _has_articles),
    Action("sample", FILE, "Open the sam&ple brief", lambda w: w.files.open_sample(), separated=True),
    Action("quit", FILE, "&Quit", lambda w: w.close(), ("Ctrl+Q",), separated=True),
    Action("undo", EDIT, "&Undo", commands.undo, ("Ctrl+Z",), lambda w: w.session.undo_available),
    Action("redo", EDIT, "&Redo", commands.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), lambda w: w.session.redo_available),
    Action("paste", EDIT, "Paste as &article", commands.paste, ("Ctrl+V",), _can_change, separated=True),
    Action("find", EDIT, "&Find in all articles", commands.find, ("Ctrl+F",), _has_articles, separated=True),
    Action("find_next", EDIT, "Find ne&xt", lambda w: commands.find_step(w, 1), ("F3",), _has_articles),
    Action("find_previous", EDIT, "Find pre&vious", lambda w: commands.find_step(w, -1), ("Shift+F3",), _has_articles),
    Action("find_passage", EDIT, "Find a pa&ssage", commands.find_passage, ("Ctrl+Alt+F",)),
    Action(
        "copy_quotation",
        EDIT,
        "&Copy as quotation",
        commands.copy_quotation,
        ("Ctrl+Shift+C",),
        commands.has_passage,
        separated=True,
    ),
    Action("copy_link", EDIT, "Copy &link to the passage", commands.copy_link, ("Ctrl+Shift+K",), commands.has_passage),
    Action("name", EDIT, "&Your name …", lambda w: w.files.ask_name(), separated=True),
    Action("preferences", EDIT, "Pr&eferences …", commands.show_preferences, ("Ctrl+,",)),
    *_tagging(),
    Action("subtag", TAG, "Su&b-tag …", lambda w: w.read.asking.ask_to_tag(), ("T",), _can_tag),
    Action("note", TAG, "&Note", commands.begin_note, ("Ctrl+E",), _has_chosen, separated=True),
    Action("who_else", TAG, "&Who else says this?", commands.who_else, ("W",), _has_articles),
    Action("remove", TAG, "&Remove tag", commands.remove_chosen, ("Ctrl+Backspace",), _has_chosen),
    *_suggesting(),
    Action("next", TAG, "Ne&xt passage", lambda w: commands.step(w, 1), ("F8",), _has_passages, separated=True),
    Action("previous", TAG, "&Previous passage", lambda w: commands.step(w, -1), ("Shift+F8",), _has_passages),
    Action("show_new", TAG, "Show what is new", lambda w: w.sharing.show_new(), ("Ctrl+Alt+N",), _has_news),
    Action("seen", TAG, "Mark everything as seen", lambda w: w.session.fresh.clear(), ("Ctrl+Alt+S",), _has_news),
    Action("details", ARTICLE, "&Title, author, date …", commands.describe_article, ("Ctrl+D",), _has_active),
    Action("update", ARTICLE, "A newer text …", lambda w: w.updating.ask(), (), _can_tag),
    Action("unsure", ARTICLE, "Passages to check …", lambda w: w.updating.show_unsure(), (), _has_unsure),
    Action("history", ARTICLE, "History …", lambda w: w.sharing.history(), ("Ctrl+Alt+H",), _has_articles),
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
        "read_to_end",
        ARTICLE,
        "Mark as re&ad",
        lambda w: w.read.progress.mark(w.read.panes.active_article),
        ("Ctrl+Shift+R",),
        _can_read,
        checked=lambda w: w.read.progress.is_read(w.read.panes.active_article),
        separated=True,
    ),
    Action(
        "remove_article",
        ARTICLE,
        "Ta&ke out of the brief",
        commands.remove_article,
        (),
        _can_tag,
        separated=True,
    ),
    *_weighing(),
    Action("desk_read", VIEW, "&Read", lambda w: w.show_desk("read"), ("Ctrl+1",)),
    Action("desk_weigh", VIEW, "&Weigh", lambda w: w.show_desk("weigh"), ("Ctrl+2",)),
    Action("desk_brief", VIEW, "&Brief", lambda w: w.show_desk("brief"), ("Ctrl+3",)),
    Action("zoom_in", VIEW, "Zoom &in", lambda w: commands.zoom_by(w, 10), ("Ctrl++", "Ctrl+="), separated=True),
    Action("zoom_out", VIEW, "Zoom &out", lambda w: commands.zoom_by(w, -10), ("Ctrl+-",)),
    Action("zoom_reset", VIEW, "&Actual size", lambda w: w.read.panes.set_zoom(100), ("Ctrl+0",)),
    *_typing(),
    *_panes(),
    *_theming(),
    Action("palette", HELP, "&Command palette …", commands.show_palette, ("Ctrl+Shift+P",)),
    Action("keys", HELP, "&Keyboard shortcuts", lambda w: w.show_keys(), ("F1",)),
    Action("about", HELP, "&About briefer", lambda w: w.show_about()),
)
