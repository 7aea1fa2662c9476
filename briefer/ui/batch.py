"""Several files read one after another, and what came of them. Knows no widgets: it runs in a worker thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import readers
from briefer.core.errors import BrieferError

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.core.records import Article
    from briefer.readers.pasted import Pasted

NAMED = 3
"""How many of the files that could not be read are named."""


@dataclass(slots=True)
class Batch:
    """What was asked for, and what came of reading it so far."""

    ticket: int
    paths: tuple[Path, ...] = ()
    pasted: tuple[Pasted, ...] = ()
    articles: list[Article] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    refused: list[BrieferError] = field(default_factory=list)
    cancelled: bool = False

    def read(self, progressed: Callable[[int, int], None]) -> None:
        """Read until done or cancelled; `progressed` is told how many of how many files are done."""
        sources: list[Path | Pasted] = [*self._files(), *self.pasted]
        for n, source in enumerate(sources):
            if self.cancelled:
                return
            progressed(n, len(sources))
            self._read_one(source)

    def _files(self) -> list[Path]:
        found: dict[Path, None] = {}
        for path in self.paths:
            # One by one: a folder without articles must not keep the others' from being read.
            try:
                found |= dict.fromkeys(readers.articles_in([path]))
            except BrieferError as error:
                self.refused.append(error)
        return list(found)

    def _read_one(self, source: Path | Pasted) -> None:
        try:
            article, remark = readers.read_with_report(source) if isinstance(source, Path) else (source.read(), "")
        except BrieferError as error:
            self.refused.append(error)
        else:
            self.articles.append(article)
            self.remarks += [remark] if remark else []

    def complaint(self) -> str:
        """Return one sentence on all that could not be read, which names the first of them."""
        if len(self.refused) == 1:
            return str(self.refused[0])
        files = len(self.articles) + len(self.refused)
        named = " ".join(error.sentence for error in self.refused[:NAMED])
        more = " …" if len(self.refused) > NAMED else ""
        return f"{len(self.refused)} of {files} files could not be read: {named}{more}"
