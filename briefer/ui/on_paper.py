"""What the command line has drawn, where Qt is installed: the memo's pictures, and its pages as PDF."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from briefer.ui import app
from briefer.ui.memo_desk.writing import PDF, memo_bytes
from briefer.ui.pictures import render
from briefer.ui.theme import Look

if TYPE_CHECKING:
    from briefer.core.brief import Brief


def pictures(brief: Brief) -> dict[str, bytes]:
    """Return a PNG of each picture of a brief that has something to show, by its section's id."""
    return render(brief)


def pdf(brief: Brief) -> bytes:
    """Return the pages of a brief's memo."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = app.application()
    data = memo_bytes(brief, PDF, Look("light"))
    del application
    return data
