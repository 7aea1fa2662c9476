"""What can be done with the chosen passages: put to a point, made a point, paraphrased, contradicted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefer.core.changes import ChoosePrinting, NoteContradiction, PointFromPassage, SplitPoint, SupportPoint, Together
from briefer.core.ids import AnnotationId, PointId
from briefer.core.records import Printing, Side
from briefer.ui.naming import shown
from briefer.ui.weigh_desk.chooser import Option, Question
from briefer.ui.weigh_desk.point_options import options_of
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.core.changes import Change
    from briefer.core.kinds import Kind
    from briefer.ui.session import Session
    from briefer.ui.weigh_desk.desk import WeighDesk


class PassageActs(QObject):
    """Do things with the chosen passages, each of them one change."""

    def __init__(self, desk: WeighDesk, session: Session) -> None:
        """Act on a desk."""
        super().__init__(desk)
        self._desk, self._session = desk, session
        self._choice, self._evidence = desk.choice, desk.evidence

    def support(self) -> None:
        """Ask which point the chosen passages support."""
        self._ask_point(Side.SUPPORTS)

    def dispute(self) -> None:
        """Ask which point the chosen passages dispute."""
        self._ask_point(Side.DISPUTES)

    def _ask_point(self, side: Side) -> None:
        passages = self._choice.passages
        kind = self._session.brief.annotations[passages[0]].kind

        def answer(option: Option, side: Side, typed: str) -> None:
            if option.id:
                self.put(PointId(option.id), passages, side)
            else:
                self.make_of(passages, kind, typed, side)

        title = tr("{n} passages: which point?").format(n=len(passages)) if len(passages) > 1 else tr("Which point?")
        self._desk.ask(Question(title, options_of(self._evidence, kind), answer, side, kind))

    def put(self, point: PointId, passages: tuple[AnnotationId, ...], side: Side) -> None:
        """Put passages to a side of a point."""
        title = tr("disputing a point") if side is Side.DISPUTES else tr("supporting a point")
        self.together([SupportPoint(point, passage, side) for passage in passages], title)

    def make_point(self) -> None:
        """Make a point of the chosen passages; out of a point, split them off."""
        passages, within = self._choice.passages, self._choice.within
        kind = self._session.brief.annotations[passages[0]].kind
        if within is None:
            self.make_of(passages, kind)
            return
        sentence = self._evidence.words_of(self._session.brief.annotations[passages[0]])
        split = SplitPoint(within, frozenset(passages), sentence)
        if self._session.do(split).events:
            self._choice.clear_marks()
            self._choice.choose_point(split.id)

    def make_of(
        self, passages: tuple[AnnotationId, ...], kind: Kind, sentence: str = "", side: Side = Side.SUPPORTS
    ) -> PointId:
        """Make a point in a column of passages, the first of which gives it its sentence unless there is one."""
        made = PointFromPassage(passages[0], sentence, kind.id)
        rest = [SupportPoint(made.id, each, side) for each in (passages if side is Side.DISPUTES else passages[1:])]
        self.together([made, *rest], tr("making a point"))
        return made.id

    def write_gist(self) -> None:
        """Write the gist of the chosen passage where it stands."""
        if self._choice.passage is not None:
            self._desk.edit_gist(self._choice.passage)

    def switch_printing(self) -> None:
        """Let the memo print the gist instead of the quote, or the other way round; without a gist, write it."""
        passages = [self._session.brief.annotations[id_] for id_ in self._choice.passages]
        printed = passages[0].printing is Printing.GIST
        if not printed and not any(passage.gist.strip() for passage in passages):
            self.write_gist()
            return
        now = Printing.QUOTE if printed else Printing.GIST
        able = [passage for passage in passages if printed or passage.gist.strip()]
        self.together([ChoosePrinting(passage.id, now) for passage in able], tr("choosing what is printed"))

    def contradict(self) -> None:
        """Link the chosen passage with the one that is marked or, if none is, ask with which."""
        here = self._choice.passage
        marked = [id_ for id_ in self._choice.marked if id_ != here]
        if here is not None and len(marked) == 1:
            self._link(here, marked[0])
        elif here is not None:
            self._ask_passage(here)

    def _ask_passage(self, here: AnnotationId) -> None:
        options = [
            Option(each.id, shown(each.gist or each.quote), self._evidence.place(each), each.kind)
            for each in self._evidence.passages
            if each.id != here
        ]
        title = tr("Which passage says the opposite?")
        self._desk.ask(
            Question(title, options, lambda option, _side, _typed: self._link(here, AnnotationId(option.id)))
        )

    def _link(self, one: AnnotationId, other: AnnotationId) -> None:
        known = self._session.brief.contradictions.get((min(one, other), max(one, other)))
        self._session.do(NoteContradiction(one, other, known.about if known else ""))
        self._choice.clear_marks()
        self._desk.tell_about_contradiction()

    def show_in_article(self) -> None:
        """Show the chosen passage in its article."""
        if self._choice.passages:
            self._desk.reveal_wanted.emit(self._choice.passage or self._choice.passages[0])

    def take_away(self, point: PointId, passages: tuple[AnnotationId, ...]) -> None:
        """Take passages from a point; they stay tagged."""
        self.together([SupportPoint(point, each, None) for each in passages], tr("taking a passage from a point"))

    def together(self, changes: Sequence[Change], title: str) -> None:
        """Make several changes that are undone together."""
        self._session.do(Together(tuple(changes), title))
        self._choice.clear_marks()
