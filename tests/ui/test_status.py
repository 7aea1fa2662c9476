"""The line at the foot, the bar on top: plain words, whatever the files are called, in a window of any width."""

from __future__ import annotations

import shutil
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from briefer.core.errors import BrieferError
from briefer.ui.wording import counted
from tests.flows.driving import settle
from tests.ui.using import told

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.ui.window import Window
    from tests.ui.conftest import Open

LONG = "A sentence that goes on and on about what could not be read. " * 12


def test_counts_and_place_follow_what_is_done(window: Window) -> None:
    assert window.status.counts.text() == "3 passages"
    window.session.undo()
    assert window.status.counts.text() == "2 passages"
    assert window.status.zoom.text() == "100 %"
    assert window.status.saved.text() in {"All saved", "Saving …"}
    window.session.flush()
    settle()
    assert window.status.saved.text() == "All saved"
    assert str(window.session.path) in window.status.saved.toolTip()


def test_an_error_stays_until_something_else_is_said(window: Window) -> None:
    window.session.failed.emit(BrieferError("It did not work.", "Try again."))
    assert told(window) == "It did not work. Try again."
    assert not window.status._fade.isActive()
    window.session.told.emit("It worked.")
    assert told(window) == "It worked."
    assert window.status._fade.isActive()
    window.status._fade.timeout.emit()
    assert told(window) == ""
    assert window.status.told.toolTip() == ""


def test_a_long_sentence_never_widens_the_window_and_can_be_read_whole(window: Window) -> None:
    window.resize(960, 640)
    settle()
    before = window.minimumSizeHint().width()
    window.session.failed.emit(BrieferError(LONG))
    settle()
    assert window.width() == 960
    assert window.minimumSizeHint().width() == before
    assert LONG.strip() in window.status.told.toolTip()


def test_a_cut_sentence_ends_in_an_ellipsis_in_its_colour(window: Window) -> None:
    window.session.failed.emit(BrieferError(LONG))
    settle()
    image = window.status.told.grab().toImage()
    ink = window.look.theme.warning.rgb()
    points = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == ink]
    assert points
    # The dots stand on the base line, near the right edge.
    assert max(x for x, _y in points) > image.width() - 40
    assert max(x for x, _y in points) < image.width()


@pytest.mark.parametrize("name", ["The gauge", "\u05d4\u05e9\u05e2\u05e8"])
def test_a_sentence_that_begins_with_a_name_written_from_the_right_still_stands_at_the_left(
    window: Window, name: str
) -> None:
    window.session.told.emit(f"“{name}” added.")
    settle()
    label = window.status.told
    image = label.grab().toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    inked = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != ground]
    assert inked
    assert max(inked) < image.width() / 2


def test_names_of_files_are_never_taken_for_markup(open_on: Open, empty_brief: Path) -> None:
    odd = empty_brief.with_name("<h1>Big & bold<h1>.briefer")
    shutil.copy(empty_brief, odd.parent / "x.briefer")
    (odd.parent / "x.briefer").rename(odd)
    window = open_on(odd)
    name = next(label for label in window.findChildren(QLabel) if "Big & bold" in label.text())
    assert name.textFormat() is Qt.TextFormat.PlainText
    assert "&lt;h1&gt;" in name.toolTip()
    window.actions_by_id["save"].trigger()
    assert window.status.told.textFormat() is Qt.TextFormat.PlainText
    assert "<h1>" in told(window)
    assert "<h1>" not in window.status.told.toolTip()


def test_a_long_name_is_cut_and_told_by_the_tooltip(open_on: Open, empty_brief: Path) -> None:
    long = empty_brief.with_stem("A question of water " * 8 + "end")
    empty_brief.rename(long)
    window = open_on(long)
    name = next(label for label in window.findChildren(QLabel) if label.text().startswith("A question of water"))
    assert name.width() <= 300
    assert "end.briefer" in name.toolTip()
    window.resize(720, 480)
    settle()
    assert window.width() == 720
    assert name.width() < 300


@pytest.mark.parametrize("width", [720, 960, 1440])
def test_nothing_of_the_status_line_overlaps(window: Window, width: int) -> None:
    window.resize(width, 600)
    window.session.failed.emit(BrieferError(LONG))
    settle()
    line = window.status
    labels = [line.saved, line.counts, line.told, line.place, line.zoom]
    for left, right in pairwise(labels):
        assert left.geometry().right() < right.geometry().left()
    assert labels[-1].geometry().right() <= line.width()


@given(st.integers(min_value=0, max_value=10**7))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_counts_are_worded_in_the_singular_for_one_only(number: int) -> None:
    said = counted("%n passage(s)", number)
    assert said.endswith("passage" if number == 1 else "passages")
    assert int(said.split()[0].replace(",", "")) == number
