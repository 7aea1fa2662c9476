"""A picture out of sight does not read the brief; seen again, it shows what changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import changes
from briefer.core.kinds import RISK
from briefer.store.brief_file import new_brief
from briefer.ui.pictures.coverage_view import CoverageView
from briefer.ui.pictures.matrix_view import MatrixView
from briefer.ui.pictures.risk_view import RiskView
from tests.core.examples import TOLLS
from tests.ui.pictures.conftest import state, tag

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

    Show = Callable[[QWidget, int, int], None]


def test_what_changed_out_of_sight_shows_when_seen(weighed: Session, look: Look, shown: Show) -> None:
    matrix, risks, coverage = MatrixView(weighed, look), RiskView(weighed, look), CoverageView(weighed, look)
    state(weighed, "Nobody pays.", RISK.id)
    tag(weighed, "Tolls rose.", RISK.id, TOLLS)
    assert (matrix.model.rowCount(), risks.model.rowCount(), coverage.sheet.covered[2].tagged) == (4, 2, 0)
    for view in (matrix, risks, coverage):
        shown(view, 600, 400)
    assert (matrix.model.rowCount(), risks.model.rowCount(), coverage.sheet.covered[2].tagged) == (5, 3, 2)


def test_what_does_not_concern_a_picture_leaves_it_alone(weighed: Session, look: Look, shown: Show) -> None:
    matrix, resets = MatrixView(weighed, look), list[bool]()
    shown(matrix, 600, 400)
    matrix.model.modelReset.connect(lambda: resets.append(True))
    weighed.do(changes.NameBrief("Tolls and water"))
    assert resets == []
    state(weighed, "Nobody pays.", RISK.id)
    assert resets == [True]


def test_another_brief_is_read_anew(weighed: Session, look: Look, shown: Show, tmp_path: Path) -> None:
    risks = RiskView(weighed, look)
    shown(risks, 600, 400)
    assert risks.model.rowCount() == 2
    new_brief(tmp_path / "other.briefer", weighed.settings)
    weighed.open(tmp_path / "other.briefer")
    assert risks.model.rowCount() == 0
    assert not risks.grid.isVisible()
