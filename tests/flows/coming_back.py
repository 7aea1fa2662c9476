"""Close the window, read the file from the disk, and start the program again: what was done is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui import app
from tests.flows.driving import opened
from tests.ui.using import on_disk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefer.core.brief import Brief
    from briefer.ui.window import Window


def come_back(qtbot: QtBot, window: Window) -> tuple[Window, Brief]:
    """Close a window and open the program anew; return its window, and the brief that the file gave meanwhile."""
    path, before = window.session.path, window.session.brief
    assert path is not None
    assert window.close()
    there = on_disk(path)
    assert there == before
    again = opened(qtbot, app.open_window())
    assert (again.session.path, again.session.brief) == (path, there)
    return again, there
