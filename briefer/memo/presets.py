"""The memo's two usual lengths, made from the same outline: what is switched on, and how much is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefer.memo.composing import chosen
from briefer.memo.context import SHORT
from briefer.memo.sections import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping


class Preset(NamedTuple):
    """A length: its id, its words on screen, and the fields of the memo that make it."""

    id: str
    label: str
    sections: str
    form: str


PRESETS = (
    Preset(
        "two_pages",
        "Two pages",
        "header,bottom_line,recommendations,arguments,risks,disagreements,sources",
        SHORT,
    ),
    Preset("dossier", "Full dossier", "", ""),
)


def preset_of(memo: Mapping[str, str]) -> Preset | None:
    """Return the length that a memo's fields stand for; None where the analyst made another choice."""
    sections, form = chosen(memo.get("sections", "")), memo.get("form", "")
    return next((each for each in PRESETS if (chosen(each.sections), each.form) == (sections, form)), None)


def listed_sections(ids: list[str]) -> str:
    """Return what a memo keeps of the sections that are switched on, in their order; empty for all as designed."""
    return "" if ids == [kind.id for kind in SECTIONS] else ",".join(ids)
