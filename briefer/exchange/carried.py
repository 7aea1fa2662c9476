"""The evidence that a memo carries: its passages as web annotations, each article with the paragraphs around them.

Whoever gets the memo sees each passage where it stands, without the brief, and without the whole of anybody's text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from briefer.core.errors import BrieferError
from briefer.core.ids import ArticleId, article_id
from briefer.core.records import Article, Part, Reliability, Role
from briefer.exchange.identity import ARTICLE, guid
from briefer.exchange.intake import Intake
from briefer.exchange.opening import decode_json
from briefer.exchange.web_annotation import collection_of
from briefer.exchange.web_reading import read_annotations
from briefer.exchange.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId, TagId
    from briefer.core.records import Annotation
    from briefer.exchange.intake import Incoming

ARTICLES = "briefer:articles"
ENTRY = "briefer:entry"
"""The E-number under which the memo cites a passage."""
GAP = "\n\n[…]\n\n"
"""What stands between two excerpts that do not follow each other."""


class Excerpt(msgspec.Struct, frozen=True):
    """Some paragraphs of an article, and where they begin in it, in code points."""

    start: int
    text: str


class Carried(msgspec.Struct, frozen=True, omit_defaults=True, rename="camel"):
    """What a memo carries of one article."""

    id: str
    excerpts: tuple[Excerpt, ...]
    file_name: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    first_in: str = ""
    date: str = ""
    url: str = ""
    retrieved: str = ""
    reliability: Reliability = Reliability.F


_KNOWN = ("file_name", "title", "authors", "publisher", "first_in", "date", "url", "retrieved", "reliability")


def write(brief: Brief, entries: Sequence[AnnotationId] = ()) -> bytes:
    """Return the evidence of a brief's memo, as JSON; `entries` are the passages in the order of their E-numbers."""
    collection, numbers = collection_of(brief), {f"urn:uuid:{guid(id_)}": n for n, id_ in enumerate(entries, 1)}
    for item in _items(collection):
        if item["id"] in numbers:
            item[ENTRY] = numbers[item["id"]]
    carried = [_carried(article, brief.passages(article.id)) for article in brief.articles.values()]
    return msgspec.json.encode({**collection, ARTICLES: [each for each in carried if each.excerpts]})


def _carried(article: Article, passages: Sequence[Annotation]) -> Carried:
    known = {name: getattr(article, name) for name in _KNOWN}
    spans = _around(article, passages)
    return Carried(article.id, tuple(Excerpt(start, article.text[start:end]) for start, end in spans), **known)


def _around(article: Article, passages: Iterable[Annotation]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of whole paragraphs that hold a passage, with one before and one after."""
    parts, wanted = article.parts, set[int]()
    starts_at, ends_at = [part.start for part in parts], [part.end for part in parts]
    for span in (passage.span for passage in passages):
        first, after = bisect_right(ends_at, span.start), bisect_left(starts_at, span.end)
        wanted.update(range(max(0, first - 1), min(len(parts), after + 1)) if first < after else ())
    chosen = sorted(wanted)
    starts = [n for before, n in pairwise([-2, *chosen]) if n > before + 1]
    ends = [n for n, after in pairwise([*chosen, len(parts) + 1]) if after > n + 1]
    yield from ((parts[first].start, parts[last].end) for first, last in zip(starts, ends, strict=True))


def read(data: bytes, brief: Brief, kind: TagId | None = None) -> Incoming:
    """Return what the evidence of a memo brings to a brief: its excerpts as articles, with the passages in them.

    Raises `BrieferError` for what is no evidence of ours.
    """
    intake = Intake(brief)
    try:
        document = decode_json(data)
        carried = msgspec.convert(document[ARTICLES], tuple[Carried, ...])
        articles = {each.id: _article(each) for each in carried if each.excerpts}
    except (BrieferError, KeyError, TypeError, msgspec.ValidationError) as error:
        raise BrieferError(
            "The evidence in this memo cannot be read.", "Have the memo compiled again from its brief."
        ) from error
    for article in articles.values():
        intake.add_article(article)
    shifts = {each.id: _shifts(each) for each in carried if each.excerpts}
    for item in _items(document):
        _put_to_excerpt(item, articles, shifts)
    read_annotations(document, intake, kind)
    return intake.incoming()


def _article(carried: Carried) -> Article:
    text, parts, at = "", list[Part](), 0
    for number, excerpt in enumerate(carried.excerpts):
        if number:
            parts.append(Part(at + 2, at + len(GAP) - 2, Role.FURNITURE))
            text += GAP
        at = len(text)
        text += clean(excerpt.text)
        for line in excerpt.text.split("\n"):
            if line.strip():
                parts.append(Part(at, at + len(line)))
            at += len(line) + 1
        at = len(text)
    known = {name: getattr(carried, name) for name in _KNOWN}
    return msgspec.convert(msgspec.to_builtins(Article(article_id(text), text, tuple(parts), **known)), Article)


def _shifts(carried: Carried) -> list[tuple[range, int]]:
    """Return how far the positions of each excerpt move from the whole text to the excerpts alone."""
    shifts, at = [], 0
    for excerpt in carried.excerpts:
        shifts.append((range(excerpt.start, excerpt.start + len(excerpt.text) + 1), at - excerpt.start))
        at += len(excerpt.text) + len(GAP)
    return shifts


def _items(document: Any) -> list[Any]:
    first = document.get("first") if isinstance(document, dict) else None
    items = first.get("items") if isinstance(first, dict) else None
    return items if isinstance(items, list) else []


def _put_to_excerpt(item: Any, articles: dict[str, Article], shifts: dict[str, list[tuple[range, int]]]) -> None:
    """Let an annotation mean the excerpts instead of the whole text."""
    if isinstance(item, dict):
        # The number is the memo's, and means nothing in another brief.
        item.pop(ENTRY, None)
    target = item.get("target") if isinstance(item, dict) else None
    id_ = target.get("briefer:article") if isinstance(target, dict) else None
    if not isinstance(target, dict) or not isinstance(id_, str) or id_ not in articles:
        return
    target["briefer:article"] = ArticleId(articles[id_].id)
    target["source"] = ARTICLE + articles[id_].id
    for selector in target.get("selector") or ():
        if isinstance(selector, dict) and selector.get("type") == "TextPositionSelector":
            _shift(selector, shifts[id_])


def _shift(selector: dict[str, Any], shifts: list[tuple[range, int]]) -> None:
    start, end = selector.get("start"), selector.get("end")
    if isinstance(start, int) and isinstance(end, int):
        by = next((shift for where, shift in shifts if start in where), 0)
        selector["start"], selector["end"] = start + by, end + by
