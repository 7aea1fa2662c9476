"""The page about the program: what it is, its version, and the licences of all that is shipped with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout

import briefer
from briefer.ui.palette.line_rows import LineRows
from briefer.ui.palette.lines import Line, LineModel
from briefer.ui.panels.controls import Control, Text, Voice, field_style, fill, style_scroll_bar
from briefer.ui.panels.row_list import RowList
from briefer.ui.sheet import Sheet
from briefer.ui.shipped import ITSELF, Shipped, licence_text, shipped

if TYPE_CHECKING:
    from briefer.ui.window import Window


class About(Sheet):
    """Name, purpose and version; below, the packages, and the licence of the one that is chosen."""

    def __init__(self, window: Window, title: str) -> None:
        """Read what the installed packages say of themselves."""
        super().__init__(window, title)
        self._packages = self._own_first()
        self._model = LineModel()
        self.said = Text(self._words(), self.look)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = RowList()
        self.list.setAccessibleName(self.tr("What is shipped, with its licences"))
        self.list.setItemDelegate(LineRows(self._model, self.look, self.list))
        self.list.setModel(self._model)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The text of the licence"))
        self.done_button = Control(self.tr("Done"), self.look)
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._show_text(now.row()))
        self.done_button.clicked.connect(self.close)
        self.restyle()
        self._model.show([_line(each) for each in self._packages])
        self.list.setCurrentIndex(self._model.index(0, 0))

    @staticmethod
    def _own_first() -> list[Shipped]:
        return sorted(shipped(), key=lambda each: each.name != ITSELF)

    def _words(self) -> str:
        purpose = self.tr(
            "Read articles side by side, tag arguments, risks and recommendations, and compile a memo in which every"
            " claim leads back to its passage. Free software under the MIT licence; nothing is sent anywhere."
        )
        return f"briefer {briefer.__version__}\n\n{purpose}"

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.said)
        column.addSpacing(4)
        column.addWidget(Text(self.tr("Made with"), self.look, Voice.SECTION))
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self.text)
        both.setSizes([220, 200])
        column.addWidget(both, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.done_button.setFixedHeight(30)
        foot.addWidget(self.done_button)
        column.addLayout(foot)
        self.resize(560, 660)

    def restyle(self) -> None:
        """Take the colours of the theme."""
        super().restyle()
        theme = self.look.theme
        fill(self.list.viewport(), theme.paper)
        self.text.setStyleSheet(field_style(theme, "QPlainTextEdit"))
        self.text.setFont(self.look.interface_font(12, QFont.Weight.Normal))
        for area in (self.list, self.text):
            style_scroll_bar(area, theme)
        self.list.measure_anew()

    def _show_text(self, row: int) -> None:
        if 0 <= row < len(self._packages):
            package = self._packages[row]
            found = licence_text(package.name)
            none = self.tr("No text came with this package. Its licence is {licence}; see {home}.")
            self.text.setPlainText(found or none.format(licence=package.licence, home=package.home or package.name))


def _line(package: Shipped) -> Line:
    name = "briefer" if package.name == ITSELF else package.name
    return Line(f"{name} {package.version}", aside=package.licence)
