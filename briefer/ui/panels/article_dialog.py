"""What is known about an article, to be put right. It stands beside the window and keeps each field as it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefer.core.changes import DescribeArticle, HavingRead
from briefer.core.errors import BrieferError
from briefer.ui.naming import shown, tr
from briefer.ui.panels.article_fields import FIELDS, FieldOfArticle
from briefer.ui.panels.controls import Control, Text, Voice, fill
from briefer.ui.panels.typing_spell import LineField, ProseField
from briefer.ui.translating import told

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from briefer.core.brief import Touched
    from briefer.core.ids import ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


HISTORY_KEYS = ("Ctrl+Alt+H",)


class ArticleDialog(QDialog):
    """Edit one article's metadata; not modal, and nothing to confirm."""

    closed = Signal()
    history_wanted = Signal(object, str)
    """`ArticleId`, and the field whose history it is, or none for all of them."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start hidden; `edit` shows an article."""
        super().__init__(parent)
        self._session, self._look = session, look
        self._id: ArticleId | None = None
        self.setModal(False)
        self.setWindowTitle(self.tr("About the article"))
        self.heading = Text("", look, Voice.STRONG)
        self.heading.setWordWrap(True)
        self.complaint = Text("", look, Voice.WARNING)
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        self.fields = {field.name: self._field(field) for field in FIELDS}
        self.origins = {field.name: Text("", look, Voice.CAPTION) for field in FIELDS}
        self.done_button = Control(self.tr("Done"), look)
        self.done_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.done_button.clicked.connect(self.close)
        self.history = Control(self.tr("History"), look)
        self.history.setToolTip(self.tr("Who changed what, when, and what stood there before"))
        self.history.clicked.connect(lambda: self._ask_history(""))
        self._history_key = QShortcut(self)
        self._history_key.activated.connect(lambda: self._ask_history(self._field_with_keyboard()))
        self._lay_out()
        session.changed.connect(self._follow)
        session.opened.connect(self._let_go)
        look.changed.connect(self._restyle)
        self._restyle()

    def _field(self, field: FieldOfArticle) -> LineField | ProseField:
        def write(text: str) -> bool:
            return self._write(field, text)

        made: LineField | ProseField
        made = (ProseField if field.prose else LineField)(self._look, tr(field.label), write)
        made.setPlaceholderText("" if field.prose else self.tr("not in the text"))
        return made

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        for field in FIELDS:
            layout.addSpacing(6)
            layout.addLayout(self._caption(field))
            layout.addWidget(self.fields[field.name])
            if field.name == "date":
                layout.addWidget(self.complaint)
        buttons = QHBoxLayout()
        buttons.addWidget(self.history)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        layout.addSpacing(10)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.done_button.setFixedHeight(30)
        self.setMinimumWidth(420)

    def _caption(self, field: FieldOfArticle) -> QHBoxLayout:
        caption = QHBoxLayout()
        caption.addWidget(Text(tr(field.label), self._look, Voice.SECOND))
        caption.addStretch(1)
        caption.addWidget(self.origins[field.name])
        return caption

    def _restyle(self) -> None:
        fill(self, self._look.theme.chrome)

    def edit(self, article: ArticleId) -> None:
        """Show an article."""
        self._leave_fields()
        self._id = article
        self._show_complaint("")
        self._show_article()
        keys = self._session.settings.keys.get("history", HISTORY_KEYS)
        self._history_key.setKeys([QKeySequence(key) for key in keys])
        self.show()
        self.raise_()
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _field_with_keyboard(self) -> str:
        return next((name for name, field in self.fields.items() if field.hasFocus()), "")

    def _ask_history(self, field: str) -> None:
        self.flush()
        if self._id is not None:
            self.history_wanted.emit(self._id, field)

    def flush(self) -> None:
        """Keep what is being typed."""
        for field in self.fields.values():
            field.spell.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed; a date that is none is let go."""
        self._leave_fields()
        super().hideEvent(event)
        self.closed.emit()

    def _leave_fields(self) -> None:
        self.flush()
        for field in self.fields.values():
            field.spell.forget()

    def _let_go(self) -> None:
        """Hide: another brief was opened."""
        self._id = None
        for field in self.fields.values():
            field.spell.forget()
        self.hide()

    def _follow(self, touched: Touched) -> None:
        if self._id is not None and self._id in touched.articles:
            self._show_article()

    def _show_article(self) -> None:
        article = self._session.brief.articles.get(self._id) if self._id else None
        if article is None:
            self.hide()
            return
        self.heading.setText(shown(article.heading))
        for field in FIELDS:
            edit = self.fields[field.name]
            edit.spell.offer(field.text(article))
            edit.setReadOnly(self._session.read_only)
            origin = field.origin(self._session.brief, article)
            self.origins[field.name].setText(origin)
            edit.setAccessibleDescription(origin)

    def _write(self, field: FieldOfArticle, text: str) -> bool:
        if self._id is None or self._id not in self._session.brief.articles:
            return True
        change = DescribeArticle(self._id, field.name, field.value(text))
        try:
            change.events(self._session.brief)
        except BrieferError as error:
            self._show_complaint(told(str(error)))
            return False
        if field.name == "date":
            self._show_complaint("")
        began, article = self.fields[field.name].spell.began, self._session.brief.articles[self._id]
        # Where it was corrected elsewhere meanwhile, that is kept as a conflict.
        unaware = began != field.text(article)
        self._session.do(HavingRead(change, field.value(began)) if unaware else change)
        self._show_article()
        return True

    def _show_complaint(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
