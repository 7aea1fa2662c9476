"""The articles of a brief as rows, with how many passages of each kind they hold."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from briefer.core.kinds import KINDS
from briefer.ui.naming import origin, plain_tip, shown
from briefer.ui.translating import kind_name, kind_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from briefer.core.brief import Touched
    from briefer.core.ids import ArticleId, TagId
    from briefer.core.records import Article
    from briefer.ui.session import Session

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class ArticleModel(QAbstractListModel):
    """One row for each article, in the brief's order."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Read the session's brief, and again whenever it changes."""
        super().__init__(parent)
        self._session = session
        self._rows: list[Article] = []
        self._counts: Counter[tuple[ArticleId, TagId]] = Counter()
        self.shown: tuple[ArticleId, ...] = ()
        self.active: ArticleId | None = None
        session.opened.connect(self._read)
        session.changed.connect(self._follow)
        self._read()

    def _read(self) -> None:
        self.beginResetModel()
        brief = self._session.brief
        self._rows = list(brief.articles.values())
        self._counts = Counter((a.article, a.tag) for a in brief.annotations.values())
        self.endResetModel()

    def _follow(self, touched: Touched) -> None:
        if not touched.articles and not touched.annotations:
            return
        brief = self._session.brief
        if [article.id for article in self._rows] != list(brief.articles):
            self._read()
            return
        self._rows = list(brief.articles.values())
        self._counts = Counter((a.article, a.tag) for a in brief.annotations.values())
        self.refresh()

    def refresh(self) -> None:
        """Say that every row may look different."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def set_shown(self, ids: Sequence[ArticleId], active: ArticleId | None) -> None:
        """Note which articles are in a pane, and which of them is the one in use."""
        if (tuple(ids), active) != (self.shown, self.active):
            self.shown, self.active = tuple(ids), active
            self.refresh()

    def article(self, row: int) -> Article:
        """Return the article of a row."""
        return self._rows[row]

    def row_of(self, id_: ArticleId) -> int | None:
        """Return the row of an article, if it has one."""
        return next((row for row, article in enumerate(self._rows) if article.id == id_), None)

    def count(self, id_: ArticleId, tag: TagId) -> int:
        """Return how many passages of an article have a tag."""
        return self._counts[id_, tag]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a row or, for screen readers, all of it."""
        if not index.isValid():
            return None
        article = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(article.heading)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(article)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(article)
        return None

    def _spoken(self, article: Article) -> str:
        numbers = ((kind, self.count(article.id, kind.id)) for kind in KINDS)
        counts = ", ".join(f"{n} {(kind_name if n == 1 else kind_names)(kind).lower()}" for kind, n in numbers)
        where = self.tr(", shown") if article.id in self.shown else ""
        return f"{shown(article.heading)}, {origin(article)}, {counts}{where}"

    def _tip(self, article: Article) -> str:
        title = shown(article.heading)
        if article.title_is_guess:
            title = self.tr("{words} (no title in the text: its first words)").format(words=title)
        return plain_tip("\n".join(filter(None, (title, shown("; ".join(article.authors)), article.file_name))))
