"""What is chosen on the board: a point, a passage or an article, and the passages marked to go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.ui.session import Session


class Choice(QObject):
    """One thing is chosen at a time; a passage either by itself or as it stands within a point."""

    changed = Signal()
    """Something else is chosen, or marked."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Follow the passage that the session has chosen."""
        super().__init__(parent)
        self._session = session
        self.point: PointId | None = None
        """The chosen point, or the one in which the chosen passage stands."""
        self.passage: AnnotationId | None = session.chosen
        self.article: ArticleId | None = None
        self.marked: list[AnnotationId] = []
        self._marked_in: PointId | None = None
        session.passage_chosen.connect(self._follow)
        session.changed.connect(lambda _touched: self._let_go_of_what_went())
        session.opened.connect(lambda: self._set(None, session.chosen, None))

    @property
    def is_point(self) -> bool:
        """Tell whether a point itself is chosen, and not a passage in it."""
        return self.point is not None and self.passage is None and self.article is None

    @property
    def passages(self) -> tuple[AnnotationId, ...]:
        """The passages that a key or a drag is about: those marked, else the chosen one."""
        if self.marked:
            return tuple(self.marked)
        return (self.passage,) if self.passage is not None else ()

    @property
    def within(self) -> PointId | None:
        """The point in which these passages stand; None for passages by themselves."""
        return self._marked_in if self.marked else self.point if self.passage is not None else None

    def choose_point(self, point: PointId) -> None:
        """Choose a point."""
        self._set(point, None, None)

    def choose_passage(self, passage: AnnotationId, within: PointId | None = None) -> None:
        """Choose a passage, here and in all other views."""
        self._set(within, passage, None)
        self._session.choose(passage)

    def choose_article(self, article: ArticleId) -> None:
        """Choose an article, to grade it; the point stays the place where one is."""
        self._set(self.point, None, article)

    def clear(self) -> None:
        """Let go of everything."""
        self.marked.clear()
        self._set(None, None, None)

    def switch_mark(self, passage: AnnotationId, within: PointId | None = None) -> None:
        """Mark a passage, or take the mark away. Marks of another place are let go: they could not go together."""
        if within != self._marked_in:
            self.marked.clear()
        self._marked_in = within
        if passage in self.marked:
            self.marked.remove(passage)
        else:
            self.marked.append(passage)
        self.changed.emit()

    def clear_marks(self) -> None:
        """Take all marks away."""
        if self.marked:
            self.marked.clear()
            self.changed.emit()

    def _follow(self, chosen: AnnotationId | None) -> None:
        if chosen != self.passage and chosen is not None:
            self._set(None, chosen, None)

    def _let_go_of_what_went(self) -> None:
        brief = self._session.brief
        sides = brief.sides.get(self._marked_in, {}) if self._marked_in else brief.annotations
        self.marked = [id_ for id_ in self.marked if self._stands(id_) and id_ in sides]
        point = self.point if self.point in brief.points else None
        passage = self.passage if self.passage is not None and self._stands(self.passage) else None
        if passage is not None and point is not None and passage not in brief.sides.get(point, {}):
            point = None
        article = self.article if self.article in brief.articles else None
        self._set(point, passage, article)

    def _stands(self, passage: AnnotationId) -> bool:
        """Tell whether a passage is still tagged, in an article that is still there."""
        found = self._session.brief.annotations.get(passage)
        return found is not None and found.article in self._session.brief.articles

    def _set(self, point: PointId | None, passage: AnnotationId | None, article: ArticleId | None) -> None:
        if (point, passage, article) != (self.point, self.passage, self.article):
            self.point, self.passage, self.article = point, passage, article
            self.changed.emit()
