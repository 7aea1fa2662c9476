"""The band above the columns: the passages that no point uses yet, by kind, scrolling sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from briefer.core.changes import WriteGist
from briefer.core.kinds import KINDS
from briefer.ui.panels.controls import BadgeButton, Chip, Text, Voice, fill
from briefer.ui.panels.empty import EmptyState
from briefer.ui.translating import kind_names
from briefer.ui.weigh_desk.dragging import Target
from briefer.ui.weigh_desk.scrolling import style_sideways
from briefer.ui.weigh_desk.sentence_field import SentenceField
from briefer.ui.weigh_desk.strip_list import StripList
from briefer.ui.weigh_desk.strip_model import StripModel
from briefer.ui.weigh_desk.strip_painting import APART, HIGH, WIDE
from briefer.ui.weigh_desk.wording import tr
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, TagId
    from briefer.ui.weigh_desk.dragging import Cargo
    from briefer.ui.weigh_desk.table import Table

SIDE = 150
"""Pixels of the part at the left that says how many there are."""


class PassageStrip(QWidget):
    """How many passages wait, of which kinds, and the passages themselves."""

    reading_wanted = Signal()
    """There is nothing to weigh yet: go and read."""

    def __init__(self, table: Table) -> None:
        """Show the evidence's unused passages."""
        super().__init__()
        look = table.look
        self._session, self._look, self._evidence = table.session, look, table.evidence
        self.model = StripModel(table.evidence, self)
        self.list = StripList(table, self.model)
        self.empty = EmptyState(look, tr("Nothing is tagged yet: read an article and press A, R or C."), tr("Read"))
        self.empty.wanted.connect(self.reading_wanted)
        self.done = Text(tr("Every passage serves a point."), look, Voice.SECOND)
        self.field: SentenceField | None = None
        self._make_side()
        self._lay_out()
        self.model.modelReset.connect(self._tell)
        self.list.horizontalScrollBar().valueChanged.connect(self.flush)
        look.changed.connect(self._restyle)
        self._restyle()
        self._tell()

    def _make_side(self) -> None:
        self.title = Text("", self._look, Voice.SECOND)
        self.kinds = {kind.id: BadgeButton(kind, self._look) for kind in KINDS}
        self.counts = {kind.id: Text("", self._look, Voice.CAPTION) for kind in KINDS}
        self.all = Chip(tr("All"), self._look)
        self.all.setToolTip(tr("Show the passages, too, that serve a point already"))
        self.all.toggled.connect(self._show_all)
        for tag, button in self.kinds.items():
            button.clicked.connect(lambda _on=False, tag=tag: self._filter(tag))

    def _lay_out(self) -> None:
        side = QWidget()
        side.setMinimumWidth(SIDE)
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(side)
        grid.setContentsMargins(16, 12, 8, 8)
        grid.setSpacing(1)
        grid.addWidget(self.title, 0, 0, 1, 4)
        for n, kind in enumerate(KINDS):
            grid.addWidget(self.kinds[kind.id], 1, n)
            grid.addWidget(self.counts[kind.id], 2, n, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(self.all, 1, 3)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        row = QHBoxLayout()
        row.setContentsMargins(0, 10, 12, 0)
        row.addWidget(side)
        row.addWidget(self.list, 1)
        row.addWidget(self.empty, 1)
        row.addWidget(self.done, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._line)
        self.setFixedHeight(HIGH + 30)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.chrome)
        fill(self.list.viewport(), theme.chrome)
        fill(self._line, theme.line)
        style_sideways(self.list, theme)

    def _tell(self) -> None:
        counts = self.model.counts()
        many = sum(counts.values())
        text = tr("%n passage(s)") if self.model.all else tr("Not used yet: %n")
        self.title.setText(counted(text, many))
        for kind in KINDS:
            self.counts[kind.id].setText(str(counts[kind.id]))
            self.kinds[kind.id].setAccessibleName(f"{kind_names(kind)}: {counts[kind.id]}")
            self.kinds[kind.id].setChecked(self.model.tag == kind.id)
        tagged = bool(self._evidence.passages)
        self.list.setVisible(bool(self.model.rows))
        self.empty.setVisible(not tagged)
        self.done.setVisible(tagged and not self.model.rows)
        self.done.setText(tr("Every passage serves a point.") if not many else tr("No passage of this kind is left."))

    def _filter(self, tag: TagId) -> None:
        self.model.tag = None if self.model.tag == tag else tag
        self.model.read()
        self._tell()

    def _show_all(self, on: bool) -> None:
        self.model.all = on
        self.model.read()
        self._tell()

    def edit_gist(self, passage: AnnotationId) -> None:
        """Write the gist of a passage where it stands."""
        row = self.model.row_of(passage)
        if row is None:
            return
        self.flush()
        index = self.model.index(row, 0)
        self.list.scrollTo(index)
        self.field = SentenceField(
            self._look,
            tr("Gist"),
            lambda: self._look.reading_font(100, size=13.5),
            lambda text: bool(self._session.do(WriteGist(passage, text.strip())).events),
            self.list.viewport(),
        )
        self.field.setPlaceholderText(tr("In your own words, in a line"))
        self.field.ended.connect(self._end)
        self.field.move(self.list.visualRect(index).topLeft() + QPoint(4, 3))
        self.field.setFixedWidth(WIDE - APART - 2)
        self.field.begin(self._session.brief.annotations[passage].gist)

    def _end(self) -> None:
        field, self.field = self.field, None
        if field is not None:
            had_keyboard = field.hasFocus()
            field.hide()
            field.deleteLater()
            if had_keyboard:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep what is being written, and close the field."""
        if self.field is not None:
            self.field.spell.flush()
            self._end()

    def target_at(self, place: QPoint, cargo: Cargo, *, together: bool) -> Target | None:
        """Take a passage that comes out of a point."""
        del together
        inside = self.rect().contains(self.mapFromGlobal(place))
        return Target(None) if inside and cargo.passages and cargo.within is not None else None

    def scroll_towards(self, place: QPoint) -> None:
        """Scroll nowhere: nothing is put to a place in the strip."""
