"""What is new since one looked last: the passages that colleagues tagged or changed, until one leaves the brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefer.core.arrivals import fresh_passages, seen_of
from briefer.core.clock import Stamp
from briefer.core.errors import BrieferError
from briefer.core.ids import PersonId
from briefer.store import settings

if TYPE_CHECKING:
    from briefer.core.arrivals import Seen
    from briefer.core.ids import AnnotationId
    from briefer.ui.session import Session


class Fresh(QObject):
    """Know which passages are new. Views read `passages` and listen to `changed`."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        """Begin with nothing new."""
        super().__init__(session)
        self._session = session
        self._seen: Seen = {}
        self.passages: frozenset[AnnotationId] = frozenset()

    def read(self) -> None:
        """Read how far one had seen the brief that was opened; the first time, everything counts as seen."""
        session = self._session
        noted = session.settings.seen.get(session.brief.id)
        if noted is None:
            self._seen = seen_of(session.events)
        else:
            self._seen = {PersonId(person): Stamp(*clock) for person, clock in noted.items()}
        self.follow()

    def follow(self) -> None:
        """Look again at what is new, for something came."""
        session = self._session
        fresh = fresh_passages(session.brief, session.events, self._seen, PersonId(session.settings.person))
        if fresh != self.passages:
            self.passages = fresh
            self.changed.emit()

    def clear(self) -> None:
        """Count everything as seen."""
        self._seen = seen_of(self._session.events)
        self.follow()

    def note(self) -> None:
        """Count everything as seen, and keep that for the next time. What cannot be written is told."""
        session = self._session
        if session.path is None:
            return
        self.clear()
        try:
            kept, there = session.settings, settings.load()
            mine = {str(who): (clock.millis, clock.step) for who, clock in self._seen.items()}
            kept.seen = {**there.seen, str(session.brief.id): mine}
            if kept.seen != there.seen:
                there.seen = kept.seen
                settings.save(there)
        except BrieferError as error:
            session.failed.emit(error)
