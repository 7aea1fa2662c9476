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
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from briefer.ui.session import Session
    from briefer.ui.theme import Look


NAME_WIDTH = 300
"""Pixels that the brief's name may take."""


class BarButton(Control):
    """A button of the bar; `strong`, or pressed in, it is filled with ink."""

    def __init__(self, text: str, look: Look, *, strong: bool = False, parent: QWidget | None = None) -> None:
        """Make a button that says `text`."""
        self._strong = strong
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
        return QSize(round(self.text_width()) + 28, 32)

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for id_, label, shortcut in desks:
            button = BarButton(self.tr(label), look)
            button.setCheckable(True)
            button.setToolTip(f"{self.tr(label)} ({shortcut})")
            button.setMinimumWidth(84)
            button.clicked.connect(lambda _checked, id_=id_: self.chosen.emit(id_))
            self._group.addButton(button)
            self._buttons[id_] = button
            row.addWidget(button)

    def show_keys(self, actions: Mapping[str, QAction]) -> None:
        """Name the key of each desk, as its action has it, in the tooltips."""
        for id_, button in self._buttons.items():
            _name_key(button, actions[f"desk_{id_}"])

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
        self._right = QHBoxLayout()
        self._right.setSpacing(8)
        self.setFixedHeight(48)
        self.setAutoFillBackground(False)
        left = QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._name)
        left.addWidget(self._counts, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        for item, stretch in ((left, 1), (switch, 0), (self._right, 1)):
            if isinstance(item, QWidget):
                row.addWidget(item, stretch)
            else:
                row.addLayout(item, stretch)
        self._right.addStretch(1)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        session.opened.connect(self.refresh)
        session.changed.connect(lambda touched: self.refresh() if touched.articles or touched.people else None)
        look.changed.connect(self.refresh)

    def add_button(
        self, action: QAction, look: Look, *, strong: bool = False, desks: tuple[str, ...] = ()
    ) -> BarButton:
        """Put a button for an action at the right end, on some desks or on all."""
        button = BarButton(action.text().replace("&", "").rstrip("…"), look, strong=strong)
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
        for button, desks in self._buttons:
            button.setVisible(not desks or desk in desks)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chrome and the rule under it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.chrome)
        painter.setPen(self._look.theme.line)
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
