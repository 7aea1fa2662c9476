"""The column at the right: ratings of whatever is chosen; never modal, hidden when it is not wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefer.ui.panels.controls import fill, style_scroll_bar
from briefer.ui.weigh_desk.article_sheet import ArticleSheet
from briefer.ui.weigh_desk.overview import Overview
from briefer.ui.weigh_desk.passage_sheet import PassageSheet
from briefer.ui.weigh_desk.point_sheet import PointSheet

if TYPE_CHECKING:
    from briefer.core.brief import Touched
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice
    from briefer.ui.weigh_desk.evidence import Evidence
    from briefer.ui.weigh_desk.sheet_parts import Sheet

WIDTH = 316


class OneSheet(QWidget):
    """One of several sheets, and as tall as that one."""

    def __init__(self, sheets: tuple[Sheet, ...]) -> None:
        """Take the sheets, and show the first."""
        super().__init__()
        self.shown, self._sheets = sheets[0], sheets
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for sheet in sheets:
            layout.addWidget(sheet)
        self.show_sheet(self.shown)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show one sheet."""
        self.shown = sheet
        for each in self._sheets:
            each.setVisible(each is sheet)


class Inspector(QScrollArea):
    """Show the sheet of what is chosen."""

    history_wanted = Signal(object)
    """The id of what is shown: who changed it, and when?"""

    def __init__(
        self, session: Session, look: Look, evidence: Evidence, choice: Choice, parent: QWidget | None = None
    ) -> None:
        """Make the sheets."""
        super().__init__(parent)
        self._look, self._choice, self._session = look, choice, session
        self.point = PointSheet(session, look, evidence, choice)
        self.passage = PassageSheet(session, look, evidence, choice)
        self.article = ArticleSheet(session, look)
        self.overview = Overview(session, look, evidence, choice)
        for sheet in (self.point, self.passage, self.article):
            sheet.history_wanted.connect(self.history_wanted)
        self._sheets = OneSheet((self.overview, self.point, self.passage, self.article))
        self.setWidget(self._sheets)
        self.setWidgetResizable(True)
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choice.changed.connect(self.refresh)
        evidence.renewed.connect(self.refresh)
        session.changed.connect(self._follow)
        session.opened.connect(self.refresh)
        look.changed.connect(self._restyle)
        self._restyle()
        self.refresh()

    def _restyle(self) -> None:
        fill(self.viewport(), self._look.theme.chrome)
        fill(self._sheets, self._look.theme.chrome)
        style_scroll_bar(self, self._look.theme)

    def _follow(self, touched: Touched) -> None:
        if touched.memo:
            self.refresh()

    def refresh(self) -> None:
        """Show what is chosen, as it stands."""
        choice, sheet = self._choice, self._sheet()
        if sheet is self.point and choice.point:
            self.point.show_point(choice.point)
        elif sheet is self.passage and choice.passage:
            self.passage.show_passage(choice.passage)
        elif sheet is self.article and choice.article:
            self.article.show_article(choice.article)
        elif self.isVisible():
            self.overview.refresh()
        if self._sheets.shown is not sheet:
            self.flush()
            self._sheets.show_sheet(sheet)
            self.verticalScrollBar().setValue(0)

    def _sheet(self) -> Sheet:
        choice, brief = self._choice, self._session.brief
        if choice.article in brief.articles:
            return self.article
        if choice.passage in brief.annotations:
            return self.passage
        return self.point if choice.point in brief.points else self.overview

    def flush(self) -> None:
        """Keep what is being typed."""
        for sheet in (self.point, self.passage, self.article):
            sheet.flush()
