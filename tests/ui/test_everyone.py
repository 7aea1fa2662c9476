"""Every screen can be heard, and gone through by Tab alone, in each theme: measured over all there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui import contrasts, speaking, tabbing
from tools.screens.rendering import USUAL, close, dressed, shown
from tools.screens.states import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from briefer.ui.window import Window

THEMES = ("light", "dark", "sepia")
ALIKE = {
    "read-sans",
    "read-told",
    "read-error",
    "read-selected",
    "read-grid",
    "read-several",
    "menu-tag",
    "menu-view",
    "menu-weigh",
}
"""Screens on which Tab leads where it leads on others."""


@pytest.fixture(autouse=True)
def steady_caret(qapp: QApplication) -> Iterator[None]:
    """Let the caret stand still, so that it is in every picture."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.fixture
def screen(name: str) -> Iterator[Window]:
    window = shown(name, "en")
    yield window
    close(window)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_read_and_heard_and_gone_through(screen: Window, name: str) -> None:
    # First light, then dark: what is coloured once only keeps the colours of paper.
    dressed(screen, "dark", USUAL)
    found = [f"{flaw} in dark" for flaw in contrasts.flaws(screen)]
    theme = THEMES[list(SCREENS).index(name) % len(THEMES)]
    dressed(screen, theme, USUAL)
    found += [*contrasts.flaws(screen), *speaking.flaws(screen)]
    if name not in ALIKE:
        found += tabbing.flaws(screen)
    assert not found, f"{name}, {theme}:\n" + "\n".join(found)
