"""How far an article can be relied on, and what the analyst notes about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core.changes import DescribeArticle, HavingRead
from briefer.core.records import Reliability
from briefer.memo.sections.sources import RELIABILITY
from briefer.ui.naming import origin, shown
from briefer.ui.panels.controls import Text, Voice
from briefer.ui.panels.typing_spell import ProseField
from briefer.ui.weigh_desk.sheet_parts import Section, Sentence, Sheet, ValueChips, note
from briefer.ui.weigh_desk.wording import tr

if TYPE_CHECKING:
    from briefer.core.ids import ArticleId
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class ArticleSheet(Sheet):
    """Grade the chosen article from A to F."""

    def __init__(self, session: Session, look: Look) -> None:
        """Make the fields."""
        super().__init__()
        self._session = session
        self._id: ArticleId | None = None
        self.title = Sentence("", look, strong=True, size=15.5)
        self.origin = note("", look)
        grades: dict[object, str] = {each: f"{each.value} · {tr(words)}" for each, words in RELIABILITY.items()}
        self.grades = ValueChips(look, tr("Reliability"), grades, self._grade, columns=1)
        self.note = ProseField(look, tr("Note on the article"), self._write_note, (3, 9))
        self.column.addWidget(Text(tr("Article"), look, Voice.STRONG))
        self.column.addWidget(self.title)
        self.column.addWidget(self.origin)
        self.column.addWidget(Section(tr("Reliability"), look, self.grades))
        self.column.addWidget(Section(tr("Note"), look, self.note))
        self.add_history(look, lambda: self._id)
        self.column.addStretch(1)

    def show_article(self, article: ArticleId) -> None:
        """Show another article."""
        if article != self._id:
            self.flush()
            self._id = article
            self.note.spell.forget()
        self.refresh()

    def refresh(self) -> None:
        """Show the article as it stands."""
        article = self._session.brief.articles.get(self._id) if self._id else None
        if article is None:
            return
        writing = not self._session.read_only
        self.title.setText(shown(article.heading))
        self.title.updateGeometry()
        self.origin.setText(origin(article))
        self.grades.show_value(article.reliability, writing=writing)
        self.note.spell.offer(article.note)
        self.note.setReadOnly(not writing)

    def _grade(self, value: object) -> None:
        grade = value if isinstance(value, Reliability) else Reliability.F
        if self._id is not None:
            self._session.do(DescribeArticle(self._id, "reliability", grade.value))
        self.refresh()

    def _write_note(self, text: str) -> bool:
        if self._id in self._session.brief.articles:
            self._session.do(HavingRead(DescribeArticle(self._id, "note", text), self.note.spell.began))
        return True

    def flush(self) -> None:
        """Keep what is being typed."""
        self.note.spell.flush()
