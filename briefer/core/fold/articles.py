"""What happens to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.core import events as ev  # noqa: TC001 - singledispatch reads the annotations
from briefer.core.brief import Brief, Conflict, Joined, Touched
from briefer.core.fold.passages import relocate
from briefer.core.fold.rules import (
    RefusedError,
    bring_back,
    check_value,
    keep,
    move,
    note_conflict,
    revive_article,
    rule,
    settle_removal,
    shelf_of_annotation,
    shelf_of_article,
)
from briefer.core.ids import ArticleId
from briefer.core.records import Article, Edition, replace

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefer.core.records import Annotation


def _touched_article(article: ArticleId) -> Touched:
    return Touched(articles=frozenset({article}))


def _remember_text(brief: Brief, id_: ArticleId, text: str) -> None:
    known = brief.editions.get(id_, ())
    if text not in known:
        brief.editions[id_] = (*known, text)


def _parts_fit(article: Article | Edition) -> bool:
    ends = [0]
    for part in article.parts:
        if not ends[-1] <= part.start < part.end:
            return False
        ends.append(part.end)
    return ends[-1] <= len(article.text)


@rule.register
def _(event: ev.ArticleAdded, brief: Brief) -> Touched:
    article = event.article
    if not _parts_fit(article):
        reason = f"the parts of article {article.id} do not fit its text"
        raise RefusedError(reason)
    if article.id in brief.joined:
        # It is there, as a text of another.
        return Touched()
    standing = brief.articles.get(article.id) or brief.removed_articles.get(article.id)
    if standing is not None and (article.withheld or standing.withheld):
        return _touched_article(article.id) if article.withheld else _fill_in(brief, article)
    if article.id in brief.removed_articles:
        bring_back(brief, article.id, brief.removed_articles, brief.articles, "article")
    else:
        brief.articles.setdefault(article.id, article)
        brief.as_read.setdefault(article.id, article)
        brief.arrivals.setdefault(article.id, len(brief.arrivals))
    _remember_text(brief, article.id, article.text)
    return _touched_article(article.id)


def _fill_in(brief: Brief, article: Article) -> Touched:
    """Give an article whose text had been left out its text."""
    shelf = shelf_of_article(brief, article.id)
    text = {"text": article.text, "parts": article.parts, "marks": article.marks, "pages": article.pages}
    shelf[article.id] = replace(shelf[article.id], **text, withheld=ArticleId(""))
    brief.editions[article.id] = (article.text,)
    within = frozenset(each.id for each in brief.annotations.values() if each.article == article.id)
    return Touched(frozenset({article.id}), within, frozenset({article.id}))


@rule.register
def _(event: ev.ArticleRemoved, brief: Brief) -> Touched:
    known = event.passages
    if known is not None and event.article in brief.articles and known < brief.count_of(event.article):
        return keep(brief, event, event.article)
    move(event.article, brief.articles, brief.removed_articles, "article")
    return _touched_article(event.article) | settle_removal(brief, event.article)


@rule.register
def _(event: ev.ArticleRestored, brief: Brief) -> Touched:
    if event.article in brief.joined:
        return Touched()
    bring_back(brief, event.article, brief.removed_articles, brief.articles, "article")
    return _touched_article(event.article)


@rule.register
def _(event: ev.ArticleDescribed, brief: Brief) -> Touched:
    shelf = shelf_of_article(brief, event.article)
    article = shelf[event.article]
    now = check_value(Article, event.field, event.now)
    note_conflict(brief, event, article.id, event.field, expected=event.was, found=getattr(article, event.field))
    shelf[article.id] = replace(article, **{event.field: now})
    return _touched_article(article.id)


@rule.register
def _(event: ev.PartMarked, brief: Brief) -> Touched:
    shelf = shelf_of_article(brief, event.article)
    article = shelf[event.article]
    marked = next((part for part in article.parts if part.start == event.start), None)
    if marked is None and len(brief.editions[article.id]) > 1:
        # Marked in an earlier text by somebody who did not know of the newer one.
        key = article.id, f"part {event.start}"
        brief.conflicts[key] = Conflict(*key, event.now, event.id, event.author)
        return Touched()
    if marked is None:
        reason = f"refers to a part of article {article.id} at {event.start}, where none begins"
        raise RefusedError(reason)
    note_conflict(brief, event, article.id, f"part {event.start}", expected=event.was, found=marked.role)
    parts = tuple(replace(part, role=event.now) if part is marked else part for part in article.parts)
    shelf[article.id] = replace(article, parts=parts)
    return _touched_article(article.id)


@rule.register
def _(event: ev.ArticleUpdated, brief: Brief) -> Touched:
    shelf = shelf_of_article(brief, event.article)
    article = shelf[event.article]
    _check_update(brief, event)
    note_conflict(brief, event, article.id, "text", expected=event.was, found=article.edition)
    now, texts_differ = event.now, event.was != article.edition
    shelf[article.id] = replace(article, text=now.text, parts=now.parts, marks=now.marks, pages=now.pages)
    _remember_text(brief, article.id, event.was.text)
    _remember_text(brief, article.id, event.now.text)
    _remember_text(brief, brief.home_of(article.id), event.now.text)
    for each in event.passages:
        relocate(brief, event, each, texts_differ=texts_differ)
    touched = frozenset(each.annotation for each in event.passages)
    return Touched(frozenset({article.id}), touched, frozenset({article.id}))


@rule.register
def _(event: ev.ArticleJoined, brief: Brief) -> Touched:
    id_, into = event.article, brief.home_of(event.into)
    shelf_of_article(brief, id_)
    shelf_of_article(brief, into)
    if id_ in brief.joined or id_ == into:
        # Two people joined them, each in another way: they are one already.
        return Touched()
    moved = [each for each in _every_passage(brief) if each.article == id_]
    brief.joined[id_] = Joined(into, frozenset(each.id for each in moved))
    _share_texts(brief, id_, into)
    move(id_, brief.articles, brief.removed_articles, "article")
    kept = settle_removal(brief, id_) | revive_article(brief, event, into)
    return _rehouse(brief, moved, into) | kept | _touched_article(id_) | _touched_article(into)


@rule.register
def _(event: ev.ArticleParted, brief: Brief) -> Touched:
    shelf_of_article(brief, event.article)
    shelf_of_article(brief, event.into)
    id_, home = event.article, brief.home_of(event.article)
    joined = brief.joined.pop(id_, None)
    if joined is None:
        return Touched()
    moved = [each for each in _every_passage(brief) if each.id in joined.passages and each.article == home]
    _share_texts(brief, home, id_)
    bring_back(brief, id_, brief.removed_articles, brief.articles, "article")
    return _rehouse(brief, moved, id_) | _touched_article(id_) | _touched_article(home)


def _every_passage(brief: Brief) -> list[Annotation]:
    return [*brief.annotations.values(), *brief.removed_annotations.values()]


def _share_texts(brief: Brief, giver: ArticleId, taker: ArticleId) -> None:
    """Remember an article's texts with another, which its passages go to."""
    for text in brief.editions[giver]:
        _remember_text(brief, taker, text)


def _rehouse(brief: Brief, passages: Collection[Annotation], article: ArticleId) -> Touched:
    for each in passages:
        shelf_of_annotation(brief, each.id)[each.id] = replace(each, article=article)
    both = frozenset(each.article for each in passages) | {article}
    return Touched(annotations=frozenset(each.id for each in passages), annotated=both)


def _check_update(brief: Brief, event: ev.ArticleUpdated) -> None:
    if not _parts_fit(event.now):
        reason = f"the parts of article {event.article} do not fit its newer text"
        raise RefusedError(reason)
    for each in event.passages:
        annotation = shelf_of_annotation(brief, each.annotation)[each.annotation]
        start, end = each.now.selector.span
        misquoted = each.now.anchoring.is_found and event.now.text[start:end] != each.now.selector.exact
        if misquoted or brief.home_of(annotation.article) != brief.home_of(event.article):
            reason = f"the quote of annotation {annotation.id} is not what the newer text has at {start}-{end}"
            raise RefusedError(reason)
