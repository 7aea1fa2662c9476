"""`briefer memo`: the memo written afresh or, where one stands already, compiled again around its reader's edits."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefer.core.errors import BrieferError
from briefer.store import brief_file, files, memo_file

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from briefer.core.brief import Brief
    from briefer.memo.context import Options
    from briefer.memo.report import BlockReport, Choice, Report

ALL = "all"


class Written(NamedTuple):
    """What came of writing a memo."""

    memo: Path
    kept: Path | None
    """The dated copy of the memo that stood there."""
    report: Report
    """What became of each block; empty for a fresh memo."""
    remarks: list[str]

    def lines(self) -> list[str]:
        """Return it for people: what was not renewed as a matter of course, then what is missing or weak."""
        renewed = "compiled again" if self.report else "written"
        told = [block.sentence for block in self.report if not block.quiet]
        return [f"{self.memo}: {renewed}.", *self._told_of_copy(), *told, *self.remarks]

    def value(self) -> dict[str, Any]:
        """Return it for programs."""
        return {
            "memo": str(self.memo),
            "kept": str(self.kept) if self.kept else None,
            "blocks": [_value(block) for block in self.report],
            "remarks": [*self._told_of_copy(), *self.remarks],
        }

    def _told_of_copy(self) -> list[str]:
        return [f"The memo that stood there is kept as {self.kept.name}."] if self.kept else []


def _value(block: BlockReport) -> dict[str, str]:
    return {
        "section": block.section,
        "title": block.title,
        "fate": block.fate.value,
        "sentence": block.sentence,
        "mine": block.mine,
        "new": block.new,
    }


def add_arguments(sub: argparse.ArgumentParser) -> None:
    """Say what the verb takes."""
    sub.add_argument("brief", type=Path, metavar="BRIEF")
    sub.add_argument("-o", "--output", type=Path, required=True, metavar="MEMO.docx")
    for field in ("to", "from", "subject", "date"):
        sub.add_argument(f"--{field}", dest=f"memo_{field}", metavar=field.upper())
    sub.add_argument("--template", type=Path, metavar="T", help="your own .docx or .dotx, for a fresh memo")
    sub.add_argument("--style", dest="memo_style", choices=["footnote", "endnote", "inline", "annex"])
    sub.add_argument(
        "--sections", dest="memo_sections", metavar="IDS", help="the sections to write, with commas between"
    )
    for name, what in (("take-new", "replace by the new text"), ("keep-mine", "keep as it stands in the memo")):
        sub.add_argument(
            f"--{name}", action="append", default=[], metavar="SECTION", help=f"{what}, though it was edited; or: all"
        )
    sub.add_argument(
        "--overwrite", action="store_true", help="write a fresh memo in place of the one there, which is kept beside it"
    )


def write(asked: argparse.Namespace) -> Written:
    """Write the memo. Raises `BrieferError`, and leaves a memo that stood there as it is, if it cannot."""
    opened = brief_file.look(asked.brief)
    given = {name.removeprefix("memo_"): value for name, value in vars(asked).items() if name.startswith("memo_")}
    opened.brief.memo.update({name: value for name, value in given.items() if value is not None})
    choices = _choices(asked.take_new, asked.keep_mine)
    if asked.output.is_file():
        memo_file.refuse_if_busy(asked.output)
    anew = asked.overwrite or not asked.output.is_file()
    if asked.output.suffix.lower() in (".pdf", ".html", ".md"):
        made = _as_other(asked, opened.brief)
    else:
        made = _fresh(asked, opened.brief) if anew else _again(asked, opened.brief, choices)
    return made._replace(remarks=[*opened.complaints, *made.remarks])


def _fresh(asked: argparse.Namespace, brief: Brief) -> Written:
    from briefer.memo.compiling import compile_memo

    options = _options(asked, brief)
    evidence = _evidence(brief)
    data, remarks = compile_memo(brief, today=_today(), template=asked.template, evidence=evidence, options=options)
    return Written(asked.output, memo_file.put_memo(asked.output, data), (), remarks)


def _options(asked: argparse.Namespace, brief: Brief) -> Options:
    """Return the memo's pictures, if it is to have any and there is something to draw them with."""
    from briefer.memo.composing import chosen
    from briefer.memo.context import Options
    from briefer.memo.sections.figures import FIGURES

    wanted = FIGURES & {kind.id for kind in chosen(brief.memo.get("sections", ""))}
    paper = asked.paper() if wanted and brief.points else None
    return Options(pictures=paper.pictures(brief) if paper else {})


def _as_other(asked: argparse.Namespace, brief: Brief) -> Written:
    """Write the memo as text or as pages. A file that stood there is kept under a dated name."""
    from briefer.memo import write_as
    from briefer.memo.compiling import weaknesses

    if asked.output.suffix.lower() == ".pdf":
        paper = asked.paper()
        if paper is None:
            raise BrieferError("A PDF is drawn with Qt, which is not installed here.", "Write it as .docx or .html.")
        data: bytes = paper.pdf(brief)
    else:
        data = write_as(brief, asked.output.suffix.lower(), today=_today(), options=_options(asked, brief))
    kept = files.keep_copy(asked.output) if asked.output.exists() else None
    files.write_atomically(asked.output, data)
    return Written(asked.output, kept, (), weaknesses(brief))


def _today() -> date:
    return datetime.now().astimezone().date()


def _evidence(brief: Brief) -> bytes:
    from briefer.exchange import carried
    from briefer.memo.origin import entries_of

    return carried.write(brief, entries_of(brief))


def _again(asked: argparse.Namespace, brief: Brief, choices: dict[str, Choice]) -> Written:
    from briefer.memo.compiling import weaknesses
    from briefer.memo.recompiling import recompile_memo

    path: Path = asked.output
    old = memo_file.read_memo(path)
    evidence = _evidence(brief)
    options = _options(asked, brief)
    try:
        made = recompile_memo(
            brief, old, today=_today(), choices=choices, evidence=evidence, options=options, name=path.name
        )
    except BrieferError as error:
        hint = f"{error.hint} With --overwrite a fresh one is written, and this one is kept beside it."
        raise BrieferError(error.sentence, hint) from error
    unused = ["The memo keeps the styles it has: --template is for a fresh one."] if asked.template else []
    remarks = [*made.remarks, *unused, *weaknesses(brief)]
    return Written(path, memo_file.put_memo(path, made.data, old), made.report, remarks)


def _choices(take_new: list[str], keep_mine: list[str]) -> dict[str, Choice]:
    """Return the choice for each section; one that is named wins over `all`."""
    from briefer.memo.report import Choice

    asked = ((Choice.TAKE_NEW, _named(take_new)), (Choice.KEEP_MINE, _named(keep_mine)))
    everywhere = [choice for choice, names in asked if ALL in names]
    single = [(name, choice) for choice, names in asked for name in names if name != ALL]
    if len(everywhere) > 1 or len(dict(single)) < len(set(single)):
        raise BrieferError("A section cannot both be taken new and be kept.", "Name it for one of the two.")
    return {**dict.fromkeys(_sections(), everywhere[0]), **dict(single)} if everywhere else dict(single)


def _named(values: list[str]) -> list[str]:
    names = [name.strip().replace("-", "_") for value in values for name in value.split(",") if name.strip()]
    unknown = [name for name in names if name not in (ALL, *_sections())]
    if unknown:
        raise BrieferError(f"There is no section {unknown[0]}.", f"The sections are {', '.join(_sections())}.")
    return names


def _sections() -> tuple[str, ...]:
    from briefer.memo.report import MARKING
    from briefer.memo.sections import SECTIONS

    return (*(kind.id for kind in SECTIONS), MARKING)
