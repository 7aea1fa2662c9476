"""The memo desk: fields and checks beside the pages, all of it always up to date."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefer.memo.composing import compose
from briefer.memo.context import Options
from briefer.memo.evidence import evidence_of
from briefer.ui.line import Line
from briefer.ui.memo_desk.check_list import CheckList
from briefer.ui.memo_desk.choices import Choices
from briefer.ui.memo_desk.memo_fields import MemoFields
from briefer.ui.memo_desk.memo_pictures import MemoPictures
from briefer.ui.memo_desk.picks import MemoBar
from briefer.ui.memo_desk.preview import Preview
from briefer.ui.memo_desk.section_list import SectionList
from briefer.ui.panels.controls import Chip, Text, Voice, fill, style_scroll_bar, voice_font

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
    point_wanted = Signal(object)
    """`PointId`: show the point on the board."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Show the session's memo."""
        super().__init__(parent)
        self._session, self._look = session, look
        self.fields = MemoFields(session, look)
        self.reader = Choices(session, look, "for", self._readers())
        self.order = Choices(session, look, "order", {"": self.tr("As on the board"), "priority": self.tr("Priority")})
        self.language = Choices(session, look, "language", {"en-GB": "English", "en-US": "American", "es": "Español"})
        self.bar = MemoBar(session, look)
        self.sections = SectionList(session, look)
        self.checks = CheckList(look)
        self.preview = Preview(look)
        self.pictures = MemoPictures(session)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.refresh)
        self._stale = True
        self._lay_out()
        self._connect()
        self._restyle()

    def _readers(self) -> dict[str, str]:
        return {"": self.tr("Not said"), "action": self.tr("For action"), "information": self.tr("For information")}

    def _lay_out(self) -> None:
        self._form = QWidget()
        left = QVBoxLayout(self._form)
        left.setContentsMargins(18, 16, 18, 20)
        left.setSpacing(4)
        left.addWidget(self.fields)
        for title, widget in (
            (self.tr("Before you write"), self.checks),
            (self.tr("Sections"), self.sections),
            (self.tr("Purpose"), self.reader),
            (self.tr("Order of recommendations"), self.order),
            (self.tr("Language of the memo"), self.language),
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
        self.place = Line()
        self.place.setContentsMargins(28, 6, 16, 8)
        self.side_by_side = Chip(self.tr("Side by side"), self._look)
        self.side_by_side.setToolTip(self.tr("Show two pages side by side where there is room"))
        self.side_by_side.setChecked(True)
        self.side_by_side.toggled.connect(self.preview.set_side_by_side)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.bar)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.preview)
        right.addWidget(self.stack, 1)
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
        self.checks.point_wanted.connect(self.point_wanted)
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
        self.place.setFont(voice_font(Voice.CAPTION, self._look))
        self.place.setStyleSheet(f"color: {theme.third.name()}")
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
        self._stale = False
        draft = self.fields.draft()
        options = Options(pictures=self.pictures.of(draft))
        began = time.perf_counter()
        self.preview.show_outline(compose(draft, today=datetime.now(UTC).astimezone().date(), options=options))
        self.checks.look_over(draft)
        # A memo of thousands of passages is composed less often, so that typing stays smooth.
        self._timer.setInterval(max(DELAY, round(2_000 * (time.perf_counter() - began))))

    def _tell_pages(self) -> None:
        count = self.preview.pages.count
        pages = self.tr("1 page") if count == 1 else self.tr("{count} pages").format(count=count)
        self.place.say(pages + self.tr(" · Word may break pages elsewhere"))

    def show_memo_line(self, line: QWidget) -> None:
        """Put a line on the memo's file before the lists of the bar."""
        row = self.bar.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(0, line)

    def show_instead(self, panel: QWidget) -> None:
        """Show a panel in the place of the pages."""
        self.stack.addWidget(panel)
        self.stack.setCurrentWidget(panel)
        self._show_foot(shown=False)

    def show_pages(self) -> None:
        """Show the pages again."""
        self.stack.setCurrentWidget(self.preview)
        self._show_foot(shown=True)

    def _show_foot(self, *, shown: bool) -> None:
        for widget in (self.place, self.side_by_side):
            widget.setVisible(shown)

    def flush(self) -> None:
        """Keep what is being typed."""
        self.fields.flush()

    def _reveal(self, entry: int) -> None:
        evidence = evidence_of(self._session.brief)
        if entry <= len(evidence.entries):
            self.reveal_wanted.emit(evidence[entry].annotation.id)
