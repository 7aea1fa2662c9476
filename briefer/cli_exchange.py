"""The verbs for other programs' files: passages and references out, and in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefer.core.kinds import KIND_BY_ID
from briefer.store import brief_file, files, settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from briefer.exchange.intake import Incoming

    AddVerb = Callable[[str, Callable[[argparse.Namespace], "Report"], str], argparse.ArgumentParser]


class Report(NamedTuple):
    """What a verb has to say, for people and for programs."""

    lines: list[str]
    value: dict[str, Any]


def add_verbs(verb: AddVerb) -> None:
    """Add the verbs to the command line."""
    sub = verb("export", export, "Write the passages, or references, in the format of the file's suffix.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    sub = verb("import", import_, "Take in passages, or references, from other programs' files.")
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("files", type=Path, nargs="+", metavar="FILE")
    sub.add_argument("--as", dest="kind", choices=list(KIND_BY_ID), help="for passages whose tags name no kind")
    ways = "how positions in a .qdpx count: code-points or utf-16, with -crlf, -bom and -inclusive as needed"
    sub.add_argument("--positions", default="", metavar="WAY", help=f"{ways}; by default the words decide")


def export(asked: argparse.Namespace) -> Report:
    """Write the passages for other programs, and name what has no place in the format.

    A file that stood there is kept under a dated name.
    """
    from briefer import exchange

    opened = brief_file.look(asked.brief)
    brief, wanted = opened.brief, exchange.format_written(asked.output)
    data = wanted.write(brief)
    kept = files.keep_copy(asked.output) if asked.output.exists() else None
    files.write_atomically(asked.output, data)
    remarks = [*opened.complaints, *([f"The file that stood there is kept as {kept.name}."] if kept else [])]
    remarks += wanted.losses(brief)
    told = {"passages": brief.passages(), "articles": brief.articles, "sub-tags": brief.tags}
    number = len(told[wanted.tells])
    value = {"file": _name(asked.output), "kept": _name(kept) if kept else None, wanted.tells: number}
    said = f"{_name(asked.output)}: {_count(number, wanted.tells.removesuffix('s'))} written."
    return Report([said, *remarks], {**value, "remarks": remarks})


_SAY_WHICH = "Say with --as which kind they are, and import it again: they come in, their own tags as sub-tags."


def import_(asked: argparse.Namespace) -> Report:
    """Take in the passages of other programs' files: either all files, or none. What has no place here is named."""
    from briefer import exchange

    with brief_file.BriefFile(asked.brief, settings.load()) as opened:
        kind = KIND_BY_ID[asked.kind].id if asked.kind else None
        incoming = exchange.take_in(asked.files, opened.brief, kind, asked.positions)
        opened.do(incoming.change)
        remarks = [*opened.complaints, *incoming.remarks, *([_SAY_WHICH] if incoming.kindless else [])]
    counts = {name: getattr(incoming, name) for name in ("articles", "passages", "known")}
    counts |= {name: number for name in ("described", "moved") if (number := getattr(incoming, name))}
    value: dict[str, Any] = {"brief": _name(asked.brief), **counts, "remarks": remarks}
    if incoming.way:
        fits = {way.counting.name: round(way.fit, 4) for way in incoming.ways}
        value["positions"] = {"read_as": incoming.way.name, "at_word_borders": fits}
    return Report([f"{_name(asked.brief)}: {_came(incoming)}.", *remarks], value)


def _came(incoming: Incoming) -> str:
    """Return what came in, counted."""
    came = f"{_count(incoming.articles, 'article')} and {_count(incoming.passages, 'passage')} taken in"
    others = (
        (incoming.known, f"{incoming.known} there already"),
        (incoming.moved, f"{_count(incoming.moved, 'passage')} moved"),
        (incoming.described, f"{_count(incoming.described, 'article')} completed"),
    )
    return ", ".join([came, *(said for number, said in others if number)])


def _name(path: Path) -> str:
    """Return a path as text that can be printed and encoded, even where it is not Unicode."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
