"""Above the list of passages: a search field, and chips for the kinds and for the article in use."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from briefer.core.ids import NO_TAG
from briefer.core.kinds import KINDS
from briefer.ui.naming import initials, plain_tip
from briefer.ui.panels.controls import Chip, Text, Voice, field_style
from briefer.ui.panels.passage_model import Filter
from briefer.ui.panels.subtag_chip import SubtagChip
from briefer.ui.translating import kind_names

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from briefer.core.ids import ArticleId, PersonId, TagId
    from briefer.ui.theme import Look

_IN_A_ROW = 5


class SearchField(QLineEdit):
    """A line to search in. Escape empties it, then leaves it or the page it stands on; Enter and Down go on."""

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
        elif event.key() == Qt.Key.Key_Escape and isinstance(self.window(), QDialog):
            event.ignore()
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
        self.fresh = Chip(self.tr("New"), look)
        self.fresh.setToolTip(self.tr("Only what colleagues tagged or changed since you looked last"))
        self.subtag = SubtagChip(look)
        self.people: dict[PersonId, Chip] = {}
        self._look = look
        self._lay_out(look)
        self.fresh.toggled.connect(self._tell)
        self.subtag.chosen.connect(self._follow_subtag)
        self._group.buttonToggled.connect(lambda _chip, on: self._follow_kind() if on else None)
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
        inner.addWidget(self.subtag, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addLayout(find)
        self._whose = QWidget()
        self._grid = QGridLayout(self._whose)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(5)
        self._grid.setColumnStretch(_IN_A_ROW, 1)
        self._grid.addWidget(self.fresh, 0, 0)
        inner.addWidget(self._whose)
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
            chip.setAccessibleName(f"{kind_names(kind)}, {count}")
            chip.updateGeometry()

    def show_people(self, people: Mapping[PersonId, str], fresh: int) -> None:
        """Offer to show only one person's passages, or only the new ones; nothing while there is nothing to choose."""
        self.fresh.setText(self.tr("New {count}").format(count=fresh))
        self.fresh.updateGeometry()
        self.fresh.setVisible(bool(fresh) or self.fresh.isChecked())
        if {id_: chip.accessibleName() for id_, chip in self.people.items()} != people:
            self._make_people(people)
        self._whose.setVisible(bool(people) or not self.fresh.isHidden())

    def _make_people(self, people: Mapping[PersonId, str]) -> None:
        before = self.person
        for chip in self.people.values():
            chip.hide()
            chip.deleteLater()
        self.people = {id_: Chip(initials(name), self._look) for id_, name in people.items()}
        for n, (id_, chip) in enumerate(self.people.items(), start=1):
            chip.setAccessibleName(people[id_])
            chip.setToolTip(plain_tip(self.tr("Only passages of {name}").format(name=people[id_])))
            chip.setChecked(id_ == before)
            chip.toggled.connect(partial(self._choose_person, id_))
            self._grid.addWidget(chip, n // _IN_A_ROW, n % _IN_A_ROW)
        if before not in self.people and before is not None:
            self._tell()

    @property
    def person(self) -> PersonId | None:
        """Whose passages are shown; None for everybody's."""
        return next((id_ for id_, chip in self.people.items() if chip.isChecked()), None)

    def choose_person(self, person: PersonId) -> None:
        """Show only one person's passages."""
        self.reset()
        if person in self.people:
            self.people[person].setChecked(True)

    def _choose_person(self, person: PersonId, on: bool) -> None:
        for id_, chip in self.people.items():
            if on and id_ != person:
                chip.setChecked(False)
        self._tell()

    def toggle_subtag(self, subtag: TagId) -> None:
        """Show only the passages of a sub-tag and of those below it; all again, if only those are shown."""
        self.subtag.choose(NO_TAG if self.subtag.subtag == subtag else subtag)

    def _follow_subtag(self) -> None:
        """Let go of a kind that the sub-tag is not of: nothing would pass both."""
        if self._kind not in (None, self.subtag.kind) and self.subtag.subtag:
            self.all.setChecked(True)
        else:
            self._tell()

    def _follow_kind(self) -> None:
        """Let go of a sub-tag that is not of the kind."""
        if self.subtag.subtag and self._kind not in (None, self.subtag.kind):
            self.subtag.choose(NO_TAG)
        else:
            self._tell()

    def reset(self) -> None:
        """Show all passages again."""
        self.subtag.choose(NO_TAG)
        self.fresh.setChecked(False)
        for chip in self.people.values():
            chip.setChecked(False)
        self.all.setChecked(True)
        self.here.setChecked(False)
        self.search.clear()

    @property
    def _kind(self) -> TagId | None:
        return next((tag for tag, chip in self.kinds.items() if chip.isChecked()), None)

    def _tell(self) -> None:
        article = self._article if self.here.isChecked() else None
        words, new = self.search.text(), self.fresh.isChecked()
        self.changed.emit(Filter(self._kind, article, words, self.person, new, self.subtag.subtag))
