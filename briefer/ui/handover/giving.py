"""The second start: asks the windows that run to show what it was started for, and waits only so long."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtNetwork import QLocalSocket

from briefer.core.handover import TAKEN, Request, encoded
from briefer.core.passage_link import is_link
from briefer.ui.handover.slots import SLOTS, Slot, is_usable

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE = 4000
"""Milliseconds after which a window is opened here, whatever the others do."""
_ONE_ANSWER = 2000
"""Milliseconds for one window to answer: it may be busy, or hang."""


def give(items: Sequence[str]) -> bool:
    """Hand links and absolute paths to a window that shows their brief, or links to any; tell whether one took them.

    Raises `BrieferError` if there is no folder in which windows could be found.
    """
    until = QDeadlineTimer(PATIENCE)
    slots = [slot for slot in map(Slot, range(SLOTS)) if is_usable(slot)]
    living = []
    for slot in slots:
        answer = _ask(slot, Request(tuple(items)), until)
        if answer == TAKEN:
            return True
        living += [slot] if answer else []
    # A link is followed by any window; a file of another brief gets a window of its own.
    anyhow = Request(tuple(items), anyhow=True)
    return all(map(is_link, items)) and any(_ask(slot, anyhow, until) == TAKEN for slot in living)


def _ask(slot: Slot, request: Request, until: QDeadlineTimer) -> bytes:
    """Return the answer of a window; empty if there is none, or none in time."""
    socket = QLocalSocket()
    socket.connectToServer(slot.name)
    if not socket.waitForConnected(_rest(until)):
        return b""
    _let_it_come_forward()
    socket.write(encoded(request))
    while not socket.canReadLine() and socket.waitForReadyRead(_rest(until)):
        pass
    answer = bytes(socket.readLine().data())
    socket.abort()
    return answer


def _rest(until: QDeadlineTimer) -> int:
    return min(_ONE_ANSWER, until.remainingTime())


def _let_it_come_forward() -> None:
    """Windows lets a program come to the front only if the one that was started by hand agrees."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
