"""Three articles, two of which say the same in other words, and a panel to ask about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import AddArticle
from briefer.ui.who_else.panel import WhoElse
from tests.core.examples import article
from tests.ui.pictures.conftest import look, session, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

__all__ = ["look", "session", "shown"]

HERALD = article(
    "The upper province will close its gates after a third failed season.\nThe harvest was poor, and bread was dear.",
    publisher="Herald",
)
COURIER = article(
    "Nobody in the capital spoke of it.\nIf a third season fails, closing the gates is what the province will do.",
    publisher="Courier",
)
OBSERVER = article(
    "The province has never closed its gates, and no failed season will make it.\nBread costs what it did.",
    publisher="Observer",
)


@pytest.fixture
def three(session: Session) -> Session:
    """Add the three articles."""
    for base in (HERALD, COURIER, OBSERVER):
        session.do(AddArticle(base))
    return session


@pytest.fixture
def panel(
    three: Session,
    look: Look,
    shown: Callable[[QWidget, int, int], None],
) -> WhoElse:
    """Show a panel that was asked nothing yet."""
    panel = WhoElse(three, look)
    shown(panel, 360, 600)
    return panel


@pytest.fixture
def answered(qtbot: QtBot, panel: WhoElse) -> Callable[[], list[str]]:
    """Return a function that waits for the answers and returns their sentences."""

    def wait() -> list[str]:
        qtbot.waitUntil(lambda: not panel.searcher.busy, timeout=10_000)
        return [panel.model.index(n, 0).data() for n in range(panel.model.rowCount())]

    return wait
