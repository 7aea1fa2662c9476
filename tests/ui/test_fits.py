"""No screen cuts words or lays widgets over each other: in neither language, at no width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.fitting import flaws
from tools.screens.rendering import close, dressed, shown
from tools.screens.states import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.ui.window import Window

SIZES = ((2560, 1440), (1440, 900), (1024, 768), (720, 700))
ENGLISH = {
    "read-chosen",
    "read-find",
    "read-crowded",
    "who-else",
    "conflicts",
    "brief-recompile",
    "weigh-point",
    "keys",
}
"""Screens that are measured in English, too: what fits in Spanish, whose words are longer, nearly always does."""
CASES = [(name, "es") for name in SCREENS] + [(name, "en") for name in SCREENS if name in ENGLISH]


@pytest.fixture
def screen(name: str, language: str) -> Iterator[Window]:
    window = shown(name, language)
    yield window
    close(window)


@pytest.mark.parametrize(("name", "language"), CASES)
def test_a_screen_fits_at_every_width(screen: Window, name: str, language: str) -> None:
    found = []
    for width, height in SIZES:
        dressed(screen, "light", (width, height))
        assert screen.width() == width
        found += [f"{name} in {language} at {width}: {flaw}" for flaw in flaws(screen)]
    assert not found, "\n".join(found)
