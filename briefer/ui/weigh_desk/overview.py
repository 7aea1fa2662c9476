"""The whole board in figures, while nothing on it is chosen: what is disputed, single-sourced, contradicted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.ui.naming import plain_tip, shown
from briefer.ui.panels.controls import Text, Voice
from briefer.ui.weigh_desk.sheet_parts import Section, Sentence, Sheet, clear, note
from briefer.ui.weigh_desk.wording import grade_of, tr
from briefer.ui.wording import counted

if TYPE_CHECKING:
    from briefer.core.records import Article, Contradiction
    from briefer.core.weighing import Standing
    from briefer.ui.session import Session
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.choice import Choice
    from briefer.ui.weigh_desk.evidence import Evidence

MOST = 12
"""Entries of a list that are shown."""


class Overview(Sheet):
    """Lists that lead to what there is to look at again."""

    def __init__(self, session: Session, look: Look, evidence: Evidence, choice: Choice) -> None:
        """Follow the evidence."""
        super().__init__()
        self._session, self._look, self._evidence, self._choice = session, look, evidence, choice
        self.counts = note("", look)
        self.column.addWidget(Text(tr("The board"), look, Voice.STRONG))
        self.column.addWidget(self.counts)
        names = ("contested", "single", "contradicted", "articles")
        self.lists = {name: QWidget() for name in names}
        titles = (tr("Disputed"), tr("Single source"), tr("Contradictions"), tr("How far to rely on articles (L)"))
        self.sections = {}
        for title, (name, widget) in zip(titles, self.lists.items(), strict=True):
            QVBoxLayout(widget).setContentsMargins(0, 0, 0, 0)
            self.sections[name] = Section(title, look, widget)
            self.column.addWidget(self.sections[name])
        self.column.addWidget(
            note(tr("Choose a point, a passage or an article to rate it here. I hides this column."), look)
        )
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """Read the evidence anew."""
        standings = list(self._evidence.standings.values())
        points = counted(tr("%n point(s)"), len(standings))
        waiting = counted(tr("%n passage(s) not used yet"), len(self._evidence.unused))
        self.counts.setText(f"{points} · {waiting}")
        self._fill("contested", [self._point(each) for each in standings if each.contested])
        self._fill("single", [self._point(each) for each in standings if each.single_source])
        links = {(c.one, c.other): c for found in self._evidence.contradicted.values() for c in found}
        self._fill("contradicted", [self._link(each) for each in links.values()])

        self._fill("articles", [self._article(each) for each in self._session.brief.articles.values()])

    def _article(self, article: Article) -> Sentence:
        entry = Sentence(f"{shown(article.heading)} · {article.reliability.value}", self._look)
        entry.setToolTip(plain_tip(grade_of(article)))
        entry.clicked.connect(lambda: self._choice.choose_article(article.id))
        return entry

    def _fill(self, name: str, entries: list[Sentence]) -> None:
        column = self.lists[name].layout()
        if isinstance(column, QVBoxLayout):
            clear(column)
            for entry in entries[:MOST]:
                column.addWidget(entry)
            if len(entries) > MOST:
                column.addWidget(note(tr("{n} more").format(n=len(entries) - MOST), self._look))
        self.sections[name].setVisible(bool(entries))

    def _point(self, standing: Standing) -> Sentence:
        entry = Sentence(shown(standing.point.sentence), self._look)
        entry.clicked.connect(lambda: self._choice.choose_point(standing.point.id))
        return entry

    def _link(self, link: Contradiction) -> Sentence:
        annotations = self._session.brief.annotations
        places = " ≠ ".join(self._evidence.place(annotations[id_]) for id_ in (link.one, link.other))
        words = shown(link.about) or shown(annotations[link.one].quote)
        entry = Sentence(f"{words} · {places}", self._look)
        entry.clicked.connect(lambda: self._choice.choose_passage(link.one))
        return entry
