"""The window that runs: listens for later starts of the program, and shows what they were started for."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from briefer.core.errors import BrieferError
from briefer.core.handover import LEFT, LIMIT, TAKEN, decoded
from briefer.core.passage_link import parse
from briefer.readers.own_memo import is_own_memo
from briefer.store import log
from briefer.store.beside import name_beside
from briefer.store.followed import header_of
from briefer.ui import links
from briefer.ui.handover.slots import SLOTS, Slot, is_usable

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.core.handover import Request
    from briefer.ui.session import Session
    from briefer.ui.window import Window

_PATIENCE = 5000
"""Milliseconds after which somebody who asks nothing is shown out."""
_AT_ONCE = 8


class Door(QObject):
    """Take requests for a window, as long as it lives."""

    def __init__(self, window: Window) -> None:
        """Listen at the first place that is free. Raises `BrieferError` if there is no folder for places."""
        super().__init__()
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        self._slot = self._listen()

    def _listen(self) -> Slot | None:
        for slot in map(Slot, range(SLOTS)):
            if is_usable(slot) and slot.take():
                # The lock says that nobody listens: what lies there was left by a process that was killed.
                QLocalServer.removeServer(slot.name)
                if self._server.listen(slot.name):
                    return slot
                slot.give_back()
        return None

    @property
    def open(self) -> bool:
        """Tell whether later starts can find the window."""
        return self._slot is not None

    def close(self) -> None:
        """Listen no more."""
        self._server.close()
        if self._slot is not None:
            self._slot.give_back()
            self._slot = None

    def _let_in(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._server.findChildren(QLocalSocket)) > _AT_ONCE:
                socket.deleteLater()
                continue
            socket.setReadBufferSize(LIMIT + 1)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            QTimer.singleShot(_PATIENCE, socket, socket.deleteLater)
            # What came with the connection itself is told by no signal.
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LIMIT:
                socket.deleteLater()
            return
        request = decoded(bytes(socket.readLine(LIMIT + 1).data()))
        if request is None:
            socket.deleteLater()
            return
        taken = request.anyhow or concerns(self._window.session, request)
        # The answer goes first: to open a large brief may take longer than anybody waits.
        socket.write(TAKEN if taken else LEFT)
        socket.flush()
        socket.disconnectFromServer()
        if taken:
            QTimer.singleShot(0, self, lambda: show(self._window, request))


def concerns(session: Session, request: Request) -> bool:
    """Tell whether all that is asked for belongs to the brief that a session has open."""
    return all(_leads_into(session, link) for link in request.links) and all(
        _belongs(session, path) for path in request.paths
    )


def _leads_into(session: Session, link: str) -> bool:
    with contextlib.suppress(BrieferError):
        return parse(link).brief == session.brief.id
    return False


def _belongs(session: Session, path: Path) -> bool:
    """Tell whether a file is a log of the open brief, an article whose brief it is, or a memo beside it."""
    if path.suffix.lower() == log.SUFFIX:
        return _is_log_of(session, path)
    if session.path is not None and is_own_memo(path):
        return path.resolve().parent == session.path.resolve().parent
    return _is_log_of(session, name_beside(path))


def _is_log_of(session: Session, path: Path) -> bool:
    with contextlib.suppress(BrieferError):
        header = header_of(path) if path.is_file() and session.path is not None else None
        return header is not None and header.brief == session.brief.id
    return False


def show(window: Window, request: Request) -> None:
    """Bring a window to the front, with what is asked for in it."""
    come_forward(window)
    session = window.session
    # A log in the brief's own folder is shown already; one from elsewhere was mailed, and is merged.
    window.take([path for path in request.paths if not (_is_log_of(session, path) and not session.belongs_here(path))])
    for link in request.links[:1]:
        links.follow(window, link)


def come_forward(window: Window) -> None:
    """Show a window in front of the others, also if it was minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
