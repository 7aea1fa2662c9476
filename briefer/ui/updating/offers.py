"""Which articles look like a newer text of another: looked for whenever a text comes, and kept until it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefer.core.errors import BrieferError
from briefer.core.versions import likely_versions
from briefer.store import settings
from briefer.ui.working import Worker

if TYPE_CHECKING:
    from briefer.core.brief import Brief, Touched
    from briefer.core.ids import BriefId
    from briefer.core.versions import Likely
    from briefer.ui.session import Session

LIGHT = 100_000
"""Characters of all texts up to which looking takes no time to speak of."""
PAUSE = 200
"""Milliseconds after opening: what was there before can wait until it is seen."""

Texts = dict[str, str]


class Offers(QObject):
    """Know the pairs that are to be offered, the likest first. Views read `likely` and listen to `changed`."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        """Look at what is open, and at whatever comes."""
        super().__init__(parent)
        self._session = session
        self._worker = Worker(self)
        self._texts: Texts = {}
        self.likely: list[Likely] = []
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._look)
        session.opened.connect(self._soon.start)
        session.changed.connect(self._follow)
        self._soon.start()

    @property
    def busy(self) -> bool:
        """Tell whether texts are being compared."""
        return self._worker.busy or self._soon.isActive()

    def _follow(self, touched: Touched) -> None:
        if touched.articles and _texts(self._session.brief) != self._texts:
            self._look()

    def _look(self) -> None:
        self._soon.stop()
        if self._worker.busy:
            return
        brief = self._session.brief.snapshot()
        self._texts = _texts(brief)
        heavy = sum(map(len, self._texts.values())) > LIGHT
        self._worker.do(lambda: (brief.id, likely_versions(brief)), self._take, self._session.failed.emit, aside=heavy)

    def _take(self, came: tuple[BriefId, list[Likely]]) -> None:
        brief, found = came
        if brief != self._session.brief.id or _texts(self._session.brief) != self._texts:
            # Another text came meanwhile.
            self._look()
            return
        apart = settings.told_apart(self._session.settings, brief)
        self.likely = [each for each in found if each.pair not in apart]
        self.changed.emit()

    def keep_both(self, likely: Likely) -> None:
        """Offer a pair no more, in this brief, on this machine. What cannot be written is told."""
        session = self._session
        try:
            there = settings.load()
            settings.tell_apart(there, session.brief.id, likely.pair)
            settings.save(there)
            session.settings.apart = there.apart
        except BrieferError as error:
            session.failed.emit(error)
        self.likely = [each for each in self.likely if each.pair != likely.pair]
        self.changed.emit()


def _texts(brief: Brief) -> Texts:
    return {id_: article.text for id_, article in brief.articles.items()}
