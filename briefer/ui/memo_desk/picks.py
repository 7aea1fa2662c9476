"""Buttons that open a short list: how the memo cites, how long it is, on what paper and in what template."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from briefer.core.changes import Together, WriteMemo
from briefer.core.errors import BrieferError
from briefer.memo.presets import PRESETS, preset_of
from briefer.ui.naming import tr
from briefer.ui.panels.controls import Control
from briefer.ui.theme import menu_style

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.core.brief import Touched
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

OTHER = "other"
"""The entry that opens a file dialog; for lengths, what stands for a choice of one's own."""
_LEAST = 62
"""Pixels of a list below which nothing is cut."""
_ARROW = " ▾"


class Pick(Control):
    """A button that says what was chosen, and opens the list to choose from."""

    chosen = Signal(str)

    def __init__(self, name: str, values: Mapping[str, str], look: Look, parent: QWidget | None = None) -> None:
        """Take what it is about, for screen readers, and the words for each value."""
        super().__init__("", look, parent)
        self._name = name
        self.menu = QMenu(self)
        self._group = QActionGroup(self)
        self.entries: dict[str, QAction] = {}
        for value, words in values.items():
            self.add(value, words)
        self.clicked.connect(self._open)

    def add(self, value: str, words: str) -> QAction:
        """Add an entry."""
        entry = self.menu.addAction(words)
        entry.setCheckable(True)
        self._group.addAction(entry)
        entry.triggered.connect(lambda _on=False: self.chosen.emit(value))
        self.entries[value] = entry
        return entry

    def show_value(self, value: str, words: str = "") -> None:
        """Say what holds; `words` where the list has none for it."""
        for each, entry in self.entries.items():
            entry.setChecked(each == value)
        said = words or (self.entries[value].text() if value in self.entries else value)
        self.setText(f"{said}{_ARROW}")
        self.setAccessibleName(f"{self._name}: {said}")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Give way: long words are cut, and whole in the tooltip."""
        return super().sizeHint().boundedTo(QSize(_LEAST, 24))

    def paint_content(self, painter: QPainter, rect: QRectF) -> None:
        """Paint as much of the words as there is room for, and the arrow."""
        painter.setPen(self.look.theme.ink if self.isEnabled() else self.look.theme.third)
        painter.setFont(self.font())
        metrics, words = painter.fontMetrics(), self.text().removesuffix(_ARROW)
        room = round(rect.width()) - metrics.horizontalAdvance(_ARROW) - 14
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words + _ARROW)

    def _open(self) -> None:
        self.menu.setStyleSheet(menu_style(self.look.theme))
        self.menu.setFont(self.look.interface_font(13))
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))


class MemoBar(QWidget):
    """What holds for the whole memo, in a row of lists."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's memo."""
        super().__init__(parent)
        self._session = session
        self.style_pick = Pick(tr("Citations"), _styles(), look)
        self.length = Pick(tr("Length"), {each.id: tr(each.label) for each in PRESETS}, look)
        self.paper = Pick(tr("Paper"), {"A4": "A4", "Letter": tr("Letter")}, look)
        self.template = Pick(tr("Template"), {"": tr("Own template"), OTHER: tr("Another file …")}, look)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 10, 28, 8)
        row.setSpacing(8)
        row.addStretch(1)
        for pick in (self.template, self.paper, self.style_pick, self.length):
            row.addWidget(pick)
        self.style_pick.chosen.connect(lambda value: self._write("style", value))
        self.paper.chosen.connect(lambda value: self._write("page", value))
        self.length.chosen.connect(self._set_length)
        self.template.chosen.connect(self._set_template)
        session.opened.connect(self._show)
        session.changed.connect(self._follow)
        self._show()

    def _write(self, key: str, value: str) -> None:
        self._session.do(WriteMemo(key, value))
        self._show()

    def _set_length(self, value: str) -> None:
        preset = next(each for each in PRESETS if each.id == value)
        writing = WriteMemo("sections", preset.sections), WriteMemo("form", preset.form)
        self._session.do(Together(writing, tr("choosing the memo’s length")))
        self._show()

    def _set_template(self, value: str) -> None:
        if value == OTHER:
            found, _filter = QFileDialog.getOpenFileName(
                self, tr("Template"), str(Path.home()), tr("Word documents and templates") + " (*.docx *.dotx)"
            )
            self._show()
            if found:
                self.take_template(Path(found))
        else:
            self._write("template", "")

    def take_template(self, path: Path) -> None:
        """Write the memo on a user's template from now on, and say what it lacks; refuse a file that is none."""
        from briefer.memo.word.template import lacks

        try:
            lacking = lacks(path)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        self._write("template", str(path.resolve()))
        said = tr("{name} is the template from now on.").format(name=path.name)
        self._session.told.emit(" ".join([said, *lacking]))

    def _follow(self, touched: Touched) -> None:
        if touched.memo & {"style", "page", "sections", "form", "template"}:
            self._show()

    def _show(self) -> None:
        memo = self._session.brief.memo
        style, page = memo.get("style", ""), memo.get("page", "")
        self.style_pick.show_value(style if style in self.style_pick.entries else "footnote")
        self.paper.show_value(page if page in self.paper.entries else "A4")
        preset = preset_of(memo)
        self.length.show_value(*((preset.id, "") if preset else (OTHER, tr("Own selection"))))
        template = memo.get("template", "")
        self.template.show_value(template, Path(template).name)
        for pick in (self.style_pick, self.paper, self.length, self.template):
            pick.setEnabled(not self._session.read_only)


def _styles() -> dict[str, str]:
    return {
        "footnote": tr("Footnotes"),
        "endnote": tr("Endnotes"),
        "inline": tr("In the text [E1]"),
        "annex": tr("Annex only"),
    }
