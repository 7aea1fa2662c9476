"""What each of the board's keys does with what is chosen; menus do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.core.ids import ArticleId
from briefer.ui.naming import shown
from briefer.ui.weigh_desk.chooser import Option, Question
from briefer.ui.weigh_desk.dropping import Drops
from briefer.ui.weigh_desk.keys import Key, Needs
from briefer.ui.weigh_desk.passage_acts import PassageActs
from briefer.ui.weigh_desk.point_acts import PointActs
from briefer.ui.weigh_desk.wording import grade_of, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.records import Side
    from briefer.ui.session import Session
    from briefer.ui.weigh_desk.desk import WeighDesk


class Acts(QObject):
    """Do things with what is chosen on a desk."""

    def __init__(self, desk: WeighDesk, session: Session) -> None:
        """Act on a desk."""
        super().__init__(desk)
        self._desk, self._session = desk, session
        self._choice, self._evidence = desk.choice, desk.evidence
        self.passages, self.points = PassageActs(desk, session), PointActs(desk, session)
        self.drops = Drops(desk, session, self.passages, self.points)
        self._acts = self._by_name()

    def _by_name(self) -> dict[str, Callable[[], object]]:
        passages, points = self.passages, self.points
        return {
            "support": passages.support,
            "dispute": passages.dispute,
            "make_point": passages.make_point,
            "write_gist": passages.write_gist,
            "switch_printing": passages.switch_printing,
            "contradict": passages.contradict,
            "show_in_article": passages.show_in_article,
            "take": self.take,
            "mark": self.mark,
            "merge": points.merge,
            "move_up": points.move_up,
            "move_down": points.move_down,
            "move_left": points.move_left,
            "move_right": points.move_right,
            "remove": self.remove,
            "grade": self.grade,
            "fold_all": self._evidence.fold_all,
            "switch_inspector": self._desk.switch_inspector,
        }

    def can(self, key: Key) -> bool:
        """Tell whether a key can do something now."""
        if key.writes and self._session.read_only:
            return False
        there = Needs.PASSAGE if self._choice.passages else Needs.POINT if self._choice.is_point else Needs.NOTHING
        return key.needs is Needs.NOTHING or bool(key.needs & there)

    def do(self, key: Key) -> None:
        """Do what a key is for, if it can be done."""
        if self.can(key):
            self._acts[key.act]()

    def take(self) -> None:
        """Edit the chosen point's sentence; of a passage, ask which point it supports."""
        if self._choice.is_point and self._choice.point is not None:
            self._desk.column_of(self._choice.point).edit(self._choice.point)
        else:
            self.passages.support()

    def mark(self) -> None:
        """Mark the chosen passage, or fold the chosen point up."""
        if self._choice.is_point and self._choice.point is not None:
            self._evidence.switch_fold(self._choice.point)
        elif self._choice.passage is not None:
            self._choice.switch_mark(self._choice.passage, self._choice.point)

    def grade(self) -> None:
        """Ask which article is to be graded, and show its grades."""
        articles = self._session.brief.articles.values()
        options = [Option(each.id, shown(each.heading), grade_of(each), None) for each in articles]
        self._desk.ask(Question(tr("Grade which article?"), options, self._show_grades))

    def _show_grades(self, option: Option, _side: Side, _typed: str) -> None:
        self._desk.show_article(ArticleId(option.id))

    def remove(self) -> None:
        """Remove the chosen point, or take the chosen passages from theirs."""
        within, passages = self._choice.within, self._choice.passages
        if passages and within is not None:
            self.passages.take_away(within, passages)
        elif self._choice.is_point and self._choice.point is not None:
            self.points.remove(self._choice.point)
