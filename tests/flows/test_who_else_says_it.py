"""On five articles as found on the web: a risk gathers its sources from all of them, by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefer.core.changes import Annotate, PointFromPassage
from briefer.core.kinds import RISK
from briefer.core.matrix import alt_text, matrix
from briefer.core.records import Role, Side
from briefer.core.weighing import standing_of
from briefer.ui import app
from briefer.ui.pictures import render
from briefer.ui.who_else.dock import dock_of
from tests.flows.driving import opened, press, settle
from tests.ui.using import on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from briefer.core.ids import PointId
    from briefer.ui.window import Window


@pytest.fixture
def window(qtbot: QtBot, real_articles: tuple[Path, ...], tmp_path: Path) -> Window:
    folder = tmp_path / "Articles"
    folder.mkdir()
    for path in real_articles:
        (folder / path.name).write_bytes(path.read_bytes())
    return opened(qtbot, app.open_window([folder]))


@pytest.fixture
def point(window: Window) -> PointId:
    """Tag a long paragraph's beginning of the first article, and make a point of it."""
    article = next(iter(window.session.brief.articles.values()))
    part = max((p for p in article.parts if p.role is Role.BODY), key=lambda p: min(p.end - p.start, 500))
    tagging = Annotate(article.id, part.start, min(part.end, part.start + 240), RISK.id)
    window.session.do(tagging)
    making = PointFromPassage(tagging.id)
    window.session.do(making)
    return making.id


def ask(qtbot: QtBot, window: Window, point: PointId) -> int:
    """Choose the point on the board, press W, wait, and return how many answers came."""
    window.show_desk("weigh")
    window.weigh.choice.choose_point(point)
    window.weigh.begin()
    settle()
    press(window, "W")
    qtbot.waitUntil(lambda: not dock_of(window).panel.searcher.busy, timeout=20_000)
    settle()
    return dock_of(window).panel.model.rowCount()


def test_a_point_gathers_sources_from_every_article(qtbot: QtBot, window: Window, point: PointId) -> None:
    brief, keys = window.session.brief, iter(["Return", "Return", "D", "Return"])
    while standing_of(brief, brief.points[point]).silent:
        heard = len(brief.articles) - len(standing_of(brief, brief.points[point]).silent)
        assert ask(qtbot, window, point) > 0
        press(window, next(keys))
        assert len(brief.articles) - len(standing_of(brief, brief.points[point]).silent) == heard + 1
        press(window, "Escape")
    standing = standing_of(brief, brief.points[point])
    assert (len(standing.supporters), len(standing.disputers), standing.contested) == (4, 1, True)
    for passage in brief.annotations.values():
        assert brief.articles[passage.article].text[slice(*passage.span)] == passage.quote
    assert ask(qtbot, window, point) == 0
    assert dock_of(window).panel.empty.sentence.text() == "All articles speak to it already."


def test_what_was_added_is_on_the_disk_in_the_matrix_and_on_paper(qtbot: QtBot, window: Window, point: PointId) -> None:
    assert ask(qtbot, window, point) > 0
    press(window, "D")
    assert window.session.flush()
    assert window.session.path is not None
    there = on_disk(window.session.path)
    assert sorted(there.sides[point].values()) == [Side.DISPUTES, Side.SUPPORTS]
    (row,) = matrix(there).rows
    assert sorted(cell.words for cell in row.cells) == ["1 disputes", "1 supports", "silent", "silent", "silent"]
    assert "1 disputes" in alt_text(matrix(there))
    assert set(render(there)) == {"risk_picture", "matrix", "coverage"}


def test_each_addition_is_one_undo(qtbot: QtBot, window: Window, point: PointId) -> None:
    ask(qtbot, window, point)
    before = window.session.brief.snapshot()
    for key in ("Return", "Down", "X", "Down", "D"):
        press(window, key)
    assert len(window.session.brief.annotations) == len(before.annotations) + 3
    assert len(window.session.brief.contradictions) == 1
    for _ in range(3):
        press(window, "Ctrl+Z")
    assert window.session.brief.annotations == before.annotations
    assert {p: s for p, s in window.session.brief.sides.items() if s} == {p: s for p, s in before.sides.items() if s}
    assert window.session.brief.open_contradictions() == []


def test_a_matrix_cell_leads_to_its_passage_in_the_article(qtbot: QtBot, window: Window, point: PointId) -> None:
    ask(qtbot, window, point)
    press(window, "Return")
    press(window, "Escape")
    window.weigh.show_view("matrix")
    settle()
    view = window.weigh.stack.currentWidget()
    assert view is not None
    table = view.focusProxy()
    assert table is not None
    table.setFocus()
    settle()
    for _ in window.session.brief.articles:
        press(window, "Return")
        if window.desk == "read":
            break
        press(window, "Right")
    assert window.session.chosen is not None
    chosen = window.session.brief.annotations[window.session.chosen]
    assert window.read.panes.active_article == chosen.article
