"""`briefer update`: a newer text of an article, and what became of its passages, old and new words side by side."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefer.core import changes, lookup, updating, versions
from briefer.core.errors import NotFoundError
from briefer.core.records import Outcome
from briefer.store import brief_file, settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from briefer.core.brief import Brief
    from briefer.core.reanchoring import Anchored
    from briefer.core.records import Annotation, Article


class Fate(NamedTuple):
    """What became of one passage."""

    passage: Annotation
    """As it stood in the older text."""
    outcome: Outcome
    words: str
    """What stands there now; empty if it was not found."""
    candidates: tuple[str, ...]
    """Words that might be it, where it was not found for sure."""


class Report(NamedTuple):
    """What came of an update."""

    article: Article
    changed: bool
    """Whether the text is another at all."""
    fates: tuple[Fate, ...]
    remarks: list[str]

    def lines(self) -> list[str]:
        """Return the report for people: all counts, then each passage that is not exact."""
        if not self.changed:
            return [f"{self.article.heading}: the text is the same; nothing was changed.", *self.remarks]
        counts = (f"{self._count(outcome)} {outcome}" for outcome in Outcome)
        unsure = [line for fate in self.fates if fate.outcome is not Outcome.EXACT for line in _lines(fate)]
        return [f"{self.article.heading}: updated. Passages: {', '.join(counts)}.", *unsure, *self.remarks]

    def value(self) -> dict[str, Any]:
        """Return the report for programs."""
        return {
            "article": self.article.id,
            "changed": self.changed,
            **{outcome.value: self._count(outcome) for outcome in Outcome},
            "passages": [_value(fate) for fate in self.fates],
            "remarks": self.remarks,
        }

    def _count(self, outcome: Outcome) -> int:
        return sum(fate.outcome is outcome for fate in self.fates)


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("--article", required=True, metavar="A", help="its id, file name, or a part of its title")
    told = "the newer text: a file or, by its id or title, another article of the brief, which becomes one with it"
    sub.add_argument("file", type=Path, metavar="FILE", help=told)


def update(path: Path, article: str, file: Path) -> Report:
    """Give an article the text of a file, or of another article of the brief, which becomes one with it.

    Raises `BrieferError` if there is no such article, or another one, unlike it, has the file's text.
    """
    with brief_file.BriefFile(path, settings.load()) as opened:
        older = lookup.find_article(opened.brief, article)
        newer, remark, is_read = _newer(opened.brief, file)
        passages = {passage.id: passage for passage in opened.brief.annotations.values() if passage.article == older.id}
        found = updating.reanchored(opened.brief, older.id, newer.text) or {}
        if is_read:
            change = versions.update_to(opened.brief, older, newer, found)
        else:
            change = changes.MakeVersion(older.id, newer.id, found)
        recorded = opened.do(change)
        fates = tuple(_fate(opened.brief, passage, found[id_]) for id_, passage in passages.items())
        remarks = [*opened.complaints, *([remark] if remark else []), *_joined(change, opened.brief)]
        return Report(opened.brief.articles[older.id], bool(recorded.events), _in_order(fates), remarks)


def _newer(brief: Brief, file: Path) -> tuple[Article, str, bool]:
    """Return what a file holds and what is to be said of it or, where there is none, the article of that name."""
    from briefer import readers

    if not file.exists():
        with contextlib.suppress(NotFoundError):
            return lookup.find_article(brief, str(file)), "", False
    article, remark = readers.read_with_report(file)
    return article, f"{file.name}: {remark}" if remark else "", True


def _joined(change: changes.UpdateArticle | changes.MakeVersion, brief: Brief) -> list[str]:
    """Say that an article became one with another."""
    if not isinstance(change, changes.MakeVersion):
        return []
    number = len(brief.joined[change.newer].passages)
    with_it = f"{number} passage" if number == 1 else f"{number} passages"
    return [f"“{brief.removed_articles[change.newer].heading}” is one with it now; it brought {with_it}."]


def _fate(brief: Brief, passage: Annotation, found: Anchored) -> Fate:
    now = brief.annotations[passage.id]
    text = brief.articles[passage.article].text
    outcome = brief.outcome_of(now)
    return Fate(
        passage, outcome, now.quote if outcome.is_found else "", tuple(text[slice(*span)] for span in found.candidates)
    )


def _in_order(fates: Sequence[Fate]) -> tuple[Fate, ...]:
    return tuple(sorted(fates, key=lambda fate: (fate.passage.span, fate.passage.id)))


def _lines(fate: Fate) -> list[str]:
    lines = [f"{fate.outcome}: {fate.passage.kind.label}", f"    was    “{_flat(fate.passage.quote)}”"]
    if fate.words:
        return [*lines, f"    now    “{_flat(fate.words)}”"]
    return [*lines, *(f"    maybe  “{_flat(words)}”" for words in fate.candidates)]


def _flat(words: str) -> str:
    return " ".join(words.split())


def _value(fate: Fate) -> dict[str, Any]:
    return {
        "id": fate.passage.id,
        "kind": fate.passage.kind.id,
        "outcome": fate.outcome,
        "was": fate.passage.quote,
        "now": fate.words or None,
        "candidates": fate.candidates,
    }
