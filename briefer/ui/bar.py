"""The bar on top: whose brief this is, the switch between the desks, and the one button each desk is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from briefer.ui.line import Line
from briefer.ui.panels.controls import Control
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction, QResizeEvent

    from briefer.ui.session import Session
    from briefer.ui.theme import Look


NAME_WIDTH = 300
"""Pixels that the brief's name may take."""
_LEAST_NAME = 110
"""Pixels with which it still says something."""
_DESK_WIDTH = 84
_MARGIN, _GAP = 16, 8
_RUNGS = (True, False, True), (False, False, True), (False, True, True), (False, True, False)
"""What is given up as there is less and less room: whether counts are shown, one stands close, the name is shown."""


class BarButton(Control):
    """A button of the bar; `strong`, or pressed in, it is filled with ink."""

    def __init__(self, text: str, look: Look, *, strong: bool = False, parent: QWidget | None = None) -> None:
        """Make a button that says `text`."""
        self._strong, self._tight = strong, False
        super().__init__(text, look, parent)

    def _restyle(self) -> None:
        super()._restyle()
        self.setFont(self.look.interface_font(13, QFont.Weight.Medium))

    @property
    def filled(self) -> bool:
        """Tell whether the words stand on ink."""
        return (self._strong or self.isChecked()) and self.isEnabled()

    def sizeHint(self) -> QSize:
        """Leave room on both sides of the words."""
        return QSize(round(self.text_width()) + (16 if self._tight else 28), 32)

    def set_tight(self, tight: bool) -> None:
        """Leave less room on both sides of the words, or as much as usual."""
        self._tight = tight
        self.updateGeometry()

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint ink where it is filled, a little lighter under the pointer."""
        if not self.filled:
            super().paint_ground(painter, rect)
            return
        ground = self.look.theme.second if self.isDown() or self.underMouse() else self.look.theme.ink
        painter.setPen(QPen(ground, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, self.corner(), self.corner())

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the words, in the colour of paper where it is filled."""
        if not self.filled:
            super().paint_content(painter, rect)
            return
        painter.setPen(self.look.theme.paper)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())


def _name_key(button: BarButton, action: QAction) -> None:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{button.text()} ({keys})" if keys else button.text())


class DeskSwitch(QWidget):
    """One button for each desk, of which one is pressed."""

    chosen = Signal(str)

    def __init__(self, desks: tuple[tuple[str, str, str], ...], look: Look, parent: QWidget | None = None) -> None:
        """Make a switch from (id, label, shortcut) of each desk."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, BarButton] = {}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for id_, label, shortcut in desks:
            button = BarButton(self.tr(label), look)
            button.setCheckable(True)
            button.setToolTip(f"{self.tr(label)} ({shortcut})")
            button.clicked.connect(lambda _checked, id_=id_: self.chosen.emit(id_))
            self._group.addButton(button)
            self._buttons[id_] = button
            row.addWidget(button)
        self.set_tight(False)

    def show_keys(self, actions: Mapping[str, QAction]) -> None:
        """Name the key of each desk, as its action has it, in the tooltips."""
        for id_, button in self._buttons.items():
            _name_key(button, actions[f"desk_{id_}"])

    def set_tight(self, tight: bool) -> None:
        """Stand close, or at ease."""
        for button in self._buttons.values():
            button.set_tight(tight)
            button.setMinimumWidth(0 if tight else _DESK_WIDTH)
        self._row.activate()

    def show_desk(self, desk: str) -> None:
        """Press the button of a desk."""
        self._buttons[desk].setChecked(True)


class Bar(QWidget):
    """Title and counts at the left, the desks in the middle, buttons for actions at the right."""

    def __init__(self, session: Session, look: Look, switch: DeskSwitch, parent: QWidget | None = None) -> None:
        """Make the bar around a desk switch."""
        super().__init__(parent)
        self._session = session
        self._look = look
        self._buttons: list[tuple[BarButton, tuple[str, ...]]] = []
        self._name, self._counts = Line(), Line()
        self._name.setMaximumWidth(NAME_WIDTH)
        self._desk, self._switch = "", switch
        self._right = QHBoxLayout()
        self._right.setSpacing(_GAP)
        self.setFixedHeight(48)
        self.setAutoFillBackground(False)
        left = QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._name)
        left.addWidget(self._counts, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_GAP)
        row.addLayout(left, 1)
        row.addWidget(switch)
        row.addLayout(self._right, 1)
        self._right.addStretch(1)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        session.opened.connect(self.refresh)
        session.changed.connect(lambda touched: self.refresh() if touched.articles or touched.people else None)
        look.changed.connect(self.refresh)

    def add_button(
        self, action: QAction, look: Look, *, strong: bool = False, desks: tuple[str, ...] = ()
    ) -> BarButton:
        """Put a button for an action at the right end, on some desks or on all."""
        button = BarButton(action.text().replace("&", "").rstrip(" …"), look, strong=strong)
        button.setCheckable(action.isCheckable())
        button.clicked.connect(action.trigger)
        action.toggled.connect(button.setChecked)
        action.changed.connect(lambda: _name_key(button, action))
        _name_key(button, action)
        self._buttons.append((button, desks))
        action.enabledChanged.connect(button.setEnabled)
        self._right.addWidget(button)
        return button

    def show_desk(self, desk: str) -> None:
        """Show the buttons of a desk."""
        self._desk = desk
        self._give_way()

    # --- in a narrow window

    def minimumSizeHint(self) -> QSize:
        """Give way rather than widen the window."""
        return QSize(0, 48)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go of what matters least."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        """Show all or, where there is no room, no counts, then stand close, then no name, then fewer buttons."""
        here = [button for button, desks in self._buttons if not desks or self._desk in desks]
        for button, _desks in self._buttons:
            button.setVisible(button in here)
        for counts, tight, name in _RUNGS:
            self._counts.setVisible(counts)
            self._name.setVisible(name)
            self._stand(here, tight=tight)
            if self._lacks(here) <= 0:
                return
        for button in sorted(here, key=lambda button: button.isCheckable()):
            button.hide()
            if self._lacks([each for each in here if not each.isHidden()]) <= 0:
                return

    def _stand(self, buttons: Sequence[BarButton], *, tight: bool) -> None:
        self._switch.set_tight(tight)
        for button in buttons:
            button.set_tight(tight)

    def _lacks(self, buttons: Sequence[BarButton]) -> int:
        """Return how many pixels are too few for what is to be seen."""
        name = 0 if self._name.isHidden() else min(_LEAST_NAME, self._name.sizeHint().width()) + _GAP
        counts = 0 if self._counts.isHidden() else self._counts.sizeHint().width() + _GAP
        right = sum(button.sizeHint().width() + _GAP for button in buttons)
        return 2 * _MARGIN + name + counts + self._switch.sizeHint().width() + right - self.width()

    def refresh(self) -> None:
        """Read name and counts anew."""
        brief, theme = self._session.brief, self._look.theme
        path = self._session.path
        self._name.setFont(self._look.interface_font(15, QFont.Weight.DemiBold))
        self._name.say(brief.name or (path.stem if path else ""), str(path or ""))
        writers = {passage.creator for passage in brief.passages()}
        said = [counted(self.tr("%n article(s)"), len(brief.articles))]
        if len(writers) > 1:
            said.append(counted(self.tr("%n annotator(s)"), len(writers)))
        self._counts.say(" · ".join(said))
        self._counts.setFont(self._look.interface_font(13))
        self._counts.setStyleSheet(f"color: {theme.second.name()}")
        self._give_way()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chrome and the rule under it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.chrome)
        painter.setPen(self._look.theme.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
