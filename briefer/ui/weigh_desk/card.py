"""Where everything stands in a point's card, so that what is painted, pointed at and measured is the same."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from briefer.core.records import Side
from briefer.ui.naming import shown
from briefer.ui.panels.wrapping import Lines, wrap
from briefer.ui.weigh_desk.wording import count_of, ratings_of, tr, warnings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.core.ids import AnnotationId, ArticleId, PointId
    from briefer.core.records import Annotation, Article
    from briefer.core.weighing import Standing
    from briefer.ui.theme import Look
    from briefer.ui.weigh_desk.evidence import Evidence

GAP = 10
"""Pixels between two cards."""
PAD = 15
TOP = 13
CHIP = 21
CLOSE = 5
LEADING = 22
_SENTENCE_LINES, _PASSAGE_LINES, _PASSAGE_LEADING = 8, 4, 19
_MOST_ARTICLES = 16
"""More articles than these are not all named on a card: the silent ones are counted."""
_QUOTE = 150
"""Characters of a quote on a card."""
_INDENT = 12


class Tone(Enum):
    """How a chip looks, and so what it says."""

    SUPPORTS = auto()
    DISPUTES = auto()
    BOTH = auto()
    SILENT = auto()
    RATING = auto()
    FOLD = auto()


class Placed(NamedTuple):
    """A few words at a place in a card."""

    rect: QRectF
    words: str
    tone: Tone
    article: ArticleId | None = None
    tip: str = ""


class PointRow(NamedTuple):
    """The row of a point."""

    standing: Standing
    unfolded: bool

    @property
    def point(self) -> PointId:
        """The point."""
        return self.standing.point.id


class PassageRow(NamedTuple):
    """The row of a passage within a point's card; the last one ends the card."""

    point: PointId
    passage: Annotation
    side: Side
    last: bool


Row = PointRow | PassageRow


class Card(NamedTuple):
    """What stands in the upper part of a card, that is, all but its passages."""

    sentence: Lines
    chips: tuple[Placed, ...]
    warnings: tuple[Lines, ...]
    warnings_top: float
    height: float

    def chip_at(self, x: float, y: float) -> Placed | None:
        """Return the chip at a point of the card."""
        return next((chip for chip in self.chips if chip.rect.contains(x, y)), None)


class Typesetter:
    """Lays cards out in the type of the look."""

    def __init__(self, evidence: Evidence, look: Look) -> None:
        """Take the labels of the articles from the evidence."""
        self._evidence, self._look = evidence, look
        self._cards: dict[PointId, tuple[PointRow, float, Card]] = {}
        look.changed.connect(self._cards.clear)

    def sentence(self, words: str, width: float) -> Lines:
        """Break a point's sentence into lines."""
        return wrap(shown(words), self.sentence_font(), width - 2 * PAD, _SENTENCE_LINES, LEADING)

    def sentence_font(self) -> QFont:
        """Return the type of points."""
        return self._look.reading_font(100, QFont.Weight.DemiBold, 15.5)

    def chip_font(self) -> QFont:
        """Return the type of chips."""
        return self._look.interface_font(11, QFont.Weight.DemiBold)

    def rating_font(self) -> QFont:
        """Return the type of ratings and counts."""
        return self._look.interface_font(12, QFont.Weight.Medium)

    def card(self, row: PointRow, width: float) -> Card:
        """Return the layout of a card at a width, laid out once for each state of the brief."""
        known = self._cards.get(row.point)
        if known is None or known[0] is not row or known[1] != width:
            known = self._cards[row.point] = row, width, self._lay(row, width)
        return known[2]

    def _lay(self, row: PointRow, width: float) -> Card:
        standing, evidence = row.standing, self._evidence
        sentence = self.sentence(standing.point.sentence, width)
        fold = self._fold(row, width, TOP + sentence.height + 8)
        chips = [*self._in_rows(self._articles(standing), fold.rect.left() - 8, fold.rect.top(), width - PAD), fold]
        y = max(chip.rect.bottom() for chip in chips)
        ratings = list(self._in_rows(self._ratings(standing), width - PAD, y + 8))
        y = max([y, *(chip.rect.bottom() for chip in ratings)])
        contradicted = sum(a.id in evidence.contradicted for a in (*standing.supporting, *standing.disputing))
        said = warnings_of(standing, evidence.conflicts_of(standing.point), contradicted)
        warnings = tuple(wrap(each, self._look.interface_font(12), width - 2 * PAD, 2, 18) for each in said)
        top = y + 6
        height = (top + sum(each.height for each in warnings) if warnings else y) + TOP - 3
        return Card(sentence, (*chips, *ratings), warnings, top, height)

    def _fold(self, row: PointRow, width: float, top: float) -> Placed:
        many = len(row.standing.supporting) + len(row.standing.disputing)
        words = count_of(row.standing) + ("  ▾" if row.unfolded else "  ▸" if many else "")
        wide = QFontMetricsF(self._look.interface_font(12)).horizontalAdvance(words) + 2
        tip = tr("{n} passages: Space shows or folds them").format(n=many)
        return Placed(QRectF(width - PAD - wide, top, wide, CHIP), words, Tone.FOLD, tip=tip)

    def _articles(self, standing: Standing) -> Iterator[Placed]:
        articles = self._evidence.brief.articles
        speaking = [each for each in articles.values() if each.id in {*standing.supporters, *standing.disputers}]
        silent = len(articles) - len(speaking)
        if len(articles) <= _MOST_ARTICLES or not silent:
            yield from self._labelled(articles.values(), standing)
            return
        yield from self._labelled(speaking, standing)
        words = tr("{n} silent").format(n=silent)
        wide = QFontMetricsF(self.chip_font()).horizontalAdvance(words) + 10
        tip = tr("{n} articles say nothing about it").format(n=silent)
        yield Placed(QRectF(0, 0, wide, CHIP), words, Tone.SILENT, tip=tip)

    def _labelled(self, articles: Iterable[Article], standing: Standing) -> Iterator[Placed]:
        metrics = QFontMetricsF(self.chip_font())
        for article in articles:
            for_, against = article.id in standing.supporters, article.id in standing.disputers
            tone = (
                Tone.BOTH if for_ and against else Tone.SUPPORTS if for_ else Tone.DISPUTES if against else Tone.SILENT
            )
            said = {Tone.BOTH: tr("supports and disputes it"), Tone.SUPPORTS: tr("supports it")}
            said |= {Tone.DISPUTES: tr("disputes it"), Tone.SILENT: tr("is silent")}
            words = self._evidence.labels[article.id]
            wide = max(24.0, metrics.horizontalAdvance(words) + 10)
            tip = f"{shown(article.heading)}: {said[tone]}"
            yield Placed(QRectF(0, 0, wide, CHIP), words, tone, article.id, tip)

    def _ratings(self, standing: Standing) -> Iterator[Placed]:
        metrics = QFontMetricsF(self.rating_font())
        for words in ratings_of(standing.point):
            yield Placed(QRectF(0, 0, metrics.horizontalAdvance(words) + 16, CHIP), words, Tone.RATING)

    def _in_rows(self, chips: Iterator[Placed], right: float, top: float, later: float = 0) -> Iterator[Placed]:
        """Put chips beside each other up to `right`, then in new rows up to `later`, if that is further."""
        x, y = float(PAD), top
        for chip in chips:
            if x > PAD and x + chip.rect.width() > right:
                x, y, right = float(PAD), y + CHIP + CLOSE, max(right, later)
            wide = min(chip.rect.width(), max(24.0, right - x))
            yield chip._replace(rect=QRectF(x, y, wide, CHIP))
            x += chip.rect.width() + (CLOSE if chip.tone is not Tone.RATING else CLOSE + 3)

    def passage(self, row: PassageRow, width: float, *, marked: bool = False) -> Lines:
        """Break a passage of a card into lines: gist or shortened quote, and where it stands."""
        passage, words = row.passage, self._evidence.words_of(row.passage)
        words = words if len(words) <= _QUOTE else words[:_QUOTE].rsplit(" ", 1)[0] + " …"
        gist = bool(passage.gist) and passage.printing == "gist"
        said = [words if gist else f"“{words}”", self._evidence.place(passage)]
        said += [tr("disputes")] if row.side is Side.DISPUTES else []
        said += [tr("contradicted")] if passage.id in self._evidence.contradicted else []
        text = ("✓ " if marked else "") + " · ".join(said)
        font = self._look.reading_font(100, size=13.5)
        return wrap(text, font, width - 2 * PAD - _INDENT, _PASSAGE_LINES, _PASSAGE_LEADING)


def rows_of(evidence: Evidence, standings: list[Standing]) -> Iterator[Row]:
    """Yield the rows of a column: each point, and its passages unless it is folded up."""
    for standing in standings:
        sides = [(a, Side.SUPPORTS) for a in standing.supporting] + [(a, Side.DISPUTES) for a in standing.disputing]
        shown_ = [] if standing.point.id in evidence.folded else sides
        yield PointRow(standing, bool(shown_))
        for n, (passage, side) in enumerate(shown_, start=1):
            yield PassageRow(standing.point.id, passage, side, n == len(shown_))


def key_of(row: Row) -> tuple[PointId, AnnotationId | None]:
    """Return what a row is about, to find it again."""
    return row.point, row.passage.id if isinstance(row, PassageRow) else None
