"""What the Article menu offers: one article's data, its pane, and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.records import Role
from briefer.ui import commands
from briefer.ui.actions.action import ARTICLE, Action
from briefer.ui.actions.states import can_close, can_read, can_tag, has_active, has_articles, has_unsure, is_offered
from briefer.ui.panels.article_dialog import HISTORY_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator


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
            can_tag,
            separated=role is Role.FURNITURE,
        )


ARTICLE_ACTIONS: tuple[Action, ...] = (
    Action("details", ARTICLE, "&Title, author, date …", commands.describe_article, ("Ctrl+D",), has_active),
    Action("update", ARTICLE, "A newer text …", lambda w: w.updating.ask(), (), can_tag),
    Action(
        "likely", ARTICLE, "A newer text? …", lambda w: w.updating.line.take_keyboard(), ("Ctrl+Alt+U",), is_offered
    ),
    Action("unsure", ARTICLE, "Passages to check …", lambda w: w.updating.show_unsure(), ("Ctrl+Alt+P",), has_unsure),
    Action("history", ARTICLE, "History …", lambda w: w.sharing.history(), HISTORY_KEYS, has_articles),
    Action("pane_new", ARTICLE, "Open the next article &beside", commands.open_next_beside, ("Ctrl+T",), has_articles),
    Action("pane_close", ARTICLE, "&Close pane", lambda w: w.read.panes.close_active(), ("Ctrl+W",), can_close),
    Action(
        "pane_left",
        ARTICLE,
        "Move pane &left",
        lambda w: w.read.panes.move_active(-1),
        ("Ctrl+Shift+PgUp",),
        can_read,
    ),
    Action(
        "pane_right",
        ARTICLE,
        "Move pane &right",
        lambda w: w.read.panes.move_active(1),
        ("Ctrl+Shift+PgDown",),
        can_read,
    ),
    Action("pane_next", ARTICLE, "Ne&xt pane", lambda w: w.read.panes.step_active(1), ("F6", "Ctrl+Tab"), can_read),
    *_marking(),
    Action(
        "read_to_end",
        ARTICLE,
        "Mark as re&ad",
        lambda w: w.read.progress.mark(w.read.panes.active_article),
        ("Ctrl+Shift+R",),
        can_read,
        checked=lambda w: w.read.progress.is_read(w.read.panes.active_article),
        separated=True,
    ),
    Action(
        "remove_article",
        ARTICLE,
        "Ta&ke out of the brief",
        commands.remove_article,
        (),
        can_tag,
        separated=True,
    ),
)
