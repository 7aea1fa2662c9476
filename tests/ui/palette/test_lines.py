"""Lines as they are read out and painted: in each theme, at any width, with and without all they may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from briefer.core.kinds import RISK
from briefer.ui.palette.line_rows import LineRows
from briefer.ui.palette.lines import Line, LineModel
from briefer.ui.panels.row_list import RowList
from briefer.ui.theme import Look
from tests.ui.colours import share_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LINES = (
    Line("Write memo", aside="File", keys="Ctrl+M", head="Commands"),
    Line("Undo", aside="Edit · There is nothing to undo", keys="Ctrl+Z, Alt+Back", dim=True),
    Line("The gates may close for good " * 9, "Courier ¶ 3", head="Passages", kind=RISK),
    Line("Changed", keys="F9", strong=True),
    Line(""),
)


@pytest.fixture(params=["light", "dark", "sepia"])
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[tuple[RowList, Look]]:
    look, model, rows = Look(request.param), LineModel(), RowList()
    rows.setItemDelegate(LineRows(model, look, rows))
    rows.setModel(model)
    model.show(LINES)
    qtbot.addWidget(rows)
    rows.resize(420, 300)
    rows.show()
    # The list must go before its model does.
    yield rows, look
    rows.setModel(None)


def test_a_screen_reader_hears_all_of_a_line(shown: tuple[RowList, Look]) -> None:
    model = shown[0].model()
    spoken = [str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(len(LINES))]
    assert spoken[0] == "Write memo, Ctrl+M, File, Commands"
    assert "There is nothing to undo" in spoken[1]
    assert spoken[2].startswith("Risk, The gates")
    assert spoken[2].endswith("Courier ¶ 3, Passages")


def test_headings_and_details_take_room_of_their_own(shown: tuple[RowList, Look]) -> None:
    heights = [shown[0].sizeHintForRow(n) for n in range(len(LINES))]
    assert heights[2] > heights[0] > heights[1] == heights[3] == heights[4]


def test_the_badge_and_the_chosen_line_are_painted_in_the_theme(shown: tuple[RowList, Look]) -> None:
    rows, look = shown
    rows.setCurrentIndex(rows.model().index(1, 0))
    picture = rows.grab().toImage()
    assert share_of(picture, look.theme.look(RISK).colour) > 0
    assert share_of(picture, look.theme.selected) > 0.03


@pytest.mark.parametrize("width", [40, 120, 900])
def test_any_width_will_do(shown: tuple[RowList, Look], width: int) -> None:
    shown[0].resize(width, 300)
    assert not shown[0].grab().isNull()
