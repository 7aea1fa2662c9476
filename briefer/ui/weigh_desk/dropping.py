"""What letting go of something on the board means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.core.changes import MovePoint, SplitPoint, SupportPoint
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.core.ids import PointId
    from briefer.core.kinds import Kind
    from briefer.ui.session import Session
    from briefer.ui.weigh_desk.desk import WeighDesk
    from briefer.ui.weigh_desk.dragging import Cargo, Target
    from briefer.ui.weigh_desk.passage_acts import PassageActs
    from briefer.ui.weigh_desk.point_acts import PointActs


class Drops(QObject):
    """Do what was meant, as one change."""

    def __init__(self, desk: WeighDesk, session: Session, passages: PassageActs, points: PointActs) -> None:
        """Ask the same acts as the keys do."""
        super().__init__(desk)
        self._session, self._choice, self._evidence = session, desk.choice, desk.evidence
        self._passages, self._points = passages, points

    def drop(self, cargo: Cargo, target: Target, together: bool) -> None:
        """Let something go; `together` with Ctrl held."""
        if cargo.point is not None:
            self._drop_point(cargo.point, target)
        elif target.point is not None:
            self._put(cargo, target, together=together)
        elif target.column is not None:
            self._drop_on_column(cargo, target.column)
        elif cargo.within is not None:
            self._passages.take_away(cargo.within, cargo.passages)

    def _put(self, cargo: Cargo, target: Target, *, together: bool) -> None:
        """Put passages to a side of a point; out of another point they move, unless they are to serve both."""
        if target.point is None:
            return
        leaving = None if together or cargo.within == target.point else cargo.within
        away = [SupportPoint(leaving, each, None) for each in cargo.passages] if leaving is not None else []
        put = [SupportPoint(target.point, each, target.side) for each in cargo.passages]
        self._passages.together([*away, *put], tr("putting passages to a point"))

    def _drop_point(self, point: PointId, target: Target) -> None:
        if target.point is not None:
            self._points.merge_into(target.point, point)
        elif target.column is not None and target.before != point:
            self._session.do(MovePoint(point, target.column.id, target.before))

    def _drop_on_column(self, cargo: Cargo, column: Kind) -> None:
        if cargo.within is None:
            self._choice.choose_point(self._passages.make_of(cargo.passages, column))
            return
        sentence = self._evidence.words_of(self._session.brief.annotations[cargo.passages[0]])
        split = SplitPoint(cargo.within, frozenset(cargo.passages), sentence)
        self._passages.together([split, MovePoint(split.id, column.id)], tr("splitting a point"))
        self._choice.choose_point(split.id)
