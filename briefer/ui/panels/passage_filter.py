"""Above the list of passages: a search field, and chips for the kinds and for the article in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from briefer.core.kinds import KINDS
from briefer.ui.panels.controls import Chip, Text, Voice, field_style
from briefer.ui.panels.passage_model import Filter

if TYPE_CHECKING:
    from collections import Counter

    from PySide6.QtGui import QKeyEvent

    from briefer.core.ids import ArticleId, TagId
    from briefer.ui.theme import Look


class SearchField(QLineEdit):
    """A line to search in. Escape empties it; Enter and Down go on to what was found."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._look = look
        self.setPlaceholderText(self.tr("Search passages"))
        self.setAccessibleName(self.tr("Search quotes, notes and names"))
        self.setClearButtonEnabled(True)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(field_style(self._look.theme, "QLineEdit"))
        self.setFont(self._look.interface_font(12.5))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field, or leave it downwards."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PassageFilter(QWidget):
    """Let the user choose which passages are shown."""

    changed = Signal(object)
    """The `Filter` that was chosen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with all passages."""
        super().__init__(parent)
        self._article: ArticleId | None = None
        self.search = SearchField(look)
        self.all = Chip(self.tr("All"), look)
        self.kinds = {kind.id: Chip(kind.key, look) for kind in KINDS}
        self.here = Chip(self.tr("This article"), look)
        self.here.setEnabled(False)
        self.here.setToolTip(self.tr("Only passages of the article in the active pane"))
        self._group = QButtonGroup(self)
        for chip in (self.all, *self.kinds.values()):
            self._group.addButton(chip)
        self.all.setChecked(True)
        self._lay_out(look)
        self._group.buttonToggled.connect(lambda _chip, on: self._tell() if on else None)
        self.here.toggled.connect(self._tell)
        self.search.textChanged.connect(self._tell)

    def _lay_out(self, look: Look) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(5)
        for chip in (self.all, *self.kinds.values()):
            chips.addWidget(chip)
        chips.addStretch(1)
        find = QHBoxLayout()
        find.setSpacing(6)
        find.addWidget(self.search, 1)
        find.addWidget(self.here)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(9)
        layout.addWidget(Text(self.tr("Passages"), look, Voice.SECTION))
        self._choices = QWidget()
        inner = QVBoxLayout(self._choices)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(9)
        inner.addLayout(chips)
        inner.addLayout(find)
        layout.addWidget(self._choices)

    def set_article(self, article: ArticleId | None) -> None:
        """Say which article "This article" means."""
        if article != self._article:
            self._article = article
            self.here.setEnabled(article is not None)
            if self.here.isChecked():
                self._tell()

    def show_counts(self, counts: Counter[TagId], any_tagged: bool) -> None:
        """Show how many passages each choice has; there is nothing to choose while nothing is tagged."""
        self._choices.setVisible(any_tagged)
        self.all.setText(self.tr("All {count}").format(count=counts.total()))
        self.all.updateGeometry()
        for kind in KINDS:
            chip, count = self.kinds[kind.id], counts[kind.id]
            chip.setText(f"{kind.key} {count}")
            chip.setAccessibleName(f"{kind.plural}, {count}")
            chip.updateGeometry()

    def reset(self) -> None:
        """Show all passages again."""
        self.all.setChecked(True)
        self.here.setChecked(False)
        self.search.clear()

    def _tell(self) -> None:
        tag = next((tag for tag, chip in self.kinds.items() if chip.isChecked()), None)
        article = self._article if self.here.isChecked() else None
        self.changed.emit(Filter(tag, article, self.search.text()))
