"""Passages out to other programs and in from them. A new format is a module here, and one entry in `FORMATS`.

Its module has `write(brief) -> bytes` if it is written, and `read(data, brief, kind) -> Incoming` if it is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from briefer.core.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from briefer.core.brief import Brief
    from briefer.core.ids import TagId
    from briefer.exchange.intake import Incoming


class Module(Protocol):
    """What the module of a format holds."""

    def write(self, brief: Brief) -> bytes:
        """Return the file that tells of a brief."""

    def read(self, data: bytes, brief: Brief, kind: TagId | None) -> Incoming:
        """Return what a file brings to a brief. Raises `BrieferError` for one that cannot be read."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name in dialogs, its suffixes, and its module, loaded when first needed."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    can_write: bool = True
    can_read: bool = True
    tells: str = "passages"
    """What it tells of: passages, articles, or sub-tags."""
    misses: tuple[str, ...] = ()
    """What of a brief it has no place for, by the names in `losses.py`."""
    is_counted: bool = False
    """Whether its files do not say how their positions count, so that a reader may choose."""

    def write(self, brief: Brief) -> bytes:
        """Return the file that tells of a brief."""
        return self._loaded().write(brief)

    def losses(self, brief: Brief) -> list[str]:
        """Return a sentence for each thing of a brief that the format has no place for."""
        from briefer.exchange.losses import losses

        return losses(brief, self.misses)

    def read(self, data: bytes, brief: Brief, kind: TagId | None = None, positions: str = "") -> Incoming:
        """Return what a file brings to a brief; `kind` is for passages whose tags name none.

        `positions` says how they count, by a name in `refi_positions.py`; by default the words decide.
        Raises `BrieferError` for a file that cannot be read.
        """
        if not (positions and self.is_counted):
            return self._loaded().read(data, brief, kind)
        from briefer.exchange import refi_project
        from briefer.exchange.refi_positions import counting_named

        return refi_project.read(data, brief, kind, counting_named(positions))

    def _loaded(self) -> Module:
        return cast("Module", import_module(f"briefer.exchange.{self.module}"))


_TABLE = ("unplaced", "points alone", "ratings", "contradictions", "foreign")
FORMATS: tuple[Format, ...] = (
    Format("Web annotations", (".jsonld", ".json"), "web_annotation", misses=("unplaced", "memo", "conflicts")),
    Format(
        "REFI-QDA project",
        (".qdpx",),
        "refi_project",
        misses=("unplaced", "withheld", "editions", "conflicts"),
        is_counted=True,
    ),
    Format("REFI-QDA codebook", (".qdc",), "refi_codebook", tells="sub-tags"),
    Format("Codebook", (".codebook.json",), "codebook_json", tells="sub-tags"),
    Format("Table", (".csv",), "csv_table", can_read=False, misses=_TABLE),
    Format("Workbook", (".xlsx",), "spreadsheet", can_read=False, misses=("unplaced", "contradictions", "foreign")),
    Format("Markdown", (".md",), "markdown", can_read=False, misses=_TABLE),
    Format("References: RIS", (".ris",), "references.ris", tells="articles"),
    Format("References: BibTeX", (".bib",), "references.bibtex", tells="articles"),
    Format("References: CSL-JSON", (".csl.json", ".csljson"), "references.csl_json", tells="articles"),
)
WRITTEN = tuple(each for each in FORMATS if each.can_write)
READ = tuple(each for each in FORMATS if each.can_read)


def export(brief: Brief, path: Path) -> bytes:
    """Return what to write to a path, in the format of its suffix. Raises `BrieferError` if there is none."""
    return format_written(path).write(brief)


def format_written(path: Path) -> Format:
    """Return the format that the suffix of a path asks for. Raises `BrieferError` if there is none."""
    return _format(path, WRITTEN, "written")


def format_read(path: Path) -> Format:
    """Return the format that the suffix of a path says. Raises `BrieferError` if there is none."""
    return _format(path, READ, "read")


def is_read(path: Path) -> bool:
    """Tell whether the name of a file says that it is in a format that is read."""
    return any(path.name.lower().endswith(suffix) for each in READ for suffix in each.suffixes)


def take_in(paths: Sequence[Path], brief: Brief, kind: TagId | None = None, positions: str = "") -> Incoming:
    """Return what files bring to a brief, as one change; each sees what those before it brought.

    `kind` is for passages whose tags name none, and `positions` says how those of a REFI-QDA project count. Raises
    `BrieferError` for a file that cannot be read, and for `positions` where no file leaves that open.
    """
    from briefer.exchange.intake import Incoming, joined
    from briefer.exchange.opening import load
    from briefer.exchange.wording import clean

    if positions and not any(format_read(path).is_counted for path in paths):
        raise BrieferError(
            "How positions count can be chosen for a REFI-QDA project (.qdpx) only.", "All other formats say it."
        )
    draft, found = brief.snapshot(), list[tuple[str, Incoming]]()
    for path in paths:
        wanted, data = format_read(path), load(path)
        incoming = _by_content(wanted, data).read(data, draft, kind, positions)
        incoming.rehearse(draft)
        found.append((clean(path.name), incoming))
    return joined(found)


def _format(path: Path, formats: Sequence[Format], done: str) -> Format:
    # A name such as `.csv` is all name, and a suffix may have two parts.
    name = path.name.lower().lstrip(".")
    named = [(suffix, each) for each in formats for suffix in each.suffixes if name.endswith(suffix)]
    if named:
        return max(named, key=lambda item: len(item[0]))[1]
    known = ", ".join(suffix for each in formats for suffix in each.suffixes)
    raise BrieferError(f"“{path.name}” is in no format that is {done}.", f"These are {done}: {known}.")


def _by_content(wanted: Format, data: bytes) -> Format:
    """Return the format of a JSON file, which programs for references, too, call nothing but `.json`."""
    from briefer.exchange import codebook_json
    from briefer.exchange.references import csl_json

    if wanted.module == "web_annotation" and codebook_json.is_codebook(data):
        return next(each for each in FORMATS if each.module == "codebook_json")
    if wanted.module == "web_annotation" and csl_json.is_csl(data):
        return next(each for each in FORMATS if each.module == "references.csl_json")
    return wanted
