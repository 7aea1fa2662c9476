"""The matrix: every point against every article, with what each article says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.kinds import KIND_BY_ID, KINDS, Kind
from briefer.core.risk_picture import risk_picture
from briefer.core.source_names import source_name
from briefer.core.weighing import standings

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.brief import Brief
    from briefer.core.ids import ArticleId
    from briefer.core.records import Annotation, Article, Point
    from briefer.core.weighing import Standing


class Cell(NamedTuple):
    """What one article says about one point: its passages on both sides, in reading order."""

    supporting: tuple[Annotation, ...] = ()
    disputing: tuple[Annotation, ...] = ()

    @property
    def passages(self) -> tuple[Annotation, ...]:
        """All of them, those that support first."""
        return (*self.supporting, *self.disputing)

    @property
    def words(self) -> str:
        """What it says, in words: `2 support, 1 disputes`; `silent` where it says nothing."""
        return _counts(len(self.supporting), len(self.disputing)) or "silent"


class Row(NamedTuple):
    """One point, with a cell for each article.

    Its label is its kind's letter and its number on the board; a risk's is its number in the risk picture.
    """

    point: Point
    label: str
    cells: tuple[Cell, ...]
    standing: Standing

    @property
    def kind(self) -> Kind:
        """The kind of the point."""
        return KIND_BY_ID[self.point.kind]

    @property
    def summary(self) -> str:
        """What to beware of: no passage, single source, contested; empty if nothing."""
        if not self.standing.supporting:
            return "no support" if self.standing.disputing else "no passage"
        told = ("single source" if self.standing.single_source else "", "contested" if self.standing.contested else "")
        return ", ".join(filter(None, told))


class Matrix(NamedTuple):
    """The points by kind, in the order of the board, against the articles in the order of the brief."""

    articles: tuple[Article, ...]
    rows: tuple[Row, ...]


def matrix(brief: Brief) -> Matrix:
    """Return the matrix of a brief. One pass over its passages."""
    found, rows = standings(brief), []
    risks = {risk.point.id: risk.number for risk in risk_picture(brief).risks}
    for kind in KINDS:
        for number, point in enumerate(brief.board(kind), 1):
            label, standing = f"{kind.key}{risks.get(point.id, number)}", found[point.id]
            rows.append(Row(point, label, _cells(brief, standing), standing))
    return Matrix(tuple(brief.articles.values()), tuple(rows))


def _cells(brief: Brief, standing: Standing) -> tuple[Cell, ...]:
    supporting, disputing = _by_article(standing.supporting), _by_article(standing.disputing)
    return tuple(Cell(tuple(supporting.get(id_, ())), tuple(disputing.get(id_, ()))) for id_ in brief.articles)


def _by_article(passages: tuple[Annotation, ...]) -> dict[ArticleId, list[Annotation]]:
    found: dict[ArticleId, list[Annotation]] = {}
    for passage in passages:
        found.setdefault(passage.article, []).append(passage)
    return found


def alt_text(shown: Matrix, tell: Callable[[str], str] = str) -> str:
    """Return the matrix in words, for those who do not see the picture: one sentence to a point.

    `tell` puts what stands in a cell into another language.
    """
    if not shown.rows:
        return "Matrix of points against articles: no points yet."
    names = [source_name(article) for article in shown.articles]
    lead = f"Matrix of {len(shown.rows)} points against {len(names)} articles."
    return " ".join([lead, *(_row_words(row, names, tell) for row in shown.rows)])


def _row_words(row: Row, names: list[str], tell: Callable[[str], str]) -> str:
    heard = [f"{name}: {tell(cell.words)}" for name, cell in zip(names, row.cells, strict=True) if cell.passages]
    said = "; ".join(heard) or tell("no article speaks to it")
    warning = f" ({tell(row.summary)})" if row.summary and row.summary != "no passage" else ""
    return f"{row.label} “{row.point.sentence}”{warning}: {said}."


def _counts(supporting: int, disputing: int) -> str:
    told = (_verb(supporting, "support"), _verb(disputing, "dispute"))
    return ", ".join(filter(None, told))


def _verb(count: int, verb: str) -> str:
    return f"{count} {verb}{'s' if count == 1 else ''}" if count else ""
