"""The risk picture on the screen: the five by five cells, and beside them each risk in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QHelpEvent, QPainter
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QToolTip, QWidget

from briefer.core.risk_picture import Risk, RiskPicture, alt_text, risk_picture
from briefer.ui.naming import plain_tip, shown
from briefer.ui.panels.controls import fill, paint_ring, style_scroll_bar
from briefer.ui.panels.empty import EmptyState
from briefer.ui.panels.row_list import RowList
from briefer.ui.pictures.fresh import Freshness
from briefer.ui.pictures.risk_figure import RiskFigure
from briefer.ui.pictures.risk_rows import RiskModel, RiskRows
from briefer.ui.translating import listed, told

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from briefer.core.ids import PointId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_NARROW = 760
"""Pixels below which the list stands under the picture."""
_AIR = 6.0
_LARGEST = QSizeF(900, 680)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class RiskView(QWidget):
    """The risks of the brief by likelihood and impact."""

    point_chosen = Signal(object)
    """`PointId`: a risk was clicked, or gone to by keys."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Read the session's brief, and again whenever it changes."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.point: PointId | None = None
        """The risk that is chosen."""
        self.grid = RiskGrid(look)
        self.model = RiskModel(self)
        self.list = RowList()
        self.list.setItemDelegate(RiskRows(self.model, look, self.list))
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Risks"))
        self._picture = RiskPicture((), (), ())
        sentence = self.tr("No risks yet. State a risk on the board, rate it, and it has its place here.")
        self._empty = EmptyState(look, sentence)
        both = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._box.setContentsMargins(20, 16, 0, 12)
        self._box.setSpacing(20)
        self._box.addWidget(self.grid, 3)
        self._box.addWidget(self.list, 2)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(both)
        self._stack.addWidget(self._empty)
        self.setFocusProxy(self.grid)
        self._connect()
        self._restyle()
        self._read()

    def _connect(self) -> None:
        self.grid.taken.connect(self._take)
        self.list.taken.connect(lambda index, _beside: self._take(self.model.risk(index.row()).point.id))
        self.list.selectionModel().currentChanged.connect(self._follow_list)
        Freshness(self._session, self, self._read, lambda touched: touched.points or touched.memo)
        self._look.changed.connect(self._restyle)

    def choose(self, point: PointId | None) -> None:
        """Show which risk is chosen, without saying so to anybody."""
        self.point = point
        self.grid.show_picture(self._picture, point)
        row = self.model.row_of(point)
        self.grid.say(None if row is None else self.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        if row is None:
            self.list.clearSelection()
        elif self.list.currentIndex().row() != row:
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _take(self, point: PointId) -> None:
        self.choose(point)
        self.point_chosen.emit(point)

    def _follow_list(self, index: QModelIndex) -> None:
        if index.isValid() and self.list.hasFocus():
            self._take(self.model.risk(index.row()).point.id)

    def _read(self) -> None:
        self._picture = risk_picture(self._session.brief)
        self.model.show_risks(self._picture.risks)
        self._stack.setCurrentIndex(0 if self._picture.risks else 1)
        self.grid.setAccessibleDescription(told(alt_text(self._picture, listed)))
        self.choose(self.point if self.model.row_of(self.point) is not None else None)

    def _restyle(self) -> None:
        fill(self, self._look.theme.paper)
        fill(self._empty, self._look.theme.paper)
        fill(self.list.viewport(), self._look.theme.paper)
        style_scroll_bar(self.list, self._look.theme)
        self.list.measure_anew()
        self.grid.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the picture or, where that is too narrow, under it."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


class RiskGrid(QWidget):
    """The cells with the risks' markers. The arrow keys go from risk to risk, by number."""

    accessible_role = QAccessible.Role.Chart
    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start without risks."""
        super().__init__(parent)
        self._look = look
        self._picture = RiskPicture((), (), ())
        self._chosen: PointId | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(420, 330)
        self.say(None)

    def sizeHint(self) -> QSize:
        """Return a size at which the cells are easily read."""
        return QSize(640, 480)

    def show_picture(self, picture: RiskPicture, chosen: PointId | None) -> None:
        """Show other risks, or another one chosen."""
        self._picture, self._chosen = picture, chosen
        self.update()

    def say(self, risk: str | None) -> None:
        """Name the chosen risk, so that a screen reader says it when an arrow key comes to it."""
        self.setAccessibleName(": ".join(filter(None, (self.tr("Risk picture"), risk))))

    @property
    def figure(self) -> RiskFigure:
        """The picture at the present size."""
        return RiskFigure(self._picture, self._look, self._room)

    @property
    def _room(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_AIR, _AIR, -_AIR, -_AIR)
        room.setSize(room.size().boundedTo(_LARGEST))
        return room

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, a ring around the chosen risk, and one around all with the focus."""
        del event
        painter, figure = QPainter(self), self.figure
        figure.paint(painter)
        marker = figure.marker_of(self._chosen)
        if marker:
            paint_ring(painter, marker.rect.adjusted(-3, -3, 3, 3), self._look.theme, marker.rect.height() / 2 + 3)
        if self.hasFocus():
            paint_ring(painter, self._room.adjusted(-_AIR, -_AIR, _AIR, _AIR), self._look.theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the risk under the pointer or, in a cell with one risk, that."""
        risk = self._risk_at(event)
        if risk is not None and event.button() is Qt.MouseButton.LeftButton:
            self.taken.emit(risk.point.id)

    def _risk_at(self, event: QMouseEvent) -> Risk | None:
        risk = self.figure.risk_at(event.position())
        here = self.figure.more_at(event.position())
        return risk or (here[0] if len(here) == 1 else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous risk that has a place."""
        step = _STEPS.get(Qt.Key(event.key()))
        ids = [risk.point.id for risk in self._picture.rated]
        if step is None or not ids:
            super().keyPressEvent(event)
            return
        at = ids.index(self._chosen) + step if self._chosen in ids else min(step, 0)
        self.taken.emit(ids[at % len(ids)])

    def event(self, event: QEvent) -> bool:
        """Show the risks of the cell under the pointer as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            one = self.figure.risk_at(event.pos().toPointF())
            risks = (one,) if one else self.figure.more_at(event.pos().toPointF())
            told = [f"{risk.number}  {shown(risk.point.sentence)}" for risk in risks]
            QToolTip.showText(event.globalPos(), plain_tip("\n".join(told)), self)
            return True
        return super().event(event)
