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

    def write(self, brief: Brief) -> bytes:
        """Return the file that tells of a brief."""
        return self._loaded().write(brief)

    def read(self, data: bytes, brief: Brief, kind: TagId | None = None) -> Incoming:
        """Return what a file brings to a brief; `kind` is for passages whose tags name none.

        Raises `BrieferError` for a file that cannot be read.
        """
        return self._loaded().read(data, brief, kind)

    def _loaded(self) -> Module:
        return cast("Module", import_module(f"briefer.exchange.{self.module}"))


FORMATS: tuple[Format, ...] = (
    Format("Web annotations", (".jsonld", ".json"), "web_annotation"),
    Format("REFI-QDA project", (".qdpx",), "refi_project"),
    Format("REFI-QDA codebook", (".qdc",), "refi_codebook"),
    Format("Codebook", (".codebook.json",), "codebook_json", tells="sub-tags"),
    Format("Table", (".csv",), "csv_table", can_read=False),
    Format("Workbook", (".xlsx",), "spreadsheet", can_read=False),
    Format("Markdown", (".md",), "markdown", can_read=False),
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


def take_in(paths: Sequence[Path], brief: Brief, kind: TagId | None = None) -> Incoming:
    """Return what files bring to a brief, as one change; each sees what those before it brought.

    `kind` is for passages whose tags name none. Raises `BrieferError` for a file that cannot be read.
    """
    from briefer.exchange.intake import Incoming, clean, joined
    from briefer.exchange.opening import load

    draft, found = brief.snapshot(), list[tuple[str, Incoming]]()
    for path in paths:
        wanted, data = _format(path, READ, "read"), load(path)
        incoming = _by_content(wanted, data).read(data, draft, kind)
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
