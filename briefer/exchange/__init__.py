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
    Format("Table", (".csv",), "csv_table", can_read=False),
    Format("Workbook", (".xlsx",), "spreadsheet", can_read=False),
    Format("Markdown", (".md",), "markdown", can_read=False),
)
WRITTEN = tuple(each for each in FORMATS if each.can_write)
READ = tuple(each for each in FORMATS if each.can_read)


def export(brief: Brief, path: Path) -> bytes:
    """Return what to write to a path, in the format of its suffix. Raises `BrieferError` if there is none."""
    return _format(path, WRITTEN, "written").write(brief)


def take_in(paths: Sequence[Path], brief: Brief, kind: TagId | None = None) -> Incoming:
    """Return what files bring to a brief, as one change; each sees what those before it brought.

    `kind` is for passages whose tags name none. Raises `BrieferError` for a file that cannot be read.
    """
    from briefer.exchange.intake import Incoming, clean, joined
    from briefer.exchange.opening import load

    draft, found = brief.snapshot(), list[tuple[str, Incoming]]()
    for path in paths:
        incoming = _format(path, READ, "read").read(load(path), draft, kind)
        incoming.rehearse(draft)
        found.append((clean(path.name), incoming))
    return joined(found)


def _format(path: Path, formats: Sequence[Format], done: str) -> Format:
    for each in formats:
        if path.suffix.lower() in each.suffixes:
            return each
    known = ", ".join(suffix for each in formats for suffix in each.suffixes)
    raise BrieferError(f"“{path.name}” is in no format that is {done}.", f"These are {done}: {known}.")
