"""What the menu View > Panes offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui import commands
from briefer.ui.actions.action import PANES, VIEW, Action
from briefer.ui.actions.states import can_read, reads_articles

if TYPE_CHECKING:
    from collections.abc import Iterator


def _panes() -> Iterator[Action]:
    for count, title in enumerate(("&One", "&Two", "T&hree", "&Four", "F&ive", "&Six"), start=1):
        yield Action(
            f"panes.{count}",
            VIEW,
            title,
            lambda window, count=count: window.read.panes.set_count(count),  # type: ignore[misc]
            (f"Alt+{count}",),
            reads_articles,
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
            reads_articles,
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
        can_read,
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
        reads_articles,
        checked=lambda window: window.read.panes.in_step,
        submenu=PANES,
    )


PANE_ACTIONS = tuple(_panes())
