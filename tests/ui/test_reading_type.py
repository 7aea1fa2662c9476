"""The reading type: face, size, measure and leading, set in the menu, seen at once, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontInfo

from briefer.store import settings
from briefer.ui import app
from briefer.ui.commands import TYPE_BOUNDS
from tests.flows.driving import opened, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from briefer.ui.window import Window


def choose(window: Window, *actions: str) -> None:
    """Choose entries of the View menu."""
    for name in actions:
        window.actions_by_id[name].trigger()
    settle()


def line(window: Window) -> tuple[float, float]:
    """Return how far lines are apart in the first article's longest paragraph, and the most characters in one."""
    view = window.read.panes.panes[0].view
    assert view.shown is not None
    longest = max(view.shown.parts, key=lambda part: part.end - part.start)
    layout = view.document().findBlock(view.units.to_utf16(longest.start)).layout()
    lines = [layout.lineAt(n) for n in range(layout.lineCount())]
    return lines[1].y() - lines[0].y(), max(each.textLength() for each in lines)


def family(window: Window) -> str:
    """Return the family that the first article is set in."""
    return QFontInfo(window.read.panes.panes[0].view.document().defaultFont()).family()


def test_sans_and_serif(window: Window) -> None:
    assert family(window) == window.look.reading_family
    choose(window, "type.sans")
    assert family(window) == window.look.interface_family
    assert window.actions_by_id["type.sans"].isChecked()
    assert not window.actions_by_id["type.serif"].isChecked()
    choose(window, "type.serif")
    assert family(window) == window.look.reading_family


def test_larger_and_smaller(window: Window) -> None:
    before = line(window)[0]
    choose(window, "type.larger", "type.larger")
    larger = line(window)[0]
    assert larger > before + 2
    choose(window, "type.smaller", "type.smaller", "type.smaller")
    assert line(window)[0] < before


def test_lines_further_apart_and_closer(window: Window) -> None:
    before = line(window)[0]
    choose(window, "type.airier")
    assert line(window)[0] == pytest.approx(before * 1.72 / 1.62, abs=0.6)
    choose(window, "type.denser", "type.denser")
    assert line(window)[0] == pytest.approx(before * 1.52 / 1.62, abs=0.6)


def test_longer_and_shorter_lines(window: Window) -> None:
    window.read.panes.maximise(window.read.panes.panes[0])
    settle()
    before = line(window)[1]
    choose(window, "type.wider", "type.wider", "type.wider")
    wider = line(window)[1]
    assert wider > before + 5
    choose(window, *["type.narrower"] * 6)
    assert line(window)[1] < before - 5


@pytest.mark.parametrize(
    ("action", "field", "end"),
    [("larger", "size", 1), ("smaller", "size", 0), ("wider", "measure", 1), ("narrower", "measure", 0),
     ("airier", "leading", 1), ("denser", "leading", 0)],
)  # fmt: skip
def test_there_are_bounds(window: Window, action: str, field: str, end: int) -> None:
    choose(window, *[f"type.{action}"] * 18)
    assert getattr(window.look.type, field) == TYPE_BOUNDS[field][end]


def test_the_type_is_kept_for_all_briefs(window: Window, qtbot: QtBot) -> None:
    choose(window, "type.sans", "type.larger", "type.wider", "type.airier")
    assert settings.load().type == settings.ReadingType("sans", 16.5, 72, 1.72)
    assert window.close()
    again = opened(qtbot, app.open_window())
    assert again.look.type == settings.ReadingType("sans", 16.5, 72, 1.72)
    assert family(again) == again.look.interface_family
    choose(again, "type.usual")
    assert settings.load().type == settings.ReadingType()


def test_the_reading_place_stays(window: Window) -> None:
    window.read.panes.set_zoom(250)
    view = window.read.panes.panes[0].view
    assert view.shown is not None
    view.go_to(view.shown.parts[2].start)
    choose(window, "type.sans", "type.larger", "type.airier", "theme.sepia")
    assert view.place == view.shown.parts[2].start


def test_sepia_is_one_of_the_themes(window: Window) -> None:
    choose(window, "theme.sepia")
    assert window.look.theme.name == "sepia"
    assert window.actions_by_id["theme.sepia"].isChecked()
    assert settings.load().theme == "sepia"
    image = window.read.panes.panes[0].view.viewport().grab().toImage()
    assert image.pixelColor(2, image.height() - 2) == window.look.theme.paper
