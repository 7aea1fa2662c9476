"""What the Tag menu offers: tagging, notes, suggestions, and the way through the passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.kinds import KINDS
from briefer.ui import commands
from briefer.ui.actions.action import SUGGESTIONS, TAG, Action
from briefer.ui.actions.states import can_read, can_tag, has_articles, has_chosen, has_news, has_passages

if TYPE_CHECKING:
    from collections.abc import Iterator


def _tagging() -> Iterator[Action]:
    for kind in KINDS:
        yield Action(
            f"tag.{kind.id}",
            TAG,
            kind.label,
            lambda window, kind=kind: window.read.tag(kind.id),  # type: ignore[misc]
            (kind.key,),
            can_tag,
            kind,
        )


def _suggesting() -> Iterator[Action]:
    yield Action(
        "suggest",
        TAG,
        "&Show suggestions",
        commands.show_suggestions,
        ("Ctrl+Shift+E",),
        can_read,
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
            can_read,
            separated=id_ in {"next", "again"},
            submenu=SUGGESTIONS,
        )


TAG_ACTIONS: tuple[Action, ...] = (
    *_tagging(),
    Action("subtag", TAG, "Su&b-tag …", lambda w: w.read.asking.ask_to_tag(), ("T",), can_tag),
    Action("note", TAG, "&Note", commands.begin_note, ("Ctrl+E",), has_chosen, separated=True),
    Action("who_else", TAG, "&Who else says this?", commands.who_else, ("W",), has_articles),
    Action("remove", TAG, "&Remove tag", commands.remove_chosen, ("Ctrl+Backspace",), has_chosen),
    *_suggesting(),
    Action("next", TAG, "Ne&xt passage", lambda w: commands.step(w, 1), ("F8",), has_passages, separated=True),
    Action("previous", TAG, "&Previous passage", lambda w: commands.step(w, -1), ("Shift+F8",), has_passages),
    Action("show_new", TAG, "Show what is new", lambda w: w.sharing.show_new(), ("Ctrl+Alt+N",), has_news),
    Action("seen", TAG, "Mark everything as seen", lambda w: w.session.fresh.clear(), ("Ctrl+Alt+S",), has_news),
)
