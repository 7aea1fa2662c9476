"""What the Weigh menu offers: the views of the Weigh desk, and what the evidence board's own keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui import commands
from briefer.ui.actions.action import WEIGH, Action
from briefer.ui.actions.states import can_change, weighs
from briefer.ui.weigh_desk.keys import BOARD_KEYS, WEIGH_VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterator


def _weighing() -> Iterator[Action]:
    """Yield the views of the Weigh desk, and what the evidence board's own keys do, for those who look in menus."""
    for n, (view, title) in enumerate(WEIGH_VIEWS, start=1):
        yield Action(
            f"weigh.{view}",
            WEIGH,
            title,
            lambda window, view=view: window.weigh.show_view(view),  # type: ignore[misc]
            (str(n),),
            weighs,
            checked=lambda window, view=view: weighs(window) and window.weigh.view == view,  # type: ignore[misc]
        )
    yield Action(
        "weigh.new",
        WEIGH,
        "New point",
        commands.new_point,
        ("Ctrl+Shift+N",),
        lambda window: weighs(window) and can_change(window),
        separated=True,
    )
    for key in BOARD_KEYS:
        yield Action(
            key.id,
            WEIGH,
            key.title,
            lambda window, key=key: window.weigh.acts.do(key),  # type: ignore[misc]
            key.keys,
            lambda window, key=key: weighs(window) and window.weigh.acts.can(key),  # type: ignore[misc]
            by_desk=True,
            separated=key.act in {"support", "take", "fold_all"},
        )


WEIGH_ACTIONS = tuple(_weighing())
