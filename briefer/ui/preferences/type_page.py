"""The page of the preferences about how articles look: colours, face, size, length and distance of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from briefer.ui import commands
from briefer.ui.commands import TYPE_BOUNDS
from briefer.ui.panels.controls import Control, fill
from briefer.ui.preferences.choice import ChipRow, Steps
from briefer.ui.preferences.forms import form, label

if TYPE_CHECKING:
    from briefer.ui.window import Window

_STEPS = {"size": 1.0, "measure": 4, "leading": 0.1}


class TypePage(QWidget):
    """Each change shows at once, here and in the articles."""

    def __init__(self, window: Window, parent: QWidget | None = None) -> None:
        """Show what holds."""
        super().__init__(parent)
        self._window, self._look = window, window.look
        self._make_widgets()
        self._lay_out()
        self.theme.chosen.connect(lambda mode: commands.set_theme(window, mode))
        self.face.chosen.connect(lambda face: commands.set_type(window, face=face))
        for field, steps in self.steps.items():
            steps.stepped.connect(lambda by, field=field: commands.step_type(window, field, by * _STEPS[field]))
        self.usual.clicked.connect(lambda: commands.reset_type(window))
        self._look.changed.connect(self._show)
        self._show()

    def _make_widgets(self) -> None:
        look = self._look
        modes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
        }
        self.theme = ChipRow(self.tr("Colours"), modes, look)
        self.face = ChipRow(self.tr("Face"), {"serif": self.tr("Serif"), "sans": self.tr("Sans serif")}, look)
        self.steps = {
            "size": Steps(self.tr("Size"), look),
            "measure": Steps(self.tr("Length of lines"), look),
            "leading": Steps(self.tr("Distance of lines"), look),
        }
        self.sample = QLabel(self.tr("The two governments should open their gauges to each other before the season."))
        self.sample.setWordWrap(True)
        self.sample.setTextFormat(Qt.TextFormat.PlainText)
        self.sample.setContentsMargins(14, 12, 14, 12)
        self.usual = Control(self.tr("As at first"), look)

    def _lay_out(self) -> None:
        rows = form(self)
        rows.addRow(label(self.tr("Colours"), self._look), self.theme)
        rows.addRow(label(self.tr("Face"), self._look), self.face)
        names = (self.tr("Size"), self.tr("Length of lines"), self.tr("Distance of lines"))
        for name, steps in zip(names, self.steps.values(), strict=True):
            rows.addRow(label(name, self._look), steps)
        rows.addRow("", self.usual)
        rows.addRow(self.sample)

    def _show(self) -> None:
        look, type_ = self._look, self._look.type
        self.theme.show_value(look.mode)
        self.face.show_value(type_.face)
        for field, words in (
            ("size", self.tr("{0} pixels").format(f"{type_.size:g}")),
            ("measure", self.tr("{0} characters").format(type_.measure)),
            ("leading", self.tr("{0} times the size").format(f"{type_.leading:g}")),
        ):
            (least, most), value = TYPE_BOUNDS[field], getattr(type_, field)
            self.steps[field].show_value(words, less=value > least, more=value < most)
        self.sample.setFont(look.article_font())
        fill(self.sample, look.theme.paper)
