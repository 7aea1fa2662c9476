"""The right column: all passages in reading order, filtered and searched, and the card of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from briefer.core.ids import TagId
from briefer.core.kinds import KIND_BY_ID, KINDS
from briefer.ui import quoting
from briefer.ui.naming import shown
from briefer.ui.panels import several
from briefer.ui.panels.card import PassageCard
from briefer.ui.panels.controls import Text, Voice, fill, style_scroll_bar
from briefer.ui.panels.empty import EmptyState
from briefer.ui.panels.passage_filter import PassageFilter
from briefer.ui.panels.passage_model import Filter, PassageModel
from briefer.ui.panels.passage_row_list import PassageRowList
from briefer.ui.panels.passage_rows import PassageRows
from briefer.ui.reading.keys import key_of_kind
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

WIDTH = 300
_LOW = 520
"""Pixels of height below which a long note scrolls."""


class PassageList(QWidget):
    """List the passages; choosing one here chooses it everywhere."""

    reveal_wanted = Signal(object)
    """`AnnotationId`: show the passage where it stands."""
    menu_wanted = Signal(QPoint, object)
    """A place on the screen and the `AnnotationId` whose menu is wanted there."""
    reading_wanted = Signal()
    """The user is done here, and wants to go on reading."""
    selection_changed = Signal()
    """Other passages are selected."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's passages."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._model = PassageModel(session, self)
        self.filter = PassageFilter(look)
        self.list = PassageRowList(session)
        self.list.setAccessibleName(self.tr("Passages"))
        self.list.setItemDelegate(PassageRows(self._model, look, self.list))
        self.list.setModel(self._model)
        self.untagged = EmptyState(
            look, self.tr("Nothing is tagged yet: select words in an article and press A, R or C.")
        )
        self.unmatched = EmptyState(look, self.tr("No passage fits this filter."), self.tr("Show all"))
        self.told = Text("", look, Voice.SECOND)
        self._lay_out()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_counts()

    def _lay_out(self) -> None:
        self.setMinimumWidth(240)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        layout.addWidget(self.filter)
        self.told.setContentsMargins(16, 0, 16, 10)
        self.told.setWordWrap(True)
        self.told.hide()
        layout.addWidget(self.told)
        layout.addWidget(self._line)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.untagged, 1)
        layout.addWidget(self.unmatched, 1)

    def _connect(self) -> None:
        self.filter.changed.connect(self._filter)
        self.filter.search.left.connect(self._go_to_rows)
        self.unmatched.wanted.connect(self.filter.reset)
        self._model.counted.connect(self._show_counts)
        self.list.taken.connect(self._take)
        self.list.menu_wanted.connect(self._ask_menu)
        self.list.remove_wanted.connect(self._remove)
        self.list.left.connect(self.reading_wanted)
        self.list.tag_wanted.connect(self._tag)
        self.list.copy_wanted.connect(lambda: quoting.copy(self._session, self.selected))
        self.list.selectionModel().selectionChanged.connect(lambda _on, _off: self._follow_selection())
        self._session.passage_chosen.connect(self._follow_choice)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.chrome)
        fill(self.list.viewport(), theme.chrome)
        fill(self._line, theme.line)
        style_scroll_bar(self.list, theme)
        self.list.measure_anew()

    def set_article(self, article: ArticleId | None) -> None:
        """Say which article "This article" means: the one in the active pane."""
        self.filter.set_article(article)

    def focus_search(self) -> None:
        """Give the keyboard to the search field."""
        self.filter.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.search.selectAll()

    def _filter(self, wanted: Filter) -> None:
        self._model.set_filter(wanted)
        self._follow_choice(self._session.chosen)

    def _show_counts(self) -> None:
        some, any_ = self._model.rowCount() > 0, self._model.any_tagged
        self.filter.show_counts(self._model.counts(), any_)
        brief = self._session.brief
        self.filter.subtag.show_codebook(brief)
        people = {person: shown(brief.name_of(person)) for person in self._model.people}
        self.filter.show_people(people, len(self._session.fresh.passages))
        self.list.setVisible(some)
        self.untagged.setVisible(not any_)
        self.unmatched.setVisible(any_ and not some)

    @property
    def selected(self) -> tuple[AnnotationId, ...]:
        """The passages that are selected, from the top."""
        return tuple(self._model.passage(row).id for row in self.list.rows)

    @property
    def several(self) -> tuple[AnnotationId, ...]:
        """The passages that are selected, if they are more than one."""
        return self.selected if len(self.list.selectionModel().selectedIndexes()) > 1 else ()

    def _follow_selection(self) -> None:
        """Choose the one that is selected, everywhere; several are selected only here, and none of them is chosen."""
        passages = self.selected
        self._tell_several(len(passages))
        if len(passages) > 1:
            self._session.choose(None)
        elif passages and self.list.hasFocus():
            self._session.choose(passages[0])
        self.selection_changed.emit()

    def _tell_several(self, count: int) -> None:
        self.told.setVisible(count > 1)
        keys = ", ".join(key for kind in KINDS if (key := key_of_kind(kind.id, self._session.settings.keys)))
        said = self.tr("%n passages selected. {keys} tags them, Del removes them, Ctrl+C copies them as quotations.")
        self.told.setText(counted(said, count).format(keys=keys))

    def _follow_choice(self, chosen: AnnotationId | None) -> None:
        row = self._model.row_of(chosen)
        if row is not None:
            index = self._model.index(row, 0)
            if self.list.rows != [row]:
                self.list.go_to(index)
            self.list.scrollTo(index)
        elif not self.several:
            self.list.clearSelection()
            self.list.selectionModel().clearCurrentIndex()

    def _take(self, index: QModelIndex, beside: bool) -> None:
        if not beside and not self.several:
            passage = self._model.passage(index.row())
            self._session.choose(passage.id)
            self.reveal_wanted.emit(passage.id)

    def _ask_menu(self, place: QPoint, index: QModelIndex) -> None:
        self.menu_wanted.emit(place, self._model.passage(index.row()).id)

    def _tag(self, tag: str) -> None:
        """Give what is selected a kind or, by its digit, a sub-tag."""
        if tag in KIND_BY_ID:
            several.retag(self._session, self.selected, TagId(tag))
            return
        subtag = next((each.id for each in self._session.brief.tags.values() if each.key == tag), None)
        if subtag is not None:
            several.classify(self._session, self.selected, subtag)

    def _remove(self) -> None:
        rows = self.list.rows
        if rows:
            several.remove(self._session, self.selected)
            if self._model.rowCount():
                self.list.go_to(self._model.index(min(rows[0], self._model.rowCount() - 1), 0))

    def take_keyboard(self) -> None:
        """Give the keyboard to the rows, if there are any."""
        self._go_to_rows()

    def _go_to_rows(self) -> None:
        if self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.rows:
                self.list.go_to(self._model.index(max(0, self.list.currentIndex().row()), 0))


class PassageColumn(QWidget):
    """The whole right column: the list and, at its foot, the card of the chosen passage."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Put the two together."""
        super().__init__(parent)
        self.passages = PassageList(session, look)
        self.card = PassageCard(session, look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.passages, 1)
        layout.addWidget(self.card)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card small where the column is low: the list must be seen, too."""
        self.card.set_low(event.size().height() < _LOW)
        super().resizeEvent(event)
