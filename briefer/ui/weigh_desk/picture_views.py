"""The pictures of the board as views of the desk, wired to what is chosen on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.ui.pictures.coverage_view import CoverageView
from briefer.ui.pictures.matrix_view import MatrixView
from briefer.ui.pictures.risk_view import RiskView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.desk import WeighDesk


def picture(view: str, session: Session, look: Look, desk: WeighDesk) -> QWidget:
    """Return the view of a name: `matrix`, `risks` or `coverage`."""
    if view == "matrix":
        matrix = MatrixView(session, look)
        matrix.reveal_wanted.connect(desk.reveal_wanted)
        matrix.point_chosen.connect(desk.choice.choose_point)
        return matrix
    if view == "risks":
        risks = RiskView(session, look)
        risks.point_chosen.connect(desk.choice.choose_point)
        return risks
    coverage = CoverageView(session, look)
    coverage.place_wanted.connect(desk.place_wanted)
    coverage.reveal_wanted.connect(desk.reveal_wanted)
    return coverage
