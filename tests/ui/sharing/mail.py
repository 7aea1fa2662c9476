"""A colleague's copy of a window's brief, on which they work, to be mailed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.people import BEN, change

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.changes import Change
    from briefer.ui.window import Window


def from_ben(window: Window, folder: Path, *asked: Change) -> Path:
    """Return Ben's file after he did something to a copy of the brief as it is now."""
    assert window.session.path is not None
    assert window.session.flush()
    folder.mkdir(exist_ok=True)
    copy = folder / "Water.briefer"
    copy.write_bytes(window.session.path.read_bytes())
    change(copy, BEN, *asked)
    return folder / "Water.ben-osei.briefer"
