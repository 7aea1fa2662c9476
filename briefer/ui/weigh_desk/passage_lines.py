"""The passages of the chosen point, each with what can be done with it in this point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer.core.changes import ChoosePrinting, SupportPoint
from briefer.core.records import Printing, Side
from briefer.ui.panels.controls import Chip, Control, Text, Voice
from briefer.ui.weigh_desk.sheet_parts import Sentence, clear, note
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, PointId
    from briefer.core.records import Annotation
    from briefer.core.weighing import Standing
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice
    from briefer.ui.weigh_desk.evidence import Evidence

MOST = 12
"""Passages that are listed here; a card shows them all."""


class PassageLines(QWidget):
    """List a point's passages with their side, what is printed of them, and a way out."""

    open_wanted = Signal(object)
    """`AnnotationId`: show it in its article."""
    gist_wanted = Signal(object)
    """`AnnotationId`: write its gist."""

    def __init__(self, session: Session, look: Look, evidence: Evidence, choice: Choice) -> None:
        """Start empty."""
        super().__init__()
        self._session, self._look, self._evidence, self._choice = session, look, evidence, choice
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_standing(self, standing: Standing) -> None:
        """Show the passages of a point; nothing is made anew while they are the same."""
        state = standing.point.id, standing.supporting, standing.disputing, self._session.read_only
        if state == self._shown:
            return
        self._shown = state
        clear(self._column)
        sides = [(a, Side.SUPPORTS) for a in standing.supporting] + [(a, Side.DISPUTES) for a in standing.disputing]
        for passage, side in sides[:MOST]:
            self._column.addWidget(self._line(standing.point.id, passage, side))
        if not sides:
            self._column.addWidget(note(tr("None yet: drag a passage onto the point, or press S on one."), self._look))
        elif len(sides) > MOST:
            more = tr("{n} more stand on the card.").format(n=len(sides) - MOST)
            self._column.addWidget(note(more, self._look))

    def _line(self, point: PointId, passage: Annotation, side: Side) -> QWidget:
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(3)
        words = Sentence(self._evidence.words_of(passage), self._look)
        words.setToolTip(tr("Show it in its article"))
        words.clicked.connect(lambda: self.open_wanted.emit(passage.id))
        column.addWidget(words)
        column.addWidget(Text(self._evidence.place(passage), self._look, Voice.CAPTION))
        row = QHBoxLayout()
        row.setSpacing(4)
        for widget in self._controls(point, passage, side):
            widget.setEnabled(not self._session.read_only)
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        return line

    def _controls(self, point: PointId, passage: Annotation, side: Side) -> list[Control]:
        against = Chip(tr("Disputes"), self._look)
        against.setChecked(side is Side.DISPUTES)
        other = Side.SUPPORTS if side is Side.DISPUTES else Side.DISPUTES
        against.clicked.connect(lambda: self._put(point, passage.id, other))
        printed = passage.printing is Printing.GIST
        gist = Chip(tr("Print gist"), self._look)
        gist.setChecked(printed)
        gist.clicked.connect(lambda: self._print(passage, Printing.QUOTE if printed else Printing.GIST))
        write = Control(tr("Gist …"), self._look)
        write.setToolTip(tr("Say it in your own words, in a line (G)"))
        write.clicked.connect(lambda: self.gist_wanted.emit(passage.id))
        away = Control("✕", self._look)
        away.setAccessibleName(tr("Take it from this point"))
        away.setToolTip(tr("Take it from this point; it stays tagged (Del)"))
        away.clicked.connect(lambda: self._put(point, passage.id, None))
        return [against, gist, write, away]

    def _put(self, point: PointId, passage: AnnotationId, side: Side | None) -> None:
        self._session.do(SupportPoint(point, passage, side))

    def _print(self, passage: Annotation, printing: Printing) -> None:
        if printing is Printing.GIST and not passage.gist.strip():
            self._shown = None
            self.gist_wanted.emit(passage.id)
        else:
            self._session.do(ChoosePrinting(passage.id, printing))
