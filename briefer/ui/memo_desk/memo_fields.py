"""The memo's fields: what the analyst types, bound to the keys of `Brief.memo`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.core.changes import HavingRead, WriteMemo
from briefer.memo.evidence import evidence_of, readable, stable
from briefer.ui.panels.controls import Control, Text, Voice
from briefer.ui.panels.typing_spell import LineField, ProseField

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from briefer.core.brief import Brief, Touched
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class MemoField(NamedTuple):
    """One field: its key, its word on screen, and between how many lines it grows (none: one line)."""

    key: str
    label: str
    lines: tuple[int, int] | None = None
    example: str = ""


FIRST = (
    MemoField("to", "To"),
    MemoField("from", "From"),
    MemoField("subject", "Subject"),
    MemoField("date", "Date"),
    MemoField("bottom_line", "Bottom line", (3, 8), "What to do and why, in four lines. Cite passages as [E1]."),
    MemoField("background", "Background", (2, 6)),
)
MORE = (
    MemoField("confidence", "Confidence", (2, 12), "How sure the memo is, and why."),
    MemoField("assumptions", "Assumptions", (2, 12), "What it takes for granted."),
    MemoField("gaps", "Gaps", (2, 12), "What nobody has said or measured."),
    MemoField("through", "Through"),
    MemoField("cc", "Cc"),
    MemoField("reference", "Reference"),
    MemoField("marking", "Marking", example="on the top and foot of every page"),
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MemoFields", text)


class MemoFields(QWidget):
    """Let the user type the memo's own words."""

    typed = Signal()
    """Something was typed that is not kept yet."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's memo."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.fields: dict[str, LineField | ProseField] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._add(FIRST, layout)
        self.more = Control("", look)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_more)
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(4)
        self._add(MORE, rest)
        layout.addSpacing(4)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._rest)
        self._show_more(False)
        today = QLocale().toString(QDate.currentDate(), _tr("d MMMM yyyy"))
        self.fields["date"].setPlaceholderText(_tr("today, {date}").format(date=today))
        session.opened.connect(self._show_brief)
        session.changed.connect(self._follow)
        self._show_memo()

    def _add(self, fields: tuple[MemoField, ...], layout: QVBoxLayout) -> None:
        for field in fields:
            edit = self._made(field)
            label = Text(_tr(field.label), self._look, Voice.SECOND)
            label.setBuddy(edit)
            layout.addWidget(label)
            layout.addWidget(edit)
            layout.addSpacing(6)
            self.fields[field.key] = edit

    def _made(self, field: MemoField) -> LineField | ProseField:
        write = partial(self._write, field.key)
        edit: LineField | ProseField
        if field.lines:
            edit = ProseField(self._look, _tr(field.label), write, field.lines)
        else:
            edit = LineField(self._look, _tr(field.label), write)
        edit.setPlaceholderText(_tr(field.example) if field.example else "")
        edit.textChanged.connect(lambda: self.typed.emit() if edit.spell.typing else None)
        return edit

    def _show_more(self, on: bool) -> None:
        self._rest.setVisible(on)
        self.more.setText(_tr("Fewer fields") if on else _tr("More fields"))
        self.more.updateGeometry()

    def flush(self) -> None:
        """Keep what is being typed."""
        for edit in self.fields.values():
            edit.spell.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed."""
        self.flush()
        super().hideEvent(event)

    def go_to(self, key: str) -> None:
        """Put the cursor into a field."""
        if key in {field.key for field in MORE}:
            self.more.setChecked(True)
        if key in self.fields:
            self.fields[key].setFocus()

    def draft(self) -> Brief:
        """Return the brief with what is being typed in its place, for the preview and the checks."""
        brief = self._session.brief
        typed = {key: self._stored(key, edit.spell.text) for key, edit in self.fields.items() if edit.spell.typing}
        if typed:
            brief = brief.snapshot()
            brief.memo.update(typed)
        return brief

    def _stored(self, key: str, text: str) -> str:
        """Return what the brief keeps of a text: E-numbers by the passages' ids, which stay when numbers move."""
        if isinstance(self.fields[key], LineField) or "[" not in text:
            return text
        return stable(text, evidence_of(self._session.brief))

    def _write(self, key: str, text: str) -> bool:
        self._session.do(HavingRead(WriteMemo(key, self._stored(key, text)), self.fields[key].spell.began))
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self._show_memo()

    def _show_brief(self) -> None:
        for edit in self.fields.values():
            edit.spell.forget()
        self._show_memo()

    def _follow(self, touched: Touched) -> None:
        if self.isVisible() and (touched.memo or touched.annotations or touched.articles):
            self._show_memo()

    def _show_memo(self) -> None:
        memo = self._session.brief.memo
        for key, edit in self.fields.items():
            edit.spell.offer(self._shown(memo.get(key, "")), memo.get(key, ""))
            edit.setReadOnly(self._session.read_only)

    def _shown(self, text: str) -> str:
        return readable(text, evidence_of(self._session.brief)) if "@" in text else text
