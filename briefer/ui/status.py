"""The line at the foot: whether all is saved, how much there is, what was just done, and where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from briefer.core.updating import unsure_passages
from briefer.ui.line import Line
from briefer.ui.translating import told
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from briefer.core.errors import BrieferError
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

TOLD_FOR = 8_000
"""Milliseconds a sentence stays."""


SAVED_WIDTH = 420
"""Pixels that the state of saving may take."""


class StatusLine(QWidget):
    """Say in words, always in the same places, what a user may worry about."""

    saved_clicked = Signal()
    unsure_clicked = Signal()
    conflicts_clicked = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the session."""
        super().__init__(parent)
        self._session = session
        self._look = look
        self.saved, self.counts, self.unsure, self.conflicts = (Line() for _ in range(4))
        self.told, self.place, self.zoom = (Line() for _ in range(3))
        self._wrong = False
        # A long sentence is cut at the edge (the tooltip has it whole) rather than widening the window.
        self.told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.saved.setMaximumWidth(SAVED_WIDTH)
        for label in (self.saved, self.unsure, self.conflicts):
            label.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(28)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(20)
        row.addWidget(self.saved)
        row.addWidget(self.counts)
        row.addWidget(self.unsure)
        row.addWidget(self.conflicts)
        row.addWidget(self.told, 1)
        row.addWidget(self.place)
        row.addWidget(self.zoom)
        self._fade = QTimer(self, singleShot=True, interval=TOLD_FOR)
        self._fade.timeout.connect(self.clear)
        session.changed.connect(lambda _touched: self.refresh())
        session.opened.connect(self.refresh)
        session.save_state_changed.connect(self.refresh)
        session.told.connect(self.tell)
        session.failed.connect(self.tell_error)
        look.changed.connect(self.refresh)
        self.refresh()

    def show_reading(self, on: bool) -> None:
        """Show the reader's place and zoom, which mean something only where one reads."""
        self.place.setVisible(on)
        self.zoom.setVisible(on)

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self._show(told(sentence), wrong=False)
        self._fade.start()

    def tell_error(self, error: BrieferError) -> None:
        """Show what could not be done, and what to do, until something else is said."""
        self._fade.stop()
        self._show(told(str(error)), wrong=True)

    def clear(self) -> None:
        """Take back what was said last."""
        self._fade.stop()
        self._show("", wrong=False)

    def _show(self, sentence: str, *, wrong: bool) -> None:
        self._wrong = wrong
        self.told.say(sentence)
        self._colour_told()

    def _colour_told(self) -> None:
        theme = self._look.theme
        self.told.setStyleSheet(f"color: {(theme.warning if self._wrong else theme.second).name()}")

    def refresh(self) -> None:
        """Read the state of saving and the counts anew."""
        theme, session = self._look.theme, self._session
        problem = session.save_problem
        self.saved.say(self._saved_text(problem), self._saved_hint(problem))
        colour = theme.warning if problem or session.read_only else theme.second
        for label in (self.saved, self.counts, self.unsure, self.conflicts, self.told, self.place, self.zoom):
            label.setFont(self._look.interface_font(12))
            if label is not self.told:
                label.setStyleSheet(f"color: {theme.second.name()}")
        self.saved.setStyleSheet(f"color: {colour.name()}")
        self._colour_told()
        brief = session.brief
        said = [counted(self.tr("%n passage(s)"), len(brief.passages()))]
        if brief.points:
            said.append(counted(self.tr("%n point(s)"), len(brief.points)))
        self.counts.setText("   ".join(said))
        self._warn(self.unsure, self.tr("%n passage(s) to check"), len(unsure_passages(brief)))
        self._warn(self.conflicts, self.tr("%n conflict(s)"), len(brief.conflicts))

    def _warn(self, label: Line, template: str, number: int) -> None:
        label.setVisible(bool(number))
        label.say(counted(template, number), self.tr("Click to settle them"))
        label.setStyleSheet(f"color: {self._look.theme.warning.name()}")

    def _saved_text(self, problem: BrieferError | None) -> str:
        if problem is not None:
            return self.tr("Not saved: ") + told(problem.sentence)
        if self._session.path is None:
            return self.tr("No brief is open")
        if self._session.read_only:
            return self.tr("Read-only")
        return self.tr("All saved") if self._session.all_saved else self.tr("Saving …")

    def _saved_hint(self, problem: BrieferError | None) -> str:
        if problem is not None:
            goes_on = self.tr("briefer goes on trying. File > Save a copy saves everything elsewhere.")
            return f"{told(str(problem))} {goes_on}"
        if self._session.path is None or self._session.read_only:
            return ""
        if self._session.saved_in is None:
            return self.tr("Your first change makes a file of your own beside {0}").format(self._session.path)
        return self.tr("Each change is saved as it happens, in {0}").format(self._session.saved_in)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click on the state of saving explain it, and one on a warning show what it counts."""
        at = event.position().toPoint()
        if self.saved.geometry().contains(at):
            self.saved_clicked.emit()
        elif self.unsure.isVisible() and self.unsure.geometry().contains(at):
            self.unsure_clicked.emit()
        elif self.conflicts.isVisible() and self.conflicts.geometry().contains(at):
            self.conflicts_clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chrome and the rule above it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.chrome)
        painter.setPen(self._look.theme.line)
        painter.drawLine(0, 0, self.width(), 0)
