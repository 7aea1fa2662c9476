"""The panel: what is asked about, the ten answers, and the keys that add them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from briefer.core.errors import BrieferError
from briefer.core.kinds import KIND_BY_ID
from briefer.core.records import Side
from briefer.ui.naming import shown
from briefer.ui.panels.controls import Control, Text, Voice, fill, style_scroll_bar
from briefer.ui.panels.empty import EmptyState
from briefer.ui.panels.row_list import RowList
from briefer.ui.translating import kind_name
from briefer.ui.who_else.answers import AnswerModel, AnswerRows
from briefer.ui.who_else.asking import Question, about_passage, about_point, adding, contradicting
from briefer.ui.who_else.searching import Searcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from briefer.core.brief import Touched
    from briefer.core.changes import Change
    from briefer.core.ids import AnnotationId, PointId
    from briefer.core.similarity import Likeness
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_WORDS_SHOWN = 160


class WhoElse(QWidget):
    """Ten sentences of other articles that are like a passage or a point."""

    place_wanted = Signal(object, object)
    """Show a range of an article: its id, and the span in code points."""
    closed = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._subject: tuple[AnnotationId | None, PointId | None] = (None, None)
        self._question: Question | None = None
        self.searcher = Searcher(self)
        self.model = AnswerModel(session, self)
        self.list = AnswerList()
        self.list.setItemDelegate(AnswerRows(self.model, look, self.list))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Who else says this"))
        self.title = Text(self.tr("Who else says this"), look, Voice.SECTION)
        self.close_button = Control(self.tr("Close"), look)
        self.subject = Text("", look)
        self.hint = Text("", look, Voice.CAPTION)
        self.empty = EmptyState(look, "")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._restyle()
        self._ask()

    def _lay_out(self) -> None:
        for label in (self.subject, self.hint):
            label.setWordWrap(True)
            label.setContentsMargins(14, 0, 14, 0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 10, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(8)
        column.addLayout(head)
        for widget, stretch in ((self.subject, 0), (self._stack, 1), (self.hint, 0)):
            column.addWidget(widget, stretch)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.searcher.answered.connect(self._show)
        self.list.pressed_key.connect(self._take_key)
        self.list.taken.connect(lambda index, _beside: self._open(index))
        self.close_button.clicked.connect(self.closed)
        self._session.opened.connect(self.forget)
        self._session.changed.connect(self._follow)
        self._look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        fill(self, self._look.theme.chrome)
        fill(self.list.viewport(), self._look.theme.chrome)
        style_scroll_bar(self.list, self._look.theme)
        self.list.measure_anew()

    # --- what is asked

    def ask_passage(self, annotation: AnnotationId) -> None:
        """Look for sentences like a passage."""
        self._subject = annotation, None
        self._ask()

    def ask_point(self, point: PointId) -> None:
        """Look for sentences like a point and its passages, in the articles that do not speak to it yet."""
        self._subject = None, point
        self._ask()

    def forget(self) -> None:
        """Ask about nothing."""
        self._subject = None, None
        self._ask()

    def _asked(self) -> Question | None:
        brief, (annotation, point) = self._session.brief, self._subject
        if annotation is not None and annotation in brief.annotations:
            return about_passage(brief, brief.annotations[annotation])
        return about_point(brief, brief.points[point]) if point is not None and point in brief.points else None

    def _ask(self) -> None:
        self.searcher.forget()
        self._question = question = self._asked()
        articles = tuple(self._session.brief.articles.values())
        self._tell(question)
        if question is None:
            self._show([], self.tr("Choose a passage or a point, and press W."))
        elif not set(self._session.brief.articles) - question.heard:
            several = len(articles) > 1
            told = (
                self.tr("All articles speak to it already.") if several else self.tr("There is no other article yet.")
            )
            self._show([], told)
        else:
            self.searcher.ask(articles, question)

    def _tell(self, question: Question | None) -> None:
        words = shown(question.words) if question else ""
        short = words if len(words) <= _WORDS_SHOWN else words[:_WORDS_SHOWN].rsplit(" ", 1)[0] + " …"
        self.subject.setText(f"“{short}”" if words else "")
        self.hint.setText("\n".join(filter(None, (self._keys(question), self._subtag(question)))) if question else "")

    def _subtag(self, question: Question) -> str:
        tag = self._session.brief.tags.get(question.subtag)
        return self.tr("What is added gets the sub-tag “{label}”.").format(label=shown(tag.label)) if tag else ""

    def _keys(self, question: Question) -> str:
        kind = kind_name(KIND_BY_ID[question.tag]).lower()
        if question.point is None:
            return self.tr("Enter: tag as {kind} · X: contradicts · Space: show").format(kind=kind)
        sentence = shown(self._session.brief.points[question.point].sentence)
        keys = self.tr("Enter: supports · D: disputes · X: contradicts · Space: show")
        about = self.tr("For the point “{sentence}”").format(sentence=sentence)
        return keys if self._subject[1] is not None else f"{about}\n{keys}"

    def _show(self, answers: list[Likeness], told: str = "") -> None:
        self.model.show_answers(self._question, answers)
        self._stack.setCurrentWidget(self.list if answers else self.empty)
        if answers:
            self.list.setCurrentIndex(self.model.index(0, 0))
        else:
            self.empty.sentence.setText(told or self.tr("No sentence of the other articles shares its words."))

    def _follow(self, touched: Touched) -> None:
        if self._subject == (None, None):
            return
        asked = self._asked()
        if asked is None or self._question is None or touched.articles:
            self._ask()
        else:
            # The answers know the texts they were found for by number, and keep them.
            self._question = self._question._replace(
                words=asked.words, tag=asked.tag, point=asked.point, subtag=asked.subtag
            )
            self._tell(self._question)
            self.model.refresh(self._question)

    # --- what becomes of an answer

    def _take_key(self, key: Qt.Key) -> None:
        index = self.list.currentIndex()
        if key is Qt.Key.Key_Escape:
            self.closed.emit()
        elif index.isValid() and self._question is not None:
            answer, question, brief = self.model.answer(index.row()), self._question, self._session.brief
            if key is Qt.Key.Key_Space:
                self._open(index)
            elif key is Qt.Key.Key_X:
                self._do(lambda: contradicting(brief, question, answer))
            else:
                side = Side.DISPUTES if key is Qt.Key.Key_D else Side.SUPPORTS
                self._do(lambda: adding(brief, question, answer, side))

    def _do(self, asked: Callable[[], Change]) -> None:
        try:
            change = asked()
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        if self._session.do(change).events:
            self._session.told.emit(self.tr("Added. Undo takes it back."))

    def _open(self, index: QModelIndex) -> None:
        sentence = self.model.answer(index.row()).sentence
        self.place_wanted.emit(sentence.article, sentence.span)


class AnswerList(RowList):
    """The list of answers, with keys of its own. A click shows a sentence in its article."""

    pressed_key = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say which of the panel's keys was pressed; move on all others."""
        keys = {Qt.Key.Key_Enter: Qt.Key.Key_Return}
        key = keys.get(Qt.Key(event.key()), Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_D, Qt.Key.Key_X, Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.pressed_key.emit(key)
            return
        super().keyPressEvent(event)
