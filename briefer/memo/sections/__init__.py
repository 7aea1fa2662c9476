"""The sections of a memo, in the order they are printed. Add one as a module with a pure function, and here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.memo.sections.annex import annex
from briefer.memo.sections.arguments import arguments
from briefer.memo.sections.background import background, confidence
from briefer.memo.sections.bottom_line import bottom_line
from briefer.memo.sections.disagreements import disagreements
from briefer.memo.sections.figures import coverage, matrix, risk_picture
from briefer.memo.sections.header import header
from briefer.memo.sections.made import made
from briefer.memo.sections.recommendations import recommendations
from briefer.memo.sections.risks import risks
from briefer.memo.sections.sources import sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.memo.context import Context
    from briefer.memo.outline import Section


@dataclass(frozen=True, slots=True)
class SectionKind:
    """One kind of section: its id in files, its label on screen, and how it is made (None: nothing to print)."""

    id: str
    label: str
    build: Callable[[Context], Section | None]


SECTIONS: tuple[SectionKind, ...] = (
    SectionKind("header", "Header", header),
    SectionKind("bottom_line", "Bottom line", bottom_line),
    SectionKind("recommendations", "Recommendations", recommendations),
    SectionKind("background", "Background", background),
    SectionKind("arguments", "Arguments", arguments),
    SectionKind("risks", "Risk register", risks),
    SectionKind("risk_picture", "Picture: risks", risk_picture),
    SectionKind("disagreements", "Where the sources disagree", disagreements),
    SectionKind("matrix", "Picture: points and sources", matrix),
    SectionKind("confidence", "Confidence and gaps", confidence),
    SectionKind("sources", "Sources", sources),
    SectionKind("coverage", "Picture: what is tagged", coverage),
    SectionKind("annex", "Annex: evidence", annex),
    SectionKind("made", "How this memo was made", made),
)
