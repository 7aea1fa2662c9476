"""The preferences: a few pages beside the window, each change of which holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from briefer.ui import commands, renewal
from briefer.ui.panels.controls import Control, fill
from briefer.ui.preferences.choice import ChipRow
from briefer.ui.preferences.general_page import GeneralPage
from briefer.ui.preferences.keys_page import KeysPage
from briefer.ui.preferences.type_page import TypePage

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from briefer.ui.window import Window

GENERAL, TYPE, KEYS = "general", "type", "keys"


class Preferences(QDialog):
    """Not modal, and nothing to confirm."""

    language_chosen = Signal(str)

    def __init__(self, window: Window) -> None:
        """Start on the first page."""
        super().__init__(window)
        self._window, self._look = window, window.look
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.general = GeneralPage(window, self.language_chosen.emit)
        self.type = TypePage(window)
        self.keys = KeysPage(window.keys, window.look)
        self._pages: dict[str, QWidget] = {GENERAL: self.general, TYPE: self.type, KEYS: self.keys}
        names = {GENERAL: self.tr("General"), TYPE: self.tr("Reading"), KEYS: self.tr("Keys")}
        self.tabs = ChipRow(self.tr("Page"), names, window.look)
        self.done_button = Control(self.tr("Done"), window.look)
        self._lay_out()
        self.tabs.chosen.connect(self.show_page)
        self.done_button.clicked.connect(self.close)
        self.language_chosen.connect(self._speak)
        self._look.changed.connect(self._restyle)
        self._restyle()
        self.show_page(GENERAL)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        self.done_button.setFixedHeight(30)
        column.addLayout(foot)

    def sizeHint(self) -> QSize:
        """Return room for the list of keys."""
        return super().sizeHint().expandedTo(QSize(560, 560))

    def _restyle(self) -> None:
        self.setPalette(self._look.palette())
        fill(self, self._look.theme.chrome)

    def show_page(self, page: str) -> None:
        """Show a page."""
        self.general.flush()
        self.tabs.show_value(page)
        self._stack.setCurrentWidget(self._pages[page])
        for each in self._pages.values():
            on = each is self._pages[page]
            policy = QSizePolicy.Policy.Preferred if on else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)

    def _speak(self, language: str) -> None:
        """Speak another language from now on; this page is made anew in it, as the whole window is."""
        window = self._window
        window.session.settings.language = language
        commands.keep_settings(window)
        renewal.speak_in(window, language)
        _open(window, GENERAL)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed."""
        self.general.flush()
        super().hideEvent(event)


def show_preferences(window: Window, page: str = GENERAL) -> Preferences:
    """Show the preferences on a page; those that are open already come to the front."""
    opened = [each for each in window.findChildren(Preferences) if each.isVisible()]
    if not opened:
        return _open(window, page)
    opened[0].show_page(page)
    opened[0].raise_()
    opened[0].activateWindow()
    return opened[0]


def _open(window: Window, page: str) -> Preferences:
    made = Preferences(window)
    made.show_page(page)
    made.show()
    return made
