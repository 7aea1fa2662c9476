"""The chosen passage: its gist, what is printed of it, the points it serves and what contradicts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.core.changes import ChoosePrinting, HavingRead, NoteContradiction, SupportPoint, WriteGist
from briefer.core.records import Printing, Side
from briefer.ui.naming import caption, shown
from briefer.ui.panels.controls import Control, Text, Voice
from briefer.ui.panels.typing_spell import LineField, ProseField
from briefer.ui.weigh_desk.sheet_parts import Section, Sentence, Sheet, ValueChips, clear, note
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, PointId
    from briefer.core.records import Annotation, Contradiction
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice
    from briefer.ui.weigh_desk.evidence import Evidence


class PassageSheet(Sheet):
    """Show and change the chosen passage."""

    open_wanted = Signal(object)
    """`AnnotationId`: show it in its article."""
    contradict_wanted = Signal()

    def __init__(self, session: Session, look: Look, evidence: Evidence, choice: Choice) -> None:
        """Make the fields."""
        super().__init__()
        self._session, self._look, self._evidence, self._choice = session, look, evidence, choice
        self._id: AnnotationId | None = None
        self._shown: object = None
        self.title = Text("", look, Voice.STRONG)
        self.quote = Sentence("", look)
        self.quote.setToolTip(tr("Show it in its article (O)"))
        self.quote.clicked.connect(lambda: self.open_wanted.emit(self._id))
        self.place = note("", look)
        self.gist = ProseField(look, tr("Gist"), self._write_gist, (2, 5))
        self.gist.setPlaceholderText(tr("In your own words, in a line"))
        prints: dict[object, str] = {Printing.QUOTE: tr("The quote"), Printing.GIST: tr("The gist")}
        self.printing = ValueChips(look, tr("The memo prints"), prints, self._print)
        sides: dict[object, str] = {Side.SUPPORTS: tr("Supports"), Side.DISPUTES: tr("Disputes")}
        self.side = ValueChips(look, tr("In this point"), sides, self._put)
        self._within = Section(tr("In this point (a click on its side takes it away)"), look, self.side)
        self._points, self._against = QWidget(), QWidget()
        for widget in (self._points, self._against):
            QVBoxLayout(widget).setContentsMargins(0, 0, 0, 0)
        self.link = Control(tr("Link a contradiction …"), look)
        self.link.setToolTip(tr("Choose a passage that says the opposite (X)"))
        self.link.clicked.connect(self.contradict_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        look = self._look
        for widget in (self.title, self.quote, self.place, Section(tr("Gist"), look, self.gist)):
            self.column.addWidget(widget)
        for widget in (Section(tr("The memo prints"), look, self.printing), self._within):
            self.column.addWidget(widget)
        self.column.addWidget(Section(tr("Serves"), look, self._points))
        self.column.addWidget(Section(tr("Contradicted by"), look, self._against))
        self.column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_history(look, lambda: self._id)
        self.column.addStretch(1)

    def show_passage(self, passage: AnnotationId) -> None:
        """Show another passage."""
        if passage != self._id:
            self.flush()
            self._id = passage
            self.gist.spell.forget()
        self.refresh()

    def refresh(self) -> None:
        """Show the passage as it stands."""
        passage = self._session.brief.annotations.get(self._id) if self._id else None
        if passage is None or passage.article not in self._session.brief.articles:
            return
        writing = not self._session.read_only
        self.title.setText(tr("Passage · {kind}").format(kind=tr(passage.kind.label)))
        self.quote.setText(f"“{shown(passage.quote)}”")
        self.quote.updateGeometry()
        self.place.setText(caption(self._session.brief, passage))
        self.gist.spell.offer(passage.gist)
        self.gist.setReadOnly(not writing)
        self.printing.show_value(passage.printing, writing=writing)
        self.printing.chips[Printing.GIST].setEnabled(writing and bool(passage.gist.strip()))
        point = self._choice.point
        side = self._session.brief.sides.get(point, {}).get(passage.id) if point else None
        self._within.setVisible(side is not None)
        self.side.show_value(side, writing=writing)
        self.link.setEnabled(writing)
        self._list(passage)

    def _list(self, passage: Annotation) -> None:
        points = [(point.id, point.sentence) for point in self._session.brief.points_of(passage.id)]
        against = self._evidence.contradicted.get(passage.id, [])
        state = passage.id, points, [(c.one, c.other) for c in against], self._session.read_only
        if state == self._shown:
            return
        self._shown = state
        for widget in (self._points, self._against):
            clear(self._column_of(widget))
        for point, sentence in points:
            button = Sentence(shown(sentence), self._look)
            button.clicked.connect(lambda _on=False, point=point: self._choice.choose_point(point))
            self._column_of(self._points).addWidget(button)
        if not points:
            self._column_of(self._points).addWidget(note(tr("No point yet: S, or N for a new one."), self._look))
        for each in against:
            self._column_of(self._against).addWidget(self._contradiction(passage, each))
        if not against:
            self._column_of(self._against).addWidget(note(tr("Nothing that is linked."), self._look))

    @staticmethod
    def _column_of(widget: QWidget) -> QVBoxLayout:
        column = widget.layout()
        if not isinstance(column, QVBoxLayout):
            raise TypeError
        return column

    def _contradiction(self, passage: Annotation, link: Contradiction) -> QWidget:
        other = self._session.brief.annotations[link.other if link.one == passage.id else link.one]
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(4)
        words = Sentence(f"“{shown(other.quote)}” · {self._evidence.place(other)}", self._look)
        words.clicked.connect(lambda: self._choice.choose_passage(other.id))
        about = LineField(
            self._look, tr("What they disagree about"), lambda text: self._tell(link.one, link.other, text)
        )
        about.setPlaceholderText(tr("What they disagree about"))
        about.spell.offer(link.about)
        about.setReadOnly(self._session.read_only)
        away = Control(tr("Unlink"), self._look)
        away.setEnabled(not self._session.read_only)
        away.clicked.connect(lambda: self._session.do(NoteContradiction(link.one, link.other, None)))
        for widget in (words, about):
            column.addWidget(widget)
        column.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)
        return line

    def _tell(self, one: AnnotationId, other: AnnotationId, text: str) -> bool:
        if (one, other) in self._session.brief.contradictions:
            self._session.do(NoteContradiction(one, other, text.strip()))
        return True

    def tell_about(self) -> None:
        """Put the cursor into the line on what the passage and the last it was linked with disagree about."""
        fields = self._against.findChildren(LineField)
        if fields:
            fields[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_gist(self, text: str) -> bool:
        if self._id in self._session.brief.annotations:
            self._session.do(HavingRead(WriteGist(self._id, text.strip()), self.gist.spell.began))
        return True

    def _print(self, value: object) -> None:
        if self._id is not None and isinstance(value, Printing):
            self._session.do(ChoosePrinting(self._id, value))
        self.refresh()

    def _put(self, value: object) -> None:
        point: PointId | None = self._choice.point
        if self._id is not None and point is not None:
            self._session.do(SupportPoint(point, self._id, value if isinstance(value, Side) else None))

    def flush(self) -> None:
        """Keep what is being typed."""
        self.gist.spell.flush()
        for field in self._against.findChildren(LineField):
            field.spell.flush()
