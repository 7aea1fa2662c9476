"""One program for one user: a second start hands links and files to the window that shows their brief."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.core.passage_link import is_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.ui.window import Window


def handed_over(names: Sequence[str]) -> bool:
    """Tell whether a window that runs took what is named. What is not there, nobody takes.

    Raises `BrieferError` if there is no folder in which windows could be found.
    """
    if not names or not all(is_link(name) or Path(name).exists() for name in names):
        return False
    try:
        from briefer.ui.handover.giving import give
    except ImportError:  # the system lacks a library of Qt's network: then each start has a window of its own
        return False
    return give([name if is_link(name) else str(Path(name).absolute()) for name in names])


@contextmanager
def at_the_door(window: Window) -> Iterator[None]:
    """Let later starts hand over to a window meanwhile. Raises `BrieferError` if there is no folder to be found in."""
    try:
        from briefer.ui.handover.taking import Door
    except ImportError:
        yield
        return
    door = Door(window)
    try:
        yield
    finally:
        door.close()
