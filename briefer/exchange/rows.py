"""The passages of a brief as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.core.codebook import trail_of
from briefer.core.paragraphs import place_of
from briefer.core.records import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId


class Row(NamedTuple):
    """One passage; the names are the table's columns."""

    number: int
    """As in the memo, where it is the E-number."""
    article: str
    publisher: str
    author: str
    date: str
    paragraph: str
    start: int
    end: int
    tag: str
    subtag: str
    """After those that it stands under."""
    stance: str
    quote: str
    said_by: str
    note: str
    gist: str
    annotator: str
    created: str
    points: str


def rows(brief: Brief) -> Iterator[Row]:
    """Yield a row for each passage, in the reading order of the articles."""
    points = _points(brief)
    for number, passage in enumerate(brief.passages(), 1):
        article = brief.articles[passage.article]
        yield Row(
            number,
            article.heading,
            article.outlet,
            "; ".join(article.authors),
            article.date,
            place_of(article, passage.span),
            *passage.span,
            passage.kind.id,
            " › ".join(tag.label for tag in trail_of(brief, passage)),
            passage.stance or "",
            passage.quote,
            passage.said_by,
            passage.note,
            passage.gist,
            brief.name_of(passage.creator),
            passage.created,
            " | ".join(points.get(passage.id, ())),
        )


def _points(brief: Brief) -> dict[AnnotationId, list[str]]:
    """Return the points of each passage; one that the passage disputes says so."""
    found: dict[AnnotationId, list[str]] = {}
    for point in brief.board():
        for passage, side in brief.sides.get(point.id, {}).items():
            told = point.sentence if side is Side.SUPPORTS else f"disputes: {point.sentence}"
            found.setdefault(passage, []).append(told)
    return found
