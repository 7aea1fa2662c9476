"""What a screen reader says of its own accord: what was just done, and the passage one comes to while reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication

from briefer.ui.panels.passage_model import in_words
from briefer.ui.translating import told

if TYPE_CHECKING:
    from briefer.core.errors import BrieferError
    from briefer.ui.window import Window


class Announcer(QObject):
    """Say what the status line says, and what becomes of the chosen passage while the keyboard is in a text."""

    said = Signal(str)
    """A sentence that was just said."""

    def __init__(self, window: Window) -> None:
        """Listen to the window's session."""
        super().__init__(window)
        self._window, self._passage = window, ""
        session = window.session
        session.told.connect(lambda sentence: self._say(told(sentence)))
        session.failed.connect(self._tell_error)
        session.passage_chosen.connect(self._tell_passage)
        session.changed.connect(self._tell_passage)

    def _say(self, sentence: str, how: QAccessible.AnnouncementPoliteness | None = None) -> None:
        event = QAccessibleAnnouncementEvent(self._window, sentence)
        event.setPoliteness(how or QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
        self.said.emit(sentence)

    def _tell_error(self, error: BrieferError) -> None:
        self._say(told(str(error)), QAccessible.AnnouncementPoliteness.Assertive)

    def _tell_passage(self) -> None:
        """Say how the chosen passage is tagged, if that is new; elsewhere than in a text its list says it."""
        session, before = self._window.session, self._passage
        passage = session.brief.annotations.get(session.chosen) if session.chosen is not None else None
        self._passage = in_words(session.brief, passage) if passage is not None else ""
        focused = QApplication.focusWidget()
        reading = focused is not None and self._window.read.panes.isAncestorOf(focused)
        if reading and self._passage and self._passage != before:
            self._say(self._passage)
