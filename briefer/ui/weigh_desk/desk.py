"""The Weigh desk: unused passages on top, three columns of points, ratings at the right; or the pictures of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.ui.panels.controls import fill
from briefer.ui.tab_order import make_one_stop
from briefer.ui.weigh_desk.acts import Acts
from briefer.ui.weigh_desk.choice import Choice
from briefer.ui.weigh_desk.chooser import Chooser
from briefer.ui.weigh_desk.column import Column
from briefer.ui.weigh_desk.dragging import Ghost, Hand
from briefer.ui.weigh_desk.evidence import Evidence
from briefer.ui.weigh_desk.hint_line import HintLine
from briefer.ui.weigh_desk.inspector import Inspector
from briefer.ui.weigh_desk.picture_views import picture
from briefer.ui.weigh_desk.scrolling import style_sideways
from briefer.ui.weigh_desk.strip import PassageStrip
from briefer.ui.weigh_desk.table import Table

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.kinds import Kind
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.chooser import Question

ROOMY = 1200
"""Pixels of width from which the ratings are shown unless somebody hid them."""


class WeighDesk(QWidget):
    """Put passages to points, and weigh them."""

    reveal_wanted = Signal(object)
    """`AnnotationId`: show the passage in its article."""
    place_wanted = Signal(object, int)
    """`ArticleId` and an offset in code points: show the place."""
    reading_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """The context menu of what is chosen, at a place on the screen."""
    choice_changed = Signal()
    """Other actions can be done now."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's points."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._wanted: bool | None = None
        self.view = "board"
        """Which of the views is shown."""
        self._came_from: QWidget | None = None
        self.evidence = Evidence(session, self)
        self.choice = Choice(session, self)
        self.hand = Hand(Ghost(look, self), self)
        table = Table(session, look, self.evidence, self.choice, self.hand)
        self.strip = PassageStrip(table)
        self.columns = {kind.id: Column(table, kind) for kind in KINDS}
        self.inspector = Inspector(session, look, self.evidence, self.choice)
        self.chooser = Chooser(look, self)
        self.acts = Acts(self, session)
        self.hint = HintLine(session, self.choice, look)
        make_one_stop("board", [self.strip.list, *(column.cards for column in self.columns.values())])
        self._lay_out()
        self._connect()
        self._restyle()

    def _lay_out(self) -> None:
        self._board = QWidget()
        row = QHBoxLayout(self._board)
        row.setContentsMargins(16, 4, 4, 0)
        row.setSpacing(6)
        for column in self.columns.values():
            row.addWidget(column, 1)
        self.area = QScrollArea()
        self.area.setWidget(self._board)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.strip)
        rows.addWidget(self.area, 1)
        rows.addWidget(self.hint)
        self._line = QFrame()
        self._line.setFixedWidth(1)
        self.stack = QStackedWidget()
        self.stack.addWidget(middle)
        self._views: dict[str, QWidget] = {"board": middle}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self._line)
        layout.addWidget(self.inspector)

    def _connect(self) -> None:
        self.hand.areas = [self.strip, *self.columns.values()]
        self.hand.dropped.connect(self.acts.drops.drop)
        self.choice.changed.connect(self.choice_changed)
        self.strip.list.asked.connect(self.acts.do)
        self.strip.list.left.connect(lambda: self._enter_column(0, 0))
        self.strip.list.menu_wanted.connect(self.menu_wanted)
        self.strip.reading_wanted.connect(self.reading_wanted)
        for n, column in enumerate(self.columns.values()):
            column.cards.asked.connect(self.acts.do)
            column.cards.left.connect(lambda by, n=n: self._leave_column(n, by))
            column.cards.menu_wanted.connect(self.menu_wanted)
        self.chooser.closed.connect(self._return)
        self.inspector.passage.contradict_wanted.connect(self.acts.passages.contradict)
        self.inspector.passage.open_wanted.connect(self.reveal_wanted)
        self.inspector.point.lines.open_wanted.connect(self.reveal_wanted)
        self.inspector.point.lines.gist_wanted.connect(self.edit_gist)
        self.inspector.point.edit_wanted.connect(self.acts.take)
        self._look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme = self._look.theme
        for widget in (self, self.area.viewport(), self._board):
            fill(widget, theme.background)
        fill(self._line, theme.line)
        style_sideways(self.area, theme)

    # --- where one is

    def column_of(self, point: PointId) -> Column:
        """Return the column in which a point stands."""
        return self.columns[KIND_BY_ID[self._session.brief.points[point].kind].id]

    def begin(self) -> None:
        """Take the keyboard: where the choice is, else the first passage, else the first point."""
        if self.choice.point in self._session.brief.points and self.choice.point is not None:
            self.column_of(self.choice.point).cards.setFocus()
        elif not self.strip.list.enter():
            self._enter_column(0, 0)

    def _leave_column(self, n: int, by: int) -> None:
        if by == 0:
            self.strip.list.enter()
            return
        columns = list(self.columns.values())
        if 0 <= n + by < len(columns):
            cards = columns[n].cards
            self._enter_column(n + by, cards.visualRect(cards.currentIndex()).top())

    def _enter_column(self, n: int, height: int) -> None:
        column = list(self.columns.values())[n]
        self.area.ensureWidgetVisible(column, 0, 0)
        column.cards.enter(height)

    def _return(self) -> None:
        if self._came_from is not None and self.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    # --- the pictures

    def show_view(self, view: str) -> None:
        """Show the board or one of its pictures, made when it is first wanted."""
        self.flush()
        if view not in self._views:
            self._views[view] = picture(view, self._session, self._look, self)
            self.stack.addWidget(self._views[view])
        self.view = view
        self.stack.setCurrentWidget(self._views[view])
        if view == "board":
            self.begin()
        else:
            self._views[view].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choice_changed.emit()

    # --- asking and writing

    def ask(self, question: Question) -> None:
        """Ask a question that is answered by typing, above the board."""
        self.flush()
        self._came_from = self.focusWidget()
        self.chooser.ask(question, self.stack.width() // 2, self.strip.height() + 8)

    def new_point(self, kind: Kind | None = None) -> None:
        """Write a new point at the end of a column: a given one, or the one where one is."""
        chosen = self._session.brief.points.get(self.choice.point) if self.choice.point else None
        column = self.columns[kind.id if kind else chosen.kind if chosen else KINDS[0].id]
        self.area.ensureWidgetVisible(column, 0, 0)
        column.begin()

    def edit_gist(self, passage: AnnotationId) -> None:
        """Write a passage's gist where it stands: in its card, in the strip, else at the right."""
        point = self.choice.point
        if point is not None and point in self.evidence.folded:
            self.evidence.switch_fold(point)
        column = self.column_of(point) if point is not None else None
        if column is not None and column.model.row_of(point, passage) is not None and point is not None:
            column.edit_gist(point, passage)
        elif self.strip.model.row_of(passage) is not None:
            self.strip.edit_gist(passage)
        else:
            self.choice.choose_passage(passage)
            self._show_inspector(True)
            self.inspector.passage.gist.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_point(self, point: PointId) -> None:
        """Show a point on the board, with its ratings beside it and the keyboard on it."""
        self.show_view("board")
        self.choice.choose_point(point)
        self._show_inspector(True)
        self.area.ensureWidgetVisible(self.column_of(point), 0, 0)
        self.column_of(point).cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_article(self, article: ArticleId) -> None:
        """Show an article's grades, with the keyboard on them."""
        self.choice.choose_article(article)
        self._show_inspector(True)
        self.inspector.article.grades.take_keyboard()

    def tell_about_contradiction(self) -> None:
        """Put the cursor into the line on what two passages disagree about."""
        self._show_inspector(True)
        self.inspector.passage.tell_about()

    # --- the ratings at the right

    def switch_inspector(self) -> None:
        """Show or hide the ratings, and remember that somebody wished so."""
        self._wanted = not self.inspector.isVisibleTo(self)
        self._show_inspector(self._wanted)

    def _show_inspector(self, on: bool) -> None:
        if not on and self.inspector.isAncestorOf(self.focusWidget()):
            self.begin()
        self.inspector.setVisible(on)
        self._line.setVisible(on)
        if on:
            self.inspector.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room where there is little."""
        super().resizeEvent(event)
        if self._wanted is None:
            self._show_inspector(event.size().width() >= ROOMY)
        self.chooser.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        self.evidence.wake(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        self.hand.cancel()
        self.chooser.leave()
        self.evidence.wake(False)
        super().hideEvent(event)

    def flush(self) -> None:
        """Keep what is being typed."""
        for column in self.columns.values():
            column.flush()
        self.strip.flush()
        self.inspector.flush()
