"""The sheet of all shortcuts, as they are now: grouped, searched by typing, and as a page to be printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from briefer.core.errors import BrieferError
from briefer.store import files
from briefer.ui import commands
from briefer.ui.about import About
from briefer.ui.keys_print import keys_pdf
from briefer.ui.palette.line_rows import LineRows
from briefer.ui.palette.lines import LineModel
from briefer.ui.panels.controls import Control, fill, style_scroll_bar
from briefer.ui.panels.passage_filter import SearchField
from briefer.ui.panels.row_list import RowList
from briefer.ui.preferences.key_lines import all_keys
from briefer.ui.sheet import Sheet, show_one
from briefer.ui.translating import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.ui.palette.lines import Line
    from briefer.ui.window import Window


class KeysSheet(Sheet):
    """Every shortcut, menu by menu, then the keys of the panes and of the board."""

    def __init__(self, window: Window, title: str) -> None:
        """Show the keys in force, and follow their changes."""
        super().__init__(window, title)
        self._model = LineModel()
        self.search = SearchField(self.look)
        self.search.setPlaceholderText(self.tr("Search actions and keys"))
        self.search.setAccessibleName(self.tr("Search actions and keys"))
        self.list = RowList()
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(LineRows(self._model, self.look, self.list))
        self.list.setModel(self._model)
        self.change = Control(self.tr("Change keys …"), self.look)
        self.print = Control(self.tr("Save as PDF …"), self.look)
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.search.left.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.change.clicked.connect(lambda: commands.show_preferences(window, "keys"))
        self.print.clicked.connect(self._ask_for_file)
        window.keys.changed.connect(self.refresh)
        self.restyle()
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.change)
        foot.addStretch(1)
        foot.addWidget(self.print)
        column.addLayout(foot)
        self.resize(520, 640)

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        fill(self.list.viewport(), self.look.theme.paper)
        style_scroll_bar(self.list, self.look.theme)
        self.list.measure_anew()

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown."""
        return self._model.lines

    def refresh(self) -> None:
        """Read the keys anew."""
        self._model.show([each.line for each in all_keys(self.window_of.keys, self.search.text())])
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _ask_for_file(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), f"{self.windowTitle()}.pdf", "PDF (*.pdf)"
        )
        if name:
            self.save_pdf(Path(name))

    def save_pdf(self, path: Path) -> None:
        """Write the whole sheet, whatever is searched for, as a PDF."""
        session = self.window_of.session
        lines = [each.line for each in all_keys(self.window_of.keys)]
        try:
            files.write_atomically(path, keys_pdf(self.windowTitle(), lines, self.look))
        except BrieferError as error:
            session.failed.emit(error)
        else:
            session.told.emit(self.tr("The shortcuts were written to {0}.").format(path))


def show_keys(window: Window) -> None:
    """Show every shortcut."""
    show_one(window, KeysSheet, translate("keys", "Keyboard shortcuts"))


def show_about(window: Window) -> None:
    """Show version, purpose and licences."""
    show_one(window, About, translate("keys", "About briefer"))
