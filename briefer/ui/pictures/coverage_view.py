"""Coverage on the screen: the strips of all articles, to be read, clicked and gone through by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QHelpEvent, QPainter
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QToolTip, QWidget

from briefer.core.coverage import Covered, alt_text, coverage
from briefer.core.kinds import KINDS
from briefer.ui.naming import plain_tip, shown
from briefer.ui.panels.controls import fill, paint_ring, style_scroll_bar
from briefer.ui.panels.empty import EmptyState
from briefer.ui.pictures.coverage_figure import ROW, CoverageFigure, Hit
from briefer.ui.pictures.fresh import Freshness
from briefer.ui.translating import listed, told

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from briefer.core.records import Annotation
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_MARGIN = 24


class CoverageView(QWidget):
    """How much of each article is tagged, and where."""

    place_wanted = Signal(object, int)
    """Show an article, by its id, at an offset of its text in code points."""
    reveal_wanted = Signal(object)
    """Show a passage in its article."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Read the session's brief, and again whenever it changes."""
        super().__init__(parent)
        self._look = look
        self.sheet = CoverageSheet(session, look)
        self._area = QScrollArea()
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.sheet)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFocusProxy(self.sheet)
        self._empty = EmptyState(look, self.tr("No articles yet. Add some, and see here how much of each is tagged."))
        self._stack = QStackedLayout(self)
        for widget in (self._area, self._empty):
            self._stack.addWidget(widget)
        self.setFocusProxy(self.sheet)
        self.sheet.place_wanted.connect(self.place_wanted)
        self.sheet.reveal_wanted.connect(self.reveal_wanted)
        self.sheet.moved.connect(lambda y: self._area.ensureVisible(0, y, 0, round(ROW)))
        self.sheet.was_read.connect(self._show)
        Freshness(session, self, self.sheet.read, lambda touched: touched.articles or touched.annotations)
        look.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def _show(self) -> None:
        self._stack.setCurrentWidget(self._area if self.sheet.covered else self._empty)

    def _restyle(self) -> None:
        fill(self._area.viewport(), self._look.theme.paper)
        fill(self._empty, self._look.theme.paper)
        style_scroll_bar(self._area, self._look.theme)


class CoverageSheet(QWidget):
    """The strips themselves. Up and down go through the articles, left and right through an article's passages."""

    accessible_role = QAccessible.Role.Chart
    place_wanted = Signal(object, int)
    reveal_wanted = Signal(object)
    moved = Signal(int)
    """The keyboard went to an article, so many pixels from the top."""
    was_read = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Read the session's brief."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.covered: tuple[Covered, ...] = ()
        self.row = 0
        """The article the keyboard is at."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        session.passage_chosen.connect(self.update)
        look.changed.connect(self.update)
        self.read()

    def read(self) -> None:
        """Read the brief anew."""
        self.covered = coverage(self._session.brief)
        self.row = max(0, min(self.row, len(self.covered) - 1))
        self.setAccessibleDescription(told(alt_text(self.covered, listed)))
        self._say()
        self.updateGeometry()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()
        self.was_read.emit()

    def _say(self) -> None:
        """Name the article the keyboard is at, so that a screen reader says it when an arrow key comes to it."""
        here = self.covered[self.row : self.row + 1]
        self.setAccessibleName(": ".join((self.tr("Coverage"), *(shown(each.article.heading) for each in here))))

    def sizeHint(self) -> QSize:
        """Return room for all strips."""
        return QSize(640, round(len(self.covered) * ROW) + 2 * _MARGIN)

    @property
    def figure(self) -> CoverageFigure:
        """The strips at the present width."""
        return CoverageFigure(self.covered, self._look, min(1100.0, self.width() - 2.0 * _MARGIN))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strips in sight, and a ring around the one that the keyboard is at."""
        painter, figure = QPainter(self), self.figure
        first = max(0, int((event.rect().top() - _MARGIN) // ROW))
        last = min(len(self.covered), int((event.rect().bottom() - _MARGIN) // ROW) + 1)
        painter.translate(_MARGIN, _MARGIN)
        if first < last:
            figure.paint(painter, range(first, last))
        self._paint_chosen(painter, figure)
        if self.hasFocus() and self.covered:
            top = self.row * ROW
            paint_ring(painter, QRectF(-10, top - 6, figure.lane(0, 0).right() + 62, ROW - 2), self._look.theme)

    def _paint_chosen(self, painter: QPainter, figure: CoverageFigure) -> None:
        """Paint a frame around the chosen passage."""
        for row, each in enumerate(self.covered):
            for passage in each.passages:
                if passage.id == self._session.chosen:
                    lane = figure.lane(row, KINDS.index(passage.kind))
                    left, right = figure.x(row, passage.span.start), figure.x(row, passage.span.end)
                    around = QRectF(left - 3, lane.top() - 3, max(2.0, right - left) + 6, lane.height() + 6)
                    paint_ring(painter, around, self._look.theme, 3)

    def _hit(self, place: QPointF) -> Hit | None:
        return self.figure.hit(place - QPointF(_MARGIN, _MARGIN))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the article under the pointer."""
        row = int((event.position().y() - _MARGIN) // ROW)
        if 0 <= row < len(self.covered):
            self.row = row
            self._say()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the passage at the pointer or, where there is none, the place in the article."""
        hit = self._hit(event.position())
        if hit is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        covered = self.covered[hit.row]
        passage = covered.passage_at(hit.offset, hit.kind)
        if passage is not None:
            self._choose(passage)
            self.reveal_wanted.emit(passage.id)
        else:
            self.place_wanted.emit(covered.article.id, hit.offset)

    def event(self, event: QEvent) -> bool:
        """Show the beginning of the passage under the pointer as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self._hit(QPointF(event.pos()))
            passage = self.covered[hit.row].passage_at(hit.offset, hit.kind) if hit else None
            QToolTip.showText(event.globalPos(), plain_tip(f"“{shown(passage.quote[:160])}”") if passage else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through articles and passages; Enter shows the chosen one, or the article."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if not self.covered:
            super().keyPressEvent(event)
        elif key in steps:
            self.row = max(0, min(self.row + steps[key], len(self.covered) - 1))
            self._say()
            self.moved.emit(round(self.row * ROW + _MARGIN))
            self.update()
        elif key in sides:
            self._step(sides[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        passages = self.covered[self.row].passages
        if passages:
            ids = [passage.id for passage in passages]
            here = self._session.chosen
            at = ids.index(here) + by if here in ids else (0 if by > 0 else -1)
            self._choose(passages[at % len(passages)])

    def _open(self) -> None:
        covered = self.covered[self.row]
        if self._session.chosen in {passage.id for passage in covered.passages}:
            self.reveal_wanted.emit(self._session.chosen)
        else:
            self.place_wanted.emit(covered.article.id, covered.body[0].start if covered.body else 0)

    def _choose(self, passage: Annotation) -> None:
        self._session.choose(passage.id)
