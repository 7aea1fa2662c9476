"""The passages of a brief in reading order, as far as they pass the filter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from briefer.core.codebook import subtag_of, within
from briefer.core.differences import in_common
from briefer.core.ids import NO_TAG
from briefer.ui.naming import caption, folded, shown, subtag_trail, tr
from briefer.ui.sharing.annotators import annotators, colour_of_person
from briefer.ui.translating import kind_name

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QColor

    from briefer.core.brief import Brief, Touched
    from briefer.core.ids import AnnotationId, ArticleId, PersonId, TagId
    from briefer.core.records import Annotation
    from briefer.ui.session import Session

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class Filter(NamedTuple):
    """Which passages are shown."""

    tag: TagId | None = None
    article: ArticleId | None = None
    words: str = ""
    person: PersonId | None = None
    fresh: bool = False
    """Only what came from colleagues since one looked last."""
    subtag: TagId = NO_TAG
    """Only passages of this sub-tag, or of one below it."""


class PassageModel(QAbstractListModel):
    """One row for each passage that passes the filter."""

    counted = Signal()
    """The counts of the kinds may be others now."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Read the session's brief, and again whenever it changes."""
        super().__init__(parent)
        self._session = session
        self._all: list[Annotation] = []
        self._rows: list[Annotation] = []
        self._row_of: dict[AnnotationId, int] = {}
        self._folded: dict[AnnotationId, tuple[Annotation, str]] = {}
        self.filter = Filter()
        session.opened.connect(self._read)
        session.changed.connect(self._follow)
        session.fresh.changed.connect(self._show_fresh)
        self._read()

    def _read(self) -> None:
        self._folded.clear()
        self._all = self._session.brief.passages()
        self.beginResetModel()
        self._set_rows(self._passing())
        self.endResetModel()
        self.counted.emit()

    def _follow(self, touched: Touched) -> None:
        if touched.tags:
            self._folded.clear()
        if touched.annotations or touched.articles or touched.tags:
            self._all = self._session.brief.passages()
            self._replace(self._passing())
            self.counted.emit()
        if touched.people or touched.articles or touched.annotations or touched.tags:
            self.refresh()

    def _show_fresh(self) -> None:
        if self.filter.fresh:
            self._replace(self._passing())
        self.refresh()
        self.counted.emit()

    @property
    def people(self) -> tuple[PersonId, ...]:
        """Who tagged the passages, if they are more than one."""
        people = annotators(self._session.brief)
        return people if len(people) > 1 else ()

    def annotator(self, passage: Annotation, ground: QColor) -> tuple[str, QColor]:
        """Return the name of who tagged a passage, and their colour on a ground."""
        brief = self._session.brief
        return brief.name_of(passage.creator), colour_of_person(brief, passage.creator, ground)

    def is_fresh(self, passage: Annotation) -> bool:
        """Tell whether a passage is new since one looked last."""
        return passage.id in self._session.fresh.passages

    def refresh(self) -> None:
        """Say that every row may look different; only those in sight are painted for it."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def set_filter(self, wanted: Filter) -> None:
        """Show other passages."""
        if wanted != self.filter:
            self.filter = wanted
            self._replace(self._passing())
            self.counted.emit()

    def counts(self) -> Counter[TagId]:
        """Return how many passages of each tag there are, in the article the filter names or in all."""
        article = self.filter.article
        return Counter(a.tag for a in self._all if article is None or a.article == article)

    @property
    def any_tagged(self) -> bool:
        """Tell whether there are passages at all, whatever the filter."""
        return bool(self._all)

    def passage(self, row: int) -> Annotation:
        """Return the passage of a row."""
        return self._rows[row]

    def row_of(self, id_: AnnotationId | None) -> int | None:
        """Return the row of a passage, if it passes the filter."""
        return None if id_ is None else self._row_of.get(id_)

    def caption(self, passage: Annotation) -> str:
        """Return where a passage stands, who tagged it, and whose view it is."""
        return caption(self._session.brief, passage)

    def _passing(self) -> list[Annotation]:
        if self.filter == Filter():
            return list(self._all)
        words = folded(self.filter.words).split()
        found = [a for a in self._all if self._is_wanted(a)]
        if self.filter.subtag:
            subtags = within(self._session.brief, self.filter.subtag)
            found = [a for a in found if self._has_one_of(a, subtags)]
        return [a for a in found if not words or all(word in self._text(a) for word in words)]

    def _is_wanted(self, passage: Annotation) -> bool:
        tag, article, person = self.filter.tag, self.filter.article, self.filter.person
        return (
            (tag is None or passage.tag == tag)
            and (article is None or passage.article == article)
            and (person is None or passage.creator == person)
            and (not self.filter.fresh or self.is_fresh(passage))
        )

    def _has_one_of(self, passage: Annotation, subtags: frozenset[TagId]) -> bool:
        tag = subtag_of(self._session.brief, passage)
        return tag is not None and tag.id in subtags

    def _text(self, passage: Annotation) -> str:
        """Return what is searched of a passage, folded once as long as it stays as it is."""
        known = self._folded.get(passage.id)
        if known is None or known[0] is not passage:
            labels = " ".join(subtag_trail(self._session.brief, passage))
            text = folded(f"{passage.quote} {passage.note} {passage.said_by} {passage.gist} {labels}")
            known = self._folded[passage.id] = passage, " ".join(text.split())
        return known[1]

    def _set_rows(self, rows: list[Annotation]) -> None:
        self._rows = rows
        self._row_of = {passage.id: row for row, passage in enumerate(rows)}

    def _replace(self, rows: list[Annotation]) -> None:
        """Show other rows, telling views of the stretch that differs, so that they keep their place."""
        old, new = [a.id for a in self._rows], [a.id for a in rows]
        head = in_common(old, new)
        tail = in_common(old[head:][::-1], new[head:][::-1])
        gone, come = len(old) - tail - head, len(new) - tail - head
        if gone:
            self.beginRemoveRows(_NOWHERE, head, head + gone - 1)
            self._set_rows(self._rows[:head] + self._rows[len(old) - tail :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_NOWHERE, head, head + come - 1)
            self._set_rows(rows)
            self.endInsertRows()
        self._set_rows(rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many passages are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a row or, for screen readers, all of it."""
        if not index.isValid():
            return None
        passage = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(passage.quote)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            new = tr("new") if self.is_fresh(passage) else ""
            return ", ".join(filter(None, (new, in_words(self._session.brief, passage))))
        return None


def in_words(brief: Brief, passage: Annotation) -> str:
    """Return a passage as a screen reader says it: kind, words, place, note."""
    parts = kind_name(passage.kind), shown(passage.quote), caption(brief, passage), shown(passage.note)
    return ", ".join(filter(None, parts))
