"""Whether somebody edited a block by hand: its words are others, or it holds what briefer never writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.memo.word.manifest import print_of
from briefer.memo.word.names import w
from briefer.memo.word.notes import notes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml import etree

    from briefer.memo.word.manifest import Print
    from briefer.memo.word.recompile.finding import Region
    from briefer.memo.word.recompile.opening import OldMemo

TRACKED = "ins del moveFrom moveTo pPrChange rPrChange tblPrChange trPrChange tcPrChange cellIns cellDel cellMerge"
COMMENTED = "commentRangeStart commentRangeEnd commentReference"
EMPHASISED = "highlight strike dstrike u caps"
"""Marks a reader makes on words; briefer makes none of them."""
OFF = ("false", "0", "none")
SIGNS = [w(name) for name in f"{TRACKED} {COMMENTED} {EMPHASISED} sectPr altChunk".split()]


def is_edited(region: Region, memo: OldMemo) -> bool:
    """Tell whether a block was edited by hand since briefer wrote it; one that it does not know of was, too."""
    known = memo.manifest.blocks.get(region.section)
    if known is None:
        return True
    notes = notes_of(region.elements, memo.notes)
    return _signs([*region.elements, *notes]) or not print_of(region.elements, notes).fits(known)


def present_print(region: Region, memo: OldMemo) -> Print:
    """Return the finger print of what stands there now."""
    return print_of(region.elements, notes_of(region.elements, memo.notes))


def _signs(elements: Iterable[etree._Element]) -> bool:
    return any(sign.get(w("val")) not in OFF for element in elements for sign in element.iter(*SIGNS))


def the_block(regions: Sequence[Region], memo: OldMemo) -> Region:
    """Return which of several copies is the block: the first that nobody edited or, failing that, the first."""
    return next((region for region in regions if not is_edited(region, memo)), regions[0])
