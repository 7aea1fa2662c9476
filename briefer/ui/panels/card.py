"""The card of the chosen passage: its kind, its stance, whose view it is, and its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCompleter, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefer.core.changes import Attribute, HavingRead, RemoveAnnotation, Retag, TakeStance, WriteNote
from briefer.core.codebook import subtag_of
from briefer.core.kinds import KINDS, Stance
from briefer.core.paragraphs import place_of
from briefer.ui.codebook.button import SubtagButton
from briefer.ui.naming import day_of, shown
from briefer.ui.panels.article_fields import AUTHORS
from briefer.ui.panels.controls import BadgeButton, Chip, Control, Text, Voice, fill
from briefer.ui.panels.typing_spell import LineField, ProseField
from briefer.ui.reading.keys import key_of_kind
from briefer.ui.sharing.annotators import Monogram
from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent

    from briefer.core.brief import Touched
    from briefer.core.changes import Change
    from briefer.core.ids import AnnotationId
    from briefer.core.records import Annotation
    from briefer.ui.session import Session
    from briefer.ui.theme import Look

_NOTE_LINES = 2, 9


class PassageCard(QWidget):
    """Show and change the chosen passage; hidden while none is chosen."""

    reading_wanted = Signal()
    """The user is done with the note, and wants to go on reading."""
    history_wanted = Signal()
    """Who changed the passage, and when?"""
    subtag_wanted = Signal()
    """Another sub-tag is to be chosen for the passage."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's chosen passage."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._id: AnnotationId | None = None
        self._make_choices()
        self._make_fields()
        self._lay_out()
        session.passage_chosen.connect(self._show_other)
        session.opened.connect(self._show_brief)
        session.changed.connect(self._follow)
        look.changed.connect(self._restyle)
        self._restyle()
        self._show_other(session.chosen)

    def _make_choices(self) -> None:
        self.kinds = {kind.id: BadgeButton(kind, self._look) for kind in KINDS}
        self._kind_group = QButtonGroup(self)
        for tag, button in self.kinds.items():
            self._kind_group.addButton(button)
            button.clicked.connect(lambda _on=False, tag=tag: self._do(Retag(self._chosen, tag)))
        self.stances: dict[Stance | None, Chip] = {
            Stance.FOR: Chip(self.tr("For"), self._look),
            Stance.AGAINST: Chip(self.tr("Against"), self._look),
            None: Chip(self.tr("Neither"), self._look),
        }
        self._stance_group = QButtonGroup(self)
        for stance, chip in self.stances.items():
            self._stance_group.addButton(chip)
            chip.clicked.connect(lambda _on=False, stance=stance: self._do(TakeStance(self._chosen, stance)))
        self.subtag = SubtagButton(self._look)
        self.subtag.clicked.connect(self.subtag_wanted)
        self.history = Control(self.tr("History"), self._look)
        self.history.setToolTip(self.tr("Who changed it, when, and what stood there before"))
        self.history.clicked.connect(self.history_wanted)
        self.remove = Control(self.tr("Remove"), self._look)
        self.remove.setToolTip(self.tr("Remove the tag; the article stays as it is"))
        self.remove.clicked.connect(lambda: self._do(RemoveAnnotation(self._chosen)))

    def _make_fields(self) -> None:
        self.said_by = LineField(
            self._look, self.tr("Said by"), lambda text: self._write(self.said_by, lambda id_: Attribute(id_, text))
        )
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self.said_by)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.said_by.setCompleter(completer)
        self.note = ProseField(
            self._look,
            self.tr("Note"),
            lambda text: self._write(self.note, lambda id_: WriteNote(id_, text)),
            _NOTE_LINES,
        )
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.left.connect(self.reading_wanted)
        # Told at once, or the card would be painted once in its old height.
        self.note.grown.connect(self.updateGeometry)
        self._place = Text("", self._look, Voice.CAPTION)
        self._place.setWordWrap(True)
        self.whose = Monogram(self._session, self._look, self)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        for button in self.kinds.values():
            top.addWidget(button)
        self._kind = Text("", self._look, Voice.STRONG)
        self._kind.setContentsMargins(8, 0, 0, 0)
        top.addWidget(self._kind, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.whose)
        foot.addWidget(self._place, 1)
        foot.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        second = QHBoxLayout()
        second.addWidget(self.subtag)
        second.addStretch(1)
        second.addWidget(self.history)
        self._stance_row = QWidget()
        stance = QHBoxLayout(self._stance_row)
        stance.setContentsMargins(0, 0, 0, 0)
        stance.setSpacing(5)
        for chip in self.stances.values():
            stance.addWidget(chip)
        stance.addStretch(1)
        self._line = QFrame()
        self._line.setFixedHeight(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 10, 16, 12)
        inner.setSpacing(8)
        inner.addLayout(top)
        inner.addLayout(second)
        for widget in (self._stance_row, self.said_by, self.note):
            inner.addWidget(widget)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._line)
        layout.addLayout(inner)

    def _restyle(self) -> None:
        fill(self, self._look.theme.chrome)
        fill(self._line, self._look.theme.line)

    def set_low(self, low: bool) -> None:
        """Let the note grow with its words or, in a low column, keep it short."""
        self.note.set_lines((2, 2) if low else _NOTE_LINES)

    def begin_note(self) -> None:
        """Put the cursor at the end of the note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.note.setTextCursor(cursor)

    def flush(self) -> None:
        """Keep what is being typed."""
        self.said_by.spell.flush()
        self.note.spell.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed."""
        self.flush()
        super().hideEvent(event)

    @property
    def _chosen(self) -> AnnotationId:
        if self._id is None:
            raise RuntimeError("The card's controls are out of reach while no passage is chosen.")
        return self._id

    def _show_brief(self) -> None:
        self.said_by.spell.forget()
        self.note.spell.forget()
        self._show_other(self._session.chosen)

    def _show_other(self, chosen: AnnotationId | None) -> None:
        self.flush()
        self._id = chosen if chosen in self._session.brief.annotations else None
        if self._id is not None:
            self._show_passage(self._session.brief.annotations[self._id])
        self.setVisible(self._id is not None)

    def _follow(self, touched: Touched) -> None:
        passage = self._session.brief.annotations.get(self._id) if self._id else None
        named = touched.people or touched.tags
        if passage and (passage.id in touched.annotations or passage.article in touched.articles or named):
            self._show_passage(passage)

    def _name_keys(self) -> None:
        """Name the keys of the kinds, as the user may have changed them, in the tooltips."""
        for tag, button in self.kinds.items():
            key = key_of_kind(tag, self._session.settings.keys)
            button.setToolTip(f"{button.text()} ({key})" if key else button.text())

    def _show_passage(self, passage: Annotation) -> None:
        self._name_keys()
        brief = self._session.brief
        self.kinds[passage.tag].setChecked(True)
        self._kind.setText(kind_name(passage.kind))
        self.subtag.show_tag(subtag_of(brief, passage), passage.kind)
        self.stances[passage.stance].setChecked(True)
        self._stance_row.setVisible(passage.kind.has_stance)
        self.said_by.spell.offer(passage.said_by)
        self.note.spell.offer(passage.note)
        article = brief.articles.get(passage.article)
        self.said_by.setPlaceholderText(self._author(passage))
        self.said_by.setToolTip(AUTHORS.origin(brief, article) if article and article.authors else "")
        place = place_of(article, passage.span) if article else ""
        words = (place, shown(brief.name_of(passage.creator)), day_of(passage.created))
        self._place.setText(" · ".join(filter(None, words)))
        self.whose.show_person(passage.creator)
        self._names.setStringList(sorted({a.said_by for a in brief.annotations.values() if a.said_by}))
        self._allow(not self._session.read_only)
        self.updateGeometry()

    def _author(self, passage: Annotation) -> str:
        article = self._session.brief.articles.get(passage.article)
        authors = shown(", ".join(article.authors)) if article else ""
        return self.tr("Said by: {name}").format(name=authors) if authors else self.tr("Said by: the author")

    def _allow(self, writing: bool) -> None:
        self.said_by.setReadOnly(not writing)
        self.note.setReadOnly(not writing)
        for control in (*self.kinds.values(), *self.stances.values(), self.subtag, self.remove):
            control.setEnabled(writing)

    def _do(self, change: Change) -> None:
        self.flush()
        self._session.do(change)

    def _write(self, field: LineField | ProseField, make: Callable[[AnnotationId], Change]) -> bool:
        """Make a change to the passage shown, if it is still there: its removal takes what is typed with it."""
        if self._id is not None and self._id in self._session.brief.annotations:
            self._session.do(HavingRead(make(self._id), field.spell.began))
        return True
