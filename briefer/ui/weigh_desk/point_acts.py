"""What can be done with the chosen point: worded, merged, moved, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.core.changes import MergePoints, MovePoint, RemovePoint
from briefer.core.ids import PointId
from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.ui.weigh_desk.chooser import Question
from briefer.ui.weigh_desk.point_options import options_of
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.core.records import Side
    from briefer.ui.session import Session
    from briefer.ui.weigh_desk.chooser import Option
    from briefer.ui.weigh_desk.desk import WeighDesk


class PointActs(QObject):
    """Do things with the chosen point, each of them one change."""

    def __init__(self, desk: WeighDesk, session: Session) -> None:
        """Act on a desk."""
        super().__init__(desk)
        self._desk, self._session = desk, session
        self._choice, self._evidence = desk.choice, desk.evidence

    def remove(self, point: PointId) -> None:
        """Remove a point, and choose its neighbour. Its passages stay tagged."""
        beside = self._desk.column_of(point).beside(point)
        if self._session.do(RemovePoint(point)).events:
            self._session.told.emit(tr("The point is removed; its passages stay. Undo brings it back."))
            if beside is not None:
                self._choice.choose_point(beside)

    def merge(self) -> None:
        """Ask which point the chosen one is to be merged into."""
        point = self._choice.point
        if point is None:
            return
        kind = KIND_BY_ID[self._session.brief.points[point].kind]

        def answer(option: Option, _side: Side, _typed: str) -> None:
            self.merge_into(PointId(option.id), point)

        self._desk.ask(Question(tr("Merge into which point?"), options_of(self._evidence, kind, without=point), answer))

    def merge_into(self, into: PointId, other: PointId) -> None:
        """Merge a point into another, and choose that."""
        if self._session.do(MergePoints(into, other)).events:
            self._choice.choose_point(into)

    def move_up(self) -> None:
        """Move the chosen point before the one above it."""
        self._step(-1)

    def move_down(self) -> None:
        """Move the chosen point behind the one below it."""
        self._step(2)

    def _step(self, by: int) -> None:
        point = self._choice.point
        if point is None:
            return
        kind = KIND_BY_ID[self._session.brief.points[point].kind]
        ids = [each.id for each in self._session.brief.board(kind)]
        to = ids.index(point) + by
        if to >= 0:
            self._session.do(MovePoint(point, kind.id, ids[to] if to < len(ids) else None))

    def move_left(self) -> None:
        """Move the chosen point to the column at the left."""
        self._to_column(-1)

    def move_right(self) -> None:
        """Move the chosen point to the column at the right."""
        self._to_column(1)

    def _to_column(self, by: int) -> None:
        point = self._choice.point
        if point is not None:
            n = KINDS.index(KIND_BY_ID[self._session.brief.points[point].kind]) + by
            if 0 <= n < len(KINDS):
                self._session.do(MovePoint(point, KINDS[n].id))
                self._desk.column_of(point).cards.setFocus()
