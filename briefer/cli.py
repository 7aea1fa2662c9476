"""The command line: verbs, each a few lines over the core. Works where Qt is not installed.

Results go to standard output (as JSON with `--json`), errors as one line to standard error. The exit code
is 0, 1 if the data or the disk refuses, 2 if the command line itself is wrong.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec

import briefer
from briefer import cli_evidence, cli_exchange, cli_memo, cli_sharing, cli_update, cli_versions
from briefer.core import anchoring, changes, codebook, conflicts, integrity, lookup, updating
from briefer.core.errors import BrieferError
from briefer.core.kinds import KIND_BY_ID, Stance
from briefer.core.paragraphs import place_of
from briefer.core.records import Outcome, Side
from briefer.store import brief_file, log, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

    from briefer.core.brief import Brief
    from briefer.core.ids import ArticleId, PointId
    from briefer.core.records import Annotation, Article

    Verb = Callable[[argparse.Namespace], "Answer"]

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Answer:
    """What a verb has to say: lines for people, one value for programs, and the exit code."""

    def __init__(self, lines: Sequence[str], value: dict[str, Any], code: int = 0) -> None:
        """Keep all three."""
        self.lines, self.value, self.code = list(lines), value, code


class _Parser(argparse.ArgumentParser):
    """Say what is wrong with a command line in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help\n")


def main(arguments: Sequence[str], paper: Callable[[], ModuleType | None] = lambda: None) -> int:
    """Run one verb and return the exit code. `paper` gives what draws pictures and pages, where there is such."""
    asked = parser().parse_args(arguments, argparse.Namespace(paper=paper))
    run: Verb = asked.run
    try:
        answer = run(asked)
    except BrieferError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(f"{error.filename} could not be used: {error.strerror}.")
    try:
        _print(answer.lines, answer.value if asked.json else None)
    except OSError as error:
        # What is still to be flushed at exit goes nowhere. A reader such as `head` may have seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        broken = isinstance(error, BrokenPipeError)
        return answer.code if broken else _fail(f"The output could not be written: {error.strerror}.")
    return answer.code


def _print(lines: Sequence[str], value: dict[str, Any] | None) -> None:
    """Print the lines or, if there is one, the value, whatever the terminal can show."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if value is None:
        sys.stdout.writelines(f"{_printable(line)}\n" for line in lines)
    else:
        # Not msgspec's: names of files may hold what UTF-8 cannot.
        sys.stdout.write(json.dumps(msgspec.to_builtins(value), indent=2, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _fail(sentence: str) -> int:
    sys.stderr.write(f"briefer: {_printable(' '.join(sentence.split()))}\n")
    return 1


def _printable(line: str) -> str:
    """Return a line without characters that steer a terminal or turn the direction of writing."""
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


_WINDOW = "Without a verb the window opens; `briefer open PATH...` opens it on articles, folders, a brief or a memo."
_WINDOW += " `briefer open LINK` opens it on the passage of a link that was copied there."


def parser() -> argparse.ArgumentParser:
    """Return the parser of all verbs."""
    top = _Parser(prog="briefer", description=briefer.__doc__, epilog=_WINDOW)
    top.add_argument("--version", action="version", version=f"briefer {briefer.__version__}")
    verbs = top.add_subparsers(metavar="VERB", required=True, parser_class=_Parser)

    def verb(name: str, run: Verb, what: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=what, description=what)
        sub.add_argument("--json", action="store_true", help="print the result as JSON")
        sub.set_defaults(run=run)
        return sub

    sub = verb("new", new, "Make a new brief from files and folders.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("articles", type=Path, nargs="+", metavar="ARTICLE")
    sub = verb("add", add, "Add articles to a brief.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("articles", type=Path, nargs="+", metavar="ARTICLE")
    _tag_arguments(verb("tag", tag, "Tag a passage of an article."))
    sub = verb("list", list_, "List a brief's articles, passages and points, or the passages of a memo.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    cli_memo.add_arguments(verb("memo", memo, "Write the memo in Word, around the edits of one that is there."))
    cli_exchange.add_verbs(lambda name, run, what: verb(name, lambda asked: Answer(*run(asked)), what))
    cli_update.add_arguments(verb("update", update, "Give an article a newer text, and find its passages again in it."))
    cli_sharing.add_verbs(lambda name, run, what: verb(name, lambda asked: Answer(*run(asked)), what))
    sub = verb("check", check, "Check every quote, reference and clock of a brief.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    return top


def _tag_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("--article", required=True, metavar="A", help="its id, file name, or a part of its title")
    sub.add_argument("--quote", required=True, metavar="TEXT", help="the words to tag, as they stand in the article")
    sub.add_argument("--as", dest="kind", required=True, choices=list(KIND_BY_ID))
    sub.add_argument("--subtag", default="", metavar="NAME", help="a sub-tag of the kind, made if there is none")
    sub.add_argument("--stance", choices=[stance.value for stance in Stance], help="for an argument")
    sub.add_argument("--said-by", default="", metavar="WHO", help="whose view it is, if not the author's")
    sub.add_argument("--note", default="")
    sub.add_argument("--point", default="", metavar="SENTENCE", help="the point that the passage supports")


# --- the verbs


def new(asked: argparse.Namespace) -> Answer:
    """Make a brief; either with all the articles, or not at all."""
    if asked.brief.suffix == "":
        asked.brief = asked.brief.with_suffix(log.SUFFIX)
    if asked.brief.exists():
        raise BrieferError(f"{asked.brief.name} is there already.", "Add to it with: briefer add BRIEF ARTICLE...")
    articles, remarks = _read(asked.articles)
    brief_file.new_brief(asked.brief, settings.load(), [changes.AddArticle(article) for article in articles])
    said = [f"{_name(asked.brief)}: a new brief with {_count(len(articles), 'article')}.", *_titles(articles), *remarks]
    return Answer(said, {"brief": _name(asked.brief), "articles": [_article(a) for a in articles], "remarks": remarks})


def add(asked: argparse.Namespace) -> Answer:
    """Add articles; either all, or none. One that is there already is named, not doubled."""
    articles, remarks = _read(asked.articles)
    with brief_file.BriefFile(asked.brief, settings.load()) as opened:
        doubled = [article for article in articles if updating.known_as(opened.brief, article)]
        fresh = [article for article in articles if article not in doubled]
        opened.do(changes.Together(tuple(changes.AddArticle(a) for a in fresh), "adding articles"))
        remarks = [*opened.complaints, *remarks, *(f"Already there: {a.heading}" for a in doubled)]
        likely = cli_versions.likely_among(opened.brief, [article.id for article in fresh])
        remarks += cli_versions.likely_lines(opened.brief, likely, asked.brief)
    said = [f"{_name(asked.brief)}: {_count(len(fresh), 'article')} added.", *_titles(fresh), *remarks]
    value = {"brief": _name(asked.brief), "articles": [_article(a) for a in fresh], "remarks": remarks}
    return Answer(said, {**value, "likely": cli_versions.likely_values(likely)})


def tag(asked: argparse.Namespace) -> Answer:
    """Tag the one place where the quote stands."""
    with brief_file.BriefFile(asked.brief, settings.load()) as opened:
        article = lookup.find_article(opened.brief, asked.article)
        span = anchoring.locate(article.text, asked.quote)
        stance = Stance(asked.stance) if asked.stance else None
        kind = KIND_BY_ID[asked.kind].id
        note = changes.Annotate(article.id, *span, kind, stance, asked.said_by, asked.note)
        steps: list[changes.Change] = [note]
        if asked.subtag:
            subtag = lookup.find_subtag(opened.brief, asked.subtag, kind)
            make = changes.AddTag(kind, asked.subtag)
            steps += [] if subtag else [make]
            steps.append(changes.Classify(note.id, subtag.id if subtag else make.id))
        if asked.point:
            point = lookup.find_point(opened.brief, asked.point, kind)
            state = changes.StatePoint(asked.point, kind)
            steps += [] if point else [state]
            steps.append(changes.SupportPoint(point.id if point else state.id, note.id))
        opened.do(changes.Together(tuple(steps), note.title))
        made = opened.brief.annotations[note.id]
        place = place_of(article, made.span)
        value = {**_passage(opened.brief, made), "complaints": opened.complaints}
    return Answer([f"{made.kind.label}, {article.heading}, {place}: “{made.quote}”", *opened.complaints], value)


def list_(asked: argparse.Namespace) -> Answer:
    """List what the brief holds, or what a memo carries."""
    if asked.brief.suffix.lower() == cli_evidence.SUFFIX:
        held, numbers = cli_evidence.carried_by(asked.brief)
        told = [{**_passage(held, held.annotations[id_]), "entry": number} for id_, number in numbers.items()]
        return Answer(cli_evidence.lines(held, numbers), {**_held(held), "annotations": told})
    opened, brief = _look(asked.brief)
    lines = []
    for article in brief.articles.values():
        passages = brief.passages(article.id)
        lines.append(f"{article.id[:8]}  {article.heading}  ({article.file_name}, {_count(len(passages), 'passage')})")
        lines += [f"    {_line(brief, p, place_of(article, p.span))}" for p in passages]
        lines += [f"    {_line(brief, p, '¶ ?')}" for p in brief.unplaced(article.id)]
    lines += [f"{KIND_BY_ID[point.kind].key}  {point.sentence}" for point in brief.points.values()]
    return Answer([*lines, *opened.complaints], {**_held(brief), "complaints": opened.complaints})


def _held(brief: Brief) -> dict[str, Any]:
    return {
        "brief": brief.id,
        "name": brief.name,
        "articles": [_article(article) for article in brief.articles.values()],
        "annotations": [_passage(brief, passage) for passage in brief.passages()],
        "unplaced": [_quoted(brief, passage) for passage in brief.unplaced()],
        "points": [_point(brief, point.id) for point in brief.points.values()],
    }


def _line(brief: Brief, passage: Annotation, place: str) -> str:
    """Return a passage on one line; what is not in the present text as it was is marked."""
    outcome = brief.outcome_of(passage)
    mark = "" if outcome is Outcome.EXACT else f"  ({outcome})"
    return f"{passage.kind.key}  {_named(brief, passage)}{place}  “{passage.quote}”{mark}"


def memo(asked: argparse.Namespace) -> Answer:
    """Write the memo; one that stands there is compiled again, and what was kept is told."""
    written = cli_memo.write(asked)
    return Answer(written.lines(), written.value())


def update(asked: argparse.Namespace) -> Answer:
    """Give an article a newer text, and say what became of its passages."""
    report = cli_update.update(asked.brief, asked.article, asked.file)
    return Answer(report.lines(), report.value())


def check(asked: argparse.Namespace) -> Answer:
    """Check the brief; exit code 1 if anything is wrong. What is in conflict is named, but is nothing wrong."""
    opened, brief = _look(asked.brief)
    wrong = [*opened.complaints, *integrity.findings(brief, opened.events, time.time_ns() // 1_000_000)]
    counted = f"{_count(len(brief.articles), 'article')}, {_count(len(brief.passages()), 'passage')}"
    lines = wrong or [f"{_name(asked.brief)}: all is well ({counted}, {_count(len(opened.events), 'event')})."]
    disputes = conflicts.conflicts_of(brief, opened.events)
    value = {"ok": not wrong, "wrong": wrong, "events": len(opened.events)}
    value["conflicts"] = [dispute.value() for dispute in disputes]
    return Answer([*lines, *cli_sharing.conflict_lines(disputes)], value, 1 if wrong else 0)


# --- what they share


def _look(path: Path) -> tuple[brief_file.Look, Brief]:
    opened = brief_file.look(path)
    return opened, opened.brief


def _read(paths: Sequence[Path]) -> tuple[list[Article], list[str]]:
    """Return the articles in files and folders, each once, and how their encodings were guessed where they were."""
    from briefer import readers

    articles: dict[ArticleId, Article] = {}
    remarks = []
    for path in readers.articles_in(paths):
        article, remark = readers.read_with_report(path)
        if article.id in articles:
            remark = f"The same text as {articles[article.id].file_name}."
        articles.setdefault(article.id, article)
        remarks += [f"{_name(path)}: {remark}"] if remark else []
    return list(articles.values()), remarks


def _name(path: Path) -> str:
    """Return a path as text that can be printed and encoded, even where it is not Unicode."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _titles(articles: Sequence[Article]) -> list[str]:
    return [f"  {article.heading}" for article in articles]


def _article(article: Article) -> dict[str, Any]:
    fields = {name: getattr(article, name) for name in ("id", "file_name", "title", "authors", "publisher", "first_in")}
    return {**fields, "heading": article.heading, "date": article.date, "url": article.url, "length": len(article.text)}


def _named(brief: Brief, passage: Annotation) -> str:
    subtag = codebook.subtag_of(brief, passage)
    return f"[{subtag.label}]  " if subtag else ""


def _passage(brief: Brief, passage: Annotation) -> dict[str, Any]:
    article = brief.articles[passage.article]
    stands = {**msgspec.to_builtins(passage.selector), "place": place_of(article, passage.span)}
    return {**stands, **_quoted(brief, passage)}


def _quoted(brief: Brief, passage: Annotation) -> dict[str, Any]:
    """Return a passage wherever it may stand now."""
    subtag = codebook.subtag_of(brief, passage)
    return {
        "exact": passage.quote,
        "id": passage.id,
        "article": passage.article,
        "outcome": brief.outcome_of(passage),
        "kind": passage.kind.id,
        "subtag": subtag.label if subtag else "",
        "stance": passage.stance,
        "said_by": passage.said_by,
        "note": passage.note,
        "gist": passage.gist,
        "by": brief.name_of(passage.creator),
        "created": passage.created,
    }


def _point(brief: Brief, id_: PointId) -> dict[str, Any]:
    point = brief.points[id_]
    sides = {passage.id: side for side in Side for passage in brief.passages_of(id_, side)}
    return {"id": id_, "kind": point.kind, "sentence": point.sentence, "sides": sides}
