"""The whole window anew: dressed in a look, and made again in another language, without a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMetaMethod, QObject
from PySide6.QtWidgets import QApplication, QMenuBar, QWidget

from briefer.ui import commands, translating

if TYPE_CHECKING:
    from briefer.ui.theme import Look
    from briefer.ui.window import Window


def dress(look: Look) -> None:
    """Give the application the palette and the type of a look, now and whenever it changes."""
    _dress(look)
    look.changed.connect(lambda: _dress(look))


def _dress(look: Look) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setPalette(look.palette())
        app.setFont(look.interface_font())


def speak_in(window: Window, choice: str) -> None:
    """Say everything in a window in another language, `en` or `es`, or the system's where it is empty.

    All that stands in the window is made anew, at the same place of the same brief: so nothing is left behind in the
    language before. What is being typed is committed, what is being read is waited for.
    """
    session, chosen, suggesting = window.session, window.session.chosen, window.read.suggesting.on
    window.intake.wait()
    QCoreApplication.sendPostedEvents()
    window.leave_brief()
    session.choose(None)
    _clear(window)
    translating.speak(choice)
    dress(window.look)
    window.build()
    if session.path is not None:
        session.opened.emit()
        session.choose(chosen)
    if suggesting:
        commands.show_suggestions(window)


def _clear(window: Window) -> None:
    """Take all out of a window. What listened to the session and the look listens no more: it is about to go."""
    for source in (window.session, window.look):
        _deafen(source)
    for child in window.children():
        if child is not window.layout():
            if isinstance(child, QWidget):
                child.hide()
            child.deleteLater()
    window.setMenuBar(QMenuBar(window))


def _deafen(source: QObject) -> None:
    """Disconnect the signals that an object has for others; those it sends itself begin with a line."""
    meta = source.metaObject()
    for n in range(QObject().metaObject().methodCount(), meta.methodCount()):
        method = meta.method(n)
        name = bytes(method.name().data()).decode()
        if method.methodType() is QMetaMethod.MethodType.Signal and source.isSignalConnected(method) and name[0] != "_":
            getattr(source, name).disconnect()
