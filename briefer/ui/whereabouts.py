"""Where one was: panes, places, zoom, desk and window, kept for the next time a brief is opened."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer

from briefer.core.errors import BrieferError
from briefer.core.ids import AnnotationId
from briefer.store import settings
from briefer.store.settings import View

if TYPE_CHECKING:
    from briefer.store.settings import Settings
    from briefer.ui.window import Window

REST = 1_500
"""Milliseconds after the last scrolling at which the place is noted, lest a crash forget it."""


class Whereabouts(QObject):
    """Note how a window stands, and put it there again."""

    def __init__(self, window: Window) -> None:
        """Listen to the panes."""
        super().__init__(window)
        self._window = window
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.note)
        window.read.panes.places_changed.connect(self._rest.start)
        window.read.panes.scrolled.connect(self._rest.start)
        window.session.passage_chosen.connect(lambda _id: self.stir())

    def stir(self) -> None:
        """Note how the window stands as soon as it comes to rest, lest a crash forget it."""
        self._rest.start()

    def note(self) -> None:
        """Write down how the window stands. What cannot be written is told, and nothing else is lost."""
        window, kept = self._window, self._window.session.settings
        self._rest.stop()
        if window.session.path is None:
            return
        panes = window.read.panes
        view = View(
            panes.places(),
            panes.active_index,
            panes.zoom,
            window.desk,
            layout=panes.grid.layout_name,
            maximised=panes.grid.alone is not None,
            in_step=panes.in_step,
            reached=dict(window.read.progress.reached),
            chosen=window.session.chosen or "",
            weighing=window.weigh.view if window.desk == "weigh" else "board",
        )
        kept.geometry = base64.b64encode(window.saveGeometry().data()).decode()
        try:
            _take_over(kept)
            settings.remember(kept, window.session.path, window.session.brief.id, view)
            settings.save(kept)
        except BrieferError as error:
            window.session.failed.emit(error)

    def return_to_brief(self) -> None:
        """Show the brief as it was left or, the first time, its first articles."""
        window = self._window
        view = window.session.settings.views.get(window.session.brief.id)
        if view is None:
            window.read.progress.restore({})
            window.read.panes.show_first()
            window.show_desk("read")
            return
        window.read.progress.restore(view.reached)
        window.read.panes.restore(view)
        window.show_desk(view.desk)
        if view.desk == "weigh":
            window.weigh.show_view(view.weighing)
        if view.chosen in window.session.brief.annotations:
            window.session.choose(AnnotationId(view.chosen))

    def return_to_place(self) -> None:
        """Put the window where it was on the screen."""
        geometry = self._window.session.settings.geometry
        if geometry:
            self._window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))


def _take_over(kept: Settings) -> None:
    """Take over what another window has noted meanwhile: the file is written whole."""
    there = settings.load()
    kept.recent = [*there.recent, *(name for name in kept.recent if name not in there.recent)]
    kept.views |= there.views
