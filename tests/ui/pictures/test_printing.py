"""The pictures for the memo: sharp, the same each time, on white, and made without a window."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from briefer.core.fold import fold
from briefer.core.kinds import RISK
from briefer.core.resources import sample
from briefer.store import log
from briefer.ui.pictures import render
from tests.conftest import ROOT
from tests.core.examples import DAM, journal, state
from tests.core.weighed_briefs import many_points, weighed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from briefer.core.brief import Brief

NAMES = ["risk_picture", "matrix", "coverage"]
_ALONE = """
import hashlib
from briefer.core.fold import fold
from briefer.core.resources import sample
from briefer.store import log
from briefer.ui.pictures import render
read = log.read(sample("sample.briefer"))
for name, data in render(fold(read.header.brief, read.events)).items():
    print(name, hashlib.sha256(data).hexdigest())
"""


@pytest.fixture
def brief() -> Brief:
    read = log.read(sample("sample.briefer"))
    return fold(read.header.brief, read.events)


def picture(data: bytes) -> QImage:
    return QImage.fromData(data)


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_is_as_wide_as_it_prints_at_220_dots_to_the_inch(
    qapp: QApplication, brief: Brief, name: str
) -> None:
    del qapp
    image = picture(render(brief)[name])
    assert abs(image.dotsPerMeterX() * 0.0254 - 220) < 1
    wide = image.width() / image.dotsPerMeterX() * 100
    assert abs(wide - (10.3 if name == "risk_picture" else 16)) < 0.1


@pytest.mark.parametrize("name", NAMES)
def test_pictures_stand_on_white_and_are_not_empty(qapp: QApplication, brief: Brief, name: str) -> None:
    del qapp
    image = picture(render(brief)[name])
    points = [image.pixelColor(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
    white = sum(point == QColor("white") for point in points) / len(points)
    assert 0.2 < white < 0.97


def test_the_same_brief_gives_the_same_bytes(qapp: QApplication, brief: Brief) -> None:
    del qapp
    assert render(brief) == render(brief)


def test_a_program_without_a_window_gets_the_same_pictures() -> None:
    """Run twice, each in a process of its own: this one has its application already."""
    command = [sys.executable, "-c", _ALONE]
    told = [subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout for _ in range(2)]
    assert told[0] == told[1]
    assert [line.split()[0] for line in told[0].splitlines()] == NAMES


def test_what_there_is_nothing_to_show_of_is_left_out(qapp: QApplication) -> None:
    del qapp
    assert render(journal().brief) == {}
    only = journal()
    state(only, "The canal runs dry.", RISK.id)
    assert list(render(only.brief)) == ["risk_picture"]


def test_a_title_with_any_characters_is_drawn(qapp: QApplication) -> None:
    del qapp
    made = weighed()
    state(made, "The dam \u202e is \U0001f30a safe " + "and safe " * 80, RISK.id)
    assert list(render(made.brief)) == NAMES
    assert DAM.id in made.brief.articles


@pytest.mark.parametrize(("points", "articles"), [(60, 5), (100, 12)])
def test_pictures_of_much_still_fit_a_page(qapp: QApplication, points: int, articles: int) -> None:
    del qapp
    for name, data in render(many_points(points, articles).brief).items():
        image = picture(data)
        assert image.height() / image.dotsPerMeterY() <= 0.156, name
