"""The parts that hold footnotes or endnotes (ECMA-376-1, 11.3.2 and 11.3.7): separators first, then by number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.memo.word.markup import part
from briefer.memo.word.names import W

if TYPE_CHECKING:
    from collections.abc import Callable

_SPACING = '<w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>'


def _separator(kind: str, type_: str, id_: int) -> str:
    return f'<w:{kind} w:type="{type_}" w:id="{id_}"><w:p>{_SPACING}<w:r><w:{type_}/></w:r></w:p></w:{kind}>'


@dataclass(slots=True)
class Notes:
    """The notes of one kind, in the order of the page: LibreOffice pairs them by order, not by id."""

    kind: str
    """`footnote` or `endnote`."""
    style: Callable[[str], str]
    written: list[str] = field(default_factory=list)

    def add(self, number: int, runs: str) -> str:
        """Write a note's text and return the run that refers to it."""
        name = self.kind.capitalize()
        mark = f'<w:rPr><w:rStyle w:val="{self.style(f"{name}Reference")}"/></w:rPr>'
        self.written.append(
            f'<w:{self.kind} w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{self.style(f"{name}Text")}"/></w:pPr>'
            f'<w:r>{mark}<w:{self.kind}Ref/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>{runs}'
            f"</w:p></w:{self.kind}>"
        )
        return f'<w:r>{mark}<w:{self.kind}Reference w:id="{number}"/></w:r>'

    def part(self) -> bytes:
        """Return the whole part."""
        first = _separator(self.kind, "separator", -1) + _separator(self.kind, "continuationSeparator", 0)
        return part(f"w:{self.kind}s", first + "".join(self.written), f'xmlns:w="{W}"')
