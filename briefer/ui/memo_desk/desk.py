"""The memo desk: fields and checks beside the pages, all of it always up to date."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefer.memo.composing import compose
from briefer.memo.evidence import evidence_of
from briefer.ui.memo_desk.check_list import CheckList
from briefer.ui.memo_desk.choices import Choices
from briefer.ui.memo_desk.memo_fields import MemoFields
from briefer.ui.memo_desk.preview import Preview
from briefer.ui.panels.controls import Chip, Text, Voice, fill, style_scroll_bar

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from briefer.ui.session import Session
    from briefer.ui.theme import Look

WIDTH = 330
DELAY = 150
"""Milliseconds without a change after which the preview is laid out anew."""


class MemoDesk(QWidget):
    """Write the memo's fields and see its pages."""

    reveal_wanted = Signal(object)
    """`AnnotationId`: show the passage in its article."""
    article_wanted = Signal(object, bool)
    """`ArticleId`, and whether it should stand beside the others: never asked for here."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's memo."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.fields = MemoFields(session, look)
        self.style_choice = Choices(session, look, "style", self._styles())
        self.page_choice = Choices(session, look, "page", {"A4": "A4", "Letter": "Letter"})
        self.checks = CheckList(look)
        self.preview = Preview(look)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.refresh)
        self._stale = True
        self._lay_out()
        self._connect()
        self._restyle()

    def _styles(self) -> dict[str, str]:
        return {
            "footnote": self.tr("Footnotes"),
            "endnote": self.tr("Endnotes"),
            "inline": self.tr("[E1]"),
            "annex": self.tr("Annex only"),
        }

    def _lay_out(self) -> None:
        self._form = QWidget()
        left = QVBoxLayout(self._form)
        left.setContentsMargins(18, 16, 18, 20)
        left.setSpacing(4)
        left.addWidget(self.fields)
        for title, widget in (
            (self.tr("Citations"), self.style_choice),
            (self.tr("Paper"), self.page_choice),
            (self.tr("Before you write"), self.checks),
        ):
            left.addSpacing(10)
            left.addWidget(Text(title, self._look, Voice.SECOND))
            left.addWidget(widget)
        left.addStretch(1)
        self.column = QScrollArea()
        self.column.setWidget(self._form)
        self.column.setWidgetResizable(True)
        self.column.setFixedWidth(WIDTH)
        self.column.setFrameShape(QFrame.Shape.NoFrame)
        self.column.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._line = QFrame()
        self._line.setFixedWidth(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.column)
        layout.addWidget(self._line)
        layout.addLayout(self._right(), 1)

    def _right(self) -> QVBoxLayout:
        self.place = Text("", self._look, Voice.CAPTION)
        self.place.setContentsMargins(28, 6, 16, 8)
        self.side_by_side = Chip(self.tr("Two pages"), self._look)
        self.side_by_side.setToolTip(self.tr("Show two pages side by side where there is room"))
        self.side_by_side.setChecked(True)
        self.side_by_side.toggled.connect(self.preview.set_side_by_side)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 16, 0)
        foot.addWidget(self.place, 1)
        foot.addWidget(self.side_by_side)
        right.addLayout(foot)
        return right

    def _connect(self) -> None:
        self.fields.typed.connect(self._wait)
        self.checks.field_wanted.connect(self.fields.go_to)
        self.checks.reveal_wanted.connect(self.reveal_wanted)
        self.checks.article_wanted.connect(lambda article: self.article_wanted.emit(article, False))
        self.preview.entry_wanted.connect(self._reveal)
        self.preview.laid_out.connect(self._tell_pages)
        self._session.changed.connect(self._wait)
        self._session.opened.connect(self._wait)
        self._look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        theme = self._look.theme
        fill(self, theme.background)
        fill(self.column.viewport(), theme.chrome)
        fill(self._form, theme.chrome)
        fill(self._line, theme.line)
        style_scroll_bar(self.column, theme)

    def _wait(self) -> None:
        """Lay out soon if somebody looks, else when somebody does."""
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Lay the memo out as it stands, what is being typed included."""
        self._timer.stop()
        began = time.perf_counter()
        self._stale = False
        draft = self.fields.draft()
        self.preview.show_outline(compose(draft, today=datetime.now(UTC).astimezone().date()))
        self.checks.look_over(draft)
        # A memo of thousands of passages is composed less often, so that typing stays smooth.
        self._timer.setInterval(max(DELAY, round(2_000 * (time.perf_counter() - began))))

    def _tell_pages(self) -> None:
        count = self.preview.pages.count
        pages = self.tr("1 page") if count == 1 else self.tr("{count} pages").format(count=count)
        self.place.setText(pages + self.tr(" · Word may break pages elsewhere"))

    def flush(self) -> None:
        """Keep what is being typed."""
        self.fields.flush()

    def _reveal(self, entry: int) -> None:
        evidence = evidence_of(self._session.brief)
        if entry <= len(evidence.entries):
            self.reveal_wanted.emit(evidence[entry].annotation.id)
