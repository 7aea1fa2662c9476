"""Windows to try the frame on, each with settings of its own, closed at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import Annotate
from briefer.core.kinds import KINDS
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui import app
from tests.flows.driving import opened, settle
from tests.ui.using import write_articles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window

    Open = Callable[..., Window]


@pytest.fixture
def open_on(qtbot: QtBot) -> Open:
    """Return a function that opens a window on paths, and waits for what it reads."""
    return lambda *paths: opened(qtbot, app.open_window(paths))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three articles."""
    return write_articles(tmp_path / "Water")


@pytest.fixture
def window(open_on: Open, folder: Path) -> Window:
    """Return a window on three articles, the first of which has a passage of each kind."""
    window = open_on(folder)
    article = next(iter(window.session.brief.articles.values()))
    for kind, part in zip(KINDS, article.parts[1:], strict=False):
        window.session.do(Annotate(article.id, part.start, part.start + 20, kind.id))
    settle()
    return window


@pytest.fixture
def empty_brief(tmp_path: Path) -> Path:
    """Return a brief without articles."""
    path = tmp_path / "Empty.briefer"
    new_brief(path, settings.load())
    return path
