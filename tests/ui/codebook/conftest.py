"""A window on three articles with a small codebook, and hands to work on its trees with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.kinds import RISK
from tests.flows.driving import opened, settle
from tests.ui.codebook.hands import Hands
from tests.ui.using import write_articles

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    """Return a window on three articles."""
    from briefer.ui import app

    return opened(qtbot, app.open_window([write_articles(tmp_path / "Water")]))


@pytest.fixture
def hands(window: Window) -> Hands:
    """Return hands at the tree of risks: Flood, under it Dam break, and Drought."""
    hands = Hands(window, RISK)
    flood = hands.make("Flood", key="1")
    hands.make("Dam break", parent=flood)
    hands.make("Drought", key="2")
    settle()
    return hands
