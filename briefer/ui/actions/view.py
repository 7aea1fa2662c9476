"""What the View menu offers: desks, zoom and colours; type and panes stand in modules of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui import commands
from briefer.ui.actions.action import VIEW, Action
from briefer.ui.actions.panes import PANE_ACTIONS
from briefer.ui.actions.reading_type import TYPE_ACTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator


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


VIEW_ACTIONS: tuple[Action, ...] = (
    Action("desk_read", VIEW, "&Read", lambda w: w.show_desk("read"), ("Ctrl+1",)),
    Action("desk_weigh", VIEW, "&Weigh", lambda w: w.show_desk("weigh"), ("Ctrl+2",)),
    Action("desk_brief", VIEW, "&Brief", lambda w: w.show_desk("brief"), ("Ctrl+3",)),
    Action("zoom_in", VIEW, "Zoom &in", lambda w: commands.zoom_by(w, 10), ("Ctrl++", "Ctrl+="), separated=True),
    Action("zoom_out", VIEW, "Zoom &out", lambda w: commands.zoom_by(w, -10), ("Ctrl+-",)),
    Action("zoom_reset", VIEW, "&Actual size", lambda w: w.read.panes.set_zoom(100), ("Ctrl+0",)),
    *TYPE_ACTIONS,
    *PANE_ACTIONS,
    *_theming(),
)
