"""What a memo is made from, as far as a later re-compile and its readers need to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.memo.composing import chosen
from briefer.memo.evidence import evidence_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefer.core.brief import Brief
    from briefer.core.ids import AnnotationId

PICTURES = frozenset({"risk_picture", "matrix", "coverage"})
"""The sections that are a picture, which somebody has to draw."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The brief behind a memo."""

    brief: str = ""
    """The brief's id; empty: not known."""
    entries: tuple[str, ...] = ()
    """The ids of the passages, in the order of their E-numbers."""
    evidence: bytes | None = None
    """The passages as W3C annotations (JSON in UTF-8), to be carried along."""
    undrawn: frozenset[str] = frozenset()
    """Sections of pictures for which none was given this time: one that stands in an old memo stays."""


UNKNOWN = Origin()


def origin_of(brief: Brief, evidence: bytes | None = None, pictures: Collection[str] = ()) -> Origin:
    """Return the origin of a brief's memo, with the evidence it is to carry and the pictures that are given for it."""
    entries = entries_of(brief)
    wanted = {kind.id for kind in chosen(brief.memo.get("sections", ""))}
    return Origin(brief.id, entries, evidence, frozenset(wanted & PICTURES - set(pictures)))


def entries_of(brief: Brief) -> tuple[AnnotationId, ...]:
    """Return the ids of a brief's passages, in the order of their E-numbers."""
    return tuple(entry.annotation.id for entry in evidence_of(brief).entries)
