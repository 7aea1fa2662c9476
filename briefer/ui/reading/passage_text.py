"""An article's text together with its passages: which there are, which is chosen, where its ends are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QToolTip

from briefer.ui.reading.article_text import ArticleText
from briefer.ui.reading.handles import Ends
from briefer.ui.reading.highlights import blend
from briefer.ui.reading.tooltip import describe
from briefer.ui.suggesting.ink import Hints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QTextBlock
    from PySide6.QtWidgets import QWidget

    from briefer.core.brief import Touched
    from briefer.core.ids import AnnotationId, ArticleId
    from briefer.core.records import Annotation
    from briefer.core.suggestions import Suggestion
    from briefer.core.text import Span
    from briefer.ui.session import Session
    from briefer.ui.theme import Look


class PassageText(ArticleText):
    """Show one article of the session's brief with what is tagged in it."""

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Start without an article."""
        super().__init__(look, parent)
        self._session = session
        self.hints = Hints(look)
        self.article_id: ArticleId | None = None
        self.passages: list[Annotation] = []
        """The article's passages in reading order."""
        self._held: tuple[Annotation, int, Span] | None = None
        """While an end is dragged: the passage, which end, and the range so far."""
        session.changed.connect(self._take_over)
        session.passage_chosen.connect(self._show_chosen)

    def show_article(self, article_id: ArticleId | None) -> None:
        """Show an article of the brief from its beginning, or nothing."""
        self.article_id = article_id
        self._read_article()

    def _read_article(self) -> None:
        article = self._session.brief.articles.get(self.article_id) if self.article_id else None
        self.hints.show((), self.units)
        self.set_shown(article)
        self.setAccessibleName(article.heading if article else "")
        self._read_passages()

    def _read_passages(self) -> None:
        self.passages = self._session.brief.passages(self.shown.id) if self.shown else []
        self.highlights.show(self.passages, self.units, self._session.brief.tags)
        self.map.renew()
        self.viewport().update()

    def show_hints(self, found: Sequence[Suggestion]) -> None:
        """Show suggestions, in order."""
        if list(found) != list(self.hints.found):
            self.hints.show(found, self.units)
            self.viewport().update()

    def _take_over(self, touched: Touched) -> None:
        if self.article_id in touched.articles:
            self._read_article()
        elif self.article_id in touched.annotated or touched.tags:
            self._read_passages()

    def _show_chosen(self, _annotation: AnnotationId | None) -> None:
        self._held = None
        self.viewport().update()

    @property
    def chosen(self) -> Annotation | None:
        """The chosen passage, if it is one of this article's."""
        passage = self._session.brief.annotations.get(self._session.chosen) if self._session.chosen else None
        return passage if passage is not None and passage.article == self.article_id else None

    def choose(self, passage: Annotation) -> None:
        """Choose a passage and put the caret at its end, without scrolling."""
        self.select(passage.span.end, passage.span.end)
        self._session.choose(passage.id)

    def reveal(self, passage: Annotation) -> None:
        """Choose a passage and scroll it into comfortable view."""
        self.choose(passage)
        self.show_comfortably(passage.span.start)

    def passages_at(self, point: QPoint) -> list[Annotation]:
        """Return the passages under a point of the viewport, the shortest first."""
        there = QPointF(point) - self.shift()
        position = self.document().documentLayout().hitTest(there, Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return []
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        at = self.units.to_code_point(position) - (point.x() < self.cursorRect(cursor).center().x())
        found = [passage for passage in self.passages if passage.span.start <= at < passage.span.end]
        return sorted(found, key=lambda passage: passage.span.end - passage.span.start)

    # -- painting

    def _ends(self) -> Ends | None:
        span = self._held[2] if self._held else self.chosen.span if self.chosen else None
        return Ends(self.document(), *map(self.units.to_utf16, span)) if span else None

    def paint_beneath(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        """Paint the passages, and the chosen one more strongly."""
        ends, chosen = self._ends(), self.chosen
        super().paint_beneath(painter, blocks)
        self.hints.paint(painter, blocks)
        if ends is not None and chosen is not None:
            look = self._look.theme.look(chosen.kind)
            ends.paint_ground(painter, blend(look.tint, look.colour, 0.22))
        self.hits.paint(painter, blocks)
        if (ends is not None and chosen is not None) or self.hits.spans:
            self.highlights.paint_lines(painter, blocks)

    def paint_above(self, painter: QPainter) -> None:
        """Paint the chosen passage's handles."""
        ends, chosen = self._ends(), self.chosen
        if ends is not None and chosen is not None:
            ends.paint(painter, self._look.theme.look(chosen.kind).colour, self._look.theme.paper)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is known of the passage under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            passage = next(iter(self.passages_at(event.pos())), None) or self.passage_beside(event.pos())
            suggested = self.hints.describe(self.offset_at(event.pos()))
            words = describe(self._session.brief, passage) if passage else suggested
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)
