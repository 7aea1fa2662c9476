"""The pictures at their fullest: a matrix of a hundred points against twelve articles, and all of them as PNG."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from briefer.core.coverage import coverage
from briefer.core.matrix import matrix
from briefer.core.risk_picture import risk_picture
from briefer.store import settings
from briefer.store.brief_file import new_brief
from briefer.ui.pictures import render
from briefer.ui.pictures.matrix_view import MatrixView
from briefer.ui.session import Session
from briefer.ui.theme import Look
from tests.core.weighed_briefs import many_changes

if TYPE_CHECKING:
    from collections.abc import Callable

POINTS, ARTICLES, RUNS = 100, 12, 9


def run() -> list[str]:
    """Return the medians."""
    QApplication.instance() or QApplication([])
    person, path = settings.load(), Path(tempfile.mkdtemp()) / "bench.briefer"
    new_brief(path, person, many_changes(POINTS, ARTICLES))
    session = Session(person)
    session.open(path)
    lines = _lines(session)
    session.close()
    return lines


def _lines(session: Session) -> list[str]:
    brief, look = session.brief, Look("light")
    began = time.perf_counter()
    view = MatrixView(session, look)
    view.resize(1_240, 800)
    view.grab()
    opened = (time.perf_counter() - began) * 1000
    painted = _milliseconds(view.grab)
    view.deleteLater()
    size = f"{POINTS} points x {ARTICLES} articles"
    return [
        f"{size}: matrix worked out {_milliseconds(lambda: matrix(brief)):.1f} ms",
        f"shown at first {opened:.0f} ms, painted again {painted:.1f} ms",
        f"risk picture worked out {_milliseconds(lambda: risk_picture(brief)):.1f} ms",
        f"coverage worked out {_milliseconds(lambda: coverage(brief)):.1f} ms",
        f"all three as PNG for the memo {_milliseconds(lambda: render(brief)):.0f} ms",
    ]


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times) * 1000
