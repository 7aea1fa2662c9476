"""One window for all themes and widths of a screen: what takes time is getting there."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from briefer.store import settings
from briefer.ui import app
from tests.flows.driving import settle
from tools.screens.states import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from briefer.ui.window import Window

    Size = tuple[int, int]


USUAL = 1440, 900
"""Pixels of the window in which a screen is brought about."""


class Picture(NamedTuple):
    """A picture of a screen, and of what it is one."""

    screen: str
    theme: str
    width: int
    language: str
    path: Path


def render(
    folder: Path, screens: Sequence[str], themes: Sequence[str], sizes: Sequence[Size], languages: Sequence[str]
) -> list[Picture]:
    """Save the screens whose names begin so, in all themes, sizes in pixels and languages."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [name for name in SCREENS if name.startswith(tuple(screens))]
    pictures = []
    for language in languages:
        for name in wanted:
            window = shown(name, language)
            for size in sizes:
                for theme in themes:
                    dressed(window, theme, size)
                    path = folder / f"{name}-{language}-{theme}-{size[0]}.png"
                    grabbed(window).save(str(path))
                    pictures.append(Picture(name, theme, size[0], language, path))
            close(window)
    return pictures


def shown(screen: str, language: str) -> Window:
    """Return a window that shows a screen, on a sample brief of its own."""
    app.application()
    kept = settings.load()
    kept.language, kept.name = language, "Ana Meyer"
    settings.save(kept)
    window = app.open_window()
    window.resize(*USUAL)
    window.show()
    window.activateWindow()
    settle()
    SCREENS[screen](window)
    settle()
    return window


def dressed(window: Window, theme: str, size: Size) -> None:
    """Show a window in a theme and a size."""
    window.look.set_mode(theme)
    window.resize(*size)
    settle()


def grabbed(window: Window) -> QImage:
    """Return a picture of a window with the dialogs and menus over it."""
    picture = window.grab().toImage()
    painter = QPainter(picture)
    for other in over(window):
        frame = other.geometry().translated(-window.pos()).adjusted(-1, -1, 0, 0)
        painter.drawPixmap(frame.topLeft() + QPoint(1, 1), other.grab())
        painter.setPen(window.look.theme.third)
        painter.drawRect(frame)
    painter.end()
    return picture


def over(window: Window) -> Iterator[QWidget]:
    """Yield the windows that are seen over a window."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            yield other


def close(window: Window) -> None:
    """Close a window and forget all it wrote."""
    for other in over(window):
        other.close()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    home = settings.data_dir()
    shutil.rmtree(home)
    Path(home).mkdir()
