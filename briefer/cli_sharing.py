"""The verbs for working with others: take in their files, give one's own away, and see how far one agrees."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from briefer.cli_versions import likely_among, likely_lines, likely_values
from briefer.core import lookup
from briefer.core.agreement import agreement_of
from briefer.core.arrivals import arrival_of
from briefer.core.conflicts import conflicts_of
from briefer.core.records import CONTEXT
from briefer.core.sharing import Choice
from briefer.store import brief_file, giving, settings
from briefer.store.mailed import read_mailed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from briefer.core.agreement import Row, Unlike
    from briefer.core.arrivals import Brought
    from briefer.core.brief import Brief
    from briefer.core.conflicts import Dispute

    AddVerb = Callable[[str, Callable[[argparse.Namespace], "Report"], str], argparse.ArgumentParser]


class Report(NamedTuple):
    """What a verb has to say, for people and for programs."""

    lines: list[str]
    value: dict[str, Any]


def add_verbs(verb: AddVerb) -> None:
    """Add the verbs to the command line."""
    sub = verb("merge", merge, "Take in colleagues' files of the same brief; says what came and what conflicts.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("others", type=Path, nargs="+", metavar="OTHER", help="files as they were mailed")
    sub = verb("share", share, "Write the brief to one file to give away: all of it, or what is there now, or a part.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    sub.add_argument("--clean", action="store_true", help="only what is there now, nothing of what was before")
    sub.add_argument(
        "--no-texts",
        action="store_true",
        help=f"articles without their text; quotes and {CONTEXT} characters around them stay",
    )
    sub.add_argument("--mine", action="store_true", help="only your own passages and points")
    sub.add_argument("--article", action="append", default=[], metavar="A", help="only this article; may be repeated")
    sub = verb("archive", archive, "Write all logs of the brief and its memo into one zip.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.zip")
    sub = verb("agreement", agreement, "How far the annotators agree, by kind, and where they differ.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")


# --- merging


def merge(asked: argparse.Namespace) -> Report:
    """Take files of the same brief into one's own log: all of them or none; repeating it changes nothing."""
    with brief_file.BriefFile(asked.brief, settings.load()) as opened:
        mailed = read_mailed(asked.others, opened.brief.id)
        before = opened.brief.snapshot()
        arrival = arrival_of(before, opened.brief, opened.take(mailed))
        disputes = conflicts_of(opened.brief, opened.events)
        remarks = [*opened.complaints, *mailed.complaints]
        likely = likely_among(opened.brief, opened.brief.articles.keys() - before.articles.keys())
        remarks += likely_lines(opened.brief, likely, asked.brief)
    came = [f"{each.name}: {_counted(each)}." for each in arrival.brought]
    lines = came or ["Nothing new: everything in these files is here already."]
    value = {
        "events": arrival.events,
        "brought": [msgspec.to_builtins(each) for each in arrival.brought],
        "conflicts": [dispute.value() for dispute in disputes],
        "likely": likely_values(likely),
        "remarks": remarks,
    }
    return Report([*lines, *conflict_lines(disputes), *remarks], value)


def conflict_lines(disputes: Sequence[Dispute]) -> list[str]:
    """Return what is in conflict, both sides, for people."""
    return [line for dispute in disputes for line in dispute.lines()]


def _counted(brought: Brought) -> str:
    numbers = (
        (brought.articles, "article"),
        (brought.passages, "passage"),
        (brought.points, "point"),
        (brought.notes, "note"),
        (brought.changes, "other change"),
    )
    return ", ".join(_number(number, what) for number, what in numbers if number)


def _number(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


# --- giving away

_STAYS = f"The texts are left out; the words of each passage stay, and {CONTEXT} characters on either side of them."
"""They stay for the sake of merging: whoever moves a passage says what it was, and that must be what everybody has."""


def share(asked: argparse.Namespace) -> Report:
    """Write the brief to one file. A file that stood there is kept under a dated name."""
    person = settings.load()
    seen = brief_file.look(asked.brief)
    articles = frozenset(lookup.find_article(seen.brief, name).id for name in asked.article)
    choice = Choice(person.person if asked.mine else None, articles or None, texts=not asked.no_texts)
    if asked.clean or choice != Choice():
        given = giving.write_share(asked.brief, asked.output, choice, person)
    else:
        given = giving.write_all(asked.brief, asked.output, person)
    passages, points = _number(given.passages, "passage"), _number(given.points, "point")
    said = f"{asked.output}: {_number(given.articles, 'article')}, {passages} and {points} written."
    remarks = [*given.remarks, *([] if choice.texts else [_STAYS])]
    return Report([said, *remarks], {"file": str(asked.output), **given._asdict(), "remarks": remarks})


def archive(asked: argparse.Namespace) -> Report:
    """Write all logs of the brief and its memo into one zip. A file that stood there is kept under a dated name."""
    names, remarks = giving.write_archive(asked.brief, asked.output)
    value = {"file": str(asked.output), "holds": names, "remarks": remarks}
    return Report([f"{asked.output}: written, with {', '.join(names)}.", *remarks], value)


# --- agreement


def agreement(asked: argparse.Namespace) -> Report:
    """Say how far those who tagged passages agree, and where they differ."""
    brief = brief_file.look(asked.brief).brief
    found = agreement_of(brief)
    if not found.articles:
        return Report(["There is no article in which two people tagged something."], msgspec.to_builtins(found))
    unlike = [each for each in found.sentences if not each.is_agreed]
    number = len(unlike)
    differ = f"They differ in {number} sentence{'s' * (number != 1)}:" if unlike else "They differ in no sentence."
    lines = [_HEAD, *(_row_line(brief, row) for row in found.rows), "", differ]
    value = {
        "people": {person: brief.name_of(person) for person in found.people},
        "articles": found.articles,
        "figures": [{**row._asdict(), "figures": row.figures._asdict()} for row in found.rows],
        "sentences": [_sentence(each, found.people) for each in found.sentences],
    }
    return Report([*lines, *(line for each in unlike for line in _unlike_lines(brief, each, found.people))], value)


_HEAD = f"{'kind':15} {'unit':10} {'units':>7} {'per cent':>9} {'kappa':>7} {'alpha':>7}  between"


def _row_line(brief: Brief, row: Row) -> str:
    kappa, alpha = ("–" if each is None else f"{each:.3f}" for each in row.figures[2:])
    share = "–" if row.figures.per_cent is None else f"{row.figures.per_cent:.1f}"
    *names, last = (brief.name_of(person) for person in row.people)
    counted = f"{row.figures.units:7} {share:>9} {kappa:>7} {alpha:>7}"
    return f"{row.kind or 'all kinds':15} {row.unit:10} {counted}  {', '.join(names)} and {last}"


def _unlike_lines(brief: Brief, unlike: Unlike, people: Sequence[Any]) -> list[str]:
    words = " ".join(unlike.words.split())
    tags = (
        f"    {brief.name_of(person)}: {', '.join(sorted(label)) or 'nothing'}"
        for person, label in zip(people, unlike.labels, strict=True)
        if label is not None
    )
    return [f"{brief.articles[unlike.article].heading}, {unlike.place}: “{words}”", *tags]


def _sentence(unlike: Unlike, people: Sequence[Any]) -> dict[str, Any]:
    tagged = zip(people, unlike.labels, strict=True)
    return {
        "article": unlike.article,
        "start": unlike.span.start,
        "end": unlike.span.end,
        "place": unlike.place,
        "words": unlike.words,
        "tags": {person: None if label is None else sorted(label) for person, label in tagged},
    }
