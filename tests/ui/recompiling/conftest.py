"""A window whose memo was written, and the edits of its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import WriteMemo
from tests.flows.driving import settle
from tests.memo.word.recompile.editing import edited
from tests.ui.conftest import empty_brief, folder, open_on, window

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefer.ui.recompiling.panel import RecompilePanel
    from briefer.ui.window import Window
    from tests.memo.word.recompile.editing import Edit

    Give = Callable[..., None]

__all__ = ["empty_brief", "folder", "open_on", "window"]

OLD, NEW = "It rained last week.", "It has not rained since."


@pytest.fixture
def memo(window: Window, folder: Path) -> Path:
    """Return the memo of a brief, as it was just written."""
    for key, value in {"to": "The Minister", "background": OLD, "bottom_line": "Wait."}.items():
        window.session.do(WriteMemo(key, value))
    path = folder / "For the minister.docx"
    window.files.write_memo_at(path)
    return path


@pytest.fixture
def give_back(memo: Path) -> Give:
    """Return a function that lets the reader edit the memo."""

    def give(*edits: Edit) -> None:
        memo.write_bytes(edited(memo.read_bytes(), *edits))

    return give


def rewrite(window: Window, key: str = "background", value: str = NEW) -> None:
    """Write a field of the memo anew."""
    window.session.do(WriteMemo(key, value))
    settle()


def asked(window: Window, memo: Path) -> RecompilePanel:
    """Write the memo, and return the panel that asks."""
    window.files.write_memo_at(memo)
    settle()
    panel = window.files.memos.panel
    assert panel is not None
    return panel
